"""Words in, placed glyphs out: the only place where text is laid out.

Qt does the bidirectional order, the line breaks and the shaping (HarfBuzz). Lengths are in thousandths
of the type size, which are the fonts' own units: nothing is rounded, and one layout serves every size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGlyphRun, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from passport_app.i18n import NO_BREAK_SPACE
from passport_app.summary.pdf.faces import EM, NASTALIQ, SANS, Face, FaceKey, face, face_of
from passport_app.summary.pdf.itemizing import STEERING, Source, Words, itemize
from passport_app.summary.pdf.sfnt import Parts
from passport_app.summary.plain import REPLACEMENT, without_isolates

UNBROKEN = 2_000_000.0
"""A length that nothing fills: some 4,000 letters on one line, still exact in Qt's fixed-point numbers."""
_RETRIEVED = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
)


class Sign(NamedTuple):
    """What stands for one letter, or for letters that are joined into one.

    Attributes:
        x: Pen position from the line's left edge.
        y: Height above the base line.
        parts: Glyph ids, each with its place in relation to the pen, in font units.
        letters: What it stands for.
        start: Index of the first of these letters in the paragraph.
    """

    x: float
    y: float
    parts: Parts
    letters: str
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Signs of one font, in the order of their letters.

    Attributes:
        face: The bundled font.
        scale: Its size, in relation to the paragraph's.
        signs: What is drawn.
        right_to_left: Whether its letters run from right to left.
    """

    face: Face
    scale: float
    signs: tuple[Sign, ...]
    right_to_left: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The part of a line that comes from one ``Words``.

    Attributes:
        source: Which of the words, counted from 0.
        text: Its characters, in reading order.
        runs: Its glyphs, in reading order.
    """

    source: int
    text: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """One laid-out line.

    Attributes:
        stretches: In reading order.
        left: Where the leftmost letter begins.
        width: From there to the end of the rightmost; blanks at the end are not counted.
        low: How far its Nastaliq letters reach under the base line; 0 without any.
        high: How far they reach above it.
        families: The font families in it.
    """

    stretches: tuple[Stretch, ...]
    left: float
    width: float
    low: float
    high: float
    families: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shaped:
    """A laid-out paragraph.

    Attributes:
        lines: From top to bottom.
        missing: Characters that no bundled font has; the replacement sign stands for them.
    """

    lines: tuple[TextLine, ...]
    missing: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def shape(words: tuple[Words, ...], width: float = UNBROKEN, *, right_to_left: bool) -> Shaped:
    """Lay a paragraph out; what was laid out before is remembered, for a page that is shown while it changes.

    Args:
        words: Its words; control characters and overrides are taken out of them first.
        width: Length of a line, in thousandths of the type size.
        right_to_left: Direction of the paragraph.
    """
    source = itemize(words, right_to_left=right_to_left)
    layout = QTextLayout(source.text, _base_font())
    layout.setTextOption(_option(right_to_left))
    layout.setFormats(list(_formats(source)))
    lines = tuple(_line(line, source) for line in _broken(layout, width))
    return Shaped(lines=lines, missing=tuple(source.missing))


@cache
def _base_font() -> QFont:
    return face(SANS).font()


@cache
def _option(right_to_left: bool) -> QTextOption:
    option = QTextOption()
    order = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(order)
    option.setUseDesignMetrics(True)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


@cache
def _format(key: FaceKey, scale: float) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(face(key.family, bold=key.bold).font(scale))
    return form


def _formats(source: Source) -> Iterator[QTextLayout.FormatRange]:
    start = 0
    for (chosen, scale), members in groupby(zip(source.faces, source.scales, strict=True)):
        part = QTextLayout.FormatRange()
        length = sum(1 for _each in members)
        part.start, part.length, part.format = start, length, _format(chosen.key, scale)
        start += length
        yield part


def _broken(layout: QTextLayout, width: float) -> list[QTextLine]:
    lines: list[QTextLine] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(line)
    layout.endLayout()
    return lines


def _line(line: QTextLine, source: Source) -> TextLine:
    start, end = line.textStart(), line.textStart() + line.textLength()
    base = line.y() + line.ascent()
    fetched = [_Fetched(run, base, source) for run in line.glyphRuns(-1, -1, _RETRIEVED)]
    fetched.sort(key=lambda each: each.indexes[0])
    stops = [*(each.indexes[0] for each in fetched), end][1:]
    runs = [run for each, stop in zip(fetched, stops, strict=True) for run in each.runs(stop, source)]
    low, high = _reach(runs)
    left, right = _extent(runs, start + len("".join(source.units[start:end]).rstrip()))
    return TextLine(
        stretches=tuple(_stretches(runs, source, end)),
        left=left,
        width=right - left,
        low=low,
        high=high,
        families=frozenset(run.face.key.family for run in runs),
    )


