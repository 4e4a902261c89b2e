from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from passport_app.domain.care import Appointment
from passport_app.domain.checkins import CheckIn
from passport_app.domain.health_background import Alert, AlertType, Allergy, AllergyList, AllergyStatus
from passport_app.domain.helpers import Helper
from passport_app.domain.medicines import Medicine, MedicineUse
from passport_app.domain.person import EmergencyContact, Interpreter, Person
from passport_app.domain.words import Words
from passport_app.summary.typeable import SURVIVE
from passport_app.summary.wording import text_of
from tests.unit.summary.keyboards import changed_over, typed

TODAY = date(2026, 11, 22)
START = "HEALTH PASSPORT written by patient, not checked by a clinician. As of 22 Nov 2026."
ANY = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).filter(lambda text: text.strip())


def left_out(summary: Any) -> str:
    return text_of(summary.left_out["en"]) if summary.left_out else ""


def test_everything_in_its_order(full: Any) -> None:
    text = full.summary(sections=["alerts", "medicines"]).qr_text
    parts = [
        START,
        "Name Zdzislaw Wojcik.",
        "Born 1 Dec 1949.",
        "NHS 999 123 4373.",
        "Interpreter needed German.",
        "ALERTS Takes a blood thinner, apixaban, since the stroke clinic.",
        "ALLERGIES penicillin, red rash. latex, reaction not recorded.",
        "MEDICINES Paracetamol 500 mg, NOT as label, 1 at noon.",
        "CONTACTS Agnieszka Brown, eldest daughter, 0161 496 0121. Jan, neighbour, 0161 496 0177.",
    ]
    assert text == " ".join(parts)


@pytest.mark.parametrize("keyboard", ["us", "gb", "pl", "de"])
def test_a_scanner_types_it_as_it_is(full: Any, keyboard: str) -> None:
    text = full.summary(sections=["alerts", "medicines", "three-things", "impact"]).qr_text
    arrived = typed(text, keyboard)
    assert (changed_over(arrived) if keyboard == "de" else arrived) == text


def test_an_empty_passport_says_what_is_not_recorded(notebook: Any) -> None:
    assert notebook.summary().qr_text == (
        f"{START} Name not recorded. Born not recorded. NHS not recorded. "
        "ALERTS not recorded. ALLERGIES not recorded. MEDICINES not recorded."
    )
    assert notebook.summary().left_out is None


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ANY, min_size=12, max_size=12), st.integers(0, 14))
@example(["½" * 60] * 12, 14)
@example(["a\nb\tc\x00\x1b\u202e5-10 mg"] * 12, 3)
@example(["نسرین اختر"] * 12, 5)
def test_it_is_printable_ascii_and_fits_whatever_was_written(
    new_notebook: Callable[[], Any], texts: list[str], medicines: int
) -> None:
    book = new_notebook()
    words = [Words(text=text, language="en") for text in texts]
    relation = words[0]
    book.add(Helper(name=texts[1], relation=relation, phone=texts[2]))
    book.add(
        Person(
            legal_name=texts[3],
            preferred_name=texts[4],
            interpreter=Interpreter.NEEDED,
            emergency_contact=EmergencyContact(name=texts[5], relation=relation, phone=texts[6]),
        )
    )
    book.add(Alert(type=AlertType.OTHER, medicine=texts[7], detail=words[8]))
    allergy = Allergy(substance=texts[9], reaction=words[10])
    book.add(AllergyList(status=AllergyStatus.HAS, entries=(allergy,), asked_on=TODAY))
    for n in range(medicines):
        medicine = Medicine(
            name=texts[n % 12],
            strength=texts[-n % 12],
            label_directions=texts[11],
            use=list(MedicineUse)[n % 3],
            really_take=words[n % 12],
        )
        book.add(medicine)
    book.add(Appointment(on=TODAY, three_things=tuple(words[:3])))
    book.add(CheckIn(pain_now=5), about=TODAY)
    text = book.summary().qr_text
    assert text.startswith(START)
    assert SURVIVE.issuperset(text)
    assert len(text) <= 600


def test_the_longest_words_fit_too(notebook: Any) -> None:
    long = "long word " * 29
    notebook.add(Person(legal_name=long, emergency_contact=EmergencyContact(name=long)))
    notebook.add(Alert(type=AlertType.OTHER, detail=Words(text=long * 10, language="en")))
    notebook.add(AllergyList(status=AllergyStatus.HAS, entries=tuple(Allergy(substance=long) for _ in range(9))))
    for _ in range(40):
        notebook.add(Medicine(name=long))
    summary = notebook.summary()
    assert len(summary.qr_text) <= 600
    assert "ALERTS 1 on paper." in summary.qr_text
    assert "ALLERGIES 9 on paper." in summary.qr_text
    assert "MEDICINES 40 on paper." in summary.qr_text
    assert left_out(summary) == "Not in the code, or not whole: alerts, allergies, medicines and contacts."


