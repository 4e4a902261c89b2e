"""The page of one record as its view describes it; a record that is kept can be taken out."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from ui.common.context import PageContext
from ui.common.fields import RecordView
from ui.common.filling import Filling
from ui.widgets.filled_page import FormPage, writer_names
from ui.widgets.record_form import RecordForm


class RecordPage(FormPage):
    """One record in a form that saves itself.

    Signals:
        remove_requested: Take the record with this id out.
    """

    remove_requested = Signal(str)

    def __init__(self, context: PageContext, view: RecordView[Any], filling: Filling[Any], *, back: str) -> None:
        """Show the record in ``filling``; ``back`` words the way back."""
        self._view, self._record = view, filling
        _ = context.translator.gettext
        super().__init__(context, _(view.one or view.title), _(view.purpose), filling, back=back)
        t, announcer, writers = context.translator, context.announcer, writer_names(context)
        self.put_form(RecordForm(view.groups, t, filling, announcer, writers=writers, parent=self.content))
        self.form.kept.connect(self._offer)
        self.take_out_requested.connect(self._ask_remove)
        self._offer()

    def take_back(self) -> None:
        super().take_back()
        self._offer()

    def resume(self) -> object:
        entry = self._record.entry
        return self._view.name if self._view.kind.SINGLETON else (self._view.name, entry.id if entry else None)

    def _offer(self) -> None:
        self.offer_take_out(offered=not self._view.kind.SINGLETON and self._record.entry is not None)

    def _ask_remove(self) -> None:
        if self._record.entry is not None:
            self.remove_requested.emit(self._record.entry.id)
