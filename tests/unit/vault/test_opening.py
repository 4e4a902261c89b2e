from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from passport_app.vault import Vault, creating, errors, keys, slots, ways_in
from passport_app.vault.database import Database
from passport_app.vault.errors import VaultError
from passport_app.vault.lock import FolderLock
from tests.unit.vault.samples import PASSPHRASE, QUICK, add_carer, closed_passport, fingerprints, new_vault, revision


def no_folder(folder: Path) -> None:
    shutil.rmtree(folder)


def below_a_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.parent.rmdir()
    folder.parent.write_text("a file")


def a_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("a file")


def empty(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()
    (folder / ".DS_Store").write_bytes(b"litter")


def other_files(folder: Path) -> None:
    empty(folder)
    (folder / "holiday.jpg").write_bytes(b"jpeg")


def no_slots(folder: Path) -> None:
    (folder / slots.FILE).unlink()
    (folder / slots.SPARE).unlink()


def damaged_slots(folder: Path) -> None:
    for name in (slots.FILE, slots.SPARE):
        path = folder / name
        path.write_bytes(path.read_bytes().replace(b'"generation": 1', b'"generation": 9'))


def newer_slots(folder: Path) -> None:
    content = json.loads((folder / slots.FILE).read_bytes())
    (folder / slots.FILE).write_text(json.dumps({**content, "version": 3}))


def no_vault(folder: Path) -> None:
    (folder / "vault-1.db").unlink()


def a_folder_for_a_vault(folder: Path) -> None:
    no_vault(folder)
    (folder / "vault-1.db").mkdir()


def cut_to_nothing(folder: Path) -> None:
    os.truncate(folder / "vault-1.db", 0)


def cut_in_a_page(folder: Path) -> None:
    os.truncate(folder / "vault-1.db", 5000)


def cut_between_pages(folder: Path) -> None:
    os.truncate(folder / "vault-1.db", 8192)


def plain_sqlite(folder: Path) -> None:
    no_vault(folder)
    connection = sqlite3.connect(folder / "vault-1.db")
    connection.execute("CREATE TABLE t (x)")
    connection.commit()
    connection.close()


def a_picture(folder: Path) -> None:
    (folder / "vault-1.db").write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>" * 200)


def zeros(folder: Path) -> None:
    """What some disks leave of a file when the power goes."""
    path = folder / "vault-1.db"
    path.write_bytes(bytes(path.stat().st_size))


def an_archive(folder: Path) -> None:
    (folder / "vault-1.db").write_bytes(b"PK\x03\x04" + bytes(9000))


def an_encrypted_file_of_another_program(folder: Path) -> None:
    _, keyring = ways_in.go_in(slots.load(folder), PASSPHRASE)
    path = folder / "vault-1.db"
    path.write_bytes(b"")
    database = Database(path, keyring.data, "fresh")
    database.run("CREATE TABLE t (x)")
    database.close()


def first_page_changed(folder: Path) -> None:
    change_byte(folder / "vault-1.db", 600)


def salt_changed(folder: Path) -> None:
    change_byte(folder / "vault-1.db", 3)


def another_passports_file(folder: Path) -> None:
    closed_passport(folder.parent / "other")
    shutil.copy(folder.parent / "other" / "vault-1.db", folder / "vault-1.db")


def a_way_in_added_by_a_stranger(folder: Path) -> None:
    """Someone who can write the folder puts their own slot beside the others'; they cannot make the person's seal."""
    slot_file = slots.load(folder)
    strangers = ways_in.Keyring(data=keys.new_key(), private=keys.new_key())
    stretched = keys.stretch(b"stranger", slot_file.salt, slot_file.cost)
    slot = ways_in.new_slot(role="carer", way="passphrase", stretched=stretched, keyring=strangers)
    slots.save(folder, replace(slot_file, slots=(*slot_file.slots, slot)))


def a_carer_made_a_person(folder: Path) -> None:
    slot_file = slots.load(folder)
    first, *others = slot_file.slots
    slots.save(folder, replace(slot_file, slots=(replace(first, way="keyring"), *others)))


def change_byte(path: Path, place: int) -> None:
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)


