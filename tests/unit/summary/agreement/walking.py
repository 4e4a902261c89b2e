"""One walk over everything that a summary holds, field by field, for whatever format it is compared with."""

from __future__ import annotations

import types
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Union, get_args, get_origin, get_type_hints

from passport_app.summary.model import Span, Summary
from passport_app.summary.plain import neutral, without_isolates
from passport_app.summary.wording import text_of


@dataclass(frozen=True)
class Leaf:
    """One value.

    Attributes:
        field: Such as ``Line.said``.
        value: As it stands, words in the language that was asked for.
        owners: What it stands in, the summary first.
        language: That was asked for.
    """

    field: str
    value: Any
    owners: tuple[Any, ...]
    language: str

    def owner(self, kind: type[Any]) -> Any:
        """The nearest thing of a kind that it stands in."""
        return next((one for one in reversed(self.owners) if isinstance(one, kind)), None)


def all_fields(cls: type[Any] = Summary, seen: set[type[Any]] | None = None) -> set[str]:
    """Names of all fields with a value of their own, of every class that a summary is made of."""
    seen = set() if seen is None else seen
    seen.add(cls)
    found: set[str] = set()
    for name, hint in get_type_hints(cls).items():
        inside = {one for one in _classes(hint) if one is not Span or cls is Span}
        if inside:
            found |= {field for one in inside - seen for field in all_fields(one, seen)}
        else:
            found.add(f"{cls.__name__}.{name}")
    return found


def _classes(hint: Any) -> Iterator[type[Any]]:
    if get_origin(hint) in (Union, types.UnionType, tuple) or get_origin(hint) is not None:
        for part in get_args(hint):
            yield from _classes(part)
    elif isinstance(hint, type) and is_dataclass(hint):
        yield hint


def leaves(summary: Summary, language: str) -> Iterator[Leaf]:
    """All of them in the order of the fields, words in one language."""
    yield from _walk(summary, language, ())


def _walk(thing: Any, language: str, owners: tuple[Any, ...]) -> Iterator[Leaf]:
    inside = (*owners, thing)
    for field in fields(thing):
        name = f"{type(thing).__name__}.{field.name}"
        for value in _each(getattr(thing, field.name), language):
            if is_dataclass(value) and not isinstance(value, Span):
                yield from _walk(value, language, inside)
            else:
                yield Leaf(name, text_of((value,)) if isinstance(value, Span) else value, inside, language)


def _each(value: Any, language: str) -> Iterator[Any]:
    """The values of one field: of a list of things or of words each, of figures and codes all together."""
    if isinstance(value, Mapping):
        yield from _in_language(value[language])
    elif isinstance(value, tuple) and value and (is_dataclass(value[0]) or isinstance(value[0], Mapping)):
        for one in value:
            yield from _each(one, language)
    else:
        yield value


def _in_language(words: Any) -> Iterator[Any]:
    if isinstance(words, str):
        yield words
    elif words and isinstance(words[0], str):
        yield from words
    else:
        yield text_of(words)


Project = Callable[[Leaf], Any]
Found = Mapping[str, list[Any]]
"""What a format says of each field, in the order in which it says it."""


def expected(summary: Summary, language: str, projects: Mapping[str, Project]) -> dict[str, list[Any]]:
    """What a format should say of each field; empty values say nothing anywhere.

    Args:
        projects: How a value stands in the format, where it does not stand as it is; ``None`` for nowhere.
    """
    found: dict[str, list[Any]] = defaultdict(list)
    for leaf in leaves(summary, language):
        value = projects[leaf.field](leaf) if leaf.field in projects else leaf.value
        value = _harmless(value)
        if not is_nothing(value):
            found[leaf.field].append(value)
    return found


def _harmless(value: Any) -> Any:
    """Text as every format makes it, and without directions; facts are words as they were written."""
    if isinstance(value, str):
        return without_isolates(neutral(value))
    return tuple(map(_harmless, value)) if isinstance(value, tuple) else value


def is_nothing(value: Any) -> bool:
    return value is None or value is False or value in ("", ())
