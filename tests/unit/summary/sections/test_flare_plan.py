from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from passport_app.domain.help_now import help_page
from passport_app.domain.person import Nation
from passport_app.domain.plans import Agreement, FlarePlan, PlanContact
from passport_app.domain.words import Rendering, Words, own
from passport_app.summary.facts import PlanFact
from passport_app.summary.selection import item_key
from passport_app.summary.walking import parts
from tests.unit.summary.reading import facts, found, said

PLAN = FlarePlan(
    usual=(own("short walks", "en"), own("tablets at eight", "en")),
    notice=(own("tight shoulders", "en"),),
    do=(own("heat pad", "en"), own("half of what I planned", "en")),
    agreed_medicines=(own("paracetamol as on the label", "en"),),
    contacts=(PlanContact(name="Ania", phone="0161 496 0000", hours=own("after four", "en")), PlanContact(name="Jan")),
    say=own("my plan is not holding", "en"),
    after=(own("one thing at a time", "en"),),
    agreement=Agreement(agreed_with="Priya", agreed_on=date(2026, 11, 3), review_on=date(2027, 2, 3), share=True),
)


def with_share(share: bool | None) -> FlarePlan:
    assert PLAN.agreement is not None
    return replace(PLAN, agreement=replace(PLAN.agreement, share=share))


def test_who_treats_the_person_reads_a_line_a_field(notebook: Any) -> None:
    notebook.add(PLAN)
    assert said(notebook.summary(audience="physio"), "flare-plan") == [
        "My usual: “short walks” · “tablets at eight”",
        "I notice: “tight shoulders”",
        "I do: “heat pad” · “half of what I planned”",
        "Agreed tablets: “paracetamol as on the label”",
        "I ring: Ania, 0161 496 0000, “after four” · Jan",
        "I say: “my plan is not holding”",
        "After the flare: “one thing at a time”",
        "Agreed with \u2068Priya\u2069, 3 November 2026. Look at it again on 3 February 2027.",
    ]


def test_its_own_sheet_has_the_signs_first_then_a_level_a_section_and_a_line_an_item(notebook: Any) -> None:
    notebook.add(PLAN)
    summary = notebook.summary(audience="flare-plan")
    names = ("signs", "flare-usual", "flare-starting", "flare-help", "flare-after")
    assert tuple(section.name for section in summary.sections) == names
    assert said(summary, "flare-usual") == ["“short walks”", "“tablets at eight”"]
    assert said(summary, "flare-starting") == [
        "I notice: “tight shoulders”",
        "I do: “heat pad”",
        "“half of what I planned”",
        "Agreed tablets: “paracetamol as on the label”",
    ]
    assert said(summary, "flare-help") == [
        "I ring: Ania, 0161 496 0000, “after four”",
        "Jan",
        "I say: “my plan is not holding”",
    ]
    marks = {part.mark for part in parts(summary) if hasattr(part, "mark")}
    assert {"usual", "flare", "help", "new"} <= marks


@pytest.mark.parametrize("language", ["en", "pl", "ur"])
def test_every_sign_stands_on_its_sheet_with_its_english_where_nobody_checked(notebook: Any, language: str) -> None:
    told = " ".join(said(notebook.summary(language, audience="flare-plan"), "signs", language))
    for card in help_page(Nation.ENGLAND, language).cards:
        for one in (card.action, *card.items):
            assert one.text in told
            assert one.english in told


def test_the_signs_stand_there_without_a_plan(notebook: Any) -> None:
    assert [section.name for section in notebook.summary(audience="flare-plan").sections] == ["signs"]
    assert found(notebook.summary(audience="physio"), "flare-plan") is None


@pytest.mark.parametrize(("share", "stands"), [(True, True), (None, True), (False, False)])
def test_a_plan_that_may_not_stand_in_a_summary_stands_on_its_own_sheet_alone(
    notebook: Any, share: bool | None, stands: bool
) -> None:
    notebook.add(with_share(share))
    assert bool(said(notebook.summary(audience="physio"), "flare-plan")) is stands
    assert said(notebook.summary(audience="flare-plan"), "flare-usual")


@pytest.mark.parametrize("audience", ["physio", "flare-plan"])
def test_a_private_plan_stands_only_where_it_is_named(notebook: Any, audience: str) -> None:
    notebook.add(PLAN, private=True)
    name = "flare-usual" if audience == "flare-plan" else "flare-plan"
    assert not said(notebook.summary(audience=audience), name)
    assert said(notebook.summary(audience=audience, private=frozenset({FlarePlan.KIND})), name)


def test_one_item_can_be_left_out_of_the_sheet_and_a_whole_field_of_the_line(notebook: Any) -> None:
    notebook.add(PLAN)
    key = item_key(FlarePlan.KIND, own("heat pad", "en"))
    assert "“heat pad”" not in " ".join(said(notebook.summary(audience="flare-plan", left_out={key}), "flare-starting"))
    key = item_key(FlarePlan.KIND, "do")
    assert "I do:" not in " ".join(said(notebook.summary(audience="physio", left_out={key}), "flare-plan"))


def test_what_stands_on_the_other_sheet_is_said_once_in_a_line(notebook: Any) -> None:
    put = Words(text="herbata", language="pl", renderings=(Rendering(text="tea", language="en", by="Ola"),))
    notebook.add(FlarePlan(do=(own("spać", "pl"), put, own("czekać", "pl"))))
    (line,) = said(notebook.summary("en", "pl", audience="physio"), "flare-plan")
    assert line == "I do: [own words in Polish, line 1.1 of the Polish sheet] · “tea”"


def test_what_another_section_says_of_the_plan_is_not_said_again(notebook: Any) -> None:
    notebook.add(PLAN)
    summary = notebook.summary(audience="ae", sections=("usual-today", "discharge", "flare-plan"))
    told = " ".join(said(summary, "flare-plan"))
    assert "short walks" not in told
    assert "Ania" not in told
    assert "heat pad" in told


def test_its_facts_name_the_part_and_who_agreed(notebook: Any) -> None:
    notebook.add(PLAN)
    told = facts(notebook.summary(audience="ot"), "flare-plan", PlanFact)
    assert [(fact.part, fact.text) for fact in told][:3] == [
        ("usual", "short walks"),
        ("usual", "tablets at eight"),
        ("notice", "tight shoulders"),
    ]
    assert {fact.agreed_with for fact in told} == {"Priya"}
