"""One question on a page: where one is, the question, the answer, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from passport_app.i18n import Translator
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.layouts import FlowRow, take_out
from ui.widgets.page import ScrollPage
from ui.widgets.progress import Progress
from ui.widgets.saved_note import SavedNote


class StepPage(ScrollPage):
    """A page that asks one thing.

    Signals:
        back_requested: One step back.
        continue_requested: One step on.
        skip_requested: On without an answer.
        finish_requested: Stop here; what is answered is kept.
    """

    back_requested = Signal()
    continue_requested = Signal()
    skip_requested = Signal()
    finish_requested = Signal()

    def __init__(  # noqa: PLR0913 - each is a plain property of the page
        self,
        translator: Translator,
        heading: str,
        subtitle: str = "",
        *,
        context: str = "",
        step: int = 0,
        steps: int = 0,
        back: bool = True,
        skip: bool = False,
        finish: bool = False,
        continue_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make the page; ``steps`` 0 shows no progress, ``continue_words`` replaces "Continue"."""
        super().__init__(heading, subtitle, parent=parent)
        self.translator = translator
        _ = translator.gettext
        if steps:
            self.progress = Progress(translator, step, steps, context=context, parent=self.content)
            self.body.insertWidget(0, self.progress)
            self.progress.lower()  # a screen reader meets it where it stands: before the heading
            self._fixed += 1
        self.answer = QWidget(self.content)
        self.saved_note = SavedNote(translator, parent=self.content)
        self.continue_button = PrimaryButton(continue_words or _("Continue"), parent=self.content)
        self.continue_button.clicked.connect(self.continue_requested)
        self._buttons = FlowRow(space=0.8, parent=self.content)
        if back:
            self._button(SecondaryButton(_("Back"), parent=self.content), self.back_requested)
        self._buttons.add(self.continue_button)
        if skip:
            self._button(SecondaryButton(_("Skip"), parent=self.content), self.skip_requested)
        self._add_end(finish=finish)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end of the answer, above the buttons."""
        end = getattr(self, "_end", None)
        at = self.body.indexOf(self.saved_note) if end is not None else self.body.count() - 1
        self.body.insertWidget(at, widget)
        if end is not None:  # and the answer before the buttons
            self.saved_note.raise_()
            end.raise_()

    def clear(self) -> None:
        """Take the answer away; the buttons stay."""
        take_out(self.body, self._fixed, keep=self.body.count() - self.body.indexOf(self.saved_note))

    def _button(self, button: SecondaryButton, signal: SignalInstance) -> None:
        button.clicked.connect(signal)
        self._buttons.add(button)

    def _add_end(self, *, finish: bool) -> None:
        if finish:
            link = LinkButton(self.translator.gettext("Finish for now"), parent=self.content)
            link.clicked.connect(self.finish_requested)
            self._buttons.add(link)
        super().add(self.saved_note)
        super().add(self._buttons)
        self._end = self._buttons
