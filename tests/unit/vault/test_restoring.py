from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from passport_app.vault import OpenCopy, Vault, backups, copy_errors, errors, into_folder
from passport_app.vault.errors import DiskFullError
from tests.unit.vault.samples import PASSPHRASE, add_carer, closed_passport, fingerprints, revision

CARER = "the carer's own words"
NOW = datetime(2026, 3, 1, 10, 0, tzinfo=UTC)


def saved(vault: Vault, path: Path) -> Path:
    vault.save_copy(path, NOW)
    return path


def test_a_copy_becomes_a_passport_of_its_own(vault: Vault, tmp_path: Path) -> None:
    one, hidden = revision(), revision(private=True)
    vault.append([one, hidden])
    vault.save_draft("story", "once")
    path = saved(vault, tmp_path / "a.copy")
    vault.append([revision()])
    with OpenCopy(path, PASSPHRASE) as copy:
        into_folder(copy, tmp_path / "deep" / "restored")
    with Vault.open(tmp_path / "deep" / "restored", PASSPHRASE) as restored:
        assert {found.id for found in restored.revisions()} == {one.id, hidden.id}
        assert restored.drafts() == {"story": "once"}
        assert restored.passport_id == vault.passport_id
        assert restored.device != vault.device
        assert restored.check().happy
        restored.append([revision()])
    assert {file.name for file in (tmp_path / "deep" / "restored").iterdir()} == {
        "slots.json",
        "slots.bak.json",
        "vault-1.db",
    }


def test_a_restore_that_cannot_be_done_leaves_nothing(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(vault, tmp_path / "a.copy")
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "letter.txt").write_text("mine")
    before = fingerprints(tmp_path)
    with OpenCopy(path, PASSPHRASE) as copy:
        for folder, error in (
            (tmp_path / "used", errors.FolderNotEmptyError),
            (vault.folder, errors.InUseError),
            (path, errors.NotAFolderError),
        ):
            with pytest.raises(error):
                into_folder(copy, folder)

        def full(*_: object) -> None:
            raise DiskFullError

        monkeypatch.setattr("passport_app.vault.slots.save", full)
        with pytest.raises(DiskFullError):
            into_folder(copy, tmp_path / "new")
    assert fingerprints(tmp_path) == before
    assert not (tmp_path / "new").exists()


def test_wrong_secrets_and_damage_open_no_copy(vault: Vault, tmp_path: Path, own_folders: Path) -> None:
    path = saved(vault, tmp_path / "a.copy")
    with pytest.raises(errors.WrongSecretError):
        OpenCopy(path, "wrong words")
    path.write_bytes(path.read_bytes()[:-4096])
    with pytest.raises(copy_errors.DamagedCopyError):
        OpenCopy(path, PASSPHRASE)
    assert list((own_folders / "tmp").iterdir()) == []


def test_a_copy_with_something_that_is_not_ours_in_it_is_refused(vault: Vault, tmp_path: Path) -> None:
    vault._held.database.run("CREATE TRIGGER t AFTER INSERT ON revision BEGIN DELETE FROM draft; END")
    path = saved(vault, tmp_path / "a.copy")
    with pytest.raises(copy_errors.DamagedCopyError):
        OpenCopy(path, PASSPHRASE)


def test_in_place_of_the_present_state_which_is_kept(vault: Vault, folder: Path, tmp_path: Path) -> None:
    old, hidden = revision(), revision(private=True)
    vault.append([old, hidden])
    path, device = saved(vault, tmp_path / "a.copy"), vault.device
    newer = revision(old)
    vault.append([newer])
    vault.set_setting("a", "b")
    with OpenCopy(path, PASSPHRASE) as copy:
        vault.replace_with(copy, NOW)
    assert {one.id for one in vault.revisions()} == {old.id, hidden.id}
    assert vault.device == device
    assert vault.check().happy
    (kept,) = backups.found(folder)
    assert kept.kept
    vault.append([revision()])
    with OpenCopy(kept.path, PASSPHRASE) as copy:
        vault.replace_with(copy, NOW)
    vault.close()
    with Vault.open(folder, PASSPHRASE) as again:
        assert {one.id for one in again.revisions()} == {old.id, hidden.id, newer.id}
        assert again.setting("a") == "b"


def test_who_can_open_stays_as_it_is_and_what_was_decided_since_too(folder: Path, tmp_path: Path) -> None:
    closed_passport(folder)
    add_carer(folder, CARER)
    with Vault.open(folder, PASSPHRASE) as vault:
        erased, secret, plain = revision(body=b"Plantedword"), revision(), revision()
        vault.append([erased, secret, plain])
        path = saved(vault, tmp_path / "a.copy")
        vault.erase(erased.record)
        vault.append([revision(secret, private=True)])
        carer = next(way for way in vault.ways() if way.role == "carer")
        vault.remove_way(carer.id)
        vault.change_passphrase("brand new words")
        vault.back_up(NOW)
        with OpenCopy(path, PASSPHRASE) as copy:
            vault.replace_with(copy, NOW)
        assert {one.id: one.private for one in vault.revisions()} == {secret.id: True, plain.id: False}
        assert vault.append([erased]) == 1
        assert vault.check().happy
        vault.refresh_backups(NOW)
    Vault.open(folder, "brand new words").close()
    for gone in (PASSPHRASE, CARER):
        with pytest.raises(errors.WrongSecretError):
            Vault.open(folder, gone)


def test_what_may_not_take_the_place_is_refused(folder: Path, tmp_path: Path) -> None:
    closed_passport(tmp_path / "other")
    with Vault.open(tmp_path / "other", PASSPHRASE) as other:
        strangers = saved(other, tmp_path / "other.copy")
    closed_passport(folder, revision())
    add_carer(folder, CARER)
    with Vault.open(folder, PASSPHRASE) as vault:
        path = saved(vault, tmp_path / "a.copy")
        before = list(vault.revisions())
        with OpenCopy(strangers, PASSPHRASE) as copy, pytest.raises(copy_errors.OtherCopyError):
            vault.replace_with(copy, NOW)
        with OpenCopy(path, CARER) as copy, pytest.raises(errors.PersonOnlyError):
            vault.replace_with(copy, NOW)
        assert list(vault.revisions()) == before
    with Vault.open(folder, CARER) as vault, OpenCopy(path, PASSPHRASE) as copy, pytest.raises(errors.PersonOnlyError):
        vault.replace_with(copy, NOW)
    assert not (folder / "backups").exists()


@pytest.mark.parametrize("step", ["backups.keep_present", "in_line.write", "examine.page_faults", "slots.save"])
def test_a_replacing_that_fails_leaves_the_passport_open_as_it_was(
    vault: Vault, folder: Path, tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(vault, tmp_path / "a.copy")
    one = revision()
    vault.append([one])

    def full(*_: object, **__: object) -> None:
        raise DiskFullError

    with OpenCopy(path, PASSPHRASE) as copy, monkeypatch.context() as patch:
        patch.setattr(f"passport_app.vault.{step}", full)
        with suppress(DiskFullError):
            vault.replace_with(copy, NOW)
            raise AssertionError("it did not fail")
    assert vault.current() == [one]
    vault.append([revision()])
    vault.close()
    assert [file.name for file in folder.glob("vault-*.db")] == ["vault-1.db"]
    with Vault.open(folder, PASSPHRASE) as again:
        assert again.count() == 2
