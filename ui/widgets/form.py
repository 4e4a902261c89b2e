"""Forms said, not drawn: a list of fields in groups; it saves itself as it is filled in.

A presenter maps a record to ``{key: value}`` and back; the form shows the values and says what a person does:

* ``edited(key, raw)`` within half a second of typing: keep it as a draft;
* ``committed(key, value)`` on leaving a field with a good, new value: make a revision;

and shows what the presenter answers: ``mark_saved(key)``, ``show_error(key, sentence)``, ``show_draft(key, raw)``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from passport_app.i18n import Translator
from ui.common.metrics import rem
from ui.widgets.card import Card
from ui.widgets.choices import CheckList, Choice, Option, TickBox
from ui.widgets.date_field import DateField, TimeField
from ui.widgets.field import Field
from ui.widgets.layouts import column
from ui.widgets.phrase_choice import PhraseChoice
from ui.widgets.pick import PickField
from ui.widgets.scale import ScaleRow
from ui.widgets.text import Note
from ui.widgets.text_fields import NumberField, TextArea, TextField
from ui.widgets.words_field import WordsField
from ui.widgets.words_list import WordsList

DRAFT_MS = 400


class Kind(StrEnum):
    """What a field takes, and the plain Python that it gives."""

    TEXT = "text"
    """One line: str."""
    LINES = "lines"
    """Several lines: str."""
    NUMBER = "number"
    """A whole number: int or None."""
    DATE = "date"
    """A day: datetime.date or None."""
    PARTIAL_DATE = "partial-date"
    """A day, a month or a year: PartialDate or None."""
    TIME = "time"
    """A time of day: datetime.time or None."""
    CHOICE = "choice"
    """One of ``options``: its code, "" for none."""
    PICK = "pick"
    """One of a long list of ``options``: its code, "" for none."""
    CHECKS = "checks"
    """Any of ``options``: tuple of codes."""
    TICK = "tick"
    """Yes or no: bool."""
    SCALE = "scale"
    """0 to 10 with worded ends: int or None."""
    PHRASE = "phrase"
    """One of ``options``, or something else in own words: Words or None (``bank`` names the list)."""
    WORDS = "words"
    """Own or ready-made words: Words or None."""
    WORDS_LIST = "words-list"
    """Several of them: tuple of Words."""


@dataclass(frozen=True, kw_only=True)
class FormField:
    """One field of a form; every word in it is already translated.

    Attributes:
        key: Its name in the values.
        label: Visible words, required.
        kind: What it takes.
        help: One sentence under the label.
        options: Code and words, for choices.
        bank: Name of a list of ready-made words in ``resources/phrases``.
        low: Words at 0 of a scale.
        high: Words at 10 of a scale.
        least: Least whole number, or least lines of a text box.
        most: Largest whole number.
        width: Width of a line in rem; the page's width if ``None``.
        compact: Choices beside each other.
        future: Whether a date usually lies ahead: "3 Sept" is then the next one.
    """

    key: str
    label: str
    kind: Kind = Kind.TEXT
    help: str = ""
    options: Sequence[Option] = ()
    bank: str = ""
    low: str = ""
    high: str = ""
    least: int = 0
    most: int = 9999
    width: float | None = None
    compact: bool = False
    future: bool = False


@dataclass(frozen=True, kw_only=True)
class FormGroup:
    """Fields under one heading, in a card of their own.

    Attributes:
        title: The heading; empty for fields that stand without one.
        fields: In reading order.
        note: A quiet sentence under the heading.
    """

    title: str = ""
    fields: Sequence[FormField]
    note: str = ""


class Form(QWidget):
    """A form that saves itself.

    Signals:
        edited: Key and raw text, shortly after typing.
        committed: Key and value, on leaving a field.
    """

    edited = Signal(str, str)
    committed = Signal(str, object)

    def __init__(
        self,
        groups: Sequence[FormGroup],
        translator: Translator,
        *,
        writers: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Make the fields; ``writers`` are names offered as "who put it into another language"."""
        super().__init__(parent)
        self.translator = translator
        self.writers = tuple(writers)
        self.fields: dict[str, Field] = {}
        self._pending: dict[str, str] = {}
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._timer.timeout.connect(self.flush)
        rows = column(self, space=1.25)
        for group in groups:
            rows.addWidget(self._group(group))
        self.setSizePolicy(QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum))

    def set_values(self, values: Mapping[str, object]) -> None:
        """Show values; keys that are missing are blank."""
        for key, field in self.fields.items():
            field.set_value(values.get(key))

    def values(self) -> dict[str, object]:
        """The values of all fields that hold a good one."""
        return {key: field.value() for key, field in self.fields.items() if not field.problem()}

    def show_draft(self, key: str, raw: str) -> None:
        """Show again what was being typed when the program ended; it is committed on leaving the field."""
        if key in self.fields:
            self.fields[key].set_raw(raw)

    def show_error(self, key: str, sentence: str) -> None:
        """Show what is the matter with a field."""
        self.fields[key].show_error(sentence)

    def mark_saved(self, key: str) -> None:
        """Show "Saved" beside a field."""
        self.fields[key].mark_saved()

    def flush(self) -> None:
        """Say everything that was typed and not yet said."""
        self._timer.stop()
        pending, self._pending = self._pending, {}
        for key, raw in pending.items():
            self.edited.emit(key, raw)

    def commit(self) -> bool:
        """Commit every field, as before leaving the page; false where one has a problem (its draft is kept)."""
        self.flush()
        committed = [field.commit() for field in self.fields.values()]
        return all(committed)

    def focus(self, key: str) -> None:
        """Put the keyboard into a field."""
        self.fields[key].set_focus()

    def _group(self, group: FormGroup) -> QWidget:
        box: Card | QWidget = Card(group.title, parent=self) if group.title else QWidget(self)
        rows = box.body if isinstance(box, Card) else column(box)
        rows.setSpacing(rem(1.2))
        add = box.add if isinstance(box, Card) else rows.addWidget
        if group.note:
            add(Note(group.note, parent=box))
        for spec in group.fields:
            add(self._field(spec, box))
        return box

    def _field(self, spec: FormField, parent: QWidget) -> Field:
        if spec.key in self.fields:
            message = f"two fields are called {spec.key}"
            raise ValueError(message)
        field = make_field(spec, self)
        field.setParent(parent)
        field.edited.connect(lambda raw, key=spec.key: self._typed(key, raw))
        field.committed.connect(lambda value, key=spec.key: self._committed(key, value))
        self.fields[spec.key] = field
        return field

    def _typed(self, key: str, raw: str) -> None:
        self._pending[key] = raw
        self._timer.start()

    def _committed(self, key: str, value: object) -> None:
        self._pending.pop(key, None)
        self.committed.emit(key, value)


