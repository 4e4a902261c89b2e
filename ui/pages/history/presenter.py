"""The history of one record: all its versions, bringing one back, and two beside each other; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from passport_app.domain.record import Entry, Record
from passport_app.errors import PassportError
from passport_app.i18n import Translator
from ui.common.kind_words import home_of
from ui.common.versions import Beside, Labels, Version, Versions

if TYPE_CHECKING:
    from passport_app.services.passport import Passport
    from ui.common.context import Place

AT_FIRST = 20
MORE = 50


@dataclass(frozen=True, kw_only=True)
class Side:
    """One of two versions that stand beside each other."""

    revision: str
    title: str
    note: str


class HistoryView(Protocol):
    """What the presenter needs of the page."""

    def show_versions(self, heading: str, versions: tuple[Version, ...], *, removed: bool, more: int) -> None: ...
    def show_nothing(self) -> None: ...
    def show_saved(self, sentence: str, *, undo: bool) -> None: ...
    def show_problem(self, sentence: str) -> None: ...


class HistoryPresenter:
    """The versions of the record that was asked for."""

    def __init__(self, passport: Passport, translator: Translator, view: HistoryView, labels: Labels) -> None:
        self._passport, self._translator, self._view = passport, translator, view
        self._labels = labels
        self._count = AT_FIRST
        self.record_id = ""

    def open(self, record_id: str) -> None:
        """Show the history of a record."""
        self.record_id, self._count = record_id, AT_FIRST
        self.show()

    def show(self) -> None:
        """Read the history again and show it."""
        entry = self._entry()
        if entry is None:
            self._view.show_nothing()
            return
        told = self._versions()
        versions, left = told.of(entry.id, most=self._count), len(self._history()) - self._count
        self._view.show_versions(told.heading(entry), versions, removed=entry.removed, more=max(0, left))

    def show_more(self) -> None:
        """Show versions that are older still."""
        self._count += MORE
        self.show()

    def bring_back(self, revision: str) -> None:
        """Let the record stand as it did in an earlier version; what stood until now stays in the history."""
        wanted = self._version(revision)
        if wanted is None:
            return
        try:
            self._passport.records.edit(wanted.id, wanted.record, about=wanted.about, informant=wanted.informant)
        except PassportError as error:
            self._view.show_problem(self._translator.error(error))
            return
        self.show()
        self._view.show_saved(self._translator.gettext("This version is back."), undo=True)

    def undo(self) -> None:
        """Take the last bringing back, or another change that this window made to the record, back."""
        records = self._passport.records
        if any(change.record == self.record_id for change in records.changes()):
            records.undo(self.record_id)
            self.show()
            self._view.show_saved(self._translator.gettext("Undone"), undo=False)

    def sides(self) -> tuple[Side, ...]:
        """The versions that can stand beside each other, newest first."""
        told = self._versions()
        entries = [entry for entry in reversed(self._history()) if not entry.removed]
        return tuple(
            Side(revision=entry.revision, title=told.when(entry.written), note=told.who(entry)) for entry in entries
        )

    def beside(self, left: str, right: str) -> tuple[Beside, ...]:
        """What two versions say, field by field."""
        one, other = self._version(left), self._version(right)
        return self._versions().beside(one, other) if one is not None and other is not None else ()

    def home(self) -> tuple[Place, object] | None:
        """The page on which the record is seen and changed."""
        entry = self._entry()
        return home_of(entry) if entry is not None else None

    def _entry(self) -> Entry[Record] | None:
        return self._passport.records.get(self.record_id) if self.record_id else None

    def _history(self) -> list[Entry[Record]]:
        return self._passport.records.history(self.record_id)

    def _version(self, revision: str) -> Entry[Record] | None:
        return next((entry for entry in self._history() if entry.revision == revision), None)

    def _versions(self) -> Versions:
        return Versions(self._passport, self._translator, self._labels)
