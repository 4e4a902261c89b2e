"""A record said twice on a page is one record as data: what changed gives way to the section that says all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from passport_app.summary.model import Block, Line, Lines, Row, Section
from passport_app.summary.walking import parts_of

CHANGED = "changed"
P = TypeVar("P", Line, Row)
Said = frozenset[tuple[str, type[object]]]


def without_repeats(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections, with no fact of a record under what changed that another section has whole."""
    elsewhere = frozenset(
        (part.source, type(fact))
        for section in sections
        if section.name != CHANGED
        for part in parts_of(section)
        for fact in part.facts
    )
    return tuple(
        replace(section, blocks=tuple(_block(block, elsewhere) for block in section.blocks))
        if section.name == CHANGED
        else section
        for section in sections
    )


def _block(block: Block, elsewhere: Said) -> Block:
    if isinstance(block, Lines):
        return replace(block, lines=tuple(_part(line, elsewhere) for line in block.lines))
    return block


def _part(part: P, elsewhere: Said) -> P:
    return replace(part, facts=tuple(fact for fact in part.facts if (part.source, type(fact)) not in elsewhere))
