"""Notices whether the person is still there, and is made with the first passport that is opened.

Before that there is nothing to lock, so a start without it is a quicker start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.common.away import Away
from ui.common.idle import DEFAULT_MINUTES, SETTING, IdleTimer
from ui.common.input_watch import InputWatch

if TYPE_CHECKING:
    from passport_app.services.passport import Passport


class Presence(QObject):
    """The idle time, the keys of every window, the computer's own lock and its sleep.

    Signals:
        warned: In this many seconds the idle time is over.
        went_on: Somebody is there after all.
        gone: Nobody is; true if there is time to show the locked page, false if the computer is about to sleep.
        action_requested: A key was pressed that works in every window.
    """

    warned = Signal(int)
    went_on = Signal()
    gone = Signal(bool)
    action_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.idle, self.input, self.away = IdleTimer(), InputWatch(), Away()
        self.input.touched.connect(self.idle.touch)
        self.input.action_requested.connect(self.action_requested)
        self.idle.warned.connect(self.warned)
        self.idle.went_on.connect(self.went_on)
        self.idle.idle.connect(lambda: self.gone.emit(True))
        self.away.locked.connect(lambda: self.gone.emit(True))
        self.away.suspending.connect(lambda: self.gone.emit(False))

    def allow(self, passport: Passport) -> None:
        """Count the idle time anew, as long as this passport says."""
        said = passport.settings.get(SETTING)
        self.idle.start(int(said) if said and said.isdigit() else DEFAULT_MINUTES)

    def start(self) -> None:
        """Watch the keys and the computer; called when the window is already shown."""
        self.input.start()
        self.away.start()

    def stop(self) -> None:
        """Watch no more."""
        for watch in (self.idle, self.input, self.away):
            watch.stop()
