"""A page that does one thing that takes a moment: a way back, the work, and a sentence about how it went."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal

from passport_app.errors import PassportError
from ui.common.context import PageContext
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.layouts import FlowRow
from ui.widgets.page import ScrollPage
from ui.widgets.saved_note import SavedNote

T = TypeVar("T")


class SlowPage(ScrollPage):
    """A page that stays until its work is done, and says why where it could not be done.

    Signals:
        done: Back to the page before, which says this sentence; empty for none.
    """

    done = Signal(str)

    def __init__(self, context: PageContext, title: str, sentence: str, *, back: str) -> None:
        """Make the page; ``back`` is the wording of the way back."""
        super().__init__(title, sentence, back=back, measure=40)
        self.context = context
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

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], object],
        refused: Callable[[str], object],
        *,
        meanwhile: str = "",
    ) -> None:
        """Do something slow once.

        Args:
            work: Done in another thread.
            then: Called with what it gave.
            refused: Told in a sentence why it could not be done.
            meanwhile: What is said while it lasts.
        """
        if self.working:
            return
        self.working = True
        self.said.saying(meanwhile or self.context.translator.gettext("One moment. You can leave it to work."))
        task = self.context.tasks.run(work).owned_by(self)
        task.success(lambda result: self._arrive(then, result))
        task.failure(lambda error: self._fail(refused, error))

    def before_leave(self) -> bool:
        return not self.working

    def explained(self, error: Exception) -> str:
        """Why something could not be done."""
        tr = self.context.translator
        if isinstance(error, PassportError):
            return tr.error(error)
        return tr.gettext("That did not work. Nothing was changed.")

    def _arrive(self, then: Callable[[T], object], result: T) -> None:
        self.working = False
        self.said.clear()
        then(result)

    def _fail(self, refused: Callable[[str], object], error: Exception) -> None:
        self.working = False
        self.said.clear()
        refused(self.explained(error))
