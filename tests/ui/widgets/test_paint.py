"""Lines that run from right to left."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont

from passport_app.i18n import isolate, isolate_ltr
from ui.widgets.paint import in_lines, reads_from_right

URDU = "تقریباً آدھا منٹ۔ کبھی بھی رکا جا سکتا ہے؛ جو درج ہوا وہ محفوظ رہتا ہے۔"


@pytest.mark.usefixtures("qapp")
def test_wrapped_lines_keep_every_word_and_no_space_at_their_ends() -> None:
    lines = in_lines(QFont(), URDU, 120).split("\n")
    assert len(lines) > 1
    assert " ".join(lines) == URDU
    assert all(line == line.strip() for line in lines)


@pytest.mark.usefixtures("qapp")
def test_lines_broken_by_hand_stay_broken_and_english_is_left_alone() -> None:
    assert in_lines(QFont(), "دال\n\nروٹی", 10_000) == "دال\n\nروٹی"
    assert in_lines(QFont(), "About half a minute.", 20) == "About half a minute."


def test_isolated_words_take_the_direction_of_the_layout() -> None:
    names = f"{isolate('Bilal')}، {isolate_ltr('07700 900547')}"
    assert reads_from_right(names, mirrored=True)
    assert not reads_from_right(names)
    assert reads_from_right(f"{isolate('Ctrl+Q')}: جلدی نکلیں")


def test_a_bare_number_never_runs_from_right_to_left() -> None:
    assert not reads_from_right("07700 900547", mirrored=True)
    assert not reads_from_right(f"{isolate('Bilal')} 07700 900547", mirrored=True)


def test_an_urdu_line_may_begin_with_a_foreign_word_in_its_own_window() -> None:
    assert reads_from_right("PDF محفوظ کریں", mirrored=True)
    assert not reads_from_right("I made دال today.", mirrored=True)
    assert not reads_from_right("Managed: مشین نکالی، حرا کی قمیض کی سلائی ٹھیک کی")
