"""Key files as somebody might forge them: bytes changed, or values changed under a right checksum."""

from __future__ import annotations

import json
import random
from collections import Counter
from pathlib import Path
from typing import Any

from passport_app.vault import Vault, slots, ways_in
from passport_app.vault.errors import VaultError
from tests.unit.vault.samples import PASSPHRASE, new_vault

_MOST_WORK = 10_000_000
"""KiB times passes: what is dearer is only read here, or a hundred thousand forgeries would take days."""
_STRANGE: list[Any] = [None, True, -1, 0, 2**64, 1.5, "", "AAAA", "\0", [], {}, [[]], "vault-7.db", "person", "keyring"]


class Hostile:
    """Forges one key file again and again, and goes in by each that is read."""

    def __init__(self, folder: Path, seed: int) -> None:
        vault, self.code = new_vault(folder)
        with vault:
            vault.add_carer("carer words", helper="c" * 32, label="")
            vault.add_keyring()
        self.whole = (folder / slots.FILE).read_bytes()
        self.chance = random.Random(seed)
        self.refused: Counter[str] = Counter()
        self.taken = 0

    def attempt(self) -> None:
        """One forgery; anything but a typed refusal, or the keys that were there before, is a fault."""
        forge = self.chance.choice([self._other_bytes, self._other_values, self._other_places])
        try:
            read = slots.parse(forge())
            if sum(cost.memory * cost.passes for cost in {read.cost_of(slot) for slot in read.slots}) < _MOST_WORK:
                slot, keyring = ways_in.go_in(read, self.chance.choice([PASSPHRASE, "carer words", self.code]))
                assert (keyring.private is None) == (slot.role == "carer")
        except VaultError as error:
            self.refused[error.code] += 1
        else:
            self.taken += 1

    def _other_bytes(self) -> bytes:
        data = bytearray(self.whole)
        for _ in range(self.chance.randint(1, 3)):
            place = self.chance.randrange(len(data))
            data[place : place + self.chance.randrange(3)] = self.chance.randbytes(self.chance.randrange(3))
        return bytes(data)

    def _other_values(self) -> bytes:
        content = json.loads(self.whole)
        for _ in range(self.chance.randint(1, 3)):
            self._change(self.chance.choice([content, *(one for one in content["slots"] if isinstance(one, dict))]))
            if not isinstance(content.get("slots"), list):
                break
        return _sealed(content)

    def _other_places(self) -> bytes:
        """What belongs to one way in under another; a way in less, twice, or as somebody else's."""
        content = json.loads(self.whole)
        ways = content["slots"]
        for _ in range(self.chance.randint(1, 2)):
            one, other = self.chance.choice(ways), self.chance.choice(ways)
            name = self.chance.choice([*one])
            one[name] = other.get(name, one[name])
            if self.chance.random() < 0.3:
                ways.append({**other, "id": f"{self.chance.getrandbits(128):032x}"})
            if self.chance.random() < 0.3:
                ways.remove(one)
        return _sealed(content)

    def _change(self, part: dict[str, Any]) -> None:
        name = self.chance.choice([*part, "cost", "more"])
        others = [*part.values(), *_STRANGE, {"memory": self.chance.choice([8, 2**40]), "passes": 1, "lanes": 1}]
        if self.chance.random() < 0.2:
            part.pop(name, None)
        else:
            part[name] = self.chance.choice(others)


def _sealed(content: dict[str, Any]) -> bytes:
    content.pop("sha256", None)
    return json.dumps({**content, "sha256": slots._digest(content)}).encode()


def harmless(folder: Path) -> bool:
    """Whether the real key file is untouched and opens."""
    with Vault.open(folder, PASSPHRASE) as vault:
        return len(vault.ways()) == 4
