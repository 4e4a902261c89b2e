"""Several small records inside one: allergies with their reactions, what was agreed and by whom."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from passport_app.domain.rules import RuleError
from passport_app.i18n import Translator
from ui.common.metrics import rem
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.field import Field
from ui.widgets.form import Form, OwnField
from ui.widgets.form_controls import make_field
from ui.widgets.form_fields import FormField
from ui.widgets.layouts import FlowRow, column

Make = Callable[[dict[str, object]], object]
"""Makes a row's object of its answers; raises ``RuleError`` where it cannot, gives ``None`` where it is blank."""

_ABOVE = 0.35
"""Space, in rem, that keeps a row's first name apart from the list's name or from the line above."""


@dataclass(frozen=True, kw_only=True)
class RowShape:
    """What a row is made of.

    Attributes:
        fields: Makes the fields of one more row, by key, in reading order.
        make: Makes the row's object.
        take_apart: The answers of a row's object, by key.
        needed: Keys without which there is no object.
    """

    fields: Callable[[], dict[str, Field]]
    make: Make
    take_apart: Callable[[object], dict[str, object]]
    needed: Sequence[str]


class RowsField(Field):
    """A list of small forms. The value is a tuple of objects, without the blank ones."""

    def __init__(
        self,
        translator: Translator,
        label: str,
        shape: RowShape,
        *,
        help_text: str = "",
        most: int = 50,
        parent: QWidget | None = None,
    ) -> None:
        """Make the list, with at most ``most`` rows of ``shape``."""
        super().__init__(translator, label, help_text=help_text, parent=parent)
        self.setAccessibleName(self.label)
        self._shape, self._most = shape, most
        self._rows: list[_Row] = []
        self._taken: list[tuple[int, str]] = []
        self._body = QWidget(self)
        self._list = column(self._body, space=0.75)
        self.place(self._body)
        add, back = translator.gettext("Add another"), translator.gettext("Put it back")
        self._add_button = SecondaryButton(add, icon="add", name=f"{add}: {self.label}")
        self._back_link = LinkButton(back, icon="undo", name=f"{back}: {self.label}")
        self.place(FlowRow(self._add_button, self._back_link, parent=self))
        self._add_button.clicked.connect(self._add_by_hand)
        self._back_link.clicked.connect(self._put_back)
        self._fill([{}])
        self.remember()

    def value(self) -> object:
        made = (self._shape.make(row.answers()) for row in self._rows)
        return tuple(each for each in made if each is not None)

    def set_value(self, value: object) -> None:
        known = list(value) if isinstance(value, tuple | list) else []
        self._fill([self._shape.take_apart(each) for each in known] or [{}])
        self._taken.clear()
        self._renumber()
        self.remember()

    def raw(self) -> str:
        rows = [row.raw() for row in self._rows]
        return json.dumps(rows, ensure_ascii=False) if any(any(row.values()) for row in rows) else ""

    def set_raw(self, text: str) -> None:
        try:
            rows = json.loads(text) if text else []
        except ValueError:
            rows = []
        good = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
        self._fill([{} for _row in good] or [{}])
        for row, raw in zip(self._rows, good, strict=False):
            row.set_raw(raw)
        self._renumber()

    def problem(self) -> str:
        for row in self._rows:
            found = row.problem() or self._row_problem(row)
            if found:
                return found
        return ""

    def set_focus(self) -> None:
        self._rows[0].set_focus()

    def _row_problem(self, row: _Row) -> str:
        answers = row.answers()
        if not any(answers.values()):
            return ""
        missing = next((key for key in self._shape.needed if not answers.get(key)), None)
        if missing is not None:
            return self.translator.gettext("Please fill in “{field}” too.", field=row.fields[missing].label)
        try:
            self._shape.make(answers)
        except RuleError as error:
            return self.translator.error(error)
        return ""

    def _fill(self, answers: Sequence[dict[str, object]]) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows.clear()
        for each in answers:
            self._add().set_values(each)
        self._renumber()

    def _add(self, index: int | None = None) -> _Row:
        row = _Row(self.translator, self._shape.fields(), self._body)
        place = len(self._rows) if index is None else index
        self._rows.insert(place, row)
        self._list.insertWidget(place, row)
        row.edited.connect(self._typed)
        row.left.connect(self._left)
        row.remove_requested.connect(lambda: self._remove(row))
        return row

    def _add_by_hand(self) -> None:
        self._add().set_focus()
        self._renumber()

    def _remove(self, row: _Row) -> None:
        index = self._rows.index(row)
        self._taken.append((index, json.dumps(row.raw(), ensure_ascii=False)))
        self._rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
        if not self._rows:
            self._add()
        self._renumber()
        self._rows[min(index, len(self._rows) - 1)].set_focus()
        self._typed()
        self.commit()

    def _put_back(self) -> None:
        index, raw = self._taken.pop()
        row = self._add(index)
        row.set_raw(json.loads(raw))
        self._renumber()
        row.set_focus()
        self._typed()
        self.commit()

    def _renumber(self) -> None:
        for number, row in enumerate(self._rows, 1):
            row.set_number(number, self.label)
        self._add_button.setEnabled(len(self._rows) < self._most)
        self._back_link.setVisible(bool(self._taken))


