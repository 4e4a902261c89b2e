"""Whose words an entry is, asked wherever a helper types and the kind allows more than one answer; no Qt.

A record of which there is one holds many answers, so one carer's look is not to stand for all of them: there, and
for the person's own scores, a helper puts in what they were told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from passport_app.domain.care import CareTeamMember, LocalSupport
from passport_app.domain.diary import Tracker
from passport_app.domain.helpers import Helper
from passport_app.domain.person import Person
from passport_app.domain.record import LETTER, PERSON
from passport_app.i18n import Translator, isolate
from ui.common.filling import Filling
from ui.common.wording import name_of

if TYPE_CHECKING:
    from passport_app.services.passport import Passport

_NOBODYS = (Helper, Tracker, CareTeamMember, LocalSupport)
"""Kinds that hold names and numbers, and nobody's account of how the person is."""


class WhoseWords:
    """The question under the title of a form: whose words are these?"""

    def __init__(self, passport: Passport, translator: Translator, filling: Filling[Any]) -> None:
        """Look at one form of an open passport."""
        self._passport, self._translator, self._filling = passport, translator, filling

    def options(self) -> list[tuple[str, str]]:
        """The answers to choose from; none where there is nothing to ask."""
        kind, writer, informant = self._filling.kind, self._passport.writer, self._filling.informant
        if kind.SINGLETON or kind.PERSON_ONLY or kind.OBSERVED_ONLY or issubclass(kind, _NOBODYS):
            return []
        known = dict.fromkeys((PERSON, writer, informant))
        return [(who, self._words(who)) for who in known] if len(known) > 1 else []

    def note(self) -> str:
        """What a helper is to keep to where nothing is asked; otherwise empty."""
        kind, writer = self._filling.kind, self._passport.writer
        if writer == PERSON or kind.OBSERVED_ONLY or issubclass(kind, _NOBODYS) or self.options():
            return ""
        _, name = self._translator.gettext, name_of(writer, self._passport)
        if not name:
            return _("Put in only what you were told.")
        return _("Told to {name}. Put in only what you were told.", name=isolate(name))

    @property
    def chosen(self) -> str:
        """Whose words they are so far."""
        return self._filling.informant

    @property
    def kept(self) -> bool:
        """Whether the entry is a record already; else the answer waits with the rest."""
        return self._filling.entry is not None

    def choose(self, who: str) -> None:
        """Say whose words they are."""
        self._filling.attribute(who)

    def _words(self, who: str) -> str:
        _ = self._translator.gettext
        if who == PERSON:
            return self._own()
        if who == LETTER:
            return _("Copied from a letter")
        if who == self._passport.writer:
            return _("What I saw myself")
        name = name_of(who, self._passport)
        return _("What {name} saw", name=isolate(name)) if name else _("What a carer saw")

    def _own(self) -> str:
        _ = self._translator.gettext
        if self._passport.writer == PERSON:
            return _("My own words")
        name = called(self._passport)
        return _("What {name} told me", name=isolate(name)) if name else _("What I was told")


def called(passport: Passport) -> str:
    """What the person likes to be called; empty where no name is known."""
    entry = passport.records.only(Person)
    return (entry.record.preferred_name or entry.record.legal_name or "") if entry is not None else ""
