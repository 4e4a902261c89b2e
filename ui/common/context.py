"""What every page is given, and the names under which pages are reached.

A page lives in ``ui/pages/<name>/page.py`` and offers one function::

    def build(context: PageContext) -> Page: ...

It is called the first time that somebody goes there, and again after the language or the text size has changed: a page
keeps nothing that is not in the passport or in a draft. ``Page`` is in ``ui/widgets/page.py``. The page builds its
presenter itself, from ``context.passport`` and ``context.translator``; the presenter imports no Qt.

Going elsewhere is ``context.navigate(Place.GOALS, payload)`` (or the page's own ``navigate_requested`` signal); the
payload reaches the other page's ``on_shown(payload)``. ``None`` means "as if chosen from the side list".

While no passport is open (first run, locked) ``context.passport`` is ``None``; only ``FIRST_RUN``, ``UNLOCK``,
``OPEN_COPY``, ``MEND``, ``READER``, ``HELP_NOW`` and ``SETTINGS`` may be built then. The first four hand the open
passport over with ``context.passport_opened(passport)``; the window then builds a new context and shows Today.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from passport_app.i18n import Translator
from ui.common.announce import Announcer
from ui.common.clipboard import OwnClipboard
from ui.common.settings import Settings
from ui.common.tasks import Tasks
from ui.common.theme import Theme

if TYPE_CHECKING:
    from passport_app.services.passport import Passport


class Place(StrEnum):
    """The names of the pages; each is the folder's name under ``ui/pages``."""

    FIRST_RUN = "first_run"
    UNLOCK = "unlock"
    TODAY = "today"
    CHECKIN = "checkin"
    DIARY = "diary"
    GOALS = "goals"
    PLAN = "plan"
    TREATMENTS = "treatments"
    ABOUT = "about"
    CARE = "care"
    SUMMARY = "summary"
    HELP_NOW = "help_now"
    SETTINGS = "settings"
    ACCESS = "access"
    COPIES = "copies"
    OPEN_COPY = "open_copy"
    MEND = "mend"
    HISTORY = "history"
    REMOVED = "removed"
    TOGETHER = "together"
    READER = "reader"


@dataclass(frozen=True, kw_only=True)
class PageContext:
    """The object graph as far as a page may see it.

    Attributes:
        translator: Words of the window's language; pass it on to every widget that asks for it.
        passport: The open passport; ``None`` before one is open.
        folder: The passport's folder, also while locked; ``None`` on the first run.
        settings: Window language, look, text size; nothing about health.
        theme: Colours and sizes of the moment.
        announcer: Says a sentence to a screen reader.
        tasks: Runs slow things outside the window's thread.
        clipboard: Puts text on the clipboard and remembers that it was ours, so that a lock can clear it.
        navigate: Goes to a page by name, with a payload for its ``on_shown``.
        passport_opened: Hands over a passport that was just made or unlocked.
        person_changed: Tells the window that the person's name or who is writing has changed.
        lock: Ends this process and starts a locked one.
    """

    translator: Translator
    passport: Passport | None
    folder: Path | None
    settings: Settings
    theme: Theme
    announcer: Announcer
    tasks: Tasks
    clipboard: OwnClipboard
    navigate: Callable[[str, object], None]
    passport_opened: Callable[[Passport], None]
    person_changed: Callable[[], None]
    lock: Callable[[], None]
