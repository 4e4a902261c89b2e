"""A form tied to the record that it fills in: drafts while typing, a revision on leaving a field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtWidgets import QWidget

from passport_app.i18n import Translator
from ui.common.announce import Announcer
from ui.common.filling import FormView
from ui.widgets.form import Form, FormGroup


class Fills(Protocol):
    """The part of ``Filling`` that a form needs."""

    def show(self, view: FormView, keys: Sequence[str], /) -> None: ...
    def typed(self, key: str, raw: str, /) -> None: ...
    def left(self, view: FormView, key: str, value: object, /) -> None: ...


class FilledForm(Form):
    """A form whose fields are kept by a ``Filling``."""

    def __init__(
        self,
        groups: Sequence[FormGroup],
        translator: Translator,
        filling: Fills,
        *,
        announcer: Announcer | None = None,
        writers: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Make the fields and show what the record holds."""
        super().__init__(groups, translator, writers=writers, parent=parent)
        self._filling, self._announcer = filling, announcer
        self.edited.connect(filling.typed)
        self.committed.connect(lambda key, value: filling.left(self, key, value))
        filling.show(self, tuple(self.fields))

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show what the record holds."""
        self.set_values(values)

    def show_saved(self, key: str) -> None:
        """Say quietly that the answer is kept."""
        self.mark_saved(key)
        if self._announcer is not None:
            self._announcer.say(self.translator.gettext("Saved"))

    def show_problem(self, key: str, sentence: str) -> None:
        """Say why an answer cannot be kept."""
        self.show_error(key, sentence)
        if self._announcer is not None:
            self._announcer.say(sentence, urgent=True)
