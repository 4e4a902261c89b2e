"""What holds for every page, whoever it is for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import chain
from typing import Any

import pytest

from passport_app.domain.goals import Goal
from passport_app.domain.words import Words
from passport_app.summary.model import Origin, Summary
from passport_app.summary.presets import PRESETS, preset
from passport_app.summary.text import render_text
from passport_app.summary.walking import parts, parts_of
from tests.unit.summary.reading import spoken

AUDIENCES = sorted(PRESETS)
CODED = {
    "type", "status", "form", "use", "helps", "again", "code", "statistic", "questionnaire", "answers", "part", "role",
    "started", "stopped", "ended", "since",
}  # fmt: skip


def words_in(value: Any) -> Iterator[Words]:
    """All words that a record holds."""
    if isinstance(value, Words):
        yield value
    elif isinstance(value, tuple):
        yield from chain.from_iterable(map(words_in, value))
    elif is_dataclass(value):
        yield from chain.from_iterable(words_in(getattr(value, field.name)) for field in fields(value))


def own_words(book: Any) -> set[str]:
    return {words.text for entry in book.entries for words in words_in(entry.record) if len(words.text.split()) > 1}


def whole(book: Any, audience: str, **choices: Any) -> Summary:
    summary: Summary = book.summary(audience=audience, sections=preset(audience).names(), **choices)
    return summary


def test_every_line_of_the_person_can_be_left_out_alone(new_fuller: Callable[[], Any]) -> None:
    book = new_fuller()
    for key, audience in {part.key: one for one in AUDIENCES for part in parts(whole(book, one)) if part.key}.items():
        left = list(parts(whole(book, audience, left_out=frozenset({key}))))
        assert key not in {part.key for part in left}
        assert key not in {part.source for part in left}


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_line_says_whose_it_is_and_when(new_fuller: Callable[[], Any], audience: str) -> None:
    for part in parts(whole(new_fuller(), audience)):
        if part.key:
            assert part.on is not None, spoken(part)
            assert part.origin is not Origin.PROGRAM, spoken(part)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_what_is_private_stands_on_no_page(new_fuller: Callable[[], Any], audience: str) -> None:
    book = new_fuller()
    book.entries = [replace(entry, private=True) for entry in book.entries]
    text = render_text(book.summary(audience=audience))
    assert {words for words in own_words(book) if words in text} == set()


@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_page_says_the_same_words_twice(new_fuller: Callable[[], Any], audience: str) -> None:
    """But for a goal, which its steps name, and for what changed, which names what stands elsewhere in full."""
    book = new_fuller()
    goals = {entry.record.want.text for entry in book.entries if isinstance(entry.record, Goal)}
    summary = book.summary(audience=audience)
    told = " ".join(
        spoken(part) for section in summary.sections if section.name != "changed" for part in parts_of(section)
    )
    assert {words for words in own_words(book) - goals if told.count(words) > 1} == set()


@pytest.mark.parametrize("audience", AUDIENCES)
def test_data_never_says_more_than_the_page(new_fuller: Callable[[], Any], audience: str) -> None:
    summary = whole(new_fuller(), audience)
    text = render_text(summary)
    for part in parts(summary):
        for fact in part.facts:
            values = {field.name: getattr(fact, field.name) for field in fields(fact)}
            texts = [value for name, value in values.items() if name not in CODED and isinstance(value, str)]
            for value in chain.from_iterable(each.split(": ") for each in texts):
                assert value in text, (spoken(part), fact)
