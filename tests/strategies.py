"""Records as hypothesis makes them: of every kind, with anything in every field that the rules allow."""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, time
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from hypothesis import assume
from hypothesis import strategies as st
from msgspec import Meta

from passport_app.domain import body, words
from passport_app.domain.kinds import ALL
from passport_app.domain.record import Record
from passport_app.domain.rules import RuleError

IDS = st.text("0123456789abcdef", min_size=32, max_size=32)
TAGS = st.sampled_from(["en", "pl", "ur", "pa-Guru", "en-GB"])
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30).filter(lambda text: text.strip())
"""Controls, direction marks, emoji and NUL among them."""


def records(kind: type[Record] | None = None) -> st.SearchStrategy[Record]:
    """Records of one kind, or of any."""
    return st.sampled_from(ALL if kind is None else (kind,)).flatmap(_objects)


@st.composite
def _objects(draw: st.DrawFn, cls: type[Any]) -> Any:
    hints = get_type_hints(cls, include_extras=True)
    values = {}
    for field in fields(cls):
        if field.default is MISSING or draw(st.booleans()):
            special = _SPECIAL.get((cls.__name__, field.name))
            values[field.name] = draw(_values(hints[field.name]) if special is None else special())
    while True:
        try:
            return cls(**values)
        except RuleError as error:
            assume(values.pop(error.field.split(".")[0], None) is not None)
        except TypeError:
            assume(False)


def _values(hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) is Annotated:
        base, *extras = get_args(hint)
        return _limited(base, next(extra for extra in extras if isinstance(extra, Meta)))
    if get_origin(hint) in (Union, types.UnionType):
        return st.one_of(*(_values(option) for option in get_args(hint)))
    if get_origin(hint) is tuple:
        return st.lists(_values(get_args(hint)[0]), max_size=3).map(tuple)
    if isinstance(hint, type) and is_dataclass(hint):
        return _objects(hint)
    if issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    return _PLAIN[hint]


def _limited(base: Any, meta: Meta) -> st.SearchStrategy[Any]:
    if get_origin(base) is tuple:
        return st.lists(_values(get_args(base)[0]), max_size=3).map(tuple)
    if base is int:
        return st.integers(int(meta.ge or 0), int(meta.le or 0))
    if meta.pattern is None:
        return TEXTS
    if "a-z0-9-" in meta.pattern:
        return st.sampled_from(["care-role/gp", "goal/walk"])
    return IDS if "0-9a-f" in meta.pattern else TAGS


_PLAIN: dict[type, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    str: TEXTS,
    float: st.floats(allow_nan=False, allow_infinity=False),
    date: st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    time: st.times(),
    type(None): st.none(),
}
_SPECIAL: dict[tuple[str, str], Callable[[], st.SearchStrategy[Any]]] = {
    ("Pain", "region"): lambda: st.sampled_from(list(body.regions())),
    ("TrackerValue", "tracker"): lambda: IDS,
    ("Words", "renderings"): lambda: st.lists(_objects(words.Rendering), max_size=2).map(tuple),
}


def filled(cls: type[Any], text: str) -> Any:
    """An object with something in every field, and ``text`` in every field that takes any text."""
    hints = get_type_hints(cls, include_extras=True)
    values = {field.name: _one(hints[field.name], text) for field in fields(cls)}
    return cls(**{**values, **_FILLED.get(cls.__name__, {})})


def _one(hint: Any, text: str) -> Any:
    if get_origin(hint) is Annotated:
        base, *extras = get_args(hint)
        meta = next(extra for extra in extras if isinstance(extra, Meta))
        if base is not str or meta.pattern is None:
            return _one(base, text) if base is not int else meta.ge
        return "en" if "A-Z" in meta.pattern else "goal/walk" if "/" in meta.pattern else "a" * 32
    if get_origin(hint) in (Union, types.UnionType):
        return _one(get_args(hint)[0], text)
    if get_origin(hint) is tuple:
        return (_one(get_args(hint)[0], text),)
    if is_dataclass(hint):
        return filled(hint, text)  # type: ignore[arg-type]  # hints hold classes, not objects
    if issubclass(hint, StrEnum):
        return next(iter(hint))
    return {bool: True, str: text, float: 1.0, date: date(2026, 11, 1), time: time(9)}[hint]


_FILLED: dict[str, dict[str, Any]] = {
    "Words": {"code": None, "renderings": ()},
    "PartialDate": {"year": 2020, "month": 1, "day": 1},
    "Pain": {"region": "head", "side": None},
    "TrackerValue": {"number": None, "yes": None, "minutes": None},
    "DiaryPurpose": {"questions": ("pain_now",)},
    "Person": {"nhs_number": "9434765919", "date_of_birth": date(1970, 1, 1)},
    "FlareUp": {"ended": None},
}
