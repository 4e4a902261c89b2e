"""A summary as one flat list of items in reading order, in the clinician's language.

Type and place are not carried: bold, grey and widths are the reader's. What nobody put into the clinician's
language is carried in the person's as well, so that an interpreter at the reader has the words.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from passport_app.summary.hpq1.cbor import Value
from passport_app.summary.hpq1.fact_map import fact_item, fact_map
from passport_app.summary.hpq1.fields import carried_text
from passport_app.summary.hpq1.numbers import BANDS, MAJOR, ORIGINS, WORDINGS, Item, Root
from passport_app.summary.model import (
    Block,
    BodyMap,
    Chart,
    Line,
    Lines,
    Row,
    Said,
    Section,
    Summary,
    Table,
    Wording,
    WriteIn,
)
from passport_app.summary.wording import text_of

Map = dict[int, Value]


def summary_map(summary: Summary) -> Map:
    """The outermost map of a summary."""
    page = _Page(summary)
    top, language = summary.header, summary.languages[0]
    made: Map = {
        Root.MAJOR: MAJOR,
        Root.LANGUAGE: language,
        Root.AS_OF: summary.as_of.isoformat(),
        Root.AUDIENCE: summary.audience,
        Root.TITLE: page.text(top.purpose),
        Root.NAME: carried_text(top.name.text),
        Root.IDENTITY: page.text(top.identity),
        Root.PERSON: fact_map(top.person),
        Root.ITEMS: list(page.items()),
        Root.NOTES: [carried_text(note) for note in summary.footer.notes[language]],
        Root.ORIGIN: page.text(summary.footer.origin),
        Root.SECOND_LANGUAGE: page.second,
    }
    return {int(key): value for key, value in made.items() if value not in (None, [], {}) or key is Root.ITEMS}


class _Page:
    """Writes the items of one summary."""

    def __init__(self, summary: Summary) -> None:
        self._summary = summary
        self._language = summary.languages[0]
        self.second = next(iter(summary.languages[1:]), None)

    def items(self) -> Iterator[Map]:
        for line in self._summary.header.alerts:
            yield from self._line(Item.ALERT, line)
        for line in self._summary.header.needs:
            yield from self._line(Item.NEED, line)
        for section in self._summary.sections:
            yield from self._section(section)

    def text(self, said: Said) -> str:
        return carried_text(text_of(said[self._language]))

    def _section(self, section: Section) -> Iterator[Map]:
        yield _item(
            Item.SECTION,
            section.number,
            self.text(section.title),
            section.name,
            self.text(section.aside) if section.aside else None,
            section.overflow or None,
        )
        for block in section.blocks:
            yield from self._block(block)
        for note in section.notes:
            yield {0: Item.NOTE, 2: self.text(note)}

    def _block(self, block: Block) -> Iterator[Map]:
        if isinstance(block, Lines):
            for line in block.lines:
                yield from self._line(Item.LINE, line)
        elif isinstance(block, Table):
            yield from self._table(block)
        elif isinstance(block, Chart):
            yield self._chart(block)
        elif isinstance(block, BodyMap):
            yield _item(Item.BODY_MAP, list(block.regions), self.text(block.words), list(block.sides) or None)
        else:
            yield self._write_in(block)

    def _line(self, kind: Item, line: Line) -> Iterator[Map]:
        other = text_of(line.said[self.second]) if self._is_elsewhere(line) and self.second else None
        yield self._marked(kind, line, self.text(line.said), other and carried_text(other))
        yield from map(fact_item, line.facts)

    def _table(self, table: Table) -> Iterator[Map]:
        widths: list[Value] = [round(width * 100) for width in table.widths]
        columns: list[Value] = [self.text(column) for column in table.columns]
        yield _item(Item.TABLE, None, columns, self.text(table.caption), list(table.write_in) or None, widths)
        for row in table.rows:
            yield self._row(row)
            yield from map(fact_item, row.facts)

    def _row(self, row: Row) -> Map:
        other: list[Value] | None = None
        if self._is_elsewhere(row) and self.second:
            other = [carried_text(text_of(cell[self.second])) for cell in row.cells]
        return self._marked(Item.ROW, row, [self.text(cell) for cell in row.cells], other)

    def _marked(self, kind: Item, line: Line | Row, words: Value, other: Value) -> Map:
        return _item(
            kind,
            line.number or None,
            words,
            WORDINGS.index(line.wording) or None,
            line.on.isoformat() if line.on else None,
            (isinstance(line, Line) and line.mark) or None,
            ORIGINS.index(line.origin) or None,
            carried_text(line.by) or None,
            other,
        )

    def _is_elsewhere(self, line: Line | Row) -> bool:
        return self.second is not None and line.wording is Wording.NOT_PUT_INTO

    def _chart(self, chart: Chart) -> Map:
        points = [[tenths(point) for point in series.points] for series in chart.series]
        bands: list[Value] = []
        for band in chart.bands:
            bands += [BANDS.index(band.kind), days_after(chart.start, band.start), days_after(chart.start, band.end)]
        ends: list[Value] = [tenths(end) for series in chart.series for end in (series.low, series.high)]
        return _item(
            Item.CHART,
            chart.start.isoformat(),
            self.text(chart.words),
            self.text(chart.caption),
            [self.text(series.name) for series in chart.series],
            points[0] if points else None,
            points[1] if len(points) > 1 else None,
            bands or None,
            [self.text(band.label) for band in chart.bands] or None,
            ends if ends != [0, 100] * len(chart.series) else None,
        )

    def _write_in(self, block: WriteIn) -> Map:
        labels: list[Value] = [self.text(label) for label in block.labels]
        return _item(Item.WRITE_IN, None, self.text(block.title), labels or None, block.rows)


def tenths(value: float | None) -> Value:
    """A figure as the whole number that is carried."""
    return None if value is None else round(value * 10)


def days_after(start: date, day: date) -> int:
    """How many days later."""
    return (day - start) // timedelta(days=1)


def _item(kind: Item, *values: Value) -> Map:
    """An item with its fields from key 1 on; those that say nothing are left out."""
    return {0: int(kind), **{key: value for key, value in enumerate(values, 1) if value is not None}}
