"""Ratings given in words: how often each word was said. They are never made numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from passport_app.domain.checkins import CheckIn, RatingWord
from passport_app.domain.record import Entry
from passport_app.insight.periods import Period
from passport_app.insight.ratings import day_of


def word_counts(check_ins: Iterable[Entry[CheckIn]], rating: str, period: Period) -> Mapping[RatingWord, int]:
    """How many answers to one rating were each word, in the words' own order; unused words are left out."""
    said = (getattr(entry.record, rating) for entry in check_ins if day_of(entry) in period)
    counts = Counter(word for word in said if isinstance(word, RatingWord))
    return {word: counts[word] for word in RatingWord if counts[word]}
