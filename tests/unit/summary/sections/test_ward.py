from __future__ import annotations

from datetime import date
from typing import Any

from passport_app.domain.about_me import AboutMe, HospitalCare
from passport_app.domain.care import CareTeamMember, LocalSupport
from passport_app.domain.dates import PartialDate
from passport_app.domain.health_background import Condition
from passport_app.domain.helpers import Helper
from passport_app.domain.medicines import Medicine, MedicineUse
from passport_app.domain.plans import Agreement, FlarePlan, PlanContact
from passport_app.domain.words import Words
from passport_app.summary.facts import ConditionFact, ContactFact, PlanFact
from passport_app.summary.model import Summary, Table
from passport_app.summary.walking import parts_of
from tests.unit.summary.reading import found, said, spoken


def words(text: str) -> Words:
    return Words(text=text, language="en")


def page(notebook: Any, **choices: Any) -> Summary:
    summary: Summary = notebook.summary(audience="ae", **choices)
    return summary


def facts(summary: Summary, name: str) -> list[Any]:
    section = found(summary, name)
    return [fact for part in parts_of(section) for fact in part.facts] if section else []


def test_please_do_then_please_dont(notebook: Any) -> None:
    notebook.add(AboutMe(please_dont=(words("shout"),), please_do=(words("wait"), words("write it down"))))
    assert said(page(notebook), "please-do") == [
        "Please do: “wait”",
        "Please do: “write it down”",
        "Please don’t: “shout”",
    ]


def test_what_was_agreed_in_hospital_has_by_whom_and_when(notebook: Any) -> None:
    care = HospitalCare(
        helps=(words("a low bed"),), agreed=(words("a side room"),), agreed_by="Sr Molloy", agreed_on=date(2026, 9, 19)
    )
    notebook.add(care)
    summary = page(notebook)
    assert said(summary, "hospital-helps") == [
        "Helps: “a low bed”",
        "Agreed plan: “a side room”",
        "Agreed with Sr Molloy, 19 September 2026.",
    ]
    plan = PlanFact(part="hospital", text="a side room", agreed_with="Sr Molloy", agreed_on=date(2026, 9, 19))
    assert facts(summary, "hospital-helps") == [plan]
    section = found(summary, "hospital-helps")
    assert section
    by = list(parts_of(section))[-1].key
    without = page(notebook, left_out=frozenset({by}))
    assert facts(without, "hospital-helps") == [PlanFact(part="hospital", text="a side room")]
    assert "Molloy" not in repr(without)


def test_medicines_have_an_empty_column_for_when_each_was_last_taken(notebook: Any) -> None:
    notebook.add(Medicine(name="Apixaban"))
    section = found(page(notebook), "medicines")
    assert section
    (table,) = section.blocks
    assert isinstance(table, Table)
    assert table.write_in == (2,)
    assert [len(row.cells) for row in table.rows] == [3]
    assert table.rows[0].cells[2]["en"] == ()
    assert "last taken" in "".join(span.text for span in table.columns[2]["en"])


def test_other_pages_have_no_column_to_write_in(notebook: Any) -> None:
    notebook.add(Medicine(name="Apixaban"))
    for audience in ("gp", "pain-clinic"):
        section = found(notebook.summary(audience=audience), "medicines")
        assert section
        assert all(isinstance(block, Table) and block.write_in == () for block in section.blocks)


def test_a_pain_clinic_reads_all_that_was_ever_stopped_after_what_is_in_use(notebook: Any) -> None:
    for name, year in (("Old", 2015), ("Newer", 2021)):
        notebook.add(Medicine(name=name, use=MedicineUse.STOPPED, stopped=PartialDate(year=year)))
    notebook.add(Medicine(name="Now", started=PartialDate(year=2024), use=MedicineUse.AS_LABEL))
    names = [row.split(" | ")[0] for row in said(notebook.summary(audience="pain-clinic"), "medicines")]
    assert names == ["Now", "Newer", "Old"]
    assert [row.split(" | ")[0] for row in said(notebook.summary(), "medicines")] == ["Now"]


def test_conditions_in_own_words_the_longest_known_first(notebook: Any) -> None:
    notebook.add(Condition(no_diagnosis_yet=True, note=words("white fingers")))
    notebook.add(Condition(name=words("worn hip"), since=PartialDate(year=2011)))
    summary = page(notebook)
    assert said(summary, "conditions") == ["“worn hip” · since 2011", "No diagnosis yet · “white fingers”"]
    assert facts(summary, "conditions") == [
        ConditionFact(name="worn hip", since="2011"),
        ConditionFact(no_diagnosis_yet=True),
    ]


def test_the_case_worker_stands_before_the_gp_and_both_before_the_others(notebook: Any) -> None:
    role = Words(text="GP", language="en", code="care-role/gp")
    notebook.add(CareTeamMember(name="Mr Patel", role=words("chemist")))
    notebook.add(CareTeamMember(name="Dr Lodhi", role=role, gp=True, phone="0161 496 0123"))
    notebook.add(CareTeamMember(name="Jo", case_worker=True))
    summary = page(notebook)
    assert said(summary, "team") == [
        "My case worker: Jo",
        "My GP: Dr Lodhi · 0161 496 0123",
        "Mr Patel · “chemist”",
    ]
    assert ContactFact(role="team", name="Dr Lodhi", relation="GP", phone="0161 496 0123") in facts(summary, "team")


def test_going_home_names_the_plan_s_people_unless_the_plan_is_not_shared(notebook: Any) -> None:
    contact = PlanContact(name="Beth", phone="07700 900158")
    notebook.add(LocalSupport(name="Pool", what=words("warm water")))
    plan = notebook.add(FlarePlan(contacts=(contact,)))
    assert said(page(notebook), "discharge") == ["Beth · 07700 900158", "Pool · “warm water”"]
    notebook.entries.remove(plan)
    notebook.add(FlarePlan(contacts=(contact,), usual=(words("walk"),), agreement=Agreement(share=False)))
    assert said(page(notebook), "discharge") == ["Pool · “warm water”"]
    assert "walk" not in repr(page(notebook))


def test_the_carer_s_phone_stands_at_the_top(notebook: Any) -> None:
    notebook.add(Helper(name="Dave", phone="07700 900377"))
    assert [spoken(line) for line in page(notebook).header.needs] == ["Helped by: Dave, 07700 900377."]


def test_goals_are_on_the_second_side_unless_they_were_ranked_first(full: Any) -> None:
    goals = found(page(full), "goals")
    assert goals
    assert goals.overflow
    ranked = found(page(full, first=("goals",)), "goals")
    assert ranked
    assert not ranked.overflow
