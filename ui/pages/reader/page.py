"""Read someone's summary: the codes come in one by one, from a file, a scanner or pasted; then the page is shown.

No passport is needed and nothing is kept: leaving the page forgets what was read.
"""

from __future__ import annotations

from datetime import datetime

from passport_app.services.reading import Received
from ui.common.context import PageContext
from ui.pages.reader.intake import IntakePage
from ui.pages.reader.presenter import Kept, ReaderPresenter
from ui.pages.reader.shown import PlainPage, ShownPage
from ui.widgets.page import Page, ScrollPage, StackPage


def build(context: PageContext) -> Page:
    """The place "Read someone's summary"; a passport need not be open."""
    return ReaderPlace(context)


class ReaderPlace(StackPage):
    """Where codes are taken in, and what they said."""

    def __init__(self, context: PageContext) -> None:
        """Make the place, with nothing read."""
        self._context = context
        self.intake = IntakePage(context)
        super().__init__(self.intake.title, self.intake)
        self.intake.plain_read.connect(lambda text: self._show(PlainPage(context, text)))
        self.intake.summary_read.connect(self._show_received)

    @property
    def presenter(self) -> ReaderPresenter:
        """What holds the reading."""
        return self.intake.presenter

    def on_shown(self, payload: object = None) -> None:
        """Begin anew; a payload is what was read before the page was made anew in another language."""
        self.pop_all()
        super().on_shown(payload)
        if isinstance(payload, Kept):
            self.presenter.take_up(payload)

    def before_leave(self) -> bool:
        self._forget()
        return super().before_leave()

    def resume(self) -> object:
        return self.presenter.kept()

    def _show_received(self, received: Received) -> None:
        today = datetime.now().astimezone().date()
        self._show(ShownPage(self._context, self.presenter, received, today))

    def _show(self, page: ScrollPage) -> None:
        if page.back_link is not None:
            page.back_link.clicked.connect(self._forget)
        self.push(page)

    def _forget(self) -> None:
        self.intake.forget()
        self.pop_all()
