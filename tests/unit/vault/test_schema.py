from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from passport_app.vault import Vault, schema
from passport_app.vault.errors import DiskFullError, NewerVaultError
from passport_app.vault.schema import Migration
from tests.unit.vault.samples import PASSPHRASE, add_carer, closed_passport, fingerprints, revision

NEXT = schema.latest(schema.migrations()) + 1
MORE = (
    *schema.migrations(),
    Migration(number=NEXT, sql="CREATE TABLE later (n INTEGER); INSERT INTO later SELECT count(*) FROM revision;"),
    Migration(number=NEXT + 1, sql="ALTER TABLE later ADD COLUMN words TEXT"),
)


def test_the_steps_are_numbered_without_a_gap() -> None:
    assert [step.number for step in schema.migrations()] == list(range(1, NEXT))


def test_an_older_passport_is_brought_up_in_a_copy_that_takes_over(folder: Path) -> None:
    kept = [revision(), revision(private=True)]
    code = closed_passport(folder, *kept)
    add_carer(folder, "carer words")

    with Vault.open(folder, PASSPHRASE, migrations=MORE) as vault:
        assert {one.id for one in vault.current()} == {one.id for one in kept}
        assert vault._held.database.row("SELECT n, words FROM later") == (2, None)
        assert schema.version(vault._held.database) == NEXT + 1
        assert vault.check().happy
    assert {path.name for path in folder.iterdir()} == {"slots.json", "slots.bak.json", "vault-3.db"}
    for secret in (code, "carer words"):
        with Vault.open(folder, secret, migrations=MORE) as vault:
            assert vault.count() == (1 if secret == "carer words" else 2)


def test_a_newer_passport_is_refused_and_left_as_it_is(folder: Path) -> None:
    closed_passport(folder, revision())
    Vault.open(folder, PASSPHRASE, migrations=MORE).close()
    before = fingerprints(folder)
    with pytest.raises(NewerVaultError, match="newer version"):
        Vault.open(folder, PASSPHRASE)
    assert fingerprints(folder) == before


def test_a_step_that_fails_leaves_the_old_passport(folder: Path) -> None:
    closed_passport(folder, revision())
    before = fingerprints(folder)
    broken = (*schema.migrations(), Migration(number=NEXT, sql="CREATE TABLE later (n INTEGER); SELECT nonsense;"))
    with pytest.raises(Exception, match="nonsense"):
        Vault.open(folder, PASSPHRASE, migrations=broken)
    assert fingerprints(folder) == before
    Vault.open(folder, PASSPHRASE).close()


def test_a_full_disk_while_taking_over_leaves_the_old_passport(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed_passport(folder, revision())
    before = fingerprints(folder)

    def full(*_: object) -> None:
        raise DiskFullError

    monkeypatch.setattr("passport_app.vault.files.sync_file", full)
    with pytest.raises(DiskFullError):
        Vault.open(folder, PASSPHRASE, migrations=MORE)
    assert fingerprints(folder) == before


def test_a_crashed_older_passport_is_brought_up_with_all_it_had_saved(
    folder: Path, crashed: Callable[[Path], Path]
) -> None:
    copy = crashed(folder)
    with Vault.open(copy, PASSPHRASE, migrations=MORE) as vault:
        assert vault.count() == 3
        assert vault.check().happy
