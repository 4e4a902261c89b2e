"""Who can open this, with the keyboard: letting in, ending, stopping, sheets, and what a carer finds instead."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from passport_app.domain.goals import Goal
from passport_app.domain.helpers import Helper
from passport_app.domain.words import Words
from passport_app.services import ways_in
from passport_app.services.passport import Passport, open_passport
from passport_app.vault import VaultError
from passport_app.vault.errors import WrongSecretError
from tests.ui import audit
from tests.ui.pages.opened import Going, context, go_to, press, type_into
from ui.common.context import PageContext, Place
from ui.pages.access.overview_page import OverviewPage
from ui.pages.access.page import AccessPlace, build
from ui.pages.access.readers_page import ReadersPage
from ui.pages.access.sheet_page import NewSheetPage
from ui.pages.access.way_page import WayPage
from ui.widgets.page import Page

CARER = "a carer's own little words"
PERSON = "four plain little words"
LARGE = tuple(audit.Dress(size=200, language=tag) for tag in ("en-XA", "ur"))
Show = Callable[[QWidget], None]


@pytest.fixture
def given(passport: Passport, tmp_path: Path) -> PageContext:
    return context(passport, tmp_path)


@pytest.fixture
def place(given: PageContext, shown: Show) -> Iterator[AccessPlace]:
    made = build(given)
    assert isinstance(made, AccessPlace)
    made.on_shown()
    shown(made)
    yield made
    given.tasks.close()


def said(place: QWidget) -> str:
    """What can be read on the page that is seen."""
    QApplication.processEvents()
    page = place.current if isinstance(place, AccessPlace) else place
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def wait_for(qtbot: QtBot, place: AccessPlace, kind: type[Page]) -> None:
    qtbot.waitUntil(lambda: isinstance(place.current, kind), timeout=20_000)
    QApplication.processEvents()


def opens(passport: Passport, secret: str) -> bool:
    try:
        return passport.vault.fits(secret) is not None
    except VaultError:
        return False


def let_ania_in(place: AccessPlace) -> None:
    press(place, "Let a helper in")
    type_into(place, "Their name", "Ania")
    type_into(place, "Their passphrase", CARER)
    type_into(place, "The same again", CARER)


def test_a_helper_is_let_in_and_is_the_author(place: AccessPlace, passport: Passport, qtbot: QtBot) -> None:
    let_ania_in(place)
    press(place, "Let them in")
    wait_for(qtbot, place, OverviewPage)
    assert "Ania can open this now." in said(place).replace("\u2068", "").replace("\u2069", "")
    passport.close()
    with open_passport(passport.folder, CARER) as carer:
        told = carer.records.add(Goal(want=Words(text="Walk", language="en")))
        helper = carer.records.get(told.recorder)
        assert helper is not None
        assert helper.record == Helper(name="Ania")


def test_an_end_date_comes_with_its_caveat_and_is_no_day_that_is_over(place: AccessPlace, passport: Passport) -> None:
    let_ania_in(place)
    assert "An end date cannot take back a copy that they made." in said(place)
    type_into(place, "Their last day", "3.9.2020")
    press(place, "Let them in")
    assert "This day is over." in said(place)
    assert not opens(passport, CARER)


def test_two_passphrases_that_differ_let_nobody_in(place: AccessPlace, passport: Passport) -> None:
    press(place, "Let a helper in")
    type_into(place, "Their name", "Ania")
    type_into(place, "Their passphrase", CARER)
    type_into(place, "The same again", PERSON)
    press(place, "Let them in")
    assert "The two are not the same." in said(place)
    assert passport.records.all(Helper) == []


def test_the_persons_own_passphrase_is_not_a_helpers(place: AccessPlace, passport: Passport, qtbot: QtBot) -> None:
    press(place, "Let a helper in")
    type_into(place, "Their name", "Ania")
    type_into(place, "Their passphrase", PERSON)
    type_into(place, "The same again", PERSON)
    press(place, "Let them in")
    qtbot.waitUntil(lambda: "already opens" in said(place), timeout=20_000)
    assert len(passport.vault.ways()) == 2


def _helpers_page(place: AccessPlace, passport: Passport) -> WayPage:
    helper = passport.records.add(Helper(name="Ania"))
    passport.vault.add_carer(CARER, helper=helper.id, label="Ania")
    place.on_shown()
    press(place, "Ania")
    assert isinstance(place.current, WayPage)
    return place.current


def test_a_last_day_can_be_set_and_taken_away(place: AccessPlace, passport: Passport) -> None:
    page = _helpers_page(place, passport)
    until = passport.today() + timedelta(days=9)
    for text, kept in ((until.strftime("%d.%m.%Y"), until), ("", None)):
        page.until.set_raw("")
        type_into(place, "Their last day", text)
        page.until.commit()
        assert passport.vault.ways()[-1].until == kept


def test_stopping_says_what_it_does_first_and_then_does_it(
    place: AccessPlace, passport: Passport, qtbot: QtBot
) -> None:
    passport.records.add(Goal(want=Words(text="Walk", language="en")))
    _helpers_page(place, passport)
    passport.vault.back_up(passport.now())
    press(place, "Stop letting them in")
    words = said(place)
    assert "the backups on this computer are written again" in words
    assert "still opens as it did" in words
    assert opens(passport, CARER)
    press(place, "Stop it now")
    wait_for(qtbot, place, OverviewPage)
    assert not opens(passport, CARER)
    assert not passport.vault.backups_stale()
    assert "still to be written again" not in said(place)
    passport.close()
    with pytest.raises(WrongSecretError):
        open_passport(passport.folder, CARER)
    with open_passport(passport.folder, PERSON) as again:
        assert len(again.records.all(Goal)) == 1


def test_stopping_can_be_left(place: AccessPlace, passport: Passport) -> None:
    _helpers_page(place, passport)
    press(place, "Stop letting them in")
    press(place, "Leave it as it is")
    assert isinstance(place.current, OverviewPage)
    assert opens(passport, CARER)


def test_the_page_stays_while_keys_are_made(place: AccessPlace, passport: Passport, qtbot: QtBot) -> None:
    _helpers_page(place, passport)
    press(place, "Stop letting them in")
    page = place.current
    go_to(place, "Stop it now")
    page.button.click()  # type: ignore[attr-defined]  # the page before it does something slow
    assert not place.before_leave()
    place.pop_all()
    assert place.current is page
    wait_for(qtbot, place, OverviewPage)


def test_the_only_way_in_cannot_be_stopped(place: AccessPlace, passport: Passport, qtbot: QtBot) -> None:
    """A person always keeps a passphrase or a sheet; the page offers no way to stop the passphrase at all."""
    press(place, "My passphrase")
    assert "Stop" not in "".join(audit.name_of(each) for each in place.current.findChildren(QWidget))


def test_a_new_passphrase_opens_and_the_old_one_does_not(place: AccessPlace, passport: Passport, qtbot: QtBot) -> None:
    press(place, "My passphrase")
    type_into(place, "My new passphrase", "new words here")
    type_into(place, "The same again", "new words here")
    press(place, "Change it")
    wait_for(qtbot, place, OverviewPage)
    assert "Your passphrase is changed." in said(place)
    assert (opens(passport, "new words here"), opens(passport, PERSON)) == (True, False)


@pytest.mark.parametrize("stop", [False, True])
def test_a_sheet_more_or_one_instead(place: AccessPlace, passport: Passport, qtbot: QtBot, stop: bool) -> None:
    old = passport.vault.add_recovery_code()
    press(place, "Make a recovery sheet")
    page = place.current
    assert isinstance(page, NewSheetPage)
    if stop:
        page.others.set_value("stop")
    press(place, "Make it now")
    qtbot.waitUntil(lambda: page.code != "", timeout=20_000)
    assert page.code.split()[0] in said(place)
    assert (opens(passport, page.code), opens(passport, old)) == (True, True), "a lock now costs no sheet"
    press(place, "Back to who can open this")
    assert place.current is page
    assert not place.before_leave()
    assert page.finish.hasFocus()
    press(place, "I have it now")
    wait_for(qtbot, place, OverviewPage)
    assert (opens(passport, page.code), opens(passport, old)) == (True, not stop)
    assert page.code.split()[0] not in said(place)


def test_a_sheet_is_tried_on_a_copy(place: AccessPlace, passport: Passport, qtbot: QtBot) -> None:
    code = passport.vault.add_recovery_code("At my sister’s")
    press(place, "Does my sheet really work?")
    type_into(place, "The numbers on the sheet", code)
    press(place, "Try it")
    qtbot.waitUntil(lambda: "Yes. This sheet opens a copy." in said(place), timeout=20_000)
    assert next(way for way in passport.vault.ways() if way.label).practised == passport.today()


def test_a_slip_on_a_sheet_is_found_group_by_group(place: AccessPlace, passport: Passport, qtbot: QtBot) -> None:
    groups = passport.vault.add_recovery_code().split()
    groups[2] = f"{(int(groups[2][0]) + 1) % 10}{groups[2][1:]}"
    press(place, "Does my sheet really work?")
    type_into(place, "The numbers on the sheet", " ".join(groups))
    press(place, "Try it")
    qtbot.waitUntil(lambda: "group 3" in said(place), timeout=20_000)


def test_a_sheet_gets_a_name_and_can_be_stopped(place: AccessPlace, passport: Passport, qtbot: QtBot) -> None:
    press(place, "Recovery sheet")
    type_into(place, "What I call it", "In the drawer")
    assert "In the drawer" in [way.label for way in passport.vault.ways()]
    press(place, "Stop it working")
    assert "It is your only sheet." in said(place)
    press(place, "Stop it now")
    wait_for(qtbot, place, OverviewPage)
    assert [way.way for way in passport.vault.ways()] == ["passphrase"]


def test_without_a_keyring_a_plain_sentence(place: AccessPlace, passport: Passport, qtbot: QtBot) -> None:
    press(place, "Open it without typing")
    assert "Whoever can use this computer as you can then open it too." in said(place)
    press(place, "Turn it on")
    qtbot.waitUntil(lambda: "no keyring" in said(place), timeout=20_000)
    assert len(passport.vault.ways()) == 2


def test_whose_last_day_is_past_is_said_once(given: PageContext, passport: Passport, qtbot: QtBot) -> None:
    helper = passport.records.add(Helper(name="Ania"))
    passport.vault.add_carer(CARER, helper=helper.id, label="Ania", until=passport.today() - timedelta(days=1))
    ways_in.remove_ended(passport)
    for told in (True, False):
        made = build(given)
        qtbot.addWidget(made)
        made.on_shown()
        made.on_shown()
        made.show()
        assert ("cannot open this any more" in said(made)) is told


def test_the_way_back_leads_to_settings(given: PageContext, shown: Show) -> None:
    going = Going()
    made = build(replace(given, navigate=going.to))
    made.on_shown()
    shown(made)
    press(made, "Back to settings")
    assert going.places == [(Place.SETTINGS, None)]


def test_who_can_read_this_names_who_is_let_in(place: AccessPlace, passport: Passport) -> None:
    _helpers_page(place, passport)
    place.on_shown("readers")
    words = said(place)
    assert "They see everything, also what is marked “Only I can see this”." in words
    assert "Ania" in words


def test_a_carer_finds_the_plain_page_and_nothing_to_change(passport: Passport, tmp_path: Path, shown: Show) -> None:
    helper = passport.records.add(Helper(name="Ania"))
    until = passport.today() + timedelta(days=400)
    passport.vault.add_carer(CARER, helper=helper.id, label="Ania", until=until)
    passport.close()
    with open_passport(passport.folder, CARER, now=passport.now) as carer:
        page = build(context(carer, tmp_path))
        page.on_shown()
        shown(page)
        assert isinstance(page, ReadersPage)
        assert "You opened it with your own passphrase." in said(page)
        assert f"until {until.day} " in said(page)
        assert audit.faults(page) == []


@pytest.mark.parametrize("dressed", [audit.Dress(), *LARGE], ids=str)
def test_every_page_behind_it_can_be_read_and_reached(
    passport: Passport, tmp_path: Path, qtbot: QtBot, dressed: audit.Dress
) -> None:
    helper = passport.records.add(Helper(name="Agnieszka Wiśniewska-Kowalczyk"))
    passport.records.add(Helper(name="Bartek"))
    passport.vault.add_carer(CARER, helper=helper.id, label="Agnieszka", until=passport.today())
    given = context(passport, tmp_path, dressed)
    place = build(given)
    assert isinstance(place, AccessPlace)
    qtbot.addWidget(place)
    found: dict[str, list[str]] = {}
    for name in (None, *place._pages):
        place.on_shown(name)
        audit.show(place)
        found[str(name)] = audit.faults(place)
    for way in passport.vault.ways():
        place.on_shown()
        place._open_way(way.id)
        for step in ("way", "stop"):
            audit.show(place)
            found[f"{step} {way.way}"] = audit.faults(place)
            if isinstance(place.current, WayPage):
                place.current.stop_requested.emit()
    assert {name: faults for name, faults in found.items() if faults} == {}
    given.tasks.close()
