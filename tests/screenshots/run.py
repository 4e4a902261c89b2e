"""Every page of the window as a picture, to be opened and looked at by a person.

    xvfb-run -a python -m tests.screenshots.run [FOLDER] [--language ur] [--only today]

Writes ``<page>-<language>-<look>-<size>.png`` into ``screenshots/``: the window as it opens, and, where a page is
taller than the window, ``…-whole.png`` with all of it. The passport is that of a sample person.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QCursor, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from passport_app.services.demo import make_demo
from passport_app.services.passport import Passport
from tests.screenshots.access import CARER, as_carer, let_in
from tests.screenshots.pages import FIRST_RUN, LOCKED, OPEN
from tests.screenshots.shots import NotOfferedError, Shot
from ui.app import App
from ui.common.settings import Settings
from ui.widgets.page import ScrollPage

LANGUAGES = ("en", "pl", "ur")
LOOKS = ("light", "dark", "contrast")
SIZES = (100, 200)
WINDOW, NARROW = (1180, 800), (1024, 700)
PASSPHRASE = "a sample passphrase"
_TURNS = 6


class Studio:
    """One window that is dressed in every language, look and size."""

    def __init__(self, folder: Path, person: str) -> None:
        self._out = folder
        self._qt = QApplication(["health-passport"])
        QCursor.setPos(0, 0)  # nothing lights up under it
        self._scratch = Path(tempfile.mkdtemp())
        self._passport, _code = make_demo(self._scratch / "passport", person, PASSPHRASE)
        let_in(self._passport)
        self._carers = as_carer(self._scratch / "carer", person, PASSPHRASE)

    def picture(self, language: str, look: str, size: int, only: str) -> int:
        """Take every page in one dress; says how many pictures were written."""
        settings = Settings(self._scratch / f"{language}-{look}-{size}.json")
        contrast = "yes" if look == "contrast" else "no"
        shade = "dark" if look == "dark" else "light"
        settings.set(language=language, look=shade, contrast=contrast, text_size=size, still="yes")
        dress = f"{language}-{look}-{size}"
        taken = 0
        for shots, passport in ((FIRST_RUN, None), (LOCKED, None), (OPEN, self._passport), (CARER, self._carers)):
            wanted = [shot for shot in shots if only in shot.name]
            if wanted:
                taken += self._take(settings, wanted, passport, dress)
        return taken

    def close(self) -> None:
        """Put everything away."""
        self._passport.close()
        self._carers.close()

    def _take(self, settings: Settings, shots: list[Shot], passport: Passport | None, dress: str) -> int:
        app = App(self._qt, None if shots[0] in FIRST_RUN else self._passport.folder, settings)
        app.passport = passport
        app.start()
        sys.excepthook = sys.__excepthook__
        app.window.resize(*(NARROW if dress.endswith("200") else WINDOW))
        app.window.move(10, 10)
        taken = sum(self._taken(app, shot, passport, dress) for shot in shots)
        app.passport = None
        app.window.close()
        app.end()
        app.window.deleteLater()
        self._settle()
        return taken

    def _taken(self, app: App, shot: Shot, passport: Passport | None, dress: str) -> bool:
        self._settle()
        try:
            shot.prepare(app, passport)
        except NotOfferedError as missing:
            print(f"{shot.name}: this person is not offered {missing}")
            return False
        self._settle()
        self._save(app.window, shot.name, dress)
        return True

    def _save(self, window: QWidget, name: str, dress: str) -> None:
        window.grab().save(str(self._out / f"{name}-{dress}.png"))
        page = shown_page(window)
        if page is not None and page.content.height() > page.height() + 2:
            self._settle()
            whole = QPixmap(page.content.width(), min(page.content.height(), 12_000))
            whole.fill(window.palette().window().color())
            page.content.render(whole, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
            whole.save(str(self._out / f"{name}-{dress}-whole.png"))

    def _settle(self) -> None:
        """Let everything that was asked for happen, background work included."""
        for _turn in range(_TURNS):
            self._qt.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            time.sleep(0.02)


def shown_page(window: QWidget) -> ScrollPage | None:
    """The page that is seen, inside whatever holds it."""
    seen = [page for page in window.findChildren(ScrollPage) if page.isVisible()]
    return seen[-1] if seen else None


def main() -> int:
    """Take all pictures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path, default=Path("screenshots"))
    parser.add_argument("--language", choices=LANGUAGES, action="append")
    parser.add_argument("--look", choices=LOOKS, action="append")
    parser.add_argument("--size", type=int, choices=SIZES, action="append")
    parser.add_argument("--only", default="")
    parser.add_argument("--person", default="P3")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    studio = Studio(asked.folder, asked.person)
    dresses = product(asked.language or LANGUAGES, asked.look or LOOKS, asked.size or SIZES)
    taken = sum(studio.picture(*dress, asked.only) for dress in dresses)
    studio.close()
    print(f"{taken} pages in {asked.folder}/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
