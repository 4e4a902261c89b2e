"""A chart over days: one or two lines, told apart by their strokes, and marked days, told apart by their frames.

Nothing is told by colour, and nothing by a shade alone: a copier and a black and white scan keep all of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from passport_app.summary.pdf.boxes import Placed, Setting, Strip, set_words
from passport_app.summary.pdf.canvas import Canvas, Point
from passport_app.summary.pdf.itemizing import Words
from passport_app.summary.pdf.tags import Tag

_STROKES = ("", "4 2.6")
"""Of the first line and the second: dashes and gaps in points."""
_WEIGHT = 1.4
_SAMPLE = 22.0
"""Length of the stroke beside the name of a line."""
_HIGHEST = 150.0
_BRACKET, _CLEAR = 4.0, 2.0
"""Height of a bracket and its distance from the highest value."""
_DOT = 1.3
_APART = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Days that are marked, as places in the list of points, both included.

    Attributes:
        bracket: Whether a bracket stands over them, as over a try-out; else a light tint between broken lines.
    """

    first: int
    last: int
    label: tuple[Words, ...] = ()
    bracket: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One line: a value a day, or ``None``, on a scale of its own."""

    points: tuple[float | None, ...]
    name: tuple[Words, ...] = ()
    low: float = 0
    high: float = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """At most two lines over days; they break where nothing was recorded.

    Attributes:
        series: The lines; where there are two, their names stand below with their strokes.
        bands: Marked days.
        words: The same in words, for who cannot see it.
        height: In points, at a type size of 10.
        before: Space above.
    """

    series: tuple[Series, ...]
    bands: tuple[Band, ...] = ()
    words: str = ""
    height: float = 74
    before: float = 4

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay it out; days run as the sheet's language reads."""
        tag = parent.add("Figure", alternative=self.words)
        size, mirrored = setting.scaled(0.85), setting.right_to_left
        scales = _scales(setting, self.series, size)
        sides = [max((tick.width for tick in scale.ticks), default=-5) + 5 for scale in scales]
        gutters = (sides[1], sides[0]) if mirrored else (sides[0], sides[1])
        days = _Days(len(self.series[0].points), gutters[0], width - sum(gutters), mirrored)
        marks = list(_marks(setting, self.bands, days, size))
        top = max((mark.top + mark.height for mark in marks), default=size * 0.5)
        high = min(self.height * setting.size / 10, _HIGHEST)
        area = _Area(days, top, high - size * 1.5)
        legend = _Legend(setting, self.series, width, size) if len(self.series) > 1 else None
        height = top + high - size
        whole = height + (legend.height if legend else 0)

        def draw(canvas: Canvas, x: float, y: float) -> None:
            with canvas.figure(tag, (x, y, width, whole)):
                for mark in marks:
                    mark.draw(canvas, (x, y), area)
                for place, scale in enumerate(scales):
                    scale.draw(canvas, (x, y), area, far=bool(place))
                for series, stroke in zip(self.series, _STROKES, strict=False):
                    _draw_line(canvas, (x, y), area, (series, stroke))
                if legend:
                    legend.draw(canvas, (x, y + height))

        return [Strip(height=whole, draw=draw, before=self.before)]


@dataclass(frozen=True, slots=True)
class _Days:
    """Where days stand, from the left."""

    count: int
    left: float
    width: float
    mirrored: bool

    def across(self, day: float) -> float:
        share = min(max((day + 0.5) / max(self.count, 1), 0), 1)
        return self.left + self.width * (1 - share if self.mirrored else share)

    def stretch(self, band: Band) -> tuple[float, float]:
        """The left and right end of marked days."""
        first, last = sorted((self.across(band.first - 0.5), self.across(band.last + 0.5)))
        return first, last


@dataclass(frozen=True, slots=True)
class _Area:
    """The rectangle of a chart's lines: its days, its top, its height."""

    days: _Days
    top: float
    height: float

    def down(self, share: float) -> float:
        return self.top + self.height * (1 - share)


@dataclass(frozen=True, slots=True)
class _Scale:
    """The numbers of a scale: lowest, middle, highest."""

    ticks: tuple[Placed, ...]

    def draw(self, canvas: Canvas, at: Point, area: _Area, *, far: bool) -> None:
        """Draw it at the start side with lines across, or at the ``far`` one without."""
        left, right = at[0] + area.days.left, at[0] + area.days.left + area.days.width
        for place, tick in enumerate(self.ticks):
            y = at[1] + area.down(place / 2)
            if not far:
                canvas.polyline([(left, y), (right, y)], 0.6 if place == 0 else 0.3)
            x = right + 5 if far != area.days.mirrored else left - 5 - tick.width
            canvas.unread(tick.line, (x, y + tick.size * 0.36), tick.size)


def _scales(setting: Setting, series: Sequence[Series], size: float) -> tuple[_Scale, _Scale]:
    """The first line's scale, and the second's where it is another."""
    known = [_scale(setting, each, size) for each in series[:2]]
    other = len(series) > 1 and (series[1].low, series[1].high) != (series[0].low, series[0].high)
    return known[0], known[1] if other else _Scale(())


def _scale(setting: Setting, series: Series, size: float) -> _Scale:
    values = (series.low, (series.low + series.high) / 2, series.high)
    words = [(Words(text=f"{value:g}", language=setting.language),) for value in values]
    return _Scale(tuple(set_words(setting, each, size)[0] for each in words))


