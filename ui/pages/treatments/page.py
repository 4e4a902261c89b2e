"""Medicines and treatments: what I take, what I tried, what I am trying out."""

from __future__ import annotations

from typing import Final

from passport_app.errors import N_
from ui.common.context import PageContext
from ui.pages.treatments import views
from ui.widgets.page import Page
from ui.widgets.records_place import CardSpec, RecordsPlace

CARDS: Final = (
    CardSpec(
        title=N_("What I take"),
        note=N_("As on the label, and how I really take it."),
        rows=(views.MEDICINES,),
    ),
    CardSpec(
        title=N_("What I’ve tried"),
        note=N_("What it changed, and why it stopped."),
        rows=(views.TRIED,),
    ),
    CardSpec(
        title=N_("Trying out"),
        note=N_("One thing at a time, then you decide."),
        rows=(views.TRY_OUTS,),
    ),
)


def build(context: PageContext) -> Page:
    """The place "Medicines and treatments" of an open passport."""
    passport = context.passport
    if passport is None:
        raise ValueError("Medicines need an open passport")
    return RecordsPlace(
        context,
        passport,
        N_("Medicines and treatments"),
        CARDS,
        starts={"try-outs": lambda: {"started": passport.today(), "days": 14}},
    )
