"""The window as a whole: where it begins, what changes it, and how it ends."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from passport_app.domain.helpers import Helper
from passport_app.domain.person import Person
from passport_app.services.passport import Passport, create_passport, open_passport
from passport_app.vault import Cost
from passport_app.vault.errors import DiskFullError
from tests.ui import audit
from ui.app import App
from ui.common import locking
from ui.common.context import Place
from ui.common.idle import SETTING
from ui.common.presence import Presence
from ui.common.settings import Look, Settings
from ui.shell import Shell
from ui.widgets.focus_ring import FocusRing
from ui.widgets.form import Form

QUICK = Cost(memory=64, passes=1, lanes=1)
SECRET = "three small stones"
LARGE = audit.Dress(look="high-contrast", size=200, language="ur")


class LeftError(BaseException):
    """Stands for the end of the process."""


@pytest.fixture
def app(qapp: QApplication, own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[App]:
    """The real window, with the hooks for mistakes put back afterwards."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    settings = Settings(own_folders / "window.json")
    settings.set(language="en", look=Look.LIGHT, text_size=100)
    made = App(qapp, None, settings)
    yield made
    made.end()
    made.window.close()


@pytest.fixture
def passport(tmp_path: Path) -> Passport:
    made, _code = create_passport(tmp_path / "passport", SECRET, cost=QUICK)
    return made


def place_of(app: App) -> Place | None:
    return app.window.shell.current if app.window.shell is not None else None


def presence_of(app: App) -> Presence:
    assert app._presence is not None
    return app._presence


def texts_of(app: App) -> list[str]:
    return [audit.name_of(widget) for widget in app.window.findChildren(QWidget) if widget.isVisible()]


def open_window(qtbot: QtBot, app: App, passport: Passport | None = None) -> None:
    with qtbot.waitActive(app.window):
        app.start()
        app.window.activateWindow()
    if passport is not None:
        app.passport_opened(passport)


def test_a_window_without_a_passport_begins_with_the_first_run(qtbot: QtBot, app: App) -> None:
    open_window(qtbot, app)
    assert place_of(app) is Place.FIRST_RUN


def test_a_window_that_knows_a_passport_begins_locked(
    qtbot: QtBot, qapp: QApplication, own_folders: Path, passport: Passport, app: App
) -> None:
    folder = passport.folder
    passport.close()
    app.folder = folder
    open_window(qtbot, app)
    assert place_of(app) is Place.UNLOCK
    assert app.passport is None


def test_a_passport_whose_key_files_are_gone_is_still_a_passport(qtbot: QtBot, app: App, passport: Passport) -> None:
    app.folder = passport.folder
    passport.close()
    (passport.folder / "slots.json").unlink()
    (passport.folder / "slots.bak.json").unlink()
    open_window(qtbot, app)
    assert place_of(app) is Place.UNLOCK


def test_an_open_passport_is_remembered_for_next_time(qtbot: QtBot, app: App, passport: Passport) -> None:
    open_window(qtbot, app, passport)
    assert place_of(app) is Place.TODAY
    assert Settings(app.settings.path).values.folder == str(passport.folder)


def test_the_side_says_whose_it_is_and_who_is_writing(qtbot: QtBot, app: App, passport: Passport) -> None:
    passport.records.put(Person(legal_name="Maria Nowak", preferred_name="Maria"))
    open_window(qtbot, app, passport)
    assert "Maria Nowak" in texts_of(app)
    assert "Writing: \u2068Maria\u2069" in texts_of(app)
    helper = passport.records.add(Helper(name="Ania"))
    passport.write_as(helper.id)
    app._context().person_changed()
    assert "Writing: \u2068Ania\u2069" in texts_of(app)


def test_the_ring_around_the_focus_outlives_the_locked_page(qtbot: QtBot, app: App, passport: Passport) -> None:
    open_window(qtbot, app)
    qtbot.waitUntil(lambda: bool(app.window.findChildren(FocusRing)))
    app.passport_opened(passport)
    qtbot.waitUntil(lambda: any(ring.isVisible() for ring in app.window.findChildren(FocusRing)))


def is_dim(app: App) -> bool:
    return app.theme.dim


def line(app: App, key: str) -> QLineEdit:
    form = next(form for form in app.window.findChildren(Form) if key in form.fields and form.isVisible())
    form.focus(key)
    focused = audit.focused()
    assert isinstance(focused, QLineEdit)
    return focused


