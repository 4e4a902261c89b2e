"""A message for the surgery: what a person pastes into an online form or an e-mail, in 500 or 1,500 characters.

Nothing is cut in the middle: a thing goes in whole, or it is counted among what is left out, and the message says so,
because a list of alerts that looks complete and is not can do harm. Where there is no room for all, who it is and the
alerts come first, because without them the rest can do harm too; then the first of the three things, for which the
message is sent, the others, the questions, and what changed. They are read in the usual order.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from passport_app.errors import N_
from passport_app.i18n import Translator
from passport_app.summary.model import Line, Lines, Origin, Row, Said, Section, Summary, Table, Wording
from passport_app.summary.pasting import pasted, pasted_said, spaced, units
from passport_app.summary.reported import report

SHORT: Final = 500
LONG: Final = 1500
LENGTHS: Final = (SHORT, LONG)
"""Characters that online forms allow, as :func:`~passport_app.summary.pasting.units` counts them."""
_FIRST = ("three-things", "please-do", "question", "matters")
_CHANGED = ("changed",)
_ASKS = ("asks", "ask-for", "needs", "next-step")
_WHO, _ALERT, _FIRST_THING, _THING, _ASK, _NEWS = range(6)
"""Ranks: the lowest goes in first."""
_CLOSING = N_("Written by the patient.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message.

    Attributes:
        text: Lines without a control character but line ends, in the clinician's language.
        left_out: What did not fit, each with how many, in the clinician's language.
    """

    text: str
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Thing:
    """What goes in whole or not at all.

    Attributes:
        rank: One of the ranks above.
        told: To whom it was told, who typed it; empty for the person's own hand.
        put_into: Whether somebody put its words into the clinician's language, and nothing in it says so.
    """

    text: str
    rank: int
    told: str = ""
    put_into: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """Things under one title, which is also what they are called where they are left out.

    Attributes:
        named: Whether the message itself names the part where something of it is left out, or only counts it.
    """

    title: str
    things: tuple[_Thing, ...]
    headed: bool = True
    named: bool = False


def render_message(summary: Summary, most: int = SHORT) -> Message:
    """The message, in the clinician's language.

    Args:
        summary: What was composed.
        most: How long it may be, in :func:`~passport_app.summary.pasting.units`; at least :data:`SHORT`.

    Raises:
        ValueError: ``most`` is less than the shortest form allows.
    """
    if most < SHORT:
        raise ValueError("a message needs room for what it leaves out")
    draft = _Draft(summary, brief=most < LONG)
    kept: frozenset[_Place] = frozenset()
    # Twice: what is left out is named, and there is more room once less of it is.
    for place in draft.places() * 2:
        if draft.may_go(place, kept) and units(draft.text(kept | {place})) <= most:
            kept |= {place}
    return Message(text=draft.text(kept), left_out=tuple(draft.left_out(kept)))


_Place = tuple[int, int]
"""Which part, and which of its things."""


