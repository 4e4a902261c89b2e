"""The ways into an open passport: who can open it, adding one, naming it, ending it.

Adding rewrites no data: the keys are sealed once more, and ``slots.json`` is replaced in one step. The label is
written first, because a label without a way is nothing, and a carer's way without its label would not know its author.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from passport_app.vault import keys, labels, opening, passphrases, slots, tuning, ways_in
from passport_app.vault.errors import PersonOnlyError, SecretInUseError, VaultError
from passport_app.vault.keys import Cost
from passport_app.vault.labels import Label
from passport_app.vault.opening import OpenFolder
from passport_app.vault.slots import Role, Slot, SlotFile, Way
from passport_app.vault.way_errors import (
    AccessEndedError,
    KeyringInUseError,
    LastWayError,
    NoSuchWayError,
    TooManyWaysError,
)


@dataclass(frozen=True, kw_only=True)
class WayIn:
    """One way into a passport.

    Attributes:
        id: Its own id.
        role: The person's or a carer's.
        way: A passphrase, a printed recovery code or a computer's keyring.
        label: The person's own word for it; may be empty.
        helper: The record of the helper whose way in it is; ``None`` for the person's.
        until: The last day on which it opens; ``None`` for no end.
        made: The day it was made; ``None`` where an older version did not say.
        practised: The day it last opened a copy as a practice.
    """

    id: str
    role: Role
    way: Way
    label: str
    helper: str | None
    until: date | None
    made: date | None
    practised: date | None = None

    def ended(self, today: date) -> bool:
        """Whether its last day is past."""
        return self.until is not None and self.until < today


@dataclass(frozen=True, kw_only=True)
class Outside:
    """What a locked passport shows to everyone.

    Attributes:
        name: What tells it from other passports: a hash that says nothing else, alike in all copies of its folder.
        keyring: Whether a computer's keyring is one of the ways in.
    """

    name: str
    keyring: bool


def seen_from_outside(folder: Path) -> Outside:
    """What a locked passport shows.

    Raises:
        VaultError: one subclass per reason why there is nothing to see.
    """
    opening.check_folder(folder)
    return outside_of(slots.load(folder))


def outside_of(slot_file: SlotFile) -> Outside:
    """What a key file shows."""
    name = hashlib.sha256(b"health-passport/1 name outside " + slot_file.salt).hexdigest()[:32]
    return Outside(name=name, keyring=any(slot.way == "keyring" for slot in slot_file.slots))


def today_here() -> date:
    """The local date of this computer."""
    return datetime.now().astimezone().date()


def person_only(held: OpenFolder) -> None:
    """Refuse what only the person can do.

    Raises:
        PersonOnlyError: opened by a carer's way in.
    """
    if held.keyring.private is None:
        raise PersonOnlyError


def of_slot(held: OpenFolder, slot: Slot) -> WayIn:
    """A slot with what is kept of it."""
    kept = labels.read(held.database, slot.id)
    return WayIn(
        id=slot.id,
        role=slot.role,
        way=slot.way,
        label=kept.label,
        helper=kept.helper if slot.role == "carer" else None,
        until=kept.until if slot.role == "carer" else None,
        made=kept.made,
        practised=kept.practised,
    )


def all_ways(held: OpenFolder) -> tuple[WayIn, ...]:
    """All ways in, the person's first, in the order in which they were made."""
    person_only(held)
    found = [of_slot(held, slot) for slot in held.slot_file.slots]
    return tuple(sorted(found, key=lambda way: (way.role != "person", way.made or date.min)))


def check_not_ended(held: OpenFolder, today: date) -> None:
    """Refuse a carer whose last day is past.

    Raises:
        AccessEndedError
    """
    if of_slot(held, held.slot).ended(today):
        raise AccessEndedError


def add(held: OpenFolder, slot: Slot, label: Label) -> WayIn:
    """Put one more way in beside the others.

    Raises:
        TooManyWaysError, VaultError: nothing is changed then.
    """
    if len(held.slot_file.slots) >= slots.SLOT_LIMIT:
        raise TooManyWaysError(limit=slots.SLOT_LIMIT)
    labels.write(held.database, slot.id, label)
    try:
        _switch(held, opening.signed(_next(held.slot_file, (*held.slot_file.slots, slot)), held.keyring))
    except VaultError:
        labels.drop(held.database, slot.id)
        raise
    return of_slot(held, slot)


