"""The place "Summary" around a sample person's passport, with its page made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from passport_app.services.passport import Passport
from tests.ui.pages.opened import context
from ui.common.context import PageContext
from ui.pages.summary.page import SummaryPlace, build


@pytest.fixture
def given(full: Passport, tmp_path: Path) -> PageContext:
    return context(full, tmp_path)


@pytest.fixture
def place(given: PageContext, shown: Callable[[QWidget], None], qtbot: QtBot) -> SummaryPlace:
    made = build(given)
    assert isinstance(made, SummaryPlace)
    shown(made)
    made.on_shown()
    qtbot.waitUntil(lambda: made.page.presenter.page is not None, timeout=20_000)
    return made
