"""The copy that a helper takes along, and taking in what comes back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from passport_app.domain.record import LETTER, PERSON
from passport_app.exchange.errors import LineError
from passport_app.exchange.lines import RevisionLine, read_line
from passport_app.services.passport import Passport
from passport_app.vault import ForgedCopyError, HelperCopy, HelpersPassphraseError, Revision, Vault

_OUTSIDE = tuple(name for name in RevisionLine.__struct_fields__ if name != "body")

__all__ = [
    "BroughtBack",
    "HelperCopy",
    "HelpersPassphraseError",
    "bring_back",
    "copy_for_helper",
    "forget_helper_copy",
    "helper_copies",
]


@dataclass(frozen=True, kw_only=True)
class BroughtBack:
    """What came back.

    Attributes:
        added: Entries that are new here.
        changed: Entries that were here and have changed.
        conflicts: Entries of those that were changed here as well, and now stand in two versions.
        known: Versions that were here already.
        erased: Versions that were left out, because their entry was erased here for good.
        gone: For a helper: entries that the person shows no more.
        left_out: Versions in a helper's copy that are not by the helper and not known here.
    """

    added: int
    changed: int
    conflicts: int
    known: int
    erased: int
    gone: int
    left_out: int = 0

    @property
    def nothing(self) -> bool:
        """Whether all of it was here already."""
        return not (self.added or self.changed or self.gone or self.left_out)


def copy_for_helper(passport: Passport, path: Path, way_id: str) -> HelperCopy:
    """Write one encrypted file for a helper's own computer; it opens with the passphrase of that way in.

    Raises:
        PassportError: one subclass per reason; nothing is left then.
    """
    return passport.vault.copy_for_helper(path, way_id, now=passport.now())


def helper_copies(passport: Passport) -> list[HelperCopy]:
    """The copies that were made for helpers and can come back, newest first."""
    return passport.vault.helper_copies()


def forget_helper_copy(passport: Passport, copy_id: str) -> None:
    """Take nothing back from a copy any more."""
    passport.vault.forget_helper_copy(copy_id)


def bring_back(passport: Passport, path: Path, secret: str | None = None) -> BroughtBack:
    """Take in what a helper wrote, or for a helper what the person wrote since: all of that, or nothing.

    Args:
        passport: The open passport.
        path: The file that came back.
        secret: For a helper, the own passphrase; the person needs the helper's only for a copy that is not known here.

    Raises:
        HelpersPassphraseError: the copy is not known here; its helper's passphrase opens it.
        PassportError: one subclass per reason; nothing was changed.
    """
    vault = passport.vault
    joined = vault.bring_back(path, secret, check=lambda new, helper: _check(vault, new, helper))
    apart = {conflict.record for conflict in passport.records.conflicts()}
    return BroughtBack(
        added=len(joined.begun),
        changed=len(joined.records - joined.begun),
        conflicts=len(apart & joined.records),
        known=joined.known,
        erased=joined.erased,
        gone=joined.gone,
        left_out=joined.left_out,
    )


def _check(vault: Vault, new: Sequence[Revision], helper: str | None) -> None:
    """Refuse what this program would not have let anyone write, or would not have let the helper write."""
    standing = {record: vault.history(record) for record in {one.record for one in new}}
    kinds = {record: past[0].kind for record, past in standing.items() if past}
    authors = {record: {one.informant for one in past} for record, past in standing.items()}
    for one in new:
        if one.kind != kinds.setdefault(one.record, one.kind) or not _well_formed(one):
            raise ForgedCopyError
        if helper is not None and not _by_helper(one, helper, authors[one.record]):
            raise ForgedCopyError


def _by_helper(revision: Revision, helper: str, authors: set[str]) -> bool:
    """Typed by the helper, in the words of the person, of a letter, of the helper, or of whose words it was before."""
    return revision.recorder == helper and revision.informant in {PERSON, LETTER, helper} | authors


def _well_formed(revision: Revision) -> bool:
    try:
        line = RevisionLine(**{name: getattr(revision, name) for name in _OUTSIDE}, body=msgspec.Raw(revision.body))
        return bytes(read_line(msgspec.json.encode(line), 1).body) == revision.body
    except (LineError, msgspec.MsgspecError, UnicodeDecodeError):
        return False
