"""The chart: pain day by day, and beside it what the person chose to look at; flare-ups and try-outs are marked.

What stands beside the pain is what a goal is shown by, the one that matters most first; else the rating that was
given on most days. Mood is drawn only where mood is ticked.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from passport_app.domain.checkins import RATINGS
from passport_app.domain.diary import FlareUp, Tracker, TrackerType
from passport_app.domain.record import Entry
from passport_app.domain.treatments import TryOut
from passport_app.errors import N_
from passport_app.insight.flare_ups import in_period
from passport_app.insight.periods import Period
from passport_app.insight.ratings import PAIN, Days, daily, series
from passport_app.insight.trackers import daily_tracked
from passport_app.summary.model import Band, BandKind, Chart, Series
from passport_app.summary.sections.builder import SectionBuilder, Task
from passport_app.summary.sections.diary import Diary
from passport_app.summary.sections.goals import active_goals
from passport_app.summary.sections.measured import MEASURES, rating_key
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, sentences

PRINTED = frozenset(
    {("goal", "shown_by"), ("check-in", "trackers")}
    | {("tracker", "name"), ("tracker", "type"), ("tracker", "unit")}
    | {("flare-up", "started"), ("flare-up", "ended")}
    | {("try-out", "what"), ("try-out", "started"), ("try-out", "days")}
)
_BESIDE_PAIN = ("sleep", "energy", "able", "interference")
_FEWEST = 2
"""Days with a number, below which there is no line to draw beside the pain."""
_LARGEST = 1_000_000
"""Beyond it a number is a slip of the keyboard, and no scale has room for it."""
_TEN = 10
_NICE = (1, 2, 4, 5, 10)
Stretch = tuple[Entry[TryOut], Period]


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """One line of the chart before it is worded."""

    name: Tell
    points: tuple[float | None, ...]
    low: float = 0
    high: float = _TEN


def chart(builder: SectionBuilder, book: Diary) -> tuple[Chart, ...]:
    """Pain and one thing more, with their gaps; nothing where no day has a number."""
    pain = _rating(builder.task, book, PAIN)
    drawn = [line for line in (pain, _choice(builder.task, book)) if line is not None]
    return _drawn(builder, book, drawn, alone=pain in drawn and len(drawn) == 1)


def ratings_chart(builder: SectionBuilder, book: Diary, measures: Sequence[str]) -> tuple[Chart, ...]:
    """At most two ratings, day by day; nothing where none has a line to draw."""
    found = (_rating(builder.task, book, measure) for measure in measures)
    drawn = [line for line in found if line is not None and _count(line) >= _FEWEST]
    return _drawn(builder, book, drawn)


def _drawn(builder: SectionBuilder, book: Diary, drawn: Sequence[Drawn], *, alone: bool = False) -> tuple[Chart, ...]:
    if not drawn:
        return ()
    flares = in_period(builder.task.source.all(FlareUp), book.now)
    tries = try_outs(builder.task, book.now)
    return (
        Chart(
            start=book.now.start,
            series=tuple(
                Series(name=builder.said(line.name), points=line.points, low=line.low, high=line.high) for line in drawn
            ),
            bands=(*_flare_bands(builder, [days for _entry, days in flares]), *_try_bands(builder, tries)),
            caption=builder.said(lambda s: _caption(s, alone=alone, flares=len(flares))),
            words=builder.said(lambda s: _in_words(s, drawn, book.now, len(flares), tries)),
        ),
    )


def try_outs(task: Task, period: Period) -> list[Stretch]:
    """Each try-out with those of its days that lie in the period, the earliest first."""
    found = []
    for entry in sorted(task.source.all(TryOut), key=lambda one: (one.record.started, one.id)):
        start = max(entry.record.started, period.start)
        end = min(last_day(entry.record), period.end)
        if start <= end:
            found.append((entry, Period(start=start, end=end)))
    return found


def last_day(try_out: TryOut) -> date:
    """The last day that it was planned for, or the day on which the person decided, if that was sooner."""
    planned = try_out.started + timedelta(days=try_out.days - 1)
    decided = try_out.decided_on
    return min(planned, decided) if decided and decided >= try_out.started else planned


def _rating(task: Task, book: Diary, measure: str) -> Drawn | None:
    if not task.source.wants(rating_key(measure)):
        return None
    points = series(daily(book.check_ins, measure, book.now), book.now)
    if all(point is None for point in points):
        return None
    return Drawn(name=lambda s: s.say(MEASURES[measure]), points=points)


def _choice(task: Task, book: Diary) -> Drawn | None:
    for goal in active_goals(task):
        shown_by = goal.record.shown_by or ""
        found = _own_rating(task, book, shown_by) if shown_by in RATINGS else _tracked(task, book, shown_by)
        if found is not None:
            return found
    ratings = [line for measure in _BESIDE_PAIN if (line := _rating(task, book, measure)) and _count(line) >= _FEWEST]
    return max(ratings, key=_count, default=None)


def _own_rating(task: Task, book: Diary, measure: str) -> Drawn | None:
    drawable = measure in _BESIDE_PAIN or (measure == "mood" and "mood" in task.sections)
    return _rating(task, book, measure) if drawable else None


def _count(line: Drawn) -> int:
    return sum(point is not None for point in line.points)


def _tracked(task: Task, book: Diary, tracker: str) -> Drawn | None:
    entry = next((one for one in task.source.all(Tracker) if one.id == tracker), None)
    days = daily_tracked(book.check_ins, tracker, book.now)
    if entry is None or len(days) < _FEWEST or max(map(abs, days.values())) > _LARGEST:
        return None
    low, high = _ends(days)
    return Drawn(
        name=lambda s: tracker_name(s, entry.record, low, high),
        points=series(days, book.now),
        low=low,
        high=1 if entry.record.type is TrackerType.YES_NO else high,
    )


def _ends(days: Days) -> tuple[float, float]:
    """From 0, or the lowest below it, to a round number that is not below the highest."""
    highest = max(*days.values(), 1.0)
    size = 10 ** math.floor(math.log10(highest))
    return min(*days.values(), 0.0), next(n * size for n in (*_NICE, 20) if n * size >= highest)


def tracker_name(s: Teller, tracker: Tracker, low: float, high: float) -> Spans:
    """What is tracked, with what the ends of its scale are."""
    name = s.own(tracker.name)
    if tracker.type is TrackerType.YES_NO:
        return s.say(N_("{what} (1 yes, 0 no)"), what=name)
    ends = {"low": s.sheet.number(low), "high": s.sheet.number(high)}
    if tracker.type is TrackerType.MINUTES:
        return s.say(N_("{what} ({low} to {high} minutes)"), what=name, **ends)
    if tracker.unit:
        return s.say(N_("{what} ({low} to {high} {unit})"), what=name, unit=s.sheet.name(tracker.unit), **ends)
    return s.say(N_("{what} ({low} to {high})"), what=name, **ends)


def _flare_bands(builder: SectionBuilder, found: Sequence[Period]) -> Iterator[Band]:
    label = builder.said(lambda s: s.say(N_("flare-up")))
    for days in found:
        yield Band(kind=BandKind.FLARE_UP, start=days.start, end=days.end, label=label)


def _try_bands(builder: SectionBuilder, found: Sequence[Stretch]) -> Iterator[Band]:
    label = builder.said(lambda s: s.say(N_("try-out")))
    for _entry, days in found:
        yield Band(kind=BandKind.TRY_OUT, start=days.start, end=days.end, label=label)


def _caption(s: Teller, *, alone: bool, flares: int) -> Spans:
    if alone:
        said = s.say(N_("Pain each day, 10 strongest. A gap: nothing recorded."))
    else:
        said = s.say(N_("Day by day. A gap: nothing recorded."))
    return sentences(said, flares_said(s, flares))


def flares_said(s: Teller, flares: int) -> Spans:
    """How many flare-ups there were; nothing for none."""
    if not flares:
        return ()
    return s.sheet.plain(s.sheet.t.ngettext("{n} flare-up.", "{n} flare-ups.", flares, n=s.sheet.number(flares)))


def _in_words(s: Teller, drawn: Sequence[Drawn], period: Period, flares: int, tries: Sequence[Stretch]) -> Spans:
    lines = (_line_in_words(s, line, period, first=not place) for place, line in enumerate(drawn))
    return sentences(*lines, flares_said(s, flares), *(_try_in_words(s, entry, days) for entry, days in tries))


def _line_in_words(s: Teller, line: Drawn, period: Period, *, first: bool) -> Spans:
    found = [point for point in line.points if point is not None]
    fields = {
        "low": s.sheet.number(min(found)),
        "high": s.sheet.number(max(found)),
        "n": s.sheet.number(len(found)),
        "all": s.sheet.number(len(period)),
    }
    if not first:
        said = N_("{what}: lowest {low}, highest {high}. Recorded on {n} of {all} days.")
        return s.say(said, what=line.name(s), **fields)
    return s.say(
        N_("{what} from {start} to {end}: lowest {low}, highest {high}. Recorded on {n} of {all} days."),
        what=line.name(s),
        start=s.sheet.recent(period.start),
        end=s.sheet.recent(period.end),
        **fields,
    )


def _try_in_words(s: Teller, entry: Entry[TryOut], days: Period) -> Spans:
    return s.say(
        N_("Try-out from {start} to {end}: {what}."),
        start=s.sheet.recent(days.start),
        end=s.sheet.recent(days.end),
        what=s.own(entry.record.what),
    )
