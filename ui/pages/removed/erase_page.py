"""Erasing one entry for good: the one question of this kind that the program asks."""

from __future__ import annotations

from PySide6.QtCore import Signal

from passport_app.errors import PassportError
from ui.common.context import PageContext
from ui.pages.removed.presenter import RemovedPresenter
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.layouts import FlowRow
from ui.widgets.page import ScrollPage
from ui.widgets.saved_note import SavedNote
from ui.widgets.text import Paragraph


class ErasePage(ScrollPage):
    """Says what erasing does and what it cannot do, and asks.

    Signals:
        keep_requested: Leave everything as it is.
        erased: It is gone; says whether the backups here are rewritten already.
    """

    keep_requested = Signal()
    erased = Signal(bool)

    def __init__(self, context: PageContext, presenter: RemovedPresenter, record_id: str) -> None:
        _ = context.translator.gettext
        super().__init__(_("Erase for good?"), presenter.heading(record_id), back=_("Back"), measure=40)
        self._context, self._presenter, self._record_id = context, presenter, record_id
        self._working = False
        self.add(
            Card(
                "",
                Paragraph(_("All its versions go from this passport, and from every backup here.")),
                Paragraph(_("It can never be brought back."), strong=True),
                Paragraph(
                    _("It stays in copies that were given away: on paper, in saved files, on a helper’s own computer.")
                ),
                parent=self.content,
            )
        )
        self.keep = PrimaryButton(_("Keep it"), parent=self.content)
        self.keep.clicked.connect(self.keep_requested)
        self._erase = SecondaryButton(_("Erase it for good"), icon="remove", parent=self.content)
        self._erase.clicked.connect(self._start)
        self.add(FlowRow(self.keep, self._erase, parent=self.content))
        self._said = SavedNote(context.translator, context.announcer, parent=self.content)
        self.add(self._said)
        if self.back_link is not None:
            self.back_link.clicked.connect(self.keep_requested)

    def before_leave(self) -> bool:
        return not self._working

    def _start(self) -> None:
        if self._working:
            return
        self._working = True
        self._said.saying(self._context.translator.gettext("One moment. This takes a little while."))
        work = self._context.tasks.run(lambda: self._presenter.erase(self._record_id)).owned_by(self)
        work.success(self._done)
        work.failure(self._failed)

    def _done(self, backups_too: bool) -> None:
        self._working = False
        self.erased.emit(backups_too)

    def _failed(self, error: Exception) -> None:
        self._working = False
        t = self._context.translator
        if isinstance(error, PassportError):
            self._said.failed(t.error(error))
        else:
            self._said.failed(t.gettext("That did not work. Nothing was changed."))
