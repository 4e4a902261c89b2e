"""What closes the first side: room to write what was agreed and, on the clinician's sheet, the code beside it."""

from __future__ import annotations

from functools import lru_cache

from passport_app.summary.editions import Edition
from passport_app.summary.model import Section, Summary, WriteIn
from passport_app.summary.pdf.boxes import Box, Paragraph, Setting
from passport_app.summary.pdf.figures import Code
from passport_app.summary.pdf.frames import Columns
from passport_app.summary.pdf.parts import Parts
from passport_app.summary.qr import QUIET_ZONE, Matrix, qr_matrix

_MODULE = 1.44
"""Points a square of the code: four dots of a scan at 200 dots an inch."""
_SMALLEST_CODE = 113.0
"""40 mm."""
_FRAME = 2.4
"""Height of a frame's title with the space round it, in type sizes."""
_WIDEST_PITCH = 38.0


def is_agreed(section: Section) -> bool:
    """Whether a section is only room to write in."""
    return all(isinstance(block, WriteIn) for block in section.blocks)


def closing(summary: Summary, parts: Parts, setting: Setting, *, coded: bool) -> list[Box]:
    """Room to write in and, where it is ``coded``, the code beside it; below each other where all is."""
    if not coded or not summary.qr_text:
        return agreed_boxes(summary, parts, pitch=_WIDEST_PITCH if _is_slip(summary) else 0)
    code, left_out = code_boxes(summary, parts), parts.paragraph(summary.left_out)
    if parts.stacked:
        return [*agreed_boxes(summary, parts), *code, *left_out]
    agreed = agreed_boxes(summary, parts, pitch=_pitch(summary, setting))
    if not agreed:
        return [*code, *left_out]
    return [Columns(columns=((*agreed, *left_out), tuple(code)), widths=(2.1, 1), before=8)]


def _is_slip(summary: Summary) -> bool:
    """Whether the page is there to be written on."""
    return summary.audience == Edition.AGREED_SLIP


def agreed_boxes(summary: Summary, parts: Parts, pitch: float = 0) -> list[Box]:
    """Room to write in, its lines at least ``pitch`` points apart."""
    return [box for section in summary.sections if is_agreed(section) for box in parts.agreed(section, pitch)]


def top_with_code(summary: Summary, parts: Parts) -> list[Box]:
    """The top of a page that has no room to write in: the code stands beside what must not be missed."""
    frames = parts.frames()
    columns = ((*frames, *parts.paragraph(summary.left_out)), tuple(code_boxes(summary, parts)))
    return [*parts.name(), Columns(columns=columns, widths=(2.1, 1), before=4)]


def agreed_beside(
    summary: Summary, parts: tuple[Parts, Parts], pair: tuple[Setting, Setting], *, coded: bool
) -> list[Box]:
    """Room to write in, once a language, and the code."""
    coded = coded and bool(summary.qr_text)
    left_out = summary.left_out if coded else None
    columns = [
        ([*agreed_boxes(summary, own), *own.paragraph(left_out)], setting, 1.4)
        for own, setting in zip(parts, pair, strict=True)
    ]
    if coded:
        columns.append((code_boxes(summary, parts[0]), pair[0], 1.0))
    filled = [column for column in columns if column[0]]
    if not filled:
        return []
    boxes, settings, widths = zip(*filled, strict=True)
    return [Columns(columns=tuple(map(tuple, boxes)), widths=widths, settings=settings, before=8)]


def code_boxes(summary: Summary, parts: Parts) -> list[Box]:
    """The code with its caption, as large as readers need it."""
    rows = squares(summary.qr_text)
    caption = parts.words(summary.qr_caption, quiet=True)
    said = " ".join(words.text for words in caption)
    return [Code(rows=rows, words=said, side=code_side(rows)), Paragraph(words=caption, align=0.5)]


def code_side(rows: Matrix) -> float:
    """Of the black part of a code, in points."""
    return max(_SMALLEST_CODE, len(rows) * _MODULE)


@lru_cache(maxsize=8)
def squares(text: str) -> Matrix:
    """The code of a text; drawn again and again while a page is being chosen, and slow to make."""
    return qr_matrix(text)


def _pitch(summary: Summary, setting: Setting) -> float:
    """Lines to write on as far apart as the code beside them is high, within reason: no paper is left empty."""
    if _is_slip(summary):
        return _WIDEST_PITCH
    rows = squares(summary.qr_text)
    high = code_side(rows) * (1 + 2 * QUIET_ZONE / len(rows))
    lines = sum(block.rows for section in summary.sections for block in section.blocks if isinstance(block, WriteIn))
    small = setting.size * _FRAME if summary.left_out else 0
    return min((high - setting.size * _FRAME - small) / max(lines, 1), _WIDEST_PITCH)
