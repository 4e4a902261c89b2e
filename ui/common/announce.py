"""Says a sentence to a screen reader without moving the focus.

Newer screen readers speak an announcement event; Orca 43 does not know it and reads only a changed
description of the focused control. So both are done, and the old description comes back afterwards.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_KEEP_MS = 4000


class Announcer(QObject):
    """Announces sentences on behalf of the page that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._timer.timeout.connect(self._restore)
        self._control: QWidget | None = None
        self._description = ""
        self.last = ""

    def say(self, sentence: str, *, urgent: bool = False) -> None:
        """Say a translated sentence; an urgent one interrupts."""
        self.last = sentence
        control = QApplication.focusWidget()
        if control is None:
            return
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - lazy for start-up time

        event = QAccessibleAnnouncementEvent(control, sentence)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)
        self._describe(control, sentence)

    def _describe(self, control: QWidget, sentence: str) -> None:
        self._restore()
        self._control, self._description = control, control.accessibleDescription()
        control.destroyed.connect(self._forget)
        control.setAccessibleDescription(" ".join(part for part in (sentence, self._description) if part))
        self._timer.start()

    def _restore(self) -> None:
        self._timer.stop()
        if self._control is not None and isValid(self._control):
            self._control.destroyed.disconnect(self._forget)
            self._control.setAccessibleDescription(self._description)
        self._control = None

    def _forget(self) -> None:
        self._control = None
