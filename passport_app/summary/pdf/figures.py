"""Drawings that say something: a chart over days, a two-dimensional code, lines to write on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from passport_app.summary.pdf.boxes import Placed, Setting, Strip, set_words, tag_words
from passport_app.summary.pdf.canvas import Canvas, Point
from passport_app.summary.pdf.itemizing import Words
from passport_app.summary.pdf.tags import Tag

_TOP = 10
_TICKS = (0, 5, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Days that are marked, as places in the list of points, both included."""

    first: int
    last: int
    label: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One line over days on a scale of 0 to 10; it breaks where nothing was recorded.

    Attributes:
        points: A value a day, or ``None``.
        bands: Marked days.
        words: The same in words, for who cannot see it.
        height: In points.
        before: Space above.
    """

    points: tuple[float | None, ...]
    bands: tuple[Band, ...] = ()
    words: str = ""
    height: float = 74
    before: float = 4

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay it out; days run as the sheet's language reads."""
        tag = parent.add("Figure", alternative=self.words)
        size = setting.size * 0.85
        ticks = {
            value: set_words(setting, (Words(text=str(value), language=setting.language),), size)[0] for value in _TICKS
        }
        bands = [(band, set_words(setting, band.label, size)[0] if band.label else None) for band in self.bands]
        gutter = max(tick.width for tick in ticks.values()) + 5
        rooms = max((label.height for _band, label in bands if label), default=size * 0.5), size * 0.5
        height = self.height * setting.size / 10 + (rooms[0] - size)
        plot = _Plot(self.points, (width - gutter, height), gutter, mirrored=setting.right_to_left, rooms=rooms)

        def draw(canvas: Canvas, x: float, y: float) -> None:
            with canvas.figure(tag, (x, y, width, height)):
                plot.draw_bands(canvas, (x, y), bands)
                plot.draw_scale(canvas, (x, y), ticks)
                plot.draw_line(canvas, (x, y))

        return [Strip(height=height, draw=draw, before=self.before)]


class _Plot:
    """Where a chart's days and values are."""

    def __init__(
        self,
        points: Sequence[float | None],
        area: tuple[float, float],
        gutter: float,
        *,
        mirrored: bool,
        rooms: tuple[float, float],
    ) -> None:
        self._points, self._mirrored, self._rooms = points, mirrored, rooms
        self._width, self._height = area
        self._left = 0 if mirrored else gutter

    def draw_bands(self, canvas: Canvas, at: Point, bands: Sequence[tuple[Band, Placed | None]]) -> None:
        """A light tint between dashed lines, which a black and white scan keeps."""
        top, bottom = at[1] + self._down(_TOP), at[1] + self._down(0)
        for band, label in bands:
            first, last = sorted((at[0] + self._across(band.first - 0.5), at[0] + self._across(band.last + 0.5)))
            canvas.box(first, top, last - first, bottom - top, fill=0.93)
            for x in (first, last):
                canvas.polyline([(x, top), (x, bottom)], 0.4, dashed=True)
            if label:
                middle = (first + last - label.width) / 2
                left = min(max(middle, at[0] + self._left), at[0] + self._left + self._width - label.width)
                canvas.unread(label.line, (left, top - label.below), label.size)

    def draw_scale(self, canvas: Canvas, at: Point, ticks: dict[int, Placed]) -> None:
        """Three lines across with their numbers."""
        for value, tick in ticks.items():
            y = at[1] + self._down(value)
            left = at[0] + self._left
            canvas.polyline([(left, y), (left + self._width, y)], 0.6 if value == 0 else 0.3)
            x = left + self._width + 5 if self._mirrored else left - 5 - tick.width
            canvas.unread(tick.line, (x, y + tick.size * 0.36), tick.size)

    def draw_line(self, canvas: Canvas, at: Point) -> None:
        """The values; a day that stands alone is a dot."""
        for stretch in _recorded(self._points):
            line = [(at[0] + self._across(day), at[1] + self._down(value)) for day, value in stretch]
            if len(line) == 1:
                canvas.box(line[0][0] - 1.2, line[0][1] - 1.2, 2.4, 2.4, fill=0)
            else:
                canvas.polyline(line, 1.4)

    def _across(self, day: float) -> float:
        share = (day + 0.5) / max(len(self._points), 1)
        share = min(max(share, 0), 1)
        return self._left + self._width * (1 - share if self._mirrored else share)

    def _down(self, value: float) -> float:
        above, below = self._rooms
        height = self._height - above - below
        return above + height * (1 - value / _TOP)


