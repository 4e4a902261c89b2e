"""A card for the wallet: as large as a bank card when it is folded, printed on one side, the words outside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from passport_app.i18n import base_language
from passport_app.summary.editions import Edition, Layout
from passport_app.summary.model import Summary
from passport_app.summary.pdf.boxes import Box, Draw, Paragraph, Setting, Strip
from passport_app.summary.pdf.canvas import Canvas
from passport_app.summary.pdf.closing import code_side, squares
from passport_app.summary.pdf.document import Sheet
from passport_app.summary.pdf.figures import Code
from passport_app.summary.pdf.flow import Page, flow
from passport_app.summary.pdf.frames import Columns
from passport_app.summary.pdf.itemizing import Words
from passport_app.summary.pdf.parts import Parts
from passport_app.summary.pdf.tags import Tag
from passport_app.summary.qr import QUIET_ZONE
from passport_app.summary.sheet_words import folding_words

_WIDE, _HIGH = 242.65, 153.07
"""85.6 by 54 mm, the size of a bank card."""
_PAD = 7.0
_ACROSS = 2
_NASTALIQ = 9.0
_GAP = 6.0
_AROUND = 10.0
"""Type size of what stands round the card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Panels beside and below each other, with lines to cut and to fold along.

    Attributes:
        groups: Each begins a panel, and goes on in the next where it has to.
        setting: Language and type of the card, smaller than what is round it.
    """

    groups: tuple[tuple[Box, ...], ...]
    setting: Setting

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:  # noqa: ARG002 - every box has these
        """Lay it out, one strip a row of panels."""
        panels = [panel for group in self.groups for panel in self._panels(group, parent)]
        rows = [panels[start : start + _ACROSS] for start in range(0, len(panels), _ACROSS)]
        left = (width - _ACROSS * _WIDE) / 2
        return [
            Strip(
                height=_HIGH,
                draw=self._drawer(row, left, (number == 0, number == len(rows) - 1)),
                before=0 if number else 10,
                keeps=number < len(rows) - 1,
            )
            for number, row in enumerate(rows)
        ]

    def _panels(self, group: Sequence[Box], parent: Tag) -> list[Page]:
        strips = [strip for box in group for strip in box.strips(self.setting, _WIDE - 2 * _PAD, parent)]
        high = _HIGH - 2 * _PAD
        return flow(strips, (high, high))

    def _drawer(self, row: Sequence[Page], left: float, ends: tuple[bool, bool]) -> Draw:
        def draw(canvas: Canvas, x: float, y: float) -> None:
            _draw_lines(canvas, (x + left, y), ends)
            for number, panel in enumerate(row):
                place = _ACROSS - 1 - number if self.setting.right_to_left else number
                for standing in panel:
                    standing.strip.paint(canvas, x + left + place * _WIDE + _PAD, y + _PAD + standing.top)

        return draw


def _draw_lines(canvas: Canvas, at: tuple[float, float], ends: tuple[bool, bool]) -> None:
    """The edge of a row of panels, and where it is folded."""
    x, y = at
    right, bottom = x + _ACROSS * _WIDE, y + _HIGH
    for edge in (x, right):
        canvas.rule((edge, y), (edge, bottom), 0.5)
    for number in range(1, _ACROSS):
        canvas.rule((x + number * _WIDE, y), (x + number * _WIDE, bottom), 0.4, dash="3 3")
    if ends[0]:
        canvas.rule((x, y), (right, y), 0.5)
    canvas.rule((x, bottom), (right, bottom), 0.5 if ends[1] else 0.4, dash="" if ends[1] else "3 3")


def card_sheet(summary: Summary, language: str, layout: Layout) -> Sheet:
    """The card in one language, on paper of its own."""
    size = _NASTALIQ if base_language(language) == "ur" else Edition.WALLET.size
    setting = Setting(language=language, size=size, least=size)
    parts = Parts(summary, setting, narrow=True)
    sections = tuple(box for section in summary.sections for box in parts.section(section))
    coded = layout.code and bool(summary.qr_text) and language == summary.languages[0]
    told = (*parts.card_header(), *sections)
    groups = (told, _code_panel(summary, parts)) if coded else ((*told, *parts.origin()),)
    how = Paragraph(words=(Words(text=folding_words(language), language=language),))
    card = Card(groups=groups, setting=setting)
    around = Setting(language=language, size=max(_AROUND, size), missing=setting.missing)
    return Sheet(setting=around, boxes=(how, card), footers=(parts.footer(),))


def _code_panel(summary: Summary, parts: Parts) -> tuple[Box, ...]:
    """The code beside its caption: 40 mm at least, and as large as its panel lets it be."""
    rows = squares(summary.qr_text)
    quiet = 1 + 2 * QUIET_ZONE / len(rows)
    side = min(code_side(rows), (_HIGH - 2 * _PAD) / quiet)
    caption = parts.words(summary.qr_caption)
    code = Code(rows=rows, words=" ".join(words.text for words in caption), side=side)
    beside = (Paragraph(words=caption), *parts.paragraph(summary.left_out), *parts.origin())
    whole = side * quiet
    widths = (whole, _WIDE - 2 * _PAD - _GAP - whole)
    return (Columns(columns=((code,), beside), widths=widths, gap=_GAP),)
