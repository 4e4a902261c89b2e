"""What I have given out: to whom, when, in which form, and what has changed since."""

from __future__ import annotations

from PySide6.QtCore import Signal

from passport_app.services.passport import Passport
from ui.common.context import PageContext
from ui.pages.summary.ledger import GivenLine, Ledger
from ui.widgets.buttons import SecondaryButton
from ui.widgets.entry_row import EntryRow
from ui.widgets.layouts import FlowRow
from ui.widgets.page import ScrollPage
from ui.widgets.saved_note import SavedNote
from ui.widgets.text import Note, Paragraph
from ui.widgets.text_fields import TextField
from ui.widgets.told import Told

_LONGEST = 100


class LedgerPage(ScrollPage):
    """The list.

    Signals:
        back_requested: Back to the summary.
        entry_requested: Show one, by its record.
        new_requested: Make a new page for an audience.
    """

    back_requested = Signal()
    entry_requested = Signal(str)
    new_requested = Signal(str)

    def __init__(self, context: PageContext, passport: Passport) -> None:
        """Make the page; it is filled when it is shown."""
        _ = context.translator.gettext
        sentence = _("The program cannot take back what was given away. It tells you which copies are old.")
        super().__init__(_("What I have given out"), sentence, back=_("Back to the summary"), measure=44)
        self._context = context
        self._ledger = Ledger(passport, context.translator)
        if self.back_link is not None:
            self.back_link.clicked.connect(self.back_requested)

    def on_shown(self, _payload: object = None) -> None:
        """Read the list again."""
        self.clear()
        lines = self._ledger.lines()
        for line in lines:
            self.add(self._row(line))
        if not lines:
            words = self._context.translator.gettext("Nothing yet. Each page that you print, save or show stands here.")
            self.add(Note(words, parent=self.content))

    def _row(self, line: GivenLine) -> EntryRow:
        second = "\n".join(part for part in (line.second, line.stale) if part)
        row = EntryRow(line.title, second, parent=self.content)
        row.clicked.connect(lambda: self.entry_requested.emit(line.id))
        return row


class EntryPage(ScrollPage):
    """One page that was given out.

    Signals:
        back_requested: Back to the list.
    """

    back_requested = Signal()

    def __init__(self, context: PageContext, passport: Passport, given: str) -> None:
        """Make the page for one record."""
        _ = context.translator.gettext
        super().__init__(_("What I have given out"), back=_("Back to the list"), measure=40)
        self._context, self._given = context, given
        self._ledger = Ledger(passport, context.translator)
        self.to: TextField | None = None
        if self.back_link is not None:
            self.back_link.clicked.connect(self.back_requested)

    def on_shown(self, _payload: object = None) -> None:
        """Read it again."""
        line, entry = self._ledger.line(self._given), self._ledger.entry(self._given)
        self.clear()
        if line is None or entry is None:
            self._show_removed()
            return
        _ = self._context.translator.gettext
        self.set_title(line.title, line.second)
        self._show_changes()
        self.add(Told(_("What was in it"), self._ledger.sections(self._given), parent=self.content))
        self.to = TextField(self._context.translator, _("Who has it?"), width=20, limit=_LONGEST, parent=self.content)
        self.to.set_value(entry.record.to)
        self.to.committed.connect(self._name)
        self.add(self.to)
        remove = SecondaryButton(_("Take it out of this list"), icon="remove", parent=self.content)
        remove.clicked.connect(self._remove)
        self.add(FlowRow(remove, parent=self.content))

    def before_leave(self) -> bool:
        if self.to is not None:
            self.to.commit()
        return True

    def _show_changes(self) -> None:
        _, changes = self._context.translator.gettext, self._ledger.changes(self._given)
        if not changes:
            self.add(Paragraph(_("Nothing that was in it has changed since."), parent=self.content))
            return
        self.add(Told(_("This copy is out of date because these have changed"), changes, parent=self.content))

    def _name(self, value: object) -> None:
        self._ledger.name_receiver(self._given, str(value or ""))
        if self.to is not None:
            self.to.mark_saved()

    def _remove(self) -> None:
        self.to = None
        self._ledger.remove(self._given)
        self.on_shown()
        self.focus_first()

    def _show_removed(self) -> None:
        _ = self._context.translator.gettext
        note = SavedNote(self._context.translator, self._context.announcer, parent=self.content)
        self.add(note)
        note.saved(_("Taken out of the list."), undo=self._restore)

    def _restore(self) -> None:
        self._ledger.restore(self._given)
        self.on_shown()
        self.focus_first()
