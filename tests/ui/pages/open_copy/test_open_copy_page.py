"""Locked, a copy becomes a passport of its own on this computer."""

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
from ui.pages.open_copy.page import OpenCopyPage, build

SECRET = "four plain little words"


@pytest.fixture
def page(passport: Passport, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OpenCopyPage:
    """The page on the locked window of another computer."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    opened: list[Passport] = []
    given = replace(context(passport, tmp_path), passport=None, folder=None, passport_opened=opened.append)
    made = build(given)
    assert isinstance(made, OpenCopyPage)
    made.opened = opened  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    made.show()
    made.on_shown()
    return made


def test_a_copy_becomes_a_passport_here(passport: Passport, page: OpenCopyPage, qtbot: QtBot, tmp_path: Path) -> None:
    passport.records.add(Goal(want=Words(text="walk", language="en")))
    path = tmp_path / "my.copy"
    copies.save_copy(passport, path)
    press(page, "Look inside")
    assert "choose the file" in page.said._problem.text()
    page.on_shown(path)
    page.secret.line.setText(SECRET)
    press(page, "Look inside")
    qtbot.waitUntil(lambda: page.presenter.preview is not None)
    press(page, "Use it on this computer")
    opened: list[Passport] = page.opened  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bool(opened))
    with opened[0] as restored:
        assert restored.folder.is_relative_to(tmp_path / "data")
        assert [entry.record.want.text for entry in restored.records.all(Goal)] == ["walk"]


def test_what_is_no_copy_is_said(page: OpenCopyPage, qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "holiday.copy"
    other.write_bytes(b"\x89PNG")
    page.on_shown(other)
    page.secret.line.setText(SECRET)
    press(page, "Look inside")
    qtbot.waitUntil(lambda: "not a copy of a passport" in page.secret.error)


def test_what_was_typed_goes_with_the_page(
    passport: Passport, page: OpenCopyPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "my.copy"
    copies.save_copy(passport, path)
    page.on_shown(path)
    page.secret.line.setText(SECRET)
    press(page, "Look inside")
    qtbot.waitUntil(lambda: not page.working)
    assert page.presenter.secret == SECRET
    assert page.before_leave()
    assert page.presenter.secret == ""
