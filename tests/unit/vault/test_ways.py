from __future__ import annotations

import json
import shutil
from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from passport_app.vault import Vault, errors, keys, seen_from_outside, slots, tuning, way_errors, ways, ways_in
from passport_app.vault.database import Database
from passport_app.vault.errors import DiskFullError
from tests.unit.vault.samples import PASSPHRASE, QUICK, closed_passport, fingerprints, new_vault, only_sheet, revision

CARER = "the carer's own words"
HELPER = "c" * 32
TODAY = date(2026, 11, 22)
PLANTED = b'{"want":"plantedsecretwish"}'


def with_carer(folder: Path, until: date | None = None) -> str:
    """A passport with an open and a private record and a carer; its recovery code."""
    code = closed_passport(folder, revision(), revision(private=True, body=PLANTED, kind="plantedkind"))
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.add_carer(CARER, helper=HELPER, label="Plantedname", until=until)
    return code


# --- adding


def test_a_carer_comes_in_as_themselves_and_nothing_was_rewritten(folder: Path) -> None:
    closed_passport(folder, revision(), revision(private=True))
    with Vault.open(folder, PASSPHRASE) as vault:
        key = bytes(vault._held.keyring.data)
        way = vault.add_carer(CARER, helper=HELPER, label=" Ala ", until=TODAY + timedelta(days=999))
        assert bytes(vault._held.keyring.data) == key
        assert vault._held.slot_file.vault == "vault-1.db"
        assert vault.ways()[-1] == way
    with Vault.open(folder, CARER) as vault:
        assert vault.role == "carer"
        assert vault.way == way
        assert (way.label, way.helper, way.until) == ("Ala", HELPER, TODAY + timedelta(days=999))
        assert vault.count() == 1
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.count() == 2
        assert vault.way.role == "person"
        assert vault.way.helper is None


def test_a_carers_way_and_the_raw_file_do_not_lead_to_private_records(folder: Path) -> None:
    """Everything that the carer's secret opens is tried on everything that is in the folder."""
    with_carer(folder)
    slot_file = slots.load(folder)
    slot, keyring = ways_in.go_in(slot_file, CARER)
    assert keyring.private is None
    found = ways_in.find(slot_file, CARER)
    assert found is not None
    half = ways_in._private_half(slot, found.stretched)
    assert half is not None
    _, persons = ways_in.go_in(slot_file, PASSPHRASE)
    private = bytes(persons.private or b"")

    purposes = [ways_in._purpose(one, what) for one in slot_file.slots for what in ("data key", "private key")]
    content = json.loads((folder / slots.FILE).read_text())
    texts = [value for one in content["slots"] for name, value in one.items() if name not in {"id", "role", "way"}]
    blobs = [b64decode(text) for text in texts]
    opened = {bytes(plain) for blob in blobs for why in purposes if (plain := keys.unseal(half, blob, why))}
    assert opened == {bytes(keyring.data)}
    assert private not in opened

    database = Database(folder / slot_file.vault, keyring.data, "still")
    rows = repr([database.rows(f"SELECT * FROM {table}") for table in ("revision", "current", "draft", "meta")])
    database.close()
    assert "walk" in rows
    assert "planted" not in rows
    assert private.hex() not in rows
    assert repr(private)[2:-1] not in rows


def test_no_name_stands_outside_the_encrypted_file(folder: Path) -> None:
    with_carer(folder)
    for path in folder.rglob("*"):
        assert path.is_dir() or b"Plantedname" not in path.read_bytes()


