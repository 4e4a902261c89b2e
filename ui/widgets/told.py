"""A question and what was answered, as words that belong together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.widgets.layouts import column
from ui.widgets.text import Note, Paragraph


class Told(QWidget):
    """The words of a field above its lines; ``blank`` stands where there are none."""

    def __init__(self, label: str, lines: Sequence[str], *, blank: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = column(self, space=0.2)
        rows.addWidget(Paragraph(label, strong=True, parent=self))
        for line in lines:
            rows.addWidget(Paragraph(line, parent=self))
        if not lines and blank:
            rows.addWidget(Note(blank, parent=self))
