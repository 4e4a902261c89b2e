"""Everything that was taken out, newest first: bringing it back, and erasing it for good; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from passport_app.domain.record import PERSON, Entry, Record
from passport_app.i18n import Translator
from passport_app.services.erasing import erase_for_good
from ui.common.kind_words import kind_words
from ui.common.versions import Versions

if TYPE_CHECKING:
    from passport_app.services.passport import Passport

AT_FIRST = 30
MORE = 100


@dataclass(frozen=True, kw_only=True)
class RemovedRow:
    """One record that was taken out.

    Attributes:
        id: Record id.
        title: What tells it from others of its kind.
        kind: What kind of entry it is; empty where the title says so already.
        when: When it was taken out.
        who: By whom.
    """

    id: str
    title: str
    kind: str
    when: str
    who: str


class RemovedView(Protocol):
    """What the presenter needs of the page."""

    def show_rows(self, rows: tuple[RemovedRow, ...], *, more: int) -> None: ...
    def show_back(self, record_id: str) -> None: ...


class RemovedPresenter:
    """The list of what was taken out; while a helper types, without what is private."""

    def __init__(self, passport: Passport, translator: Translator, view: RemovedView) -> None:
        self._passport, self._translator, self._view = passport, translator, view
        self._count = AT_FIRST

    def show(self) -> None:
        """Read again what is out, and show it."""
        found = self._removed()
        told = self._told()
        rows = tuple(self._row(entry, told) for entry in found[: self._count])
        self._view.show_rows(rows, more=max(0, len(found) - self._count))

    def show_more(self) -> None:
        """Show what was taken out longer ago."""
        self._count += MORE
        self.show()

    def bring_back(self, record_id: str) -> None:
        """Bring a record back; it can be taken out again at once."""
        self._passport.records.restore(record_id)
        self.show()
        self._view.show_back(record_id)

    def take_out_again(self, record_id: str) -> None:
        """Undo the bringing back."""
        self._passport.records.remove(record_id)
        self.show()

    def heading(self, record_id: str) -> str:
        """What a record is called, where it is to be erased; empty where it is gone."""
        entry = self._passport.records.get(record_id)
        return self._told().heading(entry) if entry is not None else ""

    def erase(self, record_id: str) -> bool:
        """Erase a record for good, also from the backups here; false where those could not be rewritten yet.

        Runs in the background.

        Raises:
            PassportError: It could not be erased; everything is as before.
        """
        return erase_for_good(self._passport, record_id)

    def _removed(self) -> list[Entry[Record]]:
        alone = self._passport.writer == PERSON
        found: list[Entry[Record]] = self._passport.records.removed()
        return sorted(
            (entry for entry in found if alone or not entry.private), key=lambda entry: entry.written, reverse=True
        )

    def _told(self) -> Versions:
        return Versions(self._passport, self._translator, {})

    def _row(self, entry: Entry[Record], told: Versions) -> RemovedRow:
        kind, title = kind_words(type(entry.record), self._translator), told.title(entry)
        return RemovedRow(
            id=entry.id,
            title=title,
            kind="" if kind == title else kind,
            when=told.when(entry.written),
            who=told.by(entry),
        )
