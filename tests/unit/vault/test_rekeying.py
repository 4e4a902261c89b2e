from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from passport_app.vault import Vault, errors, files, slots, ways_in
from passport_app.vault.errors import DiskFullError
from tests.unit.vault.samples import (
    PASSPHRASE,
    add_carer,
    closed_passport,
    fingerprints,
    new_vault,
    only_sheet,
    revision,
)

CARER = "the carer's own words"


def state(vault: Vault) -> tuple[object, ...]:
    return list(vault.revisions()), vault.current(), vault.removed(), vault.drafts(), vault.setting("a"), vault.device


def filled(folder: Path) -> str:
    code = closed_passport(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        first, hidden = revision(), revision(record="safety", kind="safety", private=True)
        vault.append([first, hidden, revision(first, removed=True), revision(hidden, private=True)])
        vault.save_draft("story", "once")
        vault.set_setting("a", "b")
    return code


def test_after_a_change_the_new_opens_and_the_old_does_not(folder: Path) -> None:
    code = filled(folder)
    add_carer(folder, CARER)
    with Vault.open(folder, PASSPHRASE) as vault:
        before = state(vault)
        vault.change_passphrase("brand new words")
        assert state(vault) == before
        assert vault.check().happy
        vault.append([revision(private=True)])
        before = state(vault)
    with pytest.raises(errors.WrongSecretError):
        Vault.open(folder, PASSPHRASE)
    for secret in ("brand new words", code):
        with Vault.open(folder, secret) as vault:
            assert state(vault) == before
            assert vault.check().happy
    with Vault.open(folder, CARER) as vault:
        assert vault.count() == 2


def test_the_old_keys_open_nothing_that_is_written_since(folder: Path, tmp_path: Path) -> None:
    filled(folder)
    old_slots = (folder / slots.FILE).read_bytes()
    with Vault.open(folder, PASSPHRASE) as vault:
        old = (bytes(vault._held.keyring.data), bytes(vault._held.keyring.private or b""))
        salt = (folder / "vault-1.db").read_bytes()[:16]
        vault.change_passphrase("brand new words")
        assert bytes(vault._held.keyring.data) != old[0]
        assert bytes(vault._held.keyring.private or b"") != old[1]
    assert (folder / "vault-2.db").read_bytes()[:16] != salt
    assert not (folder / "vault-1.db").exists()

    mixed = replace(slots.parse(old_slots), generation=9, vault="vault-2.db")
    slots.save(folder, mixed)
    with pytest.raises(errors.DamagedVaultError):
        Vault.open(folder, PASSPHRASE)


def test_a_new_recovery_code_replaces_the_old_one(folder: Path) -> None:
    old = filled(folder)
    with Vault.open(folder, old) as vault:
        new = only_sheet(vault)
        assert vault.check().happy
    with pytest.raises(errors.WrongSecretError):
        Vault.open(folder, old)
    for secret in (new, PASSPHRASE):
        Vault.open(folder, secret).close()


def test_a_forgotten_passphrase_is_replaced_with_the_code(folder: Path) -> None:
    code = filled(folder)
    with Vault.open(folder, code) as vault:
        vault.change_passphrase("brand new words")
        vault.append([revision()])
    for secret in ("brand new words", code):
        Vault.open(folder, secret).close()


def test_a_secret_that_already_opens_it_is_refused(folder: Path) -> None:
    code = filled(folder)
    add_carer(folder, CARER)
    with Vault.open(folder, PASSPHRASE) as vault:
        before = fingerprints(folder)
        for secret in (PASSPHRASE, f" {PASSPHRASE}", CARER, code.replace(" ", "-")):
            with pytest.raises(errors.SecretInUseError):
                vault.change_passphrase(secret)
        with pytest.raises(errors.EmptyPassphraseError):
            vault.change_passphrase(" ")
        assert fingerprints(folder) == before


@pytest.mark.parametrize("step", ["copying.write_copy", "copying.seal_anew", "files.sync_file", "slots.save"])
def test_a_change_that_fails_leaves_the_passport_open_as_it_was(
    folder: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(folder)

    def full(*_: object) -> None:
        raise DiskFullError

    with Vault.open(folder, PASSPHRASE) as vault:
        before = state(vault)
        with monkeypatch.context() as patch:
            patch.setattr(f"passport_app.vault.{step}", full)
            with pytest.raises(DiskFullError):
                vault.change_passphrase("brand new words")
        assert state(vault) == before
        vault.append([revision()])
        assert not (folder / "vault-2.db").exists()
    Vault.open(folder, PASSPHRASE).close()


def test_a_switch_that_came_about_is_not_taken_back(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk fills between the two copies of the key file: the first has switched, the second follows later."""
    filled(folder)
    write = files.write_atomically

    def only_the_first(path: Path, data: bytes) -> None:
        if path.name == slots.SPARE:
            raise DiskFullError
        write(path, data)

    with Vault.open(folder, PASSPHRASE) as vault:
        with monkeypatch.context() as patch:
            patch.setattr("passport_app.vault.files.write_atomically", only_the_first)
            vault.change_passphrase("brand new words")
        assert (folder / "vault-1.db").exists()
    with Vault.open(folder, "brand new words") as vault:
        assert vault.check().happy
    assert {path.name for path in folder.iterdir()} == {"slots.json", "slots.bak.json", "vault-2.db"}


@pytest.mark.parametrize("interruption", [DiskFullError, KeyboardInterrupt])
def test_a_fault_just_after_the_switch_does_not_take_it_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch, interruption: type[BaseException]
) -> None:
    filled(folder)

    def interrupted(_: Path) -> None:
        if slots.load(folder).vault != "vault-1.db":
            raise interruption

    with Vault.open(folder, PASSPHRASE) as vault, monkeypatch.context() as patch, suppress(KeyboardInterrupt):
        patch.setattr("passport_app.vault.files.sync_folder", interrupted)
        vault.change_passphrase("brand new words")
    with Vault.open(folder, "brand new words") as vault:
        assert vault.check().happy


def test_the_last_of_many_changes_opens(folder: Path) -> None:
    filled(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        for n in range(5):
            vault.change_passphrase(f"words number {n}")
        count = vault.count()
    with Vault.open(folder, "words number 4") as vault:
        assert vault.count() == count
        assert vault._held.slot_file.generation == 6


def test_the_seal_on_the_list_is_renewed(folder: Path) -> None:
    with new_vault(folder)[0] as vault:
        vault.change_passphrase("brand new words")
    _, keyring = ways_in.go_in(slots.load(folder), "brand new words")
    assert keyring.private is not None
