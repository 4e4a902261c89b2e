"""What the person chose for one page: sections and their order, single lines left out, what must stay on one side."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

FOUR_WEEKS: Final = 28
"""Days that a page looks back on to begin with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """A choice for one audience; what is not said is as the preset has it.

    Attributes:
        sections: Names of those that go in, in the order in which they are read; ``None`` for the preset's.
        first: Names of sections, the one that must most stay on the first side first; those not named follow in
            reading order.
        left_out: Keys of lines that do not go out.
        days: How many days up to the summary's own it looks back on.
        private: Ids of private records that may go out this time; never remembered.
    """

    sections: tuple[str, ...] | None = None
    first: tuple[str, ...] = ()
    left_out: frozenset[str] = frozenset()
    days: int = FOUR_WEEKS
    private: frozenset[str] = frozenset()


def item_key(record: str, item: object) -> str:
    """The key of one item of a list inside a record: what ticks it, whatever its place in the list.

    The words themselves are not in it: a key is kept where choices are kept.

    Args:
        record: The record's id.
        item: The item, such as :class:`~passport_app.domain.words.Words` or a dataclass of the domain.
            A field's name stands for all of the field.
    """
    digest = hashlib.sha256(repr(item).encode()).hexdigest()[:16]
    return f"{record}/{digest}"


def is_left_out(keys: Collection[str], record: str, item: object) -> bool:
    """Whether an item was unticked."""
    return any(key.startswith(f"{record}/") for key in keys) and item_key(record, item) in keys