def test_every_sheet_opens_until_all_are_replaced(folder: Path) -> None:
    first = closed_passport(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        second = vault.add_recovery_code("in the drawer")
        assert [way.label for way in vault.ways()] == ["", "", "in the drawer"]
    for code in (first, second):
        Vault.open(folder, code).close()
    with Vault.open(folder, second) as vault:
        third = only_sheet(vault)
        assert [(way.way, way.label) for way in vault.ways()] == [("passphrase", ""), ("recovery-code", "")]
    for code in (first, second):
        with pytest.raises(errors.WrongSecretError):
            Vault.open(folder, code)
    Vault.open(folder, third).close()


def test_a_keyring_has_one_way_in_and_never_takes_the_place_of_a_passphrase(folder: Path) -> None:
    code = closed_passport(folder)
    assert not seen_from_outside(folder).keyring
    with Vault.open(folder, PASSPHRASE) as vault:
        secret = vault.add_keyring("the laptop")
        with pytest.raises(way_errors.KeyringInUseError):
            vault.add_keyring()
    assert seen_from_outside(folder).keyring
    with Vault.open(folder, secret) as vault:
        assert (vault.role, vault.way.way, vault.way.label) == ("person", "keyring", "the laptop")
        vault.remove_way(vault.fits(code).id)  # type: ignore[union-attr]  # it fits
        with pytest.raises(way_errors.LastWayError):
            vault.remove_way(vault.fits(PASSPHRASE).id)  # type: ignore[union-attr]  # it fits
    Vault.open(folder, PASSPHRASE).close()


def test_a_keyring_that_does_not_keep_the_secret_adds_nothing(folder: Path) -> None:
    def refuse(_: str) -> None:
        raise RuntimeError

    closed_passport(folder)
    before = slots.load(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        with pytest.raises(RuntimeError):
            vault.add_keyring(keep=refuse)
        assert len(vault.ways()) == 2
    assert slots.load(folder) == before


def test_a_secret_that_opens_it_already_is_refused_for_a_carer_too(folder: Path) -> None:
    code = with_carer(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        before = fingerprints(folder)
        for secret in (PASSPHRASE, CARER, code):
            with pytest.raises(errors.SecretInUseError):
                vault.add_carer(secret, helper=HELPER, label="")
        assert fingerprints(folder) == before


def test_a_way_that_could_not_be_added_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise DiskFullError

    closed_passport(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        with monkeypatch.context() as patch:
            patch.setattr("passport_app.vault.slots.save", full)
            with pytest.raises(DiskFullError):
                vault.add_carer(CARER, helper=HELPER, label="Ala")
        assert len(vault.ways()) == 2
        assert vault._held.database.rows("SELECT value FROM setting WHERE value LIKE '%Ala%'") == []
    with pytest.raises(errors.WrongSecretError):
        Vault.open(folder, CARER)


def test_the_list_has_an_end(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed_passport(folder)
    monkeypatch.setattr("passport_app.vault.slots.SLOT_LIMIT", 3)
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.add_recovery_code()
        with pytest.raises(way_errors.TooManyWaysError):
            vault.add_recovery_code()


# --- names and ends


def test_names_and_ends_change_and_are_kept_through_new_keys(folder: Path) -> None:
    with_carer(folder, until=TODAY)
    with Vault.open(folder, PASSPHRASE) as vault:
        carer = vault.ways()[-1].id
        vault.rename_way(carer, "Zosia")
        vault.set_until(carer, None)
        vault.change_passphrase("brand new words")
        way = vault.ways()[-1]
        assert (way.id, way.label, way.helper, way.until) == (carer, "Zosia", HELPER, None)
        assert vault.way.made is not None
        with pytest.raises(ValueError, match="only a carer's"):
            vault.set_until(vault.way.id, TODAY)
        with pytest.raises(way_errors.NoSuchWayError):
            vault.rename_way("0" * 32, "nobody")


def test_after_the_last_day_a_carer_is_told_and_the_folder_is_free_again(folder: Path) -> None:
    with_carer(folder, until=TODAY)
    Vault.open(folder, CARER, today=TODAY).close()
    with pytest.raises(way_errors.AccessEndedError):
        Vault.open(folder, CARER, today=TODAY + timedelta(days=1))
    with Vault.open(folder, PASSPHRASE, today=TODAY + timedelta(days=1)) as vault:
        assert [way.ended(TODAY + timedelta(days=1)) for way in vault.ways()] == [False, False, True]
        assert [way.ended(TODAY) for way in vault.ways()] == [False, False, False]


@pytest.mark.parametrize(
    "value", ["", "[]", "{", '{"until": 7}', '{"until": "soon", "label": "x"}', '{"label": 5}', "[" * 9000]
)
def test_a_strange_label_is_an_empty_one(folder: Path, value: str) -> None:
    with new_vault(folder)[0] as vault:
        vault.set_setting(f"way.{vault.way.id}", value)
        assert (vault.way.label, vault.way.made) == ("", None)
        vault.rename_way(vault.way.id, "mine")
        assert vault.way.label == "mine"


# --- removing


def test_a_removed_carer_opens_nothing_that_is_written_since(folder: Path, tmp_path: Path) -> None:
    with_carer(folder)
    old = tmp_path / "old"
    shutil.copytree(folder, old)
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.remove_way(vault.ways()[-1].id)
        vault.append([revision()])
        assert vault.check().happy
        assert vault._held.database.rows("SELECT value FROM setting WHERE value LIKE '%Plantedname%'") == []
    with pytest.raises(errors.WrongSecretError):
        Vault.open(folder, CARER)

    former = slots.load(old)
    new = slots.load(folder)
    assert new.vault != former.vault
    mixtures = [
        replace(former, generation=99, vault=new.vault),
        replace(new, generation=99, slots=(*new.slots, former.slots[-1])),
        replace(new, generation=99, slots=former.slots),
    ]
    for mixture in mixtures:
        slots.save(folder, mixture)
        with pytest.raises((errors.DamagedVaultError, errors.TamperedSlotsError)):
            Vault.open(folder, CARER)
    slots.save(folder, replace(new, generation=100))
    Vault.open(folder, PASSPHRASE).close()


def test_whoever_had_the_old_keys_reads_nothing_new(folder: Path) -> None:
    with_carer(folder)
    _, keyring = ways_in.go_in(slots.load(folder), CARER)
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.remove_way(vault.ways()[-1].id)
        assert bytes(vault._held.keyring.data) != bytes(keyring.data)
        path = vault._held.database.path
    database = Database(path, keyring.data, "still")
    with pytest.raises(errors.DamagedVaultError):
        database.rows("SELECT * FROM revision")
    database.close()


def test_the_way_that_was_used_can_go_and_the_person_stays_the_person(folder: Path) -> None:
    code = with_carer(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.remove_way(vault.way.id)
        assert vault.role == "person"
        assert vault.way.way == "recovery-code"
        assert vault.count() == 2
        with pytest.raises(way_errors.LastWayError):
            vault.remove_way(vault.way.id)
        with pytest.raises(way_errors.NoSuchWayError):
            vault.remove_way("0" * 32)
    with pytest.raises(errors.WrongSecretError):
        Vault.open(folder, PASSPHRASE)
    Vault.open(folder, CARER).close()
    Vault.open(folder, code).close()


PERSONS_OWN: list[Callable[[Vault], object]] = [
    lambda vault: vault.ways(),
    lambda vault: vault.add_carer("more words of mine", helper=HELPER, label=""),
    lambda vault: vault.add_recovery_code(),
    lambda vault: vault.add_keyring(),
    lambda vault: vault.rename_way(vault.way.id, "me"),
    lambda vault: vault.set_until(vault.way.id, None),
    lambda vault: vault.remove_way(vault.way.id),
    lambda vault: vault.fits(PASSPHRASE),
    lambda vault: vault.practise(CARER),
    lambda vault: vault.change_passphrase("more words of mine"),
]


@pytest.mark.parametrize("own", PERSONS_OWN)
def test_a_carer_cannot_do_what_is_the_persons(folder: Path, own: Callable[[Vault], object]) -> None:
    with_carer(folder)
    before = slots.load(folder)
    with Vault.open(folder, CARER) as vault, pytest.raises(errors.PersonOnlyError):
        own(vault)
    assert slots.load(folder) == before


@settings(max_examples=12)
@given(st.lists(st.tuples(st.sampled_from(["carer", "sheet", "keyring", "passphrase", "remove"]), st.integers(0, 9))))
def test_whatever_is_added_and_removed_what_is_left_opens_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]]
) -> None:
    folder = tmp_path_factory.mktemp("ways") / "passport"
    vault, code = new_vault(folder)
    living, dead = {code: "recovery-code", PASSPHRASE: "passphrase"}, set[str]()
    with vault:
        vault.append([revision(private=True)])
        for n, (step, pick) in enumerate(steps):
            if step == "carer":
                vault.add_carer(f"carer words {n}", helper=HELPER, label=str(n))
                living[f"carer words {n}"] = "carer"
            elif step == "sheet":
                living[vault.add_recovery_code(str(n))] = "recovery-code"
            elif step == "keyring" and "keyring" not in living.values():
                living[vault.add_keyring()] = "keyring"
            elif step == "passphrase":
                gone = {secret for secret, way in living.items() if way == "passphrase"}
                vault.change_passphrase(f"own words {n}")
                living = {secret: way for secret, way in living.items() if secret not in gone}
                living[f"own words {n}"] = "passphrase"
                dead |= gone
            elif step == "remove":
                secret = sorted(living)[pick % len(living)]
                way = vault.fits(secret)
                assert way is not None
                others = [one for other, one in living.items() if other != secret]
                if {"passphrase", "recovery-code"} & set(others):
                    vault.remove_way(way.id)
                    del living[secret]
                    dead.add(secret)
                else:
                    with pytest.raises(way_errors.LastWayError):
                        vault.remove_way(way.id)
        assert len(vault.ways()) == len(living)
        assert len(vault._held.database.rows("SELECT name FROM setting WHERE name GLOB 'way.*'")) == len(living)
        assert vault.check().happy
    slot_file = slots.load(folder)
    for secret, kind in living.items():
        slot, _ = ways_in.go_in(slot_file, secret)
        assert kind == ("carer" if slot.role == "carer" else slot.way)
    for secret in dead:
        with pytest.raises(errors.WrongSecretError):
            ways_in.go_in(slot_file, secret)


# --- practice


def test_a_practice_opens_a_copy_and_keeps_the_day(folder: Path, own_folders: Path) -> None:
    code = with_carer(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.append([revision()])
        way = vault.practise(code.replace(" ", ""), today=TODAY)
        assert (way.way, way.practised) == ("recovery-code", TODAY)
        assert [one.practised for one in vault.ways()] == [None, TODAY, None]
        with pytest.raises(errors.WrongSecretError):
            vault.practise("something else")
        slip = code[:-1] + str((int(code[-1]) + 1) % 10)
        with pytest.raises(errors.RecoveryCodeSlipError):
            vault.practise(slip)
        assert vault.fits(code) == way
        assert vault.fits("something else") is None
    assert list((own_folders / "tmp").iterdir()) == []


def test_a_practice_says_that_the_passport_is_damaged(folder: Path) -> None:
    code = closed_passport(folder, *(revision(body=bytes(3000)) for _ in range(20)))
    with Vault.open(folder, PASSPHRASE) as vault:
        data = bytearray((folder / "vault-1.db").read_bytes())
        data[-100] ^= 1
        (folder / "vault-1.db").write_bytes(data)
        with pytest.raises(errors.DamagedVaultError):
            vault.practise(code)


# --- what a guess costs


def dearer(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a quick computer whose standard is what costs little here."""
    monkeypatch.setattr("passport_app.vault.tuning.STANDARD_COST", QUICK)
    monkeypatch.setattr("passport_app.vault.tuning._LONGEST", 60.0)
    monkeypatch.setattr("passport_app.vault.tuning.AIM", 60.0)
    monkeypatch.setattr("passport_app.vault.tuning._MOST_MEMORY", 256)


@pytest.mark.parametrize("secret", [PASSPHRASE, CARER])
def test_a_quick_passphrase_is_made_dearer_alone(folder: Path, secret: str, monkeypatch: pytest.MonkeyPatch) -> None:
    code = with_carer(folder)
    dearer(monkeypatch)
    with Vault.open(folder, secret) as vault:
        key = bytes(vault._held.keyring.data)
        assert vault.strengthen(secret)
    after = slots.load(folder)
    costs = {slot.role + slot.way: after.cost_of(slot).memory for slot in after.slots}
    mine = ("person" if secret == PASSPHRASE else "carer") + "passphrase"
    assert costs == {"personpassphrase": 64, "personrecovery-code": 64, "carerpassphrase": 64} | {mine: 256}
    for each in (PASSPHRASE, CARER, code):
        with Vault.open(folder, each) as vault:
            assert bytes(vault._held.keyring.data) == key
    with Vault.open(folder, secret) as vault:
        assert not vault.strengthen(secret)
    with pytest.raises(errors.WrongSecretError):
        Vault.open(folder, "something else")


def test_a_code_keeps_its_cost(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = closed_passport(folder)
    dearer(monkeypatch)
    with Vault.open(folder, code) as vault:
        assert not vault.strengthen(code)


def test_a_new_passphrase_costs_as_much_as_the_one_before(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed_passport(folder)
    with monkeypatch.context() as patch:
        dearer(patch)
        with Vault.open(folder, PASSPHRASE) as vault:
            vault.strengthen(PASSPHRASE)
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.change_passphrase("brand new words")
        vault.add_carer(CARER, helper=HELPER, label="")
        vault.add_recovery_code()
    after = slots.load(folder)
    assert sorted((slot.way, after.cost_of(slot).memory) for slot in after.slots) == [
        ("passphrase", 256),
        ("passphrase", 256),
        ("recovery-code", 64),
        ("recovery-code", 64),
    ]


def test_a_passphrase_is_not_stretched_for_codes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One derivation for each cost that the typed form can have, the cheapest first."""
    code = closed_passport(folder)
    with monkeypatch.context() as patch:
        dearer(patch)
        with Vault.open(folder, PASSPHRASE) as vault:
            vault.strengthen(PASSPHRASE)
    tried: list[int] = []
    stretch = keys.stretch

    def counted(secret: bytes, salt: bytes, cost: keys.Cost) -> bytearray:
        tried.append(cost.memory)
        return stretch(secret, salt, cost)

    monkeypatch.setattr("passport_app.vault.keys.stretch", counted)
    slot_file = slots.load(folder)
    ways_in.go_in(slot_file, PASSPHRASE)
    ways_in.go_in(slot_file, code)
    assert tried == [256, 64]


def test_a_made_passport_is_measured_and_never_below_the_standard(folder: Path) -> None:
    with Vault.create(folder, PASSPHRASE)[0] as vault:
        made = vault._held.slot_file
        assert made.cost == keys.STANDARD_COST
        assert ways.passphrase_cost(made).memory >= keys.STANDARD_COST.memory
        assert ways.passphrase_cost(made).memory <= tuning.computer_memory() // 8


def test_too_little_memory_has_its_sentence() -> None:
    with pytest.raises(way_errors.LittleMemoryError):
        keys.stretch(b"words", bytes(16), keys.Cost(memory=2**31, passes=1, lanes=1))
