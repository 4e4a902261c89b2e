"""Today: one step to everything that matters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from passport_app.domain.checkins import CheckIn
from passport_app.services.passport import Passport
from tests.ui import audit
from tests.ui.pages.opened import Going, context, press
from ui.pages.today.page import build
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.page import Page

Show = Callable[[QWidget], None]


@pytest.fixture
def going() -> Going:
    return Going()


@pytest.fixture
def page(passport: Passport, own_folders: Path, shown: Show, going: Going) -> Page:
    made = build(context(passport, own_folders))
    made.navigate_requested.connect(going.to)
    made.on_shown()
    shown(made)
    return made


@pytest.mark.parametrize(
    ("words", "place", "payload"),
    [
        ("Check in", "checkin", None),
        ("I’m having a flare-up", "plan", "flare"),
        ("Add an appointment", "care", ("appointments", None)),
        ("Write a goal", "goals", "new"),
        ("Plan a try-out", "treatments", ("try-outs", None)),
    ],
)
def test_every_first_step_is_one_press_away(page: Page, going: Going, words: str, place: str, payload: object) -> None:
    press(page, words)
    assert going.places == [(place, payload)]


def test_check_in_left_half_way_is_carried_on(page: Page, passport: Passport, going: Going) -> None:
    entry = passport.records.add(CheckIn(pain_now=3, finished=False))
    page.on_shown()
    press(page, "Carry on where you stopped")
    press(page, "Start a new check-in")
    assert going.places == [("checkin", ("carry-on", entry.id)), ("checkin", None)]


def test_four_cards_and_one_primary_button(page: Page) -> None:
    assert len(page.findChildren(Card)) == 4
    assert len(page.findChildren(PrimaryButton)) == 1


@pytest.mark.parametrize("dressed", audit.LAYOUTS, ids=str)
def test_holds_the_rules_of_the_audit(full: Passport, own_folders: Path, dressed: audit.Dress) -> None:
    page = build(context(full, own_folders, dressed))
    page.on_shown()
    audit.show(page)
    assert audit.faults(page) == []
