"""The control that one question of a check-in needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from passport_app.domain.checkins import TrackerValue
from passport_app.domain.diary import TrackerType
from passport_app.i18n import Translator
from ui.pages.checkin.questions import Asked, Question
from ui.widgets.choices import Choice
from ui.widgets.field import Field
from ui.widgets.scale import ScaleRow
from ui.widgets.text_fields import NumberField, TextField
from ui.widgets.words_field import WordsField

_DAY_MINUTES = 1440


def answer_field(question: Question, translator: Translator, writers: Sequence[str], parent: QWidget) -> Field | None:
    """Make the control with the answer so far; ``None`` for a page that takes no answer of this kind."""
    asked = question.step.asked
    if asked is Asked.NUMBER:
        return _scale(question, translator, parent)
    if asked in (Asked.WORD, Asked.DAY):
        return _choice(question, translator, parent)
    if asked is Asked.TRACKER:
        return _tracker(question, translator, writers, parent)
    if asked in (Asked.MANAGED, Asked.NOTE):
        return _words(question, question.bank, translator, writers, parent)
    return None


def _scale(question: Question, translator: Translator, parent: QWidget) -> Field:
    last = question.last if isinstance(question.last, int) and question.last_is_shown else None
    row = ScaleRow(
        translator, question.title, low=question.low, high=question.high, last=last, hide_label=True, parent=parent
    )
    row.set_value(question.value if isinstance(question.value, int) else None)
    return row


def _choice(question: Question, translator: Translator, parent: QWidget) -> Field:
    label = translator.gettext("My answer")
    choice = Choice(translator, label, question.options, clearable=question.step.asked is Asked.WORD, parent=parent)
    choice.set_value(question.value if isinstance(question.value, str) else None)
    return choice


def _words(question: Question, bank: str, translator: Translator, writers: Sequence[str], parent: QWidget) -> Field:
    label = translator.gettext("In my own words")
    field = WordsField(translator, label, bank=bank, writers=writers, lines=3, parent=parent)
    value = question.value
    field.set_value(value.words if isinstance(value, TrackerValue) else value)
    return field


def _tracker(question: Question, translator: Translator, writers: Sequence[str], parent: QWidget) -> Field:
    value = question.value if isinstance(question.value, TrackerValue) else None
    makers: dict[TrackerType, Callable[[], Field]] = {
        TrackerType.NUMBER: lambda: _tracker_number(question, value, translator, parent),
        TrackerType.MINUTES: lambda: _tracker_minutes(value, translator, parent),
        TrackerType.YES_NO: lambda: _tracker_yes_no(value, translator, parent),
        TrackerType.WORDS: lambda: _words(question, "", translator, writers, parent),
    }
    return makers[question.tracker or TrackerType.WORDS]()


def _tracker_number(question: Question, value: TrackerValue | None, translator: Translator, parent: QWidget) -> Field:
    _ = translator.gettext
    label = _("My answer, in {unit}", unit=question.unit) if question.unit else _("My answer")
    ends = [end for end in (question.low, question.high) if end]
    help_text = _("From “{low}” to “{high}”", low=ends[0], high=ends[1]) if len(ends) == 2 else ""
    field = TextField(translator, label, help_text=help_text, width=10, limit=20, parent=parent)
    field.set_value(f"{value.number:g}" if value is not None and value.number is not None else "")
    return field


def _tracker_minutes(value: TrackerValue | None, translator: Translator, parent: QWidget) -> Field:
    field = NumberField(translator, translator.gettext("Minutes"), most=_DAY_MINUTES, parent=parent)
    field.set_value(value.minutes if value is not None else None)
    return field


def _tracker_yes_no(value: TrackerValue | None, translator: Translator, parent: QWidget) -> Field:
    _ = translator.gettext
    options = (("yes", _("Yes")), ("no", _("No")))
    field = Choice(translator, _("My answer"), options, compact=True, parent=parent)
    field.set_value(
        {True: "yes", False: "no"}.get(value.yes, "") if value is not None and value.yes is not None else ""
    )
    return field
