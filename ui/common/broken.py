"""What the locked page hands on when a passport is damaged."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Broken:
    """A folder that did not open, and what was tried.

    Attributes:
        folder: The passport's folder.
        secret: What was typed.
        sentence: What is damaged, in the window's language.
    """

    folder: Path
    secret: str = field(repr=False)
    sentence: str
