"""Qt's own part of the window's language: the direction of reading, and the words that Qt itself puts into menus."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from passport_app.i18n import Translator


class QtWords(QObject):
    """Follows the window's translator."""

    def __init__(self, qt: QApplication) -> None:
        super().__init__()
        self._qt, self._words = qt, QTranslator(self)

    def follow(self, translator: Translator) -> None:
        """Let Qt read and speak as ``translator`` does; where it has no words for that, it speaks English."""
        mirrored = translator.right_to_left
        self._qt.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
        self._qt.removeTranslator(self._words)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._words.load(QLocale(translator.language), "qtbase", "_", folder):
            self._qt.installTranslator(self._words)
