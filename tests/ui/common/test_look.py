"""Colours one can tell apart, text of every size, and what the computer and the person say about them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.common import tokens
from ui.common.fonts import NASKH, SANS, families
from ui.common.settings import Choice, Look, Settings
from ui.common.theme import LEAST_BODY, Theme

ALL = {"light": tokens.LIGHT, "dark": tokens.DARK, "dim": tokens.DIM}
ALL |= {"high light": tokens.HIGH_LIGHT, "high dark": tokens.HIGH_DARK}


class Computer(QObject):
    """A computer that says what a test lets it say."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.dark = self.high_contrast = self.reduced_motion = False
        self.text_scale, self.text_pixels = 1.0, 12
        self.system_palette: QPalette | None = None

    def say(self, **changes: object) -> None:
        for name, value in changes.items():
            setattr(self, name, value)
        self.changed.emit()


@pytest.fixture
def computer() -> Computer:
    return Computer()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.json")


@pytest.fixture
def theme(qtbot: QtBot, settings: Settings, computer: Computer) -> Theme:
    made = Theme(settings, computer)  # type: ignore[arg-type]
    made.refresh()
    return made


@pytest.mark.parametrize("look", ALL.values(), ids=ALL.keys())
def test_every_pair_of_colours_can_be_told_apart(look: tokens.Tokens) -> None:
    assert tokens.faults(look) == []


def test_a_pair_that_is_too_faint_is_found() -> None:
    assert tokens.faults(replace(tokens.LIGHT, quiet="#8A949C"))


def test_contrast_is_computed_as_the_guidelines_do() -> None:
    assert tokens.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert tokens.contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert tokens.contrast("#FFFFFF", "#767676") == tokens.contrast("#767676", "#FFFFFF")


def test_the_computers_look_is_followed_as_it_changes(theme: Theme, computer: Computer) -> None:
    assert theme.tokens == tokens.LIGHT
    computer.say(dark=True)
    assert theme.tokens == tokens.DARK
    assert QApplication.palette().color(QPalette.ColorRole.Window).name().upper() == tokens.DARK.background
    computer.say(high_contrast=True)
    assert theme.tokens == tokens.HIGH_DARK


def test_the_persons_choice_goes_before_the_computers(theme: Theme, computer: Computer, settings: Settings) -> None:
    settings.set(look=Look.LIGHT, contrast=Choice.NO)
    computer.say(dark=True, high_contrast=True)
    assert theme.tokens == tokens.LIGHT
    settings.set(look=Look.COMPUTER)
    assert theme.tokens == tokens.DARK


def test_dim_is_dark_and_still_and_goes_away_again(theme: Theme) -> None:
    theme.set_dim(True)
    assert theme.tokens == tokens.DIM
    assert theme.still
    theme.set_dim(False)
    assert theme.tokens == tokens.LIGHT
    assert not theme.still


def test_less_motion_is_the_computers_or_the_persons(theme: Theme, computer: Computer, settings: Settings) -> None:
    computer.say(reduced_motion=True)
    assert theme.still
    settings.set(still=Choice.NO)
    assert not theme.still


def test_text_is_as_large_as_the_larger_of_both_says_never_multiplied(theme: Theme, computer: Computer) -> None:
    assert theme.body == LEAST_BODY
    computer.say(text_scale=1.5)
    assert theme.body == round(LEAST_BODY * 1.5)
    computer.say(text_pixels=40)
    assert theme.body == 40


def test_a_new_text_size_is_said_so_that_pages_are_made_anew(qtbot: QtBot, theme: Theme, settings: Settings) -> None:
    with qtbot.waitSignal(theme.size_changed):
        settings.set(text_size=200)
    assert QApplication.font().pixelSize() == 2 * LEAST_BODY
    with qtbot.assertNotEmitted(theme.size_changed):
        settings.set(look=Look.DARK)


def test_a_prescribed_high_contrast_keeps_its_own_colours(theme: Theme, computer: Computer) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, "#000000")
    palette.setColor(QPalette.ColorRole.WindowText, "#FFFF00")
    palette.setColor(QPalette.ColorRole.Highlight, "#00FFFF")
    palette.setColor(QPalette.ColorRole.HighlightedText, "#000000")
    computer.say(system_palette=palette)
    assert (theme.tokens.background, theme.tokens.text) == ("#000000", "#ffff00")
    assert theme.tokens.dark


def test_urdu_is_set_in_naskh_and_other_windows_in_the_systems_font(qapp: QApplication) -> None:
    assert NASKH in families("ur", "Segoe UI")[:2]
    assert families("pl", "Segoe UI")[0] == "Segoe UI"
    assert families("en", "Sans Serif")[0] == SANS
    assert QFontInfo(QApplication.font()).family() == SANS
