"""Columns share the width of a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app.summary.pdf.tables import _shared

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
