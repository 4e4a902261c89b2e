"""All words that stand on a page, to be looked for in its other forms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from passport_app.summary.model import BodyMap, Chart, Line, Lines, Row, Said, Summary, Table, Wording
from passport_app.summary.walking import cells
from passport_app.summary.wording import text_of


def said_on(summary: Summary) -> Iterator[str]:
    """The clinician's sheet piece by piece, and what only the person's sheet says in words of their own."""
    first, last = summary.languages[0], summary.languages[-1]
    top = summary.header
    yield from (text_of(said[first]) for said in (top.identity, top.purpose, top.as_of, summary.footer.origin))
    yield from (top.name.text, *summary.footer.notes[first])
    yield from (text_of(one.said[first]) for one in (*top.needs, *top.alerts))
    for part in summary.sections:
        yield from (text_of(said[first]) for said in (part.title, *part.notes, *([part.aside] if part.aside else [])))
        for block in part.blocks:
            yield from (text_of(said[first]) for said in _block(block))
            yield from (text_of(said[last]) for said in _own(block))


def _own(block: Any) -> Iterator[Said]:
    for place in _places(block):
        if place.wording is Wording.NOT_PUT_INTO:
            yield from cells(place)


def _places(block: Any) -> tuple[Line, ...] | tuple[Row, ...]:
    if isinstance(block, Lines):
        return block.lines
    return block.rows if isinstance(block, Table) else ()


def _block(block: Any) -> Iterator[Said]:
    if isinstance(block, Lines):
        yield from (one.said for one in block.lines)
    elif isinstance(block, Table):
        yield from (block.caption, *block.columns, *(cell for one in block.rows for cell in one.cells))
    elif isinstance(block, Chart):
        yield from (
            block.caption,
            block.words,
            *(one.name for one in block.series),
            *(one.label for one in block.bands),
        )
    else:
        yield from [block.words] if isinstance(block, BodyMap) else [block.title, *block.labels]
