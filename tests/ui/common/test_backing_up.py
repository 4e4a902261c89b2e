from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from passport_app.domain.person import Person
from passport_app.errors import PassportError
from passport_app.services import copies
from passport_app.services.passport import Passport, create_passport
from passport_app.vault.errors import DiskFaultError
from passport_app.vault.keys import Cost
from ui.common.backing_up import BackingUp
from ui.common.tasks import Tasks

QUICK = Cost(memory=64, passes=1, lanes=1)


@pytest.fixture
def passport(tmp_path: Path) -> Iterator[Passport]:
    made, _code = create_passport(tmp_path / "passport", "three small stones", cost=QUICK)
    with made:
        made.records.put(Person(preferred_name="Ada"))
        yield made


@pytest.fixture
def backing_up(qtbot: QtBot, passport: Passport) -> Iterator[BackingUp]:
    tasks = Tasks()
    made = BackingUp(tasks)
    made.start(passport)
    yield made
    made.stop()
    tasks.close()


def look(backing_up: BackingUp, qtbot: QtBot) -> None:
    backing_up.look()
    qtbot.waitUntil(lambda: not backing_up._working)


def test_a_backup_comes_by_itself_and_another_only_when_it_is_due(
    qtbot: QtBot, backing_up: BackingUp, passport: Passport
) -> None:
    assert backing_up._timer.isActive()
    look(backing_up, qtbot)
    look(backing_up, qtbot)
    assert len(copies.backups(passport)) == 1


def test_a_disk_that_is_gone_is_said_once_until_a_backup_succeeds(
    qtbot: QtBot, backing_up: BackingUp, passport: Passport, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_folder: Path) -> None:
        raise DiskFaultError

    said: list[PassportError] = []
    backing_up.failed.connect(said.append)
    for times in (1, 2):
        with monkeypatch.context() as patch:
            patch.setattr("passport_app.vault.backups.found", gone)
            look(backing_up, qtbot)
            look(backing_up, qtbot)
        assert [type(error) for error in said] == [DiskFaultError] * times
        look(backing_up, qtbot)
    assert len(copies.backups(passport)) == 1


def test_nothing_is_done_for_a_passport_that_is_about_to_be_closed(
    qtbot: QtBot, backing_up: BackingUp, passport: Passport
) -> None:
    backing_up.stop()
    look(backing_up, qtbot)
    assert copies.backups(passport) == []
    assert not backing_up._timer.isActive()
