"""A page behind the summary on which it is given away: a way back, and how it went."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.common.context import PageContext
from ui.pages.summary.given import Given
from ui.pages.summary.giving import Giving
from ui.widgets.page import ScrollPage


class GivingPage(ScrollPage):
    """One way to give the page away.

    Signals:
        back_requested: Back to the summary.
    """

    back_requested = Signal()

    def __init__(self, context: PageContext, giving: Giving, title: str, sentence: str) -> None:
        """Make the page without what is on it."""
        super().__init__(title, sentence, back=context.translator.gettext("Back to the summary"), measure=40)
        self.context, self.giving = context, giving
        self.given = Given(context, giving, parent=self.content)
        if self.back_link is not None:
            self.back_link.clicked.connect(self.back_requested)

    def before_leave(self) -> bool:
        self.given.keep()
        return True
