"""The page that lists the records of one kind, with what was taken out lately below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from passport_app.domain.record import Entry, Record
from passport_app.i18n import Translator
from ui.common.announce import Announcer
from ui.common.record_presenter import RecordsPresenter
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.entry_row import EntryRow
from ui.widgets.layouts import FlowRow
from ui.widgets.measured_layouts import EndsLayout
from ui.widgets.page import ScrollPage
from ui.widgets.text import Heading, Note, Paragraph


class _Ends(QWidget):
    """Words as wide as there is room, and a link after them."""

    def __init__(self, words: Note, link: LinkButton, parent: QWidget) -> None:
        super().__init__(parent)
        self.setLayout(EndsLayout(words, link, space=0.75))


class RecordsPage(ScrollPage):
    """A list with one way to add and, for what was taken out, one way to bring it back.

    Signals:
        back_requested: Back to the overview.
        open_requested: Show the record with this id.
        add_requested: Begin a new one.
        removed_requested: Show all that was taken out, of every kind.
    """

    back_requested = Signal()
    open_requested = Signal(str)
    add_requested = Signal()
    removed_requested = Signal()

    def __init__(
        self,
        presenter: RecordsPresenter,
        translator: Translator,
        announcer: Announcer,
        *,
        back: str,
        parent: QWidget | None = None,
    ) -> None:
        """List what the presenter has; ``back`` words the way back."""
        _ = translator.gettext
        super().__init__(_(presenter.view.title), _(presenter.view.purpose), back=back, measure=44, parent=parent)
        self._presenter, self._translator, self._announcer = presenter, translator, announcer
        self._just_removed = ""
        if self.back_link is not None:
            self.back_link.clicked.connect(self.back_requested)

    def on_shown(self, _payload: object = None) -> None:
        self._refill()

    def remove(self, record_id: str) -> None:
        """Take a record out and offer to bring it back."""
        self._presenter.remove(record_id)
        self._just_removed = record_id
        self._announcer.say(self._translator.gettext("Taken out. You can bring it back."))

    def _refill(self) -> None:
        _ = self._translator.gettext
        self.clear()
        if self._just_removed:
            self._add_undo()
        for entry in self._presenter.entries():
            self.add(self._row(entry))
        add = PrimaryButton(_(self._presenter.view.add), icon="add", parent=self.content)
        add.clicked.connect(self.add_requested)
        self.add(FlowRow(add, parent=self.content))
        self._add_removed()

    def _row(self, entry: Entry[Record]) -> EntryRow:
        row = EntryRow(*self._presenter.words(entry), parent=self.content)
        row.clicked.connect(lambda: self.open_requested.emit(entry.id))
        return row

    def _add_undo(self) -> None:
        _ = self._translator.gettext
        record_id = self._just_removed
        undo = LinkButton(_("Bring it back"), icon="undo", parent=self.content)
        undo.clicked.connect(lambda: self._restore(record_id))
        self.add(FlowRow(Paragraph(_("Taken out."), parent=self.content), undo, parent=self.content))

    def _add_removed(self) -> None:
        _, removed = self._translator.gettext, self._presenter.removed()
        others = [entry for entry in removed if entry.id != self._just_removed]
        if others:
            self.add(Heading(_("Taken out"), 2, parent=self.content))
        for entry in others:
            title, second = self._presenter.words(entry)
            back = LinkButton(_("Bring it back"), icon="undo", name=_("Bring back: {title}", title=title))
            back.clicked.connect(lambda *, record_id=entry.id: self._restore(record_id))
            words = Note(title if not second else f"{title} · {second}", parent=self.content)
            self.add(_Ends(words, back, self.content))
        if removed:
            everything = LinkButton(_("Removed lately"), parent=self.content)
            everything.clicked.connect(self.removed_requested)
            self.add(FlowRow(everything, parent=self.content))

    def _restore(self, record_id: str) -> None:
        self._presenter.restore(record_id)
        self._just_removed = ""
        self._announcer.say(self._translator.gettext("It is back."))
        self._refill()
        self.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z brings back what was just taken out."""
        if event.matches(QKeySequence.StandardKey.Undo) and self._just_removed:
            self._restore(self._just_removed)
        else:
            super().keyPressEvent(event)
