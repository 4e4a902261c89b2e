from __future__ import annotations

from statistics import fmean, median

from hypothesis import given
from hypothesis import strategies as st

from passport_app.insight.figures import at_least, figures

VALUES = st.lists(st.integers(0, 10), min_size=1, max_size=60)


def test_nothing_recorded_has_no_figures() -> None:
    assert figures([]) is None


@given(VALUES)
def test_the_figures_are_those_of_the_values(values: list[int]) -> None:
    found = figures(values)
    assert found is not None
    assert (found.days, found.lowest, found.highest) == (len(values), min(values), max(values))
    assert (found.mean, found.median) == (fmean(values), median(values))


@given(VALUES)
def test_seven_itself_counts_as_seven_or_more(values: list[int]) -> None:
    assert at_least(values, 7) == len([v for v in values if v > 6])
