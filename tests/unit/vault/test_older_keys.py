"""An older key file that somebody put back costs nothing that was newer."""

from __future__ import annotations

from pathlib import Path

from passport_app.vault import Vault
from tests.unit.vault.samples import PASSPHRASE, closed_passport, revision

KEYS = ("slots.json", "slots.bak.json")


def test_a_newer_database_stays_when_older_keys_come_back(tmp_path: Path) -> None:
    folder = tmp_path / "passport"
    closed_passport(folder, revision())
    older = {name: (folder / name).read_bytes() for name in (*KEYS, "vault-1.db")}
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.change_passphrase("brand new words")
        vault.append([revision()])
        newer = {one.id for one in vault.revisions()}
    kept = {name: (folder / name).read_bytes() for name in (*KEYS, "vault-2.db")}
    for name, content in older.items():
        (folder / name).write_bytes(content)

    with Vault.open(folder, PASSPHRASE) as vault:
        vault.change_passphrase("other new words")
        assert vault.check().happy
    assert (folder / "vault-2.db").read_bytes() == kept["vault-2.db"]
    assert (folder / "vault-3.db").exists()

    for name in KEYS:
        (folder / name).write_bytes(kept[name])
    with Vault.open(folder, "brand new words") as vault:
        assert {one.id for one in vault.revisions()} == newer