def test_however_long_the_alert_is_the_safety_lists_after_it_are_at_least_counted(notebook: Any) -> None:
    entries = tuple(Allergy(substance=f"substance {n}") for n in range(20))
    notebook.add(AllergyList(status=AllergyStatus.HAS, entries=entries))
    for n in range(20):
        notebook.add(Medicine(name=f"Medicine {n:02}"))
    lengths = set()
    for length in range(300, 480):
        detail = Words(text="x" * length, language="en")
        alert = notebook.add(Alert(type=AlertType.OTHER, detail=detail))
        text = notebook.summary(sections=["alerts", "medicines"]).qr_text
        notebook.entries.remove(alert)
        assert "ALERTS" in text
        assert re.search(r"ALLERGIES (.*\. \d+ more|\d+) on paper\.", text)
        assert re.search(r"MEDICINES (.*\. \d+ more|\d+) on paper\.", text)
        lengths.add(len(text))
    assert max(lengths) == 600, "the room is used to its end and no further"


def test_a_list_of_medicines_that_is_not_whole_says_how_many_are_missing(notebook: Any) -> None:
    for n in range(30):
        notebook.add(Medicine(name=f"Medicine number {n:02}", strength="500 mg"))
    summary = notebook.summary()
    told = summary.qr_text.partition("MEDICINES ")[2]
    whole = [item for item in told.rstrip(".").split(". ") if item.startswith("Medicine number")]
    assert all(item.endswith("500 mg") for item in whole)
    assert f"{30 - len(whole)} more on paper." in told
    assert "medicines" in left_out(summary)


def test_words_that_cannot_be_read_in_english_are_counted_and_named(notebook: Any) -> None:
    things = (Words(text="stairs", language="en"), Words(text="schody", language="pl"))
    notebook.add(Appointment(on=TODAY, three_things=things))
    summary = notebook.summary()
    assert "MY THREE THINGS stairs. 1 more on paper." in summary.qr_text
    assert left_out(summary) == "Not in the code, or not whole: my three things."


def test_a_full_stop_ends_a_medicine_and_nothing_else(notebook: Any) -> None:
    taken = Words(text="Not on Fridays! Otherwise two at nine... or 0.5 later.", language="en")
    notebook.add(Medicine(name="Naproxen", use=MedicineUse.DIFFERENTLY, really_take=taken))
    notebook.add(Medicine(name="Omeprazole"))
    told = "MEDICINES Naproxen, NOT as label, Not on Fridays, Otherwise two at nine, or 0.5 later. Omeprazole."
    assert told in notebook.summary().qr_text


def test_a_medicine_taken_otherwise_in_words_nobody_put_into_english_sends_to_the_paper(notebook: Any) -> None:
    taken = Words(text="pół tabletki", language="pl")
    notebook.add(Medicine(name="Naproxen", use=MedicineUse.DIFFERENTLY, really_take=taken))
    assert "MEDICINES Naproxen, NOT as label, see paper." in notebook.summary().qr_text


def test_an_allergy_is_in_even_where_its_reaction_cannot_be_spelt(notebook: Any) -> None:
    allergy = Allergy(substance="penicillin", reaction=Words(text="خارش", language="ur"))
    notebook.add(AllergyList(status=AllergyStatus.HAS, entries=(allergy,)))
    assert "ALLERGIES penicillin, reaction on paper." in notebook.summary("en", "ur").qr_text


def test_a_stopped_medicine_is_not_in_the_list(notebook: Any) -> None:
    notebook.add(Medicine(name="Old", use=MedicineUse.STOPPED))
    notebook.add(Medicine(name="New"))
    assert "MEDICINES New." in notebook.summary().qr_text


@pytest.mark.parametrize("language", ["pl", "ur"])
def test_it_is_in_english_whatever_the_sheet_is_in(full: Any, language: str) -> None:
    assert full.summary(language).qr_text == full.summary("en").qr_text


def test_scores_say_how_many_days_they_come_from(notebook: Any) -> None:
    for ago in range(3):
        notebook.add(CheckIn(pain_now=4 + ago), about=TODAY - timedelta(days=ago))
    text = notebook.summary().qr_text
    assert "LAST 4 WEEKS pain usual 5, worst 6, 10 is strongest. recorded 3 of 28 days." in text


def test_the_code_never_says_what_the_page_does_not(full: Any) -> None:
    assert "apixaban" not in full.summary(sections=["medicines"]).qr_text
    assert "pain usual" not in full.summary(sections=["alerts"]).qr_text
