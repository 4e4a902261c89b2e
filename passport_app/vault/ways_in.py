"""Making a way in, and going in by one.

A secret is stretched once for each cost that the ways in have. Recovery codes and keyring secrets have forms of their
own, so a passphrase is never stretched for them: a dearer passphrase does not make its opening pay twice.
"""

from __future__ import annotations

import re
import secrets
import time
from dataclasses import dataclass, replace

from passport_app.vault import keys, passphrases, recovery_code, slots
from passport_app.vault.errors import DamagedSlotsError, RecoveryCodeSlipError, TamperedSlotsError, WrongSecretError
from passport_app.vault.keys import Cost
from passport_app.vault.slots import Role, Slot, SlotFile, Way

_KEYRING_SECRET = re.compile("[0-9a-f]{64}")


@dataclass(kw_only=True)
class Keyring:
    """The keys of an open passport. The private key is there only for the person.

    ``seconds`` is how long the derivation took that led to them; zero where there was none.
    """

    data: bytearray
    private: bytearray | None
    seconds: float = 0.0

    def wipe(self) -> None:
        """Overwrite both."""
        keys.wipe(self.data, self.private)


def new_slot(*, role: Role, way: Way, stretched: bytearray, keyring: Keyring) -> Slot:
    """A way in that ``stretched``, a derived secret, will open."""
    slot_id = secrets.token_hex(16)
    private, public = keys.new_pair()
    empty = Slot(id=slot_id, role=role, way=way, public=public, secret=b"", data_key=b"", private_key=None)
    secret = keys.wrap(_wrapping_key(stretched, slot_id), private, _bound_to(empty))
    keys.wipe(private)
    return sealed(replace(empty, secret=secret), keyring)


def sealed(slot: Slot, keyring: Keyring) -> Slot:
    """The same way in to other keys; its secret is not needed.

    Raises:
        ValueError: a person's slot without the private key, which would be a way in to half a passport.
    """
    data_key = keys.seal(slot.public, keyring.data, _purpose(slot, "data key"))
    if slot.role != "person":
        return replace(slot, data_key=data_key, private_key=None)
    if keyring.private is None:
        raise ValueError("a person's way in needs the private key")
    private_key = keys.seal(slot.public, keyring.private, _purpose(slot, "private key"))
    return replace(slot, data_key=data_key, private_key=private_key)


@dataclass(kw_only=True)
class Found:
    """The slot that a secret opens, the derived secret that does it, and how many seconds its derivation took."""

    slot: Slot
    stretched: bytearray
    seconds: float


def go_in(slot_file: SlotFile, secret: str) -> tuple[Slot, Keyring]:
    """Open the slot that a typed secret fits.

    Raises:
        WrongSecretError: it fits none.
        RecoveryCodeSlipError: it has the form of a recovery code and a group fails its check.
        TamperedSlotsError: it fits, but the list of ways in is not the person's.
    """
    found = find(slot_file, secret)
    if found is None:
        if slips := recovery_code.slips(secret):
            raise RecoveryCodeSlipError(group=slips[0])
        raise WrongSecretError
    try:
        return found.slot, _keyring(slot_file, found)
    finally:
        keys.wipe(found.stretched)


def find(slot_file: SlotFile, secret: str) -> Found | None:
    """The slot that a typed secret fits, with the derived secret, which the caller wipes."""
    typed = passphrases.secret_bytes(secret)
    for cost, ways in _tries(slot_file, secret):
        begun = time.perf_counter()
        stretched = keys.stretch(typed, slot_file.salt, cost)
        seconds = time.perf_counter() - begun
        for slot in ways:
            private = _private_half(slot, stretched)
            if private is not None:
                keys.wipe(private)
                return Found(slot=slot, stretched=stretched, seconds=seconds)
        keys.wipe(stretched)
    return None


def stretched_anew(slot_file: SlotFile, slot: Slot, secret: bytes, cost: Cost) -> Slot:
    """The same way in with the same secret, stretched at another cost.

    Raises:
        WrongSecretError: it is another secret.
    """
    old = keys.stretch(secret, slot_file.salt, slot_file.cost_of(slot))
    new = keys.stretch(secret, slot_file.salt, cost)
    private = _private_half(slot, old)
    try:
        if private is None:
            raise WrongSecretError
        wrapped = keys.wrap(_wrapping_key(new, slot.id), private, _bound_to(slot))
    finally:
        keys.wipe(old, new, private)
    return replace(slot, secret=wrapped, cost=cost)


def _tries(slot_file: SlotFile, secret: str) -> list[tuple[Cost, list[Slot]]]:
    """The slots that a secret may open, by cost: first where it has the form of a code, then the cheapest."""
    forms = {"passphrase": True, "recovery-code": recovery_code.canonical(secret) is not None}
    forms["keyring"] = _KEYRING_SECRET.fullmatch(secret) is not None
    tries: dict[Cost, list[Slot]] = {}
    for slot in sorted(slot_file.slots, key=lambda slot: slot.way == "passphrase"):
        if forms[slot.way]:
            tries.setdefault(slot_file.cost_of(slot), []).append(slot)
    return sorted(tries.items(), key=lambda one: (one[1][0].way == "passphrase", one[0].memory * one[0].passes))


def _private_half(slot: Slot, stretched: bytearray) -> bytearray | None:
    return keys.unwrap(_wrapping_key(stretched, slot.id), slot.secret, _bound_to(slot))


def _keyring(slot_file: SlotFile, found: Found) -> Keyring:
    slot, private = found.slot, _private_half(found.slot, found.stretched)
    if private is None:
        raise DamagedSlotsError
    data_key = keys.unseal(private, slot.data_key, _purpose(slot, "data key"))
    private_key = slot.private_key and keys.unseal(private, slot.private_key, _purpose(slot, "private key"))
    keys.wipe(private)
    if data_key is None or (slot.role == "person" and not private_key):
        raise TamperedSlotsError
    if private_key and slots.list_mac(slot_file.slots, private_key) != slot_file.mac:
        raise TamperedSlotsError
    return Keyring(data=data_key, private=bytearray(private_key) if private_key else None, seconds=found.seconds)


def _wrapping_key(stretched: bytearray, slot_id: str) -> bytes:
    return keys.subkey(stretched, b"health-passport/1 slot " + slot_id.encode())


def _bound_to(slot: Slot) -> bytes:
    return b"\0".join((slot.id.encode(), slot.role.encode(), slot.way.encode(), slot.public))


def _purpose(slot: Slot, what: str) -> bytes:
    return f"health-passport/1 {what} of {slot.role} {slot.id}".encode()
