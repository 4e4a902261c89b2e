"""Idleness is told before it counts, and any key goes on."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.common.idle import SHORTEST_WARNING_S, IdleTimer, warning_seconds


@pytest.mark.parametrize(("minutes", "seconds"), [(1, 20), (2, 40), (3, 60), (10, 60), (60, 60)])
def test_it_is_told_a_minute_before_and_never_too_late(minutes: int, seconds: int) -> None:
    assert warning_seconds(minutes) == seconds
    assert SHORTEST_WARNING_S <= seconds < minutes * 60


@pytest.fixture
def timer() -> IdleTimer:
    made = IdleTimer()
    made.start(10)
    return made


def test_the_warning_and_what_comes_after_it_take_as_long_as_was_chosen(timer: IdleTimer) -> None:
    assert timer.minutes == 10
    assert timer._quiet.isActive()
    assert timer._quiet.interval() + timer._last.interval() == 600_000


def test_nobody_is_there(qtbot: QtBot, timer: IdleTimer) -> None:
    with qtbot.waitSignal(timer.warned) as warned, qtbot.assertNotEmitted(timer.idle):
        timer._quiet.timeout.emit()
    assert warned.args == [60]
    assert timer._last.isActive()
    with qtbot.waitSignal(timer.idle):
        timer._last.timeout.emit()


def test_somebody_is_there_after_all(qtbot: QtBot, timer: IdleTimer) -> None:
    timer._quiet.stop()
    timer._quiet.timeout.emit()
    with qtbot.waitSignal(timer.went_on):
        timer.touch()
    assert timer._quiet.isActive()
    assert not timer._last.isActive()
    with qtbot.assertNotEmitted(timer.went_on):
        timer.touch()


def test_zero_minutes_is_never(timer: IdleTimer) -> None:
    timer.start(0)
    timer.touch()
    assert not timer._quiet.isActive()
    assert timer.minutes == 0
