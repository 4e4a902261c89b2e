"""The values of a record's fields while they are being answered, before they can be a record."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Annotated, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from passport_app.domain.record import Record
from passport_app.domain.rules import IncompleteError, RuleError

R = TypeVar("R", bound=Record)


def hints_of(kind: type) -> dict[str, object]:
    """The types of a kind's fields."""
    return get_type_hints(kind, include_extras=True)


def values_of(record: object) -> dict[str, object]:
    """What the fields of an object hold, by name."""
    if isinstance(record, dict):
        return record
    return {f.name: getattr(record, f.name) for f in fields(record)} if is_dataclass(record) else {}


def known_of(values: Mapping[str, object]) -> dict[str, object]:
    """Those that are not blank."""
    return {name: value for name, value in values.items() if value is not None and value != ()}


def with_answer(kind: type[object], values: Mapping[str, object], field: str, value: object) -> dict[str, object]:
    """The same values with one more answer; blank takes the field's own default."""
    outer, _, inner = field.partition(".")
    blank = value is None or value in ("", ())
    if inner:
        value = {**values_of(values.get(outer)), inner: None if blank else value}
    elif blank:
        value = _default(kind, outer)
    return {**values, outer: value}


def _default(kind: type[object], name: str) -> object:
    field = next(f for f in fields(kind) if f.name == name)  # type: ignore[arg-type]  # every kind is a dataclass
    return None if field.default is MISSING else field.default


def record_of(kind: type[R], values: Mapping[str, object]) -> R | None:
    """The record that the values make; ``None`` while something that it needs is missing."""
    hints = hints_of(kind)
    made: dict[str, object] = {}
    for name, value in values.items():
        if not isinstance(value, dict):
            made[name] = value
            continue
        nested, complete = _nested(_class_of(hints[name]), value, name)
        if not complete:
            return None
        made[name] = nested
    try:
        return kind(**made) if _complete(kind, made) else None
    except IncompleteError:
        return None


def _nested(cls: type[object], values: dict[str, object], name: str) -> tuple[object, bool]:
    known = known_of(values)
    if not known:
        return None, True
    if not _complete(cls, known):
        return None, False
    try:
        return cls(**known), True
    except RuleError as error:
        error.field = f"{name}.{error.field}"
        raise


def _complete(cls: type[object], values: Mapping[str, object]) -> bool:
    needed = (f.name for f in fields(cls) if f.default is MISSING)  # type: ignore[arg-type]  # dataclasses only
    return all(values.get(name) is not None for name in needed)


def _class_of(hint: object) -> type[object]:
    options = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    found = (get_args(o)[0] if get_origin(o) is Annotated else o for o in options)
    return next(o for o in found if isinstance(o, type) and is_dataclass(o))


def from_plain(hint: object, value: object) -> object:
    """A value read back from a draft."""
    try:
        return msgspec.convert(value, hint, strict=False)
    except msgspec.ValidationError:
        if not isinstance(value, dict):
            return None
        inner = hints_of(_class_of(hint))
        return {name: from_plain(inner[name], part) for name, part in value.items()}
