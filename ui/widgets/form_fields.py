"""What a form asks, as data: fields in groups, every word already translated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from ui.widgets.choices import Option


class Kind(StrEnum):
    """What a field takes, and the plain Python that it gives."""

    TEXT = "text"
    """One line: str."""
    LINES = "lines"
    """Several lines: str."""
    NUMBER = "number"
    """A whole number: int or None."""
    DATE = "date"
    """A day: datetime.date or None."""
    PARTIAL_DATE = "partial-date"
    """A day, a month or a year: PartialDate or None."""
    TIME = "time"
    """A time of day: datetime.time or None."""
    CHOICE = "choice"
    """One of ``options``: its code, "" for none."""
    PICK = "pick"
    """One of a long list of ``options``: its code, "" for none."""
    CHECKS = "checks"
    """Any of ``options``: tuple of codes."""
    TICK = "tick"
    """Yes or no: bool."""
    SCALE = "scale"
    """0 to 10 with worded ends: int or None."""
    PHRASE = "phrase"
    """One of ``options``, or something else in own words: Words or None (``bank`` names the list)."""
    WORDS = "words"
    """Own or ready-made words: Words or None."""
    WORDS_LIST = "words-list"
    """Several of them: tuple of Words."""


@dataclass(frozen=True, kw_only=True)
class FormField:
    """One field of a form; every word in it is already translated.

    Attributes:
        key: Its name in the values.
        label: Visible words, required.
        kind: What it takes.
        help: One sentence under the label.
        options: Code and words, for choices.
        bank: Name of a list of ready-made words in ``resources/phrases``.
        low: Words at 0 of a scale.
        high: Words at 10 of a scale.
        least: Least whole number, or least lines of a text box.
        most: Largest whole number.
        width: Width of a line in rem; the page's width if ``None``.
        compact: Choices beside each other.
        likely: How many of the ticks show at first, the likely ones; all if 0.
        more: What the button says that shows the other ticks.
        future: Whether a date usually lies ahead: "3 Sept" is then the next one.
    """

    key: str
    label: str
    kind: Kind = Kind.TEXT
    help: str = ""
    options: Sequence[Option] = ()
    bank: str = ""
    low: str = ""
    high: str = ""
    least: int = 0
    most: int = 9999
    width: float | None = None
    compact: bool = False
    likely: int = 0
    more: str = ""
    future: bool = False


@dataclass(frozen=True, kw_only=True)
class FormGroup:
    """Fields under one heading, in a card of their own.

    Attributes:
        title: The heading; empty for fields that stand without one.
        fields: In reading order.
        note: A quiet sentence under the heading.
        card: Whether they stand in a card; not where the form itself stands in one.
    """

    title: str = ""
    fields: Sequence[FormField]
    note: str = ""
    card: bool = True
