"""Looks for bytes in the memory of running processes, as somebody with a debugger would."""

from __future__ import annotations

import ctypes
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

_PIECE = 8 << 20
_SUBREAPER = 36
"""``PR_SET_CHILD_SUBREAPER`` of ``prctl``."""
_LINE = re.compile(r"([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+\s*(.*)")


def adopt_orphans() -> None:
    """Let processes whose parent ends become this one's children, so that none is missed or out of reach."""
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)


def descendants() -> list[int]:
    """All processes that this one has started, and that those have."""
    parents = {int(path.name): _parent(path) for path in Path("/proc").iterdir() if path.name.isdigit()}
    found, wave = [], {os.getpid()}
    while wave:
        wave = {pid for pid, parent in parents.items() if parent in wave}
        found += sorted(wave)
    return [pid for pid in found if _is_running(pid)]


def held_by(pid: int, wanted: Mapping[str, list[bytes]]) -> set[str]:
    """The names of what a process holds in one of its spellings, anywhere in memory that it can write to."""
    found: set[str] = set()
    longest = max(len(spelling) for spellings in wanted.values() for spelling in spellings)
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for start, end in _writable(pid):
            for piece in _pieces(memory.fileno(), start, end, longest):
                found |= {name for name, spellings in wanted.items() if any(word in piece for word in spellings)}
    return found


def _pieces(memory: int, start: int, end: int, overlap: int) -> Iterator[bytes]:
    for place in range(start, end, _PIECE):
        try:
            yield os.pread(memory, min(_PIECE + overlap, end - place), place)
        except OSError:  # pages that the system keeps to itself
            return


def _writable(pid: int) -> list[tuple[int, int]]:
    lines = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8", errors="replace").splitlines()
    parts = [match for line in lines if (match := _LINE.match(line)) is not None]
    return [(int(part[1], 16), int(part[2], 16)) for part in parts if part[3].startswith("rw")]


def _parent(process: Path) -> int:
    try:
        return int((process / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[1])
    except OSError:
        return 0


def _is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/maps").read_text(encoding="utf-8", errors="replace") != ""
    except OSError:
        return False
