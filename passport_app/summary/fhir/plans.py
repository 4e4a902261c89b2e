"""Goals and the patient's own plan: one care plan that names its goals, since the IPS has room for plans alone."""

from __future__ import annotations

from collections.abc import Iterator

from passport_app.domain.goals import GoalStatus
from passport_app.errors import N_
from passport_app.summary.facts import GoalFact, PlanFact
from passport_app.summary.fhir import codes
from passport_app.summary.fhir.gathering import Filed, Told, of_kind
from passport_app.summary.fhir.making import Making, places_of
from passport_app.summary.fhir.nodes import Node, concept, node, notes, words
from passport_app.summary.model import Origin

_LIFE = {GoalStatus.ACTIVE: "active", GoalStatus.PARKED: "on-hold", GoalStatus.DONE: "completed"}


def plan(making: Making, team: Node | None) -> Iterator[Filed]:
    """The plan, once for each goal and line that is in it; nothing where the page has neither."""
    lines, goals = of_kind(making.found, PlanFact), of_kind(making.found, GoalFact)
    if not goals and not lines:
        return
    reference = _care_plan(making, lines, [_goal(making, told) for told in goals], team)
    yield from (Filed(reference=reference, spots=told.spots) for told in goals)
    yield from (Filed(reference=reference, spots=told.spots) for told in lines)


def _care_plan(making: Making, lines: list[Told[PlanFact]], goals: list[Node], team: Node | None) -> Node:
    agreed = dict.fromkeys(words(told.fact.agreed_with) for told in lines)
    places = places_of(spot for told in lines for spot in told.spots)
    return making.entries.add(
        "CarePlan",
        meta=codes.meta(Origin.PATIENT),
        language=making.language,
        text=making.writer.text(map(making.alone, places)) if lines else None,
        status="active",
        intent="plan",
        subject=making.patient,
        author=making.patient,
        contributor=[node(display=name) for name in agreed if name],
        careTeam=[team] if team else [],
        goal=goals,
        activity=[_activity(making, told) for told in lines],
    )


def _goal(making: Making, told: Told[GoalFact]) -> Node:
    fact = told.fact
    life = {str(status): code for status, code in _LIFE.items()}
    return making.entries.add(
        "Goal",
        **making.about(told.spots),
        lifecycleStatus=life.get(fact.status, "active"),
        description=concept(making.named(fact.want, told.place)),
        subject=making.patient,
        expressedBy=making.who(told.place),
        note=notes(*_steps(making, fact)),
    )


def _steps(making: Making, fact: GoalFact) -> list[str]:
    t, number = making.t, making.t.number
    said: list[str] = []
    if words(fact.first_step):
        said.append(t.gettext(N_("First step: {words}"), words=words(fact.first_step)))
    if words(fact.when):
        said.append(t.gettext(N_("When: {words}"), words=words(fact.when)))
    if fact.importance is not None:
        said.append(t.gettext(N_("Matters to me: {n} (10 most)."), n=number(fact.importance)))
    if fact.confidence is not None:
        said.append(t.gettext(N_("How sure I am: {n} (10 completely)."), n=number(fact.confidence)))
    return said


def _activity(making: Making, told: Told[PlanFact]) -> Node:
    """A line of the plan; whether it is being done is not known here."""
    fact = told.fact
    return node(
        detail=node(
            code=concept(making.titles.get(told.spots[0].part)),
            status="unknown",
            description=making.named(fact.text, told.place),
        )
    )
