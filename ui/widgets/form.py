"""Forms said, not drawn: a list of fields in groups; it saves itself as it is filled in.

A presenter maps a record to ``{key: value}`` and back; the form shows the values and says what a person does:

* ``edited(key, raw)`` within half a second of typing: keep it as a draft;
* ``committed(key, value)`` on leaving a field with a good, new value: make a revision;

and shows what the presenter answers: ``mark_saved(key)``, ``show_error(key, sentence)``, ``show_draft(key, raw)``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from passport_app.i18n import Translator
from ui.common.metrics import rem
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.form_controls import make_field
from ui.widgets.form_fields import FormField, FormGroup
from ui.widgets.layouts import column
from ui.widgets.text import Note

DRAFT_MS = 400
OwnField = Callable[[FormField, "Form"], Field]
"""Makes a control that no plain kind of field has, such as a list of small forms."""


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
        own_fields: Mapping[str, OwnField] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the fields.

        Args:
            groups: What is asked.
            translator: The window's language.
            writers: Names offered as "who put it into another language".
            own_fields: By key, makers of controls of a shape of their own.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._own_fields = dict(own_fields or {})
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

    def _group(self, group: FormGroup) -> Card:
        box = Card(group.title, parent=self)
        box.body.setSpacing(rem(1.2))
        if not group.card:
            box.setProperty("plain", "true")
            box.body.setContentsMargins(0, 0, 0, 0)
        if group.note:
            box.add(Note(group.note, parent=box))
        for spec in group.fields:
            box.add(self._field(spec, box))
        return box

    def _field(self, spec: FormField, parent: QWidget) -> Field:
        if spec.key in self.fields:
            message = f"two fields are called {spec.key}"
            raise ValueError(message)
        make: OwnField = self._own_fields.get(spec.key, make_field)
        field = make(spec, self)
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
