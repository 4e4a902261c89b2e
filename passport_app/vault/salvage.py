"""What can still be read of a damaged passport: every revision whose pages are sound, and what was erased.

A revision whose forerunner is lost is taken up as one that begins anew: a whole passport knows no missing parents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from passport_app.vault import pages
from passport_app.vault.errors import BadRevisionError, DamagedVaultError
from passport_app.vault.pages import Cell
from passport_app.vault.revisions import Revision, begun_anew, check_form, from_row
from passport_app.vault.sealing import Sealer
from passport_app.vault.ways_in import Keyring

_COLUMNS: tuple[type | tuple[type, ...], ...] = (str, str, str, int, str, str, str, str, int, (str, type(None)), bytes)
_WIDTH = 13
"""A row number, the columns that say what a revision is, and the highest counter before the last of them."""


@dataclass(frozen=True, kw_only=True)
class Salvage:
    """What was saved.

    Attributes:
        revisions: By counter and id, each once.
        erased: The rows of the tombstones, as they stand.
        meta: What the passport and this copy of it are called, and other names with short values.
        pages: How many pages the file should have.
        lost: How many of them are not sound.
    """

    revisions: tuple[Revision, ...]
    erased: tuple[tuple[Cell, ...], ...]
    meta: dict[str, str]
    pages: int
    lost: int


def salvage(path: Path, keyring: Keyring, salts: Iterable[bytes] = ()) -> Salvage:
    """Read everything readable; a missing or a worthless file gives nothing, and nothing is raised for it.

    Args:
        path: The database file.
        keyring: Its keys; sealed revisions need the private one.
        salts: What the file may have begun with, see ``pages.read``.
    """
    sealer = Sealer(keyring.private) if keyring.private else None
    read = pages.read(path, keyring.data, salts)
    revisions: dict[str, Revision] = {}
    erased: list[tuple[Cell, ...]] = []
    meta: dict[str, str] = {}
    for row in pages.rows(read):
        if (revision := _revision(row, sealer)) is not None:
            # A sealed one has taken the place of the open one, of which a trace may be left.
            if revision.private or revision.id not in revisions:
                revisions[revision.id] = revision
        elif _is_tombstone(row):
            erased.append(row)
        elif len(row) == 2 and isinstance(row[0], str) and isinstance(row[1], str):
            meta[row[0]] = row[1]
    ordered = sorted(revisions.values(), key=lambda one: (one.clock, one.id))
    lost = read.total - len(read.sound)
    return Salvage(revisions=tuple(ordered), erased=tuple(erased), meta=meta, pages=read.total, lost=lost)


def taken_up(
    revisions: Iterable[Revision], here: dict[str, tuple[str, int]], names: Callable[[str], tuple[str, str]]
) -> Iterator[Revision]:
    """The revisions as they can follow what is here: one whose forerunner is lost gets an id of its own.

    Args:
        revisions: By counter, so that parents come first.
        here: Record, as it stands in its row, and counter by the id of every revision that is here.
        names: The record of an id as it stands in an open row and in a sealed one.
    """
    anew: dict[str, str] = {}
    known = dict(here)
    for one in revisions:
        parents = [anew.get(parent, parent) for parent in one.parents]
        kept = tuple(sorted(parent for parent in parents if _precedes(known.get(parent), one, names)))
        if one.id not in here and kept != one.parents:
            anew[one.id] = begun_anew(one.id)
            one = replace(one, id=anew[one.id], parents=kept)  # noqa: PLW2901 - the same one under its new id
        known[one.id] = (one.record, one.clock)
        yield one


def _precedes(parent: tuple[str, int] | None, one: Revision, names: Callable[[str], tuple[str, str]]) -> bool:
    return parent is not None and parent[0] in names(one.record) and parent[1] < one.clock


def _revision(row: tuple[Cell, ...], sealer: Sealer | None) -> Revision | None:
    """The revision of a row that has the form of one and can be read."""
    if len(row) != _WIDTH:
        return None
    values = (*row[1:11], row[12])
    if not all(map(isinstance, values, _COLUMNS)):
        return None
    try:
        revision = from_row(values, sealer)
        check_form(revision)
    except (DamagedVaultError, BadRevisionError):
        return None
    return revision


def _is_tombstone(row: tuple[Cell, ...]) -> bool:
    if len(row) != 4 or not isinstance(row[0], str) or not isinstance(row[1], int) or not isinstance(row[3], bytes):
        return False
    return row[2] is None or isinstance(row[2], str)
