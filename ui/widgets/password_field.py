"""A passphrase: hidden unless shown, with the two reasons why a right one is refused: Caps Lock and keyboard language.

What is typed here never becomes a draft.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from passport_app.i18n import Translator
from ui.common.metrics import rem
from ui.widgets.buttons import SecondaryButton
from ui.widgets.field import Field
from ui.widgets.line import Line
from ui.widgets.text import Note

_LONGEST = 4096


class PasswordField(Field):
    """A passphrase. The value is exactly what was typed.

    Signals:
        changed: Something was typed.
        submitted: Enter was pressed.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(
        self, translator: Translator, label: str, *, help_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(translator, label, help_text=help_text, parent=parent)
        _ = translator.gettext
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(rem(0.5))
        self.line = Line(box)
        self.line.setMaxLength(_LONGEST)
        self.line.setMaximumWidth(rem(26))
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.name_control(self.line)
        words = _("Show")
        self.show_button = SecondaryButton(words, name=f"{words}: {self.label}", parent=box)
        row.addWidget(self.line, 1)
        row.addWidget(self.show_button)
        row.addStretch(0)
        self.place(box)
        self._caps = Note("", small=True, parent=self)
        self._keyboard = Note("", small=True, parent=self)
        self.place(self._caps)
        self.place(self._keyboard)
        self.show_button.clicked.connect(lambda: self.reveal(not self.revealed))
        self.line.textEdited.connect(self._on_edited)
        self.line.returnPressed.connect(self.submitted)
        QGuiApplication.inputMethod().localeChanged.connect(self._name_keyboard)
        self._name_keyboard()
        self._warn(caps=False)

    def value(self) -> object:
        return self.line.text()

    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def set_value(self, value: object) -> None:
        self.line.setText(str(value or ""))

    def raw(self) -> str:
        return ""

    def set_raw(self, text: str) -> None:
        """A passphrase has no draft."""

    def clear_secret(self) -> None:
        """Empty the field and hide what is typed next."""
        self.line.clear()
        self.reveal(False)

    def caps_note(self) -> str:
        """The warning about Caps Lock; empty if there is none."""
        return self._caps.text()

    def _on_edited(self) -> None:
        self.clear_error()
        self.changed.emit()

    @property
    def revealed(self) -> bool:
        """Whether what is typed can be read."""
        return self.line.echoMode() is QLineEdit.EchoMode.Normal

    def reveal(self, on: bool) -> None:
        """Let what is typed be read, or hide it."""
        _ = self.translator.gettext
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        words = _("Hide") if on else _("Show")
        self.show_button.set_words(words, name=f"{words}: {self.label}")

    def _name_keyboard(self) -> None:
        tag = QGuiApplication.inputMethod().locale().bcp47Name()
        known = tag not in ("", "C", "en-C")
        language = self.translator.language_name(tag) if known else ""
        self._keyboard.setText(self.translator.gettext("Keyboard: {language}", language=language) if known else "")
        self._keyboard.setVisible(known)

    def _warn(self, *, caps: bool) -> None:
        self._caps.setText(self.translator.gettext("▲ Caps Lock seems to be on.") if caps else "")
        self._caps.setVisible(caps)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._look_at(event)
        return super().eventFilter(watched, event)

    def _look_at(self, event: QKeyEvent) -> None:
        """Qt cannot ask for Caps Lock; a capital without Shift, or a small letter with it, tells."""
        if event.key() == Qt.Key.Key_CapsLock:
            self._warn(caps=not self._caps.text())
            return
        letter = event.text()
        if len(letter) == 1 and letter.lower() != letter.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._warn(caps=letter.isupper() != shift)
