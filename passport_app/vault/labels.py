"""What a way in is called, whose it is, and until when: inside the encrypted file, so that ``slots.json`` has no names.

Whoever can open the file can also write there. An end date is therefore a rule of the house and no lock: the lock is
that the person's next opening makes new keys without the ended way.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date

from passport_app.vault.database import Database
from passport_app.vault.revisions import is_id

_PREFIX = "way."
_LONGEST = 200


@dataclass(frozen=True, kw_only=True)
class Label:
    """What is kept of a way in beside its keys.

    Attributes:
        label: The person's own word for it.
        helper: The record of the helper whose way in it is.
        until: The last day on which it opens.
        made: The day it was made.
        practised: The day it last opened a copy as a practice.
    """

    label: str = ""
    helper: str | None = None
    until: date | None = None
    made: date | None = None
    practised: date | None = None


def read(database: Database, slot_id: str) -> Label:
    """The label of a way in; an empty one where there is none or it cannot be read."""
    row = database.row("SELECT value FROM setting WHERE name = ?", (_PREFIX + slot_id,))
    if row is None:
        return Label()
    try:
        return _label(json.loads(row[0]))
    except (ValueError, TypeError, AttributeError, RecursionError):
        return Label()


def author(database: Database, slot_id: str) -> str:
    """Who writes by a carer's way in: the helper's record, or the way itself; never the person, whatever it says."""
    helper = read(database, slot_id).helper
    return helper if helper is not None and is_id(helper) else slot_id


def write(database: Database, slot_id: str, label: Label) -> None:
    """Keep a label, durably."""
    content = {name: value.isoformat() if isinstance(value, date) else value for name, value in asdict(label).items()}
    content["label"] = label.label.strip()[:_LONGEST]
    with database.transaction():
        database.run(
            "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
            (_PREFIX + slot_id, json.dumps(content, ensure_ascii=False)),
        )


def drop(database: Database, slot_id: str) -> None:
    """Forget a label."""
    with database.transaction():
        database.run("DELETE FROM setting WHERE name = ?", (_PREFIX + slot_id,))


def keep_only(database: Database, slot_ids: Iterable[str]) -> None:
    """Forget the labels of all other ways in, which are there no more."""
    kept = {_PREFIX + slot_id for slot_id in slot_ids}
    with database.transaction():
        for (name,) in database.rows("SELECT name FROM setting WHERE name GLOB 'way.*'"):
            if name not in kept:
                database.run("DELETE FROM setting WHERE name = ?", (name,))


def _label(content: dict[str, object]) -> Label:
    return Label(
        label=_text(content.get("label")) or "",
        helper=_text(content.get("helper")),
        until=_day(content.get("until")),
        made=_day(content.get("made")),
        practised=_day(content.get("practised")),
    )


def _text(value: object) -> str | None:
    if value is not None and not isinstance(value, str):
        raise TypeError
    return value


def _day(value: object) -> date | None:
    text = _text(value)
    return date.fromisoformat(text) if text else None
