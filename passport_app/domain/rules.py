"""The limits written in the domain's types, enforced when an object is made.

``Annotated[int, Meta(ge=0, le=10)]`` is read by the exchange file's JSON Schema and, here, by every
record's ``__post_init__``: one source for both, so that neither can be wrong alone.
"""

from __future__ import annotations

import math
import re
import types
from collections.abc import Callable, Iterator
from datetime import time
from typing import Annotated, Union, get_args, get_origin, get_type_hints

from msgspec import Meta

from passport_app.errors import N_, PassportError

LONGEST_LINE = 300
LONGEST_TEXT = 4_000
MOST_ITEMS = 200

Scale = Annotated[int, Meta(ge=0, le=10, description="A whole number from 0 to 10.")]
Size = Annotated[int, Meta(ge=1, le=5, description="A whole number from 1 to 5.")]
Rung = Annotated[int, Meta(ge=-2, le=2, description="Place on a goal's ladder, -2 much less than hoped.")]
Line = Annotated[str, Meta(min_length=1, max_length=LONGEST_LINE)]
Text = Annotated[str, Meta(min_length=1, max_length=LONGEST_TEXT)]
LanguageTag = Annotated[str, Meta(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)]
RecordRef = Annotated[str, Meta(pattern=r"^([0-9a-f]{32}|[a-z][a-z-]{1,30})$")]


class RuleError(PassportError, ValueError):
    """A value that a record cannot hold."""

    code = "rule"
    template = N_("This cannot be kept as it is.")

    def __init__(self, field: str = "", **params: str | int) -> None:
        """Name the field of the record that is at fault; the value itself is never kept."""
        self.field = field
        super().__init__(field=field, **params)

    def __str__(self) -> str:
        return f"{self.field}: {self.sentence()}" if self.field else self.sentence()


class IncompleteError(RuleError):
    """Something else has to be answered before this can be kept; until then it waits."""

    code = "incomplete"
    template = N_("Something that belongs to this is still missing.")


class OutOfRangeError(RuleError):
    """A number outside its scale, or not a whole number."""

    code = "out-of-range"
    template = N_("Please give a whole number from {low} to {high}.")


class EmptyTextError(RuleError):
    """Nothing but spaces."""

    code = "empty-text"
    template = N_("Please write something here, or leave it out.")


class TooLongError(RuleError):
    """More than can be kept."""

    code = "too-long"
    template = N_("This is too long. It can have at most {most} characters.")


class TooManyError(RuleError):
    """A list with more items than it may have."""

    code = "too-many"
    template = N_("There can be at most {most} here.")


class WrongShapeError(RuleError):
    """Text that is not of the form that the field needs."""

    code = "wrong-shape"
    template = N_("This is not written in the form that is needed here.")


class UnreadableTextError(RuleError):
    """Half of a character: it could not be written to any file."""

    code = "unreadable-text"
    template = N_("This text holds a broken character. Please type it again.")


class NotANumberError(RuleError):
    """A number that no file can hold: infinite, or no number at all."""

    code = "not-a-number"
    template = N_("Please give a number.")


class Ruled:
    """A frozen dataclass whose ``Annotated`` limits are checked when it is made."""

    __slots__ = ()

    def __post_init__(self) -> None:
        """Raise a :class:`RuleError` that names the field where a limit is not kept."""
        for name, check in _checks(type(self)):
            value = getattr(self, name)
            if value is not None:
                check(name, value)


Check = Callable[[str, object], object]
_KNOWN: dict[type, tuple[tuple[str, Check], ...]] = {}


def _checks(cls: type) -> tuple[tuple[str, Check], ...]:
    known = _KNOWN.get(cls)
    if known is None:
        known = _KNOWN[cls] = _found_checks(cls)
    return known


def _found_checks(cls: type) -> tuple[tuple[str, Check], ...]:
    hints = get_type_hints(cls, include_extras=True)
    fields = getattr(cls, "__dataclass_fields__", {})
    found = ((name, _check_for(hints[name])) for name in fields if name in hints)
    return tuple((name, check) for name, check in found if check is not None)


def _check_for(hint: object) -> Check | None:
    origin = get_origin(hint)
    if origin is Annotated:
        base, *extras = get_args(hint)
        metas = [extra for extra in extras if isinstance(extra, Meta)]
        inner = _check_for(base)
        return _all_of([*filter(None, [inner]), *map(_meta_check, metas)])
    if origin in (Union, types.UnionType):
        return _all_of(list(_number_checks(get_args(hint))))
    if origin is tuple:
        item = _check_for(get_args(hint)[0])
        return _each(item)
    return _PLAIN.get(hint) if isinstance(hint, type) else None


def _number_checks(options: tuple[object, ...]) -> Iterator[Check]:
    for option in options:
        check = _check_for(option)
        if check is None:
            continue
        base = _base(option)
        yield _only_for(base if isinstance(base, type) else tuple, check)


def _base(hint: object) -> object:
    return get_args(hint)[0] if get_origin(hint) is Annotated else hint


def _only_for(wanted: type, check: Check) -> Check:
    def run(name: str, value: object) -> None:
        if type(value) is wanted or (wanted is int and isinstance(value, (bool, float))):
            check(name, value)

    return run


def _all_of(checks: list[Check]) -> Check | None:
    if not checks:
        return None

    def run(name: str, value: object) -> None:
        for check in checks:
            check(name, value)

    return run


def _each(item: Check | None) -> Check:
    def run(name: str, value: object) -> None:
        items = value if isinstance(value, tuple) else ()
        if len(items) > MOST_ITEMS:
            raise TooManyError(name, most=MOST_ITEMS)
        if item is not None:
            for one in items:
                item(name, one)

    return run


def _meta_check(meta: Meta) -> Check:
    if meta.ge is not None and meta.le is not None:
        return _range_check(int(meta.ge), int(meta.le))
    return _text_check(meta)


def _range_check(low: int, high: int) -> Check:
    def run(name: str, value: object) -> None:
        if type(value) is not int or not low <= value <= high:
            raise OutOfRangeError(name, low=low, high=high)

    return run


def _text_check(meta: Meta) -> Check:
    pattern = re.compile(meta.pattern) if meta.pattern else None

    def run(name: str, value: object) -> None:
        if isinstance(value, tuple):
            if meta.max_length is not None and len(value) > meta.max_length:
                raise TooManyError(name, most=meta.max_length)
            return
        value = _plain_text(name, value)
        if meta.min_length and not value.strip():
            raise EmptyTextError(name)
        if meta.max_length is not None and len(value) > meta.max_length:
            raise TooLongError(name, most=meta.max_length)
        if pattern and not pattern.fullmatch(value):
            raise WrongShapeError(name)

    return run


def _plain_text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise WrongShapeError(name)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise UnreadableTextError(name) from None
    return value


def _finite(name: str, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise NotANumberError(name)


def _local(name: str, value: object) -> None:
    """Times are of the clock on the wall: one with an offset could not be put in order with the others."""
    if not isinstance(value, time) or value.tzinfo is not None:
        raise WrongShapeError(name)


_PLAIN: dict[type, Check] = {str: _plain_text, float: _finite, time: _local}
