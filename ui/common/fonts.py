"""Fonts on the screen: the system's own; ours where it has chosen none, or has none for the script.

Urdu is set in our Naskh face, because Nastaliq doubles the line height and is clipped in buttons and fields;
Latin letters and digits within it come from our sans face, which is drawn to go with it.
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication

from passport_app import paths
from passport_app.i18n import PSEUDO, is_right_to_left

SANS, NASKH = "Passport Sans", "Passport Naskh"
_KINDS = frozenset({"", "sans", "sans-serif", "serif", "system-ui"})
_loaded: set[str] = set()


def families(language: str, system: str) -> list[str]:
    """The families to try for a window in ``language``, first choice first; ours are loaded if they are needed."""
    ours = _is_nameless(system) or (is_right_to_left(language) and language not in PSEUDO)
    if ours or not QFontDatabase.families(QFontDatabase.WritingSystem.Arabic):
        _load(NASKH)
    if not ours:
        return [system, NASKH]
    _load(SANS)
    return [SANS, NASKH, QFontInfo(QFont(system)).family()]


def screen_font(language: str, base: QFont) -> QFont:
    """The window's font for a language."""
    font = QFont(base)
    font.setFamilies(families(language, base.family()))
    return font


def _is_nameless(system: str) -> bool:
    """Whether the desktop has chosen no font and Qt names only a kind of font."""
    return system.casefold().replace(" ", "-") in _KINDS


def _load(family: str) -> None:
    if family not in _loaded and QGuiApplication.instance() is not None:
        _loaded.add(family)
        prefix = family.replace(" ", "")
        for file in sorted(paths.resource("fonts").glob(f"{prefix}-*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