@dataclass(frozen=True, slots=True)
class _Mark:
    """Marked days with their label, ``top`` points under the chart's own top."""

    band: Band
    label: tuple[Placed, ...]
    left: float
    top: float

    @property
    def height(self) -> float:
        return sum(line.height for line in self.label) + (_BRACKET + _CLEAR if self.band.bracket else 0)

    def draw(self, canvas: Canvas, at: Point, area: _Area) -> None:
        first, last = (at[0] + end for end in area.days.stretch(self.band))
        top, bottom = at[1] + area.down(1), at[1] + area.down(0)
        if self.band.bracket:
            level = at[1] + self.top + self.height - _BRACKET - _CLEAR
            ends = [(first, level + _BRACKET), (first, level), (last, level), (last, level + _BRACKET)]
            canvas.polyline(ends, 0.8)
        else:
            canvas.box(first, top, last - first, bottom - top, fill=0.93)
            for x in (first, last):
                canvas.polyline([(x, top), (x, bottom)], 0.4, dash="2 2")
        base = at[1] + self.top
        for line in self.label:
            canvas.unread(line.line, (at[0] + self.left, base + line.above), line.size)
            base += line.height


def _marks(setting: Setting, bands: Sequence[Band], days: _Days, size: float) -> Iterator[_Mark]:
    """Labels over their days, each kind in rows of its own; the same word is not said twice in one place."""
    top = 0.0
    for bracket in (True, False):
        rows: list[list[_Mark]] = []
        for band in (each for each in bands if each.bracket is bracket):
            mark = _mark(setting, band, days, size)
            same = any(_overlap(mark, other) and other.band.label == band.label for row in rows for other in row)
            if same and not bracket:
                mark = _Mark(band, (), mark.left, 0)
            row = next((row for row in rows if not any(_overlap(mark, other) for other in row)), None)
            if row is None:
                rows.append(row := [])
            row.append(mark)
        for row in rows:
            for mark in row:
                yield _Mark(mark.band, mark.label, mark.left, top)
            top += max(mark.height for mark in row)


def _mark(setting: Setting, band: Band, days: _Days, size: float) -> _Mark:
    label = tuple(set_words(setting, band.label, size, days.width)) if band.label else ()
    wide = max((line.width for line in label), default=0)
    first, last = days.stretch(band)
    left = min(max((first + last - wide) / 2, days.left), days.left + days.width - wide)
    return _Mark(band, label, left, 0)


def _overlap(one: _Mark, other: _Mark) -> bool:
    if not (one.label and other.label):
        return False
    ends = [mark.left + max(line.width for line in mark.label) + _APART for mark in (one, other)]
    return one.left < ends[1] and other.left < ends[0]


def _draw_line(canvas: Canvas, at: Point, area: _Area, line: tuple[Series, str]) -> None:
    """The values; a day that stands alone is a mark."""
    series, stroke = line
    for stretch in _recorded(series.points):
        places = [
            (at[0] + area.days.across(day), at[1] + area.down((value - series.low) / (series.high - series.low)))
            for day, value in stretch
        ]
        if len(places) == 1:
            _draw_dot(canvas, places[0], hollow=bool(stroke))
        else:
            canvas.polyline(places, _WEIGHT, dash=stroke)


def _draw_dot(canvas: Canvas, at: Point, *, hollow: bool) -> None:
    """A full square for a day of an unbroken line, an open one standing on its corner for a day of a broken one."""
    x, y = at
    if hollow:
        reach = _DOT * 1.7
        canvas.shape([(x - reach, y), (x, y - reach), (x + reach, y), (x, y + reach)], 0.8, filled=False)
    else:
        canvas.box(x - _DOT, y - _DOT, 2 * _DOT, 2 * _DOT, fill=0)


def _recorded(points: Sequence[float | None]) -> Iterator[list[tuple[int, float]]]:
    """Stretches of days without a gap."""
    for missing, days in groupby(enumerate(points), key=lambda day: day[1] is None):
        if not missing:
            yield [(day, value) for day, value in days if value is not None]


class _Legend:
    """The names of the lines, each after a piece of its stroke."""

    def __init__(self, setting: Setting, series: Sequence[Series], width: float, size: float) -> None:
        self._width, self._mirrored = width, setting.right_to_left
        self._names = [set_words(setting, each.name, size, width - _SAMPLE - 6) for each in series]
        self.height = sum(line.height for lines in self._names for line in lines) + 2

    def draw(self, canvas: Canvas, at: Point) -> None:
        """Draw it, its top left corner at the place given."""
        x, y = at[0], at[1] + 2
        for lines, stroke in zip(self._names, _STROKES, strict=False):
            start = x + self._width - _SAMPLE if self._mirrored else x
            level = y + lines[0].above - lines[0].size * 0.3
            canvas.polyline([(start, level), (start + _SAMPLE - 6, level)], _WEIGHT, dash=stroke)
            _draw_dot(canvas, (start + _SAMPLE - 1, level), hollow=bool(stroke))
            for line in lines:
                left = start - 6 - line.width if self._mirrored else start + _SAMPLE + 6
                canvas.unread(line.line, (left, y + line.above), line.size)
                y += line.height
