"""What each fact of the page becomes: the patient's words, unconfirmed, with codes only where they were looked up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from passport_app.summary.facts import ConditionFact, ContactFact, MedicationFact, ObservationFact
from passport_app.summary.fhir import render_fhir
from passport_app.summary.model import Lines, Origin, Wording
from tests.unit.summary.every_fact import every_fact, line, said, section
from tests.unit.summary.fhir.guide import resources, sections

DAY = date(2026, 11, 22)


def _all(kind: str) -> list[Any]:
    return resources(render_fhir(every_fact()), kind)


def _alone(part: str, *facts: Any, **fields: Any) -> bytes:
    """A page with one line."""
    told = line(fields.pop("text", "A line"), *facts, number="1.1", **fields)
    return render_fhir(every_fact(sections=(section(part, 1, Lines(lines=(told,))),)))


def _medicine(**fields: Any) -> Any:
    data = _alone("medicines", MedicationFact(name="Amlodipine", **fields))
    return resources(data, "MedicationStatement")[0]


def test_a_medicine_taken_differently_keeps_its_label_apart_from_how_it_is_taken() -> None:
    paracetamol = next(one for one in _all("MedicationStatement") if one["status"] == "active")
    assert paracetamol["medicationCodeableConcept"] == {"text": "Paracetamol 500 mg"}
    assert paracetamol["dosage"] == [{"text": "1 at noon"}]
    assert {"text": "Label: 2 up to 4 times a day"} in paracetamol["note"]
    assert paracetamol["effectivePeriod"] == {"start": "2019"}
    assert paracetamol["reasonCode"] == [{"text": "knees"}]


@pytest.mark.parametrize(
    ("fields", "dosage"),
    [
        ({"use": "as-label", "label_directions": "1 a day"}, [{"text": "1 a day"}]),
        ({"use": "differently", "label_directions": "1 a day"}, None),
        ({"use": None, "label_directions": "1 a day"}, None),
        ({"use": "as-label"}, None),
    ],
)
def test_the_label_is_the_dose_only_where_it_is_followed(fields: dict[str, Any], dosage: Any) -> None:
    assert _medicine(**fields).get("dosage") == dosage


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"use": "as-label"}, "active"),
        ({"use": "differently"}, "active"),
        ({"use": "stopped"}, "stopped"),
        ({"use": "as-label", "stopped": "2026-11"}, "stopped"),
        ({"use": "as-label", "stopped": "2026-12-01"}, "active"),
        ({}, "unknown"),
    ],
)
def test_whether_a_medicine_is_taken(fields: dict[str, Any], status: str) -> None:
    assert _medicine(**fields)["status"] == status


def test_what_is_no_date_is_left_out() -> None:
    told = _medicine(started="2019-02-30", stopped="soon")
    assert "effectivePeriod" not in told
    assert told["_effectiveDateTime"]["extension"][0]["valueCode"] == "unknown"
    assert "effectivePeriod" not in _medicine(started="2020", stopped="2019-05")
    assert _medicine(started="2019-05", stopped="2019")["effectivePeriod"] == {"start": "2019-05", "end": "2019"}


def test_allergies_and_conditions_are_unconfirmed() -> None:
    penicillin, latex = _all("AllergyIntolerance")
    assert penicillin["code"] == {"text": "penicillin"}
    assert penicillin["reaction"] == [{"manifestation": [{"text": "red rash"}]}]
    assert penicillin["recordedDate"] == "2026-10-09"
    assert "reaction" not in latex
    gout, none = _all("Condition")
    assert (gout["code"], gout["onsetDateTime"]) == ({"text": "gout"}, "2026-09")
    assert none["code"] == {"text": "No diagnosis yet"}
    for one in (penicillin, latex, gout, none):
        assert one["verificationStatus"]["coding"][0]["code"] == "unconfirmed"
        assert one["clinicalStatus"]["coding"][0]["code"] == "active"


def test_an_alert_is_said_as_on_the_page() -> None:
    (alert,) = _all("Flag")
    assert alert["code"] == {"text": "Blood thinner: apixaban. Since the stroke clinic"}


def test_what_was_tried() -> None:
    course, pool, needles, brace = _all("Procedure")
    assert course["status"] == "stopped"
    assert course["performedPeriod"] == {"start": "2026-08-19", "end": "2026-10"}
    assert course["outcome"] == {"text": "stairs easier"}
    assert course["note"] == [{"text": "Helps a lot"}, {"text": "Would try it again"}]
    assert [one["status"] for one in (pool, needles, brace)] == ["in-progress", "unknown", "completed"]


def test_goals_are_in_the_plan_with_how_sure_the_patient_is() -> None:
    walk, dance, swim = _all("Goal")
    assert [one["lifecycleStatus"] for one in (walk, dance, swim)] == ["active", "on-hold", "completed"]
    assert {"text": "How sure I am: 6 (10 completely)."} in walk["note"]
    assert "priority" not in walk
    (plan,) = _all("CarePlan")
    assert [one["reference"] for one in plan["goal"]] == [f"urn:uuid:{one['id']}" for one in (walk, dance, swim)]
    assert [one["detail"]["description"] for one in plan["activity"]] == ["Lie down for an hour", "ring me on Monday"]
    assert plan["contributor"] == [{"display": "Dr Rao, GP"}]


def test_pain_has_its_code_and_a_count_has_none() -> None:
    usual, worst, days, *_ = _all("Observation")
    for one, value, method in ((usual, 6.5, "usual"), (worst, 9, "worst")):
        assert one["code"]["coding"][0]["code"] == "72514-3"
        assert one["valueQuantity"]["value"] == value
        assert one["method"] == {"text": method}
        assert one["effectivePeriod"] == {"start": "2026-10-26", "end": "2026-11-22"}
        assert [one["referenceRange"][0][end]["value"] for end in ("low", "high")] == [0, 10]
    assert "coding" not in days["code"]
    assert days["valueQuantity"]["value"] == 21


def _figures(*facts: dict[str, Any]) -> list[Any]:
    """The observations of one line that tells several figures."""
    given: list[dict[str, Any]] = [
        {"statistic": "count", "start": DAY, "end": DAY, "value": 3.0} | one for one in facts
    ]
    return resources(_alone("impact", *(ObservationFact(**one) for one in given)), "Observation")


def test_no_figure_of_a_line_can_be_taken_for_another() -> None:
    found = _figures(
        {"code": "pain", "statistic": "median", "low": 0, "high": 10},
        {"code": "days-at-or-above-7", "low": 0, "high": 27},
        {"code": "interference-days-at-or-above-7", "high": 20},
        {"code": "sleep", "words": "Badly"},
        {"code": "flare-ups", "value": 2.0},
        {"code": "Cups of tea", "value": 2.0},
    )
    assert [one["code"]["text"] for one in found] == [
        "Pain (10 strongest)",
        "Pain (10 strongest): days of 7 or more",
        "Got in the way (10 completely): days of 7 or more",
        "Sleep (10 very well): times answered “Badly”",
        "Flare-ups",
        "Cups of tea",
    ]
    assert found[1]["valueRatio"] == {"numerator": {"value": 3}, "denominator": {"value": 27}}
    assert "referenceRange" not in found[1]
    assert "coding" not in found[1]["code"]


def test_who_helps_in_two_ways_is_one_member() -> None:
    same = [ContactFact(role=role, name="Jan", relation="son", phone="0161") for role in ("helper", "emergency")]
    (team,) = resources(_alone("team", *same), "CareTeam")
    assert sum(one["role"] == [{"text": "son"}] for one in team["participant"]) == 1


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"code": "pain_worst", "low": 0, "high": 10}, "72514-3"),
        ({"code": "pain", "low": 0, "high": 100}, None),
        ({"code": "pain", "statistic": "count"}, None),
        ({"code": "sleep", "low": 0, "high": 10}, None),
        ({"code": "phq-4-total", "low": 0, "high": 12}, "70272-0"),
    ],
)
def test_only_what_was_looked_up_has_a_code(fields: dict[str, Any], code: str | None) -> None:
    given: dict[str, Any] = {"statistic": "answer", "start": DAY, "end": DAY, "value": 3.0} | fields
    (figure,) = resources(_alone("impact", ObservationFact(**given)), "Observation")
    assert figure["code"].get("coding", [{}])[0].get("code") == code


def test_answers_stand_as_they_were_given_and_are_not_added_up() -> None:
    (answers,) = _all("QuestionnaireResponse")
    assert [(one["linkId"], *one["answer"][0].values()) for one in answers["item"]] == [
        ("a", 2),
        ("b", 0),
        ("c", 1),
        ("why", "words = mine"),
    ]
    holder = next(one for one in _all("Observation") if "derivedFrom" in one)
    assert holder["derivedFrom"] == [{"reference": f"urn:uuid:{answers['id']}"}]
    assert "valueQuantity" not in holder


def test_where_it_hurts_has_the_terms_of_the_body_list() -> None:
    found = [one["bodySite"]["coding"][0] for one in _all("Observation") if "bodySite" in one]
    assert found == [{"system": "http://snomed.info/sct", "code": code} for code in ("37822005", "72696002")]


def test_who_helps_and_who_treats() -> None:
    (team,) = _all("CareTeam")
    (patient,) = _all("Patient")
    names = {one["id"]: one["name"] for kind in ("RelatedPerson", "Practitioner", "Organization") for one in _all(kind)}
    members = [names[one["member"]["reference"].removeprefix("urn:uuid:")] for one in team["participant"]]
    assert members == [[{"text": "Agnieszka Brown"}], [{"text": "Jan"}], [{"text": "Dr Rao"}], "Pain café"]
    assert team["participant"][2]["role"] == [{"text": "GP"}]
    assert patient["contact"][0]["name"] == {"text": "Jan"}
    assert patient["contact"][0]["telecom"] == [{"system": "phone", "value": "0161 496 0177"}]


def test_the_patient() -> None:
    (patient,) = _all("Patient")
    assert patient["identifier"] == [{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9991234373"}]
    assert patient["birthDate"] == "1949-12-01"
    assert patient["extension"][0]["valueBoolean"] is True
    assert [one.get("preferred") for one in patient["communication"]] == [True, None]


@pytest.mark.parametrize(
    ("origin", "labels", "source"),
    [
        (Origin.PATIENT, ["PATRPT", "PATAST"], "Patient"),
        (Origin.TOLD, ["PATRPT", "PATAST"], "Patient"),
        (Origin.CARER, ["PACQRPT", "PACQAST"], "RelatedPerson"),
        (Origin.LETTER, ["PATRPT"], None),
    ],
)
def test_whose_words_a_fact_is_stays_with_it(origin: Origin, labels: list[str], source: str | None) -> None:
    data = _alone("medicines", MedicationFact(name="Amlodipine"), origin=origin, by="Agnieszka Brown (daughter)")
    (told,) = resources(data, "MedicationStatement")
    assert [one["code"] for one in told["meta"]["security"]] == labels
    kinds = {f"urn:uuid:{one['id']}": kind for kind in ("Patient", "RelatedPerson") for one in resources(data, kind)}
    assert (kinds[told["informationSource"]["reference"]] if source else told.get("informationSource")) == source


def test_a_carers_words_away_from_their_section_say_so() -> None:
    fallen = ObservationFact(code="falls", statistic="answer", start=DAY, end=DAY, words="fell")
    data = _alone("seen", fallen, text="Fell on the stairs", origin=Origin.CARER, by="Agnieszka Brown (daughter)")
    text = sections(data)["30954-2"]["text"]["div"]
    assert "1. The seen" in text
    assert "(in the words of Agnieszka Brown (daughter), not the patient)" in text


def test_words_that_nobody_put_into_english_name_their_language() -> None:
    told = line("", ConditionFact(name="ból pleców"), number="1.1", wording=Wording.NOT_PUT_INTO)
    told = replace(told, said=said("[own words in Polish]", "„ból pleców”"))
    data = render_fhir(every_fact(sections=(section("conditions", 1, Lines(lines=(told,))),)))
    (condition,) = resources(data, "Condition")
    assert condition["language"] == "pl"
    assert condition["code"] == {"text": "ból pleców"}
    assert _all("Condition")[0]["language"] == "en"
