"""What a summary prints and what it says that it prints are the same; both are tested against changed records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, fields, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from passport_app.domain.health_background import AllergyList, AllergyStatus
from passport_app.domain.kinds import ALL
from passport_app.domain.record import Entry, Record
from passport_app.domain.rules import RuleError
from passport_app.domain.words import Words
from passport_app.summary.model import Summary
from passport_app.summary.presets import preset
from passport_app.summary.sections.registry import printed_fields


def other(value: Any) -> Any:
    """Another value of the same kind."""
    if isinstance(value, StrEnum):
        return next(member for member in type(value) if member is not value)
    if isinstance(value, Words):
        return Words(text="something else", language="en")
    if isinstance(value, date):
        return value - timedelta(days=1)
    if isinstance(value, str):
        return "b" * 32 if len(value) == 32 else f"{value} too"
    return value


def without(record: Any, field: Field[Any]) -> Iterator[Record]:
    """The record with one field blank, or another where it cannot be blank."""
    value = getattr(record, field.name)
    for changed in (value if field.default is MISSING else field.default, other(value)):
        if changed != value:
            try:
                yield replace(record, **{field.name: changed})
            except (RuleError, TypeError):
                continue
    if isinstance(record, AllergyList):
        yield AllergyList(status=AllergyStatus.NONE_KNOWN, asked_on=record.asked_on)


WHOLE = ("gp", "ae", "pain-clinic", "wallet", "self-referral", "flare-plan", "agreed-slip")
AS_BEGUN = ("physio", "ot", "social-prescriber")
"""What one section says another leaves to it, so that with all sections in some say nothing."""


def pages(book: Any) -> Iterator[Summary]:
    for audience in WHOLE:
        yield book.summary(audience=audience, sections=preset(audience).names())
    for audience in AS_BEGUN:
        yield book.summary(audience=audience)


def fields_that_show(new_full: Callable[[], Any]) -> set[tuple[str, str]]:
    book = new_full()
    before = list(pages(book))
    kept: list[Entry[Any]] = list(book.entries)
    found = set()
    for place, entry in enumerate(kept):
        for field in fields(entry.record):
            if (entry.record.KIND, field.name) in found:
                continue
            for changed in without(entry.record, field):
                book.entries = [*kept[:place], replace(entry, record=changed), *kept[place + 1 :]]
                if any(page != then for page, then in zip(pages(book), before, strict=True)):
                    found.add((entry.record.KIND, field.name))
                    break
    return found


def test_a_summary_prints_the_fields_that_it_lists_and_no_others(new_fuller: Callable[[], Any]) -> None:
    assert fields_that_show(new_fuller) == printed_fields()


def test_every_listed_field_is_one_of_the_domain() -> None:
    kinds: Any = ALL
    known = {(kind.KIND, field.name) for kind in kinds for field in fields(kind)}
    assert printed_fields() <= known
