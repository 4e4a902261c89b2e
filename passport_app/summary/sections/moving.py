"""How much the person moves now, and the baselines that they wrote for themselves; nothing is worked out from tries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from passport_app.domain.diary import Activity
from passport_app.domain.plans import DayKind, Pacing, PlanArea, PlanPart
from passport_app.domain.record import Entry
from passport_app.domain.words import Words
from passport_app.errors import N_
from passport_app.summary.facts import Fact, ObservationFact, PlanFact
from passport_app.summary.model import Line, Row, Section
from passport_app.summary.sections.builder import Columns, SectionBuilder, Task, lines_block, written_on
from passport_app.summary.sections.own_words import labelled, may_stand
from passport_app.summary.selection import item_key
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, items

PRINTED = frozenset(
    {("activity", "what"), ("activity", "minutes"), ("plan-part", "area"), ("plan-part", "lines")}
    | {("plan-part", "agreement")}
    | {("pacing", field) for field in ("activity", "tries", "baseline", "agreement")}
)
_MOST_KINDS = 4
_MOST_TRIES = 3
_Done = Sequence[Entry[Activity]]


def activity_now(builder: SectionBuilder) -> Section | None:
    """What was done in the days that the page looks back on, and what the person means to do."""
    lines = [*_done(builder), *plan_lines(builder, PlanArea.ACTIVITY)]
    if not lines:
        return None
    return builder.section(
        lambda s: s.say(N_("My activity now")),
        lines_block(lines),
        aside=lambda s: s.say(N_("written down since {date}"), date=s.sheet.recent(builder.task.period.start)),
    )


def baselines(builder: SectionBuilder) -> Section | None:
    """What was possible on good and on bad days, and the baseline that the person wrote."""
    entries = [entry for entry in builder.task.source.all(Pacing) if may_stand(entry.record.agreement)]
    if not entries:
        return None
    columns: Columns = (
        (lambda s: s.say(N_("activity")), 2.2),
        (lambda s: s.say(N_("tries on good days")), 2),
        (lambda s: s.say(N_("tries on bad days")), 2),
        (lambda s: s.say(N_("my own baseline")), 3),
    )
    rows = [_row(builder, entry) for entry in entries]
    last = max((one.on for entry in entries for one in entry.record.tries if one.on), default=None)
    return builder.section(
        lambda s: s.say(N_("My baselines")),
        builder.table(columns, rows, lambda s: s.say(N_("Activities with the latest tries and my own baseline"))),
        aside=(lambda s: s.say(N_("last try {date}"), date=s.sheet.recent(last))) if last else None,
    )


def plan_lines(builder: SectionBuilder, area: PlanArea) -> Iterator[Line]:
    """What the plan says about one area, unless it may not stand in a summary."""
    for entry in builder.task.source.all(PlanPart):
        part = entry.record
        if part.area is area and may_stand(part.agreement):
            for words in part.lines:
                fact = _plan_fact(builder.task, entry, words)
                yield builder.line(labelled(N_("My plan: {words}"), words), entry, item=words, facts=(fact,))


def _plan_fact(task: Task, entry: Entry[PlanPart], words: Words) -> PlanFact:
    agreed = entry.record.agreement
    return PlanFact(
        part=entry.record.area.value,
        text=task.word(words) or "",
        agreed_with=agreed.agreed_with if agreed else None,
        agreed_on=agreed.agreed_on if agreed else None,
    )


def _done(builder: SectionBuilder) -> Iterator[Line]:
    """How often each activity was written down, the most frequent first."""
    task = builder.task
    kinds: dict[str, list[Entry[Activity]]] = defaultdict(list)
    for entry in task.source.all(Activity):
        if _day(entry) in task.period and entry.observed_by is None:
            kinds[_kind(entry.record.what)].append(entry)
    ranked = sorted(kinds.items(), key=lambda one: (-len(one[1]), one[0]))
    for kind, done in ranked[:_MOST_KINDS]:
        key = item_key("activity", kind)
        if task.source.wants(key):
            yield builder.line(_times(done), key=key, on=max(map(_day, done)), facts=(_fact(task, done),))


def _kind(words: Words) -> str:
    return words.code or words.text.casefold()


def _day(entry: Entry[Activity]) -> date:
    return entry.about or entry.written.date()


def _times(done: _Done) -> Tell:
    def telling(s: Teller) -> Spans:
        t = s.sheet.t
        times = t.ngettext("{n} time", "{n} times", len(done), n=s.sheet.number(len(done)))
        said = s.say(N_("*{what}:* {times}"), what=s.own(done[-1].record.what), times=times)
        return items(said, _minutes(s, done))

    return telling


def _minutes(s: Teller, done: _Done) -> Spans:
    found = [entry.record.minutes for entry in done if entry.record.minutes is not None]
    if not found:
        return ()
    t, least, most = s.sheet.t, min(found), max(found)
    if least == most:
        return s.sheet.plain(t.ngettext("{n} minute", "{n} minutes", most, n=s.sheet.number(most)))
    return s.say(N_("{least} to {most} minutes"), least=s.sheet.number(least), most=s.sheet.number(most))


def _fact(task: Task, done: _Done) -> Fact:
    return ObservationFact(
        code="activity",
        statistic="count",
        value=len(done),
        words=task.word(done[-1].record.what),
        start=task.period.start,
        end=task.period.end,
    )


def _row(builder: SectionBuilder, entry: Entry[Pacing]) -> Row:
    pacing = entry.record
    return builder.row(
        (
            lambda s: s.own(pacing.activity),
            lambda s: _tries(s, pacing, DayKind.GOOD),
            lambda s: _tries(s, pacing, DayKind.BAD),
            lambda s: _baseline(s, pacing),
        ),
        entry,
        on=max((one.on for one in pacing.tries if one.on), default=written_on(entry)),
        facts=_pacing_facts(builder.task, pacing),
    )


def _tries(s: Teller, pacing: Pacing, day: DayKind) -> Spans:
    """The latest, as the person measured them."""
    tries = [one for one in pacing.tries if one.day is day]
    latest = sorted(tries, key=lambda one: one.on or date.min)[-_MOST_TRIES:]
    return items(*(s.sheet.plain(s.sheet.name(one.amount)) for one in latest)) or s.blank()


def _baseline(s: Teller, pacing: Pacing) -> Spans:
    if pacing.baseline is None:
        return s.blank()
    own, agreed = s.own(pacing.baseline), pacing.agreement
    if agreed is None or agreed.agreed_with is None:
        return own
    who = s.sheet.name(agreed.agreed_with)
    if agreed.agreed_on is None:
        return s.say(N_("{words} (agreed with {who})"), words=own, who=who)
    return s.say(N_("{words} (agreed with {who}, {date})"), words=own, who=who, date=s.sheet.recent(agreed.agreed_on))


def _pacing_facts(task: Task, pacing: Pacing) -> tuple[Fact, ...]:
    if pacing.baseline is None:
        return ()
    agreed = pacing.agreement
    return (
        PlanFact(
            part=PlanArea.PACING.value,
            text=f"{task.word(pacing.activity)}: {task.word(pacing.baseline)}",
            agreed_with=agreed.agreed_with if agreed else None,
            agreed_on=agreed.agreed_on if agreed else None,
        ),
    )
