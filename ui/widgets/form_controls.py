"""From a field that is said to the control that asks it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from passport_app.i18n import Translator
from ui.widgets.choices import CheckList, Choice, TickBox
from ui.widgets.date_field import DateField, TimeField
from ui.widgets.field import Field
from ui.widgets.form_fields import FormField, Kind
from ui.widgets.phrase_choice import PhraseChoice
from ui.widgets.pick import PickField
from ui.widgets.scale import ScaleRow
from ui.widgets.text_fields import NumberField, TextArea, TextField
from ui.widgets.words_field import WordsField
from ui.widgets.words_list import WordsList


class Asking(Protocol):
    """The form that a control is made for.

    Attributes:
        translator: The window's language.
        writers: Names offered as "who put it into another language".
    """

    translator: Translator
    writers: tuple[str, ...]


def make_field(spec: FormField, form: Asking) -> Field:
    """The control of one field of ``form``, not yet placed anywhere."""
    return _MAKERS[spec.kind](spec, form)


_AT_A_GLANCE = 12
"""More choices than these open as a list instead of standing on the page."""


def _text(spec: FormField, form: Asking) -> Field:
    return TextField(form.translator, spec.label, help_text=spec.help, width=spec.width)


def _lines(spec: FormField, form: Asking) -> Field:
    return TextArea(form.translator, spec.label, help_text=spec.help, lines=spec.least or 3)


def _number(spec: FormField, form: Asking) -> Field:
    return NumberField(form.translator, spec.label, least=spec.least, most=spec.most, help_text=spec.help)


def _date(spec: FormField, form: Asking) -> Field:
    partial = spec.kind is Kind.PARTIAL_DATE
    return DateField(form.translator, spec.label, partial=partial, future=spec.future, help_text=spec.help)


def _time(spec: FormField, form: Asking) -> Field:
    return TimeField(form.translator, spec.label, help_text=spec.help)


def _choice(spec: FormField, form: Asking) -> Field:
    if len(spec.options) > _AT_A_GLANCE:
        return _pick(spec, form)
    return Choice(form.translator, spec.label, spec.options, help_text=spec.help, compact=spec.compact)


def _pick(spec: FormField, form: Asking) -> Field:
    return PickField(form.translator, spec.label, spec.options, help_text=spec.help)


def _checks(spec: FormField, form: Asking) -> Field:
    return CheckList(
        form.translator,
        spec.label,
        spec.options,
        help_text=spec.help,
        compact=spec.compact,
        likely=spec.likely,
        more=spec.more,
    )


def _tick(spec: FormField, form: Asking) -> Field:
    return TickBox(form.translator, spec.label, help_text=spec.help)


def _scale(spec: FormField, form: Asking) -> Field:
    return ScaleRow(form.translator, spec.label, low=spec.low, high=spec.high, help_text=spec.help)


def _phrase(spec: FormField, form: Asking) -> Field:
    return PhraseChoice(form.translator, spec.label, bank=spec.bank, options=spec.options, help_text=spec.help)


def _words(spec: FormField, form: Asking) -> Field:
    return WordsField(
        form.translator,
        spec.label,
        bank=spec.bank,
        ready=spec.options,
        writers=form.writers,
        help_text=spec.help,
        lines=spec.least or 2,
    )


def _words_list(spec: FormField, form: Asking) -> Field:
    return WordsList(
        form.translator,
        spec.label,
        bank=spec.bank,
        ready=spec.options,
        writers=form.writers,
        help_text=spec.help,
        most=spec.most,
    )


_MAKERS: dict[Kind, Callable[[FormField, Asking], Field]] = {
    Kind.TEXT: _text,
    Kind.LINES: _lines,
    Kind.NUMBER: _number,
    Kind.DATE: _date,
    Kind.PARTIAL_DATE: _date,
    Kind.TIME: _time,
    Kind.CHOICE: _choice,
    Kind.PICK: _pick,
    Kind.CHECKS: _checks,
    Kind.TICK: _tick,
    Kind.SCALE: _scale,
    Kind.PHRASE: _phrase,
    Kind.WORDS: _words,
    Kind.WORDS_LIST: _words_list,
}
