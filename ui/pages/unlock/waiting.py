"""The wait after several wrong tries, in a sentence that counts down.

The words change every second and are not announced: a screen reader hears how long it is once, and that it is over.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from passport_app.i18n import Translator
from ui.widgets.text import Note

_SECOND_MS = 1000


class Waiting(Note):
    """The seconds that are left; empty where there are none.

    Signals:
        over: The wait has ended.
    """

    over = Signal()

    def __init__(self, translator: Translator, *, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._translator = translator
        self._left = 0
        self._timer = QTimer(self, interval=_SECOND_MS)
        self._timer.timeout.connect(self._count)

    @property
    def left(self) -> int:
        """Seconds."""
        return self._left

    def begin(self, seconds: int) -> str:
        """Count down from here; the sentence that says so."""
        self._left = seconds
        self._timer.start() if seconds else self._timer.stop()
        sentence = self._sentence()
        self.setText(sentence)
        return sentence

    def _count(self) -> None:
        self._left = max(0, self._left - 1)
        self.setText(self._sentence())
        if self._left == 0:
            self._timer.stop()
            self.over.emit()

    def _sentence(self) -> str:
        if not self._left:
            return ""
        return self._translator.ngettext(
            "Please wait. You can try again in {n} second.",
            "Please wait. You can try again in {n} seconds.",
            self._left,
        )
