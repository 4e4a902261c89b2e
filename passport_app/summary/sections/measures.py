"""Impact and measures for a pain clinic: now, before and at the start, and the person's own trackers.

Answers to questionnaires are not printed: no page of the window takes them yet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import chain

from passport_app.domain.checkins import CheckIn
from passport_app.domain.diary import Tracker, TrackerType
from passport_app.domain.record import Entry
from passport_app.errors import N_
from passport_app.insight.figures import Figures, figures
from passport_app.insight.periods import Period
from passport_app.insight.ratings import daily, day_of
from passport_app.insight.trackers import daily_tracked
from passport_app.summary.facts import ObservationFact
from passport_app.summary.model import Line, Section
from passport_app.summary.sections.builder import SectionBuilder
from passport_app.summary.sections.diary import Diary, diary
from passport_app.summary.sections.impact import PRINTED as OF_IMPACT
from passport_app.summary.sections.impact import SHOWN, WORDED, looked_back_on
from passport_app.summary.sections.measured import MEASURES, in_words, rating_fact, rating_key
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, items

PRINTED = OF_IMPACT | {("tracker", "name"), ("tracker", "type"), ("tracker", "unit"), ("check-in", "trackers")}
_START = "measures/start"


def measures(builder: SectionBuilder) -> Section | None:
    """Figures, chart, how it was at the start, trackers, and what was managed."""
    book = diary(builder.task)
    lines = chain(_at_the_start(builder, book), _trackers(builder, book), in_words(builder, book, WORDED))
    return looked_back_on(builder, book, SHOWN, lines, 2)


def _at_the_start(builder: SectionBuilder, book: Diary) -> Iterator[Line]:
    """The usual of the first days that were ever recorded, where that was before the days that are compared."""
    task = builder.task
    own = [entry for entry in task.source.all(CheckIn) if entry.observed_by is None]
    begun = min((day_of(entry) for entry in own), default=None)
    first = Period(start=begun, end=_last(begun, len(book.now))) if begun else None
    if first is None or first.end >= book.earlier.start or not task.source.wants(_START):
        return
    found = [(measure, usual) for measure in SHOWN if (usual := _usual(builder, own, measure, first)) is not None]
    if found:
        facts = [rating_fact(measure, "median", usual, first) for measure, usual in found]
        yield builder.line(lambda s: _start(s, first, found), key=_START, on=first.end, facts=facts)


def _last(day: date, days: int) -> date:
    return day + timedelta(days=days - 1)


def _usual(builder: SectionBuilder, own: Sequence[Entry[CheckIn]], measure: str, period: Period) -> float | None:
    found = figures(daily(own, measure, period).values())
    return found.median if found and builder.task.source.wants(rating_key(measure)) else None


def _start(s: Teller, first: Period, found: Sequence[tuple[str, float]]) -> Spans:
    usual = (
        s.say(N_("{measure}: {n}"), measure=s.say(MEASURES[measure]), n=s.sheet.number(value))
        for measure, value in found
    )
    return s.say(
        N_("*Usual at the start,* {start} to {end}: {list}"),
        start=s.sheet.recent(first.start),
        end=s.sheet.recent(first.end),
        list=items(*usual),
    )


def _trackers(builder: SectionBuilder, book: Diary) -> Iterator[Line]:
    for entry in builder.task.source.all(Tracker):
        found = figures(daily_tracked(book.check_ins, entry.id, book.now).values())
        if found and entry.record.active:
            facts = [_tracked_fact(builder, entry.record, found, book.now)]
            yield builder.line(_tracked(entry.record, found), entry, on=book.now.end, facts=facts)


def _tracked(tracker: Tracker, found: Figures) -> Tell:
    def telling(s: Teller) -> Spans:
        name, n = s.own(tracker.name), s.sheet.number(found.days)
        if tracker.type is TrackerType.YES_NO:
            yes = s.sheet.number(round(found.mean * found.days))
            return s.say(N_("*{what}:* yes on {yes} of {n} days"), what=name, yes=yes, n=n)
        fields = {
            "usual": s.sheet.number(found.median),
            "low": s.sheet.number(found.lowest),
            "high": s.sheet.number(found.highest),
        }
        if tracker.type is TrackerType.MINUTES:
            said = N_("*{what}:* usually {usual} minutes, {low} to {high}, on {n} days")
            return s.say(said, what=name, n=n, **fields)
        if tracker.unit:
            said = N_("*{what}:* usually {usual} {unit}, {low} to {high}, on {n} days")
            return s.say(said, what=name, unit=s.sheet.name(tracker.unit), n=n, **fields)
        return s.say(N_("*{what}:* usually {usual}, {low} to {high}, on {n} days"), what=name, n=n, **fields)

    return telling


def _tracked_fact(builder: SectionBuilder, tracker: Tracker, found: Figures, period: Period) -> ObservationFact:
    yes_no = tracker.type is TrackerType.YES_NO
    return ObservationFact(
        code=builder.task.word(tracker.name) or "",
        statistic="count" if yes_no else "median",
        value=round(found.mean * found.days) if yes_no else round(found.median, 1),
        high=found.days if yes_no else None,
        start=period.start,
        end=period.end,
    )
