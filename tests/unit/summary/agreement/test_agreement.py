"""Every format agrees with the composed summary, field by field: it carries a field, or says why it does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from passport_app import paths
from passport_app.domain.record import PERSON, Record
from passport_app.services.exchange import import_file
from passport_app.services.passport import Passport, create_passport
from passport_app.services.summaries import audiences, compose_summary
from passport_app.summary.fhir import render_fhir
from passport_app.summary.hpq1 import TooMuchError, new_passcode
from passport_app.summary.html.render import render_html
from passport_app.summary.model import BodyMap, Lines, Origin, Summary
from passport_app.summary.plain import neutral
from passport_app.summary.presets import PRESETS, preset
from passport_app.summary.record_text import render_record
from passport_app.vault import Cost
from tests.strategies import records
from tests.unit.summary.agreement import from_codes, from_fhir, from_html, from_record
from tests.unit.summary.agreement.walking import all_fields, expected
from tests.unit.summary.every_fact import both, every_fact, line, row, section, table

PEOPLE = ("P1", "P2", "P3", "P4")
FACTS = {field for field in all_fields() if "Fact." in field}
HELPER = "c" * 32
FORMS = [name for name, one in PRESETS.items() if one.form]
PAGES = [*product(PEOPLE, audiences()), *zip(PEOPLE, FORMS, strict=True)]
SCANNED = [("P2", "gp"), ("P3", "ae")]
"""Whose codes are drawn and read from the drawing, which is slow; the others' are put together as they are."""
ONCE = ("Summary.title", "Summary.qr_text", "Summary.qr_caption", "Summary.left_out")
"""Said on the clinician's sheet alone."""
SHEETS = (("en",), ("en", "pl"), ("en", "ur"), ("pl", "en"), ("ur",), ("ur", "pl"))


def everything(*languages: str) -> Summary:
    """A page by hand on which no field is empty."""
    made = every_fact(languages=languages, qr_text="HEALTH PASSPORT written by patient")
    told: dict[str, Any] = {"on": date(2026, 11, 1), "key": "x", "by": "Agnieszka Brown", "origin": Origin.TOLD}
    asked = replace(row("Tramadol", number="11.1", **told), cells=(both("Tramadol"), {"en": (), "pl": ()}))
    blocks = (
        Lines(lines=(line("Nobody came", number="11.2", **told),)),
        replace(table(("medicine", "last taken"), asked), write_in=(1,)),
        Lines(lines=(line("Without a number", mark="tick"),), numbered=False),
        BodyMap(regions=("knee",), sides=("left",), words=both("The left knee")),
    )
    return replace(made, sections=(*made.sections, section("asked", 11, *blocks)))


def agrees(summary: Summary, *, scan: bool = True) -> None:
    """No format says anything else than the summary."""
    html = from_html.parsed(render_html(summary))
    arranged = from_html.arranged(summary)
    for place, language in enumerate(summary.languages):
        coded = place == 0 and bool(summary.qr_text)
        said = from_html.read(html, language, coded=coded)
        wanted = _carried(expected(arranged, language, from_html.PROJECTS), {**from_html.NOT_CARRIED, **_no_facts()})
        wanted["Summary.languages"] = [summary.languages]
        _same(wanted, said, but=() if place == 0 else ONCE)
    assert list(from_record.disagreements(summary, render_record(summary))) == []
    assert list(from_fhir.disagreements(summary, render_fhir(summary))) == []
    _codes_agree(summary, scan=scan)


def _codes_agree(summary: Summary, passcode: str | None = None, *, scan: bool = True) -> None:
    said = from_codes.read(summary, passcode, scan=scan)
    wanted = _carried(expected(summary, summary.languages[0], from_codes.PROJECTS), from_codes.NOT_CARRIED)
    _same(wanted, {name: values for name, values in said.items() if name not in from_codes.NOT_CARRIED})


def _carried(found: Mapping[str, list[Any]], not_carried: Mapping[str, str]) -> dict[str, list[Any]]:
    return {name: values for name, values in found.items() if name not in not_carried}


def _same(wanted: Mapping[str, list[Any]], said: Mapping[str, list[Any]], but: tuple[str, ...] = ()) -> None:
    for name in sorted({*wanted, *said} - {*but}):
        assert [_stripped(one) for one in said.get(name, [])] == [_stripped(one) for one in wanted.get(name, [])], name


def _stripped(value: Any) -> Any:
    """Without blanks at its ends or beside each other: a page drawn by a browser has none either."""
    return re.sub(" {2,}", " ", value).strip(" ") if isinstance(value, str) else value


