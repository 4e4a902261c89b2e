"""My care: appointments, team, referrals, calls and visits, experience, local support."""

from __future__ import annotations

from typing import Final

from passport_app.errors import N_
from ui.common.context import PageContext
from ui.pages.care import views
from ui.widgets.page import Page
from ui.widgets.records_place import CardSpec, RecordsPlace

CARDS: Final = (
    CardSpec(
        title=N_("Appointments"),
        note=N_("Three things before, what was agreed after."),
        rows=(views.APPOINTMENTS, views.EXPERIENCES),
    ),
    CardSpec(
        title=N_("Who is involved"),
        note=N_("So that everyone knows whom to ask."),
        rows=(views.TEAM, views.SUPPORT),
    ),
    CardSpec(
        title=N_("What happened"),
        note=N_("Where you were sent, and who you spoke with."),
        rows=(views.REFERRALS, views.CONTACTS),
    ),
)


def build(context: PageContext) -> Page:
    """The place "My care" of an open passport."""
    passport = context.passport
    if passport is None:
        raise ValueError("My care needs an open passport")
    return RecordsPlace(context, passport, N_("My care"), CARDS)
