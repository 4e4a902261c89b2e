"""One section in the making: numbers its lines and notes whose words and hands they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from passport_app.domain.record import LETTER, Entry, Record
from passport_app.domain.words import Words
from passport_app.insight.periods import Period
from passport_app.summary.facts import Fact
from passport_app.summary.model import Block, Line, Lines, Origin, Row, Said, Section, Table
from passport_app.summary.people import OF, TOLD, People, authorship, known, readable
from passport_app.summary.sections.credits import Ledger
from passport_app.summary.selection import item_key
from passport_app.summary.source import Shared
from passport_app.summary.telling import Tell, Told, most_telling, tell
from passport_app.summary.wording import Sheet, text_of

MOST = 12
"""Lines or rows in one block."""
Columns = Sequence[tuple[Tell, float]]
"""Headings with their relative widths."""


@dataclass(frozen=True, kw_only=True)
class Task:
    """What every section is made from.

    Attributes:
        sheets: The clinician's language, then the person's if it differs.
        as_of: The day that the summary speaks of.
        since: When it was last looked at together; ``None`` where that is not known.
        period: The days up to ``as_of`` that it looks back on.
        sections: Names of the sections that go in, in the order in which they are read.
        audience: Name of the preset.
    """

    source: Shared
    sheets: tuple[Sheet, ...]
    people: People
    as_of: date
    since: date | None
    period: Period
    sections: tuple[str, ...]
    audience: str = "gp"

    def word(self, words: Words | None) -> str | None:
        """Words for a fact: as the clinician reads them, else as they were written."""
        if words is None:
            return None
        return readable(known(words), self.sheets[0].language) or words.text


class SectionBuilder:
    """Lines and rows of one section, in their order."""

    def __init__(self, task: Task, ledger: Ledger, name: str, number: int) -> None:
        """Begin section ``number``."""
        self.task = task
        self.name = name
        self.number = number
        self._ledger = ledger
        self._count = 0

    def said(self, telling: Tell) -> Said:
        """Words of the program, on every sheet."""
        return tell(self.task.sheets, telling, on=self.task.as_of).said

    def line(
        self,
        telling: Tell,
        entry: Entry[Record] | None = None,
        *,
        on: date | None = None,
        labelled: bool = False,
        item: object = None,
        key: str = "",
        facts: Sequence[Fact] = (),
    ) -> Line:
        """The next line.

        Args:
            telling: Tells it on a sheet.
            entry: The record that it is from.
            on: The date that it is about; the day on which it was written down, where that is not known.
            labelled: Whether it says itself whose words it is.
            item: The item of a list, or the field's value, inside the record: what is left out when it is unticked.
            key: Its own key, where it is made of many records; ask ``task.source.wants(key)`` before.
            facts: What it says, as data.
        """
        number = self._next()
        told = self._keep(telling, entry, number)
        if entry and not labelled:
            self._ledger.note_author(entry, number)
        return Line(
            said=told.said,
            number=number,
            wording=told.wording,
            source=entry.id if entry else "",
            on=on or written_on(entry),
            key=key or tick_key(entry, item),
            origin=origin(entry, key),
            by=by(self.task, entry),
            facts=tuple(facts),
        )

    def row(
        self,
        tellings: Iterable[Tell],
        entry: Entry[Record] | None = None,
        *,
        on: date | None = None,
        item: object = None,
        key: str = "",
        facts: Sequence[Fact] = (),
    ) -> Row:
        """The next row of a table, one telling a cell; the rest as of a line."""
        number = self._next()
        told = [self._keep(telling, entry, number) for telling in tellings]
        if entry:
            self._ledger.note_author(entry, number)
        return Row(
            cells=tuple(cell.said for cell in told),
            number=number,
            wording=most_telling({cell.wording for cell in told}),
            source=entry.id if entry else "",
            on=on or written_on(entry),
            key=key or tick_key(entry, item),
            origin=origin(entry, key),
            by=by(self.task, entry),
            facts=tuple(facts),
        )

    def table(
        self, columns: Columns, rows: Sequence[Row], caption: Tell, *, write_in: Sequence[int] = ()
    ) -> tuple[Table, ...]:
        """The rows under their headings; in several tables where they are more than a block holds."""
        return tuple(
            Table(
                columns=tuple(self.said(heading) for heading, _width in columns),
                widths=tuple(width for _heading, width in columns),
                rows=tuple(rows[start : start + MOST]),
                caption=self.said(caption),
                write_in=tuple(write_in),
            )
            for start in range(0, len(rows), MOST)
        )

    def section(
        self,
        title: Tell,
        blocks: Sequence[Block],
        *,
        aside: Tell | None = None,
        notes: Sequence[Tell] = (),
    ) -> Section:
        """The section as it stands on the page; the preset says on which side it begins."""
        return Section(
            name=self.name,
            number=self.number,
            title=self.said(title),
            blocks=tuple(blocks),
            aside=self.said(aside) if aside else None,
            notes=tuple(self.said(note) for note in notes),
        )

    def listed(self, title: str, lines: Sequence[Line]) -> Section | None:
        """A section of lines alone under a title in English; none where there are no lines."""
        return self.section(lambda s: s.say(title), lines_block(lines)) if lines else None

    def _next(self) -> str:
        self._count += 1
        return f"{self.number}.{self._count}"

    def _keep(self, telling: Tell, entry: Entry[Record] | None, number: str) -> Told:
        on = entry.written.date() if entry else self.task.as_of
        told = tell(self.task.sheets, telling, number=number, on=on)
        self._ledger.used += told.used
        return told


def lines_block(lines: Sequence[Line], *, numbered: bool = True) -> tuple[Lines, ...]:
    """The lines in blocks of at most twelve."""
    return tuple(Lines(lines=tuple(lines[n : n + MOST]), numbered=numbered) for n in range(0, len(lines), MOST))


def top_line(
    task: Task,
    telling: Tell,
    entry: Entry[Record] | None = None,
    *,
    mark: str = "",
    on: date | None = None,
    item: object = None,
    key: str = "",
    facts: Sequence[Fact] = (),
) -> Line:
    """A line without a number: what stands at the top is always in full, never a reference."""
    told = tell(task.sheets, telling, on=entry.written.date() if entry else task.as_of)
    return Line(
        said=told.said,
        wording=told.wording,
        source=entry.id if entry else "",
        on=on or written_on(entry),
        mark=mark,
        key=key or tick_key(entry, item),
        origin=origin(entry, key),
        by=by(task, entry),
        facts=tuple(facts),
    )


def tick_key(entry: Entry[Record] | None, item: object = None) -> str:
    """What is unticked to leave a line out; empty for a line that is no record's."""
    if entry is None:
        return ""
    return entry.id if item is None else item_key(entry.id, item)


def written_on(entry: Entry[Record] | None) -> date | None:
    """The day that a record is about, else that on which it was written down."""
    return (entry.about or entry.written.date()) if entry else None


def origin(entry: Entry[Record] | None, key: str = "") -> Origin:
    """Whose words a line is; what is counted from many answers of the patient is the patient's too."""
    if entry is None:
        return Origin.PATIENT if key else Origin.PROGRAM
    kind = authorship(entry).partition(":")[0]
    return {TOLD: Origin.TOLD, OF: Origin.CARER, LETTER: Origin.LETTER}.get(kind, Origin.PATIENT)


def by(task: Task, entry: Entry[Record] | None) -> str:
    """Who told, typed or saw it, as named on the clinician's sheet."""
    helper = authorship(entry).partition(":")[2] if entry else ""
    return text_of(task.people.named(helper, task.sheets[0])) if helper else ""
