"""What was tried, and try-outs with before and after.

Both sides say from how many days they are and how far the person goes up and down anyway; with fewer than seven
days on either side it is too early to tell. The decision is the person's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from passport_app.domain.checkins import RATINGS, CheckIn
from passport_app.domain.diary import Tracker
from passport_app.domain.record import Entry
from passport_app.domain.treatments import TryOut
from passport_app.errors import N_
from passport_app.insight.figures import Figures, figures
from passport_app.insight.periods import Period, before
from passport_app.insight.ratings import PAIN, Days, daily
from passport_app.insight.trackers import daily_tracked
from passport_app.summary.facts import Fact, TreatmentFact
from passport_app.summary.model import Block, Row, Section, Table
from passport_app.summary.sections.builder import MOST, Columns, SectionBuilder, Task
from passport_app.summary.sections.chart import last_day
from passport_app.summary.sections.measured import MEASURES, rating_fact, rating_key
from passport_app.summary.sections.tried import PRINTED as OF_TREATMENTS
from passport_app.summary.sections.tried import latest_first, tried_table
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, items

PRINTED = OF_TREATMENTS | {("try-out", field) for field in (
    "what", "started", "days", "look_at", "shown_by", "decision", "decided_on", "learned",
)} | {("check-in", field) for field in (
    "pain_now", "pain_usual", "interference", "sleep", "energy", "able", "trackers",
)} | {("tracker", "name")}  # fmt: skip
FEWEST: Final = 7
"""Days with a number on either side, below which it is too early to tell."""
_MOST_TRY_OUTS = 4


@dataclass(frozen=True, kw_only=True)
class Sides:
    """What a try-out is looked at by, before it and while it went on.

    Attributes:
        measure: The rating, or empty for a tracker.
        name: What it is called; ``None`` where nothing was chosen that has numbers.
    """

    stretch: Period
    measure: str = ""
    name: Tell | None = None
    earlier: Figures | None = None
    during: Figures | None = None


def tried_change(builder: SectionBuilder) -> Section | None:
    """Treatments, the latest first; then the latest try-outs."""
    entries = latest_first(builder.task)
    blocks: list[Block] = [*(tried_table(builder, entries[:MOST]) if entries else ()), *_try_outs(builder)]
    if not blocks:
        return None
    return builder.section(lambda s: s.say(N_("What I’ve tried")), blocks)


def _try_outs(builder: SectionBuilder) -> tuple[Table, ...]:
    begun = [one for one in builder.task.source.all(TryOut) if one.record.started <= builder.task.as_of]
    latest = sorted(begun, key=lambda one: (one.record.started, one.id), reverse=True)[:_MOST_TRY_OUTS]
    columns: Columns = (
        (lambda s: s.say(N_("tried out")), 2.4),
        (lambda s: s.say(N_("looked at")), 1.8),
        (lambda s: s.say(N_("before")), 1.6),
        (lambda s: s.say(N_("while trying")), 1.6),
        (lambda s: s.say(N_("what I decided")), 2.2),
    )
    rows = [_row(builder, entry) for entry in latest]
    return builder.table(columns, rows, lambda s: s.say(N_("Try-outs with before and after, the latest first")))


def _row(builder: SectionBuilder, entry: Entry[TryOut]) -> Row:
    try_out, sides = entry.record, _sides(builder.task, entry.record)
    early = _is_early(sides)
    return builder.row(
        (
            lambda s: items(s.own(try_out.what), _when(s, sides.stretch)),
            lambda s: _looked_at(s, try_out, sides),
            lambda s: _side(s, sides.earlier, early=early),
            lambda s: _side(s, sides.during, early=early),
            lambda s: _decided(s, try_out),
        ),
        entry,
        on=sides.stretch.end,
        facts=_facts(builder.task, try_out, sides, early=early),
    )


def _sides(task: Task, try_out: TryOut) -> Sides:
    stretch = Period(start=try_out.started, end=max(try_out.started, min(last_day(try_out), task.as_of)))
    earlier = before(stretch)
    found = _looked(task, try_out.shown_by or "", Period(start=earlier.start, end=stretch.end))
    if found is None:
        return Sides(stretch=stretch)
    measure, name, days = found
    return Sides(
        stretch=stretch,
        measure=measure,
        name=name,
        earlier=figures(value for day, value in days.items() if day in earlier),
        during=figures(value for day, value in days.items() if day in stretch),
    )


def _looked(task: Task, shown_by: str, period: Period) -> tuple[str, Tell, Days] | None:
    """The rating or tracker that a try-out is shown by; mood only where it is ticked."""
    own = [one for one in task.source.all(CheckIn, since=period.start, until=period.end) if one.observed_by is None]
    if shown_by in RATINGS:
        measure = PAIN if shown_by.startswith(PAIN) else shown_by
        hidden = measure == "mood" and "mood" not in task.sections
        if hidden or not task.source.wants(rating_key(measure)):
            return None
        return measure, (lambda s: s.say(MEASURES[measure])), daily(own, measure, period)
    tracker = next((one for one in task.source.all(Tracker) if one.id == shown_by), None)
    if tracker is None:
        return None
    name = tracker.record.name
    return "", (lambda s: s.own(name)), daily_tracked(own, tracker.id, period)


def _is_early(sides: Sides) -> bool:
    return any(side is None or side.days < FEWEST for side in (sides.earlier, sides.during))


def _when(s: Teller, stretch: Period) -> Spans:
    return s.say(N_("{start} to {end}"), start=s.sheet.recent(stretch.start), end=s.sheet.recent(stretch.end))


def _looked_at(s: Teller, try_out: TryOut, sides: Sides) -> Spans:
    own = s.own(try_out.look_at) if try_out.look_at else ()
    return items(own, sides.name(s) if sides.name else ()) or s.blank()


def _side(s: Teller, side: Figures | None, *, early: bool) -> Spans:
    if side is None:
        return s.blank()
    days = s.sheet.t.ngettext("{n} day", "{n} days", side.days, n=s.sheet.number(side.days))
    if early:
        return s.say(N_("too early to tell ({days})"), days=days)
    return s.say(
        N_("usually {usual}, {low} to {high} ({days})"),
        usual=s.sheet.number(side.median),
        low=s.sheet.number(side.lowest),
        high=s.sheet.number(side.highest),
        days=days,
    )


def _decided(s: Teller, try_out: TryOut) -> Spans:
    decision = s.say(N_("*{use}*"), use=s.label(try_out.decision)) if try_out.decision else ()
    day = s.sheet.plain(s.sheet.recent(try_out.decided_on)) if try_out.decided_on and decision else ()
    return items(decision, day, s.own(try_out.learned) if try_out.learned else ()) or s.say(N_("not decided yet"))


def _facts(task: Task, try_out: TryOut, sides: Sides, *, early: bool) -> Sequence[Fact]:
    stretch = sides.stretch
    what = TreatmentFact(
        what=task.word(try_out.what) or "", started=stretch.start.isoformat(), ended=stretch.end.isoformat()
    )
    if early or not sides.measure or sides.earlier is None or sides.during is None:
        return (what,)
    return (
        what,
        rating_fact(sides.measure, "median", sides.earlier.median, before(stretch)),
        rating_fact(sides.measure, "median", sides.during.median, stretch),
    )
