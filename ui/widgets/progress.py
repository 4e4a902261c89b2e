"""Where one is among several steps, in words and as a bar."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from passport_app.i18n import Translator
from ui.common.metrics import rem
from ui.widgets.layouts import column
from ui.widgets.paint import Role, colour, draw_box
from ui.widgets.text import Note


class _Bar(QWidget):
    """The bar; the words beside it say the same, so a screen reader passes it over."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(rem(10), max(6, rem(0.5)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        radius = self.height() / 2
        groove = colour(self, Role.Mid)
        outlined = groove == colour(self, Role.WindowText)  # with more contrast a full groove would hide the bar
        draw_box(painter, self.rect(), radius, None if outlined else groove, groove if outlined else None, 2)
        width = round(self.width() * self.share)
        start = self.width() - width if self.isRightToLeft() else 0
        draw_box(painter, QRect(start, 0, width, self.height()), radius, colour(self, Role.Highlight), None, 0)


class Progress(QWidget):
    """Where one is, as in "Check-in · 1 of 4", with its bar."""

    def __init__(
        self, translator: Translator, step: int, steps: int, *, context: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._translator, self._context = translator, context
        rows = column(self, space=0.4)
        self._words = Note("", parent=self)
        self._bar = _Bar(self)
        rows.addWidget(self._words)
        rows.addWidget(self._bar)
        self.set_step(step, steps)

    def set_step(self, step: int, steps: int) -> None:
        """Show step ``step``, counted from 1."""
        _ = self._translator.gettext
        fields = {"step": step, "steps": steps}
        if self._context:
            words = _("{context} · {step} of {steps}", context=self._context, **fields)
        else:
            words = _("Step {step} of {steps}", **fields)
        self._words.setText(words)
        self._bar.share = step / steps
        self._bar.update()
