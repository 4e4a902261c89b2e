"""One side for the clinician: what does not fit goes to the second side, "more, if you have time".

Type never shrinks. Every section is laid out once and measured; those that matter most are put on the first side as
long as there is room, and a short one still goes where a long one did not. So the same page is parted in the same
way every time, and every format can say which sections are on which side.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from passport_app.summary.editions import STANDARD, Arrangement, Layout, edition_of
from passport_app.summary.model import Section, Summary, WriteIn
from passport_app.summary.pdf.boxes import Box, Setting
from passport_app.summary.pdf.document import heights_of, width_of
from passport_app.summary.pdf.flow import SQUEEZES
from passport_app.summary.pdf.sheets import Parted, parted_sheets
from passport_app.summary.pdf.tags import Tag

_BESIDE_BARE = 0.17
"""Share of it that is not left empty where two languages stand side by side: one section more is often too high."""
_BARE = 0.3
"""Share of the first side that is not left empty while anything would fit there."""


def fitted(summary: Summary, layout: Layout = STANDARD, first: Sequence[str] = ()) -> Summary:
    """Part a composed summary into its sides, as the clinician's sheet is printed.

    Who it is about, alerts, room to write in and the code are always on the first side. What the composer put on the
    second side comes forward only where everything fits the first, or where much of the first would stay empty. Large
    print goes on as long as it needs, and forms have a shape of their own: neither is parted here. Nor is a page on
    which nothing but the top would stand, as can be with two languages side by side, or not even the section that must
    most stay, or where much would stay empty or be taken by the code alone: it goes on in reading order, and the room
    to write in and the code follow.

    Args:
        summary: As composed, not as parted for another layout.
        layout: How it is printed.
        first: Names of sections, the one that must most stay on the first side first; others follow in reading order.
    """
    edition = edition_of(summary.audience, layout)
    if edition.large or edition.form:
        return summary
    parted = parted_sheets(replace(summary, languages=_measured(summary, layout)), layout)[0]
    writes = any(isinstance(block, WriteIn) for section in summary.sections for block in section.blocks)
    over = _over(parted, layout, first, writes=writes)
    sections = (replace(section, overflow=section.name in over) for section in summary.sections)
    return replace(summary, sections=tuple(sections))


def _measured(summary: Summary, layout: Layout) -> tuple[str, ...]:
    """The languages of the clinician's sheet."""
    return summary.languages if _is_beside(layout) else summary.languages[:1]


def _is_beside(layout: Layout) -> bool:
    return layout.arrangement is Arrangement.SIDE_BY_SIDE


def _over(parted: Parted, layout: Layout, first: Sequence[str], *, writes: bool) -> set[str]:
    """Names of the sections for which there is no room on the first side."""
    width, setting = width_of(parted.sheet, layout.paper), parted.sheet.setting
    height = heights_of(parted.sheet, layout.paper)[0]
    room = height - _height(parted.top, setting, width, opens=True) - _height(parted.closing, setting, width)
    needed = {section.name: _height(boxes, setting, width) for section, boxes in parted.sections}
    if sum(needed.values()) <= room:
        return set()
    meant, others = ([each for each, _boxes in parted.sections if each.overflow is over] for over in (False, True))
    here, room = _taken(_ranked(meant, first), needed, room)
    wanting = not {*_ranked(meant, first)[: bool(first)]} <= here or room > height * _BESIDE_BARE
    if not here or (_is_beside(layout) and (wanting or not writes)):
        return {section.name for section in others}
    if room > height * _BARE:
        here |= _taken(_ranked(others, first), needed, room)[0]
    return set(needed) - here


def _taken(names: Iterable[str], needed: Mapping[str, float], room: float) -> tuple[set[str], float]:
    """Those for which there is room, the first before the later, and the room that is left."""
    taken = set()
    for name in names:
        if needed[name] <= room:
            taken.add(name)
            room -= needed[name]
    return taken, room


def _ranked(sections: Iterable[Section], first: Sequence[str]) -> list[str]:
    names = [section.name for section in sections]
    return [*(name for name in dict.fromkeys(first) if name in names), *(name for name in names if name not in first)]


def _height(boxes: Iterable[Box], setting: Setting, width: float, *, opens: bool = False) -> float:
    """How high boxes are where they are set most tightly."""
    strips = [strip for box in boxes for strip in box.strips(setting, width, Tag("Div"))]
    height = sum(strip.height + strip.before * SQUEEZES[-1] for strip in strips)
    return height - strips[0].before * SQUEEZES[-1] if opens and strips else height
