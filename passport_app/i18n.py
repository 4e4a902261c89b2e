"""Words, numbers and dates in one language.

A ``Translator`` is passed to whoever needs one and never kept globally, because the language of a
summary is not the language of the window. The key of a message is its English sentence.
"""

from __future__ import annotations

import datetime as dt
import gettext as _gettext
import re
from collections.abc import Iterable
from functools import cache, cached_property
from typing import TYPE_CHECKING, Protocol

from passport_app import paths
from passport_app.errors import PassportError

if TYPE_CHECKING:
    from babel import Locale

DOMAIN = "passport"
COMPLETE = ("en", "pl", "ur")
"""Languages in which every message is translated; the build fails where one is not."""
PSEUDO = ("en-XA", "ar-XB")
"""Stretched by 40%, and mirrored: only for looking at layouts."""
RIGHT_TO_LEFT = frozenset({"ur", "ar", "fa", "he", "ps", "sd", "ug", "yi", "ckb"})

_YEAR = re.compile(r"[,،]?\s*y+(\s*'r'\.)?")
"""The year of a CLDR date pattern with what joins it to the rest."""

FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE = "\u2068", "\u2066", "\u2069"
RIGHT_TO_LEFT_ISOLATE = "\u2067"
NO_BREAK_SPACE = "\u00a0"
OWN_NAMES = {
    "en": {"en": "English", "pl": "Polish", "ur": "Urdu"},
    "pl": {"en": "angielski", "pl": "polski", "ur": "urdu"},
    "ur": {"en": "انگریزی", "pl": "پولش", "ur": "اردو"},
}
"""CLDR's names of our own languages: the locked page needs one before there is time to load the locale data."""


class KnownDate(Protocol):
    """A date of which the day, or the month too, may be unknown."""

    @property
    def year(self) -> int: ...  # noqa: D102
    @property
    def month(self) -> int | None: ...  # noqa: D102
    @property
    def day(self) -> int | None: ...  # noqa: D102


def base_language(tag: str) -> str:
    """The language part of a BCP 47 tag: ``pl`` of ``pl-PL``."""
    return tag.replace("_", "-").split("-", 1)[0].lower()


def is_right_to_left(tag: str) -> bool:
    """Whether the script of a language runs from right to left."""
    return tag == "ar-XB" or base_language(tag) in RIGHT_TO_LEFT


def isolate(text: str) -> str:
    """Own words inside a sentence of another direction keep their own order."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def isolate_ltr(text: str) -> str:
    """Numbers, doses, ranges and phone numbers: always left to right, never broken at a space.

    Without it ``5-10 mg`` in a right-to-left line prints as ``mg 10-5``.
    """
    return f"{LEFT_TO_RIGHT_ISOLATE}{text.replace(' ', NO_BREAK_SPACE)}{POP_ISOLATE}"


class Translator:
    """Messages, plurals, dates and numbers in one language."""

    def __init__(self, language: str = "en") -> None:
        """Open the catalog of ``language``, a BCP 47 tag; English sentences where there is none."""
        self.language = language
        self.right_to_left = is_right_to_left(language)

    @cached_property
    def _catalog(self) -> _gettext.NullTranslations:
        return _catalog(self.language)

    @cached_property
    def _locale(self) -> Locale:
        return _locale(self.language)

    def gettext(self, message: str, /, **fields: object) -> str:
        """A sentence, with its ``{named}`` fields filled in."""
        return self._fill(self._catalog.gettext(message) if message else "", fields)

    def ngettext(self, singular: str, plural: str, n: int, /, **fields: object) -> str:
        """A sentence that counts; ``{n}`` is the count as the language writes it."""
        return self._fill(self._catalog.ngettext(singular, plural, n), {"n": self.number(n), **fields})

    def pgettext(self, context: str, message: str, /, **fields: object) -> str:
        """A sentence whose English needs a context to be translated."""
        return self._fill(self._catalog.pgettext(context, message), fields)

    def error(self, error: PassportError) -> str:
        """The sentence of an error with its hint."""
        parts = (error.template, error.hint)
        return " ".join(self.gettext(part, **error.params) for part in parts if part)

    def isolate(self, line: str) -> str:
        """A line made of isolated parts runs as this language does; plain own words in their own direction.

        An isolate that looks for its first strong letter does not look into other isolates.
        """
        if POP_ISOLATE not in line:
            return isolate(line)
        start = RIGHT_TO_LEFT_ISOLATE if self.right_to_left else LEFT_TO_RIGHT_ISOLATE
        return f"{start}{line}{POP_ISOLATE}"

    def date(self, day: dt.date, form: str = "long") -> str:
        """A date as the language writes it; ``form`` is a CLDR length or skeleton-free pattern."""
        from babel.dates import format_date  # noqa: PLC0415 - lazy for start-up time

        return format_date(day, form, locale=self._locale)

    def partial_date(self, known: KnownDate) -> str:
        """A year, a month of a year, or a day: no more than is known."""
        from babel.dates import format_skeleton  # noqa: PLC0415 - lazy for start-up time

        first = dt.date(known.year, known.month or 1, known.day or 1)
        if known.day is not None:
            return self.date(first)
        return format_skeleton("yMMMM", first, locale=self._locale) if known.month else str(known.year)

    def day(self, day: dt.date) -> str:
        """A weekday and date without the year, as a heading says it."""
        from babel.dates import format_date, get_date_format  # noqa: PLC0415 - lazy for start-up time

        full = get_date_format("full", locale=self._locale).pattern
        return format_date(day, _YEAR.sub("", full), locale=self._locale)

    def time(self, moment: dt.time | dt.datetime) -> str:
        """A time of day as fields take it: Urdu's own short form ends in the English "AM" or "PM"."""
        return f"{moment:%H:%M}"

    def number(self, value: float) -> str:
        """A number with the language's separators and Western digits."""
        if isinstance(value, int) and -999 <= value <= 999:
            return str(value)
        from babel.numbers import format_decimal  # noqa: PLC0415 - lazy for start-up time

        return format_decimal(value, locale=self._locale, numbering_system="latn")

    def join(self, items: Iterable[str]) -> str:
        """A list as the language says it: "a, b and c"."""
        from babel.lists import format_list  # noqa: PLC0415 - lazy for start-up time

        return format_list(list(items), locale=self._locale)

    def language_name(self, tag: str) -> str:
        """The name of a language in this language."""
        own = OWN_NAMES.get(base_language(self.language), {}).get(base_language(tag))
        if own is not None:
            return own
        from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - lazy for start-up time

        try:
            name = Locale.parse(base_language(tag)).get_display_name(self._locale)
        except (ValueError, UnknownLocaleError):
            name = None
        return name or tag

    def _fill(self, text: str, fields: dict[str, object]) -> str:
        return text.format(**fields) if fields else text


@cache
def _catalog(language: str) -> _gettext.NullTranslations:
    if base_language(language) == "en" and language not in PSEUDO:
        return _gettext.NullTranslations()
    names = [language.replace("-", "_"), base_language(language)]
    return _gettext.translation(DOMAIN, paths.catalogs(), names, fallback=True)


@cache
def _locale(language: str) -> Locale:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - lazy for start-up time

    if language in PSEUDO or language == "en":
        return Locale("en", "GB")
    try:
        return Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale("en", "GB")
