"""How it has been in the last four weeks: figures, days, gaps, and what was possible all the same.

"Usual" is the middle value of the days; "days 7 or more" is a count and no label. Answers that were given
in words are counted as words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from passport_app.domain import phrases
from passport_app.domain.checkins import HIGHER_IS_BETTER, CheckIn, RatingWord
from passport_app.domain.diary import FlareUp
from passport_app.domain.record import Entry
from passport_app.errors import N_
from passport_app.insight.answers import word_counts
from passport_app.insight.comparison import Comparison, compare
from passport_app.insight.figures import at_least
from passport_app.insight.flare_ups import in_period
from passport_app.insight.periods import Period
from passport_app.insight.ratings import PAIN, daily, day_of, recorded, series, worst
from passport_app.summary.model import Band, BandKind, Block, Chart, Line, Section, Series, Table
from passport_app.summary.sections.builder import Columns, SectionBuilder, lines_block
from passport_app.summary.sections.diary import Diary, diary
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, sentences

PRINTED = frozenset(
    {("check-in", field) for field in (
        "pain_now", "pain_usual", "pain_worst", "interference", "sleep", "energy", "able", "managed",
    )}
    | {("flare-up", "started"), ("flare-up", "ended")}
)  # fmt: skip
MEASURES = {
    PAIN: N_("Pain (10 strongest)"),
    "interference": N_("Got in the way (10 completely)"),
    "sleep": N_("Sleep (10 very well)"),
    "energy": N_("Energy (10 plenty)"),
    "mood": N_("Mood (10 very good)"),
    "able": N_("Able to do what I needed (10 everything)"),
}
"""Each with the end of its scale, so that no number stands without its meaning."""
_SHOWN = (PAIN, "interference", "sleep", "energy", "able")
_WORDED = ("pain_now", "pain_usual", "pain_worst", "interference", "sleep", "energy", "able")
_MANY = 7
_MOST_MANAGED = 2


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


def impact(builder: SectionBuilder) -> Section | None:
    """Figures and chart, the answers in words, and what was managed."""
    book = diary(builder.task)
    days = recorded(book.check_ins, book.now)
    if not days:
        return None
    table = figures_table(builder, book, _SHOWN)
    blocks: list[Block] = [
        *table,
        *chart(builder, book),
        *lines_block(list(in_words(builder, book, _WORDED))),
        *_managed(builder, book),
    ]
    return builder.section(
        lambda s: s.say(N_("Last 4 weeks")),
        blocks,
        aside=lambda s: _days_recorded(s, len(days), len(book.now)),
        notes=[*([_how_counted] if table else []), *_told_to(builder, book)],
    )


def figures_table(builder: SectionBuilder, book: Diary, measures: Sequence[str]) -> tuple[Table, ...]:
    """Usual, worst and days 7 or more of each measure that was recorded in numbers; the usual earlier, if any was."""
    found = [_measured(book, measure) for measure in measures]
    shown = [one for one in found if one.compared.now is not None or one.worst is not None]
    earlier = any(one.compared.earlier for one in shown)
    columns: Columns = (
        (lambda s: s.say(N_("0 to 10")), 3.2),
        (lambda s: s.say(N_("usual")), 1.2),
        (lambda s: s.say(N_("worst")), 1.2),
        (lambda s: s.say(N_("days 7 or more")), 1.5),
        *([(lambda s: _earlier_heading(s, book), 1.5)] if earlier else []),
    )
    rows = [builder.row(_cells(one, earlier=earlier)) for one in shown]
    return builder.table(columns, rows, lambda s: s.say(N_("Ratings from 0 to 10 in the last 4 weeks")))


def chart(builder: SectionBuilder, book: Diary) -> tuple[Chart, ...]:
    """Pain day by day with its gaps and flare-ups; nothing where no day has a number."""
    points = series(daily(book.check_ins, PAIN, book.now), book.now)
    if all(point is None for point in points):
        return ()
    flares = in_period(builder.task.source.all(FlareUp), book.now)
    label = builder.said(lambda s: s.say(N_("flare-up")))
    return (
        Chart(
            start=book.now.start,
            series=(Series(name=builder.said(lambda s: s.say(N_("Pain, 10 strongest"))), points=points),),
            bands=tuple(
                Band(kind=BandKind.FLARE_UP, start=days.start, end=days.end, label=label) for _entry, days in flares
            ),
            caption=builder.said(
                lambda s: sentences(
                    s.say(N_("Pain each day, 10 strongest. A gap: nothing recorded.")), _flares(s, len(flares))
                )
            ),
            words=builder.said(lambda s: _chart_in_words(s, book.now, points, len(flares))),
        ),
    )


def in_words(builder: SectionBuilder, book: Diary, ratings: Sequence[str]) -> Iterator[Line]:
    """How often each word was the answer, where answers were given in words."""
    for rating in ratings:
        counts = word_counts(book.check_ins, rating, book.now)
        if counts:
            yield builder.line(_counts(rating, counts))


def _measured(book: Diary, measure: str) -> Measured:
    days = daily(book.check_ins, measure, book.now).values()
    return Measured(
        measure=measure,
        compared=compare(book.check_ins, measure, book.now, book.earlier),
        worst=worst(book.check_ins, measure, book.now),
        many=None if measure in HIGHER_IS_BETTER else at_least(days, _MANY),
    )


def _cells(one: Measured, *, earlier: bool) -> tuple[Tell, ...]:
    now, then = one.compared.now, one.compared.earlier
    return (
        lambda s: s.say(MEASURES[one.measure]),
        lambda s: _number(s, now.median if now else None),
        lambda s: _number(s, one.worst),
        lambda s: _many(s, one),
        *([lambda s: _number(s, then.median if then else None)] if earlier else []),
    )


def _number(s: Teller, value: float | None) -> Spans:
    return s.blank() if value is None else s.sheet.plain(s.sheet.number(value))


def _many(s: Teller, one: Measured) -> Spans:
    if one.many is None:
        return s.sheet.plain("–")
    if one.compared.now is None:
        return s.blank()
    return s.say(N_("{n} of {all}"), n=s.sheet.number(one.many), all=s.sheet.number(one.compared.now.days))


def _earlier_heading(s: Teller, book: Diary) -> Spans:
    if book.earlier.end == book.now.start - timedelta(days=1):
        return s.say(N_("usual 4 weeks before"))
    return s.say(N_("usual to {date}"), date=s.sheet.short_day(book.earlier.end))


def _flares(s: Teller, flares: int) -> Spans:
    if not flares:
        return ()
    return s.sheet.plain(s.sheet.t.ngettext("{n} flare-up.", "{n} flare-ups.", flares, n=s.sheet.number(flares)))


def _chart_in_words(s: Teller, period: Period, points: Sequence[float | None], flares: int) -> Spans:
    found = [point for point in points if point is not None]
    said = s.say(
        N_("Pain from {start} to {end}, 0 to 10: lowest {low}, highest {high}. Recorded on {n} of {all} days."),
        start=s.sheet.recent(period.start),
        end=s.sheet.recent(period.end),
        low=s.sheet.number(min(found)),
        high=s.sheet.number(max(found)),
        n=s.sheet.number(len(found)),
        all=s.sheet.number(len(period)),
    )
    return sentences(said, _flares(s, flares))


def _counts(rating: str, counts: Mapping[RatingWord, int]) -> Tell:
    code = rating.replace("_", "-")

    def telling(s: Teller) -> Spans:
        sheet = s.sheet
        answers = phrases.phrase_list("rating-answer")
        listed = [
            sheet.t.ngettext(
                "{answer} {n} time",
                "{answer} {n} times",
                count,
                answer=_lowered(answers.text(f"{code}-{word}", sheet.language)),
                n=sheet.number(count),
            )
            for word, count in counts.items()
        ]
        name = phrases.phrase_list("rating").text(code, sheet.language)
        return s.say(N_("*{rating}:* {answers}"), rating=name, answers=sheet.items(listed))

    return telling


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _managed(builder: SectionBuilder, book: Diary) -> tuple[Block, ...]:
    entries = [entry for entry in book.check_ins if entry.record.managed and day_of(entry) in book.now]
    latest = sorted(entries, key=lambda entry: (day_of(entry), entry.written), reverse=True)[:_MOST_MANAGED]
    return lines_block([builder.line(_managed_line(entry), entry, on=day_of(entry)) for entry in latest])


def _managed_line(entry: Entry[CheckIn]) -> Tell:
    def telling(s: Teller) -> Spans:
        what = s.own(entry.record.managed) if entry.record.managed else ()
        return s.say(N_("Managed on {date}: {what}"), date=s.sheet.recent(day_of(entry)), what=what)

    return telling


def _days_recorded(s: Teller, days: int, of: int) -> Spans:
    return s.say(N_("{n} of {all} days recorded"), n=s.sheet.number(days), all=s.sheet.number(of))


def _how_counted(s: Teller) -> Spans:
    return s.say(N_("Usual: the middle one of the days recorded in 4 weeks. Worst: the worst single answer."))


def _told_to(builder: SectionBuilder, book: Diary) -> Iterator[Tell]:
    """Who typed scores that they were told: the scores stay the person's own."""
    inside = [entry for entry in book.check_ins if day_of(entry) in book.now]
    typed = Counter(entry.told_to for entry in inside if entry.told_to)
    for helper, count in typed.items():
        yield _told(builder, helper, count, len(inside))


def _told(builder: SectionBuilder, helper: str, count: int, of: int) -> Tell:
    def telling(s: Teller) -> Spans:
        return s.say(
            N_("Check-ins told to {who}, who typed them: {n} of {all}."),
            who=builder.task.people.named(helper, s.sheet),
            n=s.sheet.number(count),
            all=s.sheet.number(of),
        )

    return telling
