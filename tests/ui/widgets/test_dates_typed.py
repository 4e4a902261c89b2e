"""Dates as people type them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app.domain.dates import PartialDate
from passport_app.i18n import COMPLETE, Translator
from ui.widgets.dates_typed import UnreadableDateError, read_date, read_time, show

TODAY = dt.date(2026, 11, 22)  # a Sunday


def date(year: int, month: int | None = None, day: int | None = None) -> PartialDate:
    return PartialDate(year=year, month=month, day=day)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3.9.2026", date(2026, 9, 3)),
        ("3/9/26", date(2026, 9, 3)),
        ("03-09-2026", date(2026, 9, 3)),
        ("2026-09-03", date(2026, 9, 3)),
        ("3 9 61", date(1961, 9, 3)),
        ("3 Sept", date(2026, 9, 3)),
        ("3rd of September 2019", None),
        ("3rd September 2019", date(2019, 9, 3)),
        ("Sept 3", date(2026, 9, 3)),
        ("24 december", date(2025, 12, 24)),
        ("Tuesday 1 December 2026", date(2026, 12, 1)),
        ("2019", date(2019)),
        ("March 2019", date(2019, 3)),
        ("3/2019", date(2019, 3)),
        ("today", date(2026, 11, 22)),
        ("Yesterday", date(2026, 11, 21)),
        ("tomorrow", date(2026, 11, 23)),
        ("friday", date(2026, 11, 20)),
        ("sunday", date(2026, 11, 15)),
        ("٣/٩/٢٠٢٦", date(2026, 9, 3)),
        ("۳ ۹ ۲۰۲۶", date(2026, 9, 3)),
        ("\u206622.11.2026\u2069", date(2026, 11, 22)),
        ("31.6.2026", None),
        ("13/13/2026", None),
        ("soon", None),
        ("1", None),
        ("1 2 3 4", None),
        ("3.9.1899", None),
        ("9999999999999999999999", None),
        ("--", None),
    ],
)
def test_what_people_type(typed: str, meant: PartialDate | None) -> None:
    translator = Translator("en")
    if meant is None:
        with pytest.raises(UnreadableDateError):
            read_date(typed, translator, TODAY)
    else:
        assert read_date(typed, translator, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("3 września 2026", "pl", date(2026, 9, 3)),
        ("3 wrz", "pl", date(2026, 9, 3)),
        ("dziś", "pl", date(2026, 11, 22)),
        ("Wczoraj", "pl", date(2026, 11, 21)),
        ("wrzesień 2019", "pl", date(2019, 9)),
        ("3 ستمبر 2026", "ur", date(2026, 9, 3)),
        ("۳ ستمبر", "ur", date(2026, 9, 3)),
        ("3 Sept 2026", "ur", date(2026, 9, 3)),
    ],
)
def test_months_of_the_windows_language_and_of_english(typed: str, language: str, meant: PartialDate) -> None:
    assert read_date(typed, Translator(language), TODAY) == meant


def test_a_day_without_a_year_is_the_last_one_or_the_next_one() -> None:
    translator = Translator("en")
    assert read_date("1 Dec", translator, TODAY) == date(2025, 12, 1)
    assert read_date("1 Dec", translator, TODAY, future=True) == date(2026, 12, 1)
    assert read_date("22 Nov", translator, TODAY) == date(2026, 11, 22)
    assert read_date("22 Nov", translator, TODAY, future=True) == date(2026, 11, 22)


@given(
    day=st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)),
    language=st.sampled_from(COMPLETE),
    known=st.sampled_from(("year", "month", "day")),
)
def test_what_is_shown_can_be_read_again(day: dt.date, language: str, known: str) -> None:
    translator = Translator(language)
    partial = date(day.year, day.month if known != "year" else None, day.day if known == "day" else None)
    assert read_date(show(partial, translator), translator, TODAY) == partial


@given(text=st.text(max_size=30))
def test_anything_else_is_refused_and_never_breaks(text: str) -> None:
    for read in (lambda: read_date(text, Translator("en"), TODAY), lambda: read_time(text)):
        try:
            read()
        except UnreadableDateError:
            continue


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10:20", dt.time(10, 20)),
        ("10.20", dt.time(10, 20)),
        ("1020", dt.time(10, 20)),
        ("9", dt.time(9, 0)),
        ("2pm", dt.time(14, 0)),
        ("12 am", dt.time(0, 0)),
        ("12.30 p.m.", dt.time(12, 30)),
        ("۱۰:۲۰", dt.time(10, 20)),
        ("25:00", None),
        ("13pm", None),
        ("half past", None),
    ],
)
def test_times(typed: str, meant: dt.time | None) -> None:
    if meant is None:
        with pytest.raises(UnreadableDateError):
            read_time(typed)
    else:
        assert read_time(typed) == meant
