"""What the pages about a way in share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ui.common.context import PageContext
from ui.pages.access.presenter import AccessPresenter
from ui.widgets.slow_page import SlowPage as _SlowPage

T = TypeVar("T")


class SlowPage(_SlowPage):
    """A page behind "Who can open this": new keys are made in the background, and nobody writes meanwhile."""

    def __init__(self, context: PageContext, presenter: AccessPresenter, title: str, sentence: str) -> None:
        """Make the page."""
        super().__init__(context, title, sentence, back=context.translator.gettext("Back to who can open this"))
        self.presenter = presenter

    def renew(self, work: Callable[[], T], then: Callable[[T], object], refused: Callable[[str], object]) -> None:
        """Do what makes new keys, then write the backups again; those that cannot be follow at the next opening."""
        words = self.context.translator.gettext(
            "Everything is locked anew. If the computer stops now, nothing is lost."
        )
        self.run(work, lambda result: self._write_backups(lambda _: then(result)), refused, meanwhile=words)

    def _write_backups(self, then: Callable[[object], object]) -> None:
        passport = self.presenter.passport
        words = self.context.translator.gettext(
            "The backups are written again. If the computer stops now, nothing is lost."
        )
        self.run(lambda: passport.vault.refresh_backups(passport.now()), then, then, meanwhile=words)
