"""A new passphrase, typed twice, with a sentence on how hard it is to guess."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from passport_app.i18n import Translator
from passport_app.services import passphrases
from ui.widgets.layouts import column
from ui.widgets.password_field import PasswordField
from ui.widgets.text import Note


class NewPassphrase(QWidget):
    """Two fields and the advice between them.

    Signals:
        submitted: Enter was pressed in the second field.
    """

    submitted = Signal()

    def __init__(
        self, translator: Translator, label: str, *, help_text: str = "", parent: QWidget | None = None
    ) -> None:
        """Make the fields; ``label`` names the first."""
        super().__init__(parent)
        self._translator = translator
        self.first = PasswordField(translator, label, help_text=help_text, parent=self)
        self.again = PasswordField(translator, translator.gettext("The same again"), parent=self)
        self._strength = Note("", parent=self)
        rows = column(self, space=1)
        for part in (self.first, self._strength, self.again):
            rows.addWidget(part)
        self.first.changed.connect(self._show_strength)
        self.first.submitted.connect(self.again.set_focus)
        self.again.submitted.connect(self.submitted)

    def take(self) -> str | None:
        """The passphrase; ``None`` after saying why it cannot be taken."""
        _, secret = self._translator.gettext, self.first.text()
        if not secret.strip():
            self.refuse(_("Please type a passphrase."))
        elif secret != self.again.text():
            self.refuse(_("The two are not the same. Please type them again."))
        else:
            return secret
        return None

    def refuse(self, sentence: str) -> None:
        """Say why it cannot be taken."""
        self.first.show_error(sentence)
        self.first.set_focus()

    def type(self, secret: str, again: str | None = None) -> None:
        """Fill both fields, as hands do."""
        for field, text in ((self.first, secret), (self.again, secret if again is None else again)):
            field.line.setText(text)
            field.changed.emit()

    def clear(self) -> None:
        """Empty both fields."""
        self.first.clear_secret()
        self.again.clear_secret()
        self._show_strength()

    def _show_strength(self) -> None:
        text = self.first.text()
        self._strength.setText(self._translator.gettext(passphrases.strength(text).template) if text else "")
