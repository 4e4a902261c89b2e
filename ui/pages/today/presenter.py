"""What stands on Today: at most four cards, each with its first step where the passport is still empty.

No chart and no score: a line that goes the wrong way is no greeting.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol

from passport_app.domain.care import Appointment
from passport_app.domain.checkins import CheckIn
from passport_app.domain.goals import Goal, GoalStatus
from passport_app.domain.record import Entry
from passport_app.domain.treatments import TryOut
from passport_app.i18n import Translator, isolate
from ui.common.whose import called
from ui.common.wording import apart_words, said, shown

if TYPE_CHECKING:
    from passport_app.services.passport import Passport

MOST_GOALS = 3
CARRY_ON_DAYS = 1
"""A check-in that was left half-way is offered again until the day after."""


@dataclass(frozen=True, kw_only=True)
class NowCard:
    """How are you now.

    Attributes:
        title: The heading: to the person, or to a carer about them.
        note: One sentence under it.
        unwatched: Said before the very first check-in; otherwise empty.
        half_way: Record id of a check-in to carry on with.
        carer: Whether a carer who opened it reads this, and may write what they saw.
    """

    title: str
    note: str
    unwatched: str
    half_way: str | None
    carer: bool


@dataclass(frozen=True, kw_only=True)
class AppointmentCard:
    """The next appointment; without one, ``id`` is ``None`` and ``note`` says what this is for."""

    id: str | None
    when: str
    who: str
    note: str


@dataclass(frozen=True, kw_only=True)
class GoalLine:
    """A goal and its next small step."""

    id: str
    want: str
    step: str


@dataclass(frozen=True, kw_only=True)
class GoalsCard:
    """What I'm working on; without goals, ``note`` says what this is for."""

    goals: tuple[GoalLine, ...]
    note: str


@dataclass(frozen=True, kw_only=True)
class TryOutCard:
    """What is being tried out; without, ``id`` is ``None`` and ``note`` says what this is for."""

    id: str | None
    title: str
    what: str
    note: str


@dataclass(frozen=True, kw_only=True)
class TodayContent:
    """Everything that Today shows, in words."""

    heading: str
    name: str
    now: NowCard
    appointment: AppointmentCard
    goals: GoalsCard
    try_out: TryOutCard
    apart: str = ""
    """What was changed in two places and waits for a choice, in a sentence; mostly empty."""


class TodayView(Protocol):
    """What the presenter needs of the page."""

    def show_today(self, content: TodayContent) -> None: ...


class TodayPresenter:
    """Looks up what stands on Today."""

    def __init__(self, passport: Passport, translator: Translator, view: TodayView) -> None:
        self._passport = passport
        self._translator = translator
        self._view = view

    def show(self) -> None:
        """Look again and show it."""
        today = self._passport.today()
        self._view.show_today(
            TodayContent(
                heading=self._translator.day(today),
                name=called(self._passport),
                now=self._now(today),
                appointment=self._appointment(today),
                goals=self._goals(today),
                try_out=self._try_out(today),
                apart=apart_words(self._passport, self._translator),
            )
        )

    def _now(self, today: date) -> NowCard:
        _ = self._translator.gettext
        recent = self._passport.records.all(CheckIn, since=today - timedelta(days=CARRY_ON_DAYS))
        open_ones = [entry for entry in recent if not entry.record.finished]
        first = not recent and not self._passport.records.all(CheckIn)
        note = _("About half a minute. Stop at any point; what you have put in is kept.")
        if self._passport.carer:
            note = _("Check in with the answers that you are told, or write what you saw.")
        return NowCard(
            title=self._how(),
            note=note,
            unwatched=_("Nobody watches these answers.") if first else "",
            half_way=open_ones[-1].id if open_ones else None,
            carer=self._passport.carer,
        )

    def _how(self) -> str:
        _ = self._translator.gettext
        if not self._passport.carer:
            return _("How are you now?")
        name = called(self._passport)
        return _("How is {name} now?", name=isolate(name)) if name else _("How are they now?")

    def _appointment(self, today: date) -> AppointmentCard:
        _ = self._translator.gettext
        found = [entry for entry in self._passport.records.all(Appointment) if entry.record.on >= today]
        if not found:
            note = _("Write down an appointment, and get ready for it with your three things.")
            return AppointmentCard(id=None, when="", who="", note=note)
        entry = min(found, key=lambda entry: (entry.record.on, entry.record.at is None, entry.record.at))
        return AppointmentCard(id=entry.id, when=self._when(entry.record), who=self._who(entry.record), note="")

    def _when(self, appointment: Appointment) -> str:
        day = self._translator.day(appointment.on)
        if appointment.at is None:
            return day
        return self._translator.gettext("{day}, {time}", day=day, time=isolate(self._translator.time(appointment.at)))

    def _who(self, appointment: Appointment) -> str:
        parts = [isolate(part) for part in (appointment.service, appointment.with_whom) if part]
        if len(parts) < 2:
            return "".join(parts)
        return self._translator.gettext("{service}, {name}", service=parts[0], name=parts[1])

    def _goals(self, today: date) -> GoalsCard:
        active = [entry for entry in self._passport.records.all(Goal) if entry.record.status is GoalStatus.ACTIVE]
        newest = sorted(active, key=lambda entry: entry.written, reverse=True)[:MOST_GOALS]
        _ = self._translator.gettext
        note = "" if newest else _("A goal is something you want to do, with a first tiny step.")
        return GoalsCard(goals=tuple(self._goal(entry, today) for entry in newest), note=note)

    def _goal(self, entry: Entry[Goal], today: date) -> GoalLine:
        return GoalLine(
            id=entry.id, want=shown(entry.record.want, self._translator), step=self._step(entry.record, today)
        )

    def _step(self, goal: Goal, today: date) -> str:
        _ = self._translator.gettext
        if goal.look_back_on is not None and goal.look_back_on <= today:
            return _("It is time to look back at it.")
        step, when = said(goal.first_step, self._translator), said(goal.when, self._translator)
        if step and when:
            return _("Next small step: {step}. When: {when}.", step=step, when=when)
        if step:
            return _("Next small step: {step}.", step=step)
        return _("No small step written yet.")

    def _try_out(self, today: date) -> TryOutCard:
        _ = self._translator.gettext
        open_ones = [entry for entry in self._passport.records.all(TryOut) if entry.record.decision is None]
        if not open_ones:
            note = _("Try one thing for about two weeks, then see if it made a difference.")
            return TryOutCard(id=None, title=_("Trying out"), what="", note=note)
        entry = max(open_ones, key=lambda entry: entry.record.started)
        title, note = self._try_out_words(entry.record, today)
        return TryOutCard(id=entry.id, title=title, what=shown(entry.record.what, self._translator), note=note)

    def _try_out_words(self, try_out: TryOut, today: date) -> tuple[str, str]:
        _ = self._translator.gettext
        day = (today - try_out.started).days + 1
        last = try_out.started + timedelta(days=try_out.days - 1)
        if day < 1:
            return _("Trying out"), _("Starts on {date}.", date=self._translator.day(try_out.started))
        if day > try_out.days:
            return _("Trying out"), _("The time is over. How did it go?")
        title = _("Trying out · day {n} of {days}", n=day, days=try_out.days)
        return title, _("“How’s it going?” on {date}.", date=self._translator.day(last))
