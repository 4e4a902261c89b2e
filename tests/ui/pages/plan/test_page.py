"""The plan on the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from passport_app.domain.diary import FlareUp
from passport_app.domain.plans import BalanceItem, FlarePlan, PlanContact, PlanPart
from passport_app.domain.words import own
from passport_app.services.passport import Passport
from tests.ui import audit
from tests.ui.pages.opened import Going, context, go_to, key, press, type_into
from ui.pages.plan import overview_page
from ui.pages.plan.page import PlanPlace, build
from ui.widgets import reading_order

Show = Callable[[QWidget], None]


@pytest.fixture
def going() -> Going:
    return Going()


@pytest.fixture
def page(passport: Passport, own_folders: Path, shown: Show, going: Going) -> PlanPlace:
    made = build(context(passport, own_folders))
    assert isinstance(made, PlanPlace)
    made.navigate_requested.connect(going.to)
    made.resize(788, 700)
    made.on_shown()
    shown(made)
    return made


def plan(passport: Passport) -> FlarePlan:
    entry = passport.records.only(FlarePlan)
    assert entry is not None
    return entry.record


PAPER = {"Print it", "Save PDF"}


def names(page: QWidget) -> set[str]:
    QApplication.processEvents()  # what was just made is shown only then
    return {audit.name_of(stop) for stop in reading_order.stops(page)}


def words(page: QWidget) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_a_plan_is_written_and_stands_in_the_overview(page: PlanPlace, passport: Passport, going: Going) -> None:
    press(page, "Write my plan")
    type_into(page, "What do I do on usual days?", "short walks")
    type_into(page, "What do I do then?", "heat pad")
    type_into(page, "Who?", "GP surgery")
    type_into(page, "Phone", "0161 496 0000")
    type_into(page, "What do I say?", "my plan is not holding")
    type_into(page, "Agreed with", "Priya")
    press(page, "Done")
    written = plan(passport)
    assert written.usual == (own("short walks", "en"),)
    assert written.do == (own("heat pad", "en"),)
    assert written.contacts == (PlanContact(name="GP surgery", phone="0161 496 0000"),)
    assert written.agreement is not None
    assert written.agreement.agreed_with == "Priya"
    go_to(page, "Change the plan")
    press(page, "New or different?")
    assert going.places == [("help_now", None)]


def test_a_plan_with_something_in_it_is_saved_as_paper(
    page: PlanPlace, passport: Passport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert names(page).isdisjoint(PAPER), "there is no plan yet"
    passport.records.put(FlarePlan(usual=(own("short walks", "en"),)))
    page.on_shown()
    assert names(page) >= PAPER
    monkeypatch.setattr(overview_page, "ask_save_path", lambda *_: tmp_path / "plan.pdf")
    press(page, "Save PDF")
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF-")
    assert "The page is saved." in words(page)


def test_a_private_plan_is_saved_only_after_a_tick_that_is_not_remembered(
    page: PlanPlace, passport: Passport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = FlarePlan(usual=(own("short walks", "en"),))
    passport.records.edit(passport.records.put(found).id, found, private=True)
    monkeypatch.setattr(overview_page, "ask_save_path", lambda *_: tmp_path / "plan.pdf")
    page.on_shown()
    press(page, "Save PDF")
    assert "This plan is private, so it was not printed or saved." in words(page)
    assert not (tmp_path / "plan.pdf").exists()
    press(page, "It may go on paper this time")
    press(page, "Save PDF")
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF-")
    (tmp_path / "plan.pdf").unlink()
    page.on_shown()
    press(page, "Save PDF")
    assert not (tmp_path / "plan.pdf").exists()


def test_without_a_printer_one_sentence_says_so(
    page: PlanPlace, passport: Passport, monkeypatch: pytest.MonkeyPatch
) -> None:
    passport.records.put(FlarePlan(usual=(own("short walks", "en"),)))
    page.on_shown()
    monkeypatch.setenv("PATH", "")
    press(page, "Print it")
    assert "This computer has no printing set up that this program can use." in words(page)


def test_flare_up_step_by_step_with_signs_that_need_help_on_each(page: PlanPlace, going: Going) -> None:
    page.on_shown("flare")
    for _level in range(3):
        go_to(page, "New or different?")
        press(page, "Back to Today" if _level == 2 else "Continue")
    assert going.places == [("today", None)]


def test_flare_up_goes_into_the_diary_only_when_asked(page: PlanPlace, passport: Passport) -> None:
    page.on_shown("flare")
    assert passport.records.all(FlareUp) == []
    press(page, "It started yesterday")
    type_into(page, "I think it was set off by", "gardening")
    press(page, "It is over")
    (entry,) = passport.records.all(FlareUp)
    expected = FlareUp(started=date(2026, 11, 21), ended=date(2026, 11, 22), set_off=own("gardening", "en"))
    assert entry.record == expected


def test_plan_that_is_not_written_offers_to_write_it_and_help(page: PlanPlace, going: Going) -> None:
    page.on_shown("flare")
    press(page, "Get help now")
    assert going.places == [("help_now", None)]
    press(page, "Write my plan")
    go_to(page, "What do I do on usual days?")


def test_other_parts_and_what_weighs_me_down(page: PlanPlace, passport: Passport) -> None:
    press(page, "The rest of my plan")
    press(page, "Write it: Sleep")
    type_into(page, "My lines", "same bedtime")
    press(page, "Done")
    (part,) = passport.records.all(PlanPart)
    assert part.record.lines == (own("same bedtime", "en"),)
    press(page, "Add one: What weighs me down")
    type_into(page, "What weighs me down?", "noise")
    go_to(page, "1, very small".replace("1", "\u20661\u2069"))
    key(" ")
    press(page, "This is the one to lighten")
    press(page, "Done")
    (item,) = passport.records.all(BalanceItem)
    assert (item.record.what, item.record.size, item.record.chosen) == (own("noise", "en"), 1, True)
    press(page, "Change: noise")
    press(page, "Take it out")
    assert passport.records.all(BalanceItem) == []
    press(page, "Undo")
    assert len(passport.records.all(BalanceItem)) == 1


@pytest.mark.parametrize("dressed", audit.LAYOUTS, ids=str)
def test_holds_the_rules_of_the_audit(full: Passport, own_folders: Path, dressed: audit.Dress) -> None:
    page = build(context(full, own_folders, dressed))
    assert isinstance(page, PlanPlace)
    found: list[str] = []
    for payload in (None, "flare", "parts", "write"):
        page.on_shown(payload)
        audit.show(page)
        found += audit.faults(page)
    assert found == []


@pytest.mark.parametrize("payload", [None, "flare", "parts", "write"])
def test_made_anew_in_another_language_it_goes_on_from_where_it_was(page: PlanPlace, payload: str | None) -> None:
    page.on_shown(payload)
    assert page.resume() == payload
