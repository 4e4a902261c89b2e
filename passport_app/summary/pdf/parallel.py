"""Two languages beside each other, line by line, so that a finger can go from one to the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from passport_app.summary.pdf.boxes import Box, Setting, Strip
from passport_app.summary.pdf.canvas import Canvas
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

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay them out; each language is read as a whole, from its first line to its last."""
        wide = (width - _GAP) / 2
        tags = [parent.add("Div", language=own.language) for own in self.settings]
        strips: list[Strip] = []
        for pair in zip_longest(*self.boxes):
            sides = [
                box.strips(own, wide, tag) if box else []
                for box, own, tag in zip(pair, self.settings, tags, strict=True)
            ]
            strips += _beside(sides[0], sides[1], wide, mirrored=setting.right_to_left)
        return strips


def _beside(left: Sequence[Strip], right: Sequence[Strip], wide: float, *, mirrored: bool) -> list[Strip]:
    """Row by row where both have as many rows, else as a whole."""
    if len(left) != len(right):
        left, right = [_whole(left)], [_whole(right)]
    return [_pair(one, other, wide, mirrored=mirrored) for one, other in zip(left, right, strict=True)]


def _whole(strips: Sequence[Strip]) -> Strip:
    """Strips as one."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        for number, strip in enumerate(strips):
            y += strip.before if number else 0
            strip.draw(canvas, x, y)
            y += strip.height

    height = sum(strip.height + (strip.before if n else 0) for n, strip in enumerate(strips))
    first = strips[0] if strips else Strip(height=0, draw=draw)
    return replace(first, height=height, draw=draw, keeps=bool(strips) and strips[-1].keeps, again=None)


def _pair(one: Strip, other: Strip, wide: float, *, mirrored: bool) -> Strip:
    base = max(one.base, other.base)
    places = (wide + _GAP, 0.0) if mirrored else (0.0, wide + _GAP)
    down = [base - one.base if one.base and other.base else 0, base - other.base if one.base and other.base else 0]

    def draw(canvas: Canvas, x: float, y: float) -> None:
        one.draw(canvas, x + places[0], y + down[0])
        other.draw(canvas, x + places[1], y + down[1])

    again = _pair(one.again, other.again, wide, mirrored=mirrored) if one.again and other.again else None
    return Strip(
        height=max(one.height + down[0], other.height + down[1]),
        draw=draw,
        base=base,
        before=max(one.before, other.before),
        keeps=one.keeps or other.keeps,
        again=again,
    )
