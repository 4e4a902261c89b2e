"""Further audiences and the forms, in the order in which they are offered.

The order of the sections is the design's. A form is a sheet of its own kind and no audience: it holds what it is
for and nothing else, so that a card for the wallet has no diary in it.
"""

from __future__ import annotations

from typing import Final

from passport_app.errors import N_
from passport_app.summary.preset import Choice, Preset

_ALERTS = Choice(name="alerts", title=N_("Alerts and allergies"))
_GOALS = Choice(name="goals", title=N_("My goals"))
_FLARE_PLAN = Choice(name="flare-plan", title=N_("My flare-up plan"))
_AGREED = Choice(name="agreed", title=N_("Space to write what we agreed"))
_MATTERS = Choice(name="matters", title=N_("What matters to me"))
_INTERESTS = Choice(name="interests", title=N_("What I enjoy, how I travel, good times"))
_NEXT_STEP = Choice(name="next-step", title=N_("My next step"))
_DAILY_MUSTS = Choice(name="daily-musts", title=N_("What I need to do every day"))
_ROLES = Choice(name="roles", title=N_("My roles: home, work, caring"))
_AIDS = Choice(name="aids", title=N_("Equipment that I have and need"))
_ENERGY_SLEEP = Choice(name="energy-sleep", title=N_("Energy and sleep"))
_TRIED = Choice(name="tried", title=N_("What I’ve tried"))


def _out(name: str, title: str) -> Choice:
    """Not in to begin with, and on the second side once it is ticked."""
    return Choice(name=name, title=title, ticked=False, second=True)


_THREE_THINGS = Choice(name="three-things", title=N_("My three things today"), ticked=False)
_ASKS = Choice(name="asks", title=N_("What I ask"), ticked=False)
_SEEN = _out("seen", N_("What a carer saw"))
_CHANGED = _out("changed", N_("What changed since last time"))
_IMPACT = _out("impact", N_("How I’ve been"))
_TRIED_OUT = _out("tried", N_("What I’ve tried"))
_MEDICINES = _out("medicines", N_("Medicines"))
_CONDITIONS = _out("conditions", N_("My conditions, in my words"))
_TEAM = _out("team", N_("My care team"))
_PLEASE_DO = _out("please-do", N_("Please do, please don’t"))
_REACH = _out("reach", N_("How to reach me"))
_PRIVATE = (
    _out("mood", N_("Mood")),
    _out("story", N_("My story")),
    _out("home-safety", N_("Safety at home (private)")),
)
_REST = (_SEEN, _CHANGED, _IMPACT, _TRIED_OUT, _CONDITIONS, _TEAM, _PLEASE_DO, *_PRIVATE)

PHYSIO: Final = Preset(
    audience="physio",
    label=N_("Physiotherapist"),
    purpose=N_("Health passport, for the physiotherapist"),
    choices=(
        _ALERTS,
        _GOALS,
        Choice(name="activity-now", title=N_("My activity now")),
        Choice(name="body-map", title=N_("Where it hurts")),
        Choice(name="flare-pattern", title=N_("My flare-ups: how many, how long")),
        Choice(name="baselines", title=N_("My baselines")),
        Choice(name="what-helped", title=N_("What I noticed before, what helped")),
        _FLARE_PLAN,
        Choice(name="exercise-medicines", title=N_("Medicines, and what I feel from them")),
        _AGREED,
        _THREE_THINGS,
        _ASKS,
        _MEDICINES,
        *_REST,
    ),
    first=("goals",),
)

OT: Final = Preset(
    audience="ot",
    label=N_("Occupational therapist"),
    purpose=N_("Health passport, for the occupational therapist"),
    choices=(
        _ALERTS,
        _DAILY_MUSTS,
        _ROLES,
        _AIDS,
        _ENERGY_SLEEP,
        _GOALS,
        _NEXT_STEP,
        _FLARE_PLAN,
        _AGREED,
        _THREE_THINGS,
        _ASKS,
        _out("baselines", N_("My baselines")),
        _MEDICINES,
        *_REST,
    ),
    first=("daily-musts", "goals", "roles"),
)

