from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from passport_app.domain.care import Appointment
from passport_app.domain.dates import PartialDate
from passport_app.domain.medicines import Bother, Helps, Medicine, MedicineForm, MedicineUse
from passport_app.domain.words import Words
from passport_app.summary.model import Table
from passport_app.summary.wording import text_of


def rows(notebook: Any, language: str = "en") -> list[list[str]]:
    section = next(one for one in notebook.summary(language).sections if one.name == "medicines")
    return [
        [text_of(cell[language]).replace("\u00a0", " ") for cell in row.cells]
        for block in section.blocks
        if isinstance(block, Table)
        for row in block.rows
    ]


def words(text: str) -> Words:
    return Words(text=text, language="en")


def test_differences_from_the_label_come_first(notebook: Any) -> None:
    for name, use in (
        ("D", MedicineUse.AS_LABEL),
        ("C", None),
        ("B", MedicineUse.STOPPED),
        ("A", MedicineUse.AS_LABEL),
    ):
        notebook.add(Medicine(name=name, use=use))
    notebook.add(Medicine(name="Z", use=MedicineUse.DIFFERENTLY))
    assert [row[0] for row in rows(notebook)] == ["Z", "B", "C", "A", "D"]


def test_how_it_is_taken_stands_beside_the_label(notebook: Any) -> None:
    notebook.add(
        Medicine(
            name="Paracetamol",
            strength="500 mg",
            form=MedicineForm.TABLET,
            use=MedicineUse.DIFFERENTLY,
            really_take=words("1 at night"),
            label_directions="2 up to 4 times a day",
            when_needed=True,
            helps=Helps.NO,
            side_effects=words("thirst"),
            bother=Bother.A_BIT,
        )
    )
    assert rows(notebook) == [
        [
            "Paracetamol 500 mg · Tablet",
            "Taken differently: “1 at night” (label: 2 up to 4 times a day) Only when needed.",
            "Does not help · “thirst” · Bothers me a bit",
        ]
    ]


def test_a_column_stands_there_once_any_medicine_has_an_answer_in_it(notebook: Any) -> None:
    notebook.add(Medicine(name="A"))
    assert rows(notebook) == [["A", "not recorded"]]
    notebook.add(Medicine(name="B", helps=Helps.A_LOT))
    assert rows(notebook) == [["A", "not recorded", "not recorded"], ["B", "not recorded", "a lot"]]


@pytest.mark.parametrize("language", ["pl", "ur"])
def test_name_strength_and_directions_are_never_translated(notebook: Any, language: str) -> None:
    notebook.add(
        Medicine(name="Paracetamol", strength="5-10 mg", use=MedicineUse.DIFFERENTLY, label_directions="1 tablet daily")
    )
    name, taken, *_ = rows(notebook, language)[0]
    assert "Paracetamol 5-10 mg" in name
    assert "1 tablet daily" in taken
    assert "Taken differently" in taken


def test_a_range_in_urdu_keeps_its_order(notebook: Any) -> None:
    notebook.add(Medicine(name="Naproxen", strength="5-10 mg", label_directions="1-2 daily"))
    name, taken, *_ = rows(notebook, "ur")[0]
    assert "\u2066Naproxen 5-10 mg\u2069" in name
    assert "\u20661-2 daily\u2069" in taken


def test_a_stopped_one_is_said_once(notebook: Any) -> None:
    notebook.add(Appointment(on=date(2026, 8, 4)))
    notebook.add(Medicine(name="Old", use=MedicineUse.STOPPED, stopped=PartialDate(year=2026, month=9)))
    summary = notebook.summary()
    assert [one.name for one in summary.sections] == ["changed", "medicines", "agreed"]
    assert rows(notebook) == []
    unticked = notebook.summary(sections=["medicines"])
    assert "Stopped, September 2026" in str(unticked.sections)


def test_one_stopped_long_ago_is_out_and_one_without_a_date_is_in(notebook: Any) -> None:
    notebook.add(Medicine(name="Long ago", use=MedicineUse.STOPPED, stopped=PartialDate(year=2024)))
    notebook.add(Medicine(name="Some time", use=MedicineUse.STOPPED, stop_reason=words("sick")))
    assert [row[:2] for row in rows(notebook)] == [["Some time", "Stopped. “sick”"]]


def test_an_empty_list_is_not_recorded_and_not_none(notebook: Any) -> None:
    (section,) = notebook.summary(sections=["medicines"]).sections
    assert text_of(section.blocks[0].lines[0].said["en"]) == "Not recorded."


def test_few_columns_hold_all_that_is_said_of_a_medicine(notebook: Any) -> None:
    notebook.add(Medicine(name="A", use=MedicineUse.AS_LABEL, purpose=words("sleep"), side_effects=words("thirst")))
    notebook.add(Medicine(name="B", use=MedicineUse.AS_LABEL, helps=Helps.NOT_SURE))
    assert rows(notebook) == [
        ["A · “sleep”", "Taken as the label says.", "“thirst”"],
        ["B", "Taken as the label says.", "Not sure if it helps"],
    ]
