"""What the pages about a way in share: a way back, work that takes a moment, and a sentence about how it went."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal

from passport_app.errors import PassportError
from ui.common.context import PageContext
from ui.pages.access.presenter import AccessPresenter
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.layouts import FlowRow
from ui.widgets.page import ScrollPage
from ui.widgets.saved_note import SavedNote

T = TypeVar("T")


class SlowPage(ScrollPage):
    """A page that stays until its work is done: new keys are made in the background, and nobody writes meanwhile.

    Signals:
        done: Back to the overview, which says this sentence; empty for none.
    """

    done = Signal(str)

    def __init__(self, context: PageContext, presenter: AccessPresenter, title: str, sentence: str) -> None:
        _ = context.translator.gettext
        super().__init__(title, sentence, back=_("Back to who can open this"), measure=40)
        self.context, self.presenter = context, presenter
        self.said = SavedNote(context.translator, context.announcer, parent=self.content)
        self.working = False
        if self.back_link is not None:
            self.back_link.clicked.connect(lambda: self.done.emit(""))

    def add_button(self, words: str, press: Callable[[], None], *others: SecondaryButton) -> PrimaryButton:
        """The one thing that this page does, with room below to say how it went."""
        button = PrimaryButton(words, parent=self.content)
        button.clicked.connect(press)
        self.add(FlowRow(button, *others, parent=self.content))
        self.add(self.said)
        return button

    def run(self, work: Callable[[], T], then: Callable[[T], object], refused: Callable[[str], object]) -> None:
        """Do something slow once; ``refused`` is told in a sentence why it could not be done."""
        if self.working:
            return
        self.working = True
        _ = self.context.translator.gettext
        self.said.saying(_("One moment. You can leave it to work."))
        task = self.context.tasks.run(work).owned_by(self).finished(self._rest)
        task.success(lambda result: self._arrive(then, result))
        task.failure(lambda error: self._fail(refused, error))

    def before_leave(self) -> bool:
        return not self.working

    def _arrive(self, then: Callable[[T], object], result: T) -> None:
        self.working = False
        self.said.clear()
        then(result)

    def _fail(self, refused: Callable[[str], object], error: Exception) -> None:
        self.working = False
        self.said.clear()
        refused(self.explained(error))

    def _rest(self) -> None:
        self.working = False

    def explained(self, error: Exception) -> str:
        """Why something could not be done."""
        tr = self.context.translator
        if isinstance(error, PassportError):
            return tr.error(error)
        return tr.gettext("That did not work. Nothing was changed.")
