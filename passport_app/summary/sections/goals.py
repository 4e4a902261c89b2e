"""Goals: what the person wants to do, how sure they are, and the last look back in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from passport_app.domain.goals import Goal, GoalReview, GoalStatus, Ladder
from passport_app.domain.record import Entry
from passport_app.domain.words import Words
from passport_app.errors import N_
from passport_app.summary.model import Line, Section
from passport_app.summary.sections.builder import MOST, SectionBuilder, Task, lines_block
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Sheet, Spans, items, sentences

PRINTED = frozenset(
    {("goal", field) for field in (
        "want", "first_step", "when", "matters", "importance", "confidence", "ladder", "status",
    )}
    | {("goal-review", "goal"), ("goal-review", "rung")}
)  # fmt: skip
_MOST_GOALS = 3
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
    active = sorted(
        (entry for entry in builder.task.source.all(Goal) if entry.record.status is GoalStatus.ACTIVE),
        key=lambda entry: (-(entry.record.importance or -1), entry.written),
    )
    if not active:
        return None
    lines = [
        line for place, entry in enumerate(active[:_MOST_GOALS]) for line in _goal(builder, entry, full=place == 0)
    ]
    left = len(active) - _MOST_GOALS
    return builder.section(
        lambda s: s.say(N_("My goals")),
        lines_block(lines[:MOST]),
        aside=(lambda s: _left(s.sheet, left)) if left > 0 else None,
    )


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
    goal = entry.record
    yield builder.line(lambda s: s.say(N_("*{goal}*"), goal=s.own(goal.want)), entry)
    review = last_review(builder.task, entry.id)
    if goal.importance is not None or goal.confidence is not None or review:
        yield builder.line(lambda s: sentences(_scales(s, goal), _looked_back(s, goal, review)), entry)
    if full:
        for telling in _stronger(goal):
            yield builder.line(telling, entry)


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


def _stronger(goal: Goal) -> Iterator[Tell]:
    if goal.matters:
        yield _labelled(N_("Why it matters: {words}"), goal.matters)
    if goal.first_step:
        yield lambda s: items(
            s.say(N_("First step: {words}"), words=s.own(goal.first_step)) if goal.first_step else (),
            s.say(N_("When: {words}"), words=s.own(goal.when)) if goal.when else (),
        )


def _labelled(template: str, words: Words) -> Tell:
    return lambda s: s.say(template, words=s.own(words))


def _left(sheet: Sheet, left: int) -> Spans:
    return sheet.plain(
        sheet.t.ngettext("{n} more goal in the passport", "{n} more goals in the passport", left, n=sheet.number(left))
    )
