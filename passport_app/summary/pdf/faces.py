"""The bundled fonts, known to Qt and to the PDF alike.

Text layout needs Qt's font database, and that needs a ``QGuiApplication``. The window has one; the
command line gets one here, without a screen. Nothing else of Qt is used.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont

from passport_app import paths
from passport_app.errors import N_, PassportError
from passport_app.i18n import base_language
from passport_app.summary.pdf.sfnt import Parts, TrueType

EM = 1000
"""Pixels to the em in every layout: one font unit is one pixel, so that nothing is ever rounded."""
SANS, NASKH, NASTALIQ = "Passport Sans", "Passport Naskh", "Passport Nastaliq"
FAMILIES = (SANS, NASKH, NASTALIQ)
_NASTALIQ_LANGUAGES = frozenset({"ur", "ks", "pnb", "lah", "skr"})
_COMMON = (*range(0x20, 0x180), *range(0x2010, 0x2027), 0x2212, 0x2264, 0x2265, 0x25A0, 0x25B2, 0x25CF, 0x271A)
_STYLES = {False: "Regular", True: "Bold"}


class FontsMissingError(PassportError):
    """The bundled fonts are not where they belong, or are damaged."""

    code = "fonts-missing"
    template = N_("The fonts for printing could not be opened.")
    hint = N_("Install Health Passport again. Your passport is not affected.")


class FaceKey(NamedTuple):
    """Which of the bundled fonts."""

    family: str
    bold: bool


@dataclass(frozen=True, eq=False)
class Face:
    """One bundled font."""

    key: FaceKey
    path: Path

    def font(self, scale: float = 1.0) -> QFont:
        """The font for layouts: unhinted, one pixel a unit, and never mixed with another."""
        font = QFont(self.key.family)
        font.setPixelSize(round(EM * scale))
        font.setBold(self.key.bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        strategy = QFont.StyleStrategy.NoFontMerging | QFont.StyleStrategy.PreferOutline
        font.setStyleStrategy(QFont.StyleStrategy(strategy))
        return font

    @cached_property
    def file(self) -> TrueType:
        """The font file, for embedding."""
        return TrueType(self.path)

    @cached_property
    def _raw(self) -> QRawFont:
        return QRawFont(str(self.path), EM, QFont.HintingPreference.PreferNoHinting)

    @cached_property
    def common(self) -> frozenset[str]:
        """The characters of Latin text, punctuation and our own signs that the font draws."""
        return frozenset(sign for sign in map(chr, _COMMON) if self.has(sign))

    def has(self, sign: str) -> bool:
        """Whether the font draws this character."""
        return bool(self._raw.supportsCharacter(ord(sign)))

    def advance(self, parts: Parts) -> int:
        """How far glyphs that are drawn together move the pen, in units."""
        return self.file.advances[parts[0][0]]

    def glyph(self, sign: str) -> int:
        """The glyph of a character by itself."""
        return int(self._raw.glyphIndexesForString(sign)[0])


def arabic_family(language: str) -> str:
    """The family for Arabic letters of a language: Urdu is read in Nastaliq."""
    return NASTALIQ if base_language(language) in _NASTALIQ_LANGUAGES else NASKH


def face(family: str, *, bold: bool = False) -> Face:
    """A bundled font.

    Raises:
        FontsMissingError: The font files are not there.
    """
    return faces()[FaceKey(family, bold)]


def face_of(raw: QRawFont) -> Face | None:
    """The bundled font that a glyph run was shaped with, or ``None`` if it is another."""
    return faces().get(FaceKey(raw.familyName(), raw.weight() >= QFont.Weight.DemiBold))


@cache
def faces() -> dict[FaceKey, Face]:
    """All bundled fonts, given to Qt on the first call."""
    ensure_application()
    found = {}
    for family in FAMILIES:
        for bold, style in _STYLES.items():
            path = paths.resource("fonts", f"{family.replace(' ', '')}-{style}.ttf")
            number = QFontDatabase.addApplicationFont(str(path))
            if family not in QFontDatabase.applicationFontFamilies(number):
                raise FontsMissingError
            found[FaceKey(family, bold)] = Face(FaceKey(family, bold), path)
    return found


_application: list[QCoreApplication] = []


def ensure_application() -> None:
    """Make an application without a screen where the process has none yet.

    A process that is going to open a window must have made its own before; Qt allows one only.
    """
    if QCoreApplication.instance() is None:
        _application.append(QGuiApplication([*sys.argv[:1], "-platform", "offscreen"]))
