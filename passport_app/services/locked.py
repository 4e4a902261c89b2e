"""What can be said of a passport that is not open. Light to import: the locked page is the first thing to be seen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from passport_app.services.guessing import Guessing
from passport_app.vault import VaultError, seen_from_outside


@dataclass(frozen=True, kw_only=True)
class LockedState:
    """What the locked page needs to know of a passport.

    Attributes:
        seconds: How many to wait before the next try.
        keyring: Whether a computer's keyring is one of the ways in.
    """

    seconds: int
    keyring: bool


def locked_state(folder: Path) -> LockedState:
    """What can be said of a locked passport; of one that cannot be read, nothing."""
    try:
        outside = seen_from_outside(folder)
    except VaultError:
        return LockedState(seconds=0, keyring=False)
    return LockedState(seconds=Guessing().seconds_left(outside.name), keyring=outside.keyring)
