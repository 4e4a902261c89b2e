"""Boxes beside each other where there is room, else below each other."""

from __future__ import annotations

from dataclasses import dataclass

from passport_app.summary.pdf.boxes import Box, Paragraph, Setting, Strip, set_words
from passport_app.summary.pdf.frames import Columns
from passport_app.summary.pdf.tables import TableOr
from passport_app.summary.pdf.tags import Tag

_GAP = 16.0
_TABLE = 0.59
"""Share of the width that a table gets beside its chart."""
_MOST_END = 0.42
"""Share of the width that what stands at the far end of the top may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableBeside:
    """A table with a drawing beside it; below it where the table would be cramped.

    Attributes:
        table: The table.
        drawing: What stands beside it.
    """

    table: TableOr
    drawing: tuple[Box, ...]

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay them out."""
        if self.table.table.is_cramped(setting, (width - _GAP) * _TABLE):
            return [strip for box in (self.table, *self.drawing) for strip in box.strips(setting, width, parent)]
        columns = Columns(columns=((self.table.table,), self.drawing), widths=(_TABLE, 1 - _TABLE), gap=_GAP, before=4)
        return columns.strips(setting, width, parent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """Who it is about and, at the far end, what it is: that is as wide as its words, within reason.

    Attributes:
        who: At the start side.
        what: At the far end, on the same level at the bottom.
    """

    who: tuple[Paragraph, ...]
    what: tuple[Paragraph, ...]

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay it out, as one strip."""
        needed = max((set_words(setting, each.words, setting.size)[0].width for each in self.what), default=0) + 0.1
        end = min(needed, width * _MOST_END)
        columns = Columns(columns=(self.who, self.what), widths=(width - _GAP - end, end), gap=_GAP, level=True)
        return columns.strips(setting, width, parent)
