"""How much one guess at a passphrase shall cost on this computer.

Computers get faster, and so do those of people who guess. The memory that a derivation fills is therefore doubled
from the standard on, for as long as one's own opening stays near the aim. It is never lowered: what is slow here may
be quick elsewhere, and the person could not know that the passport had become easier to guess.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import Final

from passport_app.vault.keys import STANDARD_COST, Cost

AIM: Final = 0.7
"""Seconds that one derivation should take; half of it is where a passphrase is made dearer."""
_LONGEST: Final = 1.0
_MOST_MEMORY: Final = 512 * 1024
"""KiB: an older computer must still be able to open what a new one made."""


def tuned(seconds: float, memory: int | None = None) -> Cost:
    """The cost for a new passphrase.

    Args:
        seconds: How long a derivation at the standard cost took here.
        memory: KiB that this computer has; asked of the system where not given.
    """
    return _dearer(STANDARD_COST, seconds, memory)


def better(cost: Cost, seconds: float, memory: int | None = None) -> Cost | None:
    """A higher cost where ``cost`` took less than half the aim, else nothing.

    A cost below the standard was asked for by hand and stays.
    """
    if cost.memory < STANDARD_COST.memory or seconds >= AIM / 2:
        return None
    found = _dearer(cost, seconds, memory)
    return None if found == cost else found


def _dearer(cost: Cost, seconds: float, memory: int | None) -> Cost:
    most = min(_MOST_MEMORY, (computer_memory() if memory is None else memory) // 8)
    factor = 1
    while 2 * factor * seconds <= _LONGEST and 2 * factor * cost.memory <= most:
        factor *= 2
    return replace(cost, memory=factor * cost.memory)


def computer_memory() -> int:
    """KiB of memory in this computer; zero where the system does not say."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - lazy for start-up time

        found = ctypes.c_ulonglong()
        said = ctypes.windll.kernel32.GetPhysicallyInstalledSystemMemory(ctypes.byref(found))
        return found.value if said else 0
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 1024
    except (OSError, ValueError):
        return 0
