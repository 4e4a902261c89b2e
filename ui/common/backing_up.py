"""Backups that come by themselves while a passport is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from passport_app.errors import PassportError
from ui.common.tasks import Tasks

if TYPE_CHECKING:
    from passport_app.services.passport import Passport

_FIRST_MS = 5_000
"""After the window has settled: the opening itself is what somebody waits for."""
_THEN_MS = 5 * 60_000


class BackingUp(QObject):
    """Has every few minutes what is due done in the background.

    Even to see whether anything is due reads the disk, which may be gone, and the file, which may just be moving to
    new keys: both are affairs of another thread than the window's.

    Signals:
        failed: Why one could not be made; said once until one succeeds.
    """

    failed = Signal(PassportError)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._passport: Passport | None = None
        self._said = False
        self._working = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self, passport: Passport) -> None:
        """Look after the backups of an open passport."""
        self._passport = passport
        self._timer.start(_FIRST_MS)

    def stop(self) -> None:
        """It is about to be closed."""
        self._timer.stop()
        self._passport = None

    def look(self) -> None:
        """Have what is due done, unless that is still going on."""
        from passport_app.services import copies  # noqa: PLC0415 - lazy for start-up time

        passport = self._passport
        if passport is None:
            return
        self._timer.start(_THEN_MS)
        if not self._working:
            self._working = True
            task = self._tasks.run(lambda: copies.keep(passport))
            task.success(self._made).failure(self._not_made).finished(self._rest)

    def _made(self, _anything: object) -> None:
        self._said = False

    def _not_made(self, error: Exception) -> None:
        if isinstance(error, PassportError) and not self._said and self._passport is not None:
            self._said = True
            self.failed.emit(error)

    def _rest(self) -> None:
        self._working = False
