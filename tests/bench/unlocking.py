"""From *Unlock* pressed until Today is painted, through the real window, and the memory that is used then.

The passports for it have a key derivation that costs nothing, and the cryptography is loaded beforehand, as it is
while a person types.

    python -m tests.bench.unlocking FOLDER
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from passport_app.services.passport import warm_up
from tests.bench.sample import PASSPHRASE
from ui.app import App
from ui.common.context import Place
from ui.widgets.password_field import PasswordField


class Watch(QObject):
    """Unlocks, and ends the process with its figures when Today has been painted."""

    def __init__(self, app: App) -> None:
        super().__init__()
        self._app = app
        self._pressed = 0.0
        self._shown = False

    def unlock(self) -> None:
        """Type the passphrase and press Enter."""
        field = self._app.window.findChild(PasswordField)
        if field is None:
            raise LookupError("the unlock page is not shown")
        field.line.setText(PASSPHRASE)
        self._pressed = time.perf_counter()
        field.submitted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shell = self._app.window.shell
        if shell is not None and not shell.locked and shell.current == Place.TODAY:
            self._end_when_painted(watched, event, shell.page)
        return False

    def _end_when_painted(self, watched: QObject, event: QEvent, page: QWidget | None) -> None:
        if event.type() == QEvent.Type.Paint and watched is page:
            QTimer.singleShot(0, self._end)

    def _end(self) -> None:
        print(f"{(time.perf_counter() - self._pressed) * 1000:.3f} {memory():.1f}", flush=True)
        os._exit(0)


def memory() -> float:
    """Resident memory of this process in MiB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:"))


def main(folder: Path) -> None:
    warm_up()
    qt = QApplication(sys.argv[:1])
    app = App(qt, folder)
    app.start()
    watch = Watch(app)
    qt.installEventFilter(watch)
    QTimer.singleShot(300, watch.unlock)
    qt.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
