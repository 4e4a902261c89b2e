from __future__ import annotations

from typing import Any

from passport_app.domain.about_me import AboutMe
from passport_app.domain.care import LocalSupport
from passport_app.domain.dates import PartialDate
from passport_app.domain.medicines import Helps
from passport_app.domain.plans import Agreement, PlanArea, PlanPart
from passport_app.domain.treatments import Again, Treatment, TreatmentType
from passport_app.domain.words import own
from passport_app.summary.facts import ContactFact, TreatmentFact
from passport_app.summary.walking import parts_of
from tests.unit.summary.reading import found, said


def test_people_are_those_that_matter_and_those_in_the_plan(notebook: Any) -> None:
    notebook.add(AboutMe(people=(own("Ola", "en"),)))
    notebook.add(PlanPart(area=PlanArea.PEOPLE, lines=(own("Józek", "pl"),)))
    notebook.add(PlanPart(area=PlanArea.PEOPLE, lines=(own("Ann", "en"),), agreement=Agreement(share=False)))
    assert said(notebook.summary(audience="social-prescriber"), "people") == [
        "“Ola”",
        "My plan: “Józek” (in Polish)",
    ]


def test_a_group_says_when_how_often_what_it_changed_and_whether_again(notebook: Any) -> None:
    notebook.add(
        Treatment(
            what=own("choir", "en"),
            type=TreatmentType.GROUP,
            started=PartialDate(year=2026, month=4),
            sessions=3,
            helps=Helps.A_BIT,
            effect=own("less alone", "en"),
            stop_reason=own("too early", "en"),
            again=Again.NO,
        )
    )
    notebook.add(Treatment(what=own("massage", "en"), type=TreatmentType.COMPLEMENTARY))
    notebook.add(LocalSupport(name="Green door", phone="0161 496 0106", how_to_reach=own("no knocking", "en")))
    summary = notebook.summary(audience="social-prescriber")
    assert said(summary, "groups") == [
        "“choir” · from Apr 2026 · 3 times · Helps a bit · “less alone” · Stopped: “too early” · Again: no",
        "Green door, 0161 496 0106 · Getting there: “no knocking”",
    ]
    group, support = [part.facts[0] for part in parts_of(summary.sections[0])]
    assert isinstance(group, TreatmentFact)
    assert (group.type, group.started, group.again) == ("group", "2026-04", "no")
    assert isinstance(support, ContactFact)
    assert (support.role, support.phone) == ("support", "0161 496 0106")


def test_what_stands_in_the_line_of_the_other_sheet_is_referred_to_once(notebook: Any) -> None:
    notebook.add(LocalSupport(name="Klub", what=own("obiady", "pl"), how_to_reach=own("autobus", "pl")))
    summary = notebook.summary("en", "pl", audience="social-prescriber")
    assert said(summary, "groups") == ["Klub · [own words in Polish, line 1.1 of the Polish sheet]"]
    assert said(summary, "groups", "pl")[0].count("„") == 2


def test_groups_are_not_said_again_where_all_that_was_tried_stands(notebook: Any) -> None:
    notebook.add(Treatment(what=own("choir", "en"), type=TreatmentType.GROUP))
    assert found(notebook.summary(audience="social-prescriber", sections=("groups", "tried")), "groups") is None
