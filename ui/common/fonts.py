"""Fonts on the screen: the system's own, and ours where it has none for the script.

Urdu is set in our Naskh face, because Nastaliq doubles the line height and is clipped in buttons and fields;
Latin letters and digits within it come from our sans face, which is drawn to go with it.
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from passport_app import paths
from passport_app.i18n import PSEUDO, is_right_to_left

SANS, NASKH = "Passport Sans", "Passport Naskh"
_loaded: set[str] = set()


def families(language: str, system: str) -> list[str]:
    """The families to try for a window in ``language``, first choice first; ours are loaded as they are named."""
    mirrored = is_right_to_left(language) and language not in PSEUDO
    order = [SANS, NASKH, system] if mirrored else [system, SANS, NASKH]
    for family in (NASKH, SANS):
        if needs(family, language):
            _load(family)
    return order


def needs(family: str, language: str) -> bool:
    """Whether one of our own families has to be loaded for this language on this computer."""
    known = QFontDatabase.families()
    if family == SANS:
        return not known or is_right_to_left(language)
    arabic = QFontDatabase.WritingSystem.Arabic
    return is_right_to_left(language) or not QFontDatabase.families(arabic)


def screen_font(language: str, base: QFont) -> QFont:
    """The window's font for a language."""
    font = QFont(base)
    font.setFamilies(families(language, base.family()))
    return font


def _load(family: str) -> None:
    if family in _loaded or QGuiApplication.instance() is None:
        return
    _loaded.add(family)
    prefix = family.replace(" ", "")
    for file in sorted(paths.resource("fonts").glob(f"{prefix}*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(file))
