"""What was taken out, of every kind, comes back or is erased for good."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

import pytest

from passport_app.domain.goals import Goal
from passport_app.domain.helpers import Helper
from passport_app.domain.medicines import Medicine
from passport_app.domain.person import Person
from passport_app.domain.words import own
from passport_app.i18n import Translator
from passport_app.services.passport import Passport
from passport_app.services.records import NoSuchRecordError
from tests.unit.ui_presenters.conftest import Clock
from tests.unit.ui_presenters.test_history import plain
from ui.pages.removed.presenter import AT_FIRST, RemovedPresenter, RemovedRow


@dataclass
class Screen:
    """What the page shows."""

    rows: tuple[RemovedRow, ...] = ()
    more: int = 0
    back: list[str] = field(default_factory=list)

    def show_rows(self, rows: tuple[RemovedRow, ...], *, more: int) -> None:
        self.rows, self.more = rows, more

    def show_back(self, record_id: str) -> None:
        self.back.append(record_id)


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def removed(passport: Passport, t: Translator, screen: Screen) -> RemovedPresenter:
    return RemovedPresenter(passport, t, screen)


def test_all_kinds_stand_together_newest_first(
    removed: RemovedPresenter, screen: Screen, passport: Passport, clock: Clock
) -> None:
    goal = passport.records.add(Goal(want=own("walk", "en")))
    medicine = passport.records.add(Medicine(name="Naproxen"))
    passport.records.put(Person(phone="1"))
    for record_id in (medicine.id, goal.id, "person"):
        clock.forward(hours=1)
        passport.records.remove(record_id)
    removed.show()
    assert [(plain(row.title), row.kind) for row in screen.rows] == [
        ("Who I am", ""),
        ("walk", "A goal"),
        ("Naproxen", "A medicine"),
    ]
    assert plain(screen.rows[0].when) == "22 November 2026, 12:00"


def test_who_took_it_out_is_named(removed: RemovedPresenter, screen: Screen, passport: Passport, carer: str) -> None:
    entry = passport.records.add(Goal(want=own("walk", "en")))
    passport.records.remove(entry.id)
    passport.write_as(None)
    removed.show()
    assert plain(screen.rows[0].who) == "By Ania"
    assert passport.records.get(carer) is not None


def test_it_comes_back_and_can_go_again(removed: RemovedPresenter, screen: Screen, passport: Passport) -> None:
    entry = passport.records.add(Goal(want=own("walk", "en")))
    passport.records.remove(entry.id)
    removed.bring_back(entry.id)
    assert (screen.rows, screen.back) == ((), [entry.id])
    assert [found.id for found in passport.records.all(Goal)] == [entry.id]
    removed.take_out_again(entry.id)
    assert [row.id for row in screen.rows] == [entry.id]


def test_what_is_erased_is_nowhere(removed: RemovedPresenter, screen: Screen, passport: Passport) -> None:
    entry = passport.records.add(Goal(want=own("walk", "en")))
    passport.records.remove(entry.id)
    assert plain(removed.heading(entry.id)) == "A goal: walk"
    assert removed.erase(entry.id)
    removed.show()
    assert screen.rows == ()
    assert passport.records.get(entry.id) is None
    with pytest.raises(NoSuchRecordError):
        passport.records.restore(entry.id)


def test_backups_that_could_not_be_rewritten_are_said(
    removed: RemovedPresenter, passport: Passport, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = passport.records.add(Goal(want=own("walk", "en")))

    def full(_now: datetime) -> int:
        raise OSError("no room")

    monkeypatch.setattr(passport.vault, "refresh_backups", full)
    assert removed.erase(entry.id) is False
    assert passport.records.get(entry.id) is None, "the erasing itself stands"


def test_a_long_list_opens_with_the_newest(removed: RemovedPresenter, screen: Screen, passport: Passport) -> None:
    for n in range(AT_FIRST + 3):
        passport.records.remove(passport.records.add(Helper(name=f"H {n}")).id)
    removed.show()
    assert (len(screen.rows), screen.more) == (AT_FIRST, 3)
    removed.show_more()
    assert (len(screen.rows), screen.more) == (AT_FIRST + 3, 0)
