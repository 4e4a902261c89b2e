"""What was tried, and try-outs with before and after.

Both sides say from how many days they are and how far the person goes up and down anyway; with fewer than seven
days on either side it is too early to tell. The decision is the person's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from passport_app.domain.checkins import RATINGS, CheckIn, RatingWord
from passport_app.domain.diary import Tracker
from passport_app.domain.record import Entry
from passport_app.domain.treatments import TryOut
from passport_app.errors import N_
from passport_app.insight.answers import word_counts
from passport_app.insight.figures import Figures, figures
from passport_app.insight.periods import Period, before
from passport_app.insight.ratings import PAIN, daily
from passport_app.insight.trackers import daily_tracked
from passport_app.summary.facts import Fact, TreatmentFact
from passport_app.summary.model import Block, Row, Section, Table
from passport_app.summary.sections.builder import MOST, Columns, SectionBuilder, Task
from passport_app.summary.sections.chart import last_day
from passport_app.summary.sections.measured import MEASURES, answers, rating_fact, rating_key, rating_name
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
Said = Mapping[RatingWord, int]


@dataclass(frozen=True, kw_only=True)
class Sides:
    """What a try-out is looked at by, before it and while it went on.

    Attributes:
        measure: The rating, or empty for a tracker.
        name: What it is called; ``None`` where nothing was chosen, or it does not go out.
        words: Where it was answered in words: how often each word was the answer, on either side.
        rating: What was answered in words.
    """

    stretch: Period
    measure: str = ""
    name: Tell | None = None
    earlier: Figures | None = None
    during: Figures | None = None
    words: tuple[Said, Said] | None = None
    rating: str = ""


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
            lambda s: _side(s, sides, 0, early=early),
            lambda s: _side(s, sides, 1, early=early),
            lambda s: _decided(s, try_out),
        ),
        entry,
        on=sides.stretch.end,
        facts=_facts(builder.task, try_out, sides, early=early),
    )


def _sides(task: Task, try_out: TryOut) -> Sides:
    stretch = Period(start=try_out.started, end=max(try_out.started, min(last_day(try_out), task.as_of)))
    earlier = before(stretch)
    found = task.source.all(CheckIn, since=earlier.start, until=stretch.end)
    own, shown_by = [entry for entry in found if entry.observed_by is None], try_out.shown_by or ""
    if shown_by in RATINGS:
        return _rated(task, own, shown_by, (earlier, stretch))
    tracker = next((one for one in task.source.all(Tracker) if one.id == shown_by), None)
    if tracker is None:
        return Sides(stretch=stretch)
    name = tracker.record.name
    before_it, during = (figures(daily_tracked(own, tracker.id, days).values()) for days in (earlier, stretch))
    return Sides(stretch=stretch, name=lambda s: s.own(name), earlier=before_it, during=during)


def _rated(task: Task, own: Sequence[Entry[CheckIn]], rating: str, periods: tuple[Period, Period]) -> Sides:
    """Looked at by a rating, in numbers or else in words; by mood only where that is ticked."""
    measure = PAIN if rating.startswith(PAIN) else rating
    stretch = periods[1]
    if (measure == "mood" and "mood" not in task.sections) or not task.source.wants(rating_key(measure)):
        return Sides(stretch=stretch)
    earlier, during = (figures(daily(own, measure, days).values()) for days in periods)
    words = [word_counts(own, rating, days) for days in periods] if task.source.wants(rating_key(rating)) else []
    return Sides(
        stretch=stretch,
        measure=measure,
        name=lambda s: s.say(MEASURES[measure]),
        earlier=earlier,
        during=during,
        words=(words[0], words[1]) if not (earlier or during) and any(words) else None,
        rating=rating,
    )


def _is_early(sides: Sides) -> bool:
    return any(count < FEWEST for count in _counts(sides))


def _counts(sides: Sides) -> list[int]:
    """On how many days, or how many times, each side was recorded."""
    if sides.words:
        return [sum(said.values()) for said in sides.words]
    return [side.days if side else 0 for side in (sides.earlier, sides.during)]


def _when(s: Teller, stretch: Period) -> Spans:
    return s.say(N_("{start} to {end}"), start=s.sheet.recent(stretch.start), end=s.sheet.recent(stretch.end))


def _looked_at(s: Teller, try_out: TryOut, sides: Sides) -> Spans:
    own = s.own(try_out.look_at) if try_out.look_at else ()
    named = s.sheet.plain(rating_name(s, sides.rating)) if sides.words else sides.name(s) if sides.name else ()
    return items(own, named) or s.blank()


def _side(s: Teller, sides: Sides, place: int, *, early: bool) -> Spans:
    """The figures or words of one side; a dash where nothing is looked at in the diary."""
    if sides.name is None:
        return s.sheet.plain("–")
    count = _counts(sides)[place]
    if not count:
        return s.blank()
    days = s.sheet.t.ngettext("{n} day", "{n} days", count, n=s.sheet.number(count))
    if early:
        return s.say(N_("too early to tell ({days})"), days=days)
    if sides.words:
        return s.sheet.plain(answers(s, sides.rating, sides.words[place]))
    return _figures(s, (sides.earlier, sides.during)[place], days)


def _figures(s: Teller, side: Figures | None, days: str) -> Spans:
    if side is None:
        return s.blank()
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
