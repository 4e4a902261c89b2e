"""Lines of the plan with their lead-ins, as widgets."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.common.metrics import rem
from ui.pages.plan.presenter import Told
from ui.widgets.layouts import column
from ui.widgets.text import Note, Paragraph


class ToldLines(QWidget):
    """What a level says; ``empty`` where it says nothing."""

    def __init__(self, told: tuple[Told, ...], empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = column(self, space=0.4)
        for each in told:
            if each.lead and rows.count():
                rows.addSpacing(rem(0.35))
            if each.lead:
                rows.addWidget(Paragraph(each.lead, strong=True, parent=self))
            for line in each.lines:
                rows.addWidget(Paragraph(line, parent=self))
        if not told and empty:
            rows.addWidget(Note(empty, parent=self))
