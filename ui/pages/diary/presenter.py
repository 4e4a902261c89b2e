"""The diary: what was recorded, newest day first, and what it is kept for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import TYPE_CHECKING, Final, Protocol

from passport_app.domain.checkins import CheckIn
from passport_app.domain.diary import Activity, DiaryPurpose, Dose, FlareUp, Observation, Tracker
from passport_app.domain.medicines import Medicine
from passport_app.domain.record import PERSON, Entry, Record
from passport_app.i18n import Translator, isolate
from passport_app.services.charts import pain_days
from ui.common.filling import Filling
from ui.common.wording import phrase, said, whose
from ui.pages.diary.pain_line import PainLine, told
from ui.pages.diary.telling import Telling

if TYPE_CHECKING:
    from passport_app.services.passport import Passport

KINDS: Final[tuple[type[Record], ...]] = (CheckIn, FlareUp, Dose, Activity, Observation)
DAYS_AT_FIRST = 28
DAYS_MORE = 92
_LINE = " · "


@dataclass(frozen=True, kw_only=True)
class DiaryRow:
    """One line of the list.

    Attributes:
        id: Record id.
        day: The day that it is about, as a heading says it.
        label: What kind of entry it is.
        text: What it holds, in one line.
        whose: Whose words, where not the person's alone.
    """

    id: str
    day: str
    label: str
    text: str
    whose: str


@dataclass(frozen=True, kw_only=True)
class Details:
    """One entry as its page shows it.

    Attributes:
        kind: Stable name of the record kind.
        about: The day.
        changeable: Whether who writes now may change it.
    """

    id: str
    kind: str
    about: date | None
    title: str
    day: str
    parts: tuple[str, ...]
    whose: str
    changeable: bool


class DiaryView(Protocol):
    """What the presenter needs of the page."""

    def show_purpose(self, sentence: str, *, ended: bool) -> None: ...
    def show_rows(self, rows: tuple[DiaryRow, ...], *, earlier: bool) -> None: ...
    def show_taken_out(self, record_id: str) -> None: ...
    def show_pain(self, line: PainLine | None) -> None: ...


class DiaryPresenter:
    """The list, single entries, taking out and bringing back."""

    def __init__(self, passport: Passport, translator: Translator, view: DiaryView) -> None:
        self._passport, self._translator, self._view = passport, translator, view
        self._days: int | None = DAYS_AT_FIRST

    def show(self) -> None:
        """Read the diary again and show it."""
        today = self._passport.today()
        purpose = self._purpose()
        ended = purpose.until is not None and purpose.until < today
        self._view.show_purpose(self._purpose_words(purpose), ended=ended)
        self._view.show_pain(None if purpose.hide_numbers else told(pain_days(self._passport), self._translator))
        since = None if self._days is None else today - timedelta(days=self._days - 1)
        entries = sorted(self._entries(since), key=_newest, reverse=True)
        earlier = since is not None and any(True for _entry in self._before(since))
        telling = self._telling()
        self._view.show_rows(tuple(self._row(entry, telling) for entry in entries), earlier=earlier)

    def show_earlier(self) -> None:
        """Show about three months more."""
        self._days = (self._days or 0) + DAYS_MORE
        self.show()

    def removed(self) -> tuple[DiaryRow, ...]:
        """What was taken out and can come back."""
        found = chain.from_iterable(self._passport.records.removed(kind) for kind in KINDS)
        telling = self._telling()
        return tuple(self._row(entry, telling) for entry in sorted(found, key=_newest, reverse=True))

    def details(self, record_id: str) -> Details | None:
        """One entry in full; ``None`` where it does not stand any more."""
        entry = self._passport.records.get(record_id)
        if entry is None or entry.removed or not isinstance(entry.record, KINDS):
            return None
        telling = self._telling()
        return Details(
            id=entry.id,
            kind=entry.record.KIND,
            about=entry.about,
            title=telling.label(entry.record),
            day=self._translator.date(entry.about, "full") if entry.about else "",
            parts=tuple(telling.parts(entry.record)),
            whose=whose(entry, self._passport, self._translator),
            changeable=not isinstance(entry.record, Observation) or entry.informant == self._passport.writer,
        )

    def take_out(self, record_id: str) -> None:
        """Remove an entry; it can come back at any time."""
        self._passport.records.remove(record_id)
        self._view.show_taken_out(record_id)
        self.show()

    def bring_back(self, record_id: str) -> None:
        """Restore what was taken out."""
        self._passport.records.restore(record_id)
        self.show()

    @property
    def carer_writes(self) -> bool:
        """Whether somebody else types: only they can add what they saw."""
        return self._passport.writer != PERSON

    def new_flare_up(self, day: date) -> str:
        """Keep that a flare-up started on a day; gives its record id, for the rest to be written."""
        return self._passport.records.add(FlareUp(started=day), about=day).id

    def flare_up(self, record_id: str) -> Filling[FlareUp]:
        """A flare-up, to be written; it is about the day on which it started."""
        return Filling(self._passport, self._translator, FlareUp, record_id, about_from="started")

    def dose(self, record_id: str | None, about: date | None) -> Filling[Dose]:
        """A dose, to be written."""
        return Filling(self._passport, self._translator, Dose, record_id, about=about)

    def activity(self, record_id: str | None, about: date | None) -> Filling[Activity]:
        """Something done, to be written."""
        return Filling(self._passport, self._translator, Activity, record_id, about=about)

    def observation(self, record_id: str | None, about: date | None) -> Filling[Observation]:
        """What a carer saw, to be written by that carer."""
        return Filling(self._passport, self._translator, Observation, record_id, about=about)

    def medicines(self) -> tuple[tuple[str, str], ...]:
        """Medicines that a dose can be of: record id and name."""
        return tuple((entry.id, entry.record.name) for entry in self._passport.records.all(Medicine))

    def _entries(self, since: date | None) -> Iterator[Entry[Record]]:
        records = self._passport.records
        return chain.from_iterable(records.all(kind, since=since) for kind in KINDS)

    def _before(self, since: date) -> Iterator[Entry[Record]]:
        records, until = self._passport.records, since - timedelta(days=1)
        return chain.from_iterable(records.all(kind, until=until) for kind in KINDS)

    def _row(self, entry: Entry[Record], telling: Telling) -> DiaryRow:
        return DiaryRow(
            id=entry.id,
            day=self._translator.day(entry.about) if entry.about else "",
            label=telling.label(entry.record),
            text=_LINE.join(isolate(part) for part in telling.parts(entry.record)),
            whose=whose(entry, self._passport, self._translator),
        )

    def _telling(self) -> Telling:
        records = self._passport.records
        trackers = {e.id: e.record for e in (*records.removed(Tracker), *records.all(Tracker))}
        medicines = {e.id: e.record for e in (*records.removed(Medicine), *records.all(Medicine))}
        hide = self._purpose().hide_numbers
        return Telling(translator=self._translator, hide_numbers=hide, trackers=trackers, medicines=medicines)

    def _purpose(self) -> DiaryPurpose:
        entry = self._passport.records.only(DiaryPurpose)
        return entry.record if entry else DiaryPurpose()

    def _purpose_words(self, purpose: DiaryPurpose) -> str:
        _ = self._translator.gettext
        words, until = said(purpose.purpose, self._translator), purpose.until
        if until is not None and until < self._passport.today():
            return _("You kept this diary until {date}. You can stop, or go on.", date=self._translator.date(until))
        if words and until:
            return _("Kept for: {words}, until {date}.", words=words, date=self._translator.date(until))
        if words:
            return _("Kept for: {words}.", words=words)
        if until:
            return _("Kept until {date}.", date=self._translator.date(until))
        return _("A diary works best when it is kept for a reason and has an end.")


def rating_options(translator: Translator, names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Ratings by name, as they are asked."""
    return tuple((name, phrase("rating", name.replace("_", "-"), translator)) for name in names)


def _newest(entry: Entry[Record]) -> tuple[date, object]:
    return entry.about or date.min, entry.written
