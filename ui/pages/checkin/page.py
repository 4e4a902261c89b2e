"""The check-in's pages: one question at a time, on the keyboard alone if one likes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from passport_app.services.passport import Passport
from ui.common.context import PageContext, Place
from ui.pages.checkin.answers import answer_field
from ui.pages.checkin.ending import add_ending
from ui.pages.checkin.pains import PainList, PainPage
from ui.pages.checkin.presenter import CheckinPresenter
from ui.pages.checkin.questions import Asked, Question
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.filled_page import writer_names
from ui.widgets.layouts import FlowRow
from ui.widgets.page import Page
from ui.widgets.step_page import StepPage
from ui.widgets.text import Note, Paragraph

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BUTTONS = (SecondaryButton, LinkButton)


class CheckinPage(Page):
    """Shows one question after another.

    Payloads: nothing for today, a date for that day, a record id for that check-in (both come back to the
    diary), ``("carry-on", record id)`` for the one that was left half-way.
    """

    def __init__(self, context: PageContext, passport: Passport) -> None:
        super().__init__(context.translator.gettext("Check-in"))
        self._context = context
        self._from_diary = False
        self._step: StepPage | None = None
        self._field: Field | None = None
        self._question: Question | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._presenter = CheckinPresenter(passport, context.translator, self)

    # --- the window --------------------------------------------------------------------------------------------------

    def on_shown(self, payload: object = None) -> None:
        self._from_diary = isinstance(payload, str | date)
        self._presenter.start(payload[1] if isinstance(payload, tuple) else payload)

    def before_leave(self) -> bool:
        if self._field is not None:
            self._field.commit()
        return True

    def resume(self) -> object:
        record_id = self._presenter.record_id
        if record_id is None:
            return self._presenter.about if self._from_diary else None
        return record_id if self._from_diary else ("carry-on", record_id)

    def focus_first(self) -> None:
        if self._field is not None:
            self._field.set_focus()
        elif self._step is not None and self._question is not None and self._question.step.asked is Asked.END:
            self._step.continue_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._step is not None:
            self._step.focus_first()

    # --- what the presenter asks -------------------------------------------------------------------------------------

    def show_question(self, question: Question) -> None:
        """Show one question in place of the one before."""
        self._question, self._field = question, None
        step = self._frame(question)
        self._add_notes(step, question)
        if question.step.asked is Asked.PAINS:
            self._add_pains(step, question)
        else:
            self._add_answer(step, question)
        if question.step.asked is Asked.END:
            add_ending(step, self._context, self._presenter.editing, self._take_back)
        if question.enough:
            enough = LinkButton(self._context.translator.gettext("That is enough"), parent=step.content)
            enough.clicked.connect(lambda: self._go(self._presenter.enough))
            step.add(FlowRow(enough, parent=step.content))
        self._put(step)

    def show_saved(self) -> None:
        """Say quietly that the answer is kept."""
        if self._step is not None:
            self._step.saved_note.saved(undo=self._take_back)
            self._context.announcer.say(self._context.translator.gettext("Saved"))

    def _take_back(self) -> None:
        """Take the last answer back, and say so at its question."""
        _ = self._context.translator.gettext
        undone = self._presenter.undo()
        words = _("Undone") if undone else _("There is nothing more to undo.")
        if self._step is not None:
            self._step.saved_note.saved(words, undo=self._take_back if undone else None)
        self._context.announcer.say(words)

    def show_problem(self, sentence: str) -> None:
        """Say why the answer cannot be kept."""
        if self._field is not None:
            self._field.show_error(sentence)
        self._context.announcer.say(sentence, urgent=True)

    def leave(self) -> None:
        """Go back to where it began."""
        self.navigate_requested.emit((Place.DIARY if self._from_diary else Place.TODAY).value, None)

    # --- inside ------------------------------------------------------------------------------------------------------

    def _frame(self, question: Question) -> StepPage:
        _ = self._context.translator.gettext
        asked, end = question.step.asked, question.step.asked is Asked.END
        step = StepPage(
            self._context.translator,
            question.title,
            question.note,
            context=question.place,
            step=question.done,
            steps=question.of,
            back=question.can_go_back,
            skip=asked not in (Asked.DAY, Asked.END),
            finish=not question.step.extra and not end,
            continue_words=self._end_words() if end else "",
        )
        if not question.of:
            step.body.insertWidget(0, Note(question.place, parent=step.content))
        step.back_requested.connect(lambda: self._go(self._presenter.back))
        step.continue_requested.connect(self._continue)
        step.skip_requested.connect(self._presenter.skip)
        step.finish_requested.connect(lambda: self._go(self._presenter.finish_for_now))
        return step

    def _end_words(self) -> str:
        _ = self._context.translator.gettext
        return _("Back to the diary") if self._from_diary else _("Back to Today")

    def _add_notes(self, step: StepPage, question: Question) -> None:
        if not question.told_to:
            return
        _ = self._context.translator.gettext
        seen = LinkButton(_("Write what I saw instead"), parent=step.content)
        seen.clicked.connect(self._observe)
        step.add(Paragraph(question.told_to, parent=step.content))
        step.add(FlowRow(seen, parent=step.content))

    def _observe(self) -> None:
        self.navigate_requested.emit(Place.DIARY.value, ("observation", self._presenter.about))

    def _add_answer(self, step: StepPage, question: Question) -> None:
        writers = writer_names(self._context)
        self._field = answer_field(question, self._context.translator, writers, step.content)
        if self._field is None:
            return
        draft = self._presenter.draft()
        if draft is not None:
            self._field.set_raw(draft)
        self._field.edited.connect(self._typed)
        self._field.committed.connect(self._answered)
        step.add(self._field)
        self._add_same(step, question, shown=question.step.asked is Asked.WORD or not question.last_is_shown)

    def _add_same(self, step: StepPage, question: Question, *, shown: bool) -> None:
        if question.last is None or not shown:
            return
        same = SecondaryButton(question.last_words, parent=step.content)
        same.clicked.connect(self._presenter.same_as_last_time)
        step.add(FlowRow(same, parent=step.content))

    def _add_pains(self, step: StepPage, question: Question) -> None:
        pains = PainList(self._presenter.pain_lines(), self._context.translator, parent=step.content)
        pains.change_requested.connect(self._open_pain)
        pains.add_requested.connect(lambda: self._open_pain(None))
        pains.take_out_requested.connect(self._presenter.remove_pain)
        step.add(pains)
        self._add_last_pains(step, question)

    def _add_last_pains(self, step: StepPage, question: Question) -> None:
        """Show the places of last time, each on its line, with one short button that gives them all again."""
        if not isinstance(question.last, tuple):
            return
        _ = self._context.translator.gettext
        same = SecondaryButton(_("Same as last time"), name=question.last_words)
        same.clicked.connect(self._presenter.same_as_last_time)
        lines = (Paragraph(line) for line in self._presenter.pain_lines(question.last))
        step.add(Card(_("Last time"), *lines, FlowRow(same), parent=step.content))

    def _open_pain(self, index: object) -> None:
        place = index if isinstance(index, int) else None
        pain = self._presenter.pains[place] if place is not None else None
        page = PainPage(self._context, pain, place, self._presenter.put_pain)
        page.continue_requested.connect(self._presenter.show)
        page.back_requested.connect(self._presenter.show)
        page.undo_requested.connect(self._take_back)
        self._field, self._question = None, None
        self._put(page)

    def _put(self, step: StepPage) -> None:
        old, self._step = self._step, step
        self._rows.addWidget(step)
        if old is not None:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        step.show()
        self.focus_first()

    def _typed(self, raw: str) -> None:
        if self._question is not None and self._question.step.asked in (Asked.MANAGED, Asked.NOTE):
            self._presenter.typed(raw)
        if self._step is not None:
            self._step.saved_note.clear()

    def _answered(self, value: object) -> None:
        if self._question is not None and self._question.step.asked is Asked.DAY:
            return
        self._presenter.answer(value)

    def _continue(self) -> None:
        if self._question is None:
            self._presenter.show()
        elif self._question.step.asked is Asked.END:
            self.leave()
        elif self._question.step.asked is Asked.DAY:
            self._choose_day()
        else:
            self._go(self._presenter.forward)

    def _choose_day(self) -> None:
        chosen = self._field.value() if self._field is not None else ""
        if chosen:
            self._presenter.choose_day(date.fromisoformat(str(chosen)))

    def _go(self, where: object) -> None:
        if self._field is not None and not self._field.commit():
            return
        if callable(where):
            where()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = QApplication.focusWidget()
        if event.matches(QKeySequence.StandardKey.Undo):
            self._take_back()
        elif event.key() in _ENTER and isinstance(focus, _BUTTONS):
            focus.click()
        elif event.key() in _ENTER and isinstance(focus, QWidget):
            self._continue()
        elif event.text() == "=" and self._question is not None and self._question.last is not None:
            self._presenter.same_as_last_time()
        else:
            super().keyPressEvent(event)


def build(context: PageContext) -> Page:
    """Make the page; a passport is open."""
    if context.passport is None:
        raise ValueError("a check-in needs an open passport")
    return CheckinPage(context, context.passport)
