"""A damaged passport: what can be had is said, and put together when asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from passport_app.domain.goals import Goal
from passport_app.domain.words import Words
from passport_app.services import copies
from passport_app.services.passport import Passport
from tests.ui.pages.opened import context, press
from ui.common.broken import Broken
from ui.common.context import Place
from ui.pages.mend.page import MendPage, build
from ui.pages.unlock.page import UnlockPage
from ui.pages.unlock.page import build as build_unlock

SECRET = "four plain little words"


@pytest.fixture(params=["first page", "any page"])
def broken(passport: Passport, request: pytest.FixtureRequest) -> Path:
    """A closed passport whose main file was damaged after a backup and one more entry."""
    passport.records.add(Goal(want=Words(text="walk", language="en")))
    copies.back_up(passport)
    passport.records.add(Goal(want=Words(text="swim", language="en")))
    passport.close()
    file = next(passport.folder.glob("vault-*.db"))
    data = bytearray(file.read_bytes())
    start = 100 if request.param == "first page" else len(data) // 2
    data[start : start + 100] = bytes(100)
    file.write_bytes(data)
    return passport.folder


def test_the_locked_page_leads_there_and_it_is_mended(
    broken: Path, passport: Passport, qtbot: QtBot, tmp_path: Path
) -> None:
    gone: list[tuple[str, object]] = []
    given = replace(
        context(passport, tmp_path), passport=None, folder=broken, navigate=lambda *where: gone.append(where)
    )
    locked = build_unlock(given)
    assert isinstance(locked, UnlockPage)
    qtbot.addWidget(locked)
    locked.show()
    locked._field.line.setText(SECRET)
    press(locked, "Unlock")
    qtbot.waitUntil(lambda: bool(gone))
    place, payload = gone[0]
    assert place == Place.MEND
    assert isinstance(payload, Broken)
    assert SECRET not in repr(payload)

    opened: list[Passport] = []
    page = build(replace(given, passport_opened=opened.append))
    assert isinstance(page, MendPage)
    qtbot.addWidget(page)
    page.show()
    page.on_shown(payload)
    qtbot.waitUntil(page.button.isVisible)
    press(page, "Put it together again")
    qtbot.waitUntil(lambda: bool(opened))
    with opened[0] as mended:
        assert {entry.record.want.text for entry in mended.records.all(Goal)} == {"walk", "swim"}
