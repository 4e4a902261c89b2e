"""Tables: headings are repeated on a further page, columns are mirrored on a right-to-left sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from passport_app.summary.pdf.boxes import Box, Paragraph, Setting, Strip, set_words
from passport_app.summary.pdf.canvas import Canvas
from passport_app.summary.pdf.itemizing import Words
from passport_app.summary.pdf.tags import Tag

_PAD, _BETWEEN = 1.4, 9.0
_HUNGER = 0.4
"""How much a column's share grows with its longest cell: 0 not at all, 1 in proportion."""
_FEW_WORDS = 6.5
"""In type sizes: a cell of a few words stands on two lines, whatever its neighbours would like."""
_HEAVY, _LIGHT = 0.9, 0.4
"""Weights of the rules under headings and rows."""
FEW_LINES, _HEAD_LINES = 3, 2
"""Lines of a cell that is taken in at one look, and of a heading."""
_HAND, _ROW_BY_HAND = 6.0, 20.0
"""Width in type sizes, and height in points, of a cell that is written in by hand."""
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
        by_hand: Places of columns that are left empty to be written in.
    """

    columns: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    before: float = 2
    scale: float = 1
    by_hand: tuple[int, ...] = ()

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay it out, one strip a row."""
        widths = self._fitted(setting, width - _BETWEEN * (len(self.widths) - 1))
        whole = parent.add("Table")
        head = self._row(setting, self.columns, widths, (whole.add("TR"), True))
        strips = [replace(head, rule=_HEAVY, span=width, before=self.before, keeps=True)]
        for cells in self.rows:
            tag = whole.add("TR")
            row = self._row(setting, cells, widths, (tag, False))
            again = self._again(setting, widths, strips[0], (whole, tag))
            strips.append(replace(row, rule=_LIGHT, span=width, again=again))
        return strips

    def is_cramped(self, setting: Setting, width: float, most_lines: int = FEW_LINES) -> bool:
        """Whether words would have to be cut, or a cell would become a column of single words."""
        size = setting.scaled(self.scale)
        widths = self._fitted(setting, width - _BETWEEN * (len(self.widths) - 1))
        return any(
            _longest_word(setting, cell, size) > wide + 0.1 or _length(setting, cell, size) > lines * wide
            for row in (self.columns, *self.rows)
            for lines in [min(most_lines, _HEAD_LINES) if row is self.columns else most_lines]
            for cell, wide in zip(row, widths, strict=True)
        )

    def _again(self, setting: Setting, widths: Sequence[float], head: Strip, place: tuple[Tag, Tag]) -> Strip:
        """The headings once more, over a row that begins a page: a row of the table, told where it stands."""
        whole, row = place

        def draw(canvas: Canvas, x: float, y: float) -> None:
            tag = Tag("TR")
            whole.parts.insert(whole.parts.index(row), tag)
            self._row(setting, self.columns, widths, (tag, True)).draw(canvas, x, y)

        return replace(head, draw=draw, before=0)

    def _fitted(self, setting: Setting, width: float) -> list[float]:
        """Widths of the columns: none wider than its words while another has to break its lines."""
        size = setting.scaled(self.scale)
        rows = [self.columns, *self.rows]
        needed = [max(_length(setting, row[n], size) for row in rows) for n in range(len(self.columns))]
        needed = [max(need, size * _HAND) if n in self.by_hand else need for n, need in enumerate(needed)]
        if sum(needed) <= width:
            return _shared(needed, needed, self.widths, width)
        words = [max(_longest_word(setting, row[n], size) for row in rows) for n in range(len(self.columns))]
        least = [max(word, min(need / 2, size * _FEW_WORDS)) for need, word in zip(needed, words, strict=True)]
        weights = [weight * need**_HUNGER for weight, need in zip(self.widths, needed, strict=True)]
        return _shared(needed, least, weights, width)

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
            names = number == 0 and self._rows_are_named()
            kind, scope = ("TH", "/Column") if heads else ("TH", "/Row") if names else ("TD", "")
            tag = row.add(kind, **({"O": "/Table", "Scope": scope} if scope else {}))
            stacks.append(Paragraph(words=cell, scale=self.scale).strips(setting, width, tag) if cell else [])
        strip = _side_by_side(stacks, widths, mirrored=setting.right_to_left)
        return strip if heads or not self.by_hand else self._with_boxes(setting, strip, widths)

    def _rows_are_named(self) -> bool:
        """Whether first cells head their rows; a small table would be read out as more headings than values.

        Headings count twice, since a page break within the table says them again.
        """
        columns, rows = len(self.columns), len(self.rows)
        return rows * (columns - 1) >= rows + 2 * columns

    def _with_boxes(self, setting: Setting, strip: Strip, widths: Sequence[float]) -> Strip:
        """A row with frames where it is written in."""
        height, span = max(strip.height, _ROW_BY_HAND), sum(widths) + _BETWEEN * (len(widths) - 1)

        def draw(canvas: Canvas, x: float, y: float) -> None:
            strip.draw(canvas, x, y)
            for number in self.by_hand:
                before = sum(widths[:number]) + _BETWEEN * number
                left = span - before - widths[number] if setting.right_to_left else before
                with canvas.artifact():
                    area = (x + left, y + 2, widths[number], height - 4)
                    canvas.sides(area, 0.5, top=True, bottom=True)

        return replace(strip, height=height, draw=draw)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableOr:
    """A table where it can be read with ease, else other boxes that tell the same.

    Attributes:
        table: The table.
        otherwise: The same, row by row.
        most_lines: How many lines a cell may have.
    """

    table: Table
    otherwise: tuple[Box, ...]
    most_lines: int = FEW_LINES

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay out the one or the other."""
        if not self.table.is_cramped(setting, width, self.most_lines):
            return self.table.strips(setting, width, parent)
        return [strip for box in self.otherwise for strip in box.strips(setting, width, parent)]


def _length(setting: Setting, cell: Cell, size: float) -> float:
    """Of a cell on one line, and a hair more, so that rounding never breaks it."""
    return set_words(setting, cell, size)[0].width + 0.01 if cell else 0


def _longest_word(setting: Setting, cell: Cell, size: float) -> float:
    """Length of what cannot be broken."""
    words = (replace(part, text=word) for part in cell for word in sorted(part.text.split(), key=len)[-1:])
    return max((_length(setting, (word,), size) for word in words), default=0)


def _shared(needed: Sequence[float], least: Sequence[float], weights: Sequence[float], width: float) -> list[float]:
    """Give every column what it needs, or its share of what the contented ones leave over.

    Args:
        needed: Lengths of the longest cells.
        least: Lengths of the longest words; no column gets less, as long as there is room.
        weights: Of the columns, for what is shared out.
        width: Of all columns together.
    """
    if sum(least) >= width:
        return [part * width / sum(least) for part in least]
    wanted = [max(need - part, 0.0) for need, part in zip(needed, least, strict=True)]
    extra = _poured(width - sum(least), wanted, weights)
    return [part + more for part, more in zip(least, extra, strict=True)]


def _poured(amount: float, wanted: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Share an amount out by weight, to nobody more than is wanted as long as another wants more."""
    poured = [0.0] * len(wanted)
    thirsty = {n for n in range(len(wanted)) if wanted[n] > 0}
    while thirsty:
        total = sum(weights[n] for n in thirsty)
        full = {n for n in thirsty if wanted[n] <= amount * weights[n] / total}
        if not full:
            for n in thirsty:
                poured[n] = amount * weights[n] / total
            return poured
        for n in full:
            poured[n] = wanted[n]
        thirsty -= full
        amount -= sum(wanted[n] for n in full)
    total = sum(weights)
    return [share + amount * weight / total for share, weight in zip(poured, weights, strict=True)]


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
