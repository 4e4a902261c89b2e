"""Reads dates and times as people type them: "3.9.2026", "3 Sept", "yesterday", "2019", Eastern digits.

Month and weekday names come from the window's language and from English. Day stands before month, as in Britain, Poland
and Pakistan; a four-digit year may stand first ("2026-09-03").
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from functools import cache

from passport_app.domain.dates import NoSuchDayError, PartialDate
from passport_app.i18n import Translator
from ui.widgets.digits import western

_SPLIT = re.compile(r"[\s.,/\\،۔-]+")
_ORDINAL = re.compile(r"^(\d{1,2})(st|nd|rd|th)$")
_TIME = re.compile(r"^(\d{1,2})(?:[:.h٫](\d{2})|(\d{2}))?(am|pm)?$")


class UnreadableDateError(ValueError):
    """What was typed is not a date."""


def read_date(text: str, translator: Translator, today: dt.date, *, future: bool = False) -> PartialDate:
    """The date that a person means by ``text``; as much of it as they gave.

    Args:
        text: As typed.
        translator: The window's language, for names of months and words such as "yesterday".
        today: The local date.
        future: Whether a day and month without a year mean the next such day instead of the last.

    Raises:
        UnreadableDateError: It is no date, or no day of the calendar.
    """
    plain = _plain(western(text))
    named = _relative(plain, translator, today)
    if named is not None:
        return PartialDate.of(named)
    try:
        return _from_parts(_parts(plain, translator), today, future=future)
    except (NoSuchDayError, ValueError, TypeError) as error:
        raise UnreadableDateError from error


def read_time(text: str) -> dt.time:
    """The time of day that a person means: "10:20", "10.20", "1020", "9", "2pm".

    Raises:
        UnreadableDateError: It is no time of day.
    """
    found = _TIME.match(western(text).casefold().replace(" ", "").replace("a.m.", "am").replace("p.m.", "pm"))
    if found is None:
        raise UnreadableDateError
    hour, minute, half = int(found[1]), int(found[2] or found[3] or 0), found[4]
    if half is not None:
        if not 1 <= hour <= 12:
            raise UnreadableDateError
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return dt.time(hour, minute)
    except ValueError as error:
        raise UnreadableDateError from error


def show(date: PartialDate | dt.date | None, translator: Translator) -> str:
    """A date as the language writes it, as much of it as is known."""
    if date is None:
        return ""
    if isinstance(date, dt.date):
        return translator.date(date)
    if date.day is not None:
        return translator.date(date.earliest())
    return translator.date(date.earliest(), "LLLL y") if date.month is not None else f"{date.year}"


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf").casefold().strip()


def _relative(text: str, translator: Translator, today: dt.date) -> dt.date | None:
    t = translator
    said = (  # a translation may give several words with "/" between them
        (0, "today", t.pgettext("typed date", "today")),
        (-1, "yesterday", t.pgettext("typed date", "yesterday")),
        (-2, "the day before yesterday", t.pgettext("typed date", "the day before yesterday")),
        (1, "tomorrow", t.pgettext("typed date", "tomorrow")),
    )
    for days, english, own in said:
        if text in {english, *map(_plain, own.split("/"))}:
            return today + dt.timedelta(days=days)
    names = _names(translator.language)[1]
    if text in names:
        back = (today.weekday() - names[text]) % 7 or 7
        return today - dt.timedelta(days=back)
    return None


def _parts(text: str, translator: Translator) -> list[int | str]:
    months = _names(translator.language)[0]
    parts: list[int | str] = []
    for word in (_ORDINAL.sub(r"\1", found) for found in _SPLIT.split(text)):
        if word.isascii() and word.isdigit():
            parts.append(int(word) if len(word) != 4 else f"y{word}")
        elif word in months:
            parts.append(f"m{months[word]}")
        elif word and word not in _weekday_words(translator.language):
            raise UnreadableDateError
    return parts


def _from_parts(parts: list[int | str], today: dt.date, *, future: bool) -> PartialDate:
    years = [int(part[1:]) for part in parts if isinstance(part, str) and part[0] == "y"]
    months = [int(part[1:]) for part in parts if isinstance(part, str) and part[0] == "m"]
    numbers = [part for part in parts if isinstance(part, int)]
    if len(years) > 1 or len(months) > 1:
        raise UnreadableDateError
    if not months and numbers and not (len(numbers) == 1 and not years):
        turned = years and isinstance(parts[0], str)
        months.append(numbers.pop(0 if turned or len(numbers) == 1 else 1))
    if not years and len(numbers) == 2:
        years.append(_full_year(numbers.pop(), today))
    if len(numbers) > 1 or not (years or (months and numbers)):
        raise UnreadableDateError
    month, day = (months[0] if months else None), (numbers[0] if numbers else None)
    if years:
        return PartialDate(year=years[0], month=month, day=day)
    assert month is not None  # noqa: S101 - a day without a year has its month
    assert day is not None  # noqa: S101 - checked above
    return PartialDate(year=_nearest_year(month, day, today, future=future), month=month, day=day)


def _full_year(short: int, today: dt.date) -> int:
    century = today.year // 100 * 100
    return century + short if short <= today.year % 100 + 10 else century - 100 + short


def _nearest_year(month: int, day: int, today: dt.date, *, future: bool) -> int:
    if future:
        return today.year if (month, day) >= (today.month, today.day) else today.year + 1
    return today.year if (month, day) <= (today.month, today.day) else today.year - 1


def _weekday_words(language: str) -> dict[str, int]:
    return _names(language)[1]


@cache
def _names(language: str) -> tuple[dict[str, int], dict[str, int]]:
    """Names of months (1 to 12) and weekdays (Monday is 0) in this language and in English, short ones too."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - lazy for start-up time

    months: dict[str, int] = {"sept": 9}
    weekdays: dict[str, int] = {}
    for tag in ("en", language):
        try:
            locale = Locale.parse(tag, sep="-")
        except (ValueError, UnknownLocaleError):
            continue
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                months |= {_plain(name).rstrip("."): n for n, name in locale.months[form][width].items()}
                weekdays |= {_plain(name).rstrip("."): n for n, name in locale.days[form][width].items()}
    return months, weekdays