OBSTACLES: list[tuple[Callable[[Path], None], type[VaultError]]] = [
    (no_folder, errors.MissingFolderError),
    (below_a_file, errors.NotAFolderError),
    (a_file, errors.NotAFolderError),
    (empty, errors.EmptyFolderError),
    (other_files, errors.NotAPassportError),
    (no_slots, errors.DamagedSlotsError),
    (damaged_slots, errors.DamagedSlotsError),
    (newer_slots, errors.NewerSlotsError),
    (no_vault, errors.MissingVaultError),
    (a_folder_for_a_vault, errors.MissingVaultError),
    (cut_to_nothing, errors.TruncatedVaultError),
    (cut_in_a_page, errors.TruncatedVaultError),
    (cut_between_pages, errors.TruncatedVaultError),
    (plain_sqlite, errors.ForeignVaultError),
    (a_picture, errors.ForeignVaultError),
    (an_archive, errors.ForeignVaultError),
    (zeros, errors.DamagedVaultError),
    (an_encrypted_file_of_another_program, errors.ForeignVaultError),
    (first_page_changed, errors.DamagedVaultError),
    (salt_changed, errors.DamagedVaultError),
    (another_passports_file, errors.DamagedVaultError),
    (a_way_in_added_by_a_stranger, errors.TamperedSlotsError),
    (a_carer_made_a_person, errors.WrongSecretError),
]


@pytest.mark.parametrize(("obstacle", "error"), OBSTACLES, ids=lambda value: getattr(value, "__name__", ""))
def test_each_doubtful_folder_has_its_sentence_and_stays_as_it_is(
    tmp_path: Path, obstacle: Callable[[Path], None], error: type[VaultError]
) -> None:
    folder = tmp_path / "inner" / "passport"
    closed_passport(folder, revision())
    obstacle(folder)
    before = fingerprints(tmp_path)
    with pytest.raises(error) as caught:
        Vault.open(folder, PASSPHRASE)
    assert type(caught.value) is error
    assert str(tmp_path) not in caught.value.sentence()
    assert fingerprints(tmp_path) == before


def test_every_error_has_its_own_code_and_sentence() -> None:
    kinds = VaultError.__subclasses__()
    assert len({kind.code for kind in kinds}) == len(kinds)
    assert len({kind.template for kind in kinds}) == len(kinds)


@pytest.mark.parametrize("secret", ["wrong words", "123456 " * 8, PASSPHRASE.upper()])
def test_a_wrong_secret_changes_nothing(folder: Path, secret: str, crashed: Callable[[Path], Path]) -> None:
    copy = crashed(folder)
    before = fingerprints(copy)
    with pytest.raises((errors.WrongSecretError, errors.RecoveryCodeSlipError)):
        Vault.open(copy, secret)
    assert fingerprints(copy) == before


def test_a_slip_in_the_recovery_code_is_named_by_its_group(folder: Path) -> None:
    groups = closed_passport(folder).split()
    groups[4] = groups[4][:-1] + str((int(groups[4][-1]) + 1) % 10)
    with pytest.raises(errors.RecoveryCodeSlipError, match="group 5"):
        Vault.open(folder, " ".join(groups))


def test_after_a_crash_everything_that_was_saved_is_there(folder: Path, crashed: Callable[[Path], Path]) -> None:
    with Vault.open(crashed(folder), PASSPHRASE) as vault:
        assert vault.count() == 3
        assert vault.check().happy


def test_opening_after_a_crash_writes_nothing_until_something_is_saved(
    folder: Path, crashed: Callable[[Path], Path]
) -> None:
    copy = crashed(folder)
    before = fingerprints(copy)
    with Vault.open(copy, PASSPHRASE) as vault:
        assert len(vault.current()) == 3
        assert fingerprints(copy) == before


def test_damage_after_a_crash_is_found_in_a_copy(folder: Path, crashed: Callable[[Path], Path]) -> None:
    copy = crashed(folder)
    change_byte(copy / "vault-1.db", (copy / "vault-1.db").stat().st_size - 2000)
    before = fingerprints(copy)
    with pytest.raises(errors.DamagedVaultError):
        Vault.open(copy, PASSPHRASE)
    assert fingerprints(copy) == before


def test_the_copy_that_was_examined_does_not_stay(
    folder: Path, crashed: Callable[[Path], Path], own_folders: Path
) -> None:
    Vault.open(crashed(folder), PASSPHRASE).close()
    assert list((own_folders / "tmp").iterdir()) == []


@pytest.mark.parametrize("name", [slots.FILE, slots.SPARE])
@pytest.mark.parametrize("harm", [lambda path: path.unlink(), lambda path: path.write_bytes(b"{")])
def test_one_whole_copy_of_the_key_file_is_enough_and_mends_the_other(
    folder: Path, name: str, harm: Callable[[Path], object]
) -> None:
    closed_passport(folder, revision())
    whole = (folder / name).read_bytes()
    harm(folder / name)
    Vault.open(folder, PASSPHRASE).close()
    assert (folder / name).read_bytes() == whole


def test_what_a_crash_left_behind_goes_at_the_next_opening(folder: Path) -> None:
    closed_passport(folder, revision())
    kept = {"photo.jpg", "vault-1.db.copy", "vault-2.db.txt"}
    for name in (*kept, "vault-2.db", "vault-2.db-wal", "vault-2.db.new", "slots.json.new"):
        (folder / name).write_bytes(b"left")
    Vault.open(folder, PASSPHRASE).close()
    assert {path.name for path in folder.iterdir()} == {*kept, "vault-1.db", "slots.json", "slots.bak.json"}


