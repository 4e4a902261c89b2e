from __future__ import annotations

import json
import stat
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app.vault import keys, slots
from passport_app.vault.errors import DamagedSlotsError, NewerSlotsError
from passport_app.vault.keys import Cost
from passport_app.vault.slots import Slot, SlotFile
from tests.unit.vault.samples import QUICK

_COSTS = st.sampled_from([QUICK, keys.STANDARD_COST, Cost(memory=512 * 1024, passes=3, lanes=4)])
_BYTES32 = st.binary(min_size=32, max_size=32)
_BYTES80 = st.binary(min_size=80, max_size=80)
_SLOT = st.builds(
    Slot,
    id=st.binary(min_size=16, max_size=16).map(bytes.hex),
    role=st.just("person"),
    way=st.sampled_from(["passphrase", "recovery-code", "keyring"]),
    public=_BYTES32,
    secret=st.binary(min_size=60, max_size=60),
    data_key=_BYTES80,
    private_key=_BYTES80,
    cost=st.none() | _COSTS,
) | st.builds(
    Slot,
    id=st.binary(min_size=16, max_size=16).map(bytes.hex),
    role=st.just("carer"),
    way=st.just("passphrase"),
    public=_BYTES32,
    secret=st.binary(min_size=60, max_size=60),
    data_key=_BYTES80,
    private_key=st.none(),
    cost=st.none() | _COSTS,
)
_SLOT_FILE = st.builds(
    SlotFile,
    generation=st.integers(1, 2**53),
    vault=st.integers(1, 10**15).map("vault-{}.db".format),
    salt=st.binary(min_size=16, max_size=16),
    cost=_COSTS,
    slots=st.lists(_SLOT, min_size=1, max_size=5, unique_by=lambda slot: slot.id).map(tuple),
    mac=_BYTES32,
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


def a_slot_file(generation: int = 1) -> SlotFile:
    slot = Slot(
        id="0" * 32,
        role="person",
        way="passphrase",
        public=bytes(32),
        secret=bytes(60),
        data_key=bytes(80),
        private_key=bytes(80),
    )
    return SlotFile(
        generation=generation,
        vault=f"vault-{generation}.db",
        salt=bytes(16),
        cost=QUICK,
        slots=(slot,),
        mac=bytes(32),
    )


def signed_again(content: dict[str, object]) -> bytes:
    content.pop("sha256", None)
    return json.dumps({**content, "sha256": slots._digest(content)}).encode()


@given(_SLOT_FILE)
def test_what_was_written_is_read(slot_file: SlotFile) -> None:
    assert slots.parse(slots.dump(slot_file)) == slot_file


@given(_SLOT_FILE, st.data())
def test_any_changed_byte_is_found(slot_file: SlotFile, data: st.DataObject) -> None:
    whole = slots.dump(slot_file)
    place = data.draw(st.integers(0, len(whole) - 2))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != whole[place]))
    changed = whole[:place] + bytes([byte]) + whole[place + 1 :]
    with suppress(DamagedSlotsError, NewerSlotsError):
        assert slots.parse(changed) == slot_file  # one kind of white space for another


@given(st.binary() | _JSON.map(lambda value: json.dumps(value).encode()))
def test_anything_else_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedSlotsError):
        slots.parse(data)


@given(st.sampled_from(sorted(json.loads(slots.dump(a_slot_file())))), _JSON)
def test_a_strange_value_under_a_right_checksum_is_read_or_named(name: str, value: object) -> None:
    content = json.loads(slots.dump(a_slot_file()))
    content[name] = value
    with suppress(DamagedSlotsError, NewerSlotsError):
        slots.parse(signed_again(content))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("memory", 2**31),
        ("memory", 1),
        ("passes", 10**6),
        ("lanes", 0),
        ("vault", "../../etc/passwd"),
        ("vault", "vault-1.db\n"),
        ("slots", []),
        ("generation", True),
        ("salt", "AAAA"),
    ],
)
def test_hostile_values_are_damaged(name: str, value: object) -> None:
    content = json.loads(slots.dump(a_slot_file()))
    content[name] = value
    with pytest.raises(DamagedSlotsError):
        slots.parse(signed_again(content))


