from __future__ import annotations

from typing import Any

from passport_app.domain.dates import PartialDate
from passport_app.domain.medicines import Bother, Medicine, MedicineUse
from passport_app.domain.words import own
from tests.unit.summary.reading import found, said

TAKEN = Medicine(
    name="Pregabalin",
    strength="150 mg",
    label_directions="ONE twice a day",
    use=MedicineUse.DIFFERENTLY,
    really_take=own("one at noon", "en"),
    side_effects=own("sleepy", "en"),
    bother=Bother.A_LOT,
)
FOLLOWED = Medicine(name="Apixaban", strength="5 mg", label_directions="ONE twice a day", use=MedicineUse.AS_LABEL)
UNSAID = Medicine(name="Zinc", label_directions="ONE a day", when_needed=True)
STOPPED = Medicine(name="Codeine", use=MedicineUse.STOPPED, stopped=PartialDate(year=2026, month=9))


def test_all_medicines_in_use_stand_there_with_what_the_person_feels_from_them(notebook: Any) -> None:
    for each in (UNSAID, TAKEN, FOLLOWED, STOPPED):
        notebook.add(each)
    told = said(notebook.summary(audience="physio"), "exercise-medicines")
    assert [line.split(" | ")[0] for line in told] == ["Apixaban 5 mg", "Pregabalin 150 mg", "Zinc"]
    assert told[1].endswith("“sleepy” · Bothers me a lot")
    assert told[0].endswith("not recorded")


def test_no_medicine_is_not_the_same_as_none_recorded(notebook: Any) -> None:
    assert said(notebook.summary(audience="physio"), "exercise-medicines") == ["Not recorded."]
    assert said(notebook.summary(audience="wallet"), "medicine-list") == ["Not recorded."]


def test_the_table_of_all_medicines_makes_it_needless(notebook: Any) -> None:
    notebook.add(TAKEN)
    both = notebook.summary(audience="physio", sections=("medicines", "exercise-medicines"))
    assert found(both, "exercise-medicines") is None


def test_the_card_says_what_is_taken_and_takes_no_label_for_an_answer(notebook: Any) -> None:
    for each in (UNSAID, TAKEN, FOLLOWED, STOPPED):
        notebook.add(each)
    assert said(notebook.summary(audience="wallet"), "medicine-list") == [
        "Apixaban 5 mg · ONE twice a day",
        "Pregabalin 150 mg · Taken differently: “one at noon”",
        "Zinc · Label: ONE a day Only when needed.",
    ]
