"""Two languages beside each other, line by line, so that a finger can go from one to the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from passport_app.summary.pdf.boxes import Box, Setting, Strip, merged
from passport_app.summary.pdf.canvas import Canvas
from passport_app.summary.pdf.tables import Table
from passport_app.summary.pdf.tags import Tag

_GAP = 24.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Parallel:
    """The same boxes in two languages.

    Attributes:
        boxes: Those of each language, box by box the same.
        settings: Language and type of each.
    """

    boxes: tuple[tuple[Box, ...], tuple[Box, ...]]
    settings: tuple[Setting, Setting]

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:  # noqa: ARG002 - every box has these
        """Lay them out; each language is read as a whole, from its first line to its last."""
        wide = (width - _GAP) / 2
        tags = [parent.add("Div", language=own.language) for own in self.settings]
        strips: list[Strip] = []
        for pair in zip_longest(*self.boxes):
            sides = [
                box.strips(own, wide, tag) if box else []
                for box, own, tag in zip(pair, self.settings, tags, strict=True)
            ]
            strips += _beside(sides[0], sides[1], wide, by_rows=isinstance(pair[0], Table))
        return strips


def _beside(left: Sequence[Strip], right: Sequence[Strip], wide: float, *, by_rows: bool) -> list[Strip]:
    """Tables row by row, so that a page break may come between; everything else as a whole."""
    if not by_rows or len(left) != len(right):
        left, right = [merged(left)], [merged(right)]
    return [_pair(one, other, wide) for one, other in zip(left, right, strict=True)]


def _pair(one: Strip, other: Strip, wide: float) -> Strip:
    """Two strips on one base line, where both have one, and with their rules on one level."""
    base = max(one.base, other.base) if one.base and other.base else 0
    down = [max(base - strip.base, 0) for strip in (one, other)]
    height = max(one.height + down[0], other.height + down[1])

    def draw(canvas: Canvas, x: float, y: float) -> None:
        one.paint(canvas, x, y, down=down[0], height=height)
        other.paint(canvas, x + wide + _GAP, y, down=down[1], height=height)

    return Strip(
        height=height,
        draw=draw,
        base=base,
        before=max(one.before, other.before),
        keeps=one.keeps or other.keeps,
        again=_pair(one.again, other.again, wide) if one.again and other.again else None,
    )
