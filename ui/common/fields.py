"""What a form asks, said without any window: the fields of a record and how each is answered.

Presenters and tests read these; ``ui/widgets/record_form.py`` turns them into controls. The key of a field
is the name of the dataclass's field, ``agreement.agreed_with`` for a part of a nested object.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Generic, TypeVar

from passport_app.domain.record import Entry, Record

R = TypeVar("R", bound=Record)


class Ask(Enum):
    """How a field is answered, and what its value is."""

    LINE = auto()  # str
    WORDS = auto()  # Words
    WORDS_LIST = auto()  # tuple[Words, ...]
    CHOICE = auto()  # StrEnum
    RATING = auto()  # str, the name of a rating of a check-in
    YES_NO = auto()  # bool, or blank
    TICK = auto()  # bool
    DATE = auto()  # date
    PARTIAL_DATE = auto()  # PartialDate
    TIME = auto()  # time
    SCALE = auto()  # int 0-10
    NUMBER = auto()  # int
    LANGUAGE = auto()  # language tag
    LANGUAGES = auto()  # tuple of language tags
    NHS_NUMBER = auto()  # ten digits
    ROWS = auto()  # tuple of nested objects


@dataclass(frozen=True, kw_only=True)
class Field:
    """One question of a form.

    Attributes:
        key: Where the answer goes.
        label: The question, an English sentence for the catalogs.
        ask: How it is answered.
        help: One sentence under the label; may be empty.
        bank: Phrase list of ready-made words; empty for none.
        options: The enumeration of a choice.
        most: The longest list, or the largest number.
        low: Words for 0 of a scale.
        high: Words for 10 of a scale.
        rows: For nested objects: their class and their fields.
        row_kind: The nested class.
        shown: Whether it can be seen at the answers given so far, by key; always where it is missing.
    """

    key: str
    label: str
    ask: Ask
    help: str = ""
    bank: str = ""
    options: type[StrEnum] | None = None
    most: int = 0
    low: str = ""
    high: str = ""
    rows: tuple[Field, ...] = ()
    row_kind: type = object
    shown: Callable[[Callable[[str], object]], bool] | None = None


@dataclass(frozen=True, kw_only=True)
class Group:
    """Fields under one heading; ``title`` may be empty."""

    fields: tuple[Field, ...]
    title: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class RecordView(Generic[R]):
    """How one kind of record is listed and filled in.

    Attributes:
        name: Stable name, for navigation.
        kind: The record kind.
        title: Page title.
        purpose: One sentence: what it is for.
        groups: The form.
        add: Words on the button that adds one; empty for a singleton.
        one: Title of the form of one; the page's own title for a singleton.
        describe: Title and second line of an entry in the list, in a language.
        order: Sort key of an entry in the list; as the records service gives them where it is missing.
    """

    name: str
    kind: type[R]
    title: str
    purpose: str
    groups: tuple[Group, ...]
    add: str = ""
    one: str = ""
    describe: Callable[[Entry[R], str], tuple[str, str]] | None = None
    order: Callable[[Entry[R]], object] | None = None

    def fields(self) -> tuple[Field, ...]:
        """All fields in order."""
        return tuple(field for group in self.groups for field in group.fields)
