"""About me and my care: who I am, my health background, and the way to my care."""

from __future__ import annotations

from typing import Final

from passport_app.domain.health_background import AllergyStatus
from passport_app.errors import N_
from ui.common.context import PageContext, Place
from ui.pages.about import background, views
from ui.widgets.page import Page
from ui.widgets.records_place import CardSpec, Link, RecordsPlace

CARDS: Final = (
    CardSpec(
        title=N_("About me"),
        note=N_("Who I am and what matters to me."),
        rows=(views.WHO_I_AM, views.WHAT_MATTERS, views.MY_STORY, views.HELPERS),
    ),
    CardSpec(
        title=N_("My health background"),
        note=N_("What anyone who treats me should know."),
        rows=background.VIEWS,
    ),
    CardSpec(
        title=N_("My care"),
        note=N_("Who is involved, and what was said."),
        rows=(
            Link(
                title=N_("Appointments"),
                note=N_("Get ready, and what we agreed"),
                place=Place.CARE,
                payload="appointments",
            ),
            Link(title=N_("My team"), note=N_("Who they are and how to reach them"), place=Place.CARE, payload="team"),
            Link(title=N_("All of my care"), note=N_("Referrals, calls and visits, local support"), place=Place.CARE),
        ),
    ),
    CardSpec(
        title=N_("In hospital and at home"),
        note=N_("What helps me there."),
        rows=(views.IN_HOSPITAL, views.AT_HOME),
    ),
)


_FOR_A_CARER: Final = CardSpec(title=N_("In hospital"), note=N_("What helps me there."), rows=(views.IN_HOSPITAL,))
"""In place of the last card: a carer's way in has no page for what is the person's alone."""


def build(context: PageContext) -> Page:
    """The place "About me and my care" of an open passport."""
    passport = context.passport
    if passport is None:
        raise ValueError("About me needs an open passport")
    return RecordsPlace(
        context,
        passport,
        N_("About me and my care"),
        (*CARDS[:-1], _FOR_A_CARER) if passport.carer else CARDS,
        starts={"allergies": lambda: {"status": AllergyStatus.NOT_ASKED}},
    )
