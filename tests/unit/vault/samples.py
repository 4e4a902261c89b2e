"""Revisions, cheap derivations and whole folders for the tests of the vault."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import replace
from pathlib import Path

from passport_app.vault import Cost, Revision, Vault, keys, opening, passphrases, slots, ways_in

QUICK = Cost(memory=64, passes=1, lanes=1)
PASSPHRASE = "four plain words here"


def revision(
    *parents: Revision,
    record: str | None = None,
    clock: int | None = None,
    kind: str = "goal",
    about: str | None = "2026-03-01",
    body: bytes = b'{"want":"walk"}',
    removed: bool = False,
    private: bool = False,
) -> Revision:
    """A revision that follows ``parents``, or begins a record."""
    return Revision(
        id=secrets.token_hex(16),
        record=record or (parents[0].record if parents else secrets.token_hex(16)),
        parents=tuple(sorted(parent.id for parent in parents)),
        clock=clock or 1 + max((parent.clock for parent in parents), default=0),
        recorder="person",
        informant="person",
        device="a" * 32,
        written="2026-03-01T10:00:00+00:00",
        removed=removed,
        private=private,
        kind=kind,
        about=about,
        body=body,
    )


def new_vault(folder: Path, passphrase: str = PASSPHRASE) -> tuple[Vault, str]:
    """An empty passport whose derivation costs next to nothing."""
    return Vault.create(folder, passphrase, cost=QUICK)


def closed_passport(folder: Path, *revisions: Revision) -> str:
    """A closed passport with these revisions; its recovery code."""
    vault, code = new_vault(folder)
    with vault:
        vault.append(revisions)
    return code


def add_carer(folder: Path, passphrase: str) -> None:
    """Give a carer a way into a closed passport, as the person would."""
    slot_file = slots.load(folder)
    _, keyring = ways_in.go_in(slot_file, PASSPHRASE)
    stretched = keys.stretch(passphrases.secret_bytes(passphrase), slot_file.salt, slot_file.cost)
    carer = ways_in.new_slot(role="carer", way="passphrase", stretched=stretched, keyring=keyring)
    more = replace(slot_file, generation=slot_file.generation + 1, slots=(*slot_file.slots, carer))
    slots.save(folder, opening.signed(more, keyring))


def only_sheet(vault: Vault) -> str:
    """A new recovery sheet in place of all others, as the window does it."""
    others = [way.id for way in vault.ways() if way.way == "recovery-code"]
    code = vault.add_recovery_code()
    vault.remove_way(*others)
    return code


def fingerprints(folder: Path) -> dict[str, str]:
    """The content of every file in a folder, for comparing byte by byte."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
