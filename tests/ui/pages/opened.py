"""A page's context around an open passport, for tests of single pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from passport_app.services.passport import Passport
from tests.ui import audit
from ui.common.announce import Announcer
from ui.common.clipboard import OwnClipboard
from ui.common.context import PageContext
from ui.common.settings import Settings
from ui.common.tasks import Tasks


@dataclass
class Going:
    """Where a page wanted to go."""

    places: list[tuple[str, object]] = field(default_factory=list)

    def to(self, place: str, payload: object = None) -> None:
        self.places.append((place, payload))


def context(passport: Passport, folder: Path, dressed: audit.Dress | None = None) -> PageContext:
    """What a page is given, in one look, size and language."""
    translator, theme = audit.dress(dressed or audit.Dress(), folder)
    return PageContext(
        translator=translator,
        passport=passport,
        folder=passport.folder,
        settings=Settings(folder / "window.json"),
        theme=theme,
        announcer=Announcer(),
        tasks=Tasks(),
        clipboard=OwnClipboard(),
        navigate=Going().to,
        passport_opened=lambda _passport: None,
        person_changed=lambda: None,
        lock=lambda: None,
    )
