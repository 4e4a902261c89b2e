"""What stands at the foot of every page, because a page may be found alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from passport_app.summary.pdf.boxes import Placed, Setting, set_words, tag_words
from passport_app.summary.pdf.canvas import Canvas
from passport_app.summary.pdf.itemizing import Words
from passport_app.summary.pdf.tags import Tag

_SCALE = 0.8
_LARGEST = 14.0
_CLEAR, _LARGE_PRINT = 12.0, 18.0
"""Where nothing may be small, the foot is 12 points at most, or 14 in large print."""
_GAP = 4.0
_Row = list[tuple[tuple[Words, ...], float]]
"""Words and where they stand, as a share of the free width from the start side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Footer:
    """What stands at the foot of every page of a sheet.

    Attributes:
        language: BCP 47 tag.
        start: At the start side.
        middle: In the middle, bold.
        end: At the far side, before the page's number.
        page_of: Template with ``{n}`` and ``{m}``.
        notes: On the first page of the sheet only.
    """

    language: str
    start: tuple[Words, ...]
    middle: tuple[Words, ...]
    end: tuple[Words, ...]
    page_of: str
    notes: tuple[Words, ...] = ()


class Foot:
    """One language's foot of a sheet's pages.

    The day and the page's number are read out on the first only; whose words these are on every page.
    """

    def __init__(self, footer: Footer, setting: Setting, width: float, tag: Tag) -> None:
        """Lay it out ``width`` points wide, for the sheet's ``setting``, told in ``tag``."""
        self._footer, self._width, self._tag = footer, width, tag
        self._setting = Setting(language=footer.language, size=_size(setting), missing=setting.missing)
        if footer.language != setting.language:
            tag.language = footer.language

    def height(self, *, first: bool) -> float:
        """Of the first page's foot, or of all others'."""
        return sum(height for _row, height in self._rows((88, 88), first=first)) + _GAP

    def draw(self, canvas: Canvas, at: tuple[float, float], numbers: tuple[int, int]) -> None:
        """Draw it at the place given; ``numbers`` are the page's and the last page's."""
        x, y = at[0], at[1] + _GAP * 0.75
        first = numbers[0] == 1
        for row, height in self._rows(numbers, first=first):
            for words, share in row:
                if first or words in (self._footer.start, self._footer.middle):
                    self._put(canvas, words, share, (x, y, height))
                else:
                    with canvas.artifact("Pagination", "Footer"):
                        self._put(canvas, words, share, (x, y, height))
            y += height

    def _put(self, canvas: Canvas, words: tuple[Words, ...], share: float, place: tuple[float, float, float]) -> None:
        x, y, height = place
        lines = self._set(words)
        share = 1 - share if self._setting.right_to_left else share
        tags = tag_words(self._tag.add("P"), words, self._setting.language)
        bottom = y + height - sum(line.height for line in lines)
        for line in lines:
            left = x + (self._width - line.width) * share
            canvas.text(line.line, (left, bottom + line.above), line.size, tags)
            bottom += line.height

    def _rows(self, numbers: tuple[int, int], *, first: bool) -> Iterator[tuple[_Row, float]]:
        """All rows with their heights."""
        notes: list[_Row] = [[(self._footer.notes, 0.5)]] if first and self._footer.notes else []
        for row in [*self._lines(numbers), *notes]:
            yield row, max(sum(line.height for line in self._set(words)) for words, _share in row)

    def _lines(self, numbers: tuple[int, int]) -> list[_Row]:
        """All on one line where that leaves the middle free, else on two or three."""
        count = self._footer.page_of.format(n=numbers[0], m=numbers[1])
        page = (*self._footer.end, Words(text=f" · {count}", language=self._footer.language))
        start, middle = self._footer.start, self._footer.middle
        sides = [self._long(start), self._long(page)]
        if 2 * (max(sides) + self._setting.size) + self._long(middle) < self._width:
            return [[(start, 0), (middle, 0.5), (page, 1)]]
        if sum(sides) + self._setting.size < self._width:
            return [[(start, 0), (page, 1)], [(middle, 0.5)]]
        return [[(start, 0)], [(middle, 0)], [(page, 0)]]

    def _long(self, words: tuple[Words, ...]) -> float:
        return set_words(self._setting, words, self._setting.size)[0].width

    def _set(self, words: tuple[Words, ...]) -> list[Placed]:
        return set_words(self._setting, words, self._setting.size, self._width)


def _size(setting: Setting) -> float:
    largest = _LARGEST if setting.least >= _LARGE_PRINT else _CLEAR
    return max(min(setting.size, _LARGEST) * _SCALE, min(setting.least, largest))
