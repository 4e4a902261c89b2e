"""The page that is previewed is the one that goes out, and any line of it can be ticked out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from passport_app.domain.care import Appointment
from passport_app.domain.diary import Observation
from passport_app.domain.goals import Goal
from passport_app.domain.helpers import Helper
from passport_app.domain.medicines import Medicine
from passport_app.domain.person import Person
from passport_app.domain.treatments import Treatment
from passport_app.domain.words import own
from passport_app.services import pages, summaries
from passport_app.services.pages import items, make_page
from passport_app.services.passport import Passport
from passport_app.services.selections import Chosen, usual
from tests.unit.services.conftest import OpenAs

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def filled(passport: Passport) -> Passport:
    passport.records.put(Person(legal_name="Ola Nowak"))
    for name in ("Naproxen", "Omeprazole"):
        passport.records.add(Medicine(name=name))
    passport.records.add(Medicine(name="Planted"), private=True)
    passport.records.add(Goal(want=own("sit in the garden", "en")))
    passport.records.add(Appointment(on=passport.today(), three_things=(own("my sleep", "en"), own("my knee", "en"))))
    return passport


def texts(passport: Passport, chosen: Chosen, section: str, *, private: bool = False) -> list[str]:
    return [item.text for item in items(passport, chosen, "en").get(section, []) if item.private is private]


def key(passport: Passport, chosen: Chosen, section: str, words: str) -> str:
    return next(item.key for item in items(passport, chosen, "en")[section] if words in item.text)


def test_a_line_that_is_ticked_out_is_in_no_format_and_can_be_ticked_in_again(filled: Passport) -> None:
    chosen = usual(filled, "gp")
    out = replace(chosen, left_out=frozenset({key(filled, chosen, "medicines", "Omeprazole")}))
    made = summaries.text(make_page(filled, out).summary)
    assert "Naproxen" in made
    assert "Omeprazole" not in made
    assert texts(filled, out, "medicines") == texts(filled, chosen, "medicines") == ["Naproxen", "Omeprazole"]


def test_what_moves_up_where_others_are_out_can_be_ticked_too(filled: Passport) -> None:
    for number in range(8):
        filled.records.add(Treatment(what=own(f"way {number}", "en")))
    chosen = usual(filled, "gp")
    shown = texts(filled, chosen, "tried")
    out = replace(chosen, left_out=frozenset({items(filled, chosen, "en")["tried"][0].key}))
    assert len(shown) < 8
    assert len(texts(filled, out, "tried")) == len(shown) + 1


def test_what_is_private_is_offered_and_goes_out_only_when_it_is_ticked(filled: Passport) -> None:
    chosen = usual(filled, "gp")
    assert texts(filled, chosen, "medicines", private=True) == ["Planted"]
    assert "Planted" not in summaries.text(make_page(filled, chosen).summary)
    ticked = replace(chosen, private=frozenset({key(filled, chosen, "medicines", "Planted")}))
    assert "Planted" in summaries.text(make_page(filled, ticked).summary)
    assert texts(filled, ticked, "medicines", private=True) == ["Planted"]


def test_a_carer_is_not_offered_it_and_cannot_send_it_out(filled: Passport, as_carer: OpenAs) -> None:
    chosen = usual(filled, "gp")
    secret = key(filled, chosen, "medicines", "Planted")
    carer = as_carer()
    assert pages.allowed(carer, replace(chosen, private=frozenset({secret}))).private == frozenset()
    assert texts(carer, chosen, "medicines", private=True) == []
    made = make_page(carer, replace(chosen, private=frozenset({secret})))
    assert "Planted" not in summaries.text(made.summary)
    assert made.summary.sections == make_page(carer, chosen).summary.sections


def filled_until(passport: Passport, chosen: Chosen, name: str) -> None:
    """Write down medicines until a section goes to the second side."""
    for number in range(60):
        passport.records.add(Medicine(name=f"Medicine {number}", purpose=own("against the pain in my back " * 3, "en")))
        if number % 3 == 2 and name in make_page(passport, chosen).second_side:
            return
    pytest.fail(f"{name} stays on the first side")


def test_the_second_side_is_named_and_the_rank_decides_who_stays(filled: Passport) -> None:
    filled.records.add(Treatment(what=own("hours in the water " * 8, "en")))
    chosen = replace(usual(filled, "gp"), first=("medicines",))
    filled_until(filled, chosen, "tried")
    assert "medicines" not in make_page(filled, chosen).second_side
    kept = make_page(filled, replace(chosen, first=("three-things", "goals", "tried")))
    assert "tried" not in kept.second_side
    assert "medicines" in kept.second_side


def test_what_begins_on_the_second_side_comes_forward_where_the_person_wants_it(filled: Passport) -> None:
    helper = filled.records.add(Helper(name="Ola"))
    filled.records.add(Observation(what=own("She hummed in the kitchen.", "en")), informant=helper.id)
    chosen = replace(usual(filled, "gp"), first=("medicines",))
    filled_until(filled, chosen, "seen")
    assert "seen" not in make_page(filled, replace(chosen, first=("seen", "medicines"))).second_side


def test_the_edition_is_the_forms_own_or_the_size(filled: Passport) -> None:
    assert make_page(filled, usual(filled, "gp")).edition == "standard"
    large = replace(usual(filled, "gp"), edition=summaries.Edition.LARGE_18)
    assert make_page(filled, large).edition == "large-18"


def test_a_row_is_told_by_what_it_is_about(filled: Passport) -> None:
    assert pages.items(filled, usual(filled, "gp"), "en")["medicines"][0].text == "Naproxen"
