"""Two languages beside each other, line by line, so that a finger can go from one to the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from passport_app.summary.pdf.boxes import Box, Setting, Strip, merged
from passport_app.summary.pdf.canvas import Canvas
from passport_app.summary.pdf.tables import Table, TableOr
from passport_app.summary.pdf.tags import Tag

_GAP = 24.0
_UNPARTED = 240.0
"""Height in points up to which two boxes beside each other stay on one page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parallel:
    """The same boxes in two languages, the first at the start side of the sheet.

    Attributes:
        boxes: Those of each language, box by box the same.
        settings: Language and type of each.
    """

    boxes: tuple[tuple[Box, ...], tuple[Box, ...]]
    settings: tuple[Setting, Setting]

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay them out; each language is read as a whole, from its first line to its last."""
        wide = (width - _GAP) / 2
        tags = [parent.add("Div", language=own.language) for own in self.settings]
        strips: list[Strip] = []
        for pair in _unfolded(self.boxes, self.settings, wide):
            sides = [
                box.strips(own, wide, tag) if box else []
                for box, own, tag in zip(pair, self.settings, tags, strict=True)
            ]
            strips += _beside(sides, wide, by_rows=isinstance(pair[0], Table), mirrored=setting.right_to_left)
        return strips


def _unfolded(
    boxes: tuple[tuple[Box, ...], tuple[Box, ...]], settings: tuple[Setting, Setting], width: float
) -> Iterator[tuple[Box | None, Box | None]]:
    """Box by box; a table that is cramped in one of the languages is told row by row in both."""
    for one, other in zip_longest(*boxes):
        if isinstance(one, TableOr) and isinstance(other, TableOr):
            both = list(zip((one, other), settings, strict=True))
            if any(each.table.is_cramped(own, width, each.most_lines) for each, own in both):
                yield from zip(one.otherwise, other.otherwise, strict=True)
            else:
                yield one.table, other.table
        else:
            yield one, other


def _beside(sides: Sequence[Sequence[Strip]], wide: float, *, by_rows: bool, mirrored: bool) -> list[Strip]:
    """Tables row by row, and what is very high line by line, so that a page break may come between; else as a whole."""
    left, right = sides
    rows = by_rows and len(left) == len(right)
    if not rows and max(sum(strip.before + strip.height for strip in side) for side in sides) < _UNPARTED:
        left, right = [merged(left)], [merged(right)]
    pairs = zip_longest(left, right, fillvalue=Strip(height=0, draw=_nothing))
    return [_pair(pair, wide, mirrored=mirrored) for pair in pairs]


def _nothing(canvas: Canvas, x: float, y: float) -> None:
    """Beside lines that the other language does not need."""


def _pair(strips: tuple[Strip, Strip], wide: float, *, mirrored: bool) -> Strip:
    """Two strips on one base line, where both have one, and with their rules on one level."""
    one, other = strips
    base = max(one.base, other.base) if one.base and other.base else 0
    down = [max(base - strip.base, 0) for strip in strips]
    height = max(one.height + down[0], other.height + down[1])
    far = wide + _GAP
    places = (far, 0.0) if mirrored else (0.0, far)

    def draw(canvas: Canvas, x: float, y: float) -> None:
        for strip, place, lower in zip(strips, places, down, strict=True):
            strip.paint(canvas, x + place, y, down=lower, height=height)

    return Strip(
        height=height,
        draw=draw,
        base=base,
        before=max(one.before, other.before),
        keeps=one.keeps or other.keeps,
        again=_pair((one.again, other.again), wide, mirrored=mirrored) if one.again and other.again else None,
    )
