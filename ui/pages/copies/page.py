"""Copies and backups: the overview with the pages behind it; a helper's own copy has fewer of them."""

from __future__ import annotations

from collections.abc import Callable

from passport_app.services.passport import Passport
from ui.common.context import PageContext, Place
from ui.pages.copies.helper_overview import HelperOverview
from ui.pages.copies.helper_pages import BringPage, SavePage, TakenPage, TakePage
from ui.pages.copies.overview_page import OverviewPage
from ui.pages.copies.presenter import CopiesPresenter
from ui.widgets.page import Page, StackPage
from ui.widgets.slow_page import SlowPage


def build(context: PageContext) -> Page:
    """The place "Copies and backups" of an open passport."""
    if context.passport is None:
        raise ValueError("Copies and backups needs an open passport")
    return CopiesPlace(context, context.passport)


class CopiesPlace(StackPage):
    """The overview with the pages behind it; a payload such as ``"save"`` opens one of them at once."""

    def __init__(self, context: PageContext, passport: Passport) -> None:
        """Make the place."""
        self._context = context
        presenter = CopiesPresenter(passport, context.translator)
        kind = HelperOverview if passport.carer else OverviewPage
        self._overview = kind(context, presenter)
        super().__init__(self._overview.title, self._overview)
        self._overview.page_requested.connect(self.open_page)
        self._overview.left.connect(lambda: context.navigate(Place.SETTINGS, None))
        self._overview.open_requested.connect(lambda path: context.navigate(Place.OPEN_COPY, path))
        self._pages: dict[str, Callable[[], SlowPage]] = {
            "save": lambda: SavePage(context, presenter),
            "bring": lambda: BringPage(context, presenter),
        }
        if not passport.carer:
            self._pages["take"] = lambda: TakePage(context, presenter)
            self._pages["taken"] = lambda: TakenPage(context, presenter)

    def on_shown(self, payload: object = None) -> None:
        """Show the overview, or the page that the payload names."""
        self.pop_all()
        super().on_shown()
        if payload in self._pages:
            self.open_page(str(payload))

    def open_page(self, name: str) -> None:
        """Open one of the pages behind the overview."""
        page = self._pages[name]()
        page.done.connect(self._back)
        if isinstance(page, TakePage):
            page.access_requested.connect(lambda: self._context.navigate(Place.ACCESS, None))
        self.push(page)

    def _back(self, sentence: str) -> None:
        self._overview.say_next(sentence)
        self.pop_all()
        self._context.person_changed()
