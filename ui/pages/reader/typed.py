"""A scanner that types like a keyboard: what it types goes into the field, wherever the focus is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class TypedAnywhere(QObject):
    """Leads letters, and what is pasted, into a field that would otherwise go nowhere, while its page is shown."""

    def __init__(self, page: QWidget, box: QPlainTextEdit) -> None:
        """Watch the keys of ``page``'s window on behalf of ``box``."""
        super().__init__(page)
        self._page, self._box = page, box
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin and end with the page's showing; lead a letter into the box."""
        application = QApplication.instance()
        if watched is self._page and application is not None:
            if event.type() == QEvent.Type.Show:
                application.installEventFilter(self)
            elif event.type() == QEvent.Type.Hide:
                application.removeEventFilter(self)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not self._is_lost(watched):
            return False
        if event.matches(QKeySequence.StandardKey.Paste):
            self._box.setFocus(Qt.FocusReason.OtherFocusReason)
            self._box.paste()
            return True
        if self._is_letter(event):
            self._box.setFocus(Qt.FocusReason.OtherFocusReason)
            self._box.insertPlainText(event.text())
            return True
        return False

    def _is_lost(self, watched: QObject) -> bool:
        in_field = isinstance(watched, QLineEdit | QPlainTextEdit)
        return isinstance(watched, QWidget) and not in_field and watched.window() is self._page.window()

    @staticmethod
    def _is_letter(event: QKeyEvent) -> bool:
        text = event.text()
        printable = len(text) == 1 and text.isprintable() and not text.isspace()
        return printable and not event.modifiers() & _COMMANDS
