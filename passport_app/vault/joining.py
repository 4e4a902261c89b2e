"""Taking in what was written in another copy of the passport.

A join is the union of two sets of revisions, so it loses none, and it is the same in either order and any number of
times. What comes back from a helper lay on a computer that is not the person's, under a key that the helper has:
it is read as hostile input, and what the helper wrote is taken in whole or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from sqlcipher3 import dbapi2

from passport_app.vault import coming_back, container, helper_copy, schema, ways_in
from passport_app.vault.appending import Appender
from passport_app.vault.container import Copy
from passport_app.vault.copy_errors import DamagedCopyError, NewerCopyError
from passport_app.vault.database import Database, Row
from passport_app.vault.errors import DamagedVaultError, PersonOnlyError, RevisionClashError
from passport_app.vault.joining_errors import BigCopyError, ForeignCopyError, ForgedCopyError
from passport_app.vault.ledger import PARTIAL, Ledger, heads_of
from passport_app.vault.opening import OpenFolder
from passport_app.vault.revisions import ID_DIGITS, SELECT, Revision, check_form, from_row
from passport_app.vault.settings import Settings
from passport_app.vault.taking_up import TakenUp, taken_up
from passport_app.vault.tombstones import Tombstone, Tombstones

MOST_BYTES = 2**30
"""Of a helper's copy; a hundred times what ten years of diary need."""
MOST_NEW = 100_000
MOST_NEW_BYTES = 2**28
MOST_PARENTS = 64
_LONGEST_PAYLOAD = 2**21
_LONGEST_WORD = 128
_BATCH = 400
_WORDS = ("id", "record", "recorder", "informant", "device", "written")
_LONGEST = f"""SELECT ifnull(max(octet_length(payload)), 0), ifnull(max(octet_length(parents)), 0),
ifnull(max(max({", ".join(f"octet_length({word})" for word in _WORDS)})), 0) FROM revision"""  # noqa: S608 - our own column names
_TYPES: tuple[type | tuple[type, ...], ...] = (str, str, str, int, str, str, str, str, int, (str, type(None)), bytes)

Check = Callable[[Sequence[Revision], str | None], None]
"""Looks at what is new before it is taken in, and raises where it cannot be right: what a body may say is not the
vault's to know. The second is who wrote in the copy; ``None`` where the copy comes from the person."""


@dataclass(frozen=True, kw_only=True)
class Joined:
    """What a join did.

    Attributes:
        versions: How many revisions were new.
        records: The records that they belong to.
        begun: Those of them of which there was nothing before.
        known: How many revisions were here already.
        erased: How many were left out because their record was erased here for good.
        gone: Records that went from a helper's copy, because the person has erased, removed or hidden them.
        left_out: How many were left out of a helper's copy, because they are not the helper's and not known here.
    """

    versions: int
    records: frozenset[str]
    begun: frozenset[str]
    known: int
    erased: int
    gone: int = 0
    left_out: int = 0


@dataclass(kw_only=True)
class _Found:
    """What is in a copy: revisions that are not here, how many are, and all its records."""

    new: list[Revision]
    known: int
    records: set[str]


def bring_back(held: OpenFolder, ledger: Ledger, path: Path, secret: str | None, check: Check) -> Joined:
    """Take in what is new in a copy: a helper's, or for a helper a newer one of the person's.

    Raises:
        PersonOnlyError: opened by a carer's way in, and this is no helper's copy.
        ForeignCopyError: the copy is not one of this passport's.
        HelpersPassphraseError: the key to it is not known here, and there is no ``secret``.
        WrongSecretError, UnknownHelperError, EndedCopyError: it was opened with ``secret``, or was not.
        BigCopyError, ForgedCopyError, RevisionClashError, DamagedCopyError, NewerCopyError, VaultError
        PassportError: what ``check`` raises; nothing is changed then.
    """
    if held.keyring.private is None and not ledger.partial:
        raise PersonOnlyError
    if container.look(path).database.size > MOST_BYTES:
        raise BigCopyError
    with container.read(path) as copy:
        if held.keyring.private is None:
            return _take_newer(ledger, copy, secret or "", check)
        return _take_back(held, ledger, copy, secret, check)


