"""Own words and names as the window shows them; no Qt, so that presenters can use it.

Own words stand in their own language where nobody put them into the window's; nothing is translated by the program.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from passport_app.domain.body import Pain
from passport_app.domain.helpers import Helper
from passport_app.domain.phrases import in_language, phrase_list
from passport_app.domain.record import LETTER, PERSON, Entry, Record
from passport_app.domain.words import Words
from passport_app.i18n import Translator, isolate, isolate_ltr

if TYPE_CHECKING:
    from passport_app.services.passport import Passport

_DOT = "\N{NO-BREAK SPACE}· "
"""Between two statements of one line; it never begins a line."""


def shown(words: Words | None, translator: Translator) -> str:
    """Words as they can be read in the window's language, else as they were written; empty for none."""
    return shown_in(words, translator.language)


def side_by_side(*parts: str | None) -> str:
    """Parts of one line in the order of reading, each in its own direction; empty ones are left out."""
    return _DOT.join(isolate(part) for part in parts if part)


def shown_in(words: Words | None, language: str) -> str:
    """The same for a language by its tag."""
    return (in_language(words, language) or words.text) if words else ""


def said(words: Words | None, translator: Translator) -> str:
    """The same, to stand inside a sentence: kept together in their own direction."""
    text = shown(words, translator).strip().rstrip(".۔")
    return isolate(text) if text else ""


def lines(items: Iterable[Words], translator: Translator) -> tuple[str, ...]:
    """Several lines of words."""
    return tuple(shown(words, translator) for words in items)


def phrase(list_name: str, code: str, translator: Translator) -> str:
    """One ready-made phrase in the window's language; a safety phrase with its English while unchecked."""
    return phrase_list(list_name).shown(code, translator.language)


def spoken(words: str, what: str) -> str:
    """What a screen reader calls one of several alike buttons: its own words first, then what it is about."""
    return f"{words}: {what}"


def dotted(*parts: str) -> str:
    """Short statements in one line, each in its own direction; blank ones are left out."""
    return _DOT.join(isolate(part) for part in parts if part)


def name_of(who: str, passport: Passport) -> str:
    """The name of a recorder or informant; empty for the person."""
    if who in (PERSON, LETTER):
        return ""
    entry = passport.records.get(who)
    if entry is not None and isinstance(entry.record, Helper):
        return entry.record.name
    return passport.carer_name if who == passport.writer else ""


def whose(entry: Entry[Record], passport: Passport, translator: Translator) -> str:
    """Whose words it is, where the person did not write them alone; otherwise empty."""
    _ = translator.gettext
    if entry.informant == LETTER:
        return _("Copied from a letter")
    if entry.observed_by is not None:
        name = name_of(entry.observed_by, passport)
        return _("Seen by {name}", name=isolate(name)) if name else _("Seen by a carer")
    if entry.told_to is not None:
        name = name_of(entry.told_to, passport)
        return _("Told to {name}", name=isolate(name)) if name else _("Told to a carer")
    return ""


def pain_words(pain: Pain, translator: Translator) -> str:
    """A pain in a few words: where, which side, what it is like."""
    _ = translator.gettext
    place = phrase("body-region", pain.region, translator)
    if pain.side is not None:
        place = _("{place} ({side})", place=place, side=phrase("side", pain.side.value, translator))
    kinds = [phrase("pain-kind", kind.value, translator) for kind in pain.kinds]
    if pain.words is not None:
        kinds.append(shown(pain.words, translator))
    return _("{place}: {kinds}", place=place, kinds=translator.join(kinds)) if kinds else place


def pain_line(pain: Pain, translator: Translator, *, hide_numbers: bool) -> str:
    """A pain in words with how strong it is, unless numbers are not shown back."""
    words = pain_words(pain, translator)
    if pain.intensity is None or hide_numbers:
        return words
    number = isolate_ltr(str(pain.intensity))
    return translator.gettext("{pain}, {number} of 10", pain=words, number=number)


def moment_words(moment: datetime, translator: Translator) -> str:
    """A day and a time of it."""
    day, time = translator.date(moment.date()), isolate(translator.time(moment))
    return translator.gettext("{day}, {time}", day=day, time=time)


def apart_words(passport: Passport, translator: Translator) -> str:
    """What was changed in two places and waits for a choice, in a sentence; mostly empty."""
    found = len(passport.records.conflicts())
    if not found:
        return ""
    return translator.ngettext(
        "{n} entry was changed in two places: choose which to use",
        "{n} entries were changed in two places: choose which to use",
        found,
    )
