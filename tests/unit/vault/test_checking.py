from __future__ import annotations

from pathlib import Path

import pytest

from passport_app.vault import Vault
from passport_app.vault.errors import DamagedVaultError
from tests.unit.vault.samples import PASSPHRASE, closed_passport, revision


def test_a_sound_passport(vault: Vault) -> None:
    first, hidden = revision(), revision(private=True)
    vault.append([first, revision(first), hidden])
    report = vault.check()
    assert (report.happy, report.pages_sound, report.records, report.revisions, report.faults) == (True, True, 2, 3, ())


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE revision SET payload = x'00' WHERE record = ?",
        "UPDATE revision SET payload = cast('goal' AS BLOB) WHERE record = ?",
        "UPDATE revision SET clock = 9 WHERE parents = '' AND record = ?",
        "UPDATE revision SET parents = '0123' WHERE parents <> '' AND record = ?",
        "DELETE FROM revision WHERE parents = '' AND record = ?",
        "DELETE FROM current WHERE revision IN (SELECT id FROM revision WHERE record = ?)",
    ],
)
def test_a_record_that_is_not_right_is_named(vault: Vault, harm: str) -> None:
    first, other = revision(), revision()
    vault.append([first, revision(first), other])
    vault._held.database.run(harm, (first.record,))
    report = vault.check()
    assert report.faults == (first.record,)
    assert not report.happy


def test_a_sealed_record_that_was_changed_is_named(vault: Vault) -> None:
    hidden = revision(private=True)
    vault.append([hidden])
    vault._held.database.run("UPDATE revision SET removed = 1")
    assert len(vault.check().faults) == 1


@pytest.mark.parametrize("harm", ["x'00'", "(SELECT heading FROM current ORDER BY clock DESC)"])
def test_a_heading_that_is_not_the_records_is_named(vault: Vault, harm: str) -> None:
    hidden, other = revision(private=True), revision(private=True, clock=2)
    vault.append([hidden, other])
    vault._held.database.run(f"UPDATE current SET heading = {harm} WHERE revision = ?", (hidden.id,))
    assert vault.check().faults == (hidden.record,)


def test_every_changed_page_is_found(folder: Path) -> None:
    closed_passport(folder, *(revision(body=b"x" * 900) for _ in range(60)))
    path = folder / "vault-1.db"
    whole = path.read_bytes()
    for page in range(len(whole) // 4096):
        data = bytearray(whole)
        data[page * 4096 + 2048] ^= 1
        path.write_bytes(data)
        try:
            with Vault.open(folder, PASSPHRASE) as vault:
                assert not vault.check().pages_sound
        except DamagedVaultError:
            pass
        path.write_bytes(whole)
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.check().happy
