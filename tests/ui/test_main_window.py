"""Where one is, how to get elsewhere, and what the window must never say."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from passport_app.i18n import Translator
from tests.ui import audit
from ui.common.context import Place
from ui.common.shortcuts import DIM, ESCAPE, HIDE, LOCK, SHORTCUTS
from ui.main_window import TITLE, MainWindow
from ui.shell import Shell
from ui.widgets import reading_order
from ui.widgets.buttons import PrimaryButton
from ui.widgets.page import ScrollPage
from ui.widgets.side_nav import NavButton
from ui.widgets.text import Paragraph


class Recorder(ScrollPage):
    """A page that remembers what the window tells it."""

    def __init__(self, place: Place) -> None:
        super().__init__(f"Page {place}")
        self.told: list[object] = []
        self.stays = False
        self.button = PrimaryButton("Do it")
        self.add(self.button)

    def on_shown(self, payload: object = None) -> None:
        self.told.append(payload)

    def before_leave(self) -> bool:
        self.told.append("left")
        return not self.stays


@pytest.fixture
def window(qtbot: QtBot, shown: Callable[[QWidget], None], translator: Translator) -> MainWindow:
    made = MainWindow()
    made.show_shell(Shell(translator, Recorder, locked=False))
    shown(made)
    return made


def shell_of(window: MainWindow) -> Shell:
    assert window.shell is not None
    return window.shell


def page_of(window: MainWindow) -> Recorder:
    page = shell_of(window).page
    assert isinstance(page, Recorder)
    return page


def press(qtbot: QtBot, window: MainWindow, keys: str) -> None:
    QTest.keySequence(window, QKeySequence(keys))


def test_the_windows_title_never_says_whose_it_is(window: MainWindow) -> None:
    shell_of(window).set_person("Maria Nowak", "Writing: Ania")
    shell_of(window).go(Place.TREATMENTS)
    assert window.windowTitle() == TITLE


def test_places_are_made_when_somebody_first_goes_there(qtbot: QtBot, translator: Translator) -> None:
    made: list[Place] = []

    def make(place: Place) -> Recorder:
        made.append(place)
        return Recorder(place)

    shell = Shell(translator, make, locked=False)
    qtbot.addWidget(shell)
    shell.go(Place.TODAY)
    shell.go(Place.GOALS)
    shell.go(Place.TODAY)
    assert made == [Place.TODAY, Place.GOALS]


def test_leaving_a_page_lets_it_save_and_a_payload_arrives(window: MainWindow) -> None:
    shell = shell_of(window)
    shell.go(Place.TODAY)
    first = page_of(window)
    first.navigate_requested.emit(Place.GOALS, "new")
    assert first.told == [None, "left"]
    assert page_of(window).told == ["new"]


def test_a_page_may_stay(window: MainWindow) -> None:
    shell = shell_of(window)
    shell.go(Place.TODAY)
    page_of(window).stays = True
    assert not shell.go(Place.GOALS)
    assert shell.current is Place.TODAY


def test_the_list_says_where_one_is_also_for_pages_below_a_place(window: MainWindow) -> None:
    shell_of(window).go(Place.PLAN)
    here = [button.words for button in window.findChildren(NavButton) if button.lit and button.isVisible()]
    assert here == ["Goals and plan"]
    described = [b.words for b in window.findChildren(NavButton) if b.accessibleDescription() == "You are here."]
    assert set(described) == {"Goals and plan"}


@pytest.mark.parametrize("shortcut", [s for s in SHORTCUTS if s.target in set(Place)], ids=lambda s: s.keys)
def test_every_place_has_its_key(qtbot: QtBot, window: MainWindow, shortcut: object) -> None:
    keys, target = getattr(shortcut, "keys", ""), getattr(shortcut, "target", "")
    press(qtbot, window, keys)
    assert shell_of(window).current == target


@pytest.mark.parametrize(("keys", "action"), [("Ctrl+L", LOCK), ("F9", HIDE), ("Ctrl+D", DIM), ("Ctrl+Q", ESCAPE)])
def test_actions_have_their_keys(qtbot: QtBot, window: MainWindow, keys: str, action: str) -> None:
    with qtbot.waitSignal(window.action_requested) as asked:
        press(qtbot, window, keys)
    assert asked.args == [action]


def test_f6_goes_between_the_list_and_the_page(qtbot: QtBot, window: MainWindow) -> None:
    shell_of(window).go(Place.TODAY)
    qtbot.waitUntil(page_of(window).button.hasFocus)
    press(qtbot, window, "F6")
    assert isinstance(QApplication.focusWidget(), NavButton)
    press(qtbot, window, "F6")
    assert page_of(window).button.hasFocus()


def test_help_dim_settings_and_lock_are_always_in_view(qtbot: QtBot, window: MainWindow) -> None:
    shell_of(window).go(Place.TODAY)
    for width in (1180, 640, 480):
        window.resize(width, 700)
        QApplication.processEvents()
        names = [audit.name_of(stop) for stop in reading_order.stops(shell_of(window))]
        assert {"Get help now", "Dim", "Settings", "Lock"} <= set(names)


def test_a_narrow_window_has_the_places_behind_a_named_button(qtbot: QtBot, window: MainWindow) -> None:
    shell = shell_of(window)
    shell.go(Place.TODAY)
    audit.show(window, (640, 700))
    assert "Diary" not in [audit.name_of(stop) for stop in reading_order.stops(shell)]
    menu = next(stop for stop in reading_order.stops(shell) if audit.name_of(stop) == "Menu")
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    diary = next(stop for stop in reading_order.stops(shell) if audit.name_of(stop) == "Diary")
    qtbot.mouseClick(diary, Qt.MouseButton.LeftButton)
    assert shell.current is Place.DIARY
    assert "Diary" not in [audit.name_of(stop) for stop in reading_order.stops(shell)]
    qtbot.waitUntil(lambda: audit.faults(shell) == [])


def test_a_locked_window_leads_only_to_help_and_settings(
    qtbot: QtBot, shown: Callable[[QWidget], None], translator: Translator
) -> None:
    window = MainWindow()
    window.show_shell(Shell(translator, Recorder, locked=True))
    shown(window)
    shell_of(window).go(Place.UNLOCK)
    names = {audit.name_of(stop) for stop in reading_order.stops(shell_of(window))}
    assert names == {"Unlock", "Get help now", "Dim", "Settings", "Do it"}
    press(qtbot, window, "Ctrl+2")
    assert shell_of(window).current is Place.UNLOCK
    press(qtbot, window, "F1")
    assert shell_of(window).current is Place.HELP_NOW
    back = next(stop for stop in reading_order.stops(shell_of(window)) if audit.name_of(stop) == "Unlock")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert shell_of(window).current is Place.UNLOCK


def test_a_cover_hides_everything_at_once_and_what_was_typed_can_still_be_saved(
    qtbot: QtBot, window: MainWindow, translator: Translator
) -> None:
    shell_of(window).go(Place.TODAY)
    page = page_of(window)
    qtbot.waitUntil(page.button.hasFocus)
    dialog = QDialog(window)
    dialog.open()
    told = list(page.told)
    window.cover(lambda: Shell(translator, Recorder, locked=True), Place.UNLOCK)
    assert window.shell is None
    assert not dialog.isVisible()
    assert page.told == told
    assert window.kept_shell is not None
    assert window.kept_shell.page is page
    covered = window.grab().toImage()
    page.hide()
    assert covered == window.grab().toImage()


class Taker(Recorder):
    """A page that takes the keyboard at once, as the locked one does."""

    def on_shown(self, payload: object = None) -> None:
        super().on_shown(payload)
        self.button.setFocus()


def test_what_is_covered_saves_later_because_it_is_not_told_yet(
    qtbot: QtBot, window: MainWindow, translator: Translator
) -> None:
    shell_of(window).go(Place.TODAY)
    qtbot.waitUntil(page_of(window).button.hasFocus)
    field, saved = QLineEdit(), list[str]()
    page_of(window).add(field)
    field.editingFinished.connect(lambda: saved.append(field.text()))
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "half a wo")
    window.cover(lambda: Shell(translator, Taker, locked=True), Place.UNLOCK)
    assert not field.hasFocus()
    assert saved == []


def test_the_window_mirrors_for_urdu(qtbot: QtBot, own_folders: object, shown: Callable[[QWidget], None]) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window = MainWindow()
    window.show_shell(Shell(Translator("ur"), Recorder, locked=False))
    shown(window)
    shell_of(window).go(Place.TODAY)
    qtbot.waitUntil(page_of(window).button.hasFocus)
    nav = next(button for button in window.findChildren(NavButton) if button.isVisible())
    assert nav.mapTo(window, nav.rect().center()).x() > window.width() / 2
    assert page_of(window).button.mapTo(window, page_of(window).button.rect().center()).x() > window.width() / 2


def test_tab_goes_in_reading_order_also_to_what_was_added_later(qtbot: QtBot, window: MainWindow) -> None:
    shell_of(window).go(Place.TODAY)
    page = page_of(window)
    last, between = PrimaryButton("Last"), PrimaryButton("Between")
    page.add(last)
    page.body.insertWidget(page.body.indexOf(last), between)
    qtbot.waitUntil(between.isVisible)
    page.button.setFocus()
    order = []
    for _stop in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget())
    assert order == [between, last]
    qtbot.keyClick(last, Qt.Key.Key_Backtab)
    assert between.hasFocus()


def test_a_page_to_read_begins_at_its_title(
    qtbot: QtBot, translator: Translator, shown: Callable[[QWidget], None]
) -> None:
    def make(_place: Place) -> ScrollPage:
        page = ScrollPage("Get help now")
        for _line in range(60):
            page.add(Paragraph("Something to read first."))
        page.add(PrimaryButton("At the very end"))
        return page

    window = MainWindow()
    window.show_shell(Shell(translator, make, locked=False))
    shown(window)
    shell_of(window).go(Place.HELP_NOW)
    page = shell_of(window).page
    assert isinstance(page, ScrollPage)
    qtbot.waitUntil(page.heading.hasFocus)
    qtbot.keyClick(page.heading, Qt.Key.Key_Tab)
    assert audit.name_of(audit.focused()) == "At the very end"
