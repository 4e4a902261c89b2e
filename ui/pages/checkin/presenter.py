"""A check-in, one question a page; every answer is kept as it is given.

The check-in becomes a record with its first answer and stays unfinished until its end is reached, so that
it can be taken up where it stopped, also after a lock. Nothing is ever asked twice and everything can be skipped.
"""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Protocol

from passport_app.domain.body import Pain
from passport_app.domain.checkins import CheckIn, TrackerValue
from passport_app.domain.diary import DiaryPurpose, Tracker
from passport_app.domain.record import PERSON, Entry
from passport_app.domain.rules import RuleError
from passport_app.i18n import Translator, isolate
from passport_app.services.editing import Editing
from ui.common.wording import name_of, pain_line
from ui.pages.checkin.asking import Asking
from ui.pages.checkin.given import changed_step, last_answer, shown_value
from ui.pages.checkin.position import Position
from ui.pages.checkin.questions import DAY, END, Asked, Question, Step, as_answer, is_answered, steps
from ui.pages.checkin.tracking import tracker_value

if TYPE_CHECKING:
    from passport_app.services.passport import Passport

NIGHT_ENDS = time(4)
LAST_TIME_DAYS = 92


class CheckinView(Protocol):
    """What the presenter needs of the page."""

    def show_question(self, question: Question) -> None: ...
    def show_saved(self) -> None: ...
    def show_problem(self, sentence: str) -> None: ...
    def leave(self) -> None: ...


