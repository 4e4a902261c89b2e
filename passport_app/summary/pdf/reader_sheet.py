"""The sheet with codes for a clinic that has the reader: large enough, far enough apart, each with its number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from passport_app.summary.editions import Layout
from passport_app.summary.hpq1.matrices import qr_matrices
from passport_app.summary.model import Summary
from passport_app.summary.pdf.boxes import Box, Heading, Paragraph, Setting, Strip
from passport_app.summary.pdf.document import Sheet
from passport_app.summary.pdf.figures import Code
from passport_app.summary.pdf.frames import Columns
from passport_app.summary.pdf.itemizing import Words
from passport_app.summary.pdf.parts import Parts
from passport_app.summary.pdf.sheets import setting_of
from passport_app.summary.pdf.tags import Tag
from passport_app.summary.qr import QUIET_ZONE, Matrix
from passport_app.summary.sheet_words import reader_words

_SIDE = 141.8
"""50 mm, of the black part of a code."""
_APART = 28.4
"""10 mm between the white round two codes."""
_SMALL_PRINT = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """Codes beside and below each other, as many in a row as there is room for.

    Attributes:
        codes: Their squares.
        captions: Said under each.
    """

    codes: tuple[Matrix, ...]
    captions: tuple[tuple[Words, ...], ...]

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay them out, one strip a row; they are counted from the start side of the sheet."""
        whole = max(_SIDE * (1 + 2 * QUIET_ZONE / len(rows)) for rows in self.codes)
        across = max(int((width + _APART) / (whole + _APART)), 1)
        cells = [self._cell(n) for n in range(len(self.codes))]
        cells += [()] * (-len(cells) % across)
        rows = [tuple(cells[start : start + across]) for start in range(0, len(cells), across)]
        gap = (width - across * whole) / max(across - 1, 1) if across > 1 else 0
        return [
            strip
            for row in rows
            for strip in Columns(columns=row, widths=(1,) * across, gap=gap, before=_APART).strips(
                setting, width, parent
            )
        ]

    def _cell(self, number: int) -> tuple[Box, ...]:
        said = "".join(words.text for words in self.captions[number])
        code = Code(rows=self.codes[number], words=said, side=_SIDE)
        return (code, Paragraph(words=self.captions[number], align=0.5))


def reader_sheet(summary: Summary, layout: Layout) -> Sheet:
    """The sheet, in the clinician's language and, below it in short, in the person's."""
    language = summary.languages[0]
    asked = setting_of(summary, language, layout)
    setting = Setting(language=language, size=min(asked.size, max(_SMALL_PRINT, asked.least)), least=asked.least)
    parts = Parts(summary, setting)
    words = [reader_words(each, layout.reader_id, len(layout.reader_parts)) for each in summary.languages]
    captions = tuple(_plain(caption, language, bold=True) for caption in words[0].captions)
    boxes: list[Box] = [*parts.name(), Heading(words=_plain(words[0].title, language, bold=True))]
    boxes += [Paragraph(words=_plain(sentence, language), before=2) for sentence in words[0].how]
    boxes += [Codes(codes=_squares(layout.reader_parts), captions=captions)]
    for each, own in zip(words[1:], summary.languages[1:], strict=True):
        boxes += [Heading(words=_plain(each.title, own, bold=True)), Paragraph(words=_plain(" ".join(each.how), own))]
    return Sheet(setting=setting, boxes=tuple(boxes), footers=(parts.footer(notes=False),))


@lru_cache(maxsize=2)
def _squares(parts: tuple[str, ...]) -> tuple[Matrix, ...]:
    return qr_matrices(parts)


def _plain(text: str, language: str, *, bold: bool = False) -> tuple[Words, ...]:
    return (Words(text=text, language=language, bold=bold),)