def _take_back(held: OpenFolder, ledger: Ledger, copy: Copy, secret: str | None, check: Check) -> Joined:
    back = coming_back.opened(held, copy, secret)
    with _hostile(back.database):
        _look_at(back.database)
        _same_passport(back.database, ledger)
        helper = coming_back.author(held, ledger, back)
        copied = int(Settings(back.database, "meta").get(helper_copy.COPIED) or 0)
        found = _compared(back.database, ledger)
    _check_clocks(ledger, found, copied)
    wanted = taken_up(ledger, Tombstones(ledger.database, ledger.sealer).outliving(found.new), helper)
    return _joined(ledger, found, wanted, lambda new: _check_helpers(ledger, new, helper, check))


def _check_clocks(ledger: Ledger, found: _Found, copied: int) -> None:
    """No counter beyond what so many entries lead to.

    Where an older state was put back, they may follow those that the passport had when the copy was made. What a copy
    says of that is believed as far as a full one would lead anyway.
    """
    clock = ledger.clock()
    highest = min(max(clock, copied) + len(found.new), clock + MOST_NEW)
    if any(one.clock > highest for one in found.new):
        raise ForgedCopyError


def _check_helpers(ledger: Ledger, wanted: list[Revision], helper: str, check: Check) -> list[Revision]:
    """What a helper wrote: as this program lets a helper write, and hidden where it is about what is hidden."""
    check(wanted, helper)
    return _hidden_where_hidden(ledger, wanted)


def _hidden_where_hidden(ledger: Ledger, wanted: list[Revision]) -> list[Revision]:
    """What a helper wrote about a record that the person has made private meanwhile becomes private as well."""
    histories = {one.record: ledger.history(one.record) for one in wanted}
    private = {record for record, past in histories.items() if any(head.private for head in heads_of(past))}
    return [replace(one, private=True) if one.record in private else one for one in wanted]


def _take_newer(ledger: Ledger, copy: Copy, secret: str, check: Check) -> Joined:
    _, keyring = ways_in.go_in(copy.slot_file, secret)
    try:
        database = Database(copy.database, keyring.data, "still")
    finally:
        keyring.wipe()
    with _hostile(database):
        _look_at(database)
        _same_passport(database, ledger)
        meta = Settings(database, "meta")
        if meta.get(PARTIAL) is None:
            raise ForeignCopyError
        copied = int(meta.get(helper_copy.COPIED) or 0)
        found = _compared(database, ledger)
        tombstones = Tombstones(database, None).all()
    with Appender(ledger).transaction():
        gone = _erase_too(ledger, tombstones) + _withdraw(ledger, found.records, copied)
        wanted = TakenUp(revisions=Tombstones(ledger.database, ledger.sealer).outliving(found.new))
        joined = _joined(ledger, found, wanted, lambda new: _checked(new, check))
    return replace(joined, gone=gone)


def _checked(wanted: list[Revision], check: Check) -> list[Revision]:
    check(wanted, None)
    return wanted


def _erase_too(ledger: Ledger, tombstones: Iterable[Tombstone]) -> int:
    """Erase here what the person has erased; how many records that were."""
    here, erased = Tombstones(ledger.database, None), 0
    for tombstone in tombstones:
        if here.clock_of(tombstone.record) != tombstone.clock:
            here.add(tombstone)
            history = ledger.history(tombstone.record)
            Appender(ledger).take_away(tombstone.record)
            erased += Appender(ledger).append(history) > 0
    return erased


