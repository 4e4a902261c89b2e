"""Own words, ready-made words, and the same in another language."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from passport_app.domain.phrases import phrase_list, pick
from passport_app.domain.words import Rendering, Words
from passport_app.i18n import Translator
from tests.ui import audit
from ui.widgets import reading_order
from ui.widgets.phrase_choice import PhraseChoice
from ui.widgets.words_field import WordsField
from ui.widgets.words_list import WordsList

Shown = Callable[[QWidget], None]
BANK = "goal-idea"
WALK = Words(
    text="Do sklepu i z powrotem",
    language="pl",
    renderings=(Rendering(text="To the shop and back", language="en", by="Ania", relation="daughter"),),
)


def first_code() -> str:
    return f"{BANK}/{next(iter(phrase_list(BANK).phrases))}"


@pytest.fixture
def field(shown: Shown, translator: Translator) -> WordsField:
    made = WordsField(translator, "What I want to do", bank=BANK, writers=["Ania"])
    shown(made)
    made.set_focus()
    return made


def stop(widget: QWidget, name: str) -> QWidget:
    return next(each for each in reading_order.stops(widget) if audit.name_of(each).startswith(name))


def press(qtbot: QtBot, widget: QWidget, name: str) -> None:
    qtbot.mouseClick(stop(widget, name), Qt.MouseButton.LeftButton)


def test_own_words_are_in_the_windows_language(qtbot: QtBot, field: WordsField) -> None:
    qtbot.keyClicks(field.box, " walk  ")
    assert field.value() == Words(text="walk", language="en")


def test_nothing_written_is_nothing(qtbot: QtBot, field: WordsField) -> None:
    qtbot.keyClicks(field.box, "  ")
    assert field.value() is None


def test_words_of_another_language_stay_in_it_when_they_are_edited(qtbot: QtBot, field: WordsField) -> None:
    field.set_value(WALK)
    qtbot.keyClicks(field.box, "x")
    edited = field.value()
    assert isinstance(edited, Words)
    assert edited.language == "pl"
    assert edited.renderings == WALK.renderings


def test_ready_made_words_keep_their_code_until_a_letter_is_changed(qtbot: QtBot, field: WordsField) -> None:
    press(qtbot, field, "Choose from ready-made words")
    phrase = pick(first_code(), "en")
    with qtbot.waitSignal(field.committed) as said:
        press(qtbot, field, phrase.text)
    assert said.args == [phrase]
    assert audit.focused() is field.box
    qtbot.keyClicks(field.box, "!")
    edited = field.value()
    assert isinstance(edited, Words)
    assert edited.code is None


def test_escape_closes_the_bank_and_comes_back_to_its_button(qtbot: QtBot, field: WordsField) -> None:
    press(qtbot, field, "Choose from ready-made words")
    opened = len(reading_order.stops(field))
    qtbot.keyClick(audit.focused(), Qt.Key.Key_Escape)
    assert len(reading_order.stops(field)) < opened
    assert audit.name_of(audit.focused()).startswith("Choose from ready-made words")


def test_a_named_person_puts_it_into_another_language(qtbot: QtBot, field: WordsField) -> None:
    qtbot.keyClicks(field.box, "walk")
    press(qtbot, field, "Say it in another language")
    language = audit.focused()
    qtbot.keyClicks(language, "Polish")
    qtbot.keyClicks(stop(field, "The same words"), "spacer")
    assert not field.commit()
    assert field.error == "Please write who put it into that language."
    press(qtbot, field, "Ania")
    assert field.commit()
    value = field.value()
    assert isinstance(value, Words)
    assert value.renderings == (Rendering(text="spacer", language="pl", by="Ania"),)
    assert audit.faults(field) == []


def test_a_language_cannot_be_put_into_itself(qtbot: QtBot, field: WordsField) -> None:
    field.set_raw(json.dumps({"text": "walk", "language": "en", "into": [{"language": "en", "text": "x", "by": "A"}]}))
    assert field.problem() == "These words are in that language already."


def test_a_relation_that_the_field_does_not_show_is_not_lost(field: WordsField) -> None:
    field.set_value(WALK)
    assert field.value() == WALK


@given(raw=st.one_of(st.text(), st.from_type(dict[str, str]).map(json.dumps), st.lists(st.integers()).map(json.dumps)))
def test_any_draft_can_be_shown_again(qapp: object, raw: str) -> None:
    field = WordsField(Translator("en"), "What I want to do")
    field.set_raw(raw)
    field.problem()
    field.deleteLater()


@pytest.fixture
def listed(shown: Shown, translator: Translator) -> WordsList:
    made = WordsList(translator, "My questions")
    shown(made)
    made.set_value(tuple(Words(text=text, language="en") for text in ("one", "two", "three")))
    return made


def texts(listed: WordsList) -> list[str]:
    value = listed.value()
    assert isinstance(value, tuple)
    return [words.text for words in value]


def test_a_line_is_added_and_has_the_keyboard(qtbot: QtBot, listed: WordsList) -> None:
    press(qtbot, listed, "Add another")
    assert audit.name_of(audit.focused()) == "My questions, line 4"
    qtbot.keyClicks(audit.focused(), "four")
    assert texts(listed) == ["one", "two", "three", "four"]


def test_lines_move_by_buttons(qtbot: QtBot, listed: WordsList) -> None:
    with qtbot.waitSignal(listed.committed):
        press(qtbot, listed, "Move down: line 1")
    assert texts(listed) == ["two", "one", "three"]
    with qtbot.waitSignal(listed.committed):
        press(qtbot, listed, "Move up: line 3")
    assert texts(listed) == ["two", "three", "one"]


def test_what_is_taken_out_can_be_put_back_where_it_was(qtbot: QtBot, listed: WordsList) -> None:
    press(qtbot, listed, "Take out: line 1")
    press(qtbot, listed, "Take out: line 1")
    assert texts(listed) == ["three"]
    press(qtbot, listed, "Put it back")
    press(qtbot, listed, "Put it back")
    assert texts(listed) == ["one", "two", "three"]


def test_taking_the_last_line_out_leaves_an_empty_one(qtbot: QtBot, listed: WordsList) -> None:
    for _line in range(3):
        press(qtbot, listed, "Take out: line 1")
    assert texts(listed) == []
    assert audit.name_of(audit.focused()) == "My questions, line 1"


def test_a_list_holds_no_more_than_it_may(qtbot: QtBot, shown: Shown, translator: Translator) -> None:
    three = WordsList(translator, "My three things", most=3)
    shown(three)
    for _line in range(2):
        press(qtbot, three, "Add another")
    assert not any(audit.name_of(each).startswith("Add another") for each in reading_order.stops(three))


def test_tab_goes_line_by_line_also_after_moving(qtbot: QtBot, listed: WordsList) -> None:
    press(qtbot, listed, "Move down: line 1")
    names = [audit.name_of(each) for each in reading_order.stops(listed)]
    lines = [name for name in names if name.startswith("My questions, line")]
    assert lines == ["My questions, line 1", "My questions, line 2", "My questions, line 3"]


@pytest.fixture
def relation(shown: Shown, translator: Translator) -> PhraseChoice:
    made = PhraseChoice(translator, "Who is it?", bank="relation")
    shown(made)
    return made


def test_a_coded_answer_is_readable_in_every_language(qtbot: QtBot, relation: PhraseChoice) -> None:
    code = f"relation/{next(iter(phrase_list('relation').phrases))}"
    relation.set_value(pick(code, "pl"))
    assert relation.value() == pick(code, "en")
    assert relation.box.currentText() == phrase_list("relation").shown(code.split("/")[1], "en")


def test_something_else_in_own_words(qtbot: QtBot, relation: PhraseChoice) -> None:
    assert relation.line not in reading_order.stops(relation)
    relation.box.setCurrentIndex(relation.box.count() - 1)
    relation.box.activated.emit(relation.box.count() - 1)
    assert audit.focused() is relation.line
    qtbot.keyClicks(relation.line, "neighbour's son")
    with qtbot.waitSignal(relation.committed) as said:
        relation.commit()
    assert said.args == [Words(text="neighbour's son", language="en")]


def test_own_words_with_their_rendering_are_kept_as_they_are(relation: PhraseChoice) -> None:
    relation.set_value(WALK)
    assert relation.value() == WALK


def test_in_a_narrow_list_the_number_stays_beside_its_box_and_the_buttons_below(
    shown: Shown, translator: Translator
) -> None:
    made = WordsList(translator, "My questions")
    made.set_value((Words(text="one", language="en"), Words(text="two", language="en")))
    made.resize(400, 600)
    shown(made)
    line = made._lines[0]
    box, buttons = line.field.box, line._buttons
    number = line.field._label
    assert number.mapTo(made, number.rect().center()).y() < box.mapTo(made, box.rect().bottomLeft()).y()
    assert buttons.mapTo(made, QPoint(0, 0)).y() >= box.mapTo(made, box.rect().bottomLeft()).y()
    made.resize(1000, 600)
    assert buttons.isVisible()
    assert buttons.mapTo(made, QPoint(0, 0)).x() >= box.mapTo(made, box.rect().topRight()).x()
