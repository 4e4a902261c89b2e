"""What the computer says about look, contrast, motion, text size and language, live.

Qt is only one source: its first values can arrive just after the start, and desktops that it does not know are
silent. So every source is read here and nowhere else: Qt's hints, the desktop's settings portal, and what
Windows and macOS keep in places of their own. The Windows and macOS branches are written from those systems'
documentation and have not been tried on them yet.
"""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QFontInfo, QGuiApplication, QPalette

from ui.common.portal import Portal

_DARK, _LIGHT, _ON = 1, 2, 1
APPEARANCE, GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"
WATCHED = (
    (APPEARANCE, "color-scheme"),
    (APPEARANCE, "contrast"),
    (APPEARANCE, "reduced-motion"),
    (GNOME, "enable-animations"),
    (GNOME, "text-scaling-factor"),
    (GNOME, "gtk-theme"),
)


class OsSettings(QObject):
    """The computer's own settings.

    Signals:
        changed: Some of them may be different now.
    """

    changed = Signal()

    def __init__(self, portal: Portal | None = None) -> None:
        """Read Qt's hints at once; ``portal`` is asked when ``listen`` is called."""
        super().__init__()
        self._portal = portal or Portal(WATCHED)
        self._portal.changed.connect(self.changed)
        self._hints = QGuiApplication.styleHints()  # its wrapper takes its children along when it is collected
        self.text_pixels = QFontInfo(QGuiApplication.font()).pixelSize()
        self._hints.colorSchemeChanged.connect(self.changed)
        self._hints.accessibility().contrastPreferenceChanged.connect(self.changed)

    def listen(self) -> None:
        """Ask the desktop's portal and hear of changes; called when the window is already shown."""
        if sys.platform.startswith("linux"):
            self._portal.open()

    def close(self) -> None:
        """Hear no more."""
        self._portal.close()

    @property
    def dark(self) -> bool:
        """Whether the computer prefers dark."""
        wish = self._portal.number(APPEARANCE, "color-scheme")
        if wish in (_DARK, _LIGHT):
            return wish == _DARK
        return self._hints.colorScheme() == Qt.ColorScheme.Dark

    @property
    def high_contrast(self) -> bool:
        """Whether the computer asks for more contrast."""
        if self._hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return True
        theme = str(self._portal.value(GNOME, "gtk-theme") or "")
        return self._portal.number(APPEARANCE, "contrast") == _ON or "HighContrast" in theme or windows_contrast()

    @property
    def system_palette(self) -> QPalette | None:
        """The colours that Windows' own high contrast prescribes; they are used as they are."""
        return QGuiApplication.palette() if windows_contrast() else None

    @property
    def reduced_motion(self) -> bool:
        """Whether the computer asks for less motion."""
        if self._portal.number(APPEARANCE, "reduced-motion") == _ON:
            return True
        return self._portal.value(GNOME, "enable-animations") is False or windows_still() or mac_still()

    @property
    def text_scale(self) -> float:
        """The computer's text size factor; the larger of it and Qt's own font size counts, never both."""
        factor = self._portal.value(GNOME, "text-scaling-factor")
        return max(1.0, factor if isinstance(factor, float) else 1.0, windows_text_scale())

    @property
    def language(self) -> str:
        """BCP 47 tag of the computer's language."""
        tags = QLocale.system().uiLanguages()
        return tags[0] if tags else "en"


def windows_contrast() -> bool:
    """Whether Windows is in high contrast (SPI_GETHIGHCONTRAST)."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - lazy for start-up time

        class HighContrast(ctypes.Structure):
            _fields_ = (("size", ctypes.c_uint), ("flags", ctypes.c_uint), ("scheme", ctypes.c_wchar_p))

        state = HighContrast(size=ctypes.sizeof(HighContrast))
        ctypes.windll.user32.SystemParametersInfoW(0x42, state.size, ctypes.byref(state), 0)
        return bool(state.flags & 1)
    return False


def windows_still() -> bool:
    """Whether Windows shows no animations (SPI_GETCLIENTAREAANIMATION)."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - lazy for start-up time

        moves = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(0x1042, 0, ctypes.byref(moves), 0)
        return not moves.value
    return False


def windows_text_scale() -> float:
    """Windows' text size slider, 1.0 to 2.25."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - lazy for start-up time

        with contextlib.suppress(OSError):
            key = winreg.OpenKey(winreg.HKEY_CURRENT_USER, r"Software\Microsoft\Accessibility")
            with key:
                return int(winreg.QueryValueEx(key, "TextScaleFactor")[0]) / 100
    return 1.0


def mac_still() -> bool:
    """Whether macOS reduces motion."""
    if sys.platform == "darwin":
        import plistlib  # noqa: PLC0415 - lazy for start-up time

        file = Path.home() / "Library/Preferences/com.apple.universalaccess.plist"
        with contextlib.suppress(OSError, plistlib.InvalidFileException):
            return bool(plistlib.loads(file.read_bytes()).get("reduceMotion"))
    return False