def _withdraw(ledger: Ledger, records: set[str], copied: int) -> int:
    """Take away what the person shows no more, unless something of it was written here; how many records that were."""
    meta = Settings(ledger.database, "meta")
    if copied < int(meta.get(helper_copy.COPIED) or 0):
        return 0
    meta.set(helper_copy.COPIED, str(copied))
    away = ledger.database.rows(
        "SELECT record FROM revision GROUP BY record HAVING sum(device = ?) = 0", (meta.get("device"),)
    )
    gone = [record for (record,) in away if record not in records]
    for record in gone:
        Appender(ledger).take_away(record)
    ledger.forget()
    return len(gone)


def _joined(
    ledger: Ledger, found: _Found, wanted: TakenUp, approved: Callable[[list[Revision]], list[Revision]]
) -> Joined:
    """Append what is new and approved, in one transaction."""
    new = wanted.revisions
    records = frozenset(one.record for one in new)
    begun = frozenset(record for record in records if not ledger.history(record))
    Appender(ledger).append(approved(new))
    return Joined(
        versions=len(new),
        records=records,
        begun=begun,
        known=found.known + wanted.known,
        erased=len(found.new) - len(new) - wanted.known - wanted.left_out,
        left_out=wanted.left_out,
    )


# --- reading what may be hostile


@contextmanager
def _hostile(database: Database) -> Iterator[None]:
    """Whatever the database says that no database of ours says is damage; it is closed at the end."""
    try:
        yield
    except (dbapi2.Error, DamagedVaultError, ValueError, OverflowError) as error:
        raise DamagedCopyError from error
    finally:
        database.close()


def _look_at(database: Database) -> None:
    """Whether it has our tables and nothing else, sound pages, and nothing bigger than people write."""
    # Ten years fit: the pages that are looked at here are not decrypted once more when the rows are read.
    database.run("PRAGMA cache_size = -65536")
    if schema.version(database) > schema.latest(schema.migrations()):
        raise NewerCopyError
    if not schema.is_ours(database):
        raise DamagedCopyError
    if database.rows("PRAGMA quick_check(1)") != [("ok",)]:
        raise DamagedCopyError
    payload, parents, word = database.row(_LONGEST) or (0, 0, 0)
    if payload > _LONGEST_PAYLOAD or parents > MOST_PARENTS * (ID_DIGITS + 1) or word > _LONGEST_WORD:
        raise BigCopyError


def _same_passport(database: Database, ledger: Ledger) -> None:
    if Settings(database, "meta").get("passport") != Settings(ledger.database, "meta").get("passport"):
        raise ForeignCopyError


def _compared(database: Database, ledger: Ledger) -> _Found:
    """Compare a copy with what is here, a batch at a time; what is known must say the same.

    Raises:
        RevisionClashError, BigCopyError, ForgedCopyError, BadRevisionError
    """
    found, last, size = _Found(new=[], known=0, records=set()), -(2**63), 0
    while rows := database.rows(f"{SELECT} WHERE seq > ? ORDER BY seq LIMIT {_BATCH}", (last,)):
        last = rows[-1][11]
        here = ledger.rows_of([row[0] for row in rows])
        for row in rows:
            if row[0] not in here:
                found.new.append(_revision(row))
                size += len(row[10])
            elif not _says_the_same(here[row[0]], row, ledger):
                raise RevisionClashError
            found.records.add(row[1])
        found.known += len(here)
        if len(found.new) > MOST_NEW or size > MOST_NEW_BYTES:
            raise BigCopyError
    return found


def _revision(row: Row) -> Revision:
    if not all(isinstance(value, kind) for value, kind in zip(row, _TYPES, strict=False)):
        raise DamagedCopyError
    if row[9] is not None:
        raise ForgedCopyError
    revision = from_row(row, None)
    check_form(revision)
    return revision


def _says_the_same(here: Row, there: Row, ledger: Ledger) -> bool:
    """Whether a known revision is the same there, where it may have been private here since."""
    if here[:11] == there[:11]:
        return True
    return here[9] is not None and replace(ledger.read(here), private=False) == _revision(there)