def _recorded(points: Sequence[float | None]) -> Iterator[list[tuple[int, float]]]:
    """Stretches of days without a gap."""
    for missing, days in groupby(enumerate(points), key=lambda day: day[1] is None):
        if not missing:
            yield [(day, value) for day, value in days if value is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A two-dimensional code with the quiet zone that a reader needs.

    Attributes:
        rows: Its squares, black as ``True``, without a quiet zone.
        words: What it is, for who cannot see it.
        side: Of the black part, in points.
    """

    rows: tuple[tuple[bool, ...], ...]
    words: str
    side: float = 110
    before: float = 0

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:  # noqa: ARG002 - every box has these
        """Lay it out in the middle of its width."""
        tag = parent.add("Figure", alternative=self.words)
        quiet = 4 * self.side / len(self.rows)
        whole = self.side + 2 * quiet

        def draw(canvas: Canvas, x: float, y: float) -> None:
            left = x + (width - whole) / 2
            with canvas.figure(tag, (left, y, whole, whole)):
                canvas.modules(left + quiet, y + quiet, self.side, self.rows)

        return [Strip(height=whole, draw=draw, before=self.before, keeps=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteIn:
    """Ruled lines to write on by hand, each with the same words between its gaps.

    Attributes:
        labels: Said before each further gap; the first gap has none.
        rows: How many lines.
    """

    labels: tuple[tuple[Words, ...], ...]
    rows: int = 2
    before: float = 2

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay them out, two and a half lines of type apart."""
        return [self._row(setting, width, parent, n) for n in range(self.rows)]

    def _row(self, setting: Setting, width: float, parent: Tag, number: int) -> Strip:
        labels = [set_words(setting, words, setting.size)[0] for words in self.labels]
        tag = parent.add("P")
        tags = [tag_words(tag, words, setting.language) for words in self.labels]
        height = setting.size * 2.3
        free = width - sum(label.width for label in labels) - 8 * len(labels)
        gaps = [free * 0.5, *([free * 0.5 / len(labels)] * len(labels))] if labels else [free]
        base = height - setting.size * 0.4

        def draw(canvas: Canvas, x: float, y: float) -> None:
            pen = _Pen(canvas, (x, y + base), width, mirrored=setting.right_to_left)
            pen.gap(gaps[0])
            for label, own, gap in zip(labels, tags, gaps[1:], strict=True):
                pen.label(label, own)
                pen.gap(gap)

        return Strip(height=height, draw=draw, base=base, before=0 if number else self.before, keeps=True)


class _Pen:
    """Draws gaps and labels one after the other, from the start side of the sheet."""

    def __init__(self, canvas: Canvas, at: Point, width: float, *, mirrored: bool) -> None:
        self._canvas, self._at, self._width, self._mirrored = canvas, at, width, mirrored
        self._done = 0.0

    def gap(self, length: float) -> None:
        """A line to write on."""
        left = self._left(length)
        self._canvas.rule((left, self._at[1] + 1), (left + length, self._at[1] + 1), 0.5)
        self._done += length + 4

    def label(self, label: Placed, tags: Sequence[Tag]) -> None:
        """Words between two gaps."""
        self._canvas.text(label.line, (self._left(label.width), self._at[1]), label.size, tags)
        self._done += label.width + 4

    def _left(self, length: float) -> float:
        x = self._at[0]
        return x + self._width - self._done - length if self._mirrored else x + self._done