def test_a_new_language_makes_the_page_anew_where_it_was(qtbot: QtBot, app: App, passport: Passport) -> None:
    open_window(qtbot, app, passport)
    app._navigate(Place.SETTINGS)
    app.settings.set(language="ur")
    qtbot.waitUntil(lambda: app.translator.language == "ur" and place_of(app) is Place.SETTINGS)
    assert QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    app.settings.set(language="pl")
    qtbot.waitUntil(lambda: "Ustawienia" in texts_of(app))
    assert QApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_page_that_waits_for_work_is_made_anew_only_when_it_has_heard_of_it(
    qtbot: QtBot, app: App, passport: Passport
) -> None:
    """Without that, an opening in the middle of a new language would leave the passport open, and nobody with it."""
    app.folder = passport.folder
    passport.close()
    open_window(qtbot, app)
    shell, go_on = app.window.shell, threading.Event()
    assert shell is not None
    assert shell.page is not None
    heard: list[Shell | None] = []
    app.tasks.run(lambda: go_on.wait(5)).owned_by(shell.page).success(lambda _: heard.append(app.window.shell))
    app.settings.set(language="ur")
    QTimer.singleShot(0, go_on.set)  # after the turn in which it would be made anew
    qtbot.waitUntil(lambda: app.window.shell is not shell)
    assert heard == [shell]


def test_choosing_a_text_size_keeps_the_place_and_the_keyboard(qtbot: QtBot, app: App, passport: Passport) -> None:
    open_window(qtbot, app, passport)
    app._navigate(Place.SETTINGS)
    qtbot.waitUntil(lambda: "200%" in texts_of(app))
    big = next(w for w in app.window.findChildren(QWidget) if w.isVisible() and audit.name_of(w) == "200%")
    old = app.window.shell
    big.setFocus()
    qtbot.mouseClick(big, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: app.window.shell is not old)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None and audit.name_of(audit.focused()) == "200%")
    assert place_of(app) is Place.SETTINGS


def test_dim_is_one_press_and_says_how_to_go_back(qtbot: QtBot, app: App, passport: Passport) -> None:
    open_window(qtbot, app, passport)
    app.window.action_requested.emit("dim")
    assert is_dim(app)
    assert "Brighten" in texts_of(app)
    app.window.action_requested.emit("dim")
    assert not is_dim(app)
    assert "Dim" in texts_of(app)


@pytest.mark.parametrize(("kept", "minutes"), [(None, 10), ("3", 3), ("0", 0), ("soon", 10)])
def test_idleness_is_as_long_as_the_passport_says(
    qtbot: QtBot, app: App, passport: Passport, kept: str | None, minutes: int
) -> None:
    if kept is not None:
        passport.settings.set(SETTING, kept)
    open_window(qtbot, app, passport)
    assert presence_of(app).idle.minutes == minutes


@pytest.mark.parametrize("dressed", [audit.Dress(), LARGE], ids=str)
def test_a_line_says_that_it_will_lock_and_a_key_goes_on_where_one_was(
    qtbot: QtBot, app: App, passport: Passport, dressed: audit.Dress
) -> None:
    contrast = "yes" if dressed.look == "high-contrast" else "no"
    app.settings.set(language=dressed.language, text_size=dressed.size, contrast=contrast)
    open_window(qtbot, app, passport)
    app._navigate(Place.ABOUT, "person")
    qtbot.waitUntil(lambda: any(form.isVisible() for form in app.window.findChildren(Form)))
    field, shell = line(app, "date_of_birth"), app.window.shell
    assert shell is not None
    presence_of(app).idle._quiet.timeout.emit()
    assert shell.notice.isVisible()
    assert "60" in app.announcer.last
    assert audit.focused() is field
    qtbot.waitUntil(lambda: audit.faults(shell.notice) == [])
    handle = app.window.windowHandle()
    assert handle is not None
    qtbot.waitUntil(lambda: handle in presence_of(app).input._watched)
    qtbot.keyClick(handle, Qt.Key.Key_3)
    assert field.text() == "3"
    assert not shell.notice.isVisible()


def test_a_warning_gives_way_to_what_was_said_before(qtbot: QtBot, app: App, passport: Passport) -> None:
    open_window(qtbot, app, passport)
    app._notices.mistake(KeyError())
    presence_of(app).idle._quiet.timeout.emit()
    assert any(text.startswith("This locks in 60 seconds.") for text in texts_of(app))
    presence_of(app).idle.touch()
    assert any(text.startswith("Something went wrong") for text in texts_of(app))
    assert not any(text.startswith("This locks") for text in texts_of(app))


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[locking.Successor]:
    """The lock as it is, but the process goes on and no other begins."""
    started: list[locking.Successor] = []

    def leave(_status: int) -> NoReturn:
        raise LeftError

    class Started:
        stdin = None

    def start(successor: locking.Successor) -> Started:
        started.append(successor)
        return Started()

    made = locking.Lock.__init__
    monkeypatch.setattr(locking.Lock, "__init__", lambda lock, steps: made(lock, steps, leave=leave))
    monkeypatch.setattr(locking.Successor, "start", start)
    return started


