"""The versions of one record beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from passport_app.domain.record import Entry, Record
from passport_app.services.entries import Draft
from passport_app.vault import Revision


def again(entry: Entry[Record], heads: Sequence[Revision], *, removed: bool) -> Draft:
    """What an entry says, once more, following all heads of its record; private where one of them is."""
    return Draft(
        record=entry.id,
        content=entry.record,
        parents=tuple(head.id for head in heads),
        informant=entry.informant,
        about=entry.about,
        private=any(head.private for head in heads),
        removed=removed,
    )


def same(draft: Draft, entry: Entry[Record]) -> bool:
    """Whether a draft would change nothing."""
    now = (entry.record, entry.informant, entry.about, entry.private, entry.removed)
    return (draft.content, draft.informant, draft.about, draft.private, draft.removed) == now


def differ(versions: Sequence[Entry[Record]]) -> bool:
    """Whether versions say different things; two that were both taken out do not."""
    said = [(one.record, one.informant, one.about, one.private) for one in versions if not one.removed]
    return len(versions) > len(said) > 0 or any(one != said[0] for one in said)


def speaks_of(draft: str, record_id: str) -> bool:
    """Whether a draft's key names a record: its kind, its id or the place of a new one about it, and the field."""
    return any(place in (record_id, f"new-{record_id}") for place in draft.split(":")[1:2])


def newest(heads: Sequence[Revision]) -> Revision:
    """The one of several heads that is shown."""
    return max(heads, key=lambda head: (head.clock, head.id))
