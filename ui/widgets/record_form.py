"""A form made from what a record's view asks, shown with the controls that each answer needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import MISSING, fields
from typing import Any

from PySide6.QtWidgets import QWidget

from passport_app.domain.checkins import RATINGS
from passport_app.domain.phrases import label, list_of, phrase_list
from passport_app.i18n import Translator
from ui.common.announce import Announcer
from ui.common.fields import Ask, Group
from ui.common.fields import Field as Question
from ui.common.filling import Filling, from_form, hint_of, to_form
from ui.common.languages import LIKELY, language_options
from ui.widgets.filled_form import FilledForm
from ui.widgets.form import OwnField
from ui.widgets.form_fields import FormField, FormGroup, Kind
from ui.widgets.nhs_number_field import NhsNumberField
from ui.widgets.rows_field import own_rows

_KINDS = {
    Ask.LINE: Kind.TEXT,
    Ask.WORDS: Kind.WORDS,
    Ask.WORDS_LIST: Kind.WORDS_LIST,
    Ask.CHOICE: Kind.CHOICE,
    Ask.RATING: Kind.PICK,
    Ask.YES_NO: Kind.CHOICE,
    Ask.TICK: Kind.TICK,
    Ask.DATE: Kind.DATE,
    Ask.PARTIAL_DATE: Kind.PARTIAL_DATE,
    Ask.TIME: Kind.TIME,
    Ask.SCALE: Kind.SCALE,
    Ask.NUMBER: Kind.NUMBER,
    Ask.LANGUAGE: Kind.CHOICE,
    Ask.LANGUAGES: Kind.CHECKS,
}
_MOST_LINES = 12
_MANY = 5
"""From so many options on they stand beside each other."""


class RecordForm(FilledForm):
    """The form of one record; which questions are seen may depend on the answers given."""

    def __init__(
        self,
        groups: Sequence[Group],
        translator: Translator,
        filling: Filling[Any],
        announcer: Announcer,
        *,
        writers: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Make the controls; the rest is as for ``FilledForm``."""
        questions = [question for group in groups for question in group.fields]
        self._depending = [question for question in questions if question.shown is not None]
        self._answers = filling
        super().__init__(
            [form_group(group, translator) for group in groups],
            translator,
            filling,
            announcer,
            writers=writers,
            own_fields={q.key: _own_field(q, translator) for q in questions if q.ask in (Ask.ROWS, Ask.NHS_NUMBER)},
            parent=parent,
        )
        self.committed.connect(self._show_depending)

    def reload(self) -> None:
        super().reload()
        self._show_depending()

    def _show_depending(self) -> None:
        """Show and hide questions; a hidden question keeps its answer."""
        for question in self._depending:
            if question.shown is not None:
                self.fields[question.key].setVisible(question.shown(self._answers.value))


def _own_field(question: Question, translator: Translator) -> OwnField:
    if question.ask is Ask.NHS_NUMBER:
        return lambda spec, form: NhsNumberField(form.translator, spec.label, help_text=spec.help)
    kind = question.row_kind
    return own_rows(
        [form_field(each, translator) for each in question.rows],
        _maker(kind),
        lambda value: {each.key: to_form(getattr(value, each.key), hint_of(kind, each.key)) for each in question.rows},
        _needed(kind),
    )


def form_group(group: Group, translator: Translator) -> FormGroup:
    """A group's words in the window's language."""
    _ = translator.gettext
    return FormGroup(
        title=_(group.title),
        note=_(group.note),
        fields=[form_field(question, translator) for question in group.fields],
    )


def form_field(question: Question, translator: Translator) -> FormField:
    """A question's words in the window's language, with the control that it needs."""
    _ = translator.gettext
    lines = question.ask is Ask.WORDS_LIST
    options = _options(question, translator)
    return FormField(
        key=question.key,
        label=_(question.label),
        help=_(question.help),
        kind=_KINDS.get(question.ask, Kind.TEXT),
        options=options,
        bank=question.bank,
        low=_(question.low),
        high=_(question.high),
        most=question.most or (_MOST_LINES if lines else 9999),
        compact=len(options) >= _MANY or question.ask is Ask.YES_NO,
        likely=LIKELY if question.ask is Ask.LANGUAGES else 0,
        more=_("Show more languages"),
    )


def _options(question: Question, translator: Translator) -> list[tuple[str, str]]:
    if question.options is not None:
        codes = list_of(question.options).phrases
        return [(code, label(question.options(code), translator.language)) for code in codes]
    if question.ask is Ask.RATING:
        ratings = phrase_list("rating")
        return [(name, ratings.text(name.replace("_", "-"), translator.language)) for name in RATINGS]
    if question.ask is Ask.YES_NO:
        return [("yes", translator.gettext("Yes")), ("no", translator.gettext("No"))]
    return language_options(translator) if question.ask in (Ask.LANGUAGE, Ask.LANGUAGES) else []


def _needed(kind: type) -> list[str]:
    return [f.name for f in fields(kind) if f.default is MISSING]


def _maker(kind: type) -> Callable[[dict[str, object]], object]:
    needed = _needed(kind)

    def make(answers: dict[str, object]) -> object:
        values = {key: from_form(value, hint_of(kind, key)) for key, value in answers.items() if value}
        if any(values.get(name) is None for name in needed):
            return None
        return kind(**values)

    return make
