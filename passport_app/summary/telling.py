"""Telling a line on every sheet at once, and keeping account of whose words it is made of.

A line is told by a small function that gets a :class:`Teller` for each sheet. Words that nobody put into
a sheet's language stand there as a reference to the line of the other sheet or column, or, where there is
no such sheet and in the box of alerts, as they were written with their language named.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from passport_app.domain import phrases
from passport_app.domain.words import Rendering, Words
from passport_app.errors import N_
from passport_app.i18n import base_language
from passport_app.summary.model import Said, Wording
from passport_app.summary.people import INTERPRETER, breakable, known, putter, readable
from passport_app.summary.wording import Sheet, Spans, sentences

Tell = Callable[["Teller"], Spans]
_MOST_TELLING = (Wording.NOT_PUT_INTO, Wording.PUT_INTO, Wording.OWN, Wording.READY_MADE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """Words put into a language by somebody, as used in one line.

    Attributes:
        number: The line.
        rendering: The words and who put them into the language.
        on: When that was written down.
    """

    number: str
    rendering: Rendering
    on: date | None


class Teller:
    """Tells one line in one language; everything that a :class:`Sheet` can say, and own words."""

    def __init__(self, sheet: Sheet, sheets: Sequence[Sheet], number: str, on: date | None) -> None:
        """Tell line ``number``, whose words were written down on the day ``on``."""
        self.sheet = sheet
        self.wordings: set[Wording] = set()
        self.used: list[Used] = []
        self._others = [other for other in sheets if other is not sheet]
        self._last = sheet is sheets[-1]
        self._number = number
        self._on = on

    def say(self, template: str, /, **fields: str | Spans) -> Spans:
        """A message of the catalogs with its fields filled in."""
        return self.sheet.say(template, **fields)

    def label(self, member: StrEnum) -> str:
        """A coded answer, with its English where the words of a safety list are not checked."""
        return breakable(phrases.label(member, self.sheet.language))

    def own(self, words: Words) -> Spans:
        """Own or ready-made words, as this sheet can have them."""
        words = known(words)
        text = readable(words, self.sheet.language)
        if text is not None:
            return self._readable(words, text)
        self.wordings.add(Wording.NOT_PUT_INTO)
        elsewhere = self._where_written(words)
        return self._reference(words, elsewhere) if elsewhere else self._as_written(words)

    def blank(self) -> Spans:
        """A cell with nothing in it: neither zero nor "none"."""
        return tuple(replace(span, quiet=True) for span in self.say(N_("not recorded")))

    def wording(self) -> Wording:
        """Where the words of the line come from, by what a reader most needs to know."""
        return most_telling(self.wordings)

    def _readable(self, words: Words, text: str) -> Spans:
        span = self.sheet.foreign(text, self.sheet.language)
        if words.code is not None:
            self.wordings.add(Wording.READY_MADE)
            return (span,)
        rendering = words.into(self.sheet.language)
        if rendering is None or base_language(words.language) == base_language(self.sheet.language):
            self.wordings.add(Wording.OWN)
            return self.sheet.quoted(span)
        self.wordings.add(Wording.PUT_INTO)
        if not self._number:
            return sentences(self.sheet.quoted(span), self._credit(rendering))
        self.used.append(Used(number=self._number, rendering=rendering, on=self._on))
        return self.sheet.quoted(span)

    def _credit(self, rendering: Rendering) -> Spans:
        """Who put words into this language, said at once, where no note can name the line."""
        language, who = self.sheet.t.language_name(rendering.language), putter(rendering, self.sheet)
        if is_professional(rendering):
            said = self.say(N_("(put into {language} by {who})"), language=language, who=who)
        else:
            said = self.say(
                N_("(put into {language} by {who}, not a professional translation)"), language=language, who=who
            )
        return tuple(replace(part, quiet=True) for part in said)

    def _reference(self, words: Words, other: Sheet) -> Spans:
        if self.sheet.beside:
            return self.say(
                # Translators: the words stand beside this, in the other column of the same sheet.
                N_("[own words in {language}, beside this]"),
                language=self.sheet.t.language_name(words.language),
            )
        return self.say(
            # Translators: {language} and {sheet} are names of languages in their basic form, such as "Polish".
            N_("[own words in {language}, line {line} of the {sheet} sheet]"),
            language=self.sheet.t.language_name(words.language),
            line=self.sheet.figure(self._number),
            sheet=self.sheet.t.language_name(other.language),
        )

    def _as_written(self, words: Words) -> Spans:
        written = self.sheet.quoted(self.sheet.foreign(words.text, words.language))
        return self.say(
            N_("{words} (in {language})"), words=written, language=self.sheet.t.language_name(words.language)
        )

    def _where_written(self, words: Words) -> Sheet | None:
        """The other sheet that has the words; the last sheet has whatever no sheet's language can say."""
        if not self._number:
            return None
        found = (other for other in self._others if readable(words, other.language) is not None)
        return next(found, None if self._last else self._others[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One line on every sheet.

    Attributes:
        wording: Where its words come from, as seen from the clinician's sheet.
        used: Which renderings stand in it, on any sheet.
    """

    said: Said
    wording: Wording
    used: tuple[Used, ...]


def tell(sheets: Sequence[Sheet], telling: Tell, *, number: str = "", on: date | None = None) -> Told:
    """Tell one line on every sheet."""
    tellers = [Teller(sheet, sheets, number, on) for sheet in sheets]
    said = {teller.sheet.language: telling(teller) for teller in tellers}
    used = tuple(one for teller in tellers for one in teller.used)
    return Told(said=said, wording=tellers[0].wording(), used=used)


def most_telling(wordings: Collection[Wording]) -> Wording:
    """The one of several that a reader most needs to know."""
    return next((kind for kind in _MOST_TELLING if kind in wordings), Wording.PROGRAM)


def is_professional(rendering: Rendering) -> bool:
    """Whether an interpreter put the words into the language."""
    return (rendering.relation or "").endswith(INTERPRETER)
