"""Every place of the window, with a full passport, in every text size and language: the rules of the audit hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from passport_app.paths import resource
from passport_app.services.exchange import import_file
from passport_app.services.passport import Passport, create_passport
from passport_app.vault import Cost
from tests.ui import audit
from ui.app import App
from ui.common.context import Place
from ui.common.settings import Settings

QUICK = Cost(memory=64, passes=1, lanes=1)
LOCKED = (Place.FIRST_RUN, Place.UNLOCK, Place.READER, Place.HELP_NOW, Place.SETTINGS)
OPEN = tuple(place for place in Place if place not in (Place.FIRST_RUN, Place.UNLOCK))


@pytest.fixture(scope="module")
def full_passport(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Passport]:
    """A passport with a sample person's months in it."""
    passport, _code = create_passport(tmp_path_factory.mktemp("full") / "passport", "three small stones", cost=QUICK)
    import_file(passport, resource("people", "P1.jsonl"))
    yield passport
    passport.close()


def make_app(qapp: QApplication, folder: Path, dressed: audit.Dress) -> App:
    """The real window in one look, not yet on a passport."""
    audit.dress(dressed, folder)
    return App(qapp, folder / "none", Settings(folder / "window.json"))


def faults_of(app: App, places: tuple[Place, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    shell = app.window.shell
    assert shell is not None
    for place in places:
        shell.go(place)
        audit.show(app.window)
        found[place] = audit.faults(shell)
    return {place: faults for place, faults in found.items() if faults}


@pytest.mark.parametrize("dressed", audit.ALL, ids=str)
def test_every_page_of_an_open_passport(
    qapp: QApplication, own_folders: Path, full_passport: Passport, dressed: audit.Dress
) -> None:
    app = make_app(qapp, own_folders, dressed)
    app.start()
    app.passport_opened(full_passport)
    try:
        assert faults_of(app, OPEN) == {}
    finally:
        app.passport = None
        app.end()


@pytest.mark.parametrize("dressed", audit.ALL, ids=str)
def test_every_page_without_a_passport(qapp: QApplication, own_folders: Path, dressed: audit.Dress) -> None:
    app = make_app(qapp, own_folders, dressed)
    app.start()
    try:
        assert faults_of(app, LOCKED) == {}
    finally:
        app.end()
