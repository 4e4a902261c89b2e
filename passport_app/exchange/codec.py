"""A record as canonical JSON, and back.

Canonical means: one record, one sequence of bytes. Keys are in alphabetical order, a field that holds its
default is left out, a whole number is written without a fraction. So equal records are equal bytes, and a
copy of a file cannot drift from the file.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, time
from enum import Enum
from functools import cache
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from passport_app.domain.record import Record
from passport_app.domain.rules import RuleError
from passport_app.exchange.errors import RecordTooBigError

R = TypeVar("R", bound=Record)
Plain = dict[str, object]

LONGEST_BODY = 1_048_576
"""Bytes of one record; hundreds of times more than the longest story."""
_WHOLE = 2.0**53
_UNREADABLE = (msgspec.MsgspecError, ValueError, RecursionError)


class FieldFault(Exception):  # noqa: N818 - never shown: the reader of lines turns it into an error with a line
    """Where a body is wrong: the path of a field, made of the program's own names."""

    def __init__(self, path: str, *, cause: RuleError | None = None) -> None:
        self.path = path
        self.cause = cause
        super().__init__(path)


class UnknownFault(FieldFault):
    """A field that the kind does not have; the path is that of the object around it."""


class MissingFault(FieldFault):
    """A field that the kind needs."""


class TypeFault(FieldFault):
    """A value of the wrong type or form."""


class RuleFault(FieldFault):
    """A value of the right type that the record cannot hold."""


def encode(record: Record) -> bytes:
    """A record as canonical JSON.

    Raises:
        RecordTooBigError: It has more bytes than a line may have.
    """
    body = msgspec.json.encode(_plain(record), order="deterministic")
    if len(body) > LONGEST_BODY:
        raise RecordTooBigError
    return body


def decode(kind: type[R], body: bytes) -> R:
    """A record from its canonical JSON, as :func:`encode` wrote it.

    Raises:
        FieldFault: The body is not of this kind.
    """
    try:
        return msgspec.json.decode(body, type=kind)
    except _UNREADABLE:
        raise TypeFault("body") from None


def read(kind: type[R], body: bytes) -> R:
    """A record from JSON that anybody may have written; stricter and slower than :func:`decode`.

    Raises:
        FieldFault: with the path of the field that is unknown, missing, of a wrong type, or breaks a rule.
    """
    try:
        plain = msgspec.json.decode(body)
    except _UNREADABLE:
        raise TypeFault("body") from None
    _refuse_strangers(kind, plain, "")
    try:
        return msgspec.json.decode(body, type=kind)
    except _UNREADABLE:
        pass
    return _built(kind, plain, "")


def _plain(value: object) -> object:
    if is_dataclass(value):
        kept = ((f, getattr(value, f.name)) for f in fields(value))
        return {f.name: _plain(held) for f, held in kept if not _is_default(f, held)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < _WHOLE:
        return int(value)
    return value


def _is_default(field: Field[Any], value: object) -> bool:
    return field.default is not MISSING and type(value) is type(field.default) and value == field.default


def _refuse_strangers(hint: object, value: object, path: str) -> None:
    """Refuse fields that no dataclass at that place has; wrong types are found by the decoder afterwards."""
    cls, item = _dataclass_in(hint), _item_of(hint)
    if cls is not None and isinstance(value, dict):
        hints = _hints(cls)
        for name, held in value.items():
            if name not in hints:
                raise UnknownFault(path or "body")
            _refuse_strangers(hints[name], held, _joined(path, name))
    elif item is not None and isinstance(value, list):
        for number, held in enumerate(value, start=1):
            _refuse_strangers(item, held, f"{path}[{number}]")


def _built(cls: type[R], plain: object, path: str) -> R:
    """Build an object piece by piece, to name the piece that is at fault."""
    if not isinstance(plain, dict):
        raise TypeFault(path or "body")
    hints = _hints(cls)
    made = {name: _made(hints[name], value, _joined(path, name)) for name, value in plain.items()}
    missing = [f.name for f in fields(cls) if f.default is MISSING and f.name not in made]  # type: ignore[arg-type]  # every Ruled is a dataclass
    if missing:
        raise MissingFault(_joined(path, missing[0]))
    try:
        return cls(**made)
    except RuleError as error:
        raise RuleFault(_joined(path, error.field) if error.field else path or "body", cause=error) from None


def _made(hint: object, value: object, path: str) -> object:
    cls, item = _dataclass_in(hint), _item_of(hint)
    if value is not None and cls is not None:
        return _built(cls, value, path)  # type: ignore[type-var]  # any Ruled will do
    if isinstance(value, list) and item is not None:
        return tuple(_made(item, held, f"{path}[{number}]") for number, held in enumerate(value, start=1))
    try:
        return msgspec.convert(value, _without_limits(hint))
    except msgspec.ValidationError:
        raise TypeFault(path) from None


def _without_limits(hint: object) -> object:
    """The type without its limits: those are rules, and are reported as such."""
    if get_origin(hint) is Annotated:
        return _without_limits(get_args(hint)[0])
    if get_origin(hint) in (Union, types.UnionType):
        return Union[tuple(_without_limits(option) for option in get_args(hint))]  # noqa: UP007 - made at run time
    return hint


@cache
def _dataclass_in(hint: object) -> type[object] | None:
    options = _options(hint)
    return next((o for o in options if isinstance(o, type) and is_dataclass(o)), None)


@cache
def _item_of(hint: object) -> object | None:
    found = next((o for o in _options(hint) if get_origin(o) is tuple), None)
    return get_args(found)[0] if found is not None else None


def _options(hint: object) -> list[object]:
    if get_origin(hint) is Annotated:
        return _options(get_args(hint)[0])
    if get_origin(hint) in (Union, types.UnionType):
        return [found for option in get_args(hint) for found in _options(option)]
    return [hint]


_HINTS: dict[type, Mapping[str, object]] = {}


def _hints(cls: type) -> Mapping[str, object]:
    known = _HINTS.get(cls)
    if known is None:
        hints = get_type_hints(cls, include_extras=True)
        known = _HINTS[cls] = {f.name: hints[f.name] for f in fields(cls)}
    return known


def _joined(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
