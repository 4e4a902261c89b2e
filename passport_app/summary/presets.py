"""What each audience is given to start with, in the order in which it is read.

A preset is a starting point: the person ticks sections in and out. Mood, story and safety at home are
never ticked to begin with. A new audience is a new entry of :data:`PRESETS`; a section that it names
must exist in :mod:`passport_app.summary.sections`.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from passport_app.errors import N_, PassportError


class UnknownAudienceError(PassportError):
    """An audience that there is no preset for."""

    code = "unknown-audience"
    template = N_("There is no summary for this audience.")
    hint = N_("The summary can be made for: {known}.")


class UnknownSectionError(PassportError):
    """A section that the audience's preset does not have."""

    code = "unknown-section"
    template = N_("This summary has no section of that name.")
    hint = N_("It has: {known}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A section that can be ticked.

    Attributes:
        name: Name of the section.
        title: What stands beside the tick, untranslated.
        ticked: Whether it is in to begin with.
    """

    name: str
    title: str
    ticked: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A starting point for one audience.

    Attributes:
        audience: Stable name.
        label: The audience as a person chooses it, untranslated.
        purpose: What stands at the top of the page, untranslated.
        choices: Sections in the order in which they are read.
    """

    audience: str
    label: str
    purpose: str
    choices: tuple[Choice, ...]

    def names(self) -> tuple[str, ...]:
        """All sections, ticked or not."""
        return tuple(choice.name for choice in self.choices)

    def chosen(self, sections: Collection[str] | None) -> tuple[str, ...]:
        """The sections that go in, in the order given; ``None`` for those ticked to begin with, in the preset's.

        Raises:
            UnknownSectionError: A name that this audience has no section for.
        """
        if sections is None:
            return tuple(choice.name for choice in self.choices if choice.ticked)
        if set(sections) - set(self.names()):
            raise UnknownSectionError(known=", ".join(self.names()))
        return tuple(dict.fromkeys(sections))


GP: Final = Preset(
    audience="gp",
    label=N_("GP"),
    purpose=N_("Health passport, for the GP"),
    choices=(
        Choice(name="alerts", title=N_("Alerts and allergies")),
        Choice(name="three-things", title=N_("My three things today")),
        Choice(name="changed", title=N_("What changed since last time")),
        Choice(name="impact", title=N_("How I’ve been, 4 weeks")),
        Choice(name="goals", title=N_("My goals")),
        Choice(name="medicines", title=N_("Medicines")),
        Choice(name="tried", title=N_("What I’ve tried")),
        Choice(name="asks", title=N_("What I ask")),
        Choice(name="agreed", title=N_("Space to write what we agreed")),
        Choice(name="seen", title=N_("What a carer saw")),
        Choice(name="mood", title=N_("Mood"), ticked=False),
        Choice(name="story", title=N_("My story"), ticked=False),
        Choice(name="home-safety", title=N_("Safety at home (private)"), ticked=False),
    ),
)

PRESETS: Final[dict[str, Preset]] = {preset.audience: preset for preset in (GP,)}


def preset(audience: str) -> Preset:
    """The preset of an audience.

    Raises:
        UnknownAudienceError: There is none.
    """
    try:
        return PRESETS[audience]
    except KeyError:
        raise UnknownAudienceError(known=", ".join(PRESETS)) from None
