"""Erased for good: no page of any file holds a trace, and nothing brings it back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from passport_app.vault import Revision, Vault
from passport_app.vault.errors import DiskFullError, PersonOnlyError
from tests.unit.vault.decrypting import everything
from tests.unit.vault.samples import PASSPHRASE, add_carer, closed_passport, fingerprints, revision

WORD = "Plantedword"
NOW = datetime(2026, 3, 1, 10, tzinfo=UTC)


def planted(*parents: Revision, size: int = 1, private: bool = False, record: str | None = None) -> Revision:
    """A revision that is found wherever it lies: by its words, its kind, its date and its id."""
    return revision(
        *parents,
        body=(WORD * size).encode(),
        kind="plantedkind",
        about="2031-07-19",
        private=private,
        record=record,
        clock=None if parents else 1,
    )


def traces(vault: Vault, scratch: Path, *erased: Sequence[Revision], sealed: Sequence[bytes] = ()) -> set[bytes]:
    """What is found of erased records in the decrypted pages of all files."""
    words = [WORD, "plantedkind", "2031-07-19", *(one.id for record in erased for one in record)]
    spelled = [word.encode(code) for word in words for code in ("utf-8", "utf-16-le", "utf-16-be")]
    data = everything(vault, scratch)
    return {word for word in (*spelled, *sealed) if word in data}


def filler(vault: Vault, count: int = 60) -> list[Revision]:
    made = [revision(body=bytes(400), clock=n + 1) for n in range(count)]
    vault.append(made)
    return made


def payloads(vault: Vault) -> list[bytes]:
    rows = vault._held.database.rows("SELECT payload FROM revision WHERE key_id IS NOT NULL")
    return [payload for (payload,) in rows]


def test_no_page_of_any_file_holds_a_trace(vault: Vault, tmp_path: Path) -> None:
    vault.back_up(NOW)
    first = planted(size=900)
    vault.append([first])
    kept = filler(vault)
    second = planted(first, size=3)
    vault.append([second])
    vault.save_draft("goal:1:want", WORD)
    vault.save_draft("goal:2:want", "stays")
    vault.back_up(NOW + timedelta(hours=2))
    vault.append([third := planted(second)])
    assert len(traces(vault, tmp_path, [first, second, third])) == 6

    vault.erase(first.record, drafts=["goal:1:want"])
    assert vault.backups_stale()
    assert vault.refresh_backups(NOW + timedelta(hours=4)) == 2
    assert traces(vault, tmp_path, [first, second, third]) == set()
    assert {one.id for one in vault.revisions()} == {one.id for one in kept}
    assert vault.current() == sorted(kept, key=lambda one: (one.about, one.clock, one.id))
    assert vault.drafts() == {"goal:2:want": "stays"}
    assert vault.history(first.record) == ()
    assert vault.check().happy
    assert not vault.backups_stale()
    vault.close()
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert traces(again, tmp_path, [first, second, third]) == set()
        assert again.append([first, second, third]) == 3
        assert len(again.backups()) == 3


def test_a_private_record_leaves_nothing_that_was_sealed(vault: Vault, tmp_path: Path) -> None:
    first = planted()
    vault.append([first])
    vault.append([second := planted(first, private=True)])
    vault.back_up(NOW)
    sealed = payloads(vault)
    assert len(sealed) == 2
    assert traces(vault, tmp_path, [first, second], sealed=sealed) >= set(sealed)
    vault.erase(first.record)
    vault.refresh_backups(NOW)
    assert traces(vault, tmp_path, [first, second], sealed=sealed) == set()
    assert first.record.encode() not in everything(vault, tmp_path)
    vault.change_passphrase("brand new words")
    assert vault.append([first, second]) == 2
    assert vault.count() == 0


def test_one_of_a_kind_begins_anew_and_its_past_stays_away(vault: Vault) -> None:
    old = planted(record="person")
    vault.append([old])
    vault.erase("person")
    follows = revision(old, clock=vault.clock() + 5)
    new = revision(record="person", clock=vault.clock() + 1)
    late = revision(record="person", clock=1)
    newer = revision(new)
    assert vault.append([newer, follows, old, new, late]) == 3
    assert vault.history("person") == (new, newer)
    assert vault.append([revision(newer)]) == 0


def test_the_counter_does_not_go_back(vault: Vault) -> None:
    vault.append([first := revision(), last := revision(clock=7)])
    vault.erase(last.record)
    assert vault.clock() == 7
    assert vault.history(first.record) == (first,)


def test_a_carer_erases_nothing(folder: Path) -> None:
    closed_passport(folder, made := revision())
    add_carer(folder, "carer words")
    with Vault.open(folder, "carer words") as vault:
        before = fingerprints(folder)
        with pytest.raises(PersonOnlyError):
            vault.erase(made.record)
        assert fingerprints(folder) == before


def test_what_cannot_be_written_leaves_all_as_it_was(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.append([made := revision()])
    name = vault._held.slot_file.vault

    def full(*_: object) -> None:
        raise DiskFullError

    monkeypatch.setattr("passport_app.vault.files.sync_file", full)
    with pytest.raises(DiskFullError):
        vault.erase(made.record)
    monkeypatch.undo()
    assert [path.name for path in vault.folder.glob("vault-*.db")] == [name]
    vault.append([after := revision(made)])
    assert vault.history(made.record) == (made, after)


def test_an_erased_conflict_is_no_conflict(vault: Vault) -> None:
    first = revision()
    vault.append([first, revision(first), revision(first)])
    assert vault.apart() == [first.record]
    vault.erase(first.record)
    assert vault.apart() == []
