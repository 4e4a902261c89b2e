"""In a check-in the last answer comes back beside "Saved" and by Ctrl+Z, at the question that it changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from passport_app.domain.checkins import CheckIn
from passport_app.services.passport import Passport
from tests.ui.pages.opened import context, go_to, key, press
from ui.common.context import Place
from ui.pages.checkin.page import CheckinPage, build
from ui.pages.checkin.pains import PainPage
from ui.widgets.choices import TickBox


@pytest.fixture
def page(passport: Passport, tmp_path: Path, shown: Callable[[QWidget], None]) -> CheckinPage:
    made = build(context(passport, tmp_path))
    assert isinstance(made, CheckinPage)
    made.on_shown()
    shown(made)
    made.focus_first()
    return made


def only(passport: Passport) -> CheckIn:
    (entry,) = passport.records.all(CheckIn)
    return entry.record


def undo() -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def test_ctrl_z_goes_back_to_the_question_that_it_changes(page: CheckinPage, passport: Passport) -> None:
    key("7")
    key(Qt.Key.Key_Return)
    key("3")
    key(Qt.Key.Key_Return)
    undo()
    assert only(passport).pain_now == 7
    assert only(passport).interference is None
    assert page._presenter._step.key == "interference"
    undo()
    assert passport.records.all(CheckIn) == []
    assert page._presenter._step.key == "pain_now"
    undo()
    assert page._presenter._step.key == "pain_now", "there is nothing more"


def test_undo_stands_beside_saved(page: CheckinPage, passport: Passport) -> None:
    key("7")
    press(page, "Undo")
    assert passport.records.all(CheckIn) == []


def finish(page: CheckinPage) -> None:
    key("7")
    page._presenter.enough()
    QApplication.processEvents()


def test_a_finished_check_in_can_be_for_oneself_alone(page: CheckinPage, passport: Passport) -> None:
    finish(page)
    press(page, "Only I can see this")
    (entry,) = passport.records.all(CheckIn)
    assert entry.private
    assert entry.record.finished
    tick = go_to(page, "Only I can see this").parentWidget()
    assert isinstance(tick, TickBox)
    assert tick.value() is True
    press(page, "Undo")
    (entry,) = passport.records.all(CheckIn)
    assert not entry.private
    assert entry.record.finished


def test_a_pain_is_taken_back_beside_its_saved(page: CheckinPage, passport: Passport) -> None:
    page._open_pain(None)
    pain = page._step
    assert isinstance(pain, PainPage)
    pain._region.set_raw("lower-back")
    pain._region.commit()
    assert [each.region for each in only(passport).pains] == ["lower-back"]
    press(page, "Undo")
    assert passport.records.all(CheckIn) == []


def test_the_end_leads_to_earlier_versions_and_undo_opens_the_check_in_again(
    page: CheckinPage, passport: Passport
) -> None:
    finish(page)
    (entry,) = passport.records.all(CheckIn)
    press(page, "Earlier versions")
    assert page._context.navigate.__self__.places == [(Place.HISTORY, entry.id)]  # type: ignore[attr-defined]
    undo()
    assert not only(passport).finished
    assert only(passport).pain_now == 7
