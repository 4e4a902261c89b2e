"""One page for one appointment: composed once, then printed, saved, shown or read out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from passport_app.domain.about_me import HomeSafety
from passport_app.services.files import make_folder, write_whole
from passport_app.services.passport import Passport
from passport_app.summary.compose import compose
from passport_app.summary.editions import STANDARD, Arrangement, Edition, Layout, Paper
from passport_app.summary.model import Summary
from passport_app.summary.preset import Choice, Preset
from passport_app.summary.presets import PRESETS, preset
from passport_app.summary.selection import Selection
from passport_app.summary.text import render_text

__all__ = [
    "ALONE",
    "PRESETS",
    "Arrangement",
    "Choice",
    "Edition",
    "Layout",
    "Paper",
    "Preset",
    "Selection",
    "Summary",
    "audiences",
    "choices",
    "compose_summary",
    "fitting",
    "pdf",
    "preset",
    "qr",
    "save",
    "save_qr_pictures",
    "text",
]

ALONE = frozenset({HomeSafety.KIND})
"""Sections with what is the person's alone: ticked anew for each page, never remembered."""
Matrix = tuple[tuple[bool, ...], ...]


def audiences() -> tuple[str, ...]:
    """Names of those for whom a page can be made."""
    return tuple(name for name, one in PRESETS.items() if not one.form)


def choices(passport: Passport, audience: str) -> tuple[Choice, ...]:
    """The sections that can be ticked; a carer is not offered what is the person's alone."""
    found = preset(audience).choices
    return tuple(choice for choice in found if not (passport.carer and choice.name in ALONE))


def compose_summary(
    passport: Passport,
    audience: str,
    languages: Sequence[str],
    as_of: date | None = None,
    selection: Selection | None = None,
    *,
    layout: Layout | None = None,
) -> Summary:
    """Compose a page.

    Args:
        passport: Whose page.
        audience: Name of a preset.
        languages: The clinician's, then, where it differs, the person's.
        as_of: The day that it speaks of; today where not given.
        selection: What the person chose; what the preset begins with where not given.
        layout: How it will be printed: what its words say about the other sheet, and what stands on which side, is
            the same in every format then. Not parted into sides where not given.

    Raises:
        UnknownAudienceError: There is no preset for the audience.
        UnknownSectionError: The preset has no section of such a name.
    """
    made = compose(
        passport.records,
        audience=audience,
        language=languages[0],
        with_language=languages[1] if len(languages) > 1 else None,
        as_of=as_of or passport.today(),
        selection=selection,
        side_by_side=layout is not None and layout.arrangement is Arrangement.SIDE_BY_SIDE,
    )
    first = (selection.first if selection else ()) or preset(audience).first
    return made if layout is None else fitting(made, layout, first)


def fitting(summary: Summary, layout: Layout, first: Sequence[str] = ()) -> Summary:
    """The page with what does not fit on the first side moved to the second, by the rank that the person gave.

    Args:
        summary: The page.
        layout: How it will be printed.
        first: Names of sections, the one that must most stay on the first side first. What is named here may come
            forward, also where the preset begins with it on the second side.
    """
    from passport_app.summary.pdf.fitting import fitted  # noqa: PLC0415 - lazy for start-up time

    sections = (replace(one, overflow=one.overflow and one.name not in first) for one in summary.sections)
    return fitted(replace(summary, sections=tuple(sections)), layout, tuple(first))


def pdf(summary: Summary, layout: Layout = STANDARD) -> bytes:
    """The page as it is printed, tagged, with its own fonts."""
    from passport_app.summary.pdf.render import render_pdf  # noqa: PLC0415 - lazy for start-up time

    return render_pdf(summary, layout)


def text(summary: Summary) -> str:
    """The page as plain text, each language after the other."""
    return "\n".join(render_text(summary, language) for language in summary.languages)


def qr(summary: Summary) -> Matrix:
    """The squares of the page's code, ``True`` for dark, without the white around them."""
    from passport_app.summary.qr import qr_matrix  # noqa: PLC0415 - lazy for start-up time

    return qr_matrix(summary.qr_text)


def save_qr_pictures(folder: Path, summary: Summary) -> list[str]:
    """Write each code of the page as a PNG picture into a folder, made where it is missing; the texts in them.

    Raises:
        FileError
    """
    from passport_app.summary.qr import qr_png  # noqa: PLC0415 - lazy for start-up time

    make_folder(folder)
    save(folder / "qr-1.png", qr_png(qr(summary)))
    return [summary.qr_text]


def save(path: Path, *parts: bytes) -> None:
    """Write a file that its owner alone can read; whole, or not at all.

    Raises:
        FileError
    """
    write_whole(path, parts)
