"""Damage is found and said, and everything that can be read comes back."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from passport_app.vault import Revision, Vault, copy_errors, damage, errors, offer, pages, rescue, slots, ways_in
from passport_app.vault.errors import VaultError
from tests.unit.vault.samples import PASSPHRASE, add_carer, closed_passport, fingerprints, new_vault, revision

NOW = datetime(2026, 3, 1, 10, 0, tzinfo=UTC)
PAGE = 4096


class Sample:
    """A closed passport with a backup and with entries that were written since."""

    def __init__(self, folder: Path, *, backup: bool = True) -> None:
        self.folder = folder
        with new_vault(folder)[0] as vault:
            first = [revision(body=bytes(300), private=n % 7 == 0) for n in range(40)]
            vault.append(first)
            if backup:
                vault.back_up(NOW)
            since = [revision(one, body=bytes(500)) for one in first]
            since += [revision(body=os.urandom(30_000))]
            vault.append(since)
            self.backed_up = {one.id for one in first}
            self.all = {one.id for one in vault.revisions()}
            self.standing = [one.record for one in vault.current()]

    @property
    def file(self) -> Path:
        return next(self.folder.glob("vault-*.db"))

    def flip(self, place: int, path: Path | None = None) -> None:
        path = path or self.file
        data = bytearray(path.read_bytes())
        data[place] ^= 1 + random.Random(place).randrange(255)
        path.write_bytes(data)

    def rescued(self) -> set[str]:
        rescue(self.folder, PASSPHRASE, NOW)
        with Vault.open(self.folder, PASSPHRASE) as vault:
            assert vault.check().happy
            return {one.id for one in vault.revisions()}


@pytest.fixture
def sample(folder: Path) -> Sample:
    return Sample(folder)


def test_all_rows_are_read_from_the_pages_alone(sample: Sample) -> None:
    _, keyring = ways_in.go_in(slots.load(sample.folder), PASSPHRASE)
    read = pages.read(sample.file, keyring.data, [])
    assert len(read.sound) == read.total == sample.file.stat().st_size // PAGE
    with Vault.open(sample.folder, PASSPHRASE) as vault:
        rows = {tuple(row) for row in vault._held.database.rows("SELECT id, clock, payload FROM revision")}
    assert {(row[1], row[4], row[12]) for row in pages.rows(read) if len(row) == 13} == rows


def test_what_was_written_ahead_is_read_too(crashed: Callable[[Path], Path], folder: Path) -> None:
    copy = crashed(folder)
    os.truncate(copy / "vault-1.db", 4096)
    assert offer(copy, PASSPHRASE).saved == 3
    rescue(copy, PASSPHRASE, NOW)
    with Vault.open(copy, PASSPHRASE) as vault:
        assert vault.count() == 3


def test_one_bad_page_costs_no_more_than_what_the_backup_has_not(sample: Sample) -> None:
    lost = 0
    for page in range(0, sample.file.stat().st_size // PAGE, 3):
        copy = sample.folder.with_name(f"copy-{page}")
        shutil.copytree(sample.folder, copy)
        harmed = object.__new__(Sample)
        harmed.folder = copy
        harmed.flip(page * PAGE + 2000)
        found = harmed.rescued()
        assert sample.backed_up <= found
        anew = found - sample.all
        assert len(found) >= len(sample.all) - 10
        assert len(anew) <= 10
        lost += len(sample.all - found)
        shutil.rmtree(copy)
    assert lost


def test_damage_is_said_and_the_damaged_file_is_kept(sample: Sample) -> None:
    sample.flip(2 * PAGE + 100)
    sample.flip(700)
    before = fingerprints(sample.folder)
    with pytest.raises(errors.DamagedVaultError):
        Vault.open(sample.folder, PASSPHRASE)
    found = offer(sample.folder, PASSPHRASE)
    assert (found.backup, found.lost) == (NOW, 2)
    assert found.in_backup == len(sample.backed_up)
    assert fingerprints(sample.folder) == before
    damaged = sample.file.read_bytes()
    assert sample.backed_up <= sample.rescued()
    (kept,) = (sample.folder / "backups").glob("*-damaged")
    assert (kept / "vault-1.db").read_bytes() == damaged
    assert {path.name for path in sample.folder.iterdir()} == {
        "backups",
        "slots.json",
        "slots.bak.json",
        "vault-2.db",
    }


def no_slots(sample: Sample) -> None:
    for name in (slots.FILE, slots.SPARE):
        (sample.folder / name).unlink()


def torn_slots(sample: Sample) -> None:
    for name in (slots.FILE, slots.SPARE):
        os.truncate(sample.folder / name, 300)


def nothing_but_backups(sample: Sample) -> None:
    no_slots(sample)
    sample.file.unlink()


@pytest.mark.parametrize(
    ("harm", "key_file", "main_file"),
    [
        (lambda sample: sample.file.unlink(), False, True),
        (lambda sample: os.truncate(sample.file, 5000), False, True),
        (lambda sample: os.truncate(sample.file, 0), False, True),
        (lambda sample: sample.file.write_bytes(b"PK\x03\x04" + bytes(9000)), False, True),
        (lambda sample: sample.file.write_bytes(bytes(sample.file.stat().st_size)), False, False),
        (lambda sample: os.truncate(sample.file, 2 * PAGE), False, False),
        (no_slots, True, False),
        (torn_slots, True, False),
        (nothing_but_backups, True, True),
    ],
)
def test_with_a_good_backup_everything_up_to_it_comes_back(
    sample: Sample, harm: Callable[[Sample], object], key_file: bool, main_file: bool
) -> None:
    harm(sample)
    with pytest.raises(VaultError):
        Vault.open(sample.folder, PASSPHRASE)
    seen = damage(sample.folder)
    assert (seen.key_file, seen.main_file, seen.backups) == (key_file, main_file, 1)
    assert sample.backed_up <= sample.rescued()


def test_a_lost_key_file_alone_loses_nothing(sample: Sample) -> None:
    no_slots(sample)
    assert sample.rescued() == sample.all


def test_a_damaged_beginning_is_made_good_by_that_of_a_backup(sample: Sample) -> None:
    sample.flip(3)
    assert sample.rescued() == sample.all


def test_without_a_backup_what_is_readable_comes_back(folder: Path) -> None:
    sample = Sample(folder, backup=False)
    sample.flip(5 * PAGE + 9)
    with Vault.open(folder, PASSPHRASE) as vault:
        passport = vault.passport_id
    found = sample.rescued()
    assert len(found & sample.all) > len(sample.all) // 2
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.passport_id == passport


def test_a_revision_whose_forerunner_is_lost_begins_anew(folder: Path) -> None:
    closed_passport(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        chain: list[Revision] = [revision(body=os.urandom(2500))]
        for _ in range(12):
            chain.append(revision(chain[-1], body=os.urandom(2500)))
        vault.append(chain)
    sample = object.__new__(Sample)
    sample.folder = folder
    numbers = range(1, sample.file.stat().st_size // PAGE, 2)
    for number in numbers:
        copy = folder.with_name(f"copy-{number}")
        shutil.copytree(folder, copy)
        harmed = object.__new__(Sample)
        harmed.folder = copy
        harmed.flip(number * PAGE + 50)
        found = harmed.rescued()
        assert len(found) >= len(chain) - 2
        with Vault.open(copy, PASSPHRASE) as vault:
            (standing,) = vault.current()
            assert standing.body in {one.body for one in chain}


def test_where_nothing_is_left_it_is_said(folder: Path) -> None:
    sample = Sample(folder, backup=False)
    sample.file.write_bytes(bytes(20 * PAGE))
    before = fingerprints(folder)
    with pytest.raises(copy_errors.NothingReadableError):
        offer(folder, PASSPHRASE)
    with pytest.raises(copy_errors.NothingReadableError):
        rescue(folder, PASSPHRASE, NOW)
    no_slots(sample)
    with pytest.raises(errors.DamagedSlotsError):
        offer(folder, PASSPHRASE)
    assert {name: found for name, found in before.items() if "slots" not in name} == fingerprints(folder)


def test_a_wrong_secret_and_a_carer_are_told_so(sample: Sample) -> None:
    add_carer(sample.folder, "carer words")
    sample.flip(700)
    for secret, error in (("wrong words", errors.WrongSecretError), ("carer words", errors.PersonOnlyError)):
        with pytest.raises(error):
            rescue(sample.folder, secret, NOW)
    no_slots(sample)
    with pytest.raises(errors.WrongSecretError):
        rescue(sample.folder, "wrong words", NOW)


def test_what_was_erased_stays_erased(folder: Path) -> None:
    """Also where the backups were not rewritten yet, and the file that knows of the erasing is damaged."""
    closed_passport(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        erased, hidden, kept = revision(), revision(private=True), revision()
        vault.append([erased, hidden, kept])
        vault.back_up(NOW)
        vault.erase(erased.record)
        vault.erase(hidden.record)
    sample = object.__new__(Sample)
    sample.folder = folder
    sample.flip(700)
    assert sample.rescued() == {kept.id}
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.refresh_backups(NOW)
        assert not vault.backups_stale()


@pytest.mark.parametrize("by_code", [True, False])
def test_new_keys_since_the_backup(folder: Path, by_code: bool) -> None:
    """The code opens the backup itself; the new passphrase leads to the keys that it still has."""
    closed_passport(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        first = revision(private=True)
        vault.append([first])
        code = vault.add_recovery_code()
        vault.back_up(NOW)
        vault.change_passphrase("brand new words")
        vault.append([revision(body=os.urandom(9000))])
    sample = object.__new__(Sample)
    sample.folder = folder
    os.truncate(sample.file, sample.file.stat().st_size - PAGE)
    rescue(folder, code if by_code else "brand new words", NOW)
    with Vault.open(folder, "brand new words") as vault:
        assert first.id in {one.id for one in vault.revisions()}
        vault.refresh_backups(NOW)
        assert not vault.backups_stale()


def test_a_rescue_that_fails_leaves_what_was_there(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    sample.flip(700)
    before = fingerprints(sample.folder)

    def full(*_: object) -> None:
        raise errors.DiskFullError

    with monkeypatch.context() as patch:
        patch.setattr("passport_app.vault.slots.save", full)
        with pytest.raises(errors.DiskFullError):
            rescue(sample.folder, PASSPHRASE, NOW)
    after = fingerprints(sample.folder)
    assert {name: found for name, found in after.items() if "-damaged" not in name} == before
    assert sample.backed_up <= sample.rescued()
