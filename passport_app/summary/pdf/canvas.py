"""One page to draw on: measured in points from the top left corner, everything marked with what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

from passport_app.summary.pdf.embedding import FontUse
from passport_app.summary.pdf.objects import Value, number, text_string
from passport_app.summary.pdf.shaping import Run, Stretch, TextLine
from passport_app.summary.pdf.tags import Content, Tag

Point = tuple[float, float]


class Canvas:
    """The content of one page."""

    def __init__(self, page: int, width: float, height: float, fonts: FontUse) -> None:
        """Start page ``page``, counted from 0, of ``width`` by ``height`` points."""
        self.width, self.height = width, height
        self._page, self._fonts = page, fonts
        self._out: list[str] = []
        self._contents = 0
        self._inside = False

    @property
    def content(self) -> bytes:
        """The drawing, as PDF operators."""
        return "\n".join(self._out).encode("ascii")

    @contextmanager
    def tagged(self, tag: Tag, actual: str = "") -> Iterator[None]:
        """What is drawn belongs to ``tag``; ``actual`` is the text that it stands for."""
        tag.parts.append(Content(self._page, self._contents))
        told = f"/ActualText {text_string(actual)}" if actual else ""
        with self._marked(f"/{tag.kind} <</MCID {self._contents}{told}>> BDC"):
            self._contents += 1
            yield

    @contextmanager
    def artifact(self, kind: str = "Layout", subtype: str = "") -> Iterator[None]:
        """What is drawn is not read out: rules, frames, and what is on every page."""
        if self._inside:
            yield
            return
        more = f" /Attached [/Bottom] /Subtype /{subtype}" if subtype else ""
        with self._marked(f"/Artifact <</Type /{kind}{more}>> BDC"):
            yield

    @contextmanager
    def figure(self, tag: Tag, area: tuple[float, float, float, float]) -> Iterator[None]:
        """What is drawn is one picture; ``area`` is its left, top, width and height."""
        x, y, width, height = area
        corners: list[Value] = [x, self.height - y - height, x + width, self.height - y]
        tag.attributes = {"O": "/Layout", "Placement": "/Block", "BBox": corners}
        with self.tagged(tag):
            yield

    @contextmanager
    def _marked(self, opening: str) -> Iterator[None]:
        if self._inside:
            raise ValueError("marked content cannot stand inside marked content")
        self._inside = True
        self._out.append(opening)
        yield
        self._out.append("EMC")
        self._inside = False

    def rule(self, start: Point, end: Point, weight: float, *, dash: str = "") -> None:
        """A straight line; ``dash`` as of :meth:`polyline`."""
        with self.artifact():
            self.polyline([start, end], weight, dash=dash)

    def polyline(self, points: Sequence[Point], weight: float, *, dash: str = "") -> None:
        """Straight lines from point to point, as part of what is being drawn.

        Args:
            points: From the first to the last.
            weight: Of the line.
            dash: Lengths of its dashes and gaps; empty for an unbroken line.
        """
        path = " ".join(f"{self._at(point)} {'l' if n else 'm'}" for n, point in enumerate(points))
        cap = 0 if dash else 1
        self._out.append(f"q 0 G {number(weight)} w 1 j {cap} J [{dash}] 0 d {path} S Q")

    def shape(self, points: Sequence[Point], weight: float, *, filled: bool) -> None:
        """A closed outline; a filled one is black between white edges, so that neighbours can be told apart."""
        path = " ".join(f"{self._at(point)} {'l' if n else 'm'}" for n, point in enumerate(points))
        paint = f"0 g 1 G {number(weight)} w 1 j {path} h B" if filled else f"0 G {number(weight)} w 1 j {path} h S"
        self._out.append(f"q {paint} Q")

    def box(self, x: float, y: float, width: float, height: float, *, fill: float) -> None:
        """A filled rectangle, its top left corner at (x, y); ``fill`` 0 is black, 1 white."""
        area = f"{self._at((x, y + height))} {number(width)} {number(height)} re"
        self._out.append(f"q {number(fill)} g {area} f Q")

    def sides(self, area: tuple[float, float, float, float], weight: float, *, top: bool, bottom: bool) -> None:
        """The sides of a frame that a page break may leave open at its top or bottom."""
        x, y, width, height = area
        if top and bottom:
            whole = f"{self._at((x, y + height))} {number(width)} {number(height)} re"
            self._out.append(f"q 0 G {number(weight)} w {whole} S Q")
            return
        corners = [(x, y), (x, y + height), (x + width, y + height), (x + width, y)]
        drawn = [(0, 1, True), (1, 2, bottom), (2, 3, True), (3, 0, top)]
        for start, end, wanted in drawn:
            if wanted:
                self.polyline([corners[start], corners[end]], weight)

    def modules(self, x: float, y: float, side: float, rows: tuple[tuple[bool, ...], ...]) -> None:
        """The black squares of a two-dimensional code, as one path without seams."""
        unit = f"{side / len(rows):.5f}"
        self._out.append(f"q {unit} 0 0 {unit} {self._at((x, y + side))} cm 0 g {_squares(rows)} f Q")

    def text(self, line: TextLine, at: Point, size: float, tags: Sequence[Tag]) -> None:
        """Draw a line of text, its leftmost letter at ``at`` on the base line.

        Args:
            line: The laid-out line.
            at: Left end of its base line.
            size: Type size.
            tags: One for each of the ``Words`` that it comes from.
        """
        if self._inside:
            self.unread(line, at, size)
            return
        origin = (at[0] - line.left * size / 1000, at[1])
        for stretch in line.stretches:
            actual = stretch.text if any(run.right_to_left for run in stretch.runs) else ""
            with self.tagged(_spanned(tags[stretch.source], actual), actual):
                self._glyphs(stretch, origin, size)

    def unread(self, line: TextLine, at: Point, size: float) -> None:
        """Draw a line of text inside an artifact or a figure."""
        origin = (at[0] - line.left * size / 1000, at[1])
        for stretch in line.stretches:
            self._glyphs(stretch, origin, size)

    def _glyphs(self, stretch: Stretch, origin: Point, size: float) -> None:
        shown: list[str] = ["BT"]
        for run in stretch.runs:
            shown.append(f"/{self._fonts.name(run.face)} {number(size * run.scale)} Tf")
            codes = self._fonts.codes(run)
            for first, last in _level(run):
                sign = run.signs[first]
                at = self._at((origin[0] + sign.x * size / 1000, origin[1] - sign.y * size / 1000))
                shown.append(f"1 0 0 1 {at} Tm {_shown(run, codes, first, last)}")
        self._out.append("\n".join([*shown, "ET"]))

    def _at(self, point: Point) -> str:
        return f"{number(point[0])} {number(self.height - point[1])}"


def _spanned(tag: Tag, actual: str) -> Tag:
    """The element for glyphs whose order on the page is not the order of the text."""
    if not actual:
        return tag
    span = tag.add("Span")
    span.actual = actual
    return span


@lru_cache(maxsize=8)
def _squares(rows: tuple[tuple[bool, ...], ...]) -> str:
    """The path of a code, one unit a square."""
    last = len(rows) - 1
    stripes = ((start, last - n, length) for n, row in enumerate(rows) for start, length in _stripes(row))
    return "\n".join(f"{start} {y} {length} 1 re" for start, y, length in stripes)


def _stripes(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where black begins in a row, and for how many squares."""
    drawn = "".join("1" if square else "0" for square in row)
    return ((stripe.start(), stripe.end() - stripe.start()) for stripe in re.finditer("1+", drawn))


def _level(run: Run) -> Iterator[tuple[int, int]]:
    """Parts of a run that go forward on one level, as first sign and the one after the last."""
    first, signs = 0, run.signs
    for place in range(1, len(signs) + 1):
        if place == len(signs) or signs[place].y != signs[first].y or signs[place].x < signs[place - 1].x:
            yield first, place
            first = place


def _shown(run: Run, codes: Sequence[int], first: int, last: int) -> str:
    """The operator that shows glyphs, with corrections where one does not follow at its usual distance."""
    parts, shown = [], f"{codes[first]:04X}"
    for place in range(first + 1, last):
        before = run.signs[place - 1]
        gap = run.face.advance(before.parts) - (run.signs[place].x - before.x) / run.scale
        if abs(gap) > 0.5:
            parts.append(f"<{shown}> {number(gap)}")
            shown = ""
        shown += f"{codes[place]:04X}"
    return f"[{' '.join([*parts, f'<{shown}>'])}] TJ"
