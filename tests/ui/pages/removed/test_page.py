"""Removed lately: back with one click; erased for good only after the page has said what that means."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from passport_app.domain.health_background import Condition
from passport_app.domain.medicines import Medicine
from passport_app.domain.words import own
from passport_app.services.passport import Passport
from tests.ui import audit
from tests.ui.pages.opened import Going, context, press
from ui.common.context import Place
from ui.pages.removed.erase_page import ErasePage
from ui.pages.removed.page import RemovedPlace, build
from ui.widgets.text import FieldLabel, Paragraph

Show = Callable[[QWidget], None]


@pytest.fixture
def medicine(passport: Passport) -> str:
    """A medicine that was taken out."""
    entry = passport.records.add(Medicine(name="Naproxen", strength="250 mg"))
    passport.records.remove(entry.id)
    return entry.id


@pytest.fixture
def place(passport: Passport, tmp_path: Path, shown: Show, medicine: str) -> RemovedPlace:
    made = build(context(passport, tmp_path))
    assert isinstance(made, RemovedPlace)
    made.on_shown(None)
    shown(made)
    return made


def test_it_comes_back_with_one_click_and_goes_with_another(place: RemovedPlace, passport: Passport) -> None:
    press(place, "Bring it back")
    assert [entry.record.name for entry in passport.records.all(Medicine)] == ["Naproxen"]
    press(place, "Undo")
    assert passport.records.all(Medicine) == []


def test_erasing_is_asked_first_and_keeping_is_the_nearest(
    place: RemovedPlace, passport: Passport, medicine: str
) -> None:
    place.resize(1000, 900)
    press(place, "Erase for good")
    page = place.current
    assert isinstance(page, ErasePage)
    words = " ".join(label.text() for label in page.findChildren(Paragraph))
    assert "every backup here" in words
    assert "copies that were given away" in words
    assert audit.name_of(audit.focused()) == "Keep it"
    press(place, "Keep it")
    assert place.current is not page
    assert passport.records.get(medicine) is not None


def test_in_a_low_window_reading_begins_with_what_is_asked(place: RemovedPlace, medicine: str) -> None:
    place.resize(640, 200)
    press(place, "Erase for good")
    page = place.current
    assert isinstance(page, ErasePage)
    assert audit.focused() is page.heading, "not at buttons that stand below the question"


def test_erased_it_is_gone_for_good(place: RemovedPlace, passport: Passport, medicine: str, qtbot: QtBot) -> None:
    press(place, "Erase for good")
    page = place.current
    assert isinstance(page, ErasePage)
    with qtbot.waitSignal(page.erased, timeout=20_000):
        press(place, "Erase it for good")
        assert not page.before_leave(), "the page stays while keys and files are written"
    assert passport.records.get(medicine) is None
    assert place.current is not page
    said = [label.text() for label in place.current.findChildren(FieldLabel) if label.isVisible()]
    assert said == ["✓ Erased for good."]


def test_from_the_history_keeping_leads_back_there(place: RemovedPlace, passport: Passport) -> None:
    entry = passport.records.add(Condition(name=own("migraine", "en")))
    gone = Going()
    place.navigate_requested.connect(gone.to)
    place.on_shown(("erase", entry.id))
    assert isinstance(place.current, ErasePage)
    press(place, "Keep it")
    assert gone.places == [(Place.HISTORY.value, entry.id)]


@pytest.mark.parametrize("dressed", [audit.Dress(size=200, language="ur"), audit.Dress(size=200, language="en-XA")])
def test_both_pages_hold_the_rules(
    passport: Passport, tmp_path: Path, medicine: str, qtbot: QtBot, dressed: audit.Dress
) -> None:
    made = build(context(passport, tmp_path, dressed))
    qtbot.addWidget(made)
    for payload in (None, ("erase", medicine)):
        made.on_shown(payload)
        audit.show(made)
        assert audit.faults(made) == []
    QApplication.processEvents()
