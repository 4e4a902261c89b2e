"""A page's codes for a clinic that has the reader: the whole of it, in a few codes, locked with a passcode or not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

from passport_app.services.summaries import Matrix, Summary
from passport_app.summary.model import Block, Line, Lines, Row, Table

L = TypeVar("L", Line, Row)


@dataclass(frozen=True, kw_only=True)
class ReaderCodes:
    """A summary in codes.

    Attributes:
        parts: The text of each, in order.
        id: What the reader shows for them, to be compared.
        passcode: What opens them; empty where they are not locked.
    """

    parts: tuple[str, ...]
    id: str
    passcode: str = ""


def reader_codes(summary: Summary, passcode: str = "") -> ReaderCodes:
    """Put a page into codes: with its data, or where that has no room, its words alone, which are all of the page.

    Args:
        summary: The page.
        passcode: As :func:`new_passcode` makes it; empty for codes that anybody can read.

    Raises:
        PassportError: It is too much for codes.
    """
    from passport_app.summary.hpq1 import TooMuchError, encode  # noqa: PLC0415 - lazy for start-up time

    try:
        made = encode(summary, passcode or None)
    except TooMuchError:
        made = encode(words_alone(summary), passcode or None)
    return ReaderCodes(parts=made.parts, id=made.cid, passcode=passcode)


def words_alone(summary: Summary) -> Summary:
    """A page without what its lines say as data: everything that is printed is still there."""
    top = summary.header
    return replace(
        summary,
        header=replace(top, alerts=_bare(top.alerts), needs=_bare(top.needs)),
        sections=tuple(replace(section, blocks=tuple(map(_block, section.blocks))) for section in summary.sections),
    )


def _block(block: Block) -> Block:
    if isinstance(block, Lines):
        return replace(block, lines=_bare(block.lines))
    return replace(block, rows=_bare(block.rows)) if isinstance(block, Table) else block


def _bare(lines: tuple[L, ...]) -> tuple[L, ...]:
    return tuple(replace(line, facts=()) for line in lines)


def new_passcode() -> str:
    """A passcode of ten letters and digits, made anew for each page."""
    from passport_app.summary.hpq1 import new_passcode as fresh  # noqa: PLC0415 - lazy for start-up time

    return fresh()


def matrices(codes: ReaderCodes) -> tuple[Matrix, ...]:
    """The squares of each code, ``True`` for dark, without the white around them."""
    from passport_app.summary.hpq1 import qr_matrices  # noqa: PLC0415 - lazy for start-up time

    return qr_matrices(codes.parts)
