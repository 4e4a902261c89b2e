"""The summary as a FHIR document: whole, the patient's own, the same bytes every time, and as the IPS wants it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from passport_app.summary.facts import AlertFact, AllergyFact, MedicationFact, PersonFact, PlanFact
from passport_app.summary.fhir import render_fhir
from passport_app.summary.fhir.gathering import spots
from passport_app.summary.model import Line, Lines, Origin, Row, Said, Summary
from tests.unit.summary.every_fact import empty, every_fact, header, line, row, section, table
from tests.unit.summary.fhir.guide import findings, page_words, resources, sections
from tests.unit.summary.fhir.said import said_on


def _reason(data: bytes, code: str) -> tuple[str, str]:
    reason = sections(data)[code]["emptyReason"]
    return reason["coding"][0]["code"], reason["text"]


@pytest.mark.parametrize(
    "summary", [every_fact(), empty(), every_fact(languages=("pl", "en"))], ids=["full", "empty", "pl"]
)
def test_it_is_as_the_guide_wants_it(summary: Summary) -> None:
    data = render_fhir(summary)
    assert findings(data) == []
    assert data == render_fhir(summary)
    assert data.endswith(b"}\n")


@pytest.mark.parametrize("origin", list(Origin))
def test_it_is_as_the_guide_wants_it_whoever_says_it(origin: Origin) -> None:
    told = [fact for one in _places(every_fact()) for fact in one.facts]
    lines = tuple(line("A line", fact, number="1.1", source="1", origin=origin, by="Jan (son)") for fact in told)
    data = render_fhir(every_fact(header=header(alerts=lines), sections=()))
    assert findings(data) == []
    assert len(resources(data, "Flag")) == 1
    alone = next(one for one in lines if isinstance(one.facts[0], AlertFact))
    assert findings(render_fhir(every_fact(header=header(alerts=(alone,), needs=()), sections=()))) == []


def _places(summary: Summary) -> list[Line | Row]:
    return [spot.place for spot in spots(summary)]


def test_another_page_has_other_names() -> None:
    one, other = (json.loads(render_fhir(page)) for page in (every_fact(), every_fact(left_out=None)))
    assert one["identifier"] != other["identifier"]
    assert one["entry"][0]["fullUrl"] != other["entry"][0]["fullUrl"]
    assert one["entry"][1] == other["entry"][1]


def test_it_says_whose_it_is_and_of_which_day() -> None:
    bundle = json.loads(render_fhir(every_fact()))
    composition, patient = (bundle["entry"][place]["resource"] for place in (0, 1))
    assert bundle["timestamp"] == "2026-11-22T00:00:00Z"
    assert composition["date"] == "2026-11-22"
    assert composition["status"] == "preliminary"
    assert composition["author"] == [{"reference": f"urn:uuid:{patient['id']}"}]
    assert "Written by the patient. Not checked by a clinician." in composition["text"]["div"]
    for entry in bundle["entry"]:
        assert entry["resource"]["meta"]["security"][0]["code"] in {"PATRPT", "PACQRPT"}


def test_every_word_of_the_page_is_in_a_narrative() -> None:
    summary = every_fact()
    found = page_words(render_fhir(summary))
    assert [said for said in said_on(summary) if said not in found] == []


def test_every_figure_of_a_chart_is_in_a_narrative_and_a_gap_is_no_figure() -> None:
    text = sections(render_fhir(every_fact()))["30954-2"]["text"]["div"]
    assert "<td>2026-10-26</td><td>6</td><td>3</td>" in text
    assert "<td>2026-10-29</td><td>0</td><td>8</td>" in text
    assert "2026-10-27" not in text


def test_own_words_that_nobody_put_into_english_are_there_as_written() -> None:
    text = sections(render_fhir(every_fact()))["81338-6"]["text"]["div"]
    assert '<span lang="pl" xml:lang="pl" dir="ltr">„Chcę znów tańczyć na weselach”</span>' in text


def test_a_language_from_right_to_left_says_so() -> None:
    said = {"ur": every_fact().header.identity["en"], "en": every_fact().header.identity["en"]}
    text = json.dumps(json.loads(render_fhir(_in_urdu(said)))["entry"][0]["resource"]["text"], ensure_ascii=False)
    assert 'lang=\\"ur\\" xml:lang=\\"ur\\" dir=\\"rtl\\"' in text


def _in_urdu(said: Said) -> Summary:
    page = empty(languages=("ur",), title={"ur": "صحت"})
    foot = replace(page.footer, origin=said, notes={"ur": ()})
    return replace(page, header=replace(page.header, identity=said, purpose=said, as_of=said), footer=foot)


def test_what_is_not_on_the_page_is_told_apart_from_what_is_not_known() -> None:
    data = render_fhir(empty())
    for code in ("11450-4", "48765-2", "10160-0"):
        assert _reason(data, code) == ("withheld", "Not part of this page.")
    unknown = every_fact(
        header=header(alerts=(line("Allergies: not recorded", AllergyFact(status="not-recorded")),)),
        sections=(section("medicines", 1, Lines(lines=(line("Not recorded.", origin=Origin.PROGRAM),))),),
    )
    data = render_fhir(unknown)
    assert _reason(data, "48765-2") == ("unavailable", "Not recorded.")
    assert _reason(data, "10160-0") == ("unavailable", "Not recorded.")
    asked = every_fact(header=header(alerts=(line("Allergies: not asked", AllergyFact(status="not-asked")),)))
    assert _reason(render_fhir(asked), "48765-2")[0] == "notasked"


def test_no_known_allergy_is_an_answer() -> None:
    none = every_fact(header=header(alerts=(line("Allergies: none known", AllergyFact(status="none-known")),)))
    (allergy,) = resources(render_fhir(none), "AllergyIntolerance")
    assert allergy["code"]["coding"][0]["code"] == "716186003"
    assert allergy["verificationStatus"]["coding"][0]["code"] == "unconfirmed"


def test_a_list_that_is_only_told_in_words_is_not_called_unknown() -> None:
    page = every_fact(sections=(section("medicines", 1, Lines(lines=(line("Paracetamol"),))),))
    assert _reason(render_fhir(page), "10160-0") == ("unavailable", "Only in words.")


def test_a_list_made_of_what_other_parts_say_does_not_look_whole() -> None:
    text = sections(render_fhir(every_fact()))["11450-4"]["text"]["div"]
    assert "Not a whole list" in text
    assert "2. The changed" in text
    assert "New: gout" in text


def test_a_part_that_no_section_is_for_has_its_own() -> None:
    found = sections(render_fhir(every_fact()))
    assert "code" not in found["The changed"]
    assert "code" not in found["The team"]
    assert found["The team"]["entry"]


def test_a_part_told_by_a_carer_alone_is_theirs() -> None:
    data = render_fhir(every_fact())
    carer = next(one for one in resources(data, "RelatedPerson") if one["name"][0]["text"] == "Agnieszka Brown")
    assert sections(data)["The seen"]["author"] == [{"reference": f"urn:uuid:{carer['id']}"}]
    assert "author" not in sections(data)["The changed"]


def test_what_a_record_tells_twice_is_one_medicine() -> None:
    (gel,) = [
        one
        for one in resources(render_fhir(every_fact()), "MedicationStatement")
        if one["medicationCodeableConcept"]["text"] == "Ibuprofen gel 5%"
    ]
    assert gel["effectivePeriod"] == {"end": "2026-09-03"}
    assert gel["statusReason"] == [{"text": "the blood thinner"}]
    assert "2.1 " in gel["text"]["div"]
    assert "5.3 " in gel["text"]["div"]


def test_a_line_of_the_plan_that_stands_in_two_places_is_in_the_plan_once() -> None:
    rest = PlanFact(part="do", text="lie down")
    parts = [
        section(name, place, Lines(lines=(line(f"I lie down, {name}", rest, number=f"{place}.1", source="19"),)))
        for place, name in enumerate(("flare-plan", "next-step"), start=1)
    ]
    (plan,) = resources(render_fhir(every_fact(sections=tuple(parts))), "CarePlan")
    assert [one["detail"]["description"] for one in plan["activity"]] == ["lie down"]


def test_two_medicines_that_contradict_each_other_stay_two() -> None:
    rows = [
        row("Paracetamol", facts=(MedicationFact(name="Paracetamol", really_take=how),))
        for how in ("one", "two", "one")
    ]
    data = render_fhir(every_fact(sections=(section("medicines", 1, table(("what",), *rows)),)))
    assert [one["dosage"][0]["text"] for one in resources(data, "MedicationStatement")] == ["one", "two"]


def test_a_person_without_a_name_has_no_made_up_one() -> None:
    (patient,) = resources(render_fhir(empty()), "Patient")
    assert "text" not in patient["name"][0]
    assert patient["_birthDate"]["extension"][0]["valueCode"] == "unknown"
    (liked,) = resources(render_fhir(every_fact(header=header(person=PersonFact(preferred_name="Shiv")))), "Patient")
    assert liked["name"] == [{"use": "usual", "text": "Shiv"}]
