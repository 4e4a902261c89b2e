"""How a sentence of the summary is said in one language.

A sentence is a message of the catalogs with named fields. A field may hold words in another language;
a part between two ``*`` is strong. ``*Stopped* {what}, {when}`` so becomes spans, and no sentence is put
together from parts.

Safety: in a right-to-left sentence every number, dose, range, phone number and numeric date is wrapped in
a left-to-right isolate, and a space before a unit does not break. Without it ``5-10 mg`` prints as
``mg 10-5``. A date with the month's name in Urdu reads from right to left as a whole, so it is kept
together without being turned round, and only its numbers are isolated.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from string import Formatter

from passport_app.domain.dates import PartialDate
from passport_app.errors import N_
from passport_app.i18n import (
    LEFT_TO_RIGHT_ISOLATE,
    NO_BREAK_SPACE,
    POP_ISOLATE,
    Translator,
    is_right_to_left,
    isolate,
    isolate_ltr,
)
from passport_app.summary.model import Span
from passport_app.summary.plain import glued, neutral, protected

Spans = tuple[Span, ...]

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_STRONG = "*"
_NEAR = dt.timedelta(days=300)


class Sheet:
    """One language of a summary: its translator, and how foreign things stand in its sentences."""

    def __init__(self, language: str, as_of: dt.date, *, beside: bool = False) -> None:
        """A sheet in ``language``, a BCP 47 tag, that speaks of the day ``as_of``; ``beside`` another on one paper."""
        self.language = language
        self.as_of = as_of
        self.beside = beside
        self.t = Translator(language)
        self.rtl = is_right_to_left(language)

    def say(self, template: str, /, **fields: str | Spans) -> Spans:
        """A message of the catalogs with its fields filled in."""
        spans: list[Span] = []
        strong = False
        for literal, name, _spec, _conversion in Formatter().parse(self.t.gettext(template)):
            for place, part in enumerate(literal.split(_STRONG)):
                strong = strong != bool(place)
                spans.append(Span(text=part, language=self.language, strong=strong))
            if name is not None:
                spans += (_stronger(span) if strong else span for span in self._field(fields[name]))
        return joined(spans)

    def plain(self, text: str) -> Spans:
        """Words of the program that are in this language already."""
        return (Span(text=text, language=self.language),)

    def figure(self, text: str) -> str:
        """A number, dose, range or phone number: in its own order, not broken before a unit."""
        text = neutral(text)
        if runs_right_to_left(text):
            return isolate(protected(text).replace(" ", NO_BREAK_SPACE))
        return isolate_ltr(text) if self.rtl else glued(text)

    def number(self, value: float) -> str:
        """A number with at most one decimal."""
        return self.figure(self.t.number(round(value, 1)))

    def date(self, day: dt.date, form: str = "long") -> str:
        """A date as the language writes it, kept together."""
        return self.figure(self.t.date(day, form))

    def recent(self, day: dt.date) -> str:
        """A date; without its year where nobody can take it for another."""
        near = dt.timedelta() <= self.as_of - day < _NEAR
        return self.date(day, "d MMMM") if near else self.date(day)

    def short_day(self, day: dt.date) -> str:
        """A day and its month cut short; without its year where nobody can take it for another."""
        return self.figure(self.t.date(day, "d MMM" if dt.timedelta() <= self.as_of - day < _NEAR else "d MMM y"))

    def partial_date(self, day: PartialDate) -> str:
        """As much of a date as is known: "2019", "March 2019"."""
        if day.day is not None:
            return self.recent(day.earliest())
        if day.month is None:
            return self.figure(str(day.year))
        return self.figure(self.t.date(day.earliest(), "LLLL y"))

    def short_date(self, day: PartialDate) -> str:
        """The same with the month cut short and no day, for a table."""
        return self.partial_date(day) if day.month is None else self.figure(self.t.date(day.earliest(), "LLL y"))

    def foreign(self, text: str, language: str) -> Span:
        """Words as they were written, set apart where they run the other way.

        Args:
            text: A name, a label's text, own words.
            language: Their language.
        """
        text = neutral(text)
        if runs_right_to_left(text):
            text = isolate(protected(text))
        elif self.rtl:
            text = f"{LEFT_TO_RIGHT_ISOLATE}{glued(text)}{POP_ISOLATE}"
        else:
            text = glued(text)
        return Span(text=text, language=language)

    def name(self, text: str) -> str:
        """A proper name or a label's text inside a sentence of this language."""
        return self.foreign(text, self.language).text

    def quoted(self, span: Span) -> Spans:
        """Own words in quotation marks as this language writes them."""
        # Translators: quotation marks as your language writes them.
        return self.say(N_("“{words}”"), words=(span,))

    def items(self, items: list[str]) -> str:
        """A list as the language says it."""
        return self.t.join(items)

    def _field(self, value: str | Spans) -> Spans:
        return (Span(text=value, language=self.language),) if isinstance(value, str) else value


def runs_right_to_left(text: str) -> bool:
    """Whether it has letters that are written from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def joined(spans: list[Span] | Spans) -> Spans:
    """Neighbours of one kind made into one; empty ones dropped."""
    found: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        if found and _kind(found[-1]) == _kind(span):
            found[-1] = replace(span, text=found[-1].text + span.text)
        else:
            found.append(span)
    return tuple(found)


def _stronger(span: Span) -> Span:
    return span if span.quiet else replace(span, strong=True)


def _kind(span: Span) -> tuple[str, bool, bool]:
    return span.language, span.strong, span.quiet


def sentences(*parts: Spans) -> Spans:
    """Whole sentences, one after the other; missing ones are left out."""
    return _between(" ", parts)


def items(*parts: Spans) -> Spans:
    """Facts that stand beside each other and are no sentence; the same one, such as where words stand, once."""
    return _between(f"{NO_BREAK_SPACE}· ", tuple(dict.fromkeys(parts)))


def text_of(spans: Spans) -> str:
    """The words of some spans, one after the other."""
    return "".join(span.text for span in spans)


def _between(separator: str, parts: tuple[Spans, ...]) -> Spans:
    found: list[Span] = []
    for part in filter(None, parts):
        if found:
            found.append(Span(text=separator, language=part[0].language))
        found += part
    return joined(found)
