"""Two versions of a record beside each other: first what differs, then, on request, what is the same in both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from passport_app.i18n import Translator
from ui.common.versions import Beside
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.layouts import CardGrid, column
from ui.widgets.text import Note, Paragraph
from ui.widgets.told import Told


@dataclass(frozen=True, kw_only=True)
class Column:
    """What stands above one of the two, and what can be done with it."""

    title: str
    note: str = ""
    below: QWidget | None = None


class SideBySide(QWidget):
    """Two cards, one column on a narrow window."""

    def __init__(
        self,
        translator: Translator,
        columns: tuple[Column, Column],
        fields: Sequence[Beside],
        parent: QWidget | None = None,
    ) -> None:
        """Show what ``fields`` say on both sides."""
        super().__init__(parent)
        self._translator = translator
        different = [field for field in fields if field.differs]
        same = [field for field in fields if not field.differs]
        rows = column(self, space=1.25)
        grid = CardGrid(least=16, parent=self)
        for side, about in enumerate(columns):
            grid.add(self._card(about, different, side))
        rows.addWidget(grid)
        if not different:
            rows.addWidget(Paragraph(translator.gettext("Both say the same."), parent=self))
        if same:
            rows.addWidget(Disclosure(translator.gettext("What is the same in both"), self._same(same), parent=self))

    def _card(self, about: Column, fields: Sequence[Beside], side: int) -> Card:
        card = Card(about.title, parent=self)
        if about.note:
            card.add(Note(about.note))
        for field in fields:
            lines = (field.left, field.right)[side]
            card.add(Told(field.label, lines, blank=self._translator.gettext("Left out")))
        if about.below is not None:
            card.add(about.below)
        return card

    def _same(self, fields: Sequence[Beside]) -> Card:
        card = Card(parent=self)
        for field in fields:
            card.add(Told(field.label, field.left))
        return card
