"""The help page is the same for everyone, says that it is a draft, and shows the numbers of the nation."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from passport_app.domain.help_now import DRAFT_NOTICE, help_page, is_draft
from passport_app.domain.person import Nation, Person
from passport_app.services.passport import Passport
from tests.ui import audit
from tests.ui.pages.opened import context
from ui.pages.help_now.page import build


def words_on(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_it_works_without_a_passport_and_says_that_it_is_a_draft(
    passport: Passport, qtbot: QtBot, tmp_path: Path
) -> None:
    page = build(replace(context(passport, tmp_path), passport=None))
    qtbot.addWidget(page)
    assert is_draft()
    assert DRAFT_NOTICE in words_on(page)
    assert "Call 999" in words_on(page)


def test_it_shows_the_numbers_of_the_persons_nation(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    passport.records.put(Person(nation=Nation.NORTHERN_IRELAND))
    page = build(context(passport, tmp_path))
    qtbot.addWidget(page)
    assert "0808 808 8000" in words_on(page)


@pytest.mark.parametrize("language", ["pl", "ur"])
def test_unchecked_words_have_their_english_beside_them(
    passport: Passport, qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    page = build(context(passport, tmp_path, audit.Dress(language=language)))
    qtbot.addWidget(page)
    shown = words_on(page)
    english = help_page(Nation.ENGLAND, "en")
    for card in english.cards:
        for said in (card.action, *card.items):
            assert said.text in shown, said.text
    for line in english.lines:
        assert line.how.text in shown
    assert DRAFT_NOTICE in shown


def test_no_answer_changes_it(passport: Passport, full: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    pages = [build(context(each, tmp_path)) for each in (passport, full)]
    for page in pages:
        qtbot.addWidget(page)
    empty, lived_in = (words_on(page) for page in pages)
    assert empty == lived_in
