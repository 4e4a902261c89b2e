"""What of a summary a code carries: one language, plain words, no keys of records, nothing that is not printed.

The received summary is exactly this, so that every renderer can work on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import groupby
from typing import Any, TypeVar

from passport_app.summary.facts import Fact, PersonFact
from passport_app.summary.hpq1.blocks import lines_blocks
from passport_app.summary.hpq1.fields import carried_text
from passport_app.summary.hpq1.standing import Standing
from passport_app.summary.model import (
    Block,
    BodyMap,
    Chart,
    Header,
    Line,
    Lines,
    Row,
    Said,
    Section,
    Series,
    Span,
    Summary,
    Table,
    Wording,
)
from passport_app.summary.wording import text_of

F = TypeVar("F", bound=Fact | PersonFact)
L = TypeVar("L", Line, Row)


def carried(summary: Summary) -> Summary:
    """The part of a summary that a code carries, in the clinician's language."""
    page = _Page(summary)
    standing, top = Standing(summary.languages[0], summary.as_of), summary.header
    name, person = carried_text(top.name.text), _fact(top.person)
    notes = [carried_text(note) for note in summary.footer.notes[page.language]]
    origin = text_of(page.said(summary.footer.origin)[page.language])
    return Summary(
        audience=carried_text(summary.audience),
        languages=(page.language,),
        as_of=summary.as_of,
        title={page.language: text_of(page.said(top.purpose)[page.language])},
        header=page.header(top, Span(text=name, language=page.language), person, standing.as_of()),
        sections=tuple(page.section(section) for section in summary.sections),
        footer=standing.footer(name, person, origin, notes),
        more={page.language: standing.more()},
        qr_text="",
        qr_caption=standing.qr_caption(),
    )


class _Page:
    """Reduces one summary."""

    def __init__(self, summary: Summary) -> None:
        self.language = summary.languages[0]
        self._second = next(iter(summary.languages[1:]), None)

    def said(self, said: Said, *, both: bool = False) -> Said:
        languages = [self.language, *([self._second] if both and self._second else [])]
        return {language: _plain(text_of(said[language]), language) for language in languages}

    def header(self, top: Header, name: Span, person: PersonFact, as_of: Said) -> Header:
        return Header(
            name=name,
            identity=self.said(top.identity),
            purpose=self.said(top.purpose),
            as_of=as_of,
            needs=tuple(map(self._line, top.needs)),
            alerts=tuple(map(self._line, top.alerts)),
            person=person,
        )

    def section(self, section: Section) -> Section:
        return replace(
            section,
            title=self.said(section.title),
            blocks=tuple(self._blocks(section)),
            aside=self.said(section.aside) if section.aside else None,
            notes=tuple(self.said(note) for note in section.notes),
        )

    def _blocks(self, section: Section) -> Iterator[Block]:
        for are_lines, run in groupby(section.blocks, key=lambda block: isinstance(block, Lines)):
            if are_lines:
                several = (line for block in run if isinstance(block, Lines) for line in block.lines)
                yield from lines_blocks([self._line(line) for line in several])
            else:
                yield from map(self._block, run)

    def _block(self, block: Block) -> Block:
        if isinstance(block, Table):
            return self._table(block)
        if isinstance(block, Chart):
            return self._chart(block)
        if isinstance(block, BodyMap):
            return replace(block, words=self.said(block.words))
        if isinstance(block, Lines):
            return block
        return replace(block, title=self.said(block.title), labels=tuple(map(self.said, block.labels)))

    def _line(self, line: Line) -> Line:
        both = line.wording is Wording.NOT_PUT_INTO
        return replace(self._bare(line), said=self.said(line.said, both=both))

    def _table(self, table: Table) -> Table:
        return replace(
            table,
            columns=tuple(map(self.said, table.columns)),
            widths=tuple(round(width * 100) / 100 for width in table.widths),
            rows=tuple(map(self._row, table.rows)),
            caption=self.said(table.caption),
        )

    def _row(self, row: Row) -> Row:
        both = row.wording is Wording.NOT_PUT_INTO
        return replace(self._bare(row), cells=tuple(self.said(cell, both=both) for cell in row.cells))

    def _bare(self, line: L) -> L:
        facts = tuple(map(_fact, line.facts))
        return replace(line, source="", key="", by=carried_text(line.by), facts=facts)

    def _chart(self, chart: Chart) -> Chart:
        return replace(
            chart,
            series=tuple(map(self._series, chart.series)),
            bands=tuple(replace(band, label=self.said(band.label)) for band in chart.bands),
            caption=self.said(chart.caption),
            words=self.said(chart.words),
        )

    def _series(self, series: Series) -> Series:
        points = tuple(None if point is None else _rounded(point) for point in series.points)
        name, low, high = self.said(series.name), _rounded(series.low), _rounded(series.high)
        return replace(series, name=name, points=points, low=low, high=high)


def _plain(text: str, language: str) -> tuple[Span, ...]:
    text = carried_text(text)
    return (Span(text=text, language=language),) if text else ()


def _rounded(value: float) -> float:
    return round(value * 10) / 10


def _fact(fact: F) -> F:
    return replace(fact, **{field.name: _value(getattr(fact, field.name)) for field in fields(fact)})


def _value(value: Any) -> Any:  # noqa: ANN401 - whatever a fact may hold
    if isinstance(value, str):
        return carried_text(value)
    if isinstance(value, float):
        return _rounded(value)
    return tuple(map(carried_text, value)) if isinstance(value, tuple) else value
