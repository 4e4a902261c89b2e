"""One map of a received page, read field by field; what nobody asked for is kept as newer.

A field that is there must be what this version knows it to be. A field that this version does not know is no
error: it is kept, so that the reader can say that there is more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from passport_app.summary.hpq1.cbor import Value
from passport_app.summary.hpq1.errors import DamagedError
from passport_app.summary.plain import neutral

_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LANGUAGE = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewerField:
    """Something that a newer version wrote.

    Attributes:
        path: Keys and places from the outermost map on: ``(8, 14, 9)`` is key 9 of item 14.
        value: What stands there.
    """

    path: tuple[int, ...]
    value: Value


def carried_text(text: str) -> str:
    """Text as a code carries it: one line in which nothing steers the page."""
    return neutral(text)


class Fields:
    """A map whose fields are asked for once each."""

    def __init__(self, value: Value, path: tuple[int, ...] = ()) -> None:
        """Read ``value``, which stands at ``path``.

        Raises:
            DamagedError: It is no map.
        """
        if not isinstance(value, dict):
            raise DamagedError
        self._given = value
        self._unread = set(value)
        self.path = path

    def __contains__(self, key: int) -> bool:
        return key in self._given

    def get(self, key: int) -> Value:
        """Any value, or ``None``."""
        self._unread.discard(key)
        return self._given.get(key)

    def text(self, key: int) -> str | None:
        """Text, made harmless, or ``None`` where the field is not there."""
        value = self.get(key)
        return _as_text(value) if key in self._given else None

    def needed(self, key: int) -> str:
        """Text that must be there."""
        text = self.text(key)
        if text is None:
            raise DamagedError
        return text

    def texts(self, key: int) -> tuple[str, ...]:
        """A list of texts; empty where the field is not there."""
        return tuple(_as_text(one) for one in self._list(key))

    def number(self, key: int, *, low: int | None = None) -> int | None:
        """A number, not below ``low``, or ``None`` where the field is not there."""
        value = self.get(key)
        if key not in self._given:
            return None
        number = _as_number(value)
        if low is not None and number < low:
            raise DamagedError
        return number

    def numbers(self, key: int) -> tuple[int, ...]:
        """A list of numbers; empty where the field is not there."""
        return tuple(_as_number(one) for one in self._list(key))

    def gaps(self, key: int) -> tuple[int | None, ...]:
        """A list of numbers with gaps in it."""
        return tuple(None if one is None else _as_number(one) for one in self._list(key))

    def flag(self, key: int) -> bool:
        """A truth value; false where the field is not there."""
        value = self.get(key)
        if key in self._given and not isinstance(value, bool):
            raise DamagedError
        return value is True

    def day(self, key: int) -> date | None:
        """A date, or ``None`` where the field is not there."""
        text = self.text(key)
        return None if text is None else as_day(text)

    def language(self, key: int) -> str | None:
        """A language tag, or ``None`` where the field is not there."""
        text = self.text(key)
        if text is not None and not _LANGUAGE.fullmatch(text):
            raise DamagedError
        return text

    def newer(self) -> tuple[NewerField, ...]:
        """What nobody asked for."""
        return tuple(NewerField(path=(*self.path, key), value=self._given[key]) for key in sorted(self._unread))

    def unknown(self, key: int) -> None:
        """Count a field among the newer ones: its value means nothing here."""
        self._unread.add(key)

    def _list(self, key: int) -> list[Value]:
        value = self.get(key)
        if key not in self._given:
            return []
        if not isinstance(value, list):
            raise DamagedError
        return value


def _as_text(value: Value) -> str:
    if not isinstance(value, str):
        raise DamagedError
    return carried_text(value)


def _as_number(value: Value) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise DamagedError
    return value


def as_day(text: str) -> date:
    """An ISO date written in the one way.

    Raises:
        DamagedError: It is none.
    """
    if not _DAY.fullmatch(text):
        raise DamagedError
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise DamagedError from None