SOCIAL_PRESCRIBER: Final = Preset(
    audience="social-prescriber",
    label=N_("Social prescriber"),
    purpose=N_("Health passport, for the social prescriber"),
    choices=(
        Choice(name="alerts", title=N_("Alerts and allergies"), ticked=False),
        _MATTERS,
        Choice(name="people", title=N_("People in my life")),
        Choice(name="confidence", title=N_("How sure I am that I can")),
        Choice(name="needs", title=N_("What I want help with")),
        _INTERESTS,
        Choice(name="groups", title=N_("Groups: tried, and near me")),
        _AGREED,
        _THREE_THINGS,
        _ASKS,
        _out("goals", N_("My goals")),
        _out("next-step", N_("My next step")),
        _out("aids", N_("Equipment that I have and need")),
        _REACH,
        *_REST,
    ),
    first=("matters", "needs"),
)

OTHER: Final = Preset(
    audience="other",
    label=N_("Someone else"),
    purpose=N_("Health passport"),
    choices=(
        _ALERTS,
        _MATTERS,
        Choice(name="please-do", title=N_("Please do, please don’t")),
        _GOALS,
        _AGREED,
        _THREE_THINGS,
        _ASKS,
        _out("daily-musts", N_("What I need to do every day")),
        _out("roles", N_("My roles: home, work, caring")),
        _out("aids", N_("Equipment that I have and need")),
        _out("people", N_("People in my life")),
        _out("interests", N_("What I enjoy, how I travel, good times")),
        _out("needs", N_("What I want help with")),
        _out("flare-plan", N_("My flare-up plan")),
        _out("next-step", N_("My next step")),
        _out("activity-now", N_("My activity now")),
        _out("baselines", N_("My baselines")),
        _out("energy-sleep", N_("Energy and sleep")),
        _REACH,
        _MEDICINES,
        *(choice for choice in _REST if choice is not _PLEASE_DO),
    ),
    first=("matters", "please-do"),
)

WALLET: Final = Preset(
    audience="wallet",
    label=N_("Card for the wallet"),
    purpose=N_("Health passport, card for the wallet"),
    choices=(
        _ALERTS,
        Choice(name="medicine-list", title=N_("Medicines")),
        Choice(name="contacts", title=N_("Who treats me")),
    ),
    form=True,
)

SELF_REFERRAL: Final = Preset(
    audience="self-referral",
    label=N_("Self-referral"),
    purpose=N_("Self-referral, from a health passport"),
    choices=(
        _ALERTS,
        Choice(name="ask-for", title=N_("What I ask for")),
        _TRIED,
        Choice(name="reach", title=N_("How to reach me")),
        _out("goals", N_("My goals")),
        _CONDITIONS,
        _MEDICINES,
    ),
    form=True,
)

FLARE_PLAN: Final = Preset(
    audience="flare-plan",
    label=N_("My flare-up plan"),
    purpose=N_("My flare-up plan"),
    choices=(
        Choice(name="signs", title=N_("New or different? Signs that need help")),
        Choice(name="flare-usual", title=N_("My usual")),
        Choice(name="flare-starting", title=N_("Flare starting")),
        Choice(name="flare-help", title=N_("I need help from people")),
        Choice(name="flare-after", title=N_("After the flare")),
    ),
    form=True,
)

AGREED_SLIP: Final = Preset(
    audience="agreed-slip",
    label=N_("What we agreed"),
    purpose=N_("What we agreed"),
    choices=(
        Choice(name="last-agreed", title=N_("What we agreed last")),
        Choice(name="agreed-lines", title=N_("Space to write what we agreed")),
    ),
    form=True,
)

MORE: Final[tuple[Preset, ...]] = (
    PHYSIO,
    OT,
    SOCIAL_PRESCRIBER,
    OTHER,
    WALLET,
    SELF_REFERRAL,
    FLARE_PLAN,
    AGREED_SLIP,
)
