from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from passport_app.domain.health_background import Alert, AlertType, Allergy, AllergyList, AllergyStatus
from passport_app.domain.helpers import Helper
from passport_app.domain.person import EmergencyContact, Person
from passport_app.domain.words import Rendering, Words
from passport_app.summary.wording import text_of

ASKED = date(2026, 11, 20)


def alerts(notebook: Any, language: str = "en") -> list[str]:
    summary = notebook.summary(language)
    return [text_of(line.said[language]).replace("\u00a0", " ") for line in summary.header.alerts]


def needs(notebook: Any) -> list[str]:
    return [text_of(line.said["en"]).replace("\u00a0", " ") for line in notebook.summary().header.needs]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (None, "Allergies: not recorded"),
        (AllergyList(), "Allergies: Not asked yet"),
        (AllergyList(status=AllergyStatus.NONE_KNOWN), "Allergies: No allergies known"),
        (
            AllergyList(status=AllergyStatus.NONE_KNOWN, asked_on=ASKED),
            "Allergies: No allergies known (asked 20 November 2026)",
        ),
        (
            AllergyList(status=AllergyStatus.HAS, entries=(Allergy(substance="penicillin"),), asked_on=ASKED),
            "Allergies: penicillin (reaction not recorded) (asked 20 November 2026)",
        ),
    ],
)
def test_allergies_have_three_answers_and_blank_is_none_of_them(notebook: Any, answer: Any, expected: str) -> None:
    if answer is not None:
        notebook.add(answer)
    assert alerts(notebook)[-1] == expected


@pytest.mark.parametrize("language", ["pl", "ur"])
def test_alerts_and_allergies_have_their_english_beside_them(notebook: Any, language: str) -> None:
    notebook.add(Alert(type=AlertType.BLOOD_THINNER, medicine="apixaban"))
    notebook.add(AllergyList(status=AllergyStatus.NONE_KNOWN))
    alert, allergy = alerts(notebook, language)
    assert "Takes a blood thinner" in alert
    assert "apixaban" in alert
    assert "No allergies known" in allergy


def test_alerts_stand_in_their_order_with_their_mark(notebook: Any) -> None:
    notebook.add(Alert(type=AlertType.OTHER, detail=Words(text="one kidney", language="en")))
    notebook.add(Alert(type=AlertType.OPIOID))
    notebook.add(Alert(type=AlertType.BLOOD_THINNER))
    lines = notebook.summary().header.alerts
    assert [line.mark for line in lines] == ["alert", "alert", "alert", ""]
    assert alerts(notebook)[:3] == ["Takes a blood thinner", "Takes an opioid (a strong painkiller)", "“one kidney”"]


def test_an_alert_is_never_a_reference_to_another_sheet(notebook: Any) -> None:
    notebook.add(Alert(type=AlertType.OTHER, detail=Words(text="jedna nerka", language="pl")))
    line = notebook.summary("en", "pl").header.alerts[0]
    assert text_of(line.said["en"]) == "“jedna nerka” (in Polish)"


def test_an_alert_put_into_english_by_a_relative_says_so_at_once(notebook: Any) -> None:
    put = Rendering(text="one kidney", language="en", by="Agnieszka", relation="relation/daughter")
    notebook.add(Alert(type=AlertType.OTHER, detail=Words(text="jedna nerka", language="pl", renderings=(put,))))
    expected = "“one kidney” (put into English by Agnieszka (daughter), not a professional translation)"
    assert alerts(notebook)[0] == expected


def test_an_interpreter_is_a_professional(notebook: Any) -> None:
    put = Rendering(text="one kidney", language="en", by="A. Mazur", relation="interpreter")
    notebook.add(Alert(type=AlertType.OTHER, detail=Words(text="jedna nerka", language="pl", renderings=(put,))))
    assert "not a professional" not in alerts(notebook)[0]


def test_an_alert_from_a_letter_or_dictated_says_so(notebook: Any) -> None:
    helper = notebook.add(Helper(name="Jo"))
    notebook.add(Alert(type=AlertType.STEROID), informant="letter")
    notebook.add(Alert(type=AlertType.OPIOID), recorder=helper.id)
    assert [line.split(" (")[-1] for line in alerts(notebook)[:2]] == ["copied from a letter)", "told to Jo)"]


def test_an_answer_about_allergies_is_labelled_but_a_missing_one_is_not(notebook: Any) -> None:
    helper = notebook.add(Helper(name="Jo"))
    entry = notebook.add(AllergyList(status=AllergyStatus.NONE_KNOWN), recorder=helper.id)
    assert alerts(notebook)[-1] == "Allergies: No allergies known (told to Jo)"
    notebook.entries.remove(entry)
    notebook.add(AllergyList(), recorder=helper.id)
    assert alerts(notebook)[-1] == "Allergies: Not asked yet"


def test_whose_words_an_alert_is_is_said_quietly(notebook: Any) -> None:
    put = Rendering(text="one kidney", language="en", by="Ola")
    notebook.add(Alert(type=AlertType.OTHER, detail=Words(text="jedna nerka", language="pl", renderings=(put,))))
    loud, quiet = [span for span in notebook.summary().header.alerts[0].said["en"] if span.text.strip()]
    assert (loud.text.strip(), loud.strong, loud.quiet) == ("“one kidney”", True, False)
    assert (quiet.strong, quiet.quiet) == (False, True)


def test_who_helps_and_whom_to_ring_are_one_line_where_they_are_one_person(notebook: Any) -> None:
    notebook.add(Helper(name="Jo Brown", phone="0161 496 0121"))
    notebook.add(Person(emergency_contact=EmergencyContact(name="Jo", phone="0161 496 0121")))
    assert needs(notebook) == ["Helped by, and in an emergency ring: Jo Brown, 0161 496 0121."]


def test_emergency_number_is_not_lost_where_the_helper_has_none(notebook: Any) -> None:
    notebook.add(Helper(name="Jo"))
    notebook.add(Person(emergency_contact=EmergencyContact(name="Jo", phone="0161 496 0177")))
    assert needs(notebook) == ["Helped by, and in an emergency ring: Jo, 0161 496 0177."]


def test_whom_to_ring_is_a_line_of_its_own_for_somebody_else(notebook: Any) -> None:
    notebook.add(Helper(name="Jo"))
    notebook.add(Person(emergency_contact=EmergencyContact(name="Jan", phone="0161 496 0177")))
    assert needs(notebook) == ["Helped by: Jo.", "In an emergency ring: Jan, 0161 496 0177."]


def test_a_second_number_of_the_same_helper_is_not_lost(notebook: Any) -> None:
    notebook.add(Helper(name="Jo", phone="0161 496 0121"))
    notebook.add(Person(emergency_contact=EmergencyContact(name="Jo", phone="07700 900177")))
    assert needs(notebook) == ["Helped by: Jo, 0161 496 0121.", "In an emergency ring: Jo, 07700 900177."]


def test_a_name_in_latin_letters_is_not_announced_as_urdu(notebook: Any) -> None:
    notebook.add(Person(legal_name="Nasreen Akhtar", languages_spoken=("ur",)))
    assert notebook.summary().header.name.language == "en"
