"""A summary as a file for printing: one sheet, two sheets that can be read without each other, or side by side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from passport_app.i18n import base_language, is_right_to_left
from passport_app.summary.editions import STANDARD, STANDARD_SIZE, Arrangement, Layout, edition_of
from passport_app.summary.model import Section, Summary, WriteIn
from passport_app.summary.pdf.boxes import Box, Paragraph, Setting
from passport_app.summary.pdf.document import Printed, Sheet, print_sheets
from passport_app.summary.pdf.figures import Code
from passport_app.summary.pdf.frames import Columns, Opening
from passport_app.summary.pdf.parallel import Parallel
from passport_app.summary.pdf.parts import Parts
from passport_app.summary.qr import Matrix, qr_matrix

_OWN = 11.0
_OWN_NASTALIQ = 12.5
_BESIDE_NASTALIQ = 10.5
_MODULE = 1.44
"""Points a square of the code: four dots of a scan at 200 dots an inch."""
_SMALLEST_CODE = 113.0
"""40 mm."""


def render_pdf(summary: Summary, layout: Layout = STANDARD) -> bytes:
    """The bytes of a summary's PDF; for what else is known of it see :func:`print_summary`."""
    return print_summary(summary, layout).pdf


def print_summary(summary: Summary, layout: Layout = STANDARD) -> Printed:
    """Lay a summary out.

    Args:
        summary: Composed for one or two languages.
        layout: Edition, paper, and what else was chosen for printing.

    Raises:
        FontsMissingError: The bundled fonts are not there.
    """
    if len(summary.languages) > 1 and layout.arrangement is Arrangement.SIDE_BY_SIDE:
        sheets = [_side_by_side(summary)]
    else:
        sheets = [_sheet(summary, language, layout) for language in summary.languages]
    return print_sheets(summary.title[summary.languages[0]], sheets, layout.paper)


def _size(summary: Summary, language: str, layout: Layout) -> float:
    """The clinician's sheet is set to fit one side; the person's to be read with ease."""
    asked = edition_of(summary.audience, layout).size
    if language == summary.languages[0]:
        return max(asked, _OWN_NASTALIQ) if base_language(language) == "ur" else asked
    usual = _OWN_NASTALIQ if is_right_to_left(language) else _OWN
    return max(summary.print_size or usual, asked)


def _sheet(summary: Summary, language: str, layout: Layout) -> Sheet:
    setting = Setting(language=language, size=_size(summary, language, layout))
    parts = Parts(summary, language, setting.size)
    first = [*parts.header(), *_section_boxes(summary, parts, overflow=False)]
    closing = _closing(summary, parts, coded=layout.code and language == summary.languages[0])
    if parts.large:
        first, closing = [*first, *closing], []
    return Sheet(
        setting=setting,
        boxes=tuple(first),
        closing=tuple(closing),
        later=tuple(_second_side(summary, parts)),
        footers=(parts.footer(),),
    )


def _section_boxes(summary: Summary, parts: Parts, *, overflow: bool) -> list[Box]:
    return [box for section in _sections(summary, overflow=overflow) for box in parts.section(section)]


def _second_side(summary: Summary, parts: Parts) -> list[Box]:
    sections = _section_boxes(summary, parts, overflow=True)
    return [Opening(box=parts.more()), *sections] if sections else []


def _sections(summary: Summary, *, overflow: bool) -> list[Section]:
    agreed = _agreed(summary)
    return [section for section in summary.sections if section.overflow is overflow and section not in agreed]


def _agreed(summary: Summary) -> list[Section]:
    """What is only room to write in: it closes the first side, beside the code."""
    return [section for section in summary.sections if all(isinstance(block, WriteIn) for block in section.blocks)]


def _closing(summary: Summary, parts: Parts, *, coded: bool) -> list[Box]:
    """Room to write in and, on the clinician's sheet, the code beside it."""
    agreed = _agreed_boxes(summary, parts)
    if not coded or not summary.qr_text:
        return agreed
    code, left_out = _code(summary, parts), parts.paragraph(summary.left_out)
    if not agreed:
        return [*code, *left_out]
    return [Columns(columns=((*agreed, *left_out), tuple(code)), widths=(2.1, 1), before=8)]


def _agreed_boxes(summary: Summary, parts: Parts) -> list[Box]:
    return [box for section in _agreed(summary) for box in parts.agreed(section)]


def _code(summary: Summary, parts: Parts) -> list[Box]:
    """The code with its caption, as large as readers need it."""
    rows = _squares(summary.qr_text)
    caption = parts.words(summary.qr_caption, quiet=True)
    said = " ".join(words.text for words in caption)
    side = max(_SMALLEST_CODE, len(rows) * _MODULE)
    return [Code(rows=rows, words=said, side=side), Paragraph(words=caption, align=0.5)]


@lru_cache(maxsize=8)
def _squares(text: str) -> Matrix:
    """The code of a text; drawn again and again while a page is being chosen, and slow to make."""
    return qr_matrix(text)


def _side_by_side(summary: Summary) -> Sheet:
    """Both languages on paper that lies on its side, line by line."""
    settings = tuple(Setting(language=each, size=_beside_size(each)) for each in summary.languages[:2])
    first, second = (Parts(summary, own.language, own.size, narrow=True) for own in settings)
    pair = (settings[0], settings[1])
    boxes: list[Box] = [Parallel(boxes=(tuple(first.header()), tuple(second.header())), settings=pair)]
    boxes += _parallel(_sections(summary, overflow=False), (first, second), pair)
    boxes += _agreed_beside(summary, (first, second), pair)
    later = _sections(summary, overflow=True)
    if later:
        boxes.append(Opening(box=Parallel(boxes=((first.more(),), (second.more(),)), settings=pair)))
        boxes += _parallel(later, (first, second), pair)
    footers = (first.footer(), second.footer())
    return Sheet(setting=pair[0], boxes=tuple(boxes), footers=footers, turned=True)


def _beside_size(language: str) -> float:
    return _BESIDE_NASTALIQ if is_right_to_left(language) else STANDARD_SIZE


def _parallel(sections: Sequence[Section], parts: tuple[Parts, Parts], pair: tuple[Setting, Setting]) -> list[Box]:
    return [
        Parallel(boxes=(tuple(parts[0].section(section)), tuple(parts[1].section(section))), settings=pair)
        for section in sections
    ]


def _agreed_beside(summary: Summary, parts: tuple[Parts, Parts], pair: tuple[Setting, Setting]) -> list[Box]:
    """Room to write in, once a language, and the code."""
    columns = [(_agreed_boxes(summary, own), setting, 1.4) for own, setting in zip(parts, pair, strict=True)]
    if summary.qr_text:
        columns.append(([*_code(summary, parts[0]), *parts[0].paragraph(summary.left_out)], pair[0], 1.0))
    filled = [column for column in columns if column[0]]
    if not filled:
        return []
    boxes, settings, widths = zip(*filled, strict=True)
    return [Columns(columns=tuple(map(tuple, boxes)), widths=widths, settings=settings, before=8)]
