"""``slots.json``: the ways into a passport, without a name or a word of whom they belong to.

Two copies are kept and the newest valid one wins. A copy is valid if its SHA-256 fits; the format version is looked
at before anything else, so that a later version may change all the rest. Roles and public halves are under a MAC
that only the person's ways in can make, so nobody can slip in a way of their own.

Version 2 lets each way in have its own cost of a guess, so that one passphrase can be made harder to guess while the
others stay as they are. Version 1 had one cost for all and is still read.
"""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64decode, b64encode
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from passport_app.vault import files, keys
from passport_app.vault.errors import (
    DamagedSlotsError,
    NewerSlotsError,
    VaultError,
)
from passport_app.vault.faults import disk_faults_named
from passport_app.vault.keys import Cost

FORMAT = "health-passport-slots"
VERSION = 2
FILE, SPARE = "slots.json", "slots.bak.json"
SIZE_LIMIT = 256 * 1024
SLOT_LIMIT = 64
COST_LIMIT = 8
"""Different costs in one file: each is one more derivation for a wrong guess."""

Role = Literal["person", "carer"]
Way = Literal["passphrase", "recovery-code", "keyring"]
_ROLES: tuple[Role, ...] = ("person", "carer")
_WAYS: tuple[Way, ...] = ("passphrase", "recovery-code", "keyring")

_T = TypeVar("_T")
_SECRET_BYTES = keys.NONCE_BYTES + keys.KEY_BYTES + 16
_SEALED_BYTES = 32 + keys.KEY_BYTES + 16
_MOST = Cost(memory=1024 * 1024, passes=16, lanes=16)
_MOST_WORK = _MOST.memory * _MOST.passes
"""Of all costs in one file together: a hostile one must not keep a computer busy for minutes."""


@dataclass(frozen=True, kw_only=True)
class Slot:
    """One way in: a key pair whose private half a secret unlocks, and the keys sealed to its public half.

    ``cost`` is what one guess at its secret costs, where that is not the file's cost.
    """

    id: str
    role: Role
    way: Way
    public: bytes
    secret: bytes
    data_key: bytes
    private_key: bytes | None
    cost: Cost | None = None


@dataclass(frozen=True, kw_only=True)
class SlotFile:
    """All ways in, the database file that they open, and what one guess costs."""

    generation: int
    vault: str
    salt: bytes
    cost: Cost
    slots: tuple[Slot, ...]
    mac: bytes

    def cost_of(self, slot: Slot) -> Cost:
        """What one guess at the secret of ``slot`` costs."""
        return slot.cost or self.cost


def list_mac(slots: tuple[Slot, ...], private_key: bytes | bytearray) -> bytes:
    """The person's seal on who has a way in, as what, and under which public half."""
    parts = [part for slot in slots for part in (slot.id.encode(), slot.role.encode(), slot.way.encode(), slot.public)]
    return keys.fingerprint(keys.subkey(private_key, b"health-passport/1 slot list"), parts)


def load(folder: Path) -> SlotFile:
    """The newest valid copy in ``folder``.

    Raises:
        NewerSlotsError: either copy is of a later format.
        DamagedSlotsError: neither copy is whole.
    """
    found: list[SlotFile] = []
    for name in (FILE, SPARE):
        data = _read(folder / name)
        with suppress(DamagedSlotsError):
            found.append(parse(data or b""))
    if not found:
        raise DamagedSlotsError
    return max(found, key=lambda copy: copy.generation)


def save(folder: Path, slot_file: SlotFile) -> None:
    """Switch over: the first replace does it. The spare copy follows, now or when the passport is next opened."""
    data = dump(slot_file)
    try:
        files.write_atomically(folder / FILE, data)
    except VaultError:
        # The replace may have come about all the same; what counts is what now stands there.
        if _read(folder / FILE) != data:
            raise
    with suppress(VaultError):
        files.write_atomically(folder / SPARE, data)


def both_current(folder: Path, slot_file: SlotFile) -> bool:
    """Whether both copies on the disk are this one."""
    data = dump(slot_file)
    return all(_read(folder / name) == data for name in (FILE, SPARE))


def dump(slot_file: SlotFile) -> bytes:
    """The bytes of a copy."""
    content: dict[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        "generation": slot_file.generation,
        "vault": slot_file.vault,
        "salt": _text(slot_file.salt),
        **_cost_content(slot_file.cost),
        "slots": [_slot_content(slot) for slot in slot_file.slots],
        "mac": _text(slot_file.mac),
    }
    return json.dumps({**content, "sha256": _digest(content)}, indent=1).encode() + b"\n"


