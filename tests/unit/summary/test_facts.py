"""A line's data says what its words say, and no more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from passport_app.domain.helpers import Helper
from passport_app.domain.medicines import Medicine, MedicineUse
from passport_app.domain.person import EmergencyContact, Interpreter, Person
from passport_app.domain.words import Words
from passport_app.summary.facts import (
    AlertFact,
    AllergyFact,
    ContactFact,
    GoalFact,
    MedicationFact,
    ObservationFact,
    PersonFact,
    TreatmentFact,
)
from passport_app.summary.model import Summary
from passport_app.summary.presets import preset
from passport_app.summary.text import render_text
from passport_app.summary.walking import parts, parts_of
from passport_app.summary.wording import Sheet
from tests.unit.summary.reading import spoken

SCALE = {"low", "high"}


def whole(book: Any, audience: str, **choices: Any) -> Summary:
    summary: Summary = book.summary(audience=audience, sections=preset(audience).names(), **choices)
    return summary


def facts(summary: Summary, kind: type[Any]) -> list[Any]:
    return [fact for part in parts(summary) for fact in part.facts if type(fact) is kind]


@pytest.mark.parametrize("audience", ["gp", "ae", "pain-clinic"])
def test_every_number_of_a_fact_stands_in_its_line(new_fuller: Callable[[], Any], audience: str) -> None:
    summary = whole(new_fuller(), audience)
    sheet = Sheet("en", summary.as_of)
    told = 0
    for part in parts(summary):
        for fact in part.facts:
            for field in fields(fact):
                value = getattr(fact, field.name)
                if type(value) in (int, float) and field.name not in SCALE:
                    told += 1
                    near = [part, *(one for one in parts(summary) if one.source and one.source == part.source)]
                    assert any(sheet.number(value) in spoken(one) for one in near), (spoken(part), fact)
    assert told


def test_who_it_is_about_is_data_as_far_as_it_is_printed(notebook: Any) -> None:
    notebook.add(
        Person(
            legal_name="A Bell",
            preferred_name="A Bell",
            date_of_birth=date(1990, 2, 1),
            nhs_number="9991234373",
            phone="0161 496 0100",
            languages_spoken=("ur", "en"),
            interpreter=Interpreter.NOT_NEEDED,
            interpreter_language="ur",
        )
    )
    person = notebook.summary().header.person
    assert person == PersonFact(
        legal_name="A Bell", birth_date=date(1990, 2, 1), nhs_number="9991234373", languages=("ur", "en")
    )


def test_the_language_to_interpret_is_that_of_the_line(notebook: Any) -> None:
    notebook.add(Person(legal_name="A", languages_spoken=("pa", "ur"), interpreter=Interpreter.NEEDED))
    person = notebook.summary().header.person
    assert (person.interpreter, person.interpreter_language) == ("needed", "pa")
    assert render_text(notebook.summary()).index("Interpreter needed") < render_text(notebook.summary()).index("Lang")


def test_a_helper_to_ring_is_a_helper_and_whom_to_ring(notebook: Any) -> None:
    notebook.add(Helper(name="Jo"))
    notebook.add(Person(emergency_contact=EmergencyContact(name="Jo", phone="0161 496 0100")))
    assert facts(notebook.summary(), ContactFact) == [
        ContactFact(role="helper", name="Jo", phone="0161 496 0100"),
        ContactFact(role="emergency", name="Jo", phone="0161 496 0100"),
    ]


def test_alerts_and_allergies(full: Any, notebook: Any) -> None:
    summary = full.summary()
    assert facts(summary, AlertFact) == [
        AlertFact(type="blood-thinner", medicine="apixaban", detail="since the stroke clinic")
    ]
    asked = date(2026, 10, 9)
    assert facts(summary, AllergyFact) == [
        AllergyFact(status="has", substance="penicillin", reaction="red rash", asked_on=asked),
        AllergyFact(status="has", substance="latex", asked_on=asked),
    ]
    assert facts(notebook.summary(), AllergyFact) == [AllergyFact(status="not-recorded")]


def test_a_medicine_has_the_label_s_directions_only_where_they_are_printed(notebook: Any) -> None:
    notebook.add(Medicine(name="A", label_directions="ONE at night", use=MedicineUse.AS_LABEL))
    notebook.add(Medicine(name="B", label_directions="TWO at night", use=MedicineUse.DIFFERENTLY))
    given = {fact.name: fact.label_directions for fact in facts(notebook.summary(), MedicationFact)}
    assert given == {"A": None, "B": "TWO at night"}


def test_what_a_ward_does_not_read_about_a_medicine_is_not_in_its_data(full: Any) -> None:
    gp, ward = (facts(whole(full, audience), MedicationFact) for audience in ("gp", "ae"))
    told = next(fact for fact in gp if fact.name == "Paracetamol")
    assert (told.helps, told.side_effects, told.started) == ("a-bit", "thirst", None)
    told = next(fact for fact in ward if fact.name == "Paracetamol")
    assert (told.helps, told.side_effects) == (None, None)


@pytest.mark.parametrize(("audience", "alone"), [("gp", True), ("ae", True), ("pain-clinic", False)])
def test_a_record_is_not_told_twice_as_data(new_fuller: Callable[[], Any], audience: str, *, alone: bool) -> None:
    """What changed has the data only of what no other section has whole, such as a medicine that was stopped."""
    summary = whole(new_fuller(), audience)
    told = {
        name: {(part.source, type(fact)) for part in parts_of(section) for fact in part.facts}
        for name, section in {section.name: section for section in summary.sections}.items()
    }
    changed = told.pop("changed")
    assert not changed & set().union(*told.values())
    assert bool(changed) is alone


def test_a_goal_s_numbers_go_with_their_line(full: Any) -> None:
    (line,) = [part for part in parts(full.summary(audience="ot")) if "Matters to me" in spoken(part)]
    goal = facts(full.summary(audience="ot"), GoalFact)[0]
    assert (goal.importance, goal.confidence, goal.first_step) == (9, 6, "to the gate")
    goal = facts(full.summary(audience="ot", left_out=frozenset({line.key})), GoalFact)[0]
    assert (goal.importance, goal.confidence, goal.first_step) == (None, None, "to the gate")
    (goal,) = facts(full.summary(), GoalFact)
    assert (goal.importance, goal.first_step) == (9, None)


def test_figures_are_observations_of_their_days(full: Any) -> None:
    pain = [fact for fact in facts(full.summary(since=date(2026, 8, 4)), ObservationFact) if fact.code == "pain"]
    assert [(fact.statistic, fact.value) for fact in pain] == [("median", 5), ("worst", 9)]
    assert {(fact.start, fact.end) for fact in pain} == {(date(2026, 10, 26), date(2026, 11, 22))}
    (many,) = [fact for fact in facts(full.summary(), ObservationFact) if fact.code == "days-at-or-above-7"]
    assert (many.statistic, many.value, many.high) == ("count", 0, 7)


def test_words_of_a_fact_are_the_clinician_s_where_somebody_put_them_into_them(notebook: Any) -> None:
    from passport_app.domain.treatments import Treatment
    from tests.unit.summary.conftest import polish

    notebook.add(Treatment(what=polish("basen", "the pool"), effect=polish("lżej")))
    notebook.add(Treatment(what=Words(text="x", language="pl", code="treatment/no-such-code")))
    pool = next(fact for fact in facts(notebook.summary(), TreatmentFact) if fact.what == "the pool")
    assert pool.effect == "lżej"
