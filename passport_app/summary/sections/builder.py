"""One section in the making: numbers its lines and notes whose words and hands they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from passport_app.domain.record import Entry, Record
from passport_app.insight.periods import Period
from passport_app.summary.model import Block, Line, Lines, Row, Said, Section, Table
from passport_app.summary.people import People
from passport_app.summary.sections.credits import Ledger
from passport_app.summary.source import Shared
from passport_app.summary.telling import Tell, Told, most_telling, tell
from passport_app.summary.wording import Sheet

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
        period: The four weeks up to ``as_of``.
        sections: Names of the sections that go in.
    """

    source: Shared
    sheets: tuple[Sheet, ...]
    people: People
    as_of: date
    since: date | None
    period: Period
    sections: tuple[str, ...]


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
        self, telling: Tell, entry: Entry[Record] | None = None, *, on: date | None = None, labelled: bool = False
    ) -> Line:
        """The next line; ``labelled`` where it says itself whose words it is."""
        number = self._next()
        told = self._keep(telling, entry, number)
        if entry and not labelled:
            self._ledger.note_author(entry, number)
        return Line(said=told.said, number=number, wording=told.wording, source=entry.id if entry else "", on=on)

    def row(self, tellings: Iterable[Tell], entry: Entry[Record] | None = None, *, on: date | None = None) -> Row:
        """The next row of a table, one telling a cell."""
        number = self._next()
        told = [self._keep(telling, entry, number) for telling in tellings]
        if entry:
            self._ledger.note_author(entry, number)
        return Row(
            cells=tuple(cell.said for cell in told),
            number=number,
            wording=most_telling({cell.wording for cell in told}),
            source=entry.id if entry else "",
            on=on,
        )

    def table(self, columns: Columns, rows: Sequence[Row], caption: Tell) -> tuple[Table, ...]:
        """The rows under their headings; in several tables where they are more than a block holds."""
        return tuple(
            Table(
                columns=tuple(self.said(heading) for heading, _width in columns),
                widths=tuple(width for _heading, width in columns),
                rows=tuple(rows[start : start + MOST]),
                caption=self.said(caption),
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
        overflow: bool = False,
    ) -> Section:
        """The section as it stands on the page."""
        return Section(
            name=self.name,
            number=self.number,
            title=self.said(title),
            blocks=tuple(blocks),
            aside=self.said(aside) if aside else None,
            notes=tuple(self.said(note) for note in notes),
            overflow=overflow,
        )

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


def top_line(task: Task, telling: Tell, entry: Entry[Record] | None = None, *, mark: str = "") -> Line:
    """A line without a number: what stands at the top is always in full, never a reference."""
    told = tell(task.sheets, telling, on=entry.written.date() if entry else task.as_of)
    return Line(said=told.said, wording=told.wording, source=entry.id if entry else "", mark=mark)
