"""The summary as plain text for a patient's record: what a clinician pastes, and what still stands there in ten years.

The order is that of a record, whatever order the person chose for the page: identity, alerts, allergies, medicines,
problems, then the sections as the preset has them. Every line says its day and who reported it, because lines are
copied out one by one; a line that would be longer than 200 characters is cut at a word and says both again.
Own words that nobody put into the clinician's language follow as they were written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from passport_app.i18n import Translator
from passport_app.summary.facts import AllergyFact
from passport_app.summary.model import (
    Block,
    BodyMap,
    Chart,
    Line,
    Lines,
    Origin,
    Row,
    Said,
    Section,
    Summary,
    Table,
    Wording,
)
from passport_app.summary.pasting import cut, pasted, pasted_said, spaced, units
from passport_app.summary.presets import PRESETS
from passport_app.summary.reported import kind_of_report, report

LONGEST: Final = 200
"""Characters in one line, in UTF-16 code units: the field of an old record system."""
_LONGEST_MARK = 120
MEDICINES: Final = ("medicines", "exercise-medicines", "medicine-list")
PROBLEMS: Final = ("conditions",)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """One thing before it is cut into lines."""

    text: str
    on: date
    origin: Origin = Origin.PATIENT
    by: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    title: str
    said: tuple[_Said, ...] = field(default=())


def render_record(summary: Summary) -> str:
    """The text in the clinician's language, ending in a line end.

    Args:
        summary: What was composed.
    """
    lines = [line for part in _Teller(summary).parts() for line in part]
    return spaced("\n".join(lines)) + "\n"


def in_record_order(summary: Summary) -> list[Section]:
    """The sections as a record has them: medicines, problems, then as the preset lists them."""
    known = PRESETS[summary.audience].names() if summary.audience in PRESETS else ()
    order = [*MEDICINES, *PROBLEMS, *known]
    places = {name: order.index(name) for name in order}
    return sorted(summary.sections, key=lambda section: places.get(section.name, len(order)))


class _Teller:
    """Tells one summary."""

    def __init__(self, summary: Summary) -> None:
        self._summary = summary
        self._language, *others = summary.languages
        self._other = others[0] if others else ""
        self._t = Translator(self._language)

    def parts(self) -> Iterator[Iterator[str]]:
        """All of it, part by part."""
        top, _ = self._summary.header, self._t.gettext
        alerts = [line for line in top.alerts if not _is_allergy(line)]
        allergies = [line for line in top.alerts if _is_allergy(line)]
        yield self._part(self._purpose(), [*self._identity(), *self._lines(top.needs)])
        yield self._part(_("Alerts"), self._lines(alerts))
        yield self._part(_("Allergies"), self._lines(allergies))
        for section in in_record_order(self._summary):
            yield self._part(self._title(section), self._section(section))
        yield self._part(_("Notes"), map(self._note, map(pasted, self._summary.footer.notes[self._language])))

    def _purpose(self) -> str:
        return f"{self._says(self._summary.header.purpose)}, {self._says(self._summary.header.as_of)}"

    def _identity(self) -> Iterator[_Said]:
        top = self._summary.header
        yield self._of_today(pasted(top.name.text))
        yield self._of_today(self._says(top.identity))
        yield self._of_today(self._says(self._summary.footer.origin))

    def _title(self, section: Section) -> str:
        title = self._says(section.title)
        aside = f" ({self._says(section.aside)})" if section.aside else ""
        return f"{section.number}. {title}{aside}" if section.number else f"{title}{aside}"

    def _section(self, section: Section) -> Iterator[_Said]:
        for block in section.blocks:
            yield from self._block(block)
        yield from (self._note(self._says(note)) for note in section.notes)

    def _block(self, block: Block) -> Iterator[_Said]:
        if isinstance(block, Lines):
            yield from self._lines(block.lines)
        elif isinstance(block, Table):
            for row in block.rows:
                yield from self._row(block, row)
        elif isinstance(block, Chart | BodyMap):
            yield self._of_today(self._says(block.words))

    def _lines(self, lines: Sequence[Line]) -> Iterator[_Said]:
        for line in lines:
            yield self._said(line, self._says(line.said))
            if self._is_unread(line):
                yield self._said(line, self._as_written(pasted_said(line.said, self._other)))

    def _row(self, table: Table, row: Row) -> Iterator[_Said]:
        yield self._said(row, self._cells(table, row, self._language))
        if self._is_unread(row):
            yield self._said(row, self._as_written(self._cells(table, row, self._other)))

    def _cells(self, table: Table, row: Row, language: str) -> str:
        told = [
            (pasted_said(column, language), pasted_said(cell, language))
            for place, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True))
            if place not in table.write_in
        ]
        return "; ".join(f"{heading}: {cell}" if heading else cell for heading, cell in told if cell)

    def _is_unread(self, line: Line | Row) -> bool:
        return bool(self._other) and line.wording is Wording.NOT_PUT_INTO

    def _as_written(self, words: str) -> str:
        return self._t.gettext("In {language}: {words}", language=self._t.language_name(self._other), words=words)

    def _said(self, line: Line | Row, text: str) -> _Said:
        on = line.on or self._summary.as_of
        return _Said(text=text, on=on, origin=line.origin, by=line.by, number=line.number)

    def _of_today(self, text: str) -> _Said:
        return _Said(text=text, on=self._summary.as_of)

    def _note(self, text: str) -> _Said:
        return _Said(text=text, on=self._summary.as_of, origin=Origin.PROGRAM)

    def _says(self, said: Said) -> str:
        return pasted_said(said, self._language)

    def _part(self, title: str, said: Iterator[_Said] | Sequence[_Said]) -> Iterator[str]:
        """A heading that says of all its lines who reported them, and the lines; nothing where there are none."""
        told = tuple(said)
        if told:
            kinds = [one.origin for one in told if one.origin is not Origin.PROGRAM] or (Origin.PROGRAM,)
            marks = ", ".join(dict.fromkeys(kind_of_report(kind, self._t) for kind in kinds))
            yield from _cut(f"{self._summary.as_of.isoformat()} [{marks}] ", f"== {title} ==")
        for one in told:
            yield from self._line(one)

    def _line(self, one: _Said) -> Iterator[str]:
        mark, text = report(one.origin, one.by, self._t), one.text
        if units(mark) > _LONGEST_MARK:
            mark, text = kind_of_report(one.origin, self._t), f"{pasted(one.by)}: {text}"
        number = f"{one.number} " if one.number else ""
        yield from _cut(f"{one.on.isoformat()} [{mark}] {number}", text)


def _cut(before: str, text: str) -> Iterator[str]:
    yield from (f"{before}{piece}" for piece in cut(text, LONGEST - units(before)))


def _is_allergy(line: Line) -> bool:
    return any(isinstance(fact, AllergyFact) for fact in line.facts)
