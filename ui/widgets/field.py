"""What every form field has in common: a visible label, help, the control, "Saved", and what is the matter.

A field without visible words cannot be made. Values set by the program say nothing; what a person does says
``edited`` (raw text, at once, for a draft) and ``committed`` (a value, on leaving the field, for a revision).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from passport_app.i18n import Translator
from ui.widgets.layouts import column
from ui.widgets.measured_layouts import EndsLayout
from ui.widgets.text import FieldError, FieldLabel, Note, required


class SavedMark(QLabel):
    """The word "Saved" beside a label; its place is kept free, so that nothing moves."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words

    def say(self, *, saved: bool) -> None:
        """Show the word, or nothing in its place."""
        self.setText(self._words if saved else "")

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + 2, self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Field(QWidget):
    """A labelled form field.

    Signals:
        edited: The raw text as it is typed, also when it is not yet a value.
        committed: The value, when the person has left the field and the value is good and new.
    """

    ROLE = "Grouping"
    edited = Signal(str)
    committed = Signal(object)

    def __init__(
        self, translator: Translator, label: str, *, help_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.translator = translator
        self.label = required(label, "A field")
        self.help_text = help_text
        self._last: str | None = ""
        self._controls: list[QWidget] = []
        self._error = FieldError("", self)
        self._saved = SavedMark(translator.gettext("✓ Saved"), self)
        self._column = column(self, space=0.35)
        self._column.addLayout(self._head())
        if help_text:
            self._column.addWidget(Note(help_text, small=True, parent=self))
        self._column.addWidget(self._error)
        self._error.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)

    def value(self) -> object:
        """The value as plain Python; ``None`` or empty where nothing was answered."""
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        """Show a value without saying so."""
        raise NotImplementedError

    def raw(self) -> str:
        """What stands in the field, as text for a draft."""
        raise NotImplementedError

    def set_raw(self, text: str) -> None:
        """Show the text of a draft again."""
        raise NotImplementedError

    def problem(self) -> str:
        """Why what stands here is not a value, as a sentence; empty if it is one."""
        return ""

    def commit(self) -> bool:
        """Check what stands here and say it if it is new; false where there is a problem."""
        problem = self.problem()
        if problem:
            self.show_error(problem)
            return False
        self.clear_error()
        if self.raw() != self._last:
            self._last = self.raw()
            self.committed.emit(self.value())
        return True

    def show_error(self, sentence: str) -> None:
        """Show what is the matter, below the field, and tie it to the control."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self._describe(sentence)

    def not_kept(self, sentence: str) -> None:
        """Say why the answer could not be kept; it is given again when the field is next left."""
        self._last = None
        self.show_error(sentence)

    @property
    def error(self) -> str:
        """The sentence that is shown below the field; empty if nothing is the matter."""
        return self._error.text()

    def clear_error(self) -> None:
        """Nothing is the matter any more."""
        if not self._error.isHidden():
            self.show_error("")

    def mark_saved(self) -> None:
        """Show "Saved" beside the label."""
        self._saved.say(saved=True)

    def mark_unsaved(self) -> None:
        """Take "Saved" away while something is being typed."""
        self._saved.say(saved=False)

    def set_focus(self) -> None:
        """Put the keyboard into the field."""
        if self._controls:
            self._controls[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self, widget: QWidget) -> None:
        """Put the control, or a part of it, below what is there already."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def name_control(self, control: QWidget) -> None:
        """Give a control this field's name and description; leaving it commits."""
        control.setAccessibleName(self.label)
        control.setAccessibleDescription(self.help_text)
        self._controls.append(control)
        if len(self._controls) == 1:
            self._label.setBuddy(control)
        control.installEventFilter(self)

    def rename(self, words: str, name: str) -> None:
        """Change the visible label and the fuller name that is read out."""
        self.label = required(name, "A field")
        self._label.setText(required(words, "A field").replace("&", "&&"))
        for control in self._controls:
            control.setAccessibleName(name)

    def remember(self) -> None:
        """What stands here now is known; only something else is worth a commit."""
        self._last = self.raw()
        self.clear_error()
        self.mark_unsaved()

    def _typed(self) -> None:
        self.mark_unsaved()
        self.edited.emit(self.raw())

    def _head(self) -> EndsLayout:
        self._label = FieldLabel(self.label.replace("&", "&&"), self)
        self._head_row = EndsLayout(self._label, self._saved)
        return self._head_row

    def _describe(self, sentence: str) -> None:
        words = " ".join(part for part in (sentence, self.help_text) if part)
        for control in self._controls:
            control.setAccessibleDescription(words)
            control.setProperty("bad", "true" if sentence else "false")
            control.style().unpolish(control)
            control.style().polish(control)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and watched in self._controls:
            self._left()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._is_undo(event):
            QApplication.sendEvent(self, event.clone())
            return True
        return super().eventFilter(watched, event)

    def _is_undo(self, event: QKeyEvent) -> bool:
        """Whether a key asks for the last saved change back: nothing is typed here that the control could undo."""
        return event.matches(QKeySequence.StandardKey.Undo) and self.raw() == self._last

    def _left(self) -> None:
        self.commit()
