from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from passport_app.vault import Vault
from passport_app.vault.errors import NotEmptyError, PersonOnlyError, RevisionClashError
from tests.unit.vault.samples import PASSPHRASE, add_carer, closed_passport, new_vault, revision

CARER = "the carer's own words"


def test_a_passport_is_for_its_owner_alone(vault: Vault, folder: Path) -> None:
    vault.append([revision()])
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert set(modes.values()) == {0o600}
    assert set(modes) == {"slots.json", "slots.bak.json", "vault-1.db", "vault-1.db-wal"}


def test_nothing_is_left_beside_the_file_after_closing(vault: Vault, folder: Path) -> None:
    vault.append([revision()])
    vault.close()
    vault.close()
    assert {path.name for path in folder.iterdir()} == {"slots.json", "slots.bak.json", "vault-1.db"}


def test_the_passphrase_and_the_code_open_it(folder: Path) -> None:
    first = revision()
    code = closed_passport(folder, first)
    for secret in (PASSPHRASE, f"  {PASSPHRASE} ", code, code.replace(" ", "")):
        with Vault.open(folder, secret) as vault:
            assert vault.current() == [first]
            assert vault.role == "person"


def test_each_passport_and_each_copy_has_its_own_id(vault: Vault, tmp_path: Path) -> None:
    with new_vault(tmp_path / "other")[0] as other:
        ids = {vault.passport_id, vault.device, other.passport_id, other.device}
    assert len(ids) == 4
    assert {len(name) for name in ids} == {32}


def test_an_empty_passport_can_take_anothers_id_and_a_used_one_cannot(vault: Vault, folder: Path) -> None:
    vault.adopt("c" * 32)
    vault.append([revision()])
    vault.adopt("c" * 32)
    with pytest.raises(NotEmptyError):
        vault.adopt("d" * 32)
    vault.close()
    with Vault.open(folder, PASSPHRASE) as again:
        assert again.passport_id == "c" * 32


def test_settings_are_kept(vault: Vault, folder: Path) -> None:
    assert vault.setting("lock-minutes") is None
    vault.set_setting("lock-minutes", "10")
    vault.set_setting("lock-minutes", "5")
    vault.close()
    with Vault.open(folder, PASSPHRASE) as again:
        assert again.setting("lock-minutes") == "5"


def test_a_carer_sees_no_trace_of_what_is_private(folder: Path) -> None:
    private, shared = revision(kind="safety", record="safety", private=True), revision()
    closed_passport(folder, private, shared)
    add_carer(folder, CARER)
    with Vault.open(folder, PASSPHRASE) as person:
        person.save_draft("safety", "half a sentence")

    with Vault.open(folder, CARER) as carer:
        assert carer.role == "carer"
        assert carer.current() == [shared]
        assert carer.current("safety") == []
        assert list(carer.revisions()) == [shared]
        assert carer.history("safety") == ()
        assert carer.heads("safety") == ()
        assert carer.removed() == []
        assert carer.count() == 1
        assert carer.drafts() == {}
        report = carer.check()
        assert (report.happy, report.records, report.revisions) == (True, 1, 1)


def test_the_raw_file_holds_nothing_that_a_carers_key_reads(folder: Path) -> None:
    closed_passport(folder, revision(kind="safety", record="safety", private=True, body=b'{"words":"at home"}'))
    add_carer(folder, CARER)
    with Vault.open(folder, CARER) as carer:
        held = carer._held
        assert held.keyring.private is None
        assert held.slot.private_key is None
        rows = str(held.database.rows("SELECT * FROM revision") + held.database.rows("SELECT * FROM current"))
    assert not any(word in rows for word in ("safety", "2026-03", "at home", "person"))


def test_a_carer_can_write_and_cannot_make_private_or_change_the_keys(folder: Path) -> None:
    first = revision()
    closed_passport(folder, first)
    add_carer(folder, CARER)
    with Vault.open(folder, CARER) as carer:
        second = revision(first)
        carer.append([second])
        with pytest.raises(PersonOnlyError):
            carer.append([revision(second, private=True)])
        with pytest.raises(PersonOnlyError):
            carer.change_passphrase("another one")
        carer.save_draft("goal", "carer's words")
    with Vault.open(folder, PASSPHRASE) as person:
        assert person.current() == [second]
        assert person.drafts() == {"goal": "carer's words"}


def test_a_carers_check_is_happy_with_a_record_whose_past_it_cannot_see(folder: Path) -> None:
    hidden = revision(private=True)
    shown = revision(hidden)
    closed_passport(folder, hidden, shown)
    add_carer(folder, CARER)
    with Vault.open(folder, CARER) as carer:
        assert carer.current() == [shown]
        assert carer.check().happy


@pytest.mark.parametrize("removed", [False, True])
def test_a_carer_who_begins_anew_what_is_private_makes_two_heads_and_not_two_records(
    folder: Path, *, removed: bool
) -> None:
    hidden = revision(record="safety", kind="safety", about=None, private=True)
    closed_passport(folder, hidden, revision())
    add_carer(folder, CARER)
    with Vault.open(folder, CARER) as carer:
        anew = revision(record="safety", kind="safety", about=None, clock=2, removed=removed)
        carer.append([anew])
    with Vault.open(folder, PASSPHRASE) as person:
        assert set(person.heads("safety")) == {hidden, anew}
        assert person.current("safety") == ([] if removed else [anew])
        assert person.removed("safety") == ([anew] if removed else [])
        assert person.check().happy
        joined = revision(hidden, anew, kind="safety")
        person.append([joined])
        assert person.current("safety") == [joined]
        assert person.removed() == []
        private = revision(joined, kind="safety", private=True)
        person.append([private])
        assert person.current("safety") == [private]
        assert len(person.current()) == 2
        assert person.check().happy


def test_an_older_beginning_beside_a_private_one_does_not_stand(folder: Path) -> None:
    hidden = revision(record="safety", kind="safety", private=True, clock=5)
    closed_passport(folder, hidden)
    add_carer(folder, CARER)
    with Vault.open(folder, CARER) as carer:
        carer.append([revision(record="safety", kind="safety", clock=2)])
    with Vault.open(folder, PASSPHRASE) as person:
        assert person.current("safety") == [hidden]
        assert len(person.heads("safety")) == 2
        assert person.check().happy


def test_private_revisions_are_not_opened_until_they_are_asked_for(folder: Path) -> None:
    asked = revision(private=True, about="2026-03-09")
    closed_passport(folder, asked, revision(private=True, kind="other"), revision(private=True, about=None), revision())
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.clock()
        vault.count()
        assert vault.current("goal", since="2026-03-05") == [asked]
        assert list(vault._ledger._opened) == [asked.id]


def test_a_private_revision_that_did_not_come_about_is_not_remembered(vault: Vault) -> None:
    kept = revision(private=True)
    vault.append([kept])
    lost = revision(kept, private=True)
    with pytest.raises(RevisionClashError):
        vault.append([lost, lost, replace(lost, kind="other")])
    assert vault.history(kept.record) == (kept,)
    another = replace(lost, body=b"{}")
    vault.append([another])
    assert vault.history(kept.record) == (kept, another)
