"""The page of one record: its form, "Saved", and taking it out with a way back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from passport_app.i18n import Translator
from ui.common.announce import Announcer
from ui.common.fields import RecordView
from ui.common.filling import Filling
from ui.common.record_presenter import FormPresenter
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.layouts import FlowRow
from ui.widgets.page import ScrollPage
from ui.widgets.record_form import RecordForm


class RecordPage(ScrollPage):
    """One record in a form that saves itself.

    Signals:
        back_requested: Back to where the page was opened from.
        remove_requested: Take the record with this id out.
    """

    back_requested = Signal()
    remove_requested = Signal(str)

    def __init__(
        self,
        view: RecordView[Any],
        filling: Filling[Any],
        translator: Translator,
        announcer: Announcer,
        *,
        back: str,
        writers: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Show the record in ``filling``; ``back`` words the way back."""
        _ = translator.gettext
        super().__init__(_(view.one or view.title), _(view.purpose), back=back, measure=40, parent=parent)
        self._translator, self._announcer = translator, announcer
        self._filling = filling
        self.form = RecordForm(view.groups, translator, writers=writers, parent=self.content)
        self._presenter = FormPresenter(filling, view.fields(), self)
        self.form.edited.connect(self._presenter.typed)
        self.form.committed.connect(self._presenter.answered)
        self.add(self.form)
        self._add_ways_out(singleton=view.kind.SINGLETON)
        if self.back_link is not None:
            self.back_link.clicked.connect(self.back_requested)
        self.show_values = self.form.set_values
        self.show_draft = self.form.show_draft
        self.show_fields = self.form.show_fields
        self._presenter.start()

    def show_problem(self, key: str, sentence: str) -> None:
        """Say what is the matter with an answer."""
        self.form.show_error(key, sentence)
        self._announcer.say(sentence, urgent=True)

    def show_saved(self, key: str) -> None:
        """Say quietly that an answer is kept."""
        self.form.mark_saved(key)
        self._announcer.say(self._translator.gettext("Saved"))
        self._undo.show()
        self._show_remove()

    def before_leave(self) -> bool:
        self.form.commit()
        return True

    def _add_ways_out(self, *, singleton: bool) -> None:
        _ = self._translator.gettext
        self._done = SecondaryButton(_("Done"), parent=self.content)
        self._done.clicked.connect(self.back_requested)
        self._undo = LinkButton(_("Undo the last change"), icon="undo", parent=self.content)
        self._undo.clicked.connect(self._take_back)
        self._undo.hide()
        self._remove = LinkButton(_("Take this out"), icon="remove", parent=self.content)
        self._remove.clicked.connect(self._ask_remove)
        self._removable = not singleton
        self.add(FlowRow(self._done, self._undo, self._remove, parent=self.content))
        self._show_remove()

    def _take_back(self) -> None:
        _ = self._translator.gettext
        undone = self._presenter.undo()
        self._announcer.say(_("Undone") if undone else _("There is nothing more to undo."))
        self._undo.setVisible(undone)
        self._show_remove()

    def _show_remove(self) -> None:
        self._remove.setVisible(self._removable and self._filling.entry is not None)

    def _ask_remove(self) -> None:
        if self._filling.entry is not None:
            self.remove_requested.emit(self._filling.entry.id)