class CheckinPresenter:
    """Walks through one check-in."""

    def __init__(self, passport: Passport, translator: Translator, view: CheckinView) -> None:
        self._passport, self._translator, self._view = passport, translator, view
        self._purpose = DiaryPurpose()
        self._steps: tuple[Step, ...] = ()
        self._at = 0
        self._about = passport.today()
        self._position = Position(passport.drafts)
        self._editing = self._edited(None)
        self._earlier: list[Entry[CheckIn]] = []
        self._trackers: dict[str, Tracker] = {}

    def start(self, payload: object = None) -> None:
        """Begin: ``None`` for today, a date for that day, a record id to carry on with that check-in."""
        entry = self._passport.records.get(payload) if isinstance(payload, str) else None
        if entry is not None and isinstance(entry.record, CheckIn) and not entry.removed:
            self._begin(entry.about or self._passport.today(), entry.id)
            self._at = self._resumed(entry.id, entry.record)
        elif payload is None and self._passport.now().time() < NIGHT_ENDS:
            self._begin(self._passport.today(), None)
            self._steps, self._at = (DAY, *self._steps), 0
        else:
            self._begin(payload if isinstance(payload, date) else self._passport.today(), None)
            self._take_up_new()
        self.show()

    def _begin(self, about: date, record_id: str | None) -> None:
        purpose = self._passport.records.only(DiaryPurpose)
        self._purpose = purpose.record if purpose else DiaryPurpose()
        trackers = self._passport.records.all(Tracker)
        self._trackers = {entry.id: entry.record for entry in trackers}
        self._steps, self._at, self._about = steps(self._purpose, trackers), 0, about
        self._editing = self._edited(record_id)
        since = about - timedelta(days=LAST_TIME_DAYS)
        found = self._passport.records.all(CheckIn, since=since, until=about)
        self._earlier = [entry for entry in reversed(found) if entry.id != record_id]

    def _edited(self, record_id: str | None) -> Editing[CheckIn]:
        start, slot = {"finished": False}, self._about.isoformat()
        return Editing(self._passport, CheckIn, record_id, start=start, about=self._about, slot=slot)

    def _take_up_new(self) -> None:
        self._at = self._index(self._position.step_of(None, self._about))

    def _resumed(self, record_id: str, check_in: CheckIn) -> int:
        if check_in.finished:
            return 0
        step = self._position.step_of(record_id, self._about)
        if step is not None:
            return self._index(step)
        open_steps = (i for i, step in enumerate(self._steps) if not is_answered(check_in, step))
        return next(open_steps, 0)

    def show(self) -> None:
        """Show the open question."""
        self._view.show_question(self._question())

    def choose_day(self, day: date) -> None:
        """Say which day it is about, asked after midnight."""
        self._begin(day, None)
        self._take_up_new()
        self.show()

    def answer(self, value: object) -> None:
        """Keep an answer to the open question; it stays open."""
        step = self._step
        if step.asked is Asked.TRACKER:
            self._answer_tracker(step.key, value)
        elif step.asked not in (Asked.DAY, Asked.END):
            self._commit(step.key, as_answer(step, value))

    def same_as_last_time(self) -> None:
        """Answer as last time."""
        last = self._last(self._step)
        if last is not None:
            self.answer(last)
            self.show()

    def typed(self, raw: str) -> None:
        """Keep own words as a draft while they are typed."""
        self._editing.typed(self._step.key, raw)
        self._remember()

    @property
    def record_id(self) -> str | None:
        """The check-in's record id; ``None`` before the first answer."""
        return self._editing.entry.id if self._editing.entry else None

    @property
    def editing(self) -> Editing[CheckIn]:
        """The check-in as it is being answered."""
        return self._editing

    def undo(self) -> bool:
        """Take the last saved answer back and show its question; false where there is none."""
        before = self._editing.entry
        if not self._editing.undo():
            return False
        self._at = changed_step(self._steps, before, self._editing.entry, self._at)
        self._remember()
        self.show()
        return True

    @property
    def about(self) -> date:
        """The day that the check-in is about."""
        return self._about

    def draft(self) -> str | None:
        """What was typed at the open question and is not an answer yet."""
        return self._editing.drafts().get(self._step.key)

    def forward(self) -> None:
        """Go on to the next question; the end finishes the check-in."""
        if self._at + 1 < len(self._steps):
            self._at += 1
        self._arrive()

    def skip(self) -> None:
        """Leave the open question blank and go on."""
        entry = self._editing.entry
        if entry is not None and is_answered(entry.record, self._step):
            self.answer(() if self._step.asked is Asked.PAINS else None)
        self.forward()

    def back(self) -> None:
        """Go to the question before."""
        self._at = max(0, self._at - 1)
        self._arrive()

    def enough(self) -> None:
        """Finish here: nothing more to add."""
        self._at = len(self._steps) - 1
        self._arrive()

    def finish_for_now(self) -> None:
        """Leave; it can be carried on later."""
        self._remember()
        self._view.leave()

    @property
    def pains(self) -> tuple[Pain, ...]:
        """The pains put in so far."""
        found = self._editing.value("pains")
        return found if isinstance(found, tuple) else ()

    def pain_lines(self, pains: tuple[Pain, ...] | None = None) -> tuple[str, ...]:
        """Those pains in words; the ones put in so far if none are given."""
        hide, found = self._purpose.hide_numbers, self.pains if pains is None else pains
        return tuple(pain_line(pain, self._translator, hide_numbers=hide) for pain in found)

    def put_pain(self, pain: Pain, index: int | None) -> int:
        """Add a pain, or change the one at ``index``; gives its place in the list."""
        pains = list(self.pains)
        if index is None:
            index = len(pains)
            pains.append(pain)
        else:
            pains[index] = pain
        self._commit("pains", tuple(pains))
        return index

    def remove_pain(self, index: int) -> None:
        """Take one pain out."""
        self._commit("pains", tuple(pain for i, pain in enumerate(self.pains) if i != index))
        self.show()

    @property
    def _step(self) -> Step:
        return self._steps[self._at]

    def _arrive(self) -> None:
        if self._step is END:
            if self._editing.entry is not None:
                self._commit("finished", value=True)
            self._position.forget()
        else:
            self._remember()
        self.show()

    def _commit(self, field: str, value: object) -> None:
        try:
            self._editing.commit(field, value)
        except RuleError as error:
            self._view.show_problem(self._translator.error(error))
            return
        self._remember()
        self._view.show_saved()

    def _remember(self) -> None:
        if self._step not in (END, DAY):
            entry = self._editing.entry
            self._position.keep(entry.id if entry else None, self._about, self._step.key)

    def _index(self, key: object) -> int:
        return next((i for i, step in enumerate(self._steps) if step.key == key), 0)

    def _answer_tracker(self, tracker: str, value: object) -> None:
        try:
            self._commit("trackers", self._with_tracker(tracker, value))
        except ValueError:
            self._view.show_problem(self._translator.gettext("Please write a number, such as 5 or 5.5."))

    def _with_tracker(self, tracker: str, value: object) -> tuple[TrackerValue, ...]:
        found = self._editing.value("trackers")
        kept = tuple(v for v in found if v.tracker != tracker) if isinstance(found, tuple) else ()
        answer = tracker_value(tracker, self._trackers[tracker].type, value)
        return kept if answer is None else (*kept, answer)

    def _question(self) -> Question:
        entry = self._editing.entry
        answered = entry is not None and is_answered(entry.record, self._step)
        return self._asking().worded(self._plain(self._step), answered=answered, empty=entry is None)

    def _asking(self) -> Asking:
        return Asking(
            translator=self._translator,
            purpose=self._purpose,
            trackers=self._trackers,
            about=self._about,
            today=self._passport.today(),
        )

    def _plain(self, step: Step) -> Question:
        main = [other for other in self._steps if not other.extra and other not in (DAY, END)]
        chosen = step in main
        last = self._last(step)
        return Question(
            step=step,
            done=main.index(step) + 1 if chosen else 0,
            of=len(main) if chosen else 0,
            value=shown_value(step, self._editing.value, hide=self._purpose.hide_numbers),
            last=last,
            last_words=self._asking().last_words(step, last) if last is not None else "",
            last_is_shown=not self._purpose.hide_numbers,
            told_to=self._told_to(),
            can_go_back=self._at > 0,
            enough=step.extra,
        )

    def _told_to(self) -> str:
        if self._passport.writer == PERSON:
            return ""
        name = name_of(self._passport.writer, self._passport)
        return self._translator.gettext("Told to {name}. Put in only what you were told.", name=isolate(name))

    def _last(self, step: Step) -> object:
        return None if step.asked is Asked.PAINS and self.pains else last_answer(step, self._earlier)
