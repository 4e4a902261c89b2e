"""Making a way in, and going in by one."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace

from passport_app.vault import keys, passphrases, recovery_code, slots
from passport_app.vault.errors import DamagedSlotsError, RecoveryCodeSlipError, TamperedSlotsError, WrongSecretError
from passport_app.vault.slots import Role, Slot, SlotFile, Way


@dataclass(kw_only=True)
class Keyring:
    """The keys of an open passport. The private key is there only for the person."""

    data: bytearray
    private: bytearray | None

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


def go_in(slot_file: SlotFile, secret: str) -> tuple[Slot, Keyring]:
    """Open the slot that a typed secret fits.

    Raises:
        WrongSecretError: it fits none.
        RecoveryCodeSlipError: it has the form of a recovery code and a group fails its check.
        TamperedSlotsError: it fits, but the list of ways in is not the person's.
    """
    stretched = keys.stretch(passphrases.secret_bytes(secret), slot_file.salt, slot_file.cost)
    try:
        slot = fitting(slot_file, stretched)
        if slot is None:
            if slips := recovery_code.slips(secret):
                raise RecoveryCodeSlipError(group=slips[0])
            raise WrongSecretError
        return slot, _keyring(slot_file, slot, stretched)
    finally:
        keys.wipe(stretched)


def fitting(slot_file: SlotFile, stretched: bytearray) -> Slot | None:
    """The slot that a derived secret opens."""
    for slot in slot_file.slots:
        private = keys.unwrap(_wrapping_key(stretched, slot.id), slot.secret, _bound_to(slot))
        if private is not None:
            keys.wipe(private)
            return slot
    return None


def _keyring(slot_file: SlotFile, slot: Slot, stretched: bytearray) -> Keyring:
    private = keys.unwrap(_wrapping_key(stretched, slot.id), slot.secret, _bound_to(slot))
    if private is None:
        raise DamagedSlotsError
    data_key = keys.unseal(private, slot.data_key, _purpose(slot, "data key"))
    private_key = slot.private_key and keys.unseal(private, slot.private_key, _purpose(slot, "private key"))
    keys.wipe(private)
    if data_key is None or (slot.role == "person" and not private_key):
        raise TamperedSlotsError
    if private_key and slots.list_mac(slot_file.slots, private_key) != slot_file.mac:
        raise TamperedSlotsError
    return Keyring(data=data_key, private=bytearray(private_key) if private_key else None)


def _wrapping_key(stretched: bytearray, slot_id: str) -> bytes:
    return keys.subkey(stretched, b"health-passport/1 slot " + slot_id.encode())


def _bound_to(slot: Slot) -> bytes:
    return b"\0".join((slot.id.encode(), slot.role.encode(), slot.way.encode(), slot.public))


def _purpose(slot: Slot, what: str) -> bytes:
    return f"health-passport/1 {what} of {slot.role} {slot.id}".encode()
