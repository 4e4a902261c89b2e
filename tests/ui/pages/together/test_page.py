"""Changed in two places: both versions are seen, one click chooses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from passport_app.domain.care import LocalSupport
from passport_app.exchange import codec
from passport_app.services.entries import new_id
from passport_app.services.passport import Passport
from tests.ui import audit
from tests.ui.pages.opened import Going, context, press
from ui.common.context import Place
from ui.form_labels import form_labels
from ui.pages.together.page import TogetherPage, build
from ui.widgets.page import StackPage

Show = Callable[[QWidget], None]


@pytest.fixture
def support(passport: Passport) -> str:
    """A place whose phone was changed here and elsewhere."""
    entry = passport.records.add(LocalSupport(name="Choir", phone="1"))
    passport.records.edit(entry.id, LocalSupport(name="Choir", phone="22"))
    here = passport.vault.history(entry.id)[1]
    body = codec.encode(LocalSupport(name="Choir", phone="333"))
    passport.vault.append([replace(here, id=new_id(), device="b" * 32, body=body)])
    return entry.id


def made(passport: Passport, folder: Path, dressed: audit.Dress | None = None) -> StackPage:
    given = context(passport, folder, dressed)
    page = build(given, form_labels(given.translator))
    assert isinstance(page, StackPage)
    assert isinstance(page.current, TogetherPage)
    page.on_shown()
    return page


def test_one_click_chooses_and_the_versions_are_one_more_click_away(
    passport: Passport, tmp_path: Path, shown: Show, support: str
) -> None:
    page, gone = made(passport, tmp_path), Going()
    page.navigate_requested.connect(gone.to)
    shown(page)
    press(page, "Use this one")
    assert passport.records.conflicts() == []
    press(page, "Earlier versions")
    assert gone.places == [(Place.HISTORY.value, (support, Place.TOGETHER.value))]


@pytest.mark.parametrize("dressed", [audit.Dress(size=200, language="ur"), audit.Dress(size=200, language="en-XA")])
def test_the_page_holds_the_rules(
    passport: Passport, tmp_path: Path, support: str, qtbot: QtBot, dressed: audit.Dress
) -> None:
    page = made(passport, tmp_path, dressed)
    qtbot.addWidget(page)
    audit.show(page)
    assert support
    assert audit.faults(page) == []
