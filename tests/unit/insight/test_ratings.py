from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from passport_app.domain.checkins import RatingWord
from passport_app.insight.periods import Period
from passport_app.insight.ratings import PAIN, daily, day_of, recorded, series, worst

ONE, TWO, THREE = date(2026, 11, 1), date(2026, 11, 2), date(2026, 11, 3)
PERIOD = Period(start=ONE, end=THREE)


def test_a_day_has_one_value_the_mean_of_its_answers(check_in: Any) -> None:
    days = daily([check_in(ONE, pain_now=4), check_in(ONE, pain_now=7)], PAIN, PERIOD)
    assert days == {ONE: 5.5}


def test_the_usual_pain_stands_for_the_day_if_it_was_given(check_in: Any) -> None:
    days = daily([check_in(ONE, pain_now=9), check_in(ONE, pain_now=8, pain_usual=3)], PAIN, PERIOD)
    assert days == {ONE: 3}


def test_zero_is_a_value_and_blank_is_a_gap(check_in: Any) -> None:
    days = daily([check_in(ONE, pain_now=0), check_in(TWO, sleep=5)], PAIN, PERIOD)
    assert series(days, PERIOD) == (0, None, None)


def test_words_are_never_made_numbers(check_in: Any) -> None:
    entries = [check_in(ONE, pain_now=RatingWord.THE_MOST), check_in(ONE, pain_now=2)]
    assert daily(entries, PAIN, PERIOD) == {ONE: 2}
    assert worst(entries, PAIN, PERIOD) == 2
    assert daily(entries[:1], PAIN, PERIOD) == {}


def test_days_outside_do_not_count(check_in: Any) -> None:
    entries = [check_in(date(2026, 10, 31), pain_now=9), check_in(date(2026, 11, 4), pain_now=9)]
    assert daily(entries, PAIN, PERIOD) == {}
    assert worst(entries, PAIN, PERIOD) is None
    assert recorded(entries, PERIOD) == frozenset()


@pytest.mark.parametrize(("measure", "expected"), [(PAIN, 9), ("interference", 8), ("sleep", 1), ("able", 2)])
def test_the_worst_is_the_bad_end_of_each_scale(check_in: Any, measure: str, expected: int) -> None:
    entries = [
        check_in(ONE, pain_now=4, pain_worst=9, interference=2, sleep=1, able=2),
        check_in(TWO, pain_usual=5, interference=8, sleep=9, able=9),
    ]
    assert worst(entries, measure, PERIOD) == expected


def test_a_day_is_recorded_by_a_number_or_a_word_but_not_by_a_note(check_in: Any) -> None:
    entries = [check_in(ONE, mood=RatingWord.SOME), check_in(TWO, energy=0), check_in(THREE)]
    assert recorded(entries, PERIOD) == {ONE, TWO}


def test_without_a_day_of_its_own_it_is_about_the_day_of_writing(check_in: Any) -> None:
    assert day_of(check_in(None)) == date(2026, 11, 30)