class _Fetched:
    """What Qt says of one glyph run."""

    def __init__(self, run: QGlyphRun, base: float, source: Source) -> None:
        self.indexes = run.stringIndexes()
        self._right_to_left = run.isRightToLeft()
        self._places = [(place.x(), base - place.y()) for place in run.positions()]
        raw = run.rawFont()
        bundled = face_of(raw)
        self._scale = raw.pixelSize() / EM
        self._face = bundled or face(SANS)
        self._glyphs = run.glyphIndexes()
        if bundled is None:
            source.missing += (source.units[index] for index in self.indexes)
            self._glyphs = [self._face.glyph(REPLACEMENT)] * len(self._glyphs)

    def runs(self, stop: int, source: Source) -> Iterator[Run]:
        """The signs, cut where the words change; what only steers the layout is left out."""
        drawn = [sign for sign in self._signs(stop, source) if not STEERING.issuperset(sign.letters)]
        for _owner, members in groupby(drawn, key=lambda sign: source.owners[sign.start]):
            yield Run(face=self._face, scale=self._scale, signs=tuple(members), right_to_left=self._right_to_left)

    def _signs(self, stop: int, source: Source) -> Iterator[Sign]:
        first, count = 0, len(self.indexes)
        for after in range(1, count + 1):
            if after < count and self.indexes[after] == self.indexes[first]:
                continue
            start = self.indexes[first]
            end = self.indexes[after] if after < count else stop
            letters = source.units[start] if end - start == 1 else "".join(source.units[start:end])
            parts = _alone(self._glyphs[first]) if after - first == 1 else self._parts(first, after)
            yield Sign(*self._places[first], parts, " " if letters == NO_BREAK_SPACE else letters, start)
            first = after

    def _parts(self, first: int, after: int) -> Parts:
        x, y = self._places[first]
        return tuple(
            (glyph, round((place[0] - x) / self._scale), round((place[1] - y) / self._scale))
            for glyph, place in zip(self._glyphs[first:after], self._places[first:after], strict=True)
        )


@cache
def _alone(glyph: int) -> Parts:
    return ((glyph, 0, 0),)


def _extent(runs: Sequence[Run], end: int) -> tuple[float, float]:
    """The left and right end of the letters before ``end``."""
    lefts: list[float] = []
    rights: list[float] = []
    for run in runs:
        kept = run.signs if run.signs[-1].start < end else [sign for sign in run.signs if sign.start < end]
        if kept and run.right_to_left:
            lefts += [sign.x for sign in kept]
            rights += [sign.x + run.face.advance(sign.parts) * run.scale for sign in kept]
        elif kept:
            lefts.append(kept[0].x)
            rights.append(kept[-1].x + run.face.advance(kept[-1].parts) * run.scale)
    return (min(lefts), max(rights)) if lefts else (0.0, 0.0)


def _reach(runs: Sequence[Run]) -> tuple[float, float]:
    """How far Nastaliq letters, which climb with every letter of a word, reach under and above the base line."""
    reaches = [
        (sign.y + low * run.scale, sign.y + high * run.scale)
        for run in runs
        if run.face.key.family == NASTALIQ
        for sign in run.signs
        for low, high in [_reach_of(run.face, sign.parts)]
    ]
    return -min((low for low, _high in reaches), default=0), max((high for _low, high in reaches), default=0)


@cache
def _reach_of(face: Face, parts: Parts) -> tuple[int, int]:
    return face.file.reach(parts)


def _stretches(runs: Sequence[Run], source: Source, end: int) -> Iterator[Stretch]:
    groups = [
        (owner, list(members)) for owner, members in groupby(runs, key=lambda run: source.owners[run.signs[0].start])
    ]
    stops = [*(members[0].signs[0].start for _owner, members in groups), end][1:]
    for (owner, members), stop in zip(groups, stops, strict=True):
        text = "".join(source.units[members[0].signs[0].start : stop]).replace(NO_BREAK_SPACE, " ")
        yield Stretch(source=owner, text=without_isolates(text), runs=tuple(members))
