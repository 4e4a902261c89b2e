"""Which records can be kept from everybody else, and what that means in words; no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from passport_app.domain.helpers import Helper
from passport_app.domain.person import Person
from passport_app.domain.record import PERSON, Record
from passport_app.i18n import Translator

if TYPE_CHECKING:
    from passport_app.services.passport import Passport

_NEVER = (Person, Helper)
"""Who the person is stands on every page; who helps is named beside what they wrote."""
_BY_A_TICK = ("home-safety",)
"""Kinds that a summary takes in where the person ticks them there."""


def can_be_private(kind: type[Record], passport: Passport | None) -> bool:
    """Whether who types is the person, who alone may say so, and the kind is one that can be kept for oneself."""
    return passport is not None and passport.writer == PERSON and not issubclass(kind, _NEVER)


def private_words(kind: type[Record], translator: Translator) -> tuple[str, str]:
    """The words of the tick, and what it means."""
    _ = translator.gettext
    if kind.KIND in _BY_A_TICK:
        note = _("A carer with their own way in does not see it. A summary leaves it out unless you tick it there.")
    else:
        note = _("A carer with their own way in does not see it. A summary leaves it out.")
    return _("Only I can see this"), note
