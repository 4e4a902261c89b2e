"""What each audience is given to start with, in the order in which it is read.

A preset is a starting point: the person ticks sections in and out. Mood, story, hopes and worries and safety
at home are never ticked to begin with. A new audience is a new entry of :data:`PRESETS`; a section that it
names must exist in :mod:`passport_app.summary.sections`.
"""

from __future__ import annotations

from typing import Final

from passport_app.errors import N_, PassportError
from passport_app.summary.more_presets import MORE
from passport_app.summary.preset import Choice, Preset


class UnknownAudienceError(PassportError):
    """An audience that there is no preset for."""

    code = "unknown-audience"
    template = N_("There is no summary for this audience.")
    hint = N_("The summary can be made for: {known}.")


_ALERTS = Choice(name="alerts", title=N_("Alerts and allergies"))
_AGREED = N_("Space to write what we agreed")
_SEEN = Choice(name="seen", title=N_("What a carer saw"), second=True)
_MOOD = Choice(name="mood", title=N_("Mood"), ticked=False, second=True)
_STORY = Choice(name="story", title=N_("My story"), ticked=False, second=True)
_HOME_SAFETY = Choice(name="home-safety", title=N_("Safety at home (private)"), ticked=False, second=True)

GP: Final = Preset(
    audience="gp",
    label=N_("GP"),
    purpose=N_("Health passport, for the GP"),
    choices=(
        _ALERTS,
        Choice(name="three-things", title=N_("My three things today")),
        Choice(name="changed", title=N_("What changed since last time")),
        Choice(name="impact", title=N_("How I’ve been")),
        Choice(name="goals", title=N_("My goals")),
        Choice(name="medicines", title=N_("Medicines")),
        Choice(name="tried", title=N_("What I’ve tried")),
        Choice(name="asks", title=N_("What I ask")),
        Choice(name="agreed", title=_AGREED),
        _SEEN,
        Choice(name="team", title=N_("My care team"), ticked=False, second=True),
        Choice(name="conditions", title=N_("My conditions, in my words"), ticked=False, second=True),
        _MOOD,
        _STORY,
        _HOME_SAFETY,
    ),
    first=("three-things", "goals", "medicines", "asks", "changed"),
)

A_AND_E: Final = Preset(
    audience="ae",
    label=N_("A&E or ward"),
    purpose=N_("Health passport, for A&E or the ward"),
    choices=(
        _ALERTS,
        Choice(name="please-do", title=N_("Please do, please don’t")),
        Choice(name="usual-today", title=N_("My usual and today")),
        Choice(name="hospital-helps", title=N_("What helps me in hospital")),
        Choice(name="medicines", title=N_("Medicines, with space for when each was last taken")),
        Choice(name="conditions", title=N_("My conditions, in my words")),
        Choice(name="team", title=N_("My care team")),
        Choice(name="discharge", title=N_("Going home: who can help")),
        Choice(name="goals", title=N_("My goals"), second=True),
        Choice(name="flare-plan", title=N_("My flare-up plan"), second=True),
        _SEEN,
        Choice(name="three-things", title=N_("My three things today"), ticked=False),
        Choice(name="changed", title=N_("What changed since last time"), ticked=False, second=True),
        Choice(name="impact", title=N_("How I’ve been"), ticked=False, second=True),
        Choice(name="tried", title=N_("What I’ve tried"), ticked=False, second=True),
        Choice(name="agreed", title=_AGREED, ticked=False),
        _MOOD,
        _STORY,
        _HOME_SAFETY,
    ),
    first=("please-do", "medicines"),
)

PAIN_CLINIC: Final = Preset(
    audience="pain-clinic",
    label=N_("Pain clinic"),
    purpose=N_("Health passport, for the pain clinic"),
    choices=(
        _ALERTS,
        Choice(name="question", title=N_("My question for this visit")),
        Choice(name="pain-lines", title=N_("My pain in five lines, and where it is")),
        Choice(name="measures", title=N_("How I’ve been, in figures")),
        Choice(name="tried-change", title=N_("What I’ve tried, with before and after")),
        Choice(name="medicines", title=N_("Medicines now and past")),
        Choice(name="burdens", title=N_("Goals, what weighs me down and what keeps me going")),
        Choice(name="hopes", title=N_("My hopes and worries"), ticked=False),
        Choice(name="agreed", title=_AGREED),
        Choice(name="changed", title=N_("What changed since last time"), second=True),
        Choice(name="flare-plan", title=N_("My flare-up plan"), second=True),
        _SEEN,
        Choice(name="conditions", title=N_("My conditions, in my words"), ticked=False, second=True),
        Choice(name="team", title=N_("My care team"), ticked=False, second=True),
        _MOOD,
        _STORY,
        _HOME_SAFETY,
    ),
    first=("question", "pain-lines"),
)

PRESETS: Final[dict[str, Preset]] = {preset.audience: preset for preset in (GP, A_AND_E, PAIN_CLINIC, *MORE)}
"""Audiences first, then the forms."""


def preset(audience: str) -> Preset:
    """The preset of an audience or a form.

    Raises:
        UnknownAudienceError: There is none.
    """
    try:
        return PRESETS[audience]
    except KeyError:
        raise UnknownAudienceError(known=", ".join(PRESETS)) from None
