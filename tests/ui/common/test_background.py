"""Work in the background, announcements, the clipboard, and the last resort."""

from __future__ import annotations

import logging
import os
import stat
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from passport_app.errors import N_, PassportError
from passport_app.i18n import Translator
from ui.common import excepthook
from ui.common.announce import Announcer
from ui.common.clipboard import OwnClipboard
from ui.common.errors import sentence
from ui.common.tasks import Tasks
from ui.widgets.buttons import PrimaryButton


class DiskFullError(PassportError):
    code = "full"
    template = N_("The disk is full. {n} entries wait.")
    hint = N_("Make room and try again.")


@pytest.fixture
def tasks(qtbot: QtBot) -> Tasks:
    return Tasks()


def test_the_result_comes_to_the_windows_thread(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[tuple[object, bool]] = []

    def work() -> bool:
        return QThread.currentThread() is QApplication.instance().thread()  # type: ignore[union-attr]

    def succeed(in_window: bool) -> None:
        seen.append((in_window, QThread.currentThread() is QApplication.instance().thread()))  # type: ignore[union-attr]

    tasks.run(work).success(succeed).finished(lambda: seen.append(("end", True)))
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [(False, True), ("end", True)]
    tasks.close()


def test_an_error_goes_to_failure_and_a_mistake_of_ours_to_the_log_without_its_words(
    qtbot: QtBot, tasks: Tasks, caplog: pytest.LogCaptureFixture
) -> None:
    failed: list[Exception] = []

    def fail(error: Exception) -> None:
        raise error

    with caplog.at_level(logging.ERROR):
        tasks.run(lambda: fail(DiskFullError(n=2))).failure(failed.append)
        qtbot.waitUntil(lambda: len(failed) == 1)
        assert not caplog.records
        tasks.run(lambda: fail(ValueError("Maria has fibromyalgia"))).failure(failed.append)
        qtbot.waitUntil(lambda: len(failed) == 2)
    assert [record.getMessage() for record in caplog.records] == ["A background task failed: ValueError"]
    tasks.close()


def test_closing_waits_for_the_work_and_nothing_is_heard_after_it(qtbot: QtBot, tasks: Tasks) -> None:
    heard: list[object] = []
    started, go_on = threading.Event(), threading.Event()

    def work() -> str:
        started.set()
        go_on.wait(5)
        return "late"

    tasks.run(work).success(heard.append).failure(heard.append)
    assert started.wait(5)
    go_on.set()
    tasks.close()
    QApplication.processEvents()
    assert heard == []


def test_an_error_becomes_a_sentence_with_its_hint(translator: Translator) -> None:
    assert sentence(DiskFullError(n=2), translator) == "The disk is full. 2 entries wait. Make room and try again."
    assert "Maria" not in sentence(ValueError("Maria has fibromyalgia"), translator)


def test_an_announcement_reaches_readers_that_know_only_descriptions(
    qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    button = PrimaryButton("Save")
    button.setAccessibleDescription("Keeps it.")
    shown(button)
    button.setFocus()
    announcer = Announcer()
    announcer.say("Saved")
    assert button.accessibleDescription() == "Saved Keeps it."
    announcer.say("Saved again")
    assert button.accessibleDescription() == "Saved again Keeps it."
    announcer._timer.timeout.emit()
    assert button.accessibleDescription() == "Keeps it."


def test_a_control_that_goes_away_while_something_is_said_is_forgotten(
    qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    outer = QWidget()
    button = PrimaryButton("Save", parent=outer)
    shown(outer)
    button.setFocus()
    announcer = Announcer()
    announcer.say("Saved")
    button.setParent(None)
    button.deleteLater()
    qtbot.waitSignal(button.destroyed).wait()
    announcer.say("Still here")
    assert announcer.last == "Still here"


def test_only_our_own_text_is_taken_off_the_clipboard(qtbot: QtBot) -> None:
    clipboard = OwnClipboard()
    clipboard.copy("My summary")
    assert clipboard.clear_ours()
    assert QGuiApplication.clipboard().text() == ""
    clipboard.copy("My summary")
    QGuiApplication.clipboard().setText("somebody else's")
    assert not clipboard.clear_ours()
    assert QGuiApplication.clipboard().text() == "somebody else's"


def caught(last: excepthook.LastResort, words: str) -> None:
    try:
        raise ValueError(words)
    except ValueError as error:
        last.caught(type(error), error, error.__traceback__)


def test_the_log_of_mistakes_holds_places_and_never_words(tmp_path: Path) -> None:
    done: list[str] = []
    last = excepthook.LastResort(lambda: done.append("saved"), lambda _error: done.append("told"), tmp_path / "log")
    caught(last, "Maria has fibromyalgia")
    log = (tmp_path / "log").read_text(encoding="utf-8")
    assert "ValueError" in log
    assert "test_background.py" in log
    assert "Maria" not in log
    assert str(Path(__file__).parent) not in log
    assert done == ["saved", "told"]


def test_a_mistake_while_saving_is_logged_and_ends_there(tmp_path: Path) -> None:
    def cannot_save() -> None:
        raise OSError("no room")

    told: list[BaseException] = []
    last = excepthook.LastResort(cannot_save, told.append, tmp_path / "log")
    caught(last, "first")
    assert [str(error) for error in told] == ["first"]
    log = (tmp_path / "log").read_text(encoding="utf-8")
    assert log.index("ValueError") < log.index("OSError")


def test_the_log_does_not_grow_for_ever(tmp_path: Path) -> None:
    for _mistake in range(3):
        excepthook.write("x" * 150_000 + "\n", tmp_path / "log")
    assert (tmp_path / "log").stat().st_size <= 200_000
    if os.name != "nt":
        assert stat.S_IMODE((tmp_path / "log").stat().st_mode) == 0o600


def test_the_last_resort_takes_pythons_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    last = excepthook.LastResort(lambda: None, lambda _error: None, tmp_path / "log")
    last.install()
    assert sys.excepthook == last.caught
    nothing: list[int] = []
    thread = threading.Thread(target=lambda: nothing[1])
    thread.start()
    thread.join()
    assert "IndexError" in (tmp_path / "log").read_text(encoding="utf-8")