def test_only_one_at_a_time(vault: Vault, folder: Path) -> None:
    with pytest.raises(errors.InUseError, match="already open"):
        Vault.open(folder, PASSPHRASE)
    with pytest.raises(errors.InUseError):
        new_vault(folder)
    vault.close()
    Vault.open(folder, PASSPHRASE).close()


def test_where_folders_cannot_be_locked_the_file_still_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(_: int) -> None:
        raise OSError(errno.EBADF, "as NFS says")

    monkeypatch.setattr("passport_app.vault.lock._lock", unsupported)
    with new_vault(folder)[0], pytest.raises(errors.InUseError):
        Vault.open(folder, PASSPHRASE)


def test_a_failed_opening_lets_the_next_one_in(folder: Path) -> None:
    closed_passport(folder)
    for _ in range(2):
        with pytest.raises(errors.WrongSecretError):
            Vault.open(folder, "wrong")
    Vault.open(folder, PASSPHRASE).close()


def test_a_new_passport_needs_an_empty_place(tmp_path: Path) -> None:
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "letter.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    closed_passport(tmp_path / "passport")
    before = fingerprints(tmp_path)
    for name, error in (
        ("used", errors.FolderNotEmptyError),
        ("file", errors.NotAFolderError),
        ("file/below", errors.NotAFolderError),
        ("passport", errors.PassportExistsError),
    ):
        with pytest.raises(error):
            new_vault(tmp_path / name)
    assert fingerprints(tmp_path) == before


def test_a_new_passport_may_be_in_an_empty_folder_or_a_deep_new_one(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir(0o755)
    for name in ("empty", "a/b c/żółć"):
        new_vault(tmp_path / name)[0].close()
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o700


def test_what_a_killed_making_left_is_cleared_away(folder: Path) -> None:
    folder.mkdir()
    for name in ("passport.new", "vault-1.db", "vault-1.db-journal"):
        (folder / name).write_bytes(b"half")
    with pytest.raises(errors.EmptyFolderError):
        Vault.open(folder, PASSPHRASE)
    new_vault(folder)[0].close()
    assert {path.name for path in folder.iterdir()} == {"slots.json", "slots.bak.json", "vault-1.db"}


def test_a_passport_that_lost_its_key_file_is_not_cleared_away(folder: Path) -> None:
    closed_passport(folder)
    no_slots(folder)
    before = fingerprints(folder)
    with pytest.raises(errors.FolderNotEmptyError):
        new_vault(folder)
    assert fingerprints(folder) == before


def test_a_making_that_comes_second_takes_nothing_away(folder: Path) -> None:
    folder.mkdir()
    lock = FolderLock(folder)
    (folder / "passport.new").touch()
    (folder / "vault-1.db").write_bytes(b"the first one is at it")
    with pytest.raises(errors.InUseError):
        new_vault(folder)
    assert len(list(folder.iterdir())) == 2
    lock.release()


@pytest.mark.parametrize("passphrase", ["", "a\0b", "x" * 5000])
def test_a_refused_passphrase_makes_no_folder(folder: Path, passphrase: str) -> None:
    with pytest.raises(VaultError):
        new_vault(folder, passphrase)
    assert not folder.exists()


def test_a_creation_that_fails_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise errors.DiskFullError

    monkeypatch.setattr(slots, "save", full)
    with pytest.raises(errors.DiskFullError):
        new_vault(folder)
    assert not folder.exists()
    folder.mkdir()
    with pytest.raises(errors.DiskFullError):
        new_vault(folder)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("passphrase", ["it's \"mine\"'; DROP TABLE revision; --", "x'00'", "👩‍🦽 ❤️", "ł" * 1000])
def test_hostile_and_long_passphrases_open_what_they_made(folder: Path, passphrase: str) -> None:
    new_vault(folder, passphrase)[0].close()
    Vault.open(folder, passphrase).close()


def test_opening_costs_what_the_file_says(folder: Path) -> None:
    closed_passport(folder)
    assert slots.load(folder).cost == QUICK
    held, _ = creating.create(folder.parent / "standard", PASSPHRASE, keys.STANDARD_COST)
    assert held.slot_file.cost == keys.STANDARD_COST
    held.close()


def test_another_carer_slot_does_not_disturb(folder: Path) -> None:
    closed_passport(folder)
    add_carer(folder, "one carer")
    add_carer(folder, "two carers")
    for secret in (PASSPHRASE, "one carer", "two carers"):
        Vault.open(folder, secret).close()
