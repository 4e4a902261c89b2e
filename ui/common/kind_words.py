"""What each kind of record is called, what tells one from another, and the page on which it is filled in; no Qt."""

from __future__ import annotations

from typing import Final

from passport_app.domain.checkins import CheckIn
from passport_app.domain.diary import Activity, Dose, FlareUp, Observation
from passport_app.domain.goals import Goal, GoalReview
from passport_app.domain.record import Entry, Record
from passport_app.errors import N_
from passport_app.i18n import Translator
from ui.common.context import Place

KIND_WORDS: Final = {
    "person": N_("Who I am"),
    "about-me": N_("What matters to me"),
    "story": N_("My story, hopes and worries"),
    "hospital-care": N_("In hospital"),
    "home-safety": N_("Safety at home"),
    "helper": N_("A helper"),
    "condition": N_("A condition"),
    "allergies": N_("Allergies"),
    "alert": N_("An alert"),
    "aid": N_("An aid or adjustment"),
    "medicine": N_("A medicine"),
    "goal": N_("A goal"),
    "goal-review": N_("A look back at a goal"),
    "flare-plan": N_("My flare-up plan"),
    "plan-part": N_("A part of my plan"),
    "pacing": N_("Pacing one activity"),
    "balance": N_("What weighs me down or keeps me going"),
    "treatment": N_("Something I tried"),
    "try-out": N_("A try-out"),
    "check-in": N_("Check-in"),
    "flare-up": N_("Flare-up"),
    "dose": N_("Dose taken when needed"),
    "activity": N_("Something I did"),
    "tracker": N_("Something to keep an eye on"),
    "observation": N_("What a carer saw"),
    "diary-purpose": N_("What the diary is kept for"),
    "questionnaire-response": N_("Answers to a questionnaire"),
    "care-team-member": N_("Someone in my team"),
    "referral": N_("A referral"),
    "appointment": N_("An appointment"),
    "contact": N_("A call or visit"),
    "experience": N_("How it was"),
    "local-support": N_("Local support"),
    "shared-summary": N_("A summary that was given"),
}
"""Every kind as a person would call one of them."""

MAIN: Final[dict[str, tuple[str, ...]]] = {
    "helper": ("name",),
    "condition": ("name", "no_diagnosis_yet"),
    "alert": ("type", "medicine"),
    "aid": ("what",),
    "medicine": ("name", "strength"),
    "goal": ("want",),
    "goal-review": ("goal",),
    "plan-part": ("area",),
    "pacing": ("activity",),
    "balance": ("what",),
    "treatment": ("what",),
    "try-out": ("what",),
    "dose": ("medicine", "amount"),
    "activity": ("what",),
    "tracker": ("name",),
    "observation": ("what",),
    "questionnaire-response": ("questionnaire",),
    "care-team-member": ("name",),
    "referral": ("to",),
    "appointment": ("on", "with_whom", "service"),
    "contact": ("with_whom", "type"),
    "experience": ("service", "overall"),
    "local-support": ("name",),
    "shared-summary": ("audience", "to"),
}
"""The fields that tell one record of a kind from the others, besides its day."""
BY_DAY: Final = (CheckIn, FlareUp, Dose, Activity, Observation, GoalReview)
WITH_A_DAY: Final = frozenset({*(kind.KIND for kind in BY_DAY), "contact", "experience", "questionnaire-response"})
"""Kinds whose day is one of their answers."""
_VIEWS: Final[dict[str, tuple[Place, str]]] = {
    "person": (Place.ABOUT, "person"),
    "about-me": (Place.ABOUT, "about-me"),
    "story": (Place.ABOUT, "story"),
    "hospital-care": (Place.ABOUT, "hospital-care"),
    "home-safety": (Place.ABOUT, "home-safety"),
    "helper": (Place.ABOUT, "helpers"),
    "condition": (Place.ABOUT, "conditions"),
    "allergies": (Place.ABOUT, "allergies"),
    "alert": (Place.ABOUT, "alerts"),
    "aid": (Place.ABOUT, "aids"),
    "medicine": (Place.TREATMENTS, "medicines"),
    "treatment": (Place.TREATMENTS, "tried"),
    "try-out": (Place.TREATMENTS, "try-outs"),
    "care-team-member": (Place.CARE, "team"),
    "referral": (Place.CARE, "referrals"),
    "appointment": (Place.CARE, "appointments"),
    "contact": (Place.CARE, "contacts"),
    "experience": (Place.CARE, "experiences"),
    "local-support": (Place.CARE, "local-support"),
    "flare-plan": (Place.PLAN, "write"),
    "plan-part": (Place.PLAN, "parts"),
    "pacing": (Place.PLAN, "parts"),
    "balance": (Place.PLAN, "parts"),
    "tracker": (Place.DIARY, "purpose"),
    "diary-purpose": (Place.DIARY, "purpose"),
    "shared-summary": (Place.SUMMARY, "given"),
}
_LISTED: Final = (Place.ABOUT, Place.TREATMENTS, Place.CARE)


def kind_words(kind: type[Record], translator: Translator) -> str:
    """What one record of a kind is called."""
    return translator.gettext(KIND_WORDS[kind.KIND])


def home_of(entry: Entry[Record]) -> tuple[Place, object]:
    """Where a record is seen and changed: a place and what it is to be opened with."""
    record = entry.record
    place, name = _VIEWS.get(record.KIND, (Place.DIARY, ""))
    if isinstance(record, Goal | GoalReview):
        return Place.GOALS, (record.goal if isinstance(record, GoalReview) else None if entry.removed else entry.id)
    if entry.removed:
        return place, (name if place in _LISTED and not record.SINGLETON else None)
    if place in _LISTED and not record.SINGLETON:
        return place, (name, entry.id)
    return place, name or (entry.id if place is Place.DIARY else None)
