"""Own words that the reader of a page cannot read yet, and putting them into the reader's language.

The program never translates: a named person does, and the page offers it before it is printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TypeVar, cast

from passport_app.domain.phrases import in_language
from passport_app.domain.words import Rendering, Words
from passport_app.services.records import Records
from passport_app.summary.model import Summary, Wording
from passport_app.summary.plain import neutral, without_isolates
from passport_app.summary.walking import Part, cells, parts
from passport_app.summary.wording import text_of

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Unread:
    """Own words of a record that nobody has put into a language yet."""

    record_id: str
    words: Words


def unread(records: Records, summary: Summary) -> list[Unread]:
    """The own words of a summary that its clinician cannot read, in the order in which they stand there."""
    language = summary.languages[0]
    found: dict[Unread, None] = {}
    for line in parts(summary):
        if line.wording is not Wording.NOT_PUT_INTO or not line.source:
            continue
        entry = records.get(line.source)
        for words in words_of(entry.record) if entry is not None else ():
            if in_language(words, language) is None and _stands_in(words, line):
                found[Unread(record_id=line.source, words=words)] = None
    return list(found)


def put_into(records: Records, unread_words: Unread, rendering: Rendering) -> None:
    """Keep what a named person put own words into, wherever the record has them.

    Raises:
        SameLanguageError: They are in that language already.
    """
    entry = records.get(unread_words.record_id)
    if entry is None or entry.removed:
        return
    said = unread_words.words.with_rendering(rendering)
    records.edit(entry.id, exchanged(entry.record, unread_words.words, said))


def words_of(value: object) -> Iterator[Words]:
    """All words anywhere in a record."""
    if isinstance(value, Words):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from words_of(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from words_of(getattr(value, field.name))


def exchanged(value: T, old: Words, new: Words) -> T:
    """The same record with ``new`` in every place where ``old`` stood."""
    if value == old:
        return cast("T", new)
    if isinstance(value, tuple):
        return cast("T", tuple(exchanged(each, old, new) for each in value))
    if not isinstance(value, Words) and is_dataclass(value) and not isinstance(value, type):
        changed = {field.name: exchanged(getattr(value, field.name), old, new) for field in fields(value)}
        return replace(value, **changed)
    return value


def _stands_in(words: Words, part: Part) -> bool:
    text = _plain(words.text)
    return any(text in _plain(text_of(spans)) for cell in cells(part) for spans in cell.values())


def _plain(text: str) -> str:
    """The words alone: without what was put in to keep their direction and their line."""
    return " ".join(without_isolates(neutral(text)).split())
