"""The paper copy of the flare-up plan: signs that need help first, own words as they are, everything on it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pypdfium2
import pytest

from passport_app.domain.help_now import DRAFT_NOTICE, help_page
from passport_app.domain.person import Nation, Person
from passport_app.domain.phrases import pick
from passport_app.domain.plans import Agreement, FlarePlan, PlanContact
from passport_app.domain.words import Rendering, Words, own
from passport_app.i18n import Translator
from passport_app.services.passport import Passport
from passport_app.services.plan_sheets import PrivatePlanError, plan_sheet
from tests.pdf_words import words_of_pages

pytestmark = pytest.mark.usefixtures("qapp")

PLAN = FlarePlan(
    usual=(own("Short walks", "en"),),
    notice=(own("tight shoulders", "en"),),
    do=(pick("plan-do/heat", "en"),),
    agreed_medicines=(own("paracetamol as on the label", "en"),),
    contacts=(PlanContact(name="GP surgery", phone="0161 496 0000", hours=own("weekdays", "en")),),
    say=own("My plan is not holding", "en"),
    after=(own("Day 3: half", "en"),),
    agreement=Agreement(agreed_with="Priya", agreed_on=date(2026, 11, 3), share=False),
)


def digits_as_seen(pdf: bytes) -> list[str]:
    """The digits of every line, from left to right as the eye meets them."""
    lines: dict[tuple[int, int], list[tuple[float, str]]] = defaultdict(list)
    opened = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(opened):
        text = page.get_textpage()
        for n in range(text.count_chars()):
            sign, (left, bottom, _right, _top) = text.get_text_range(n, 1), text.get_charbox(n, loose=True)
            if sign.isdigit():
                lines[number, round(bottom)].append((left, sign))
    opened.close()
    return ["".join(sign for _left, sign in sorted(line)) for line in lines.values()]


def test_signs_that_need_help_come_first_then_the_levels_in_their_order(passport: Passport) -> None:
    passport.records.put(Person(legal_name="Maria Nowak", date_of_birth=date(1980, 3, 3)))
    passport.records.put(PLAN)
    (told,) = words_of_pages(plan_sheet(passport, "en"))
    expected = ["My flare-up plan", "Maria Nowak", "3 March 1980", "Agreed with Priya", "Signs that need help"]
    expected += [DRAFT_NOTICE, "Call 999", "My usual", "Short walks", "Flare starting", "I notice:", "tight shoulders"]
    expected += ["I do:", "Use heat", "Agreed tablets:", "paracetamol as on the label", "I need help from people"]
    expected += ["GP surgery", "0161 496 0000", "weekdays", "I say:", "“My plan is not holding”", "After the flare"]
    expected += ["Day 3: half", "Written by the patient. Not checked by a clinician.", "page 1 of 1"]
    places = [told.find(each) for each in expected]
    assert -1 not in places, expected[places.index(-1)]
    assert places == sorted(places)


def test_every_sign_stands_on_it_and_the_english_beside_an_unchecked_language(passport: Passport) -> None:
    passport.records.put(PLAN)
    told = " ".join(words_of_pages(plan_sheet(passport, "pl")))
    for card in help_page(Nation.ENGLAND, "pl").cards:
        for said in (card.action, *card.items):
            assert said.text in told
            assert said.english
            assert said.english in told
    assert DRAFT_NOTICE in told
    assert Translator("pl").gettext(DRAFT_NOTICE) in told


def test_own_words_stay_as_written_and_ready_made_words_follow_the_sheet(passport: Passport) -> None:
    rendering = Rendering(text="Seated exercises", language="en", by="Agnieszka")
    seated = Words(text="Ćwiczenia na siedząco", language="pl", renderings=(rendering,))
    passport.records.put(FlarePlan(do=(seated, own("Herbata", "pl"), pick("plan-do/heat", "pl"))))
    (told,) = words_of_pages(plan_sheet(passport, "en"))
    assert "Ćwiczenia na siedząco “Seated exercises” (put into English by Agnieszka" in told
    assert "Herbata" in told
    assert pick("plan-do/heat", "en").text in told
    assert pick("plan-do/heat", "pl").text not in told


def test_a_phone_number_keeps_its_order_in_a_script_that_runs_left(passport: Passport) -> None:
    passport.records.put(PLAN)
    assert any("01614960000" in line for line in digits_as_seen(plan_sheet(passport, "ur")))


def test_a_long_plan_and_large_print_lose_nothing(passport: Passport) -> None:
    lines = tuple(own(f"line number {n} of a long plan, with some more words after it", "en") for n in range(12))
    plan = FlarePlan(usual=lines, notice=lines, do=lines, agreed_medicines=lines, after=lines)
    passport.records.put(plan)
    passport.records.put(Person(legal_name="Maria Nowak", print_size=18))
    told = words_of_pages(plan_sheet(passport, "en"))
    assert len(told) > 2
    assert "Signs that need help" in told[0]
    assert " ".join(told).count("line number 11 of") == 5
    assert all(f"page {n} of {len(told)}" in page for n, page in enumerate(told, 1))


def test_a_private_plan_goes_on_paper_only_where_the_person_says_so(passport: Passport) -> None:
    entry = passport.records.put(PLAN)
    passport.records.edit(entry.id, PLAN, private=True)
    with pytest.raises(PrivatePlanError):
        plan_sheet(passport, "en")
    (told,) = words_of_pages(plan_sheet(passport, "en", private=True))
    assert "Short walks" in told


def test_a_level_with_nothing_in_it_says_so(passport: Passport) -> None:
    passport.records.put(FlarePlan(usual=(own("Short walks", "en"),)))
    (told,) = words_of_pages(plan_sheet(passport, "en"))
    assert told.count("Nothing is written here yet.") == 3
