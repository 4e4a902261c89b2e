"""Tables: headings are repeated on a further page, columns are mirrored on a right-to-left sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from passport_app.summary.pdf.boxes import Paragraph, Setting, Strip, set_words
from passport_app.summary.pdf.canvas import Canvas
from passport_app.summary.pdf.itemizing import Words
from passport_app.summary.pdf.tags import Tag

_PAD, _BETWEEN = 1.4, 9.0
Cell = tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a heading over each column.

    Attributes:
        columns: The headings.
        rows: Cells of each row, as many as there are columns; the first names the row.
        widths: Relative widths of the columns.
        before: Space above, in points.
        scale: Type size in relation to the body's.
    """

    columns: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    before: float = 2
    scale: float = 1

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay it out, one strip a row."""
        widths = self._fitted(setting, width - _BETWEEN * (len(self.widths) - 1))
        whole = parent.add("Table")
        head = self._row(setting, self.columns, widths, (whole.add("TR"), True))
        strips = [replace(head, rule=0.9, span=width, before=self.before, keeps=True)]
        again = _silenced(strips[0])
        for cells in self.rows:
            row = self._row(setting, cells, widths, (whole.add("TR"), False))
            strips.append(replace(row, rule=0.4, span=width, again=again))
        return strips

    def _fitted(self, setting: Setting, width: float) -> list[float]:
        """Widths of the columns: none wider than its words while another has to break its lines."""
        size = setting.size * self.scale
        rows = [self.columns, *self.rows]
        needed = [
            max(set_words(setting, row[n], size)[0].width + 0.01 if row[n] else 0 for row in rows)
            for n in range(len(self.columns))
        ]
        return _shared(needed, self.widths, width)

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


def _shared(needed: Sequence[float], weights: Sequence[float], width: float) -> list[float]:
    """Give every column what it needs, or its share of what the contented ones leave over."""
    if sum(needed) <= width:
        spare = (width - sum(needed)) / sum(weights)
        return [need + spare * weight for need, weight in zip(needed, weights, strict=True)]
    wanting = set(range(len(needed)))
    left, total = width, sum(weights)
    while contented := {n for n in wanting if needed[n] <= left * weights[n] / total}:
        wanting -= contented
        left -= sum(needed[n] for n in contented)
        total -= sum(weights[n] for n in contented)
    return [left * weights[n] / total if n in wanting else needed[n] for n in range(len(needed))]


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
                strip.paint(canvas, x + (span - left - width if mirrored else left), top)
                top += strip.height
            left += width + _BETWEEN

    return Strip(height=height + 2 * _PAD, draw=draw, base=base + _PAD)


def _silenced(row: Strip) -> Strip:
    """Headings that are repeated for the eye only."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        with canvas.silent():
            row.draw(canvas, x, y)

    return Strip(height=row.height, draw=draw, rule=row.rule, span=row.span)
