from __future__ import annotations

from datetime import date
from typing import Any

from passport_app.domain.checkins import RatingWord
from passport_app.insight.answers import word_counts
from passport_app.insight.periods import Period

DAY = date(2026, 11, 1)
PERIOD = Period(start=DAY, end=DAY)


def test_words_are_counted_by_word_in_their_order(check_in: Any) -> None:
    said = [RatingWord.A_LOT, RatingWord.SOME, RatingWord.A_LOT]
    counts = word_counts([check_in(DAY, pain_now=word) for word in said], "pain_now", PERIOD)
    assert list(counts.items()) == [(RatingWord.SOME, 1), (RatingWord.A_LOT, 2)]


def test_numbers_and_other_days_are_not_counted(check_in: Any) -> None:
    entries = [check_in(DAY, pain_now=5), check_in(date(2026, 11, 2), pain_now=RatingWord.SOME), check_in(DAY)]
    assert word_counts(entries, "pain_now", PERIOD) == {}
