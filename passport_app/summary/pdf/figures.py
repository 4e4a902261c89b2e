"""Drawings that say something: a two-dimensional code, lines to write on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from passport_app.summary.pdf.boxes import Placed, Setting, Strip, set_words, tag_words
from passport_app.summary.pdf.canvas import Canvas, Point
from passport_app.summary.pdf.itemizing import Words
from passport_app.summary.pdf.tags import Tag

_HIGHEST_LINE = 34.0
"""Points between two lines to write on: more than a hand needs is paper wasted."""


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
        pitch: Their distance at least, in points.
    """

    labels: tuple[tuple[Words, ...], ...]
    rows: int = 2
    pitch: float = 0
    before: float = 2

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay them out, far enough apart to write between."""
        return [self._row(setting, width, parent, n) for n in range(self.rows)]

    def _row(self, setting: Setting, width: float, parent: Tag, number: int) -> Strip:
        labels = [set_words(setting, words, setting.size)[0] for words in self.labels]
        tag = parent.add("P")
        tags = [tag_words(tag, words, setting.language) for words in self.labels]
        height = max(min(setting.size * 2.3, _HIGHEST_LINE), setting.size * 1.5, self.pitch)
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
