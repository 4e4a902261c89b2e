from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from passport_app.vault import OpenCopy, Vault, backups, container, errors, in_line, refreshing, slots
from passport_app.vault.errors import DamagedVaultError, DiskFullError, VaultError
from passport_app.vault.opening import OpenFolder
from tests.unit.vault.samples import PASSPHRASE, add_carer, closed_passport, fingerprints, revision

CARER = "the carer's own words"
START = datetime(2026, 3, 1, 10, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def names(folder: Path) -> list[str]:
    return [backup.path.name for backup in backups.found(folder)]


def ids(path: Path, secret: str = PASSPHRASE) -> set[str]:
    with OpenCopy(path, secret) as copy:
        return {one.id for one in copy.ledger.revisions()}


def texts(path: Path) -> bytes:
    """Everything that a copy says in the clear to whoever has the keys."""
    with OpenCopy(path, PASSPHRASE) as copy:
        rows = [row for table in ("revision", "current", "draft", "meta") for row in _rows(copy, table)]
    return repr(rows).encode()


def _rows(copy: OpenCopy, table: str) -> list[tuple[object, ...]]:
    return copy.database.rows(f"SELECT * FROM {table}")


def test_a_backup_holds_what_the_passport_did_and_opens_by_every_way_in(vault: Vault, folder: Path) -> None:
    first, hidden = revision(), revision(private=True)
    vault.append([first, hidden])
    vault.save_draft("story", "once")
    made = vault.back_up(START)
    assert made is not None
    assert made.path.name == "20260301T100000Z.copy"
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert made.path.parent.stat().st_mode & 0o777 == 0o700
    vault.append([revision()])
    with OpenCopy(made.path, PASSPHRASE) as copy:
        assert (copy.made, copy.passport_id, copy.role) == (START, vault.passport_id, "person")
        assert {one.id for one in copy.current()} == {first.id, hidden.id}


def test_an_unchanged_passport_is_not_backed_up_again(folder: Path) -> None:
    closed_passport(folder, revision())
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.back_up(START) is not None
        assert vault.back_up(START + HOUR) is None
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.back_up(START + 2 * HOUR) is None
        vault.add_recovery_code()
        assert vault.back_up(START + 3 * HOUR) is not None


def test_a_damaged_newest_backup_is_no_reason_not_to_make_one(vault: Vault, folder: Path) -> None:
    made = vault.back_up(START)
    assert made is not None
    _change(made.path, 2000)
    assert vault.back_up(START + HOUR) is not None


def test_when_the_next_one_is_due(vault: Vault, folder: Path) -> None:
    assert backups.due(folder, START)
    vault.back_up(START)
    assert not backups.due(folder, START + timedelta(minutes=59))
    assert backups.due(folder, START + HOUR)
    assert backups.due(folder, START - HOUR)  # the clock was set back


def test_a_carer_backs_up_what_the_carer_cannot_read(folder: Path) -> None:
    hidden = revision(private=True)
    closed_passport(folder, hidden)
    add_carer(folder, CARER)
    with Vault.open(folder, CARER) as vault:
        seen = revision()
        vault.append([seen])
        made = vault.back_up(START)
        assert made is not None
        with pytest.raises(errors.PersonOnlyError):
            vault.refresh_backups(START)
    assert ids(made.path) == {hidden.id, seen.id}
    assert ids(made.path, CARER) == {seen.id}


def test_a_backup_of_a_damaged_passport_is_refused_and_the_older_ones_stay(vault: Vault, folder: Path) -> None:
    vault.append([revision(body=b"x" * 3000) for _ in range(20)])
    vault.back_up(START)
    before = fingerprints(folder / "backups")
    with vault._held.database.settled() as path:
        _change(path, path.stat().st_size - 9000)
    vault.append([revision()])
    with pytest.raises(DamagedVaultError):
        vault.back_up(START + HOUR)
    assert fingerprints(folder / "backups") == before


def _change(path: Path, place: int) -> None:
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)


