"""The look of the window: colours and text size, taken live from the computer and the person's own choices."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from ui.common import tokens as looks
from ui.common.fonts import screen_font
from ui.common.os_settings import OsSettings
from ui.common.settings import Choice, Look, Settings
from ui.common.stylesheet import stylesheet
from ui.common.tokens import Tokens

LEAST_BODY = 17
"""Body text in pixels at 100%, unless the computer's own text is larger."""


class Theme(QObject):
    """Computes the look and puts it on the application.

    Signals:
        changed: Colours are different; painted things repaint.
        size_changed: The text size is different; pages are built anew.
    """

    changed = Signal()
    size_changed = Signal()

    def __init__(self, settings: Settings, computer: OsSettings) -> None:
        super().__init__()
        self._settings, self._computer = settings, computer
        self._dim = False
        self._base = QFont(QApplication.font())
        self._language = "en"
        self.body = 0
        self.tokens: Tokens = looks.LIGHT
        settings.changed.connect(self.refresh)
        computer.changed.connect(self.refresh)

    @property
    def dim(self) -> bool:
        """Whether the dark, low, still version is on."""
        return self._dim

    def set_dim(self, on: bool) -> None:
        """Turn the dark, low, still version on or off."""
        self._dim = on
        self.refresh()

    def set_language(self, tag: str) -> None:
        """Use fonts that have the letters of this language."""
        self._language = tag
        if self.body:
            self._apply()

    @property
    def still(self) -> bool:
        """Whether nothing should move."""
        chosen = self._settings.values.still
        return self._dim or (self._computer.reduced_motion if chosen is Choice.COMPUTER else chosen is Choice.YES)

    def wanted(self) -> Tokens:
        """The colours that settings and computer ask for."""
        values = self._settings.values
        prescribed = self._computer.system_palette
        if prescribed is not None and values.contrast is Choice.COMPUTER:
            return looks.prescribed(prescribed)
        dark = self._computer.dark if values.look is Look.COMPUTER else values.look is Look.DARK
        high = self._computer.high_contrast if values.contrast is Choice.COMPUTER else values.contrast is Choice.YES
        return looks.choose(dark=dark, high_contrast=high, dim=self._dim)

    def wanted_body(self) -> int:
        """Pixels of body text that settings and computer ask for."""
        chosen = self._settings.values.text_size
        if chosen:
            return round(LEAST_BODY * chosen / 100)
        return round(max(self._computer.text_pixels, LEAST_BODY * self._computer.text_scale))

    def refresh(self) -> None:
        """Apply the look again if anything about it has changed."""
        wanted, body = self.wanted(), self.wanted_body()
        resized = body != self.body
        if wanted == self.tokens and not resized:
            return
        self.tokens, self.body = wanted, body
        self._apply()
        self.changed.emit()
        if resized:
            self.size_changed.emit()

    def _apply(self) -> None:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        font = screen_font(self._language, self._base)
        font.setPixelSize(self.body)
        app.setFont(font)
        app.setPalette(looks.palette(self.tokens))
        app.setStyleSheet(stylesheet(self.tokens, self.body))
