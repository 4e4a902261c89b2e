"""What the window and the paper say alike about the flare-up plan."""

from __future__ import annotations

from datetime import date

from passport_app.domain.plans import Agreement, FlarePlan
from passport_app.i18n import Translator, isolate


def is_written(plan: FlarePlan) -> bool:
    """Whether anything stands in the plan; an agreement about nothing is no plan."""
    return any((plan.usual, plan.notice, plan.do, plan.agreed_medicines, plan.contacts, plan.say, plan.after))


def level_title(level: str, translator: Translator) -> str:
    """A level's name."""
    _ = translator.gettext
    titles = {
        "usual": _("My usual"),
        "starting": _("Flare starting"),
        "help": _("I need help from people"),
        "after": _("After the flare"),
    }
    return titles[level]


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
