"""Dates that are known in part mean all the days that they can mean, and no others."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app.domain.care import Referral
from passport_app.domain.dates import DateOrderError, NoSuchDayError, PartialDate, check_order
from passport_app.domain.diary import FlareUp
from passport_app.domain.rules import OutOfRangeError

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(DAYS)
def test_a_whole_day_is_that_day(day: date) -> None:
    partial = PartialDate.of(day)
    assert partial.earliest() == partial.latest() == partial.whole() == day


@given(DAYS)
def test_a_month_or_a_year_begins_and_ends_with_itself(day: date) -> None:
    for partial in (PartialDate(year=day.year), PartialDate(year=day.year, month=day.month)):
        first, last = partial.earliest(), partial.latest()
        assert first <= day <= last
        assert (first - timedelta(days=1)).year != first.year or (first - timedelta(days=1)).month != first.month
        assert (last + timedelta(days=1)).day == 1
        assert partial.whole() is None


@pytest.mark.parametrize(("year", "month", "day"), [(2025, 2, 29), (2026, 4, 31), (2026, None, 5), (2100, 2, 29)])
def test_a_day_that_there_is_not_is_refused(year: int, month: int | None, day: int) -> None:
    with pytest.raises(NoSuchDayError):
        PartialDate(year=year, month=month, day=day)


def test_the_leap_day_is_a_day() -> None:
    assert PartialDate(year=2024, month=2, day=29).whole() == date(2024, 2, 29)
    assert PartialDate(year=2024, month=2).latest() == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1899, 1, 1), (2200, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 32)]
)
def test_years_months_and_days_have_ends(year: int, month: int, day: int) -> None:
    with pytest.raises(OutOfRangeError):
        PartialDate(year=year, month=month, day=day)


@given(DAYS, DAYS)
def test_only_an_end_that_is_surely_before_its_beginning_is_refused(start: date, end: date) -> None:
    year = PartialDate(year=start.year)
    if end.year < start.year:
        with pytest.raises(DateOrderError):
            check_order("ended", year, PartialDate.of(end))
    else:
        check_order("ended", year, PartialDate.of(end))
    check_order("ended", None, end)
    check_order("ended", start, None)


def test_records_with_two_dates_keep_their_order() -> None:
    with pytest.raises(DateOrderError) as caught:
        FlareUp(started=date(2026, 1, 2), ended=date(2026, 1, 1))
    assert caught.value.field == "ended"
    assert FlareUp(started=date(2026, 1, 2), ended=date(2026, 1, 2)).ended == date(2026, 1, 2)
    march, february = PartialDate(year=2026, month=3), PartialDate(year=2026, month=2)
    with pytest.raises(DateOrderError) as caught:
        Referral(to="clinic", referred=march, first_seen=february)
    assert caught.value.field == "first_seen"
    assert Referral(to="clinic", referred=march, first_seen=PartialDate(year=2026)).first_seen is not None