class _Draft:
    """A summary's things, and the message that some of them make."""

    def __init__(self, summary: Summary, *, brief: bool) -> None:
        self._summary, self._brief = summary, brief
        self._language, *others = summary.languages
        self._other = others[0] if others else ""
        self._t = Translator(self._language)
        self._parts = tuple(part for part in self._made() if part.things)

    def places(self) -> list[_Place]:
        """All things, the one to put in first first."""
        found = [(part, n) for part, one in enumerate(self._parts) for n in range(len(one.things))]
        return sorted(found, key=lambda place: (self._rank(place), place))

    def may_go(self, place: _Place, kept: Collection[_Place]) -> bool:
        """Small news takes no room while something that the person asks or most wants to say has none."""
        rank = self._rank(place)
        return rank < _NEWS or all(other in kept for other in self.places() if self._rank(other) < rank)

    def _rank(self, place: _Place) -> int:
        return self._parts[place[0]].things[place[1]].rank

    def text(self, kept: Collection[_Place]) -> str:
        """The whole message, of the things that are kept."""
        return spaced("\n".join(self._lines(kept)))

    def left_out(self, kept: Collection[_Place]) -> Iterator[str]:
        """What is not in it, each with how many."""
        return (self._counted(part, n) for part, n in self._missing(kept))

    def _missing(self, kept: Collection[_Place]) -> Iterator[tuple[_Part, int]]:
        places = [part for part, _n in kept]
        for place, part in enumerate(self._parts):
            if missing := len(part.things) - places.count(place):
                yield part, missing

    def _counted(self, part: _Part, missing: int) -> str:
        return f"{part.title} ({self._t.number(missing)})"

    def _left_out_briefly(self, kept: Collection[_Place]) -> Iterator[str]:
        """The same in few letters: every name takes the room of a thing."""
        missing = list(self._missing(kept))
        yield from (self._counted(part, n) for part, n in missing if part.named)
        if others := sum(n for part, n in missing if not part.named):
            yield self._t.ngettext("{n} more line", "{n} more lines", others)

    def _lines(self, kept: Collection[_Place]) -> Iterator[str]:
        yield f"{self._says(self._summary.header.purpose)} ({pasted(self._t.date(self._summary.as_of))})"
        for place, part in enumerate(self._parts):
            said = [thing.text for n, thing in enumerate(part.things) if (place, n) in kept]
            if said and part.headed:
                yield f"{part.title}:"
            yield from (f"- {text}" if part.headed else text for text in said)
        yield from self._credits([self._parts[part].things[n] for part, n in sorted(kept)])
        if left := "; ".join(self._left_out_briefly(kept)):
            yield self._t.gettext("Left out: {list}.", list=left)
        yield self._t.gettext(_CLOSING)

    def _credits(self, things: Sequence[_Thing]) -> Iterator[str]:
        """Whose hands and words, said once: on every thing it would take the room of other things."""
        said = "\n".join(thing.text for thing in things)
        typists = [who for who in dict.fromkeys(thing.told for thing in things) if who and who not in said]
        if typists:
            yield self._t.gettext("Partly typed by {who}.", who=self._t.join(typists))
        if any(thing.put_into for thing in things):
            language = self._t.language_name(self._language)
            # Translators: {language} is the name of a language in its basic form.
            yield self._t.gettext("Partly put into {language} by somebody.", language=language)

    def _made(self) -> Iterator[_Part]:
        top, _ = self._summary.header, self._t.gettext
        who = (pasted(top.name.text), self._says(top.identity))
        yield _Part(title=_("who I am"), things=tuple(_Thing(text=text, rank=_WHO) for text in who), headed=False)
        alerts = tuple(self._alert(line) for line in top.alerts)
        yield _Part(title=_("Alerts and allergies"), things=alerts, named=True)
        yield from self._sections(_FIRST, _FIRST_THING, _THING)
        yield from self._sections(_CHANGED, _NEWS, _NEWS)
        yield from self._sections(_ASKS, _ASK, _ASK)

    def _alert(self, line: Line) -> _Thing:
        """An alert says itself whose it is and who put it into the language; briefly, that is said once for all."""
        if not self._brief or line.wording is Wording.NOT_PUT_INTO:
            return _Thing(text=self._text(line), rank=_ALERT)
        said = {language: tuple(span for span in spans if not span.quiet) for language, spans in line.said.items()}
        return self._thing(replace(line, said=said), _ALERT, None)

    def _sections(self, names: Sequence[str], first: int, others: int) -> Iterator[_Part]:
        for section in self._summary.sections:
            if section.name in names:
                told = enumerate(_lines_of(section))
                things = tuple(self._thing(line, others if n else first, table) for n, (line, table) in told)
                yield _Part(title=self._says(section.title), things=things)

    def _thing(self, line: Line | Row, rank: int, table: Table | None) -> _Thing:
        text = self._text(line, table)
        if line.origin in {Origin.CARER, Origin.LETTER}:
            text = f"{text} ({report(line.origin, line.by, self._t)})"
        told = pasted(line.by) if line.origin is Origin.TOLD else ""
        return _Thing(text=text, rank=rank, told=told, put_into=line.wording is Wording.PUT_INTO)

    def _text(self, line: Line | Row, table: Table | None = None) -> str:
        """One thing; own words that nobody put into the clinician's language as they were written."""
        if line.wording is not Wording.NOT_PUT_INTO or not self._other:
            return self._words(line, table, self._language)
        words, language = self._words(line, table, self._other), self._t.language_name(self._other)
        return self._t.gettext("In {language}: {words}", language=language, words=words)

    def _words(self, line: Line | Row, table: Table | None, language: str) -> str:
        if isinstance(line, Line) or table is None:
            return pasted_said(line.said if isinstance(line, Line) else line.cells[0], language)
        first, *others = (pasted_said(cell, language) for cell in line.cells)
        headings = [pasted_said(column, language) for column in table.columns[1:]]
        named = zip(headings, others, strict=True)
        return "; ".join([first, *(f"{heading}: {cell}" if heading else cell for heading, cell in named if cell)])

    def _says(self, said: Said) -> str:
        return pasted_said(said, self._language)


def _lines_of(section: Section) -> Iterator[tuple[Line | Row, Table | None]]:
    for block in section.blocks:
        if isinstance(block, Lines):
            yield from ((line, None) for line in block.lines)
        elif isinstance(block, Table):
            yield from ((row, block) for row in block.rows)