@pytest.mark.parametrize("data", [b"[" * 100_000, b'{"format":' * 50_000, b"1" * 100_000, b"x" * 300_000])
def test_deep_and_huge_files_are_damaged(data: bytes) -> None:
    with pytest.raises(DamagedSlotsError):
        slots.parse(data)


@given(_SLOT_FILE)
def test_the_first_version_is_read_and_had_one_cost(slot_file: SlotFile) -> None:
    content = json.loads(slots.dump(slot_file))
    content["version"] = 1
    read = slots.parse(signed_again(content))
    assert read == replace(slot_file, slots=tuple(replace(slot, cost=None) for slot in slot_file.slots))
    assert {read.cost_of(slot) for slot in read.slots} == {slot_file.cost}
    assert slots.parse(slots.dump(read)) == read


def test_each_way_in_can_have_its_own_cost() -> None:
    slot_file = a_slot_file()
    (slot,) = slot_file.slots
    dearer = replace(slot, cost=keys.STANDARD_COST)
    assert slot_file.cost_of(slot) == QUICK
    assert slot_file.cost_of(dearer) == keys.STANDARD_COST


@given(_JSON)
def test_a_strange_cost_of_one_way_in_is_read_or_named(cost: object) -> None:
    content = json.loads(slots.dump(a_slot_file()))
    content["slots"][0]["cost"] = cost
    with suppress(DamagedSlotsError):
        slots.parse(signed_again(content))


@pytest.mark.parametrize(
    "costs",
    [
        [Cost(memory=1024 * 1024, passes=16, lanes=16)],
        [Cost(memory=8 * n, passes=1, lanes=1) for n in range(1, 10)],
        [Cost(memory=1024 * 1024, passes=n, lanes=1) for n in range(5, 9)],
    ],
)
def test_costs_that_would_keep_a_computer_busy_are_damaged(costs: list[Cost]) -> None:
    content = json.loads(slots.dump(a_slot_file()))
    (slot,) = content["slots"]
    content["slots"] = [
        {**slot, "id": f"{n:032x}", "cost": {"memory": cost.memory, "passes": cost.passes, "lanes": cost.lanes}}
        for n, cost in enumerate(costs)
    ]
    with pytest.raises(DamagedSlotsError):
        slots.parse(signed_again(content))


def test_a_newer_format_is_known_by_its_version_alone() -> None:
    with pytest.raises(NewerSlotsError):
        slots.parse(b'{"format": "health-passport-slots", "version": 3, "all else": "unknown"}')


def test_a_newer_copy_is_never_overruled_by_an_older_one(tmp_path: Path) -> None:
    slots.save(tmp_path, a_slot_file())
    (tmp_path / slots.SPARE).write_bytes(b'{"format": "health-passport-slots", "version": 3}')
    with pytest.raises(NewerSlotsError):
        slots.load(tmp_path)


def test_the_newest_valid_copy_wins(tmp_path: Path) -> None:
    slots.save(tmp_path, a_slot_file(1))
    older = (tmp_path / slots.SPARE).read_bytes()
    slots.save(tmp_path, a_slot_file(2))
    (tmp_path / slots.SPARE).write_bytes(older)

    assert slots.load(tmp_path).generation == 2
    (tmp_path / slots.FILE).write_bytes(b"{}")
    assert slots.load(tmp_path).generation == 1
    (tmp_path / slots.SPARE).unlink()
    with pytest.raises(DamagedSlotsError):
        slots.load(tmp_path)


def test_both_copies_are_for_the_owner_alone(tmp_path: Path) -> None:
    slots.save(tmp_path, a_slot_file())
    assert slots.both_current(tmp_path, a_slot_file())
    assert not slots.both_current(tmp_path, a_slot_file(2))
    for name in (slots.FILE, slots.SPARE):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


def test_the_seal_on_the_list_covers_who_and_what(tmp_path: Path) -> None:
    key = keys.new_key()
    (slot,) = a_slot_file().slots
    seals = {
        slots.list_mac(ways, key)
        for ways in (
            (slot,),
            (slot, replace(slot, id="1" * 32)),
            (replace(slot, role="carer"),),
            (replace(slot, way="keyring"),),
            (replace(slot, public=bytes(31) + b"\1"),),
        )
    }
    assert len(seals) == 5
    assert slots.list_mac((slot,), keys.new_key()) not in seals
