"""Backups and copies, in words; no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from passport_app.i18n import Translator, isolate_ltr
from passport_app.services import copies, joining
from passport_app.services.joining import BroughtBack
from ui.common.wording import apart_words, moment_words, name_of

if TYPE_CHECKING:
    from passport_app.services.passport import Passport

SHOWN = 12
"""So many backups stand in the list at first; the rest are there on request."""


@dataclass(frozen=True, kw_only=True)
class BackupLine:
    """One backup as the list shows it.

    Attributes:
        path: The file.
        title: When it was made.
        second: What it is and how big.
    """

    path: Path
    title: str
    second: str


@dataclass(frozen=True, kw_only=True)
class TakenLine:
    """A copy that a helper has.

    Attributes:
        id: Its own id.
        title: Who has it.
        second: Since when.
    """

    id: str
    title: str
    second: str


class CopiesPresenter:
    """Lists backups and helpers' copies; what writes or reads a file is for another thread."""

    def __init__(self, passport: Passport, translator: Translator) -> None:
        """Look after the copies of one open passport."""
        self.passport, self.translator = passport, translator

    @property
    def helpers_own(self) -> bool:
        """Whether this is the copy that a helper took along."""
        return self.passport.vault.partial

    # --- backups

    def backups(self) -> list[BackupLine]:
        """The backups on this computer, newest first."""
        _, found = self.translator.gettext, []
        for backup in copies.backups(self.passport):
            size = self.size(backup.size)
            kept = _("What was here before a copy took its place. {size}", size=size)
            found.append(
                BackupLine(
                    path=backup.path,
                    title=moment_words(backup.made, self.translator),
                    second=kept if backup.kept else size,
                )
            )
        return found

    def size(self, count: int) -> str:
        """A file's size, in megabytes."""
        return self.translator.gettext("{n} MB", n=isolate_ltr(self.translator.number(max(0.1, round(count / 1e6, 1)))))

    def newest(self) -> str:
        """When the newest one was made, in a sentence."""
        _, found = self.translator.gettext, self.backups()
        if not found:
            return _("There is no backup here yet. The first one comes by itself.")
        return _("The newest is from {moment}. It was opened to see that it works.", moment=found[0].title)

    def back_up(self) -> Callable[[], bool]:
        """The work of backing up now; whether there was anything new."""
        return lambda: copies.back_up(self.passport)

    def backed_up(self, *, anything: bool) -> str:
        """How it went."""
        _ = self.translator.gettext
        if anything:
            return _("The backup is made. It was opened to see that it works.")
        return _("Nothing is new since the last backup.")

    def apart(self) -> str:
        """What waits for a choice because it was changed in two places; mostly empty."""
        return apart_words(self.passport, self.translator)

    # --- copies for helpers

    def ways(self) -> list[tuple[str, str]]:
        """The helpers who have a passphrase of their own: way in and name."""
        found = [way for way in self.passport.vault.ways() if way.role == "carer"]
        fallback = self.translator.gettext("A helper")
        return [(way.id, name_of(way.helper or "", self.passport) or way.label or fallback) for way in found]

    def taken(self) -> list[TakenLine]:
        """The copies that helpers have and can bring back."""
        _ = self.translator.gettext
        return [
            TakenLine(
                id=copy.id,
                title=name_of(copy.helper, self.passport) or _("A helper"),
                second=_(
                    "Made on {made}", made=moment_words(datetime.fromisoformat(copy.made).astimezone(), self.translator)
                ),
            )
            for copy in joining.helper_copies(self.passport)
        ]

    def brought(self, back: BroughtBack) -> list[str]:
        """What came back, in sentences."""
        tr, _ = self.translator, self.translator.gettext
        if back.nothing:
            return [_("All of it was here already. Nothing has changed.")]
        sentences = []
        if back.added:
            sentences.append(tr.ngettext("{n} new entry came in.", "{n} new entries came in.", back.added))
        if back.changed:
            sentences.append(tr.ngettext("{n} entry has changed.", "{n} entries have changed.", back.changed))
        if back.conflicts:
            sentences.append(
                tr.ngettext(
                    "{n} entry was changed here as well. Both versions are kept, and you can choose.",
                    "{n} entries were changed here as well. Both versions are kept, and you can choose.",
                    back.conflicts,
                )
            )
        if back.erased:
            sentences.append(_("What you erased for good stayed out."))
        if back.left_out:
            left_out = tr.ngettext(
                "{n} change in it is not by this helper and not known here. It stayed out.",
                "{n} changes in it are not by this helper and not known here. They stayed out.",
                back.left_out,
            )
            sentences.append(left_out)
        if back.gone:
            gone = tr.ngettext(
                "{n} entry is not shared with you any more.",
                "{n} entries are not shared with you any more.",
                back.gone,
            )
            sentences.append(gone)
        return sentences
