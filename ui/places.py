"""The places of the window: their words, their signs, and where each page is made.

A page is imported when somebody first goes there, so that the start stays quick.
"""

from __future__ import annotations

from collections.abc import Callable

from passport_app.errors import N_
from passport_app.i18n import Translator
from ui.common.context import PageContext, Place
from ui.common.shortcuts import DIM, LOCK
from ui.widgets.page import Page
from ui.widgets.side_nav import NavItem

Builder = Callable[[PageContext], Page]

LISTED: dict[str, tuple[str, str]] = {
    Place.TODAY: (N_("Today"), "today"),
    Place.DIARY: (N_("Diary"), "diary"),
    Place.GOALS: (N_("Goals and plan"), "goals"),
    Place.TREATMENTS: (N_("Medicines and treatments"), "medicines"),
    Place.ABOUT: (N_("About me and my care"), "about"),
    Place.SUMMARY: (N_("Summary"), "summary"),
}
ALWAYS: dict[str, tuple[str, str]] = {
    Place.HELP_NOW: (N_("Get help now"), "help"),
    DIM: (N_("Dim"), "dim"),
    Place.SETTINGS: (N_("Settings"), "settings"),
    LOCK: (N_("Lock"), "lock"),
}
WAYS_IN: dict[str, tuple[str, str]] = {
    Place.UNLOCK: (N_("Unlock"), "lock"),
    Place.FIRST_RUN: (N_("Getting started"), "forward"),
}
"""What the list holds while no passport is open: the way back from help and settings."""
BRIGHT_WORDS = N_("Brighten")
UNDER: dict[str, str] = {
    Place.CHECKIN: Place.TODAY,
    Place.PLAN: Place.GOALS,
    Place.CARE: Place.ABOUT,
    Place.ACCESS: Place.SETTINGS,
    Place.COPIES: Place.SETTINGS,
    Place.OPEN_COPY: Place.SETTINGS,
    Place.REMOVED: Place.SETTINGS,
    Place.TOGETHER: Place.TODAY,
    Place.READER: Place.SUMMARY,
}
"""Pages that have no line of their own in the list, and the one that they belong to."""
UNDER_LOCKED: dict[str, str] = {
    Place.OPEN_COPY: Place.UNLOCK,
    Place.MEND: Place.UNLOCK,
    Place.READER: Place.UNLOCK,
}
"""The same while no passport is open."""
FOR_THE_PERSON = frozenset({Place.REMOVED, Place.OPEN_COPY})
"""Pages that a carer's session does not have; nothing leads there, and Today stands in their stead."""
WHILE_LOCKED = (
    Place.FIRST_RUN,
    Place.UNLOCK,
    Place.OPEN_COPY,
    Place.MEND,
    Place.READER,
    Place.HELP_NOW,
    Place.SETTINGS,
)


def line_of(place: Place, *, locked: bool) -> str:
    """The line of the list under which a page stands."""
    return (UNDER_LOCKED if locked else UNDER).get(place, place)


def items(words: dict[str, tuple[str, str]], translator: Translator) -> list[NavItem]:
    """Lines of the side list in a language."""
    return [NavItem(id=id_, words=translator.gettext(text), icon=icon) for id_, (text, icon) in words.items()]


def builder(place: Place, *, carer: bool = False) -> Builder:
    """What makes the page of a place; ``carer`` where a carer's way in was used."""
    return _IMPORTS[Place.TODAY if carer and place in FOR_THE_PERSON else place]()


def _first_run() -> Builder:
    from ui.pages.first_run.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


def _unlock() -> Builder:
    from ui.pages.unlock.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


def _today() -> Builder:
    from ui.pages.today.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


def _checkin() -> Builder:
    from ui.pages.checkin.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


def _diary() -> Builder:
    from ui.pages.diary.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


def _goals() -> Builder:
    from ui.pages.goals.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


def _plan() -> Builder:
    from ui.pages.plan.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


def _treatments() -> Builder:
    from ui.pages.treatments.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


def _about() -> Builder:
    from ui.pages.about.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


def _care() -> Builder:
    from ui.pages.care.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


def _summary() -> Builder:
    from ui.pages.summary.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


def _help_now() -> Builder:
    from ui.pages.help_now.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


def _settings() -> Builder:
    from ui.pages.settings.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


def _access() -> Builder:
    from ui.pages.access.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


def _history() -> Builder:
    from ui.form_labels import form_labels  # noqa: PLC0415 - lazy for start-up time
    from ui.pages.history.page import build  # noqa: PLC0415 - lazy for start-up time

    return lambda context: build(context, form_labels(context.translator))


def _removed() -> Builder:
    from ui.pages.removed.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


def _together() -> Builder:
    from ui.form_labels import form_labels  # noqa: PLC0415 - lazy for start-up time
    from ui.pages.together.page import build  # noqa: PLC0415 - lazy for start-up time

    return lambda context: build(context, form_labels(context.translator))


def _copies() -> Builder:
    from ui.pages.copies.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


def _open_copy() -> Builder:
    from ui.pages.open_copy.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


def _mend() -> Builder:
    from ui.pages.mend.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


def _reader() -> Builder:
    from ui.pages.reader.page import build  # noqa: PLC0415 - lazy for start-up time

    return build


_IMPORTS: dict[Place, Callable[[], Builder]] = {
    Place.FIRST_RUN: _first_run,
    Place.UNLOCK: _unlock,
    Place.TODAY: _today,
    Place.CHECKIN: _checkin,
    Place.DIARY: _diary,
    Place.GOALS: _goals,
    Place.PLAN: _plan,
    Place.TREATMENTS: _treatments,
    Place.ABOUT: _about,
    Place.CARE: _care,
    Place.SUMMARY: _summary,
    Place.HELP_NOW: _help_now,
    Place.SETTINGS: _settings,
    Place.ACCESS: _access,
    Place.HISTORY: _history,
    Place.REMOVED: _removed,
    Place.TOGETHER: _together,
    Place.COPIES: _copies,
    Place.OPEN_COPY: _open_copy,
    Place.MEND: _mend,
    Place.READER: _reader,
}
