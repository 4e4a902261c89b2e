"""Where it hurts, on a figure from the front and from the back; what is marked is black, so that any copy keeps it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from passport_app import paths
from passport_app.summary.pdf.boxes import Setting, Strip
from passport_app.summary.pdf.canvas import Canvas, Point
from passport_app.summary.pdf.tags import Tag

_WIDE, _HIGH, _BETWEEN = 100.0, 200.0, 4.0
"""Of one figure, in units of ``resources/body/shapes.json``, and how far the two stand apart."""
_HEIGHT = 118.0
_TALLEST = 230.0
_THIN, _MARKED = 0.35, 1.0
_WHOLE = "all-over"
_VIEWS = {"front": "right", "back": "left"}
"""Each view with the side of the person that stands at the viewer's left."""
_OPPOSITE = {"left": "right", "right": "left"}
_EYES = (46.2, 53.8)
Shape = tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Two figures with marked regions.

    Attributes:
        regions: Codes of the regions.
        sides: One a region: the person's ``left``, ``right``, or anything else for both.
        words: The same in words, for who cannot see it.
        before: Space above, in points.
    """

    regions: tuple[str, ...]
    sides: tuple[str, ...]
    words: str
    before: float = 4

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay it out in the middle of its width, front first as the sheet's language reads."""
        tag = parent.add("Figure", alternative=self.words)
        high = min(_HEIGHT * setting.size / 10, _TALLEST, width / (2 * _WIDE + _BETWEEN) * _HIGH)
        unit = high / _HIGH
        whole = (2 * _WIDE + _BETWEEN) * unit
        views = list(reversed(_VIEWS)) if setting.right_to_left else list(_VIEWS)

        def draw(canvas: Canvas, x: float, y: float) -> None:
            left = x + (width - whole) / 2
            with canvas.figure(tag, (left, y, whole, high)):
                for place, view in enumerate(views):
                    self._draw(canvas, view, (left + place * (_WIDE + _BETWEEN) * unit, y), unit)

        return [Strip(height=high, draw=draw, before=self.before)]

    def _draw(self, canvas: Canvas, view: str, at: Point, unit: float) -> None:
        marked = list(self._marked(view))
        for shape in _outlines(view):
            canvas.shape([_place(point, at, unit) for point in shape], _THIN, filled=False)
        for shape in marked:
            canvas.shape([_place(point, at, unit) for point in shape], _MARKED, filled=True)
        if view == "front" and not {"face", _WHOLE}.intersection(self.regions):
            for x in _EYES:
                eye = _place((x, 15.5), at, unit)
                canvas.box(eye[0] - 0.5, eye[1] - 0.5, 1, 1, fill=0)

    def _marked(self, view: str) -> Iterator[Shape]:
        sides = (*self.sides, *[""] * len(self.regions))
        for region, side in zip(self.regions, sides, strict=False):
            if region == _WHOLE:
                yield from _outlines(view)
            elif region in _shapes()[view]:
                yield from _halves(_shapes()[view][region], view, side)


def _halves(shape: Shape, view: str, side: str) -> Iterator[Shape]:
    """The region at the side that is meant; at both where none is."""
    if _is_whole(shape) or side != _OPPOSITE[_VIEWS[view]]:
        yield shape
    if not _is_whole(shape) and side != _VIEWS[view]:
        yield _mirrored(shape)


def _outlines(view: str) -> Iterator[Shape]:
    for shape in _shapes()[view].values():
        yield from _halves(shape, view, "")


def _is_whole(shape: Shape) -> bool:
    return any(x > _WIDE / 2 for x, _y in shape)


def _mirrored(shape: Shape) -> Shape:
    return tuple((_WIDE - x, y) for x, y in shape)


def _place(point: Point, at: Point, unit: float) -> Point:
    return at[0] + point[0] * unit, at[1] + point[1] * unit


@cache
def _shapes() -> dict[str, dict[str, Shape]]:
    """Outlines of the regions by view and code."""
    data = json.loads(paths.resource("body", "shapes.json").read_text(encoding="utf-8"))
    return {view: {code: _points(points) for code, points in data[view].items()} for view in _VIEWS}


def _points(found: Sequence[Sequence[float]]) -> Shape:
    return tuple((float(x), float(y)) for x, y in found)
