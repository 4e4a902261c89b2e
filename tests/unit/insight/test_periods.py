from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from passport_app.insight.periods import Period, before, days_up_to


def test_four_weeks_have_28_days_and_both_ends() -> None:
    period = days_up_to(date(2026, 11, 22), 28)
    assert (period.start, period.end, len(period)) == (date(2026, 10, 26), date(2026, 11, 22), 28)
    assert next(iter(period)) == period.start
    assert list(period)[-1] == period.end


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 400))
def test_the_days_before_touch_and_are_as_many(last: date, days: int) -> None:
    period = days_up_to(last, days)
    earlier = before(period)
    assert len(earlier) == len(period) == days
    assert not set(earlier) & set(period)
    assert (period.start - earlier.end).days == 1


def test_a_day_is_in_it_or_not() -> None:
    period = Period(start=date(2026, 3, 1), end=date(2026, 3, 2))
    assert date(2026, 3, 2) in period
    assert date(2026, 3, 3) not in period
    assert "2026-03-02" not in period
