"""Goals: what the person wants to do, how sure they are, and the last look back in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from passport_app.domain.goals import Goal, GoalReview, GoalStatus, Ladder
from passport_app.domain.record import Entry
from passport_app.domain.words import Words
from passport_app.errors import N_
from passport_app.summary.facts import GoalFact
from passport_app.summary.model import Line, Section
from passport_app.summary.sections.builder import MOST, SectionBuilder, Task, lines_block
from passport_app.summary.sections.own_words import labelled
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Sheet, Spans, items, sentences

PRINTED = frozenset(
    {("goal", field) for field in (
        "want", "first_step", "when", "matters", "importance", "confidence", "ladder", "status",
    )}
    | {("goal-review", "goal"), ("goal-review", "rung")}
)  # fmt: skip
_MOST_GOALS = 3
_HOW_SURE = "how-sure"
_BRIEF = frozenset({"gp", "ae", "pain-clinic"})
RUNGS = {
    -2: N_("much less than hoped"),
    -1: N_("less than hoped"),
    0: N_("as hoped"),
    1: N_("more than hoped"),
    2: N_("much more than hoped"),
}
_STEPS = {-2: "much_less", -1: "less", 0: "hoped", 1: "more", 2: "much_more"}


def goals(builder: SectionBuilder) -> Section | None:
    """The goals being worked on, those that matter most to the person first."""
    lines = goal_lines(builder)
    if not lines:
        return None
    left = len(active_goals(builder.task)) - _MOST_GOALS
    return builder.section(
        lambda s: s.say(N_("My goals")),
        lines_block(lines[:MOST]),
        aside=(lambda s: _left(s.sheet, left)) if left > 0 else None,
    )


def active_goals(task: Task) -> list[Entry[Goal]]:
    """The goals being worked on, those that matter most to the person first."""
    return sorted(
        (entry for entry in task.source.all(Goal) if entry.record.status is GoalStatus.ACTIVE),
        key=lambda entry: (-(entry.record.importance or -1), entry.written),
    )


def goal_lines(builder: SectionBuilder, most: int = _MOST_GOALS) -> list[Line]:
    """The first few goals; the first of them in full, but for who has two minutes."""
    brief = builder.task.audience in _BRIEF
    shown = active_goals(builder.task)[:most]
    return [line for place, entry in enumerate(shown) for line in _goal(builder, entry, full=not (place or brief))]


def last_review(task: Task, goal: str) -> Entry[GoalReview] | None:
    """The latest look back at a goal up to the day of the summary."""
    found = [
        entry
        for entry in task.source.all(GoalReview)
        if entry.record.goal == goal and entry.record.rung is not None and day_of(entry) <= task.as_of
    ]
    return max(found, key=lambda entry: (day_of(entry), entry.written), default=None)


def day_of(entry: Entry[GoalReview]) -> date:
    """The day of a look back."""
    return entry.about or entry.written.date()


def rung(s: Teller, ladder: Ladder | None, place: int) -> Spans:
    """A place on the ladder in words, with the person's own words for that step."""
    step: Words | None = getattr(ladder, _STEPS[place]) if ladder else None
    named = s.say(RUNGS[place])
    if step is None:
        return s.say(N_("*{step}*"), step=named)
    return s.say(N_("*{step}*: {words}"), step=named, words=s.own(step))


def _goal(builder: SectionBuilder, entry: Entry[Goal], *, full: bool) -> Iterator[Line]:
    """In full a line each for how sure the person is, why, and the first step; else all in one."""
    goal, key = entry.record, f"{entry.id}/{_HOW_SURE}"
    review = last_review(builder.task, entry.id)
    sure = builder.task.source.wants(key)
    fact = _fact(builder.task, goal, sure=sure, full=full)
    if not full:
        yield builder.line(
            lambda s: items(_want(s, goal), _how_sure(s, goal, review) if sure else ()), entry, facts=[fact]
        )
        return
    yield builder.line(lambda s: _want(s, goal), entry, facts=[fact])
    if sure and (goal.importance is not None or goal.confidence is not None or review):
        yield builder.line(lambda s: _how_sure(s, goal, review), entry, key=key)
    for telling, item in _stronger(goal):
        yield builder.line(telling, entry, item=item)


def _want(s: Teller, goal: Goal) -> Spans:
    return s.say(N_("*{goal}*"), goal=s.own(goal.want))


def _how_sure(s: Teller, goal: Goal, review: Entry[GoalReview] | None) -> Spans:
    return sentences(_scales(s, goal), _looked_back(s, goal, review))


def _fact(task: Task, goal: Goal, *, sure: bool, full: bool) -> GoalFact:
    """The goal as data, as far as its lines say it: how sure the person is, and the first step where it is in full."""
    step = task.word(goal.first_step) if full else None
    return GoalFact(
        want=task.word(goal.want) or "",
        first_step=step,
        when=task.word(goal.when) if step else None,
        importance=goal.importance if sure else None,
        confidence=goal.confidence if sure else None,
        status=goal.status.value,
    )


def _scales(s: Teller, goal: Goal) -> Spans:
    importance, confidence = goal.importance, goal.confidence
    return sentences(
        s.say(N_("Matters to me: {n} (10 most)."), n=s.sheet.number(importance)) if importance is not None else (),
        s.say(N_("How sure I am: {n} (10 completely)."), n=s.sheet.number(confidence))
        if confidence is not None
        else (),
    )


def _looked_back(s: Teller, goal: Goal, review: Entry[GoalReview] | None) -> Spans:
    if review is None or review.record.rung is None:
        return ()
    return s.say(
        N_("Last look, {date}: {step}."),
        date=s.sheet.recent(day_of(review)),
        step=rung(s, goal.ladder, review.record.rung),
    )


def _stronger(goal: Goal) -> Iterator[tuple[Tell, object]]:
    """Each with the field that is unticked with it."""
    if goal.matters:
        yield labelled(N_("Why it matters: {words}"), goal.matters), "matters"
    if goal.first_step:
        yield (lambda s: _first_step(s, goal)), "first_step"


def _first_step(s: Teller, goal: Goal) -> Spans:
    return items(
        s.say(N_("First step: {words}"), words=s.own(goal.first_step)) if goal.first_step else (),
        s.say(N_("When: {words}"), words=s.own(goal.when)) if goal.when else (),
    )


def _left(sheet: Sheet, left: int) -> Spans:
    return sheet.plain(
        sheet.t.ngettext("{n} more goal in the passport", "{n} more goals in the passport", left, n=sheet.number(left))
    )