def _no_facts() -> dict[str, str]:
    return dict.fromkeys(FACTS, from_html.FACTS)


# --- no field is forgotten


@pytest.mark.parametrize("format_name", ["html", "record", "fhir", "codes"])
def test_a_format_carries_a_field_or_says_why_not(format_name: str) -> None:
    """A new field fails here until every format has made up its mind."""
    summary = everything("en", "pl")
    found = {name for name, values in expected(summary, "en", {}).items() if values}
    assert all_fields() - found <= {"ConditionFact.no_diagnosis_yet"}, "the page by hand has an empty field"
    carried, left = _claims(format_name)
    assert carried & left.keys() == set()
    assert carried | left.keys() == all_fields()
    assert all(left.values())


def _claims(format_name: str) -> tuple[set[str], dict[str, str]]:
    known = all_fields()
    if format_name == "html":
        left = {**from_html.NOT_CARRIED, **_no_facts()}
        said = from_html.read(from_html.parsed(render_html(everything("en", "pl"))), "en", coded=True)
        return set(said), left
    if format_name == "codes":
        return {
            name
            for name, values in from_codes.read(everything("en", "pl"), None).items()
            if values and name not in from_codes.NOT_CARRIED
        } | {"ConditionFact.no_diagnosis_yet"}, from_codes.NOT_CARRIED
    if format_name == "record":
        left = {
            **{name: why for name, why in from_record.NOT_CARRIED.items() if name in known},
            **dict.fromkeys(FACTS, from_record.FACTS),
        }
        return known - left.keys(), left
    return from_fhir.NARRATED | (FACTS - from_fhir.NOT_CARRIED.keys()), from_fhir.NOT_CARRIED


# --- they agree


def test_they_agree_on_a_page_with_everything() -> None:
    agrees(everything("en", "pl"))
    agrees(everything("pl", "en"))
    _codes_agree(everything("en", "pl"), new_passcode())


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Passport]]:
    made = {name: _person(tmp_path_factory.mktemp(name), name) for name in PEOPLE}
    yield made
    for passport in made.values():
        passport.close()


def _room(summary: Summary) -> AbstractContextManager[None]:
    """Nine codes hold every page but the longest in Urdu letters, where the window offers a shorter one or a file."""
    longest = (summary.languages[0], summary.audience) == ("ur", "pain-clinic")
    return suppress(TooMuchError) if longest else nullcontext()


def _person(folder: Path, name: str) -> Passport:
    made, _ = create_passport(folder / "p", "four plain little words", cost=Cost(memory=8, passes=1, lanes=1))
    import_file(made, paths.resource("people", f"{name}.jsonl"))
    return made


@pytest.mark.parametrize(("person", "audience"), PAGES)
def test_they_agree_on_the_sample_peoples_pages(people: dict[str, Passport], person: str, audience: str) -> None:
    languages = SHEETS[(PEOPLE.index(person) + list(PRESETS).index(audience)) % len(SHEETS)]
    summary = compose_summary(people[person], audience, languages)
    with _room(summary):
        agrees(summary, scan=(person, audience) in SCANNED)
    assert from_codes.missing_from_text(summary, summary.qr_text) == []


def says_something(value: object) -> bool:
    """Whether no text in a record is nothing but control signs: what becomes of those is told elsewhere."""
    if isinstance(value, str):
        return not value or bool(neutral(value))
    if isinstance(value, tuple):
        return all(map(says_something, value))
    if is_dataclass(value):
        return all(says_something(getattr(value, field.name)) for field in fields(value))
    return True


@settings(
    max_examples=20,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # every try makes every format: to shrink takes minutes
)
@given(
    kept=st.lists(records().filter(says_something), max_size=10),
    hand=st.sampled_from([(PERSON, PERSON), (HELPER, PERSON), (HELPER, HELPER)]),
    languages=st.sampled_from([("en", "ur"), ("ur", "en"), ("pl", None), ("en", "pl")]),
    audience=st.sampled_from(list(PRESETS)),
)
def test_they_agree_on_whatever_the_rules_let_in(
    new_notebook: Callable[[], Any],
    kept: list[Record],
    hand: tuple[str, str],
    languages: tuple[str, str | None],
    audience: str,
) -> None:
    book, singletons = new_notebook(), set()
    for record in kept:
        if not record.SINGLETON or record.KIND not in singletons:
            singletons.add(record.KIND)
            book.add(record, recorder=hand[0], informant=hand[1], about=book.today - timedelta(days=3))
    summary = book.summary(*languages, audience=audience, sections=preset(audience).names())
    with suppress(TooMuchError):
        agrees(summary, scan=False)
