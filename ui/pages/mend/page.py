"""Something is damaged: what it is, what can still be had, and putting that together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.common.broken import Broken
from ui.common.context import PageContext, Place
from ui.pages.mend.presenter import MendPresenter
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.page import Page
from ui.widgets.slow_page import SlowPage
from ui.widgets.text import Note, Paragraph

if TYPE_CHECKING:
    from passport_app.services.copies import Rescue


def build(context: PageContext) -> Page:
    """The place for a passport that is damaged; none is open."""
    return MendPage(context)


class MendPage(SlowPage):
    """Looks what can be had, says so, and puts it together when asked."""

    def __init__(self, context: PageContext) -> None:
        """Make the page; the payload is what did not open."""
        _ = context.translator.gettext
        super().__init__(context, _("Something in this passport is damaged"), "", back=_("Back"))
        self.presenter: MendPresenter | None = None
        self._found = Card("", parent=self.content)
        self._found.hide()
        self.add(self._found)
        self.button = self.add_button(_("Put it together again"), self._mend)
        self.button.hide()
        other = LinkButton(_("Open from a copy"), parent=self.content)
        other.clicked.connect(lambda: context.navigate(Place.OPEN_COPY, None))
        self.add(other)
        self.add(self.said)
        self.done.connect(lambda _words: context.navigate(Place.UNLOCK, None))

    def on_shown(self, payload: object = None) -> None:
        """Look what can be had of the passport that the payload names."""
        if isinstance(payload, Broken):
            self.presenter = MendPresenter(translator=self.context.translator, broken=payload)
        if self.presenter is not None:
            self.set_subtitle(self.presenter.broken.sentence)
            self.run(self.presenter.offer, self._show, self.said.failed)

    def resume(self) -> object:
        return self.presenter.broken if self.presenter is not None else None

    def _show(self, found: Rescue) -> None:
        if self.presenter is None:
            return
        _ = self.context.translator.gettext
        told = self.presenter.told(found)
        self._found.clear()
        for sentence in told:
            self._found.add(Paragraph(sentence, parent=self._found))
        self._found.add(
            Note(_("The damaged files are kept beside it, so nothing more can be lost."), parent=self._found)
        )
        self._found.show()
        self.button.show()
        self.button.setFocus()
        self.context.announcer.say(" ".join(told))

    def _mend(self) -> None:
        if self.presenter is not None:
            self.run(self.presenter.mend, self.context.passport_opened, self.said.failed)
