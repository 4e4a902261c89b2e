"""Ratings in figures and in words: usual, worst, days of 7 or more, and the usual of an earlier stretch of days.

"Usual" is the middle value of the days; "days 7 or more" is a count and no label. Answers that were given in
words are counted as words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from passport_app.domain import phrases
from passport_app.domain.checkins import HIGHER_IS_BETTER, RatingWord
from passport_app.errors import N_
from passport_app.insight.answers import word_counts
from passport_app.insight.comparison import Comparison, compare
from passport_app.insight.figures import at_least
from passport_app.insight.periods import Period
from passport_app.insight.ratings import PAIN, daily, worst
from passport_app.summary.facts import ObservationFact
from passport_app.summary.model import Line, Row, Table
from passport_app.summary.sections.builder import Columns, SectionBuilder
from passport_app.summary.sections.diary import Diary
from passport_app.summary.sections.spans import looked_back
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans

MEASURES = {
    PAIN: N_("Pain (10 strongest)"),
    "interference": N_("Got in the way (10 completely)"),
    "sleep": N_("Sleep (10 very well)"),
    "energy": N_("Energy (10 plenty)"),
    "mood": N_("Mood (10 very good)"),
    "able": N_("Able to do what I needed (10 everything)"),
}
"""Each with the end of its scale, so that no number stands without its meaning."""
_MANY = 7
_MANY_DAYS = "days-at-or-above-7"


@dataclass(frozen=True, kw_only=True)
class Measured:
    """One measure in figures.

    Attributes:
        measure: A key of :data:`MEASURES`.
        worst: The worst single answer.
        many: Days of 7 or more; ``None`` where 10 is the good end.
    """

    measure: str
    compared: Comparison
    worst: int | None
    many: int | None


def rating_key(measure: str) -> str:
    """What leaves a rating out of a page."""
    return f"rating/{measure}"


def figures_table(builder: SectionBuilder, book: Diary, measures: Sequence[str]) -> tuple[Table, ...]:
    """Usual and worst of each measure that was recorded in numbers.

    And days 7 or more, where 10 is the bad end of one of them; and the usual earlier, if any was.
    """
    wanted = [measure for measure in measures if builder.task.source.wants(rating_key(measure))]
    found = [_measured(book, measure) for measure in wanted]
    shown = [one for one in found if one.compared.now is not None or one.worst is not None]
    earlier = any(one.compared.earlier for one in shown)
    many = any(one.many is not None for one in shown)
    columns: Columns = (
        (lambda s: s.say(N_("0 to 10")), 5.0),
        (lambda s: s.say(N_("usual")), 1.15),
        (lambda s: s.say(N_("worst")), 1.15),
        *([(lambda s: s.say(N_("days 7 or more")), 1.5)] if many else []),
        *([(lambda s: s.say(N_("usual to {date}"), date=s.sheet.short_day(book.earlier.end)), 1.5)] if earlier else []),
    )
    rows = [_row(builder, book, one, many=many, earlier=earlier) for one in shown]
    return builder.table(columns, rows, lambda s: _caption(s, book))


def in_words(builder: SectionBuilder, book: Diary, ratings: Sequence[str]) -> Iterator[Line]:
    """How often each word was the answer, where answers were given in words."""
    for rating in ratings:
        key = rating_key(rating)
        counts = word_counts(book.check_ins, rating, book.now) if builder.task.source.wants(key) else {}
        if counts:
            facts = _word_facts(builder, book, rating, counts)
            yield builder.line(_counted(rating, counts), key=key, on=book.now.end, facts=facts)


def _counted(rating: str, counts: Mapping[RatingWord, int]) -> Tell:
    return lambda s: counted(s, rating, counts)


def counted(s: Teller, rating: str, counts: Mapping[RatingWord, int]) -> Spans:
    """A rating with how often each word was the answer."""
    return s.say(N_("*{rating}:* {answers}"), rating=rating_name(s, rating), answers=answers(s, rating, counts))


def answers(s: Teller, rating: str, counts: Mapping[RatingWord, int]) -> str:
    """How often each word was the answer."""
    listed = [
        s.sheet.t.ngettext(
            "{answer} {n} time", "{answer} {n} times", count, answer=answer(s, rating, word), n=s.sheet.number(count)
        )
        for word, count in counts.items()
    ]
    return s.sheet.items(listed)


def answer(s: Teller, rating: str, word: RatingWord) -> str:
    """An answer in words as it stands inside a sentence."""
    return _lowered(_answer(rating, word, s.sheet.language))


def rating_name(s: Teller, rating: str) -> str:
    """What a rating is called, without the ends of its scale."""
    return phrases.phrase_list("rating").text(_code(rating), s.sheet.language)


def _measured(book: Diary, measure: str) -> Measured:
    days = daily(book.check_ins, measure, book.now).values()
    return Measured(
        measure=measure,
        compared=compare(book.check_ins, measure, book.now, book.earlier),
        worst=worst(book.check_ins, measure, book.now),
        many=None if measure in HIGHER_IS_BETTER else at_least(days, _MANY),
    )


def _row(builder: SectionBuilder, book: Diary, one: Measured, *, many: bool, earlier: bool) -> Row:
    facts = list(_facts(book, one))
    return builder.row(
        _cells(one, many=many, earlier=earlier), key=rating_key(one.measure), on=book.now.end, facts=facts
    )


def _cells(one: Measured, *, many: bool, earlier: bool) -> tuple[Tell, ...]:
    now, then = one.compared.now, one.compared.earlier
    return (
        lambda s: s.say(MEASURES[one.measure]),
        lambda s: _number(s, now.median if now else None),
        lambda s: _number(s, one.worst),
        *([lambda s: _many(s, one)] if many else []),
        *([lambda s: _number(s, then.median if then else None)] if earlier else []),
    )


def _facts(book: Diary, one: Measured) -> Iterator[ObservationFact]:
    now, then = one.compared.now, one.compared.earlier
    if now:
        yield rating_fact(one.measure, "median", now.median, book.now)
    if one.worst is not None:
        yield rating_fact(one.measure, "worst", one.worst, book.now)
    if now and one.many is not None:
        code = _MANY_DAYS if one.measure == PAIN else f"{one.measure}-{_MANY_DAYS}"
        yield rating_fact(code, "count", one.many, book.now, high=now.days)
    if then:
        yield rating_fact(one.measure, "median", then.median, book.earlier)


def rating_fact(code: str, statistic: str, value: float, period: Period, *, high: int = 10) -> ObservationFact:
    """One figure of a rating as data, rounded as it is printed."""
    return ObservationFact(
        code=code,
        statistic=statistic,
        value=round(value, 1),
        low=0,
        high=high,
        start=period.start,
        end=period.end,
    )


def _word_facts(
    builder: SectionBuilder, book: Diary, rating: str, counts: Mapping[RatingWord, int]
) -> list[ObservationFact]:
    language = builder.task.sheets[0].language
    return [
        ObservationFact(
            code=_code(rating),
            statistic="count",
            value=count,
            words=_answer(rating, word, language),
            start=book.now.start,
            end=book.now.end,
        )
        for word, count in counts.items()
    ]


def _number(s: Teller, value: float | None) -> Spans:
    return s.blank() if value is None else s.sheet.plain(s.sheet.number(value))


def _many(s: Teller, one: Measured) -> Spans:
    if one.many is None:
        return s.sheet.plain("–")
    if one.compared.now is None:
        return s.blank()
    return s.say(N_("{n} of {all}"), n=s.sheet.number(one.many), all=s.sheet.number(one.compared.now.days))


def _caption(s: Teller, book: Diary) -> Spans:
    return s.say(N_("Ratings from 0 to 10. {period}."), period=looked_back(s.sheet.t, len(book.now)))


def _code(rating: str) -> str:
    return rating.replace("_", "-")


def _answer(rating: str, word: RatingWord, language: str) -> str:
    return phrases.phrase_list("rating-answer").text(f"{_code(rating)}-{word}", language)


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
