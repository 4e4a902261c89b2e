"""Locking: the order of its steps, a fresh process, and idleness."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui import entry
from ui.common import locking


class LeftError(BaseException):
    """Stands for the end of the process."""


def leave(_status: int) -> NoReturn:
    raise LeftError


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What would have been started in place of this process."""
    found: list[list[str]] = []
    monkeypatch.setattr(subprocess, "Popen", lambda arguments, **_kw: found.append(arguments))
    return found


def test_every_step_is_taken_in_order_even_if_one_fails(
    started: list[list[str]], caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    done: list[str] = []

    def fails() -> None:
        raise OSError("Maria's diary could not be saved")

    steps = [lambda: done.append("blank"), fails, lambda: done.append("close"), lambda: done.append("clear")]
    with caplog.at_level(logging.ERROR), pytest.raises(LeftError):
        locking.Lock(steps, leave=leave).end(tmp_path)
    assert done == ["blank", "close", "clear"]
    assert "Maria" not in caplog.text


def test_the_fresh_process_knows_only_the_folder(started: list[list[str]], tmp_path: Path) -> None:
    with pytest.raises(LeftError):
        locking.Lock([], leave=leave).end(tmp_path / "a passport")
    assert started == [[sys.executable, "-m", "ui.entry", "--folder", str(tmp_path / "a passport")]]
    assert entry.window_arguments(started[0][3:]) == (tmp_path / "a passport", [])


def test_leaving_quickly_starts_nothing(started: list[list[str]], tmp_path: Path) -> None:
    with pytest.raises(LeftError):
        locking.Lock([], leave=leave).end(tmp_path, restart=False)
    assert started == []


def test_the_process_ends_even_if_no_other_can_be_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def cannot(*_args: object, **_kw: object) -> None:
        raise OSError

    monkeypatch.setattr(subprocess, "Popen", cannot)
    with pytest.raises(LeftError):
        locking.Lock([], leave=leave).end(tmp_path)


def test_idleness_is_counted_anew_with_every_key(qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
    widget = QWidget()
    shown(widget)
    timer = locking.IdleTimer()
    timer.start(10)
    assert timer.minutes() == 10
    timer._timer.stop()
    qtbot.keyClick(widget.windowHandle(), Qt.Key.Key_A)
    assert timer._timer.isActive()
    with qtbot.waitSignal(timer.idle):
        timer._timer.timeout.emit()


def test_zero_minutes_is_never(qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
    widget = QWidget()
    shown(widget)
    timer = locking.IdleTimer()
    timer.start(0)
    qtbot.keyClick(widget.windowHandle(), Qt.Key.Key_A)
    assert not timer._timer.isActive()


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        ([], (None, [])),
        (["--folder", "a b"], (Path("a b"), [])),
        (["-platform", "offscreen"], (None, ["-platform", "offscreen"])),
        (["new", "folder"], None),
        (["--folder"], None),
        (["--help"], None),
    ],
)
def test_what_opens_the_window_and_what_is_for_the_command_line(arguments: list[str], meant: object) -> None:
    assert entry.window_arguments(arguments) == meant
