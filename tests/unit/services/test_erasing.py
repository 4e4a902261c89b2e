from __future__ import annotations

from pathlib import Path

import pytest

from passport_app.domain.goals import Goal
from passport_app.domain.words import own
from passport_app.services import copies
from passport_app.services.erasing import erase_for_good
from passport_app.services.passport import Passport
from passport_app.vault.errors import DiskFullError
from tests.unit.services.conftest import PASSPHRASE, Clock


@pytest.fixture
def goal(passport: Passport, clock: Clock) -> str:
    """A goal that is in a backup too."""
    entry = passport.records.add(Goal(want=own("sit", "en")))
    copies.back_up(passport)
    clock.forward(hours=2)
    passport.records.add(Goal(want=own("swim", "en")))
    return entry.id


def entries_in_backups(passport: Passport) -> list[int]:
    return [copies.preview(backup.path, PASSPHRASE).entries for backup in copies.backups(passport)]


def test_it_goes_from_the_backups_too(passport: Passport, goal: str) -> None:
    assert erase_for_good(passport, goal)
    assert passport.records.get(goal) is None
    assert entries_in_backups(passport) == [1, 0]
    assert not passport.vault.backups_stale()


def test_backups_that_cannot_be_written_now_are_rewritten_later(
    passport: Passport, goal: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> Path:
        raise DiskFullError

    monkeypatch.setattr("passport_app.vault.container.write", full)
    assert not erase_for_good(passport, goal)
    monkeypatch.undo()
    assert passport.records.get(goal) is None
    assert passport.vault.backups_stale()
    assert copies.keep(passport)
    assert entries_in_backups(passport) == [1, 0]