def parse(data: bytes) -> SlotFile:
    """Read one copy; whatever the bytes are, the answer is a slot file or one of two errors."""
    if len(data) > SIZE_LIMIT:
        raise DamagedSlotsError
    try:
        content = json.loads(data)
        if not isinstance(content, dict) or content["format"] != FORMAT:
            raise DamagedSlotsError
        version = content["version"]
        if type(version) is int and version > VERSION:
            raise NewerSlotsError
        if version not in (1, VERSION) or content.pop("sha256") != _digest(content):
            raise DamagedSlotsError
        return _slot_file(content, own_costs=version == VERSION)
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise DamagedSlotsError from error


def _read(path: Path) -> bytes | None:
    """The bytes of a copy, a little more than the limit at most; None where there is none."""
    with disk_faults_named():
        try:
            with path.open("rb") as file:
                return file.read(SIZE_LIMIT + 1)
        except FileNotFoundError:
            return None


def _digest(content: dict[str, object]) -> str:
    plain = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()


def _cost_content(cost: Cost) -> dict[str, object]:
    return {"memory": cost.memory, "passes": cost.passes, "lanes": cost.lanes}


def _slot_content(slot: Slot) -> dict[str, object]:
    content: dict[str, object] = {
        "id": slot.id,
        "role": slot.role,
        "way": slot.way,
        "public": _text(slot.public),
        "secret": _text(slot.secret),
        "data_key": _text(slot.data_key),
    }
    if slot.private_key is not None:
        content["private_key"] = _text(slot.private_key)
    if slot.cost is not None:
        content["cost"] = _cost_content(slot.cost)
    return content


def _slot_file(content: dict[str, object], *, own_costs: bool) -> SlotFile:
    slots = content["slots"]
    if not isinstance(slots, list) or not 1 <= len(slots) <= SLOT_LIMIT:
        raise ValueError
    found = tuple(_slot(slot, own_costs=own_costs) for slot in slots)
    if len({slot.id for slot in found}) != len(found):
        raise ValueError
    cost = _cost(content)
    _check_work({cost, *(slot.cost for slot in found if slot.cost is not None)})
    return SlotFile(
        generation=_count(content["generation"], 2**53),
        vault=_matching(r"vault-[1-9][0-9]{0,15}\.db", content["vault"]),
        salt=_bytes(content["salt"], keys.SALT_BYTES),
        cost=cost,
        slots=found,
        mac=_bytes(content["mac"], 32),
    )


def _cost(content: object) -> Cost:
    if not isinstance(content, dict):
        raise TypeError
    lanes = _count(content["lanes"], _MOST.lanes)
    return Cost(
        memory=_count(content["memory"], _MOST.memory, least=8 * lanes),
        passes=_count(content["passes"], _MOST.passes),
        lanes=lanes,
    )


def _check_work(costs: set[Cost]) -> None:
    if len(costs) > COST_LIMIT or sum(cost.memory * cost.passes for cost in costs) > _MOST_WORK:
        raise ValueError


def _slot(content: object, *, own_costs: bool) -> Slot:
    if not isinstance(content, dict):
        raise TypeError
    role = _one_of(_ROLES, content["role"])
    return Slot(
        id=_matching(r"[0-9a-f]{32}", content["id"]),
        role=role,
        way=_one_of(_WAYS, content["way"]),
        public=_bytes(content["public"], 32),
        secret=_bytes(content["secret"], _SECRET_BYTES),
        data_key=_bytes(content["data_key"], _SEALED_BYTES),
        private_key=_bytes(content["private_key"], _SEALED_BYTES) if role == "person" else None,
        cost=_cost(content["cost"]) if own_costs and "cost" in content else None,
    )


def _one_of(choices: tuple[_T, ...], value: object) -> _T:
    for choice in choices:
        if choice == value:
            return choice
    raise ValueError


def _count(value: object, most: int, *, least: int = 1) -> int:
    if type(value) is not int or not least <= value <= most:
        raise ValueError
    return value


def _matching(pattern: str, value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(pattern, value):
        raise ValueError
    return value


def _text(value: bytes) -> str:
    return b64encode(value).decode()


def _bytes(value: object, length: int) -> bytes:
    if not isinstance(value, str) or len(value) > 4 * length:
        raise ValueError
    found = b64decode(value, validate=True)
    if len(found) != length:
        raise ValueError
    return found
