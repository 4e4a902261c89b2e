"""The sections of the IPS, and which parts of the page go into which.

A part that is not named here has a section of its own, without a code.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from passport_app.errors import N_
from passport_app.summary.fhir import codes
from passport_app.summary.fhir.gathering import ALERTS, NEEDS
from passport_app.summary.fhir.nodes import Node


@dataclass(frozen=True, kw_only=True)
class Home:
    """A section of the IPS.

    Attributes:
        title: Its heading, untranslated.
        parts: Names of the parts of the page that it holds.
        required: Whether it is there even when the page says nothing of it.
    """

    code: Node
    title: str
    parts: frozenset[str] = frozenset()
    required: bool = False


ALERT: Final = Home(code=codes.section_code("104605-1", "Alert"), title=N_("Alerts"), parts=frozenset({ALERTS}))
ALLERGIES: Final = Home(
    code=codes.section_code("48765-2", "Allergies and adverse reactions Document"),
    title=N_("Allergies"),
    required=True,
)
MEDICATIONS: Final = Home(
    code=codes.section_code("10160-0", "History of Medication use Narrative"),
    title=N_("Medicines"),
    parts=frozenset({"medicines", "exercise-medicines", "medicine-list"}),
    required=True,
)
PROBLEMS: Final = Home(
    code=codes.section_code("11450-4", "Problem list - Reported"),
    title=N_("Conditions"),
    parts=frozenset({"conditions"}),
    required=True,
)
STORY: Final = Home(
    code=codes.section_code("81338-6"),
    title=N_("What matters to me"),
    parts=frozenset(
        {NEEDS, "three-things", "asks", "question", "please-do", "matters", "people", "story", "hopes", "burdens"}
        | {"confidence", "needs", "interests", "groups", "reach", "ask-for"}
    ),
)
PLAN: Final = Home(
    code=codes.section_code("18776-5"),
    title=N_("Goals and plan"),
    parts=frozenset(
        {"goals", "flare-plan", "agreed", "next-step", "hospital-helps", "discharge", "last-agreed", "agreed-lines"}
        | {"flare-usual", "flare-starting", "flare-help", "flare-after"}
    ),
)
RESULTS: Final = Home(
    code=codes.section_code("30954-2"),
    title=N_("Ratings, measures and answers"),
    parts=frozenset({"impact", "pain-lines", "measures", "body-map", "mood", "flare-pattern", "energy-sleep"}),
)
FUNCTION: Final = Home(
    code=codes.section_code("47420-5"),
    title=N_("What I can do and what I need for it"),
    parts=frozenset({"usual-today", "activity-now", "baselines", "daily-musts", "roles", "aids", "home-safety"}),
)
TRIED: Final = Home(
    code=codes.section_code("47519-4"),
    title=N_("What I’ve tried"),
    parts=frozenset({"tried", "tried-change", "what-helped"}),
)
HOMES: Final = (ALERT, ALLERGIES, STORY, MEDICATIONS, PROBLEMS, PLAN, RESULTS, FUNCTION, TRIED)


def home_of(part: str) -> Home | None:
    """The section that a part of the page goes into; ``None`` where it has its own."""
    return next((home for home in HOMES if part in home.parts), None)


def key_of(part: str) -> str:
    """What tells the sections of one document apart."""
    home = home_of(part)
    return home.title if home else f"/{part}"