def lock_by(act: Callable[[], object], qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as caught:
        try:
            act()
        except LeftError:
            return
    assert caught
    assert caught[0][0] is LeftError


def test_locking_in_the_middle_of_a_word_keeps_it_and_lets_go_of_everything(
    qtbot: QtBot, app: App, passport: Passport, ended: list[locking.Successor]
) -> None:
    folder = passport.folder
    open_window(qtbot, app, passport)
    app._navigate(Place.ABOUT, "person")
    qtbot.waitUntil(lambda: any(form.isVisible() for form in app.window.findChildren(Form)))
    qtbot.keyClicks(line(app, "date_of_birth"), "31 Ju")
    app.clipboard.copy("my summary")
    lock_by(app.lock, qtbot)
    assert [successor.folder for successor in ended] == [folder]
    assert app.passport is None
    assert not any("31 Ju" in text for text in texts_of(app))
    assert QApplication.clipboard().text() == ""
    with open_passport(folder, SECRET) as again:
        assert any("31 Ju" in text for text in again.drafts.load().values())


def apart_from(control: QWidget, picture: QPixmap) -> QImage:
    """The picture without the field that has the keyboard: the outline around it comes a moment later."""
    box = QRect(control.mapTo(control.window(), QPoint(0, 0)), control.size()).adjusted(-9, -9, 9, 9)
    painter = QPainter(picture)
    painter.fillRect(box, QColor("black"))
    painter.end()
    return picture.toImage()


@pytest.mark.parametrize("dressed", [audit.Dress(), LARGE], ids=str)
def test_hiding_shows_the_very_picture_of_a_locked_window(
    qtbot: QtBot, qapp: QApplication, app: App, passport: Passport, ended: list[locking.Successor], dressed: audit.Dress
) -> None:
    contrast = "yes" if dressed.look == "high-contrast" else "no"
    app.settings.set(language=dressed.language, text_size=dressed.size, contrast=contrast)
    open_window(qtbot, app, passport)
    app.window.setGeometry(10, 60, 760, 680)  # the screen of the tests is small
    app._navigate(Place.ABOUT, "person")
    before = app.window.grab()
    lock_by(lambda: app.window.action_requested.emit("hide"), qtbot)
    hidden = app.window.grab()
    assert hidden.toImage() != before.toImage()
    fresh = App(qapp, passport.folder, app.settings)
    fresh.window.take_place(ended[0].place)
    fresh.start()
    seen: list[bool] = []
    fresh.window.when_seen(lambda: seen.append(True))
    qtbot.waitUntil(lambda: bool(seen))
    assert fresh.window.geometry() == app.window.geometry()
    assert apart_from(audit.focused(), fresh.window.grab()) == apart_from(audit.focused(), hidden)
    fresh.end()
    fresh.window.close()


@pytest.mark.parametrize("cause", ["idle", "sleep", "screen lock", "key"])
def test_idleness_and_sleep_lock_as_the_key_does(
    qtbot: QtBot, app: App, passport: Passport, ended: list[locking.Successor], cause: str
) -> None:
    open_window(qtbot, app, passport)
    presence = presence_of(app)
    causes = {"idle": presence.idle.idle, "sleep": presence.away.suspending, "screen lock": presence.away.locked}
    act = causes[cause].emit if cause in causes else lambda: app.window.action_requested.emit("lock")
    lock_by(act, qtbot)
    assert app.passport is None
    assert len(ended) == 1


def test_leaving_quickly_hides_the_window_and_starts_nothing(
    qtbot: QtBot, app: App, passport: Passport, ended: list[locking.Successor]
) -> None:
    open_window(qtbot, app, passport)
    lock_by(lambda: app.window.action_requested.emit("escape"), qtbot)
    assert not app.window.isVisible()
    assert app.passport is None
    assert ended == []


def test_a_locked_window_has_nothing_to_lock(qtbot: QtBot, app: App, ended: list[locking.Successor]) -> None:
    open_window(qtbot, app)
    app.window.action_requested.emit("lock")
    assert ended == []
    assert app.window.isVisible()


def test_a_mistake_of_ours_is_told_in_the_window(qtbot: QtBot, app: App, passport: Passport) -> None:
    open_window(qtbot, app, passport)
    try:
        raise KeyError("Maria")
    except KeyError as error:
        sys.excepthook(KeyError, error, error.__traceback__)
    assert app.window.shell is not None
    assert app.window.shell.notice.isVisible()
    assert not any("Maria" in text for text in texts_of(app))


def test_what_no_page_says_of_a_full_disk_is_said_in_its_own_words(qtbot: QtBot, app: App, passport: Passport) -> None:
    open_window(qtbot, app, passport)
    error = DiskFullError()
    sys.excepthook(DiskFullError, error, None)
    app._notices.no_backup(error)
    assert any("The disk is full" in text for text in texts_of(app))
    assert not any("Something went wrong" in text or "saved all the same" in text for text in texts_of(app))
