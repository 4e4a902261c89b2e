"""Who can open this, in words: what stands in the lists, and what is refused."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from passport_app.domain.helpers import Helper
from passport_app.i18n import Translator
from passport_app.services import ways_in
from passport_app.services.passport import Passport, open_passport
from ui.pages.access.presenter import AccessPresenter, names

CARER = "a carer's own little words"


@pytest.fixture
def presenter(passport: Passport) -> AccessPresenter:
    return AccessPresenter(passport, Translator("en"))


def let_in(passport: Passport, name: str, until: date | None = None) -> str:
    helper = passport.records.add(Helper(name=name))
    return passport.vault.add_carer(f"{name} {CARER}", helper=helper.id, label=name, until=until).id


def test_a_new_passport_has_a_passphrase_and_a_sheet(presenter: AccessPresenter) -> None:
    passphrase = presenter.passphrase()
    assert passphrase is not None
    assert passphrase.title == "My passphrase"
    assert passphrase.second.startswith("Since ")
    (sheet,) = presenter.sheets()
    assert sheet.title == "Recovery sheet"
    assert sheet.second.endswith("Not tried yet.")
    assert presenter.helpers() == []
    assert presenter.keyring() is None


def test_a_sheet_that_was_tried_says_so(passport: Passport, presenter: AccessPresenter) -> None:
    code = passport.vault.add_recovery_code("At my sister’s")
    ways_in.practise(passport, code)
    titles = {line.title: line.second for line in presenter.sheets()}
    assert titles["At my sister’s"].endswith("it works.")
    assert titles["Recovery sheet"].endswith("Not tried yet.")


def test_helpers_stand_with_their_last_day(passport: Passport, presenter: AccessPresenter) -> None:
    today = passport.today()
    let_in(passport, "Ania")
    let_in(passport, "Bartek", today)
    let_in(passport, "Celina", today - timedelta(days=1))
    assert {line.title: line.second.removesuffix(" 2026") for line in presenter.helpers()} == {
        "Ania": "Can open it until you stop it",
        "Bartek": "Can open it until 22 November",
        "Celina": "Ended on 21 November",
    }
    assert names(presenter.helpers()[:2], Translator("en")) == "\u2068Ania\u2069 and \u2068Bartek\u2069"


def test_a_helper_is_called_what_they_are_called_now(passport: Passport, presenter: AccessPresenter) -> None:
    way_id = let_in(passport, "Ania")
    way = presenter.way(way_id)
    assert way is not None
    assert way.helper is not None
    passport.records.edit(way.helper, Helper(name="Anna"))
    assert [line.title for line in presenter.helpers()] == ["Anna"]
    passport.records.remove(way.helper)
    assert [line.title for line in presenter.helpers()] == ["Anna"]


def test_only_helpers_without_a_way_in_are_offered(passport: Passport, presenter: AccessPresenter) -> None:
    let_in(passport, "Ania")
    waiting = passport.records.add(Helper(name="Bartek"))
    assert presenter.without_way() == [(waiting.id, "Bartek")]


def test_somebody_new_is_written_down_once(passport: Passport, presenter: AccessPresenter) -> None:
    first = presenter.helper_for("new", "Danuta")
    assert presenter.helper_for("new", "Danuta") == first, "a second try after a mistake makes no second helper"
    assert [entry.record.name for entry in passport.records.all(Helper)] == ["Danuta"]
    assert presenter.helper_for("new", "Ewa") != first


@pytest.mark.parametrize(("days", "taken"), [(-1, False), (0, True), (1, True), (None, True)])
def test_a_last_day_is_not_in_the_past(presenter: AccessPresenter, days: int | None, taken: bool) -> None:
    until = None if days is None else presenter.passport.today() + timedelta(days=days)
    assert (presenter.problem_with_end(until) == "") is taken


def test_whose_time_ran_out_is_said_until_it_was_read(passport: Passport, presenter: AccessPresenter) -> None:
    let_in(passport, "Ania", passport.today() - timedelta(days=3))
    ways_in.remove_ended(passport)
    (sentence,) = presenter.ended_lately()
    assert "Ania" in sentence
    assert "19 November" in sentence
    presenter.forget_ended()
    assert presenter.ended_lately() == []


def test_stopping_a_helper_leaves_the_others(passport: Passport, presenter: AccessPresenter) -> None:
    gone = let_in(passport, "Ania")
    let_in(passport, "Bartek")
    ways_in.remove(passport, gone)
    assert [line.title for line in presenter.helpers()] == ["Bartek"]
    passport.close()
    open_passport(passport.folder, f"Bartek {CARER}").close()
