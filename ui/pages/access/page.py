"""Who can open this: the overview with the pages behind it; a carer reads the plain page about it alone."""

from __future__ import annotations

from collections.abc import Callable

from passport_app.services.passport import Passport
from ui.common.context import PageContext, Place
from ui.pages.access.helper_page import NewHelperPage
from ui.pages.access.keyring_page import KeyringPage
from ui.pages.access.overview_page import OverviewPage
from ui.pages.access.passphrase_page import PassphrasePage
from ui.pages.access.presenter import AccessPresenter
from ui.pages.access.readers_page import ReadersPage
from ui.pages.access.sheet_page import NewSheetPage, TrySheetPage
from ui.pages.access.slow_page import SlowPage
from ui.pages.access.way_page import StopPage, WayPage
from ui.widgets.page import Page, StackPage


def build(context: PageContext) -> Page:
    """The place "Who can open this" of an open passport."""
    if context.passport is None:
        raise ValueError("Who can open this needs an open passport")
    if not context.passport.carer:
        return AccessPlace(context, context.passport)
    page = ReadersPage(context, context.passport)
    page.done.connect(lambda _words: context.navigate(Place.SETTINGS, None))
    return page


class AccessPlace(StackPage):
    """The overview with the pages behind it; the payload ``"readers"`` opens "Who can read this?" at once."""

    def __init__(self, context: PageContext, passport: Passport) -> None:
        """Make the place."""
        self._context, self._passport = context, passport
        self._presenter = AccessPresenter(passport, context.translator)
        self._overview = OverviewPage(context, self._presenter)
        super().__init__(self._overview.title, self._overview)
        self._overview.way_requested.connect(self._open_way)
        self._overview.page_requested.connect(self.open_page)
        self._overview.left.connect(lambda: context.navigate(Place.SETTINGS, None))
        self._pages: dict[str, Callable[[], SlowPage | ReadersPage]] = {
            "helper": lambda: NewHelperPage(context, self._presenter),
            "passphrase": lambda: PassphrasePage(context, self._presenter),
            "sheet": lambda: NewSheetPage(context, self._presenter),
            "try": lambda: TrySheetPage(context, self._presenter),
            "keyring": lambda: KeyringPage(context, self._presenter),
            "readers": lambda: ReadersPage(context, passport),
        }

    def on_shown(self, payload: object = None) -> None:
        """Show the overview, or the page that the payload names."""
        self.pop_all()
        super().on_shown()
        if payload in self._pages:
            self.open_page(str(payload))

    def open_page(self, name: str) -> None:
        """Open one of the pages behind the overview."""
        self._open(self._pages[name]())

    def _open(self, page: SlowPage | ReadersPage) -> None:
        page.done.connect(self._back)
        self.push(page)

    def _open_way(self, way_id: str) -> None:
        way = self._presenter.way(way_id)
        if way is None:
            self._overview.on_shown()
            return
        page = WayPage(self._context, self._presenter, way)
        page.stop_requested.connect(lambda: self._open(StopPage(self._context, self._presenter, way)))
        self._open(page)

    def _back(self, sentence: str) -> None:
        self._overview.say_next(sentence)
        self.pop_all()
        self._context.person_changed()
