"""What a sealed head is about, sealed by itself beside it.

Finding this week's private records among ten years of them then reads a few pages of headings that lie together,
and opens no record that was not asked for.
"""

from __future__ import annotations

from typing import NamedTuple

from passport_app.vault.errors import DamagedVaultError
from passport_app.vault.revisions import Revision
from passport_app.vault.sealing import Sealer


class Heading(NamedTuple):
    """The record, the kind and the date of a head."""

    record: str
    kind: str
    about: str | None


def heading_of(revision: Revision) -> Heading:
    """The heading that a revision has while it stands."""
    return Heading(revision.record, revision.kind, revision.about)


def sealed_heading(revision: Revision, sealer: Sealer | None) -> bytes | None:
    """The sealed heading of a private revision; an open one needs none."""
    if sealer is None or not revision.private:
        return None
    plain = "\n".join((revision.record, revision.kind, revision.about or ""))
    return sealer.seal(plain.encode(), _bound_to(revision.id))


def opened_heading(revision_id: str, heading: bytes, sealer: Sealer) -> Heading:
    """The heading of the sealed revision that stands under this id.

    Raises:
        DamagedVaultError
    """
    words = sealer.open(heading, _bound_to(revision_id)).decode().split("\n")
    if len(words) != len(Heading._fields):
        raise DamagedVaultError
    return Heading(words[0], words[1], words[2] or None)


def sealed_anew(revision_id: str, heading: bytes, old: Sealer, new: Sealer) -> bytes:
    """The same heading under another private key."""
    return new.seal(old.open(heading, _bound_to(revision_id)), _bound_to(revision_id))


def _bound_to(revision_id: str) -> tuple[str, str]:
    return "heading", revision_id
