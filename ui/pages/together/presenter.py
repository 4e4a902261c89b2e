"""Records that were changed apart in two places: what each says, and which of them is to stand; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from passport_app.domain.record import Entry, Record
from passport_app.errors import PassportError
from passport_app.i18n import Translator
from ui.common.versions import Beside, Labels, Versions

if TYPE_CHECKING:
    from passport_app.services.passport import Passport


@dataclass(frozen=True, kw_only=True)
class Side:
    """One of the versions of a record.

    Attributes:
        revision: Its id.
        when: When it was written.
        who: By whom, and whose words it is.
        removed: Whether it was taken out there.
    """

    revision: str
    when: str
    who: str
    removed: bool


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two versions of one record, side by side.

    Attributes:
        record: The record's id.
        heading: What it is.
        sides: The earlier and the later one.
        fields: What they say.
    """

    record: str
    heading: str
    sides: tuple[Side, Side]
    fields: tuple[Beside, ...]


class TogetherView(Protocol):
    """What the presenter needs of the page."""

    def show_pairs(self, pairs: tuple[Pair, ...]) -> None: ...
    def show_chosen(self, record_id: str) -> None: ...
    def show_problem(self, sentence: str) -> None: ...


class TogetherPresenter:
    """All records that wait for a choice; of three versions, two stand side by side at a time."""

    def __init__(self, passport: Passport, translator: Translator, view: TogetherView, labels: Labels) -> None:
        self._passport, self._translator, self._view, self._labels = passport, translator, view, labels

    def show(self) -> None:
        """Read again what was changed apart, and show it."""
        told = Versions(self._passport, self._translator, self._labels)
        found = (pairwise(conflict.versions) for conflict in self._passport.records.conflicts())
        self._view.show_pairs(tuple(self._pair(older, newer, told) for pairs in found for older, newer in pairs))

    def choose(self, record_id: str, revision: str) -> None:
        """Let one version stand; the other stays among the earlier versions."""
        try:
            self._passport.records.choose(record_id, revision)
        except PassportError as error:
            self._view.show_problem(self._translator.error(error))
            return
        self.show()
        self._view.show_chosen(record_id)

    def _pair(self, older: Entry[Record], newer: Entry[Record], told: Versions) -> Pair:
        return Pair(
            record=newer.id,
            heading=told.heading(newer if older.removed else older),
            sides=(self._side(older, told), self._side(newer, told)),
            fields=told.beside(older, newer),
        )

    def _side(self, entry: Entry[Record], told: Versions) -> Side:
        who = told.by(entry) if entry.removed else told.who(entry)
        return Side(revision=entry.revision, when=told.when(entry.written), who=who, removed=entry.removed)
