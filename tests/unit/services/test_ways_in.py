from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from passport_app.errors import PassportError
from passport_app.services import copies, locked, ways_in
from passport_app.services.computer_keyring import NoKeyringError
from passport_app.services.guessing import FREE
from passport_app.services.passport import Passport
from passport_app.services.ways_in import TryLaterError, go_in
from passport_app.vault import Vault, VaultError, slots
from passport_app.vault.errors import DiskFullError, NotAPassportError, WrongSecretError
from passport_app.vault.way_errors import LastWayError
from tests.unit.services.conftest import PASSPHRASE, Clock

CARER = "the carer's own words"
HELPER = "c" * 32


def until_today(passport: Passport) -> Path:
    """A closed passport with a carer whose last day it is."""
    passport.vault.add_carer(CARER, helper=HELPER, label="Ala", until=passport.today())
    passport.vault.add_carer("others words", helper="d" * 32, label="Ola")
    passport.close()
    return passport.folder


def test_after_five_wrong_tries_the_right_one_has_to_wait_too(passport: Passport, clock: Clock) -> None:
    passport.close()
    for _ in range(FREE + 1):
        with pytest.raises(WrongSecretError):
            go_in(passport.folder, "something else", now=clock)
    with pytest.raises(TryLaterError):
        go_in(passport.folder, PASSPHRASE, now=clock)
    state = locked.locked_state(passport.folder)
    assert 0 < state.seconds <= 5
    assert not state.keyring


def test_the_count_says_nothing_of_the_passport(passport: Passport, own_folders: Path) -> None:
    passport.close()
    with pytest.raises(WrongSecretError):
        go_in(passport.folder, "something else")
    (kept,) = own_folders.rglob("tries.json")
    assert passport.folder.name not in kept.read_text()
    go_in(passport.folder, PASSPHRASE).close()
    assert kept.read_text() == "{}"


def test_a_folder_without_a_passport_has_its_sentence(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear")
    with pytest.raises(NotAPassportError):
        go_in(tmp_path, PASSPHRASE)
    assert locked.locked_state(tmp_path) == locked.LockedState(seconds=0, keyring=False)


def test_ended_access_is_taken_away_when_the_person_opens_next(passport: Passport, clock: Clock) -> None:
    folder = until_today(passport)
    last_day = clock().date()
    with go_in(folder, PASSPHRASE, now=clock) as opened:
        assert len(opened.vault.ways()) == 4
        assert ways_in.ended_lately(opened) == ()
    clock.forward(days=1)
    with go_in(folder, "others words", now=clock) as carers:
        assert ways_in.ended_lately(carers) == ()
    with go_in(folder, PASSPHRASE, now=clock) as opened:
        assert [way.label for way in opened.vault.ways()] == ["", "", "Ola"]
        assert ways_in.ended_lately(opened) == (ways_in.Ended(label="Ala", until=last_day),)
        assert slots.load(folder).vault != "vault-1.db"
    with go_in(folder, PASSPHRASE, now=clock) as opened:
        assert len(ways_in.ended_lately(opened)) == 1
        ways_in.forget_ended(opened)
        assert ways_in.ended_lately(opened) == ()
    with pytest.raises(WrongSecretError):
        go_in(folder, CARER, now=clock)


def test_where_there_is_no_room_for_new_keys_the_passport_opens_all_the_same(
    passport: Passport, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFullError

    folder = until_today(passport)
    clock.forward(days=1)
    with monkeypatch.context() as patch:
        patch.setattr("passport_app.vault.copying.write_copy", full)
        go_in(folder, PASSPHRASE, now=clock).close()
    with go_in(folder, PASSPHRASE, now=clock) as opened:
        assert len(ways_in.ended_lately(opened)) == 1


def test_a_practice_says_which_sheet_and_when(passport: Passport) -> None:
    code = passport.vault.add_recovery_code("in the drawer")
    done = ways_in.practise(passport, code)
    assert (done.way.label, done.day, done.way.practised) == ("in the drawer", passport.today(), passport.today())
    with pytest.raises(WrongSecretError):
        ways_in.practise(passport, "something else")


def test_without_a_keyring_nothing_is_set_up(passport: Passport) -> None:
    before = slots.load(passport.folder)
    with pytest.raises(NoKeyringError):
        ways_in.set_up_keyring(passport)
    assert slots.load(passport.folder) == before
    with pytest.raises(NoKeyringError):
        ways_in.go_in_by_keyring(passport.folder)


def test_a_way_in_goes_and_the_last_one_stays(passport: Passport, clock: Clock) -> None:
    own, code = passport.vault.ways()
    passport.vault.add_keyring()
    ways_in.remove(passport, passport.vault.ways()[-1].id)
    ways_in.remove(passport, code.id)
    with pytest.raises(LastWayError):
        ways_in.remove(passport, own.id)
    clock.forward(hours=1)
    assert [way.id for way in passport.vault.ways()] == [own.id]


def test_a_removed_way_opens_no_backup_either(passport: Passport) -> None:
    """Also one that was made while it still opened the passport."""
    passport.vault.add_carer(CARER, helper=HELPER, label="Ala")
    assert passport.vault.back_up(passport.now()) is not None
    (backup,) = passport.vault.backups()
    copies.preview(backup.path, CARER)
    ways_in.remove(passport, passport.vault.ways()[-1].id)
    assert not passport.vault.backups_stale()
    for each in passport.vault.backups():
        copies.preview(each.path, PASSPHRASE)
        with pytest.raises(WrongSecretError):
            copies.preview(each.path, CARER)


def test_every_error_is_one_that_can_be_said(passport: Passport) -> None:
    assert issubclass(TryLaterError, PassportError)
    passport.vault.add_carer(CARER, helper=HELPER, label="Ala", until=passport.today() - timedelta(days=1))
    passport.close()
    with pytest.raises(VaultError, match="access to this passport has ended"):
        go_in(passport.folder, CARER)
    Vault.open(passport.folder, PASSPHRASE).close()


def test_a_mistake_of_ours_after_the_keyring_leaves_nothing_open(
    passport: Passport, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = passport.vault.add_keyring()
    passport.close()
    monkeypatch.setattr("passport_app.services.computer_keyring.find", lambda _name: secret)

    def mistaken(_passport: Passport) -> None:
        raise ValueError

    with monkeypatch.context() as patch:
        patch.setattr(ways_in, "remove_ended", mistaken)
        with pytest.raises(ValueError):
            ways_in.go_in_by_keyring(passport.folder)
    ways_in.go_in_by_keyring(passport.folder).close()
