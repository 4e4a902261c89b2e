"""What comes next for each goal, and how sure the person is of it."""

from __future__ import annotations

from collections.abc import Iterator

from passport_app.domain.goals import Goal
from passport_app.domain.record import Entry
from passport_app.domain.treatments import TryOut
from passport_app.errors import N_
from passport_app.summary.facts import Fact, GoalFact
from passport_app.summary.model import Line, Section
from passport_app.summary.sections.builder import SectionBuilder, Task, lines_block
from passport_app.summary.sections.goals import active_goals
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, items

PRINTED = frozenset(
    {("goal", field) for field in (
        "want", "first_step", "when", "obstacle", "then_i_will", "importance", "confidence", "status",
    )}
    | {("try-out", field) for field in ("what", "started", "days", "look_at", "decision")}
)  # fmt: skip
_MOST_GOALS = 3


def next_step(builder: SectionBuilder) -> Section | None:
    """The next step of each goal, what may get in its way, and what is being tried out now."""
    steps = [line for place, entry in enumerate(_goals(builder.task)) for line in _steps(builder, entry, place)]
    lines = [*steps, *_trying(builder)]
    return builder.listed(N_("My next step"), lines)


def confidence(builder: SectionBuilder) -> Section | None:
    """How sure the person is of each goal; nothing where the goals themselves say so."""
    sure = [entry for entry in _goals(builder.task) if entry.record.confidence is not None]
    if not sure or "goals" in builder.task.sections:
        return None
    lines = [
        builder.line(_sure(entry.record), entry, facts=(_sure_fact(builder.task, entry.record),)) for entry in sure
    ]
    return builder.section(
        lambda s: s.say(N_("How sure I am that I can")),
        lines_block(lines),
    )


def _goals(task: Task) -> list[Entry[Goal]]:
    return active_goals(task)[:_MOST_GOALS]


def _steps(builder: SectionBuilder, entry: Entry[Goal], place: int) -> Iterator[Line]:
    """The step and the obstacle; where the goals are in, the step of the first of them stands there already."""
    goal, said = entry.record, place == 0 and "goals" in builder.task.sections
    if goal.first_step and not said:
        yield builder.line(_step(goal), entry, item="first_step", facts=(_step_fact(builder.task, goal),))
    if goal.obstacle:
        yield builder.line(_obstacle(goal, named=said or not goal.first_step), entry, item="obstacle")


def _step(goal: Goal) -> Tell:
    def telling(s: Teller) -> Spans:
        return items(
            s.say(N_("*{goal}*"), goal=s.own(goal.want)),
            s.say(N_("First step: {words}"), words=s.own(goal.first_step)) if goal.first_step else (),
            s.say(N_("When: {words}"), words=s.own(goal.when)) if goal.when else (),
        )

    return telling


def _obstacle(goal: Goal, *, named: bool) -> Tell:
    """What may get in the way; with the goal, unless its step stands right above."""

    def telling(s: Teller) -> Spans:
        obstacle = s.own(goal.obstacle) if goal.obstacle else ()
        return items(
            s.say(N_("*{goal}*"), goal=s.own(goal.want)) if named else (),
            s.say(N_("In the way: {words}"), words=obstacle),
            s.say(N_("Then I will: {words}"), words=s.own(goal.then_i_will)) if goal.then_i_will else (),
        )

    return telling


def _trying(builder: SectionBuilder) -> Iterator[Line]:
    """Try-outs that go on."""
    for entry in builder.task.source.all(TryOut):
        if entry.record.decision is None and entry.record.started <= builder.task.as_of:
            yield builder.line(_try_out(entry.record), entry, on=entry.record.started)


def _try_out(try_out: TryOut) -> Tell:
    def telling(s: Teller) -> Spans:
        days = s.sheet.t.ngettext("{n} day", "{n} days", try_out.days, n=s.sheet.number(try_out.days))
        start = s.sheet.recent(try_out.started)
        return items(
            s.say(N_("*Trying out since {date}, for {days}:* {what}"), date=start, days=days, what=s.own(try_out.what)),
            s.say(N_("I look at: {words}"), words=s.own(try_out.look_at)) if try_out.look_at else (),
        )

    return telling


def _sure(goal: Goal) -> Tell:
    return lambda s: s.say(
        N_("{goal}: *{n}* (10 completely)"), goal=s.own(goal.want), n=s.sheet.number(goal.confidence or 0)
    )


def _step_fact(task: Task, goal: Goal) -> Fact:
    return GoalFact(
        want=task.word(goal.want) or "",
        first_step=task.word(goal.first_step),
        when=task.word(goal.when),
        status=goal.status.value,
    )


def _sure_fact(task: Task, goal: Goal) -> Fact:
    return GoalFact(want=task.word(goal.want) or "", confidence=goal.confidence, status=goal.status.value)
