"""Flare-ups: how many and how long, and what the person noticed before and what helped, in their words.

Nothing here says what caused what: it is a count, and what was written down. It looks back a year, because
four weeks hold hardly more than one, but not to before the diary began.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from passport_app.domain.checkins import CheckIn
from passport_app.domain.diary import FlareUp
from passport_app.domain.medicines import Helps
from passport_app.domain.record import Entry
from passport_app.domain.treatments import Treatment, TreatmentType, TryOut, TryOutDecision
from passport_app.errors import N_
from passport_app.insight.flare_ups import in_period
from passport_app.insight.periods import Period, days_up_to
from passport_app.insight.ratings import day_of
from passport_app.summary.facts import Fact, ObservationFact
from passport_app.summary.model import Block, Line, Row, Section
from passport_app.summary.sections.builder import Columns, SectionBuilder, Task, lines_block
from passport_app.summary.sections.own_words import listed
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, items, sentences

PRINTED = frozenset(
    {("flare-up", field) for field in ("started", "ended", "worst", "set_off", "helped")}
    | {("treatment", field) for field in ("what", "type", "helps", "effect")}
    | {("try-out", field) for field in ("what", "decision", "decided_on", "learned")}
)  # fmt: skip
_YEAR = 365
_COUNT: Final = "flare-up/count"
_MOST = 6
_MOST_HELPED = 3
_FOR_MOVING = frozenset(
    {
        TreatmentType.PHYSIOTHERAPY, TreatmentType.ACTIVITY, TreatmentType.DEVICE, TreatmentType.SELF_HELP,
        TreatmentType.COMPLEMENTARY,
    }
)  # fmt: skip
_Flare = tuple[Entry[FlareUp], Period]


def flare_pattern(builder: SectionBuilder) -> Section | None:
    """How many flare-ups, how long, and the latest; what came before them only where no other section says it."""
    task = builder.task
    period = _year(task)
    found = in_period(task.source.all(FlareUp), period)
    if not found:
        return None
    lines: list[Line] = []
    if task.source.wants(_COUNT):
        lines.append(builder.line(lambda s: _count(s, found), key=_COUNT, on=period.end, facts=_facts(found, period)))
    lines.append(_latest(builder, *found[-1]))
    if "what-helped" not in task.sections:
        lines += _before(builder, found)
    return builder.section(
        lambda s: s.say(N_("My flare-ups")),
        lines_block(lines),
        aside=lambda s: s.say(N_("written down since {date}"), date=s.sheet.recent(period.start)),
    )


def what_helped(builder: SectionBuilder) -> Section | None:
    """What the person noticed before each flare-up and what helped; then what else helps."""
    task = builder.task
    told = [one for one in in_period(task.source.all(FlareUp), _year(task)) if _is_told(one[0].record)]
    columns: Columns = (
        (lambda s: s.say(N_("flare-up")), 2),
        (lambda s: s.say(N_("what I noticed before")), 3),
        (lambda s: s.say(N_("what helped")), 3),
    )
    rows = [_row(builder, entry) for entry, _days in reversed(told[-_MOST:])]
    table = builder.table(columns, rows, lambda s: s.say(N_("What I noticed before and what helped, the latest first")))
    blocks: list[Block] = [*table, *lines_block(list(_else(builder)))]
    if not blocks:
        return None
    return builder.section(lambda s: s.say(N_("What I noticed before, what helped")), blocks)


def _year(task: Task) -> Period:
    """The last year, or the days since the diary began."""
    year = days_up_to(task.as_of, _YEAR)
    days = [day_of(entry) for entry in task.source.all(CheckIn) if day_of(entry) in year]
    days += [entry.record.started for entry in task.source.all(FlareUp)]
    begun = min((day for day in days if day <= task.as_of), default=year.start)
    return Period(start=max(year.start, begun), end=task.as_of)


def _count(s: Teller, found: Sequence[_Flare]) -> Spans:
    """How many; how long only of those whose end is known."""
    t = s.sheet.t
    ended = [(entry.record.started, entry.record.ended) for entry, _stretch in found if entry.record.ended]
    days = [(end - start).days + 1 for start, end in ended]
    many = t.ngettext("{n} flare-up", "{n} flare-ups", len(found), n=s.sheet.number(len(found)))
    if not days:
        return s.say(N_("*{flares}*."), flares=many)
    if len(found) == 1:
        return s.say(N_("*{flares}*, {days}."), flares=many, days=_days(s, days[0]))
    if min(days) == max(days):
        return s.say(N_("*{flares}*, each {days}."), flares=many, days=_days(s, days[0]))
    return s.say(
        N_("*{flares}*, the shortest {least}, the longest {most}."),
        flares=many,
        least=_days(s, min(days)),
        most=_days(s, max(days)),
    )


def _days(s: Teller, days: int) -> str:
    return s.sheet.t.ngettext("{n} day", "{n} days", days, n=s.sheet.number(days))


def _facts(found: Sequence[_Flare], period: Period) -> tuple[Fact, ...]:
    days = len({day for _entry, stretch in found for day in stretch})
    counted = (("flare-ups", len(found)), ("flare-up-days", days))
    return tuple(
        ObservationFact(code=code, statistic="count", value=value, start=period.start, end=period.end)
        for code, value in counted
    )


def _latest(builder: SectionBuilder, entry: Entry[FlareUp], stretch: Period) -> Line:
    flare = entry.record
    facts = _worst_fact(flare, stretch)

    def telling(s: Teller) -> Spans:
        worst = s.sheet.number(flare.worst) if flare.worst is not None else ""
        return sentences(
            s.say(N_("Latest: {when}."), when=_when(s, flare)),
            s.say(N_("Worst pain: {n} (10 strongest)."), n=worst) if worst else (),
        )

    return builder.line(telling, entry, on=flare.started, facts=facts)


def _worst_fact(flare: FlareUp, stretch: Period) -> tuple[Fact, ...]:
    if flare.worst is None:
        return ()
    return (
        ObservationFact(
            code="flare-up-pain",
            statistic="worst",
            value=flare.worst,
            low=0,
            high=10,
            start=stretch.start,
            end=stretch.end,
        ),
    )


def _when(s: Teller, flare: FlareUp) -> Spans:
    start = s.sheet.recent(flare.started)
    if flare.ended is None:
        return s.say(N_("from {start}; no end recorded"), start=start)
    if flare.ended == flare.started:
        return s.sheet.plain(start)
    return s.say(N_("{start} to {end}"), start=start, end=s.sheet.recent(flare.ended))


def _before(builder: SectionBuilder, found: Sequence[_Flare]) -> Iterator[Line]:
    told = [entry for entry, _days in reversed(found) if entry.record.set_off]
    for entry in told[:_MOST_HELPED]:
        yield builder.line(_noticed(entry.record), entry, on=entry.record.started, item=entry.record.set_off)


def _noticed(flare: FlareUp) -> Tell:
    return lambda s: s.say(
        N_("Noticed before, {date}: {words}"),
        date=s.sheet.recent(flare.started),
        words=s.own(flare.set_off) if flare.set_off else (),
    )


def _is_told(flare: FlareUp) -> bool:
    return bool(flare.set_off or flare.helped)


def _row(builder: SectionBuilder, entry: Entry[FlareUp]) -> Row:
    flare = entry.record
    return builder.row(
        (
            lambda s: _when(s, flare),
            lambda s: s.own(flare.set_off) if flare.set_off else s.blank(),
            lambda s: listed(s, flare.helped) or s.blank(),
        ),
        entry,
        on=flare.started,
    )


def _else(builder: SectionBuilder) -> Iterator[Line]:
    """Try-outs that were kept, and what helps to move, unless a section of its own says so."""
    yield from (_kept(builder, entry) for entry in _kept_ones(builder.task))
    if not {"tried", "tried-change"} & set(builder.task.sections):
        yield from (_helps(builder, entry) for entry in _helping(builder.task))


def _decided(try_out: TryOut) -> date:
    return try_out.decided_on or try_out.started


def _kept_ones(task: Task) -> list[Entry[TryOut]]:
    kept = [
        entry
        for entry in task.source.all(TryOut)
        if entry.record.decision is TryOutDecision.KEEP and _decided(entry.record) <= task.as_of
    ]
    return sorted(kept, key=lambda entry: (_decided(entry.record), entry.id), reverse=True)[:_MOST_HELPED]


def _kept(builder: SectionBuilder, entry: Entry[TryOut]) -> Line:
    try_out = entry.record

    def telling(s: Teller) -> Spans:
        return items(
            s.say(
                N_("*Kept after a try-out, {date}:* {what}"),
                date=s.sheet.recent(_decided(try_out)),
                what=s.own(try_out.what),
            ),
            s.own(try_out.learned) if try_out.learned else (),
        )

    return builder.line(telling, entry, on=_decided(try_out))


def _helping(task: Task) -> list[Entry[Treatment]]:
    """What helps to move, as the person answered: a lot before a bit."""
    order = (Helps.A_LOT, Helps.A_BIT)
    found = [
        entry
        for entry in task.source.all(Treatment)
        if entry.record.helps in order and entry.record.type in _FOR_MOVING
    ]
    return sorted(found, key=lambda entry: entry.record.helps is not Helps.A_LOT)[:_MOST_HELPED]


def _helps(builder: SectionBuilder, entry: Entry[Treatment]) -> Line:
    treatment = entry.record

    def telling(s: Teller) -> Spans:
        return sentences(
            s.say(
                N_("*{what}:* {answer}."),
                what=s.own(treatment.what),
                answer=s.label(treatment.helps) if treatment.helps else "",
            ),
            s.own(treatment.effect) if treatment.effect else (),
        )

    return builder.line(telling, entry)