def test_years_of_backups_leave_hours_days_weeks_and_months(vault: Vault, folder: Path) -> None:
    made = vault.back_up(START)
    assert made is not None
    moment = START
    for _ in range(2000):
        moment += 7 * HOUR
        shutil.copyfile(made.path, made.path.with_name(moment.strftime("%Y%m%dT%H%M%SZ.copy")))
    vault.append([revision()])
    last = moment + HOUR
    vault.back_up(last)
    kept = [backup.made for backup in backups.found(folder)]
    assert kept[0] == last
    assert len(kept) <= 6 + 7 + 5 + 12
    for step, count in ((timedelta(days=1), 7), (timedelta(days=7), 5), (timedelta(days=31), 11)):
        for n in range(count):
            assert any(abs(last - n * step - one) <= step for one in kept)


def test_what_a_restore_replaced_does_not_go_by_itself(vault: Vault, folder: Path) -> None:
    kept = backups.keep_present(vault._held, START)
    for n in range(60):
        vault.append([revision()])
        vault.back_up(START + n * 40 * 24 * HOUR)
    assert kept.path.name in names(folder)
    assert len(names(folder)) <= 6 + 7 + 5 + 12 + 1


def test_two_in_one_second_have_names_of_their_own(vault: Vault, folder: Path) -> None:
    for _ in range(3):
        vault.append([revision()])
        vault.back_up(START)
    newest = backups.found(folder)[0]
    assert ids(newest.path) == {one.id for one in vault.revisions()}
    assert newest.path.name == "20260301T100000Z-3.copy"


def test_other_files_among_the_backups_are_left_alone(vault: Vault, folder: Path) -> None:
    place = folder / "backups"
    place.mkdir()
    (place / "holiday.jpg").write_bytes(b"jpeg")
    (place / "20269999T000000Z.copy").write_bytes(b"no such day")
    (place / "20260301T090000Z.copy.new").write_bytes(b"half a copy")
    (place / "passport-abc.new").mkdir()
    vault.back_up(START)
    assert {path.name for path in place.iterdir()} == {"holiday.jpg", "20269999T000000Z.copy", "20260301T100000Z.copy"}


