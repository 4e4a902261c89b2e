"""What every field of every record is called where it is filled in, for pages that tell a record's history.

The labels are read from the forms themselves, so that a field has one name in the whole window.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from passport_app.domain.checkins import RATINGS
from passport_app.domain.plans import BalanceSide, PlanArea
from passport_app.i18n import Translator
from ui.common.fields import RecordView
from ui.common.versions import Labels
from ui.common.wording import phrase
from ui.pages.about import background
from ui.pages.about import views as about
from ui.pages.care import views as care
from ui.pages.diary import forms as diary
from ui.pages.goals import forms as goals
from ui.pages.plan import forms as plan
from ui.pages.treatments import views as treatments
from ui.widgets.form_fields import FormGroup

_VIEWS: tuple[RecordView[Any], ...] = (*about.VIEWS, *background.VIEWS, *care.VIEWS, *treatments.VIEWS)
_NO_OPTIONS = ()


def form_labels(t: Translator) -> Labels:
    """Labels by kind and key."""
    found = {view.kind.KIND: {field.key: t.gettext(field.label) for field in view.fields()} for view in _VIEWS}
    found.update({kind: _labels(groups) for kind, groups in _forms(t).items()})
    for kind, own in _without_a_form(t).items():
        found[kind] = {**found.get(kind, {}), **own}
    for labels in found.values():
        if "agreement.agreed_on" in labels:
            labels["agreement.agreed_on"] = t.gettext("When it was agreed")
    return found


def _forms(t: Translator) -> dict[str, list[FormGroup]]:
    none = (("", t.gettext("None")),)
    return {
        "goal": [*goals.three_questions(t), *goals.stronger(t, _NO_OPTIONS)],
        "goal-review": goals.review(t, _NO_OPTIONS),
        "flare-plan": plan.flare_plan(t),
        "plan-part": plan.part(t, PlanArea.SLEEP),
        "pacing": plan.pacing(t),
        "balance": plan.balance(t, BalanceSide.BURDEN),
        "flare-up": diary.flare_up(t),
        "dose": diary.dose(t, _NO_OPTIONS),
        "activity": diary.activity(t),
        "observation": diary.observation(t),
        "tracker": diary.tracker(t),
        "diary-purpose": diary.purpose(t, none, none),
    }


def _without_a_form(t: Translator) -> dict[str, dict[str, str]]:
    """What the program sets itself, what is asked one question a page, and what depends on another answer."""
    _ = t.gettext
    check_in = {name: phrase("rating", name.replace("_", "-"), t) for name in RATINGS}
    return {
        "check-in": {
            **check_in,
            "pains": _("Where does it hurt?"),
            "trackers": _("My own things to keep an eye on"),
            "managed": _("What did I manage that mattered?"),
            "note": _("Anything else to remember?"),
            "finished": _("Finished"),
        },
        "person": {
            "emergency_contact.name": _("Name of the emergency contact"),
            "emergency_contact.relation": _("Who the emergency contact is to me"),
            "emergency_contact.phone": _("Phone of the emergency contact"),
        },
        "try-out": {"shown_by": _("What in the diary would show it?")},
        "goal": {"status": _("Where it stands")},
        "goal-review": {"goal": _("Which goal?")},
        "plan-part": {"area": _("Which part of my plan?")},
        "balance": {"side": _("Which is it?"), "what": _("What it is"), "chosen": _("The one I chose")},
        "questionnaire-response": {
            "questionnaire": _("Which questionnaire?"),
            "answers": _("My answers"),
            "language": _("Answered in which language?"),
        },
        "shared-summary": {
            "audience": _("Who it was made for"),
            "as_of": _("Which day it spoke of"),
            "to": _("Who was given it"),
            "sections": _("What was in it"),
            "languages": _("Languages"),
            "given_as": _("How it was given"),
            "edition": _("Print size or form"),
            "format": _("Kind of file or code"),
        },
    }


def _labels(groups: Iterable[FormGroup]) -> dict[str, str]:
    return {field.key: field.label for group in groups for field in group.fields}
