"""A quiet "Saved" with a way to undo, or what went wrong. Its place is kept free, so that nothing moves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from passport_app.i18n import Translator
from ui.common.announce import Announcer
from ui.common.metrics import target
from ui.widgets.buttons import LinkButton
from ui.widgets.layouts import column
from ui.widgets.measured_layouts import EndsLayout
from ui.widgets.text import FieldError, FieldLabel


class SavedNote(QWidget):
    """Says that something was saved, to the eye and to a screen reader."""

    def __init__(
        self, translator: Translator, announcer: Announcer | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._translator, self._announcer = translator, announcer
        self._undo: Callable[[], object] | None = None
        rows = column(self, space=0)
        self._words = FieldLabel("", parent=self)
        self._link = LinkButton(translator.gettext("Undo"), icon="undo", parent=self)
        self._link.clicked.connect(self._on_undo)
        self._link.hide()
        rows.addLayout(EndsLayout(self._words, self._link, space=0.75))
        self._problem = FieldError("", parent=self)
        self._problem.hide()
        rows.addWidget(self._problem)
        self.setMinimumHeight(target())

    def saved(self, sentence: str = "", *, undo: Callable[[], object] | None = None) -> None:
        """Say "Saved" or another sentence; ``undo`` offers to take it back."""
        self._problem.hide()
        words = sentence or self._translator.gettext("Saved")
        self._words.setText(self._translator.gettext("✓ {sentence}", sentence=words))
        self._undo = undo
        self._link.setVisible(undo is not None)
        if self._announcer is not None:
            self._announcer.say(words)

    def saying(self, sentence: str) -> None:
        """Say what goes on meanwhile, without a tick."""
        self.clear()
        self._words.setText(sentence)
        if self._announcer is not None:
            self._announcer.say(sentence)

    def failed(self, sentence: str) -> None:
        """Say what went wrong, instead."""
        self.clear()
        self._problem.setText(sentence)
        self._problem.show()
        if self._announcer is not None:
            self._announcer.say(sentence, urgent=True)

    def clear(self) -> None:
        """Say nothing."""
        self._problem.hide()
        self._words.setText("")
        self._undo = None
        self._link.hide()

    def take_back(self) -> bool:
        """Do what the link does, where it is offered."""
        if self._undo is None or not self.isVisible():
            return False
        self._on_undo()
        return True

    def _on_undo(self) -> None:
        undo, self._undo = self._undo, None
        self._link.hide()
        self._words.setText(self._translator.gettext("✓ {sentence}", sentence=self._translator.gettext("Undone")))
        if undo is not None:
            undo()
