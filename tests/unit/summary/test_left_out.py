"""What is unticked or private is nowhere in the composed summary: neither in words nor in data nor in the code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from passport_app.domain.health_background import Alert, AlertType, Allergy, AllergyList, AllergyStatus
from passport_app.domain.helpers import Helper
from passport_app.domain.medicines import Medicine
from passport_app.domain.person import EmergencyContact, Person
from passport_app.domain.words import Words
from passport_app.summary.model import Summary
from passport_app.summary.presets import PRESETS, preset
from passport_app.summary.text import render_text
from passport_app.summary.walking import parts
from tests.unit.summary.reading import spoken

AUDIENCES = ("gp", "ae", "pain-clinic")
QUOTED = re.compile("“([^”]{6,})”")


def whole(book: Any, audience: str, **choices: Any) -> Summary:
    summary: Summary = book.summary("en", "pl", audience=audience, sections=preset(audience).names(), **choices)
    return summary


def words_of(value: Any) -> Iterator[str]:
    if isinstance(value, Words):
        yield value.text
    elif isinstance(value, tuple):
        for one in value:
            yield from words_of(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from words_of(getattr(value, field.name))


def unique_words(book: Any) -> dict[str, list[str]]:
    """Record id to those of its words that nothing else in the passport says."""
    said = {entry.id: [text for text in words_of(entry.record) if len(text) > 8] for entry in book.entries}
    counts = Counter(text for texts in said.values() for text in set(texts))
    every = "\n".join(text for texts in said.values() for text in texts)
    return {key: [text for text in texts if counts[text] == every.count(text) == 1] for key, texts in said.items()}


@pytest.mark.parametrize("audience", AUDIENCES)
def test_own_words_of_an_unticked_line_are_nowhere(new_fuller: Callable[[], Any], audience: str) -> None:
    book = new_fuller()
    alone = unique_words(book)
    lines = {part.key: part for part in parts(whole(book, audience)) if part.key}
    checked = 0
    for key, part in lines.items():
        own = alone.get(part.source, [text for texts in alone.values() for text in texts])
        quoted = set(QUOTED.findall(spoken(part))).intersection(own)
        left = repr(whole(book, audience, left_out=frozenset({key}))) if quoted else ""
        assert not {words for words in quoted if words in left}, key
        checked += len(quoted)
    assert checked > 10


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), audience=st.sampled_from(sorted(PRESETS)))
def test_any_private_and_any_unticked_record_is_nowhere(
    new_fuller: Callable[[], Any], data: st.DataObject, audience: str
) -> None:
    book = new_fuller()
    words = unique_words(book)
    ids = [entry.id for entry in book.entries]
    private = data.draw(st.sets(st.sampled_from(ids), max_size=30))
    left_out = data.draw(st.sets(st.sampled_from(ids), max_size=30))
    book.entries = [replace(entry, private=entry.private or entry.id in private) for entry in book.entries]
    sections = tuple(name for name in preset(audience).names() if name != "home-safety")
    page = repr(book.summary("en", "ur", audience=audience, sections=sections, left_out=frozenset(left_out)))
    hidden = {entry.id for entry in book.entries if entry.private} | left_out
    assert not [text for key in hidden for text in words[key] if text in page]


def test_an_unticked_rating_is_in_no_figure_no_chart_and_no_code(full: Any) -> None:
    page = full.summary("en", sections=["impact", "changed"])
    assert "Pain (10 strongest)" in repr(page)
    without = full.summary("en", sections=["impact", "changed"], left_out=frozenset({"rating/pain"}))
    assert "Pain (10 strongest)" not in repr(without)
    assert "pain usual" not in without.qr_text
    assert "Sleep (10 very well)" in repr(without)


def test_what_is_unticked_is_not_called_not_recorded(notebook: Any) -> None:
    alert = notebook.add(Alert(type=AlertType.OPIOID))
    notebook.add(AllergyList(status=AllergyStatus.HAS, entries=(Allergy(substance="latex"),)))
    medicine = notebook.add(Medicine(name="Naproxen"))
    page = notebook.summary(left_out=frozenset({alert.id, AllergyList.KIND, medicine.id}))
    told = render_text(page) + page.qr_text
    assert not re.search("ALERTS|Alerts|ALLERGIES|Allergies|MEDICINES|Medicines", told)
    assert page.header.alerts == ()
    assert [section.name for section in page.sections] == ["agreed"]


def test_who_was_unticked_as_a_helper_does_not_come_back_as_whom_to_ring(notebook: Any) -> None:
    helper = notebook.add(Helper(name="Jo Bell", phone="0161 496 0100"))
    notebook.add(Person(legal_name="A B", emergency_contact=EmergencyContact(name="Joanna", phone="0161 496 0100")))
    assert "Jo Bell" in repr(notebook.summary())
    page = repr(notebook.summary(left_out=frozenset({helper.id})))
    assert not re.search("Jo Bell|Joanna|0161 496 0100", page)


def test_the_languages_are_unticked_without_the_rest_of_who_it_is_about(full: Any) -> None:
    lines = {spoken(line): line.key for line in full.summary().header.needs}
    key = lines["Language: Polish and English."]
    page = full.summary(left_out=frozenset({key}))
    assert "Language: Polish" not in render_text(page)
    assert page.header.person.languages == ()
    assert page.header.person.legal_name == "Zdzisław Wójcik"
    assert "Interpreter needed: German." in render_text(page)
