"""Tables: headings are repeated on a further page, columns are mirrored on a right-to-left sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from passport_app.summary.pdf.boxes import Paragraph, Setting, Strip
from passport_app.summary.pdf.canvas import Canvas
from passport_app.summary.pdf.itemizing import Words
from passport_app.summary.pdf.objects import text_string
from passport_app.summary.pdf.tags import Tag
from passport_app.summary.plain import neutral, without_isolates

_PAD, _BETWEEN = 1.4, 6.0
Cell = tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a heading over each column.

    Attributes:
        columns: The headings.
        rows: Cells of each row, as many as there are columns; the first names the row.
        widths: Relative widths of the columns.
        summary: What the table holds, for a screen reader.
        before: Space above, in points.
        scale: Type size in relation to the body's.
    """

    columns: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    summary: str = ""
    before: float = 2
    scale: float = 1

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay it out, one strip a row."""
        total = sum(self.widths)
        widths = [each / total * (width - _BETWEEN * (len(self.widths) - 1)) for each in self.widths]
        summary = {"Summary": text_string(without_isolates(neutral(self.summary)))} if self.summary else {}
        whole = parent.add("Table", O="/Table", **summary)
        head = self._row(setting, self.columns, widths, (whole.add("TR"), True))
        strips = [replace(_ruled(head, width, 0.9), before=self.before, keeps=True)]
        again = _silenced(strips[0])
        for cells in self.rows:
            row = self._row(setting, cells, widths, (whole.add("TR"), False))
            strips.append(replace(_ruled(row, width, 0.4), again=again))
        return strips

    def _row(
        self,
        setting: Setting,
        cells: Sequence[Cell],
        widths: Sequence[float],
        place: tuple[Tag, bool],
    ) -> Strip:
        row, heads = place
        stacks = []
        for number, (cell, width) in enumerate(zip(cells, widths, strict=True)):
            kind, scope = ("TH", "/Column") if heads else ("TH", "/Row") if number == 0 else ("TD", "")
            tag = row.add(kind, **({"O": "/Table", "Scope": scope} if scope else {}))
            stacks.append(Paragraph(words=cell, scale=self.scale).strips(setting, width, tag) if cell else [])
        return _side_by_side(stacks, widths, mirrored=setting.right_to_left)


def _side_by_side(stacks: Sequence[Sequence[Strip]], widths: Sequence[float], *, mirrored: bool) -> Strip:
    base = max((stack[0].base for stack in stacks if stack), default=0)
    offsets = [base - stack[0].base if stack else 0 for stack in stacks]
    height = max(
        (offset + sum(strip.height for strip in stack) for offset, stack in zip(offsets, stacks, strict=True)),
        default=0,
    )
    span = sum(widths) + _BETWEEN * (len(widths) - 1)

    def draw(canvas: Canvas, x: float, y: float) -> None:
        left = 0.0
        for stack, width, offset in zip(stacks, widths, offsets, strict=True):
            top = y + _PAD + offset
            for strip in stack:
                strip.draw(canvas, x + (span - left - width if mirrored else left), top)
                top += strip.height
            left += width + _BETWEEN

    return Strip(height=height + 2 * _PAD, draw=draw, base=base + _PAD)


def _silenced(row: Strip) -> Strip:
    """Headings that are repeated for the eye only."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        with canvas.silent():
            row.draw(canvas, x, y)

    return Strip(height=row.height, draw=draw)


def _ruled(row: Strip, width: float, weight: float) -> Strip:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        row.draw(canvas, x, y)
        canvas.rule((x, y + row.height), (x + width, y + row.height), weight)

    return Strip(height=row.height, draw=draw, base=row.base)
