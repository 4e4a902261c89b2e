"""Two languages on one paper: what is said of the other is that it stands beside, never that it is another sheet."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from passport_app.summary.compose import compose
from passport_app.summary.model import Summary
from passport_app.summary.presets import preset
from passport_app.summary.text import render_text

SHEET = re.compile(r"\b[Ss]heets?\b")


def composed(book: Any, audience: str, *, side_by_side: bool) -> Summary:
    return compose(
        book, audience=audience, language="en", with_language="pl", as_of=book.today, side_by_side=side_by_side
    )


@pytest.mark.parametrize("audience", ["gp", "ae", "pain-clinic"])
def test_nothing_speaks_of_another_sheet(new_fuller: Callable[[], Any], audience: str) -> None:
    book = new_fuller()
    assert SHEET.search(render_text(composed(book, audience, side_by_side=False)))
    beside = composed(book, audience, side_by_side=True)
    assert not SHEET.search(render_text(beside))
    assert preset(audience).audience == beside.audience


def test_own_words_stand_beside_and_on_another_sheet_by_their_line(full: Any) -> None:
    assert "[own words in Polish, beside this]" in render_text(composed(full, "gp", side_by_side=True))
    assert "[own words in Polish, line 1.2 of the Polish sheet]" in render_text(
        composed(full, "gp", side_by_side=False)
    )
    assert "„boję się zimy”" in render_text(composed(full, "gp", side_by_side=True), "pl")


def test_the_box_to_write_in_asks_for_a_second_copy_only_where_there_are_two(full: Any) -> None:
    assert "please write it on" in repr(composed(full, "gp", side_by_side=False))
    assert "please write it on" not in repr(composed(full, "gp", side_by_side=True))
