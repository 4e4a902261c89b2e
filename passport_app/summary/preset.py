"""What a preset is: the sections that one kind of page begins with.

Apart from :mod:`passport_app.summary.presets`, which lists them all, so that a module of presets can be
imported by it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from passport_app.errors import N_, PassportError


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
        second: Whether it begins on the second side, "more, if you have time".
    """

    name: str
    title: str
    ticked: bool = True
    second: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A starting point for one audience.

    Attributes:
        audience: Stable name.
        label: The audience as a person chooses it, untranslated.
        purpose: What stands at the top of the page, untranslated.
        choices: Sections in the order in which they are read.
        form: Whether it is a sheet of its own kind, such as a wallet card, and no audience.
        first: Sections that must most stay on the first side, where the person ranked none.
    """

    audience: str
    label: str
    purpose: str
    choices: tuple[Choice, ...]
    form: bool = False
    first: tuple[str, ...] = ()

    def names(self) -> tuple[str, ...]:
        """All sections, ticked or not."""
        return tuple(choice.name for choice in self.choices)

    def second(self) -> frozenset[str]:
        """Those that begin on the second side."""
        return frozenset(choice.name for choice in self.choices if choice.second)

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
