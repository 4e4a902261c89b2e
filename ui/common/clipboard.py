"""The clipboard, as far as something of this program is on it.

What was copied here is marked as secret, so that clipboard histories that know the mark do not keep it, and it is
taken back when the passport is locked and after a quarter of an hour. It does not matter whether a button or Ctrl+C
copied it, and on X11 the selection that a middle click pastes counts too. What another program put there is left
alone.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

KEEP_MINUTES = 15
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_NO = bytes(4)
MARKS: dict[str, bytes] = {
    "x-kde-passwordManagerHint": b"secret",
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): _NO,
    _WINDOWS.format("CanIncludeInClipboardHistory"): _NO,
    _WINDOWS.format("CanUploadToCloudClipboard"): _NO,
}
"""What Klipper and others on Linux, and Windows' own history, look for. Windows' marks have not been tried."""


class OwnClipboard(QObject):
    """Copies text, notices what else is copied in this program, and takes it back."""

    def __init__(self) -> None:
        super().__init__()
        self._ours: str | None = None
        self._watching = False
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MINUTES * 60_000)
        self._timer.timeout.connect(self.clear_ours)

    def watch(self) -> None:
        """Notice from now on what is copied or selected in the program's own fields."""
        if not self._watching:
            self._watching = True
            QGuiApplication.clipboard().changed.connect(self._on_changed)

    def copy(self, text: str) -> None:
        """Put ``text`` on the clipboard, marked as secret, and remember that it was us."""
        self._put(text, QClipboard.Mode.Clipboard)

    def clear_ours(self) -> bool:
        """Empty the clipboard if it still holds what we put there, and the selection alike."""
        clipboard = QGuiApplication.clipboard()
        ours = clipboard.ownsClipboard() or (self._ours is not None and clipboard.text() == self._ours)
        if ours:
            clipboard.clear()
        if clipboard.supportsSelection() and clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)
        self._ours = None
        self._timer.stop()
        return ours

    def _put(self, text: str, mode: QClipboard.Mode) -> None:
        self._remember(text, mode)
        content = QMimeData()
        content.setText(text)
        for name, value in MARKS.items():
            content.setData(name, value)
        QGuiApplication.clipboard().setMimeData(content, mode)

    def _remember(self, text: str, mode: QClipboard.Mode) -> None:
        if mode is QClipboard.Mode.Clipboard:
            self._ours = text
        self._timer.start()

    def _on_changed(self, mode: QClipboard.Mode) -> None:
        """A field of ours was copied from: mark that too, before any other program has asked for it."""
        clipboard = QGuiApplication.clipboard()
        owned = {QClipboard.Mode.Clipboard: clipboard.ownsClipboard, QClipboard.Mode.Selection: clipboard.ownsSelection}
        if mode not in owned or not owned[mode]():
            return
        content = clipboard.mimeData(mode)
        if content.hasFormat(next(iter(MARKS))):
            self._remember(content.text(), mode)
        elif content.hasText():
            self._put(content.text(), mode)
