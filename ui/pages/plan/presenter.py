"""The flare-up plan as it is read: an overview, and one level at a time in a flare-up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from passport_app.domain.diary import FlareUp
from passport_app.domain.plans import FlarePlan, PlanContact
from passport_app.domain.record import Entry
from passport_app.errors import PassportError
from passport_app.i18n import Translator, isolate, isolate_ltr
from passport_app.services import printing
from passport_app.services.files import page_name, write_whole
from passport_app.services.plans import agreement_words, is_written, level_title
from ui.common.filling import Filling
from ui.common.wording import lines, said, shown

if TYPE_CHECKING:
    from passport_app.services.passport import Passport


@dataclass(frozen=True, kw_only=True)
class Told:
    """A lead-in such as "I notice:" and the lines that belong to it; the lead-in may be empty."""

    lead: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Overview:
    """The plan in four cards; each is what stands in it.

    Attributes:
        private: Whether it goes on paper only where the person says so.
    """

    written: bool
    private: bool
    agreement: str
    usual: tuple[Told, ...]
    starting: tuple[Told, ...]
    people: tuple[Told, ...]
    after: tuple[Told, ...]


@dataclass(frozen=True, kw_only=True)
class FlareStep:
    """One level while having a flare-up.

    Attributes:
        level: ``starting``, ``help`` or ``after``.
        number: Which step, from 1.
        of: Of how many.
        heading: What this step is about.
        title: The level in words.
        told: What the plan says.
        empty: Said where the plan says nothing.
        recorded: Since when a flare-up is in the diary; empty where it is not.
    """

    level: str
    number: int
    of: int
    heading: str
    title: str
    told: tuple[Told, ...]
    empty: str
    recorded: str


class PlanView(Protocol):
    """What the overview's presenter needs of the page."""

    def show_overview(self, overview: Overview) -> None: ...
    def show_problem(self, sentence: str) -> None: ...
    def say(self, sentence: str) -> None: ...


class PlanPresenter:
    """The flare-up plan at a glance."""

    def __init__(self, passport: Passport, translator: Translator, view: PlanView) -> None:
        self._passport, self._translator, self._view = passport, translator, view
        self._let_out = False

    def show(self) -> None:
        """Read the plan again and show it; that a private one may go on paper is not remembered."""
        self._let_out = False
        entry = self._passport.records.only(FlarePlan)
        plan = entry.record if entry else FlarePlan()
        self._view.show_overview(
            Overview(
                written=is_written(plan),
                private=bool(entry and entry.private),
                agreement=agreement_words(plan.agreement, self._translator),
                usual=told_usual(plan, self._translator),
                starting=told_starting(plan, self._translator),
                people=told_people(plan, self._translator),
                after=told_after(plan, self._translator),
            )
        )

    def let_out(self, *, this_time: bool) -> None:
        """Let a private plan go on paper, until the page is shown again."""
        self._let_out = this_time

    def print(self) -> None:
        """Send the paper copy to the printer."""
        self._give(printing.print_pdf, self._translator.gettext("The page was sent to the printer."))

    def save(self, path: Path) -> None:
        """Write the paper copy to a file that the person chose."""
        self._give(lambda pdf: write_whole(path, [pdf]), self._translator.gettext("The page is saved."))

    def file_name(self) -> str:
        """The name under which the paper copy is saved, if the person likes it."""
        return page_name(self._passport.today())

    def _give(self, give: Callable[[bytes], object], done: str) -> None:
        from passport_app.services.plan_sheets import plan_sheet  # noqa: PLC0415 - lazy for start-up time

        try:
            give(plan_sheet(self._passport, self._translator.language, private=self._let_out))
        except PassportError as error:
            self._view.show_problem(self._translator.error(error))
            return
        self._view.say(done)


class FlareView(Protocol):
    """What the flare-up's presenter needs of its pages."""

    def show_step(self, step: FlareStep) -> None: ...
    def show_problem(self, sentence: str) -> None: ...
    def leave(self) -> None: ...


