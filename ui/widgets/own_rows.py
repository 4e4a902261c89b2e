"""A form field that is a list of small forms, for a ``FilledForm``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ui.widgets.field import Field
from ui.widgets.filled_form import OwnField
from ui.widgets.form import Form
from ui.widgets.form_controls import make_field
from ui.widgets.form_fields import FormField
from ui.widgets.rows_field import Make, RowsField, RowShape


def own_rows(
    asked: Sequence[FormField],
    make: Make,
    take_apart: Callable[[object], Mapping[str, object]],
    needed: Sequence[str],
) -> OwnField:
    """A maker of the list.

    Args:
        asked: What one row asks.
        make: A row's object from its answers; ``None`` for a blank row.
        take_apart: The answers of a row's object.
        needed: Keys without which there is no object.
    """

    def field(spec: FormField, form: Form) -> Field:
        shape = RowShape(
            fields=lambda: {each.key: make_field(each, form) for each in asked},
            make=make,
            take_apart=lambda value: dict(take_apart(value)),
            needed=needed,
        )
        return RowsField(form.translator, spec.label, shape, help_text=spec.help)

    return field