def own_rows(
    asked: Sequence[FormField],
    make: Make,
    take_apart: Callable[[object], Mapping[str, object]],
    needed: Sequence[str],
) -> OwnField:
    """A maker of such a list for a form.

    Args:
        asked: What one row asks.
        make: A row's object from its answers; ``None`` for a blank row.
        take_apart: The answers of a row's object.
        needed: Keys without which there is no object.
    """

    def field(spec: FormField, form: Form) -> Field:
        shape = RowShape(
            fields=lambda: {each.key: make_field(each, form) for each in asked},
            make=make,
            take_apart=lambda value: dict(take_apart(value)),
            needed=needed,
        )
        return RowsField(form.translator, spec.label, shape, help_text=spec.help)

    return field


class _Row(QFrame):
    """One small form with its remove button."""

    edited = Signal()
    left = Signal()
    remove_requested = Signal()

    def __init__(self, translator: Translator, fields: dict[str, Field], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("row")
        self.fields = fields
        self._translator = translator
        rows = column(self, space=0.75)
        rows.setContentsMargins(0, rem(_ABOVE), 0, 0)
        for field in fields.values():
            field.setParent(self)
            field.edited.connect(lambda _raw: self.edited.emit())
            field.committed.connect(lambda _value: self.left.emit())
            rows.addWidget(field)
        self._remove_words = translator.gettext("Take it out")
        self._remove_link = LinkButton(self._remove_words, icon="remove", parent=self)
        self._remove_link.clicked.connect(self.remove_requested)
        rows.addWidget(self._remove_link, 0, Qt.AlignmentFlag.AlignLeading)

    def answers(self) -> dict[str, object]:
        return {key: field.value() for key, field in self.fields.items() if not field.problem()}

    def set_values(self, answers: dict[str, object]) -> None:
        for key, field in self.fields.items():
            field.set_value(answers.get(key))

    def raw(self) -> dict[str, str]:
        return {key: field.raw() for key, field in self.fields.items()}

    def set_raw(self, raw: dict[str, str]) -> None:
        for key, field in self.fields.items():
            field.set_raw(str(raw.get(key, "")))

    def problem(self) -> str:
        return next((problem for field in self.fields.values() if (problem := field.problem())), "")

    def set_focus(self) -> None:
        next(iter(self.fields.values())).set_focus()

    def set_number(self, number: int, label: str) -> None:
        name = self._translator.gettext("{words}: {label}, number {n}", words=self._remove_words, label=label, n=number)
        self._remove_link.set_words(self._remove_words, name=name)
