"""A copy is saved, looked into, gone back to; a helper takes one along and what they wrote comes back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from passport_app.domain.goals import Goal
from passport_app.domain.helpers import Helper
from passport_app.domain.words import Words
from passport_app.services import copies, joining
from passport_app.services.passport import Passport
from passport_app.services.ways_in import go_in
from tests.ui import audit
from tests.ui.pages.opened import context, press
from ui.common.context import PageContext, Place
from ui.pages.copies import page as copies_page
from ui.pages.copies.helper_pages import BringPage, SavePage, TakePage
from ui.pages.copies.page import CopiesPlace
from ui.pages.open_copy import page as open_page
from ui.pages.open_copy.page import OpenCopyPage
from ui.widgets.saved_note import SavedNote

SECRET, HELPERS = "four plain little words", "a helper's own words"


def goal(text: str) -> Goal:
    return Goal(want=Words(text=text, language="en"))


def wants(passport: Passport) -> set[str]:
    return {entry.record.want.text for entry in passport.records.all(Goal)}


def in_view(page: CopiesPlace | OpenCopyPage, qtbot: QtBot) -> None:
    qtbot.addWidget(page)
    page.show()
    page.on_shown()


def place_in(given: PageContext, qtbot: QtBot) -> CopiesPlace:
    place = copies_page.build(given)
    assert isinstance(place, CopiesPlace)
    in_view(place, qtbot)
    return place


def said(place: CopiesPlace) -> str:
    return " ".join(note._words.text() + note._problem.text() for note in place.findChildren(SavedNote))


def saved_copy(place: CopiesPlace, qtbot: QtBot, path: Path) -> None:
    place.open_page("save")
    page = place.current
    assert isinstance(page, SavePage)
    with qtbot.waitSignal(page.done):
        page.save_to(path)


def test_a_backup_is_made_on_request_and_listed(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    place = place_in(context(passport, tmp_path), qtbot)
    assert copies.backups(passport) == []
    press(place, "Back up now")
    assert audit.name_of(audit.focused()) == "Back up now", "who presses it keeps the keyboard"
    qtbot.waitUntil(lambda: "The backup is made" in said(place))
    assert audit.name_of(audit.focused()) == "Back up now"
    assert len(copies.backups(passport)) == 1
    press(place, "Back up now")
    qtbot.waitUntil(lambda: "Nothing is new" in said(place))


def test_a_saved_copy_goes_back_in_place_and_what_was_there_is_kept(
    passport: Passport, qtbot: QtBot, tmp_path: Path
) -> None:
    passport.records.add(goal("walk"))
    given, path = context(passport, tmp_path), tmp_path / "my.copy"
    saved_copy(place_in(given, qtbot), qtbot, path)
    passport.records.add(goal("swim"))

    page = open_page.build(given)
    assert isinstance(page, OpenCopyPage)
    in_view(page, qtbot)
    page.on_shown(path)
    page.secret.line.setText("wrong words")
    press(page, "Look inside")
    qtbot.waitUntil(lambda: bool(page.secret.error))
    page.secret.line.setText(SECRET)
    press(page, "Look inside")
    qtbot.waitUntil(lambda: page.presenter.preview is not None)
    assert wants(passport) == {"walk", "swim"}, "looking changes nothing"
    assert page.secret.text() == ""

    press(page, "Go back to this")
    qtbot.waitUntil(lambda: not page.working)
    assert wants(passport) == {"walk"}
    kept = [backup for backup in copies.backups(passport) if backup.kept]
    assert len(kept) == 1
    page.on_shown(kept[0].path)
    page.secret.line.setText(SECRET)
    press(page, "Look inside")
    qtbot.waitUntil(lambda: page.presenter.preview is not None)
    press(page, "Go back to this")
    qtbot.waitUntil(lambda: not page.working)
    assert wants(passport) == {"walk", "swim"}


def test_what_a_helper_wrote_at_home_comes_back(
    passport: Passport, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    passport.records.add(goal("walk"))
    passport.records.add(goal("only mine"), private=True)
    helper = passport.records.add(Helper(name="Ania"))
    passport.vault.add_carer(HELPERS, helper=helper.id, label="Ania")
    place = place_in(context(passport, tmp_path), qtbot)
    place.open_page("take")
    page = place.current
    assert isinstance(page, TakePage)
    with qtbot.waitSignal(page.done):
        page.save_to(tmp_path / "helper.copy")
    assert "Ania" in said(place)

    copies.restore(tmp_path / "helper.copy", HELPERS, tmp_path / "away")
    with go_in(tmp_path / "away", HELPERS) as away:
        assert wants(away) == {"walk"}
        away.records.add(goal("told to Ania"))
        home = place_in(replace(context(away, tmp_path), passport=away), qtbot)
        assert not hasattr(home._overview, "now"), "a helper's copy has no backups page of its own"
        saved_copy(home, qtbot, tmp_path / "back.copy")

    place.open_page("bring")
    bring = place.current
    assert isinstance(bring, BringPage)
    with qtbot.waitSignal(bring.done):
        bring.bring(tmp_path / "back.copy")
    assert "1 new entry came in." in said(place)
    assert wants(passport) == {"walk", "only mine", "told to Ania"}
    place.open_page("bring")
    bring = place.current
    assert isinstance(bring, BringPage)
    bring.bring(tmp_path / "nothing.copy")
    qtbot.waitUntil(lambda: "no file with this name" in said(place))


def test_after_going_back_the_helper_opens_their_copy_themselves(
    passport: Passport, qtbot: QtBot, tmp_path: Path
) -> None:
    helper = passport.records.add(Helper(name="Ania"))
    way = passport.vault.add_carer(HELPERS, helper=helper.id, label="Ania")
    copies.save_copy(passport, tmp_path / "older.copy")
    mine = passport.records.add(goal("walk"))
    joining.copy_for_helper(passport, tmp_path / "helper.copy", way.id)
    copies.restore(tmp_path / "helper.copy", HELPERS, tmp_path / "away")
    with go_in(tmp_path / "away", HELPERS) as away:
        away.records.edit(mine.id, goal("walk to the lake"))
        copies.save_copy(away, tmp_path / "back.copy")
    copies.restore(tmp_path / "older.copy", SECRET, tmp_path / "again")
    with go_in(tmp_path / "again", SECRET) as again:
        place = place_in(replace(context(again, tmp_path), passport=again), qtbot)
        place.open_page("bring")
        page = place.current
        assert isinstance(page, BringPage)
        assert page.secret.isHidden()
        page.bring(tmp_path / "back.copy")
        qtbot.waitUntil(lambda: "let them type their passphrase" in said(place))
        assert page.secret.isVisible()
        press(place, "Bring entries back")
        assert page.secret.error
        page.secret.line.setText("wrong words")
        press(place, "Bring entries back")
        qtbot.waitUntil(lambda: "does not open" in said(place))
        assert wants(again) == set()
        page.secret.line.setText(HELPERS)
        with qtbot.waitSignal(page.done):
            press(place, "Bring entries back")
        assert page.secret.text() == ""
        assert "1 new entry came in. 1 change in it is not by this helper" in said(place)
        assert wants(again) == {"walk to the lake"}


def test_without_helpers_the_page_leads_to_letting_one_in(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    gone: list[str] = []
    given = replace(context(passport, tmp_path), navigate=lambda where, _payload: gone.append(where))
    place = place_in(given, qtbot)
    place.open_page("take")
    press(place, "Who can open this")
    assert gone == [Place.ACCESS]
