"""The sheets of a summary: one a language, to be read without each other, or both languages on one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from passport_app.i18n import base_language
from passport_app.summary.editions import STANDARD_SIZE, Arrangement, Layout, edition_of
from passport_app.summary.model import Section, Summary
from passport_app.summary.pdf.boxes import Box, Setting
from passport_app.summary.pdf.closing import agreed_beside, closing, is_agreed, top_with_code
from passport_app.summary.pdf.document import Sheet
from passport_app.summary.pdf.frames import Opening
from passport_app.summary.pdf.parallel import Parallel
from passport_app.summary.pdf.parts import Parts

_OWN = 11.0
_NASTALIQ = 12.5
_BESIDE_NASTALIQ = 10.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """A sheet in its parts, so that it can be decided what stands on which side.

    Attributes:
        sheet: Language, type and foot; nothing on it yet.
        top: Who it is about, and what must not be missed.
        sections: Every section with its boxes, in reading order.
        closing: Room to write in and the code.
        more: The heading of the second side.
        flows: Whether what closes follows the rest instead of keeping its place on the first side.
    """

    sheet: Sheet
    top: tuple[Box, ...]
    sections: tuple[tuple[Section, tuple[Box, ...]], ...]
    closing: tuple[Box, ...]
    more: Box
    flows: bool

    def whole(self) -> Sheet:
        """The sheet."""
        first = [box for section, boxes in self.sections if not section.overflow for box in boxes]
        later = [box for section, boxes in self.sections if section.overflow for box in boxes]
        ahead = self.closing if self.flows else ()
        return replace(
            self.sheet,
            boxes=(*self.top, *first, *ahead),
            closing=() if self.flows else self.closing,
            later=(Opening(box=self.more), *later) if later else (),
        )


def parted_sheets(summary: Summary, layout: Layout) -> list[Parted]:
    """The sheets of a summary, the clinician's first."""
    if len(summary.languages) > 1 and layout.arrangement is Arrangement.SIDE_BY_SIDE:
        return [_side_by_side(summary, layout)]
    return [_sheet(summary, language, layout) for language in summary.languages]


def setting_of(summary: Summary, language: str, layout: Layout) -> Setting:
    """Language and type of a sheet: the clinician's is set to fit one side; the person's to be read with ease."""
    edition = edition_of(summary.audience, layout)
    clinicians = language == summary.languages[0]
    usual = _NASTALIQ if base_language(language) == "ur" else STANDARD_SIZE if clinicians else _OWN
    asked = 0 if clinicians else summary.print_size or 0
    return Setting(language=language, size=max(edition.size, asked or usual), least=max(edition.least, asked))


def _sheet(summary: Summary, language: str, layout: Layout) -> Parted:
    clinicians = language == summary.languages[0]
    setting = setting_of(summary, language, layout)
    parts = Parts(summary, setting, own=not clinicians)
    coded = layout.code and clinicians and bool(summary.qr_text)
    code_above = coded and not parts.stacked and bool(parts.frames()) and not any(map(is_agreed, summary.sections))
    return Parted(
        sheet=Sheet(setting=setting, boxes=(), footers=(parts.footer(),)),
        top=tuple(top_with_code(summary, parts) if code_above else parts.header()),
        sections=tuple((section, tuple(parts.section(section))) for section in _told(summary)),
        closing=tuple(closing(summary, parts, setting, coded=coded and not code_above)),
        more=parts.more(),
        flows=parts.stacked or (parts.large and not clinicians),
    )


def _side_by_side(summary: Summary, layout: Layout) -> Parted:
    """Both languages on paper that lies on its side, line by line."""
    settings = tuple(_setting_beside(summary, each, layout) for each in summary.languages[:2])
    first, second = (Parts(summary, own, narrow=True) for own in settings)
    pair = (settings[0], settings[1])
    sections = (
        (section, (Parallel(boxes=(tuple(first.section(section)), tuple(second.section(section))), settings=pair),))
        for section in _told(summary)
    )
    return Parted(
        sheet=Sheet(setting=pair[0], boxes=(), footers=(first.footer(), second.footer()), turned=True),
        top=(Parallel(boxes=(tuple(first.header()), tuple(second.header())), settings=pair),),
        sections=tuple(sections),
        closing=tuple(agreed_beside(summary, (first, second), pair, coded=layout.code)),
        more=Parallel(boxes=((first.more(),), (second.more(),)), settings=pair),
        flows=True,
    )


def _setting_beside(summary: Summary, language: str, layout: Layout) -> Setting:
    edition = edition_of(summary.audience, layout)
    usual = _BESIDE_NASTALIQ if base_language(language) == "ur" else STANDARD_SIZE
    return Setting(language=language, size=max(edition.size, usual), least=edition.least)


def _told(summary: Summary) -> Sequence[Section]:
    """The sections without what is only room to write in: that closes the first side."""
    return [section for section in summary.sections if not is_agreed(section)]