def test_a_full_disk_leaves_the_older_ones(vault: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.back_up(START)
    vault.append([revision()])
    before = fingerprints(folder / "backups")

    def full(*_: object, **__: object) -> None:
        raise DiskFullError

    for step in ("files.sync_file", "container.read", "files.create_file"):
        with monkeypatch.context() as patch:
            patch.setattr(f"passport_app.vault.{step}", full)
            with pytest.raises(DiskFullError):
                vault.back_up(START + HOUR)
        assert fingerprints(folder / "backups") == before
    assert vault.back_up(START + HOUR) is not None


# --- stale ones


def test_new_keys_rewrite_older_backups(folder: Path) -> None:
    code = closed_passport(folder, revision(), revision(private=True))
    add_carer(folder, CARER)
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.back_up(START)
        old = backups.found(folder)[0].path
        first = ids(old)
        vault.change_passphrase("brand new words")
        vault.append([revision(private=True)])
        vault.change_passphrase("newer words still")
        assert vault.backups_stale()
        # Until then they open with what opened them.
        assert ids(old) == first
        assert vault.refresh_backups(START + 30 * HOUR) == 1
        assert not vault.backups_stale()
        assert vault.check().happy
        assert not vault._held.database.rows("SELECT 1 FROM meta WHERE name = 'backups_former'")
    for secret in ("newer words still", code):
        assert ids(old, secret) == first
    assert len(ids(old, CARER)) == 1
    for secret in (PASSPHRASE, "brand new words"):
        with pytest.raises(errors.WrongSecretError):
            OpenCopy(old, secret)
    with OpenCopy(old, code) as copy:
        assert copy.made == START


def test_the_former_keys_do_not_stay_in_any_backup(folder: Path) -> None:
    """A carer's session may make one between the new keys and the rewriting."""
    closed_passport(folder, revision())
    add_carer(folder, CARER)
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.back_up(START)
        vault.change_passphrase("brand new words")
    with Vault.open(folder, CARER) as vault:
        vault.append([revision()])
        vault.back_up(START + HOUR)
        assert vault.backups_stale()
    with Vault.open(folder, "brand new words") as vault:
        assert vault.refresh_backups(START + 2 * HOUR) == 2
        assert not vault.backups_stale()
    for backup in backups.found(folder):
        with OpenCopy(backup.path, "brand new words") as copy:
            assert not copy.database.rows("SELECT 1 FROM meta WHERE name = 'backups_former'")


def test_an_entry_made_private_is_sealed_in_every_backup(folder: Path) -> None:
    closed_passport(folder)
    add_carer(folder, CARER)
    with Vault.open(folder, PASSPHRASE) as vault:
        open_one = revision(body=b'{"want":"Plantedword"}')
        other = revision()
        vault.append([open_one, other])
        vault.back_up(START)
        path = backups.found(folder)[0].path
        assert b"Plantedword" in texts(path)
        vault.append([revision(open_one, private=True)])
        assert vault.backups_stale()
        vault.refresh_backups(START + 30 * HOUR)
        assert b"Plantedword" not in texts(path)
        assert ids(path) == {open_one.id, other.id}
        assert ids(path, CARER) == {other.id}
        with OpenCopy(path, PASSPHRASE) as copy:
            assert [one.private for one in copy.current() if one.id == open_one.id] == [True]


def test_an_erased_record_goes_from_every_backup(folder: Path) -> None:
    closed_passport(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        erased, hidden, other = revision(body=b"Plantedword"), revision(private=True), revision()
        vault.append([erased, revision(erased, body=b"Plantedword two"), hidden, other])
        vault.save_draft(f"{erased.record}/want", "Plantedword half typed")
        vault.back_up(START)
        backups.keep_present(vault._held, START)
        for record in (erased.record, hidden.record):
            vault.erase(record, drafts=[f"{erased.record}/want"])
        assert vault.refresh_backups(START + 30 * HOUR) == 2
        for backup in backups.found(folder):
            assert ids(backup.path) == {other.id}
            assert b"Plantedword" not in texts(backup.path)
            with OpenCopy(backup.path, PASSPHRASE) as copy:
                assert not _rows(copy, "draft")
        assert not vault.backups_stale()


def test_a_singleton_that_was_begun_anew_stays_in_the_backups_made_since(folder: Path) -> None:
    closed_passport(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        old = revision(record="person", kind="person", body=b"Plantedword")
        vault.append([old])
        vault.erase("person")
        new = revision(record="person", kind="person", clock=vault.clock() + 1)
        vault.append([new])
        vault.back_up(START)
        vault.erase(revision().record)
        vault.refresh_backups(START + 30 * HOUR)
        assert ids(backups.found(folder)[-1].path) == {new.id}
        with OpenCopy(backups.found(folder)[-1].path, PASSPHRASE) as copy:
            assert [one.id for one in copy.current("person")] == [new.id]


def test_a_damaged_backup_goes_once_there_is_a_sound_one_and_a_strangers_stays(folder: Path, tmp_path: Path) -> None:
    closed_passport(tmp_path / "other")
    with Vault.open(tmp_path / "other", PASSPHRASE) as other:
        stranger = other.back_up(START - HOUR)
        assert stranger is not None
    closed_passport(folder, revision())
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.back_up(START)
        shutil.copyfile(stranger.path, folder / "backups" / stranger.path.name)
        _change(folder / "backups" / "20260301T100000Z.copy", 9000)
        vault.change_passphrase("brand new words")
        vault.refresh_backups(START + HOUR)
        assert names(folder) == ["20260301T110000Z.copy", stranger.path.name]
        assert (folder / "backups" / stranger.path.name).read_bytes() == stranger.path.read_bytes()


@pytest.mark.parametrize("step", ["in_line.write", "container.write", "stale_backups.forget_former_keys"])
def test_a_rewriting_that_fails_goes_on_the_next_time(folder: Path, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    closed_passport(folder, revision())

    def full(*_: object, **__: object) -> None:
        raise DiskFullError

    with Vault.open(folder, PASSPHRASE) as vault:
        vault.back_up(START)
        vault.change_passphrase("brand new words")
        with monkeypatch.context() as patch:
            patch.setattr(f"passport_app.vault.{step}", full)
            with pytest.raises(DiskFullError):
                vault.refresh_backups(START + HOUR)
        assert vault.backups_stale()
    with Vault.open(folder, "brand new words") as vault:
        vault.refresh_backups(START + HOUR)
        assert not vault.backups_stale()
    assert {len(ids(backup.path, "brand new words")) for backup in backups.found(folder)} == {1}


def test_a_lock_that_wipes_the_keys_meanwhile_does_not_lose_those_of_before(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed_passport(folder, revision())
    real = in_line.today

    def then_locked(held: OpenFolder) -> in_line.Today:
        found = real(held)
        held.keyring.wipe()
        return found

    with Vault.open(folder, PASSPHRASE) as vault:
        vault.back_up(START)
        vault.change_passphrase("brand new words")
        monkeypatch.setattr(in_line, "today", then_locked)
        with suppress(VaultError):
            vault.refresh_backups(START + HOUR)
        monkeypatch.undo()
    with Vault.open(folder, "brand new words") as vault:
        vault.refresh_backups(START + HOUR)
        assert not vault.backups_stale()
    assert {len(ids(backup.path, "brand new words")) for backup in backups.found(folder)} == {1}


def test_former_keys_that_cannot_be_read_are_kept(folder: Path) -> None:
    closed_passport(folder, revision())
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.back_up(START)
        vault.change_passphrase("brand new words")
        vault._meta.set("backups_former", "not to be read")
        vault.refresh_backups(START + HOUR)
        assert vault._meta.get("backups_former") == "not to be read"
        assert vault.backups_stale()


def test_nothing_is_stale_where_nothing_was_taken_back(vault: Vault, folder: Path) -> None:
    one = revision()
    vault.append([one, revision(private=True)])
    vault.back_up(START)
    vault.append([revision(one), revision(one, removed=True)])
    vault.add_recovery_code()
    assert not refreshing.stale(vault._held)


def test_a_saved_copy_is_one_file_that_opens(vault: Vault, folder: Path, tmp_path: Path) -> None:
    one = revision()
    vault.append([one])
    target = tmp_path / "stick" / "mine.copy"
    with pytest.raises(errors.MissingFolderError):
        vault.save_copy(target, START)
    target.parent.mkdir()
    vault.save_copy(target, START)
    assert [path.name for path in target.parent.iterdir()] == ["mine.copy"]
    assert container.look(target).label.kind == "copy"
    assert ids(target) == {one.id}
    assert slots.load(folder) == container.ways_into(target)


def test_backups_in_the_background_while_everything_else_goes_on(folder: Path) -> None:
    code = closed_passport(folder)
    enough = Event()

    def keep_backing_up(vault: Vault) -> int:
        made = 0
        while not enough.is_set():
            made += vault.back_up(START + made * HOUR) is not None
        return made

    with Vault.open(folder, PASSPHRASE) as vault, ThreadPoolExecutor(1) as background:
        working = background.submit(keep_backing_up, vault)
        try:
            for n in range(16):
                one = revision(body=bytes(2000))
                vault.append([one, revision(private=True)])
                if n % 2:
                    vault.change_passphrase(f"words number {n}")
                else:
                    vault.erase(one.record)
        finally:
            enough.set()
        assert working.result()
        vault.refresh_backups(START + 400 * HOUR)
        assert not vault.backups_stale()
        everything = {one.id for one in vault.revisions()}
    for backup in backups.found(folder):
        assert ids(backup.path, code) <= everything
