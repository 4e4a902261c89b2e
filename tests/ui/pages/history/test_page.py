"""Earlier versions are reached from every form, come back with one click, and stand beside each other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from passport_app.domain.checkins import CheckIn
from passport_app.domain.goals import Goal
from passport_app.domain.medicines import Medicine
from passport_app.domain.person import Person
from passport_app.domain.plans import FlarePlan
from passport_app.domain.words import own
from passport_app.services.passport import Passport
from tests.ui import audit
from tests.ui.pages.opened import Going, context, press
from ui.common.context import Place
from ui.form_labels import form_labels
from ui.pages.goals.page import build as build_goals
from ui.pages.history.compare_page import ComparePage
from ui.pages.history.page import HistoryPlace, build
from ui.pages.treatments.page import build as build_treatments
from ui.widgets.text import Paragraph

Show = Callable[[QWidget], None]


@pytest.fixture
def medicine(passport: Passport) -> str:
    """A medicine whose strength was changed."""
    entry = passport.records.add(Medicine(name="Naproxen", strength="250 mg"))
    passport.records.edit(entry.id, Medicine(name="Naproxen", strength="500 mg"))
    return entry.id


@pytest.fixture
def history(passport: Passport, tmp_path: Path, shown: Show, medicine: str) -> HistoryPlace:
    given = context(passport, tmp_path)
    place = build(given, form_labels(given.translator))
    assert isinstance(place, HistoryPlace)
    place.on_shown(medicine)
    shown(place)
    return place


def words(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(Paragraph) if label.isVisible()]


def strength(passport: Passport, medicine: str) -> str | None:
    entry = passport.records.get(medicine)
    assert entry is not None
    assert isinstance(entry.record, Medicine)
    return entry.record.strength


def test_a_version_comes_back_with_one_click_and_goes_with_another(
    history: HistoryPlace, passport: Passport, medicine: str
) -> None:
    press(history, "Bring this version back")
    assert strength(passport, medicine) == "250 mg"
    assert audit.name_of(audit.focused()) == "Undo", "the cards are new, the keyboard stays on the page"
    press(history, "Undo")
    assert strength(passport, medicine) == "500 mg"


def test_ctrl_z_undoes_the_bringing_back(history: HistoryPlace, passport: Passport, medicine: str) -> None:
    press(history, "Bring this version back")
    QTest.keyClick(history.current, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert strength(passport, medicine) == "500 mg"


def test_the_side_list_shows_where_the_record_is_at_home(history: HistoryPlace, medicine: str) -> None:
    assert history.under == Place.TREATMENTS
    history.on_shown((medicine, Place.REMOVED.value))
    assert history.under == Place.REMOVED


def test_two_versions_are_seen_side_by_side_and_either_comes_back(
    history: HistoryPlace, passport: Passport, medicine: str
) -> None:
    press(history, "Side by side with now")
    page = history.current
    assert isinstance(page, ComparePage)
    assert {"\u2066250\u00a0mg\u2069", "\u2066500\u00a0mg\u2069"} <= set(words(page))
    audit.show(history)
    assert audit.faults(history) == []
    press(history, "Bring this version back")
    assert strength(passport, medicine) == "250 mg"
    assert history.current is not page


def test_back_leads_to_the_record(history: HistoryPlace, medicine: str) -> None:
    gone = Going()
    history.navigate_requested.connect(gone.to)
    press(history, "Back")
    assert gone.places == [(Place.TREATMENTS.value, ("medicines", medicine))]
    history.on_shown((medicine, Place.SETTINGS.value))
    press(history, "Back")
    assert gone.places[-1] == (Place.SETTINGS.value, None)


def test_made_anew_it_shows_the_same_record(history: HistoryPlace, medicine: str) -> None:
    assert history.resume() == medicine


def test_a_form_leads_to_its_earlier_versions_once_it_has_any(
    passport: Passport, tmp_path: Path, shown: Show, medicine: str
) -> None:
    given = context(passport, tmp_path)
    gone = given.navigate.__self__  # type: ignore[attr-defined]  # the list behind it
    place = build_treatments(given)
    place.on_shown(("medicines", None))
    shown(place)
    assert place.current.earlier_link.isHidden()  # type: ignore[attr-defined]
    place.on_shown(("medicines", medicine))
    press(place, "Earlier versions")
    assert gone.places == [(Place.HISTORY, medicine)]


def test_a_goal_leads_there_too(passport: Passport, tmp_path: Path, shown: Show) -> None:
    entry = passport.records.add(Goal(want=own("walk", "en")))
    given = context(passport, tmp_path)
    place = build_goals(given)
    place.on_shown(entry.id)
    shown(place)
    press(place, "Earlier versions")
    assert given.navigate.__self__.places == [(Place.HISTORY, entry.id)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("dressed", [audit.Dress(size=200, language="ur"), audit.Dress(size=200, language="en-XA")])
def test_a_full_history_holds_the_rules(full: Passport, tmp_path: Path, qtbot: QtBot, dressed: audit.Dress) -> None:
    given = context(full, tmp_path, dressed)
    place = build(given, form_labels(given.translator))
    qtbot.addWidget(place)
    for kind in (FlarePlan, CheckIn, Person, Medicine):
        entry = full.records.all(kind)[0]
        place.on_shown(entry.id)
        audit.show(place)
        assert audit.faults(place) == [], kind.KIND