class FlarePresenter:
    """A flare-up, one level at a time; nothing here depends on an answer."""

    LEVELS = ("starting", "help", "after")

    def __init__(self, passport: Passport, translator: Translator, view: FlareView) -> None:
        self._passport, self._translator, self._view = passport, translator, view
        self._at = 0

    def start(self) -> None:
        """Begin with what to do when a flare-up starts."""
        self._at = 0
        self._show()

    def forward(self) -> None:
        """Go on to the next level; leave after the last."""
        if self._at + 1 == len(self.LEVELS):
            self._view.leave()
            return
        self._at += 1
        self._show()

    def back(self) -> None:
        """Go back a level; leave from the first."""
        if self._at == 0:
            self._view.leave()
            return
        self._at -= 1
        self._show()

    def record_start(self, day: date) -> None:
        """Put the flare-up into the diary."""
        if self.going_on() is None:
            self._passport.records.add(FlareUp(started=day), about=day)
        self._show()

    def record_end(self) -> None:
        """Say that it is over, today."""
        entry = self.going_on()
        if entry is not None:
            filling = Filling(self._passport, self._translator, FlareUp, entry.id)
            filling.put("ended", self._passport.today())
        self._show()

    def take_back(self) -> None:
        """Undo the last thing that was put into the diary here."""
        changes = self._passport.records.changes()
        if changes:
            self._passport.records.undo(changes[-1].record)
        self._show()

    def noting(self) -> Filling[FlareUp] | None:
        """The flare-up that is going on, to be written about; ``None`` where none is in the diary."""
        entry = self.going_on()
        return Filling(self._passport, self._translator, FlareUp, entry.id) if entry else None

    def going_on(self) -> Entry[FlareUp] | None:
        """The flare-up that has no end yet."""
        found = [entry for entry in self._passport.records.all(FlareUp) if entry.record.ended is None]
        return max(found, key=lambda entry: entry.record.started, default=None)

    def _show(self) -> None:
        entry = self._passport.records.only(FlarePlan)
        plan, level = (entry.record if entry else FlarePlan()), self.LEVELS[self._at]
        told = {"starting": told_starting, "help": told_people, "after": told_after}[level](plan, self._translator)
        _, going_on = self._translator.gettext, self.going_on()
        since = self._translator.day(going_on.record.started) if going_on else ""
        self._view.show_step(
            FlareStep(
                level=level,
                number=self._at + 1,
                of=len(self.LEVELS),
                heading=self._heading(level),
                title=level_title(level, self._translator),
                told=told,
                empty="" if told else self._empty(),
                recorded=_("In your diary since {day}.", day=since) if since else "",
            )
        )

    def _heading(self, level: str) -> str:
        _ = self._translator.gettext
        headings = {
            "starting": _("A flare-up is starting"),
            "help": _("If I need people"),
            "after": _("Going back to my usual"),
        }
        return headings[level]

    def _empty(self) -> str:
        return self._translator.gettext("Nothing is written here yet. You can write it when you are better.")


def told_usual(plan: FlarePlan, translator: Translator) -> tuple[Told, ...]:
    """What I do on usual days."""
    return _kept(Told(lines=lines(plan.usual, translator)))


def told_starting(plan: FlarePlan, translator: Translator) -> tuple[Told, ...]:
    """How it starts, what I do then, and what was agreed about medicines."""
    _ = translator.gettext
    return _kept(
        Told(lead=_("I notice:"), lines=lines(plan.notice, translator)),
        Told(lead=_("I do:"), lines=lines(plan.do, translator)),
        Told(lead=_("Agreed tablets:"), lines=lines(plan.agreed_medicines, translator)),
    )


def told_people(plan: FlarePlan, translator: Translator) -> tuple[Told, ...]:
    """Whom I ask, and what I say."""
    _ = translator.gettext
    contacts = tuple(_contact(contact, translator) for contact in plan.contacts)
    say = (_("“{words}”", words=shown(plan.say, translator)),) if plan.say else ()
    return _kept(Told(lead=_("I ring:"), lines=contacts), Told(lead=_("I say:"), lines=say))


def told_after(plan: FlarePlan, translator: Translator) -> tuple[Told, ...]:
    """How I go back to usual."""
    return _kept(Told(lines=lines(plan.after, translator)))


def _kept(*told: Told) -> tuple[Told, ...]:
    return tuple(each for each in told if each.lines)


def _contact(contact: PlanContact, translator: Translator) -> str:
    _ = translator.gettext
    name, phone = isolate(contact.name), isolate_ltr(contact.phone) if contact.phone else ""
    hours = said(contact.hours, translator)
    if phone and hours:
        return _("{name}, {phone}, {hours}", name=name, phone=phone, hours=hours)
    if phone:
        return _("{name}, {phone}", name=name, phone=phone)
    return _("{name}, {hours}", name=name, hours=hours) if hours else name
