"""The sections of the further audiences and the forms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from passport_app.summary.model import Section
from passport_app.summary.sections import (
    daily_life,
    flare_plan,
    flare_ups,
    goal_steps,
    medicine_lists,
    moving,
    needs,
    pains,
    slips,
    social,
)
from passport_app.summary.sections.builder import SectionBuilder

MORE: Final[dict[str, Callable[[SectionBuilder], Section | None]]] = {
    "activity-now": moving.activity_now,
    "body-map": pains.where_it_hurts,
    "flare-pattern": flare_ups.flare_pattern,
    "baselines": moving.baselines,
    "what-helped": flare_ups.what_helped,
    "flare-plan": flare_plan.flare_plan,
    "exercise-medicines": medicine_lists.exercise_medicines,
    "daily-musts": daily_life.daily_musts,
    "roles": daily_life.roles,
    "aids": daily_life.aids,
    "energy-sleep": daily_life.energy_sleep,
    "next-step": goal_steps.next_step,
    "matters": social.matters,
    "people": social.people,
    "confidence": goal_steps.confidence,
    "needs": needs.needs,
    "interests": social.interests,
    "groups": social.groups,
    "reach": needs.reach,
    "ask-for": needs.ask_for,
    "medicine-list": medicine_lists.medicine_list,
    "contacts": slips.contacts,
    "last-agreed": slips.last_agreed,
    "agreed-lines": slips.agreed_lines,
    "signs": flare_plan.signs,
    **flare_plan.LEVEL_SECTIONS,
}
_MODULES = (daily_life, flare_plan, flare_ups, goal_steps, medicine_lists, moving, needs, pains, slips, social)
MORE_PRINTED: Final[frozenset[tuple[str, str]]] = frozenset().union(*(module.PRINTED for module in _MODULES))
MORE_UNNUMBERED: Final = frozenset({"agreed-lines"})
"""Blocks without a heading number."""
