"""A form that saves itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from passport_app.domain.words import Words
from passport_app.i18n import Translator
from ui.widgets.form import Form
from ui.widgets.form_fields import FormField, FormGroup, Kind

Shown = Callable[[QWidget], None]


def make(translator: Translator, *fields: FormField) -> Form:
    return Form([FormGroup(title="About me", fields=fields)], translator)


NAME = FormField(key="name", label="Name")
BORN = FormField(key="born", label="Date of birth", kind=Kind.DATE)


def test_what_is_typed_becomes_a_draft_at_once_and_a_value_on_leaving(
    qtbot: QtBot, translator: Translator, shown: Shown
) -> None:
    form = make(translator, NAME, BORN)
    shown(form)
    form.focus("name")
    with qtbot.waitSignal(form.edited) as draft:
        qtbot.keyClicks(form.focusWidget(), "Maria ")
    assert draft.args == ["name", "Maria "]
    with qtbot.waitSignal(form.committed) as value:
        form.focus("born")
    assert value.args == ["name", "Maria"]


def test_a_field_that_was_only_visited_is_not_saved_again(qtbot: QtBot, translator: Translator, shown: Shown) -> None:
    form = make(translator, NAME, BORN)
    form.set_values({"name": "Maria", "born": dt.date(1961, 9, 3)})
    shown(form)
    form.focus("name")
    with qtbot.assertNotEmitted(form.committed):
        form.focus("born")
        assert form.commit()


def test_what_is_no_value_stays_a_draft_with_a_sentence_beside_it(
    qtbot: QtBot, translator: Translator, shown: Shown
) -> None:
    form = make(translator, BORN, NAME)
    shown(form)
    form.focus("born")
    with qtbot.waitSignal(form.edited) as draft, qtbot.assertNotEmitted(form.committed):
        qtbot.keyClicks(form.focusWidget(), "31 June")
        form.focus("name")
        form.flush()
    assert draft.args == ["born", "31 June"]
    assert not form.commit()
    assert form.fields["born"].error == "I cannot read this as a date. For example: 3.9.2026, or 3 September."
    assert "born" not in form.values()


def test_a_draft_comes_back_and_is_saved_on_leaving(qtbot: QtBot, translator: Translator) -> None:
    form = make(translator, NAME)
    qtbot.addWidget(form)
    form.set_values({"name": "Maria"})
    form.show_draft("name", "Maria N")
    with qtbot.waitSignal(form.committed) as value:
        form.commit()
    assert value.args == ["name", "Maria N"]


def test_leaving_the_page_says_what_was_typed_last(qtbot: QtBot, translator: Translator, shown: Shown) -> None:
    form = make(translator, NAME)
    shown(form)
    form.focus("name")
    qtbot.keyClicks(form.focusWidget(), "Mar")
    with qtbot.waitSignal(form.committed) as value:
        form.commit()
    assert value.args == ["name", "Mar"]


@pytest.mark.parametrize(
    ("spec", "value"),
    [
        (FormField(key="k", label="L", kind=Kind.TEXT), "words"),
        (FormField(key="k", label="L", kind=Kind.LINES), "two\nlines"),
        (FormField(key="k", label="L", kind=Kind.NUMBER), 7),
        (FormField(key="k", label="L", kind=Kind.DATE), dt.date(2026, 11, 22)),
        (FormField(key="k", label="L", kind=Kind.TIME), dt.time(10, 20)),
        (FormField(key="k", label="L", kind=Kind.CHOICE, options=[("a", "A"), ("b", "B")]), "b"),
        (FormField(key="k", label="L", kind=Kind.PICK, options=[("a", "A"), ("b", "B")]), "b"),
        (FormField(key="k", label="L", kind=Kind.CHECKS, options=[("a", "A"), ("b", "B")]), ("a", "b")),
        (FormField(key="k", label="L", kind=Kind.TICK), True),
        (FormField(key="k", label="L", kind=Kind.SCALE, low="no", high="yes"), 10),
        (FormField(key="k", label="L", kind=Kind.WORDS), Words(text="walk", language="pl")),
        (FormField(key="k", label="L", kind=Kind.PHRASE), Words(text="aunt", language="en")),
        (
            FormField(key="k", label="L", kind=Kind.WORDS_LIST),
            (Words(text="one", language="en"), Words(text="two", language="en")),
        ),
    ],
    ids=lambda part: part.kind if isinstance(part, FormField) else "",
)
def test_every_kind_gives_back_what_it_shows_and_its_draft_too(
    qtbot: QtBot, translator: Translator, spec: FormField, value: object
) -> None:
    form = make(translator, spec)
    qtbot.addWidget(form)
    form.set_values({"k": value})
    assert form.values() == {"k": value}
    raw = form.fields["k"].raw()
    form.set_values({})
    assert not form.fields["k"].raw()
    form.show_draft("k", raw)
    assert form.values() == {"k": value}


def test_two_fields_of_one_name_and_a_field_without_words_are_refused(qtbot: QtBot, translator: Translator) -> None:
    with pytest.raises(ValueError, match="two fields"):
        make(translator, NAME, NAME)
    with pytest.raises(ValueError, match="visible words"):
        make(translator, FormField(key="empty", label="  "))


def test_saved_shows_until_something_is_typed(qtbot: QtBot, translator: Translator, shown: Shown) -> None:
    form = make(translator, NAME)
    shown(form)
    field = form.fields["name"]
    height = field.height()
    form.mark_saved("name")
    assert field._saved.text() == "✓ Saved"
    assert field.height() == height
    form.focus("name")
    qtbot.keyClick(form.focusWidget(), Qt.Key.Key_A)
    assert not field._saved.text()