def made_slot(held: OpenFolder, role: Role, way: Way, secret: str) -> Slot:
    """A new way in to the keys of today.

    Raises:
        PersonOnlyError, SecretInUseError
    """
    person_only(held)
    if (found := ways_in.find(held.slot_file, secret)) is not None:
        keys.wipe(found.stretched)
        raise SecretInUseError
    cost = passphrase_cost(held.slot_file) if way == "passphrase" else held.slot_file.cost
    stretched = keys.stretch(passphrases.secret_bytes(secret), held.slot_file.salt, cost)
    try:
        made = ways_in.new_slot(role=role, way=way, stretched=stretched, keyring=held.keyring)
    finally:
        keys.wipe(stretched)
    return made if cost == held.slot_file.cost else replace(made, cost=cost)


def passphrase_cost(slot_file: SlotFile) -> Cost:
    """The dearest cost that a passphrase of this passport has; never less than the file's own."""
    costs = [slot_file.cost_of(slot) for slot in slot_file.slots if slot.way == "passphrase"]
    return max([slot_file.cost, *costs], key=lambda cost: cost.memory * cost.passes)


def keyring_secret(held: OpenFolder) -> str:
    """A random secret for a computer's keyring.

    Raises:
        KeyringInUseError: a keyring opens this passport already.
    """
    person_only(held)
    if any(slot.way == "keyring" for slot in held.slot_file.slots):
        raise KeyringInUseError
    return secrets.token_hex(32)


def relabel(held: OpenFolder, way_id: str, **changes: str | date | None) -> None:
    """Change some of what is kept of a way in.

    Raises:
        PersonOnlyError, NoSuchWayError
    """
    person_only(held)
    slot = slot_of(held, way_id)
    if "until" in changes and slot.role != "carer":
        raise ValueError("only a carer's way in can end")
    kept = labels.read(held.database, way_id)
    labels.write(held.database, way_id, replace(kept, **changes))  # type: ignore[arg-type]


def slot_of(held: OpenFolder, way_id: str) -> Slot:
    """The slot of a way in.

    Raises:
        NoSuchWayError
    """
    for slot in held.slot_file.slots:
        if slot.id == way_id:
            return slot
    raise NoSuchWayError


def without(held: OpenFolder, way_ids: Sequence[str]) -> list[Slot]:
    """The slots that stay when some go.

    Raises:
        PersonOnlyError, NoSuchWayError
        LastWayError: the person would be left without a passphrase and without a recovery sheet.
    """
    person_only(held)
    gone = {slot_of(held, way_id).id for way_id in way_ids}
    kept = [slot for slot in held.slot_file.slots if slot.id not in gone]
    if not any(slot.role == "person" and slot.way != "keyring" for slot in kept):
        raise LastWayError
    return kept


def strengthen(held: OpenFolder, secret: str) -> bool:
    """Make one guess at the passphrase that was just used cost more, where this computer is quick enough.

    Also for a carer: the person's seal on the list does not cover how a secret is stretched.
    """
    slot = held.slot
    cost = tuning.better(held.slot_file.cost_of(slot), held.keyring.seconds)
    if slot.way != "passphrase" or cost is None:
        return False
    dearer = ways_in.stretched_anew(held.slot_file, slot, passphrases.secret_bytes(secret), cost)
    kept = tuple(dearer if one.id == slot.id else one for one in held.slot_file.slots)
    _switch(held, _next(held.slot_file, kept))
    held.slot = dearer
    return True


def _next(slot_file: SlotFile, ways: tuple[Slot, ...]) -> SlotFile:
    return replace(slot_file, generation=slot_file.generation + 1, slots=ways)


def _switch(held: OpenFolder, slot_file: SlotFile) -> None:
    slots.save(held.folder, slot_file)
    held.slot_file = slot_file
