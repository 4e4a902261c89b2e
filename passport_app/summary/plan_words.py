"""What the flare-up plan says around the person’s words: the same in the window, in a summary and on its own sheet."""

from __future__ import annotations

from datetime import date
from typing import Final

from passport_app.domain.plans import Agreement
from passport_app.errors import N_
from passport_app.i18n import Translator, isolate

LEVELS: Final = {
    "usual": N_("My usual"),
    "starting": N_("Flare starting"),
    "help": N_("I need help from people"),
    "after": N_("After the flare"),
}
"""Names of the levels, untranslated; the fourth, new or different, is the static page :data:`SIGNS`."""
SIGNS: Final = N_("New or different? Signs that need help")
NOTICE: Final = N_("I notice:")
DO: Final = N_("I do:")
MEDICINES: Final = N_("Agreed tablets:")
RING: Final = N_("I ring:")
SAY: Final = N_("I say:")
EMPTY: Final = N_("Nothing is written here yet.")


def level_title(level: str, translator: Translator) -> str:
    """A level's name, for a key of :data:`LEVELS`."""
    return translator.gettext(LEVELS[level])


def agreement_words(agreement: Agreement | None, translator: Translator) -> str:
    """Whose plan it is, since when, and when to look at it again; empty where nothing was said."""
    if agreement is None:
        return ""
    _, parts = translator.gettext, []
    if agreement.agreed_with:
        parts.append(_agreed(agreement.agreed_with, agreement.agreed_on, translator))
    elif agreement.agreed_on is not None:
        parts.append(_("My own plan, written on {date}.", date=translator.date(agreement.agreed_on)))
    if agreement.review_on is not None:
        parts.append(_("Look at it again on {date}.", date=translator.date(agreement.review_on)))
    return " ".join(parts)


def _agreed(name: str, day: date | None, translator: Translator) -> str:
    _ = translator.gettext
    if day is None:
        return _("Agreed with {name}.", name=isolate(name))
    return _("Agreed with {name}, {date}.", name=isolate(name), date=translator.date(day))
