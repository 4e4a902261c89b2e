"""Columns share the width of a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app.summary.pdf.boxes import Setting, Strip
from passport_app.summary.pdf.itemizing import Words
from passport_app.summary.pdf.rows import told
from passport_app.summary.pdf.tables import _shared
from passport_app.summary.pdf.tags import Tag

columns = st.lists(st.tuples(st.floats(0, 900), st.floats(0, 1), st.floats(0.5, 9)), min_size=1, max_size=7)


@given(columns)
def test_columns_fill_the_width_exactly(found: list[tuple[float, float, float]]) -> None:
    needed = [need for need, _part, _weight in found]
    least = [need * part for need, part, _weight in found]
    widths = _shared(needed, least, [weight for _need, _part, weight in found], 500)
    assert sum(widths) == pytest.approx(500, abs=0.01)
    assert all(width >= 0 for width in widths)


def test_a_short_column_leaves_its_room_to_a_long_one() -> None:
    assert _shared([40, 900], [20, 50], [1, 1], 500) == pytest.approx([40, 460])


def test_a_column_is_never_narrower_than_its_longest_word() -> None:
    widths = _shared([200, 2000], [120, 60], [1, 99], 500)
    assert widths[0] >= 120
    assert widths[1] > 370


def test_no_line_breaks_where_everything_fits() -> None:
    widths = _shared([100, 200, 30], [50, 50, 30], [5, 1, 1], 400)
    assert all(width >= need for width, need in zip(widths, [100, 200, 30], strict=True))


def test_short_headings_are_not_cut_to_make_room_for_long_labels() -> None:
    widths = _shared([300, 40, 45, 90, 80], [80, 38, 42, 50, 45], [60, 3, 3, 5, 5], 290)
    assert all(width >= word for width, word in zip(widths, [80, 38, 42, 50, 45], strict=True))


def pairs_of(*pairs: tuple[str, str], by_hand: tuple[int, ...] = ()) -> tuple[list[Strip], Tag]:
    """A row told under its first cell, 300 points wide."""
    columns = [(Words(text=label, language="en"),) for label, _words in pairs]
    cells = [(Words(text=words, language="en"),) if words else () for _label, words in pairs]
    tag = Tag("Document")
    return told(columns, cells, by_hand).strips(Setting(language="en"), 300, tag), tag


def test_short_values_share_a_line_and_long_ones_have_their_own() -> None:
    short = ("helps?", "a bit")
    assert len(pairs_of(short, ("for", "knees"), ("again?", "yes"))[0]) == 1
    strips, tag = pairs_of(short, ("how I take it", "two in the morning and one at noon if I go out " * 3), short)
    assert len(strips) > 4
    assert [part.kind for part in tag.walk() if part.kind in {"LI", "Lbl"}] == ["LI", "Lbl"] * 3
    assert strips[-2].keeps


def test_what_says_nothing_is_left_out_unless_it_is_written_in() -> None:
    assert not pairs_of(("for", ""))[0]
    (line,) = pairs_of(("last taken", ""), by_hand=(1,))[0]
    assert line.height >= 20
