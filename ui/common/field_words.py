"""What stands in any field of any record, in words; no Qt.

Every type that a record can hold is known here, so that its history can be told without a page of its own. Blank is
blank: it has no lines at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, time
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from passport_app.domain.body import Pain
from passport_app.domain.checkins import RATINGS, CheckIn, RatingWord, TrackerValue
from passport_app.domain.dates import PartialDate
from passport_app.domain.diary import DiaryPurpose, FlareUp, Tracker
from passport_app.domain.goals import Ladder
from passport_app.domain.nhs_number import spaced_nhs_number
from passport_app.domain.person import EmergencyContact
from passport_app.domain.phrases import label
from passport_app.domain.plans import Agreement
from passport_app.domain.record import Entry, Record
from passport_app.domain.words import Rendering, Words
from passport_app.errors import N_
from passport_app.i18n import Translator, isolate, isolate_ltr
from ui.common.kind_words import BY_DAY, MAIN, kind_words
from ui.common.summary_words import edition_words, format_words
from ui.common.wording import dotted, pain_line, phrase, shown

if TYPE_CHECKING:
    from passport_app.services.passport import Passport

LADDER_WORDS: Final = {
    -2: N_("Much less than hoped"),
    -1: N_("Less than hoped"),
    0: N_("What I hoped for"),
    1: N_("More than hoped"),
    2: N_("Much more than hoped"),
}
_NESTED: Final = (EmergencyContact, Agreement, Ladder)
_LANGUAGES: Final = frozenset({"languages_spoken", "languages_read", "interpreter_language", "language", "languages"})
_RECORDS: Final = frozenset({"goal", "medicine", "appointment", "try_out", "tracker", "shown_by"})
_AS_IT_STANDS: Final = frozenset({"strength", "label_directions", "phone", "amount", "dose"})
"""Doses, numbers and phone numbers: always from left to right."""
_OF_TEN: Final = frozenset({*RATINGS, "importance", "confidence", "worst"})
_REFERENCES_DEEP: Final = 2


class FieldWords:
    """Says what fields hold."""

    def __init__(self, passport: Passport, translator: Translator) -> None:
        """Say it in the language of ``translator``; other records that are named are looked up in ``passport``."""
        self._passport, self.translator = passport, translator
        purpose = passport.records.only(DiaryPurpose)
        self._hide = purpose is not None and purpose.record.hide_numbers
        self._deep = 0

    def title(self, entry: Entry[Record]) -> str:
        """What tells a record from others of its kind; the kind's own name where nothing does."""
        record = entry.record
        parts = [self._short(record, name) for name in MAIN.get(record.KIND, ())]
        if isinstance(record, BY_DAY) and entry.about is not None:
            parts.insert(0, self.translator.date(entry.about))
        return dotted(*parts) or kind_words(type(record), self.translator)

    def lines(self, record: Record, key: str) -> tuple[str, ...]:
        """A field's lines; ``key`` may be ``outer.inner``."""
        outer, _, inner = key.partition(".")
        value = getattr(record, outer)
        if inner:
            value = getattr(value, inner) if value is not None else None
        if value is None or value in ((), ""):
            return ()
        if self._hide and isinstance(record, CheckIn | FlareUp) and outer in _OF_TEN:
            return (self.translator.gettext("Kept, not shown"),)
        name = inner or outer
        values = value if isinstance(value, tuple) else (value,)
        if name == "answers":
            return tuple(self._numbered(n, answer) for n, answer in enumerate(values, 1))
        return tuple(line for each in values for line in self._one(record, name, each))

    def _short(self, record: Record, key: str) -> str:
        value = getattr(record, key)
        if isinstance(value, Words):
            return shown(value, self.translator)
        return "" if value is None or value is False else self._plain(record, key, value)

    def _one(self, record: Record, name: str, value: object) -> tuple[str, ...]:
        if isinstance(value, Words):
            return (self._words(value), *(self._rendering(each) for each in value.renderings))
        if isinstance(value, Pain):
            return (pain_line(value, self.translator, hide_numbers=self._hide),)
        if isinstance(value, TrackerValue):
            return (self._tracker_value(value),)
        if is_dataclass(value) and not isinstance(value, PartialDate):
            return (self._row(record, value),)
        return (self._plain(record, name, value),)

    def _plain(self, record: Record, name: str, value: object) -> str:
        t = self.translator
        if isinstance(value, bool):
            return t.gettext("Yes") if value else t.gettext("No")
        if isinstance(value, StrEnum):
            return self._choice(name, value)
        if isinstance(value, PartialDate | date | time):
            return self._moment(value)
        if isinstance(value, int | float):
            return self._number(name, value)
        return self._text(record, name, str(value))

    def _choice(self, name: str, value: StrEnum) -> str:
        if isinstance(value, RatingWord):
            return phrase("rating-answer", f"{name.replace('_', '-')}-{value.value}", self.translator)
        return label(value, self.translator.language)

    def _moment(self, value: PartialDate | date | time) -> str:
        if isinstance(value, PartialDate):
            return self.translator.partial_date(value)
        return isolate_ltr(self.translator.time(value)) if isinstance(value, time) else self.translator.date(value)

    def _numbered(self, number: int, answer: object) -> str:
        """Answers to a questionnaire: its own wording is not ours to keep."""
        value = isolate(str(getattr(answer, "value", "")))
        return self.translator.gettext("Question {number}: {answer}", number=number, answer=value)

    def _number(self, name: str, value: float) -> str:
        t = self.translator
        if name == "rung":
            return t.gettext(LADDER_WORDS[int(value)])
        if name in _OF_TEN:
            return t.gettext("{number} of 10", number=isolate_ltr(t.number(value)))
        if name == "size":
            return t.gettext("{number} of 5", number=isolate_ltr(t.number(value)))
        counted: dict[str, Callable[[int], str]] = {
            "minutes": lambda n: t.ngettext("{n} minute", "{n} minutes", n),
            "days": lambda n: t.ngettext("{n} day", "{n} days", n),
        }
        return counted[name](int(value)) if name in counted else isolate_ltr(t.number(value))

    def _text(self, record: Record, name: str, text: str) -> str:
        if name == "nhs_number":
            return isolate_ltr(spaced_nhs_number(text))
        if name in _LANGUAGES:
            return self.translator.language_name(text)
        if name in _RECORDS and not (record.KIND == "alert" and name == "medicine"):
            return self._named(text)
        if name == "questions":
            return self._rating(text)
        if record.KIND == "shared-summary" and name in ("audience", "sections", "edition", "format"):
            return self._of_a_summary(name, text)
        if name == "questionnaire":
            return isolate_ltr(text.upper())
        return isolate_ltr(text) if name in _AS_IT_STANDS or record.KIND == "medicine" else text

    def _rating(self, name: str) -> str:
        return phrase("rating", name.replace("_", "-"), self.translator) if name in RATINGS else name

    def _named(self, record_id: str) -> str:
        """Another record by what tells it from others, or a rating by its name."""
        if record_id in RATINGS:
            return self._rating(record_id)
        entry = self._passport.records.get(record_id)
        if entry is None or self._deep == _REFERENCES_DEEP:
            return self.translator.gettext("Another entry")
        self._deep += 1
        try:
            return self.title(entry)
        finally:
            self._deep -= 1

    def _of_a_summary(self, name: str, text: str) -> str:
        from passport_app.services.summaries import PRESETS  # noqa: PLC0415 - lazy for start-up time

        if name in ("edition", "format"):
            return (edition_words if name == "edition" else format_words)(text, self.translator)
        if name == "audience":
            return self.translator.gettext(PRESETS[text].label) if text in PRESETS else text.upper()
        titles = {choice.name: choice.title for preset in PRESETS.values() for choice in preset.choices}
        return self.translator.gettext(titles[text]) if text in titles else text.replace("-", " ")

    def _words(self, words: Words) -> str:
        """Own words as they were written; ready-made ones in the window's language."""
        return shown(words, self.translator) if words.code else words.text

    def _rendering(self, rendering: Rendering) -> str:
        return self.translator.gettext(
            "{name} put it into {language}: {words}",
            language=self.translator.language_name(rendering.language),
            name=isolate(rendering.by),
            words=isolate(rendering.text),
        )

    def _row(self, record: Record, value: object) -> str:
        """One of several nested objects: what it holds, in the order of its fields."""
        parts: list[str] = []
        for name in (field.name for field in fields(value)):  # type: ignore[arg-type]  # the caller saw a dataclass
            held = getattr(value, name)
            if held is not None and held != ():
                parts += self._one(record, name, held)
        return dotted(*parts)

    def _tracker_value(self, value: TrackerValue) -> str:
        entry = self._passport.records.get(value.tracker)
        tracker = entry.record if entry is not None and isinstance(entry.record, Tracker) else None
        name = shown(tracker.name, self.translator) if tracker else self._named(value.tracker)
        answer = self._answer(value, tracker.unit if tracker else None)
        return self.translator.gettext("{name}: {answer}", name=isolate(name), answer=answer)

    def _answer(self, value: TrackerValue, unit: str | None) -> str:
        t = self.translator
        if value.yes is not None:
            return t.gettext("Yes") if value.yes else t.gettext("No")
        if value.minutes is not None:
            return self._number("minutes", value.minutes)
        if value.words is not None:
            return isolate(self._words(value.words))
        number = t.number(value.number or 0.0)
        return isolate_ltr(t.gettext("{number} {unit}", number=number, unit=unit) if unit else number)


def keys_of(kind: type[Record]) -> tuple[str, ...]:
    """Names of all fields of a kind; the parts of an object of which there is one are ``outer.inner``."""
    return tuple(key for field in _fields(kind) for key in _keys(field))


def says_something(record: Record, key: str) -> bool:
    """Whether a field is worth telling where there is nothing to compare it with."""
    outer, _, inner = key.partition(".")
    value = getattr(record, outer)
    if inner:
        value = getattr(value, inner) if value is not None else None
    return value is not None and value != () and not (value is False and _default(type(record), outer) is False)


def _keys(field: Field[object]) -> Iterator[str]:
    nested = next((kind for kind in _NESTED if kind.__name__ in str(field.type)), None)
    if nested is None:
        yield field.name
    else:
        yield from (f"{field.name}.{inner.name}" for inner in fields(nested))


def _fields(kind: type) -> tuple[Field[object], ...]:
    return fields(kind)


def _default(kind: type, name: str) -> object:
    default = next((field.default for field in _fields(kind) if field.name == name), MISSING)
    return None if default is MISSING else default
