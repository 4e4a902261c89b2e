"""A form tied to the record that it fills in: drafts while typing, a revision on leaving a field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from passport_app.i18n import Translator
from ui.common.announce import Announcer
from ui.common.filling import FormView
from ui.widgets.choices import Choice
from ui.widgets.form import Form, OwnField
from ui.widgets.form_fields import FormGroup


class Fills(Protocol):
    """The part of ``Filling`` that a form needs."""

    def show(self, view: FormView, keys: Sequence[str], /) -> None: ...
    def typed(self, key: str, raw: str, /) -> None: ...
    def left(self, view: FormView, key: str, value: object, /) -> None: ...
    def undo(self) -> bool: ...


class FilledForm(Form):
    """A form whose fields are kept by a ``Filling``.

    Signals:
        kept: An answer was saved; the words of its question.
    """

    kept = Signal(str)

    def __init__(
        self,
        groups: Sequence[FormGroup],
        translator: Translator,
        filling: Fills,
        announcer: Announcer,
        *,
        writers: Sequence[str] = (),
        own_fields: Mapping[str, OwnField] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the fields and show what the record holds.

        ``filling`` keeps the answers, ``announcer`` says "Saved" to a screen reader; the rest is as for ``Form``.
        """
        super().__init__(groups, translator, writers=writers, own_fields=own_fields, parent=parent)
        self._filling, self._announcer = filling, announcer
        self.edited.connect(filling.typed)
        self.committed.connect(lambda key, value: filling.left(self, key, value))
        self.reload()

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show what the record holds."""
        self.set_values({key: self._as_code(key, value) for key, value in values.items()})

    def show_saved(self, key: str) -> None:
        """Say quietly that the answer is kept."""
        self.mark_saved(key)
        self._announcer.say(self.translator.gettext("Saved"))
        self.kept.emit(self.fields[key].label)

    def reload(self) -> None:
        """Show what the record holds now."""
        self._filling.show(self, tuple(self.fields))

    def show_problem(self, key: str, sentence: str) -> None:
        """Say why an answer cannot be kept."""
        self.fields[key].not_kept(sentence)
        self._announcer.say(sentence, urgent=True)

    def _as_code(self, key: str, value: object) -> object:
        """A whole number that is chosen by its words is a code to its control; 0 is one too."""
        return str(value) if isinstance(value, int) and isinstance(self.fields[key], Choice) else value
