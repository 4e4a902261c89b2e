"""The clipboard, as far as this program put something on it.

Locking clears what we copied and nothing that anybody else did.
"""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication


class OwnClipboard:
    """Copies text and can take it back."""

    def __init__(self) -> None:
        self._ours: str | None = None

    def copy(self, text: str) -> None:
        """Put ``text`` on the clipboard and remember that it was us."""
        QGuiApplication.clipboard().setText(text)
        self._ours = text

    def clear_ours(self) -> bool:
        """Empty the clipboard if it still holds what we put there."""
        clipboard = QGuiApplication.clipboard()
        ours = self._ours is not None and clipboard.text() == self._ours
        if ours:
            clipboard.clear()
        self._ours = None
        return ours
