"""Every section by its name, and every field that any of them prints."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final

from passport_app.summary import people
from passport_app.summary.model import Section
from passport_app.summary.sections import (
    agreed,
    alerts,
    burdens,
    changed,
    conditions,
    goals,
    header,
    impact,
    measures,
    medicines,
    pains,
    seen,
    team,
    three_things,
    ticked,
    today,
    tried,
    tried_change,
    ward,
)
from passport_app.summary.sections.builder import SectionBuilder
from passport_app.summary.sections.more_registry import MORE, MORE_PRINTED, MORE_UNNUMBERED

SECTIONS: Final[dict[str, Callable[[SectionBuilder], Section | None]]] = {
    "three-things": three_things.three_things,
    "changed": changed.changed,
    "impact": impact.impact,
    "goals": goals.goals,
    "medicines": medicines.medicines,
    "tried": tried.tried,
    "question": three_things.question,
    "please-do": ward.please_do,
    "usual-today": today.usual_today,
    "hospital-helps": ward.hospital_helps,
    "conditions": conditions.conditions,
    "team": team.team,
    "discharge": team.discharge,
    "pain-lines": pains.pain_lines,
    "measures": measures.measures,
    "tried-change": tried_change.tried_change,
    "burdens": burdens.burdens,
    "asks": three_things.asks,
    "agreed": agreed.agreed,
    "seen": seen.seen,
    "mood": ticked.mood,
    "story": ticked.story,
    "home-safety": ticked.home_safety,
    "hopes": ticked.hopes,
    **MORE,
}
_MODULES = (
    people, agreed, alerts, burdens, changed, conditions, goals, header, impact, measures, medicines, pains, seen,
    team, three_things, ticked, today, tried, tried_change, ward,
)  # fmt: skip
UNNUMBERED: Final = frozenset({"agreed"}) | MORE_UNNUMBERED
"""Blocks without a heading number."""


def printed_fields() -> frozenset[tuple[str, str]]:
    """Record kind and field of everything that a summary may print; each must be enterable in the window."""
    return MORE_PRINTED.union(*(module.PRINTED for module in _MODULES))


def printed_by(section: str) -> frozenset[tuple[str, str]]:
    """Record kind and field of what one section may print; nothing for a name that is no section."""
    if section not in SECTIONS:
        return frozenset()
    printed: frozenset[tuple[str, str]] = sys.modules[SECTIONS[section].__module__].PRINTED
    return printed
