"""The window's own settings, in a file outside the passport.

They are readable without a passphrase, so nothing about health is among them: language, look, text size, last folder.
A file that cannot be read counts as empty; a value that is not known counts as "same as this computer".
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import TextIO, TypeVar

from PySide6.QtCore import QObject, Signal

from passport_app import paths
from ui.common.log import note

E = TypeVar("E", bound=StrEnum)
FILE_NAME = "window.json"
TEXT_SIZES = (100, 125, 150, 175, 200)
"""Percentages that a person may choose."""


class Look(StrEnum):
    """Light or dark, chosen or as the computer has it."""

    COMPUTER = "computer"
    LIGHT = "light"
    DARK = "dark"


class Choice(StrEnum):
    """A yes or no that can also follow the computer."""

    COMPUTER = "computer"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, kw_only=True)
class Values:
    """What the settings file holds.

    Attributes:
        language: BCP 47 tag; empty is the computer's language.
        look: Light or dark.
        contrast: More contrast.
        still: Less motion.
        text_size: Percent; 0 is the computer's size.
        folder: The passport that was open last; empty if none.
    """

    language: str = ""
    look: Look = Look.COMPUTER
    contrast: Choice = Choice.COMPUTER
    still: Choice = Choice.COMPUTER
    text_size: int = 0
    folder: str = ""


class Settings(QObject):
    """The settings, saved as they are changed."""

    changed = Signal()

    def __init__(self, path: Path | None = None) -> None:
        """Read the settings at ``path``; by default those of this user of the computer."""
        super().__init__()
        self.path = path or config_folder() / FILE_NAME
        self.values = _read(self.path)

    def set(self, **changes: str | int) -> None:
        """Change some values, save them and say so."""
        values = _valid({**asdict(self.values), **changes})
        if values != self.values:
            self.values = values
            try:
                self._save()
            except OSError as error:  # a full disk: the window still does as it is told, until it is closed
                note("The window's settings were not saved: %s", type(error).__name__)
            self.changed.emit()

    def _save(self) -> None:
        own_folder(self.path.parent)
        draft = self.path.with_suffix(".part")
        with own_file(draft) as file:
            json.dump(asdict(self.values), file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self.path)


def config_folder() -> Path:
    """Where this user's settings of this program are."""
    return paths.settings_folder()


def own_folder(folder: Path) -> None:
    """Make sure of a folder of ours that its owner alone can look into, also where it was made more open before."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.chmod(0o700)


def own_file(path: Path) -> TextIO:
    """A new text file that its owner alone can read; one that is there is replaced."""
    path.unlink(missing_ok=True)
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8")


def _read(path: Path) -> Values:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Values()
    return _valid(found) if isinstance(found, dict) else Values()


def _valid(found: dict[str, object]) -> Values:
    """Known names with known values; anything else falls back to the computer's way."""
    size = found.get("text_size")
    return Values(
        language=_text(found.get("language")),
        look=_one_of(Look, found.get("look"), Look.COMPUTER),
        contrast=_one_of(Choice, found.get("contrast"), Choice.COMPUTER),
        still=_one_of(Choice, found.get("still"), Choice.COMPUTER),
        text_size=size if isinstance(size, int) and size in TEXT_SIZES else 0,
        folder=_text(found.get("folder")),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _one_of(kind: type[E], value: object, otherwise: E) -> E:
    return kind(value) if isinstance(value, str) and value in set(kind) else otherwise
