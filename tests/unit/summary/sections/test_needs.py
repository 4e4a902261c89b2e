from __future__ import annotations

from typing import Any

from passport_app.domain.about_me import AboutMe
from passport_app.domain.care import Referral
from passport_app.domain.dates import PartialDate
from passport_app.domain.goals import Goal
from passport_app.domain.health_background import Aid, AidStatus
from passport_app.domain.person import Person
from passport_app.domain.plans import BalanceItem, BalanceSide
from passport_app.domain.words import own
from passport_app.summary.model import WriteIn
from tests.unit.summary.reading import found, said


def burden(what: str, **details: Any) -> BalanceItem:
    return BalanceItem(side=BalanceSide.BURDEN, what=own(what, "en"), **details)


def test_the_burden_to_lighten_comes_first_then_the_biggest_then_aids_that_are_needed(notebook: Any) -> None:
    notebook.add(burden("nights", size=3))
    notebook.add(burden("money", size=5))
    notebook.add(burden("forms", size=2, chosen=True, smallest_action=own("open one", "en")))
    notebook.add(BalanceItem(side=BalanceSide.DRIVING_FORCE, what=own("the dog", "en")))
    notebook.add(Aid(what=own("rails", "en"), status=AidStatus.NEED))
    notebook.add(Aid(what=own("stick", "en")))
    assert said(notebook.summary(audience="social-prescriber"), "needs") == [
        "To lighten first: “forms” · 2 (5 biggest) · Smallest step: “open one”",
        "“money” · 5 (5 biggest)",
        "“nights” · 3 (5 biggest)",
        "Need it: “rails”",
    ]


def test_a_private_burden_does_not_go_out(notebook: Any) -> None:
    notebook.add(burden("the letter"), private=True)
    assert found(notebook.summary(audience="social-prescriber"), "needs") is None


def test_a_self_referral_asks_to_be_seen_where_nobody_referred_yet_and_has_lines_to_write_on(notebook: Any) -> None:
    notebook.add(Referral(to="Hydrotherapy", reason=own("to swim", "en")))
    notebook.add(Referral(to="Physio", referred=PartialDate(year=2026)))
    notebook.add(Referral(to="Hand clinic", discharged=PartialDate(year=2024)))
    notebook.add(Goal(want=own("swim again", "en")))
    summary = notebook.summary(audience="self-referral")
    assert said(summary, "ask-for") == ["To be seen by: Hydrotherapy · “to swim”", "“swim again”"]
    section = found(summary, "ask-for")
    assert section is not None
    assert isinstance(section.blocks[-1], WriteIn)


def test_with_nothing_written_a_self_referral_is_still_a_form(notebook: Any) -> None:
    section = found(notebook.summary(audience="self-referral"), "ask-for")
    assert section is not None
    (blank,) = section.blocks
    assert isinstance(blank, WriteIn)


def test_how_to_reach_me_leaves_the_times_to_the_section_that_has_them(notebook: Any) -> None:
    notebook.add(Person(phone="0161 496 0001"))
    notebook.add(AboutMe(good_times=own("mornings", "en")))
    assert said(notebook.summary(audience="self-referral"), "reach") == [
        "My phone: 0161 496 0001",
        "Good times: “mornings”",
    ]
    both = notebook.summary(audience="social-prescriber", sections=("interests", "reach"))
    assert said(both, "reach") == ["My phone: 0161 496 0001"]
