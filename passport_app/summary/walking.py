"""The lines and rows of a composed summary, for whoever goes through all of them."""

from __future__ import annotations

from collections.abc import Iterator

from passport_app.summary.model import Line, Lines, Row, Said, Section, Summary, Table

Part = Line | Row


def parts(summary: Summary) -> Iterator[Part]:
    """All lines and rows, those at the top first."""
    yield from (*summary.header.alerts, *summary.header.needs)
    for section in summary.sections:
        yield from parts_of(section)


def parts_of(section: Section) -> Iterator[Part]:
    """The lines and rows of one section."""
    for block in section.blocks:
        if isinstance(block, Lines):
            yield from block.lines
        elif isinstance(block, Table):
            yield from block.rows


def cells(part: Part) -> tuple[Said, ...]:
    """What a line says as one cell, or the cells of a row."""
    return part.cells if isinstance(part, Row) else (part.said,)
