"""What the diary is kept for, and the person's own trackers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from passport_app.domain.care import Appointment
from passport_app.domain.diary import DiaryPurpose, Tracker
from passport_app.domain.treatments import TryOut
from passport_app.i18n import Translator, isolate
from ui.common.filling import Filling
from ui.common.wording import phrase, said, shown

if TYPE_CHECKING:
    from passport_app.services.passport import Passport

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class TrackerRow:
    """One tracker in the list."""

    id: str
    name: str
    text: str


class KeepingPresenter:
    """The purpose of the diary and its trackers."""

    def __init__(self, passport: Passport, translator: Translator) -> None:
        self._passport, self._translator = passport, translator

    def purpose(self) -> Filling[DiaryPurpose]:
        """The purpose, to be written."""
        usual = DiaryPurpose()
        start = {"rhythm": usual.rhythm, "style": usual.style, "questions": usual.questions}
        return Filling(self._passport, self._translator, DiaryPurpose, start=start)

    def tracker(self, tracker_id: str | None) -> Filling[Tracker]:
        """A tracker, to be written."""
        return Filling(self._passport, self._translator, Tracker, tracker_id, start={"active": True})

    def trackers(self, *, removed: bool = False) -> tuple[TrackerRow, ...]:
        """The person's own trackers, or those that were taken out."""
        records = self._passport.records
        found = records.removed(Tracker) if removed else records.all(Tracker)
        return tuple(
            TrackerRow(id=e.id, name=shown(e.record.name, self._translator), text=self._how(e.record)) for e in found
        )

    def take_out(self, tracker_id: str) -> None:
        """Remove a tracker; its answers stay in the diary."""
        self._passport.records.remove(tracker_id)

    def bring_back(self, tracker_id: str) -> None:
        """Restore a tracker."""
        self._passport.records.restore(tracker_id)

    def appointments(self) -> Options:
        """Appointments that lie ahead, that the diary can be kept for."""
        today = self._passport.today()
        found = [entry for entry in self._passport.records.all(Appointment) if entry.record.on >= today]
        return tuple((entry.id, self._appointment(entry.record)) for entry in found)

    def try_outs(self) -> Options:
        """Try-outs without a decision, that the diary can be kept for."""
        found = [entry for entry in self._passport.records.all(TryOut) if entry.record.decision is None]
        return tuple((entry.id, said(entry.record.what, self._translator)) for entry in found)

    def _appointment(self, appointment: Appointment) -> str:
        day, who = self._translator.day(appointment.on), appointment.service or appointment.with_whom
        return self._translator.gettext("{day}, {who}", day=day, who=isolate(who)) if who else day

    def _how(self, tracker: Tracker) -> str:
        kind = phrase("tracker-type", tracker.type.value, self._translator)
        _ = self._translator.gettext
        return kind if tracker.active else _("{kind}, not asked at present", kind=kind)
