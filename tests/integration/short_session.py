"""A short session in the real window: unlock, write, save a summary, leave quickly.

python -m tests.integration.short_session FOLDER
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from passport_app.domain.goals import Goal
from passport_app.domain.words import own
from passport_app.services.summaries import compose_summary, pdf, save
from tests.integration.cli_process import PASSPHRASE
from ui.app import App
from ui.common.context import Place
from ui.widgets.password_field import PasswordField

LOOK_AGAIN_MS = 50


class Session:
    """Does the next step as soon as the window is ready for it."""

    def __init__(self, app: App, folder: Path) -> None:
        self._app, self._folder = app, folder
        self._steps: list[Callable[[], bool]] = [self._unlock, self._write, self._leave]

    def go_on(self) -> None:
        """Do a step, or wait for what it needs."""
        if self._steps[0]():
            self._steps.pop(0)
        QTimer.singleShot(LOOK_AGAIN_MS, self._app, self.go_on)

    def _unlock(self) -> bool:
        field = self._app.window.findChild(PasswordField)
        if not isinstance(field, PasswordField) or not field.isVisible():
            return False
        field.line.setText(PASSPHRASE)
        field.submitted.emit()
        return True

    def _write(self) -> bool:
        passport, shell = self._app.passport, self._app.window.shell
        if passport is None or shell is None or shell.current != Place.TODAY:
            return False
        passport.records.add(Goal(want=own("walk to the market", "en")))
        save(self._folder.parent / "page.pdf", pdf(compose_summary(passport, "gp", ("en",))))
        shell.go(Place.SUMMARY)
        return True

    def _leave(self) -> bool:
        print("left", flush=True)
        self._app.leave_quickly()
        return True


def main(folder: Path) -> None:
    """Open the window and go through the steps; the process ends as it does on a lock."""
    qt = QApplication(sys.argv[:1])
    app = App(qt, folder)
    app.start()
    session = Session(app, folder)
    QTimer.singleShot(LOOK_AGAIN_MS, app, session.go_on)
    qt.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