def make_field(spec: FormField, form: Form) -> Field:
    """The control of one field, not yet placed anywhere."""
    return _MAKERS[spec.kind](spec, form)


def _text(spec: FormField, form: Form) -> Field:
    return TextField(form.translator, spec.label, help_text=spec.help, width=spec.width)


def _lines(spec: FormField, form: Form) -> Field:
    return TextArea(form.translator, spec.label, help_text=spec.help, lines=spec.least or 3)


def _number(spec: FormField, form: Form) -> Field:
    return NumberField(form.translator, spec.label, least=spec.least, most=spec.most, help_text=spec.help)


def _date(spec: FormField, form: Form) -> Field:
    partial = spec.kind is Kind.PARTIAL_DATE
    return DateField(form.translator, spec.label, partial=partial, future=spec.future, help_text=spec.help)


def _time(spec: FormField, form: Form) -> Field:
    return TimeField(form.translator, spec.label, help_text=spec.help)


def _choice(spec: FormField, form: Form) -> Field:
    return Choice(form.translator, spec.label, spec.options, help_text=spec.help, compact=spec.compact)


def _pick(spec: FormField, form: Form) -> Field:
    return PickField(form.translator, spec.label, spec.options, help_text=spec.help)


def _checks(spec: FormField, form: Form) -> Field:
    return CheckList(form.translator, spec.label, spec.options, help_text=spec.help, compact=spec.compact)


def _tick(spec: FormField, form: Form) -> Field:
    return TickBox(form.translator, spec.label, help_text=spec.help)


def _scale(spec: FormField, form: Form) -> Field:
    return ScaleRow(form.translator, spec.label, low=spec.low, high=spec.high, help_text=spec.help)


def _phrase(spec: FormField, form: Form) -> Field:
    return PhraseChoice(form.translator, spec.label, bank=spec.bank, options=spec.options, help_text=spec.help)


def _words(spec: FormField, form: Form) -> Field:
    return WordsField(
        form.translator,
        spec.label,
        bank=spec.bank,
        ready=spec.options,
        writers=form.writers,
        help_text=spec.help,
        lines=spec.least or 2,
    )


def _words_list(spec: FormField, form: Form) -> Field:
    return WordsList(
        form.translator,
        spec.label,
        bank=spec.bank,
        ready=spec.options,
        writers=form.writers,
        help_text=spec.help,
        most=spec.most,
    )


_MAKERS: dict[Kind, Callable[[FormField, Form], Field]] = {
    Kind.TEXT: _text,
    Kind.LINES: _lines,
    Kind.NUMBER: _number,
    Kind.DATE: _date,
    Kind.PARTIAL_DATE: _date,
    Kind.TIME: _time,
    Kind.CHOICE: _choice,
    Kind.PICK: _pick,
    Kind.CHECKS: _checks,
    Kind.TICK: _tick,
    Kind.SCALE: _scale,
    Kind.PHRASE: _phrase,
    Kind.WORDS: _words,
    Kind.WORDS_LIST: _words_list,
}
