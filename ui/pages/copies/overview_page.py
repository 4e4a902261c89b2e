"""The overview of backups and copies: four cards at most."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from passport_app.errors import PassportError
from ui.common.context import PageContext, Place
from ui.pages.copies.presenter import SHOWN, BackupLine, CopiesPresenter
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.cards_page import CardsPage
from ui.widgets.disclosure import Disclosure
from ui.widgets.entry_row import EntryRow
from ui.widgets.layouts import CardGrid, FlowRow, column
from ui.widgets.saved_note import SavedNote
from ui.widgets.text import Note, Paragraph


class OverviewPage(CardsPage):
    """Backups here, a copy elsewhere, opening one, and copies for helpers.

    Signals:
        open_requested: Look into a copy: its file, or None to choose one.
    """

    open_requested = Signal(object)

    def __init__(self, context: PageContext, presenter: CopiesPresenter) -> None:
        """Make the page."""
        _ = context.translator.gettext
        sentence = _("Every copy is locked as this passport is. Nobody reads it without a way in.")
        super().__init__(context, _("Copies and backups"), sentence)
        self._presenter, self._working = presenter, False

    def on_shown(self, _payload: object = None) -> None:
        """Read again what there is."""
        self.begin_anew()
        apart = self._presenter.apart()
        if apart:
            link = LinkButton(apart, parent=self.content)
            link.clicked.connect(lambda: self.context.navigate(Place.TOGETHER, None))
            self.add(link)
        cards = [self._copy(), self._backups(), self._open(), self._helpers()]
        self.add(CardGrid(cards, parent=self.content))

    def _copy(self) -> Card:
        _ = self.context.translator.gettext
        note = _("One file with everything, for a stick or another disk. It is looked through after it is written.")
        button = self.leading_to("save", PrimaryButton(_("Save a copy"), icon="save"))
        return Card(_("A copy somewhere else"), Note(note), FlowRow(button))

    def _backups(self) -> Card:
        _ = self.context.translator.gettext
        self.said = SavedNote(self.context.translator, self.context.announcer)
        self._newest = Paragraph(self._presenter.newest())
        self.now = SecondaryButton(_("Back up now"))
        self.now.clicked.connect(self._back_up)
        note = Note(_("They come by themselves: of hours, days, weeks and months. They help if a file breaks."))
        card = Card(_("Backups on this computer"), self._newest, note)
        lines = self._presenter.backups()
        if lines:
            card.add(self._list(lines))
        card.add(FlowRow(self.now))
        card.add(self.said)
        self.said.hide()  # its room is kept only once there is something to say
        return card

    def _list(self, lines: list[BackupLine]) -> Disclosure:
        _ = self.context.translator.gettext
        rows = QWidget()
        layout = column(rows, space=0.5)
        for line in lines[:SHOWN]:
            layout.addWidget(self._row(line))
        if len(lines) > SHOWN:
            layout.addWidget(Disclosure(_("Older ones"), self._rows(lines[SHOWN:])))
        return Disclosure(_("Look into a backup"), rows)

    def _rows(self, lines: list[BackupLine]) -> QWidget:
        rows = QWidget()
        layout = column(rows, space=0.5)
        for line in lines:
            layout.addWidget(self._row(line))
        return rows

    def _row(self, line: BackupLine) -> EntryRow:
        row = EntryRow(line.title, line.second)
        row.clicked.connect(lambda: self.open_requested.emit(line.path))
        return row

    def _open(self) -> Card:
        _ = self.context.translator.gettext
        note = _("See whose it is and what is in it first. Nothing is replaced before you say so.")
        button = SecondaryButton(_("Open from a copy"))
        button.clicked.connect(lambda: self.open_requested.emit(None))
        return Card(_("Go back to a copy"), Note(note), FlowRow(button))

    def _helpers(self) -> Card:
        _ = self.context.translator.gettext
        note = _("A helper can write on their own computer. They get a copy without what is only for you.")
        take = self.leading_to("take", SecondaryButton(_("Take a copy for a helper"), icon="people"))
        bring = self.leading_to("bring", SecondaryButton(_("Bring entries back")))
        card = Card(_("A helper’s own computer"), Note(note), FlowRow(take, bring))
        if self._presenter.taken():
            card.add(self.leading_to("taken", LinkButton(_("Copies that helpers have"))))
        return card

    def _back_up(self) -> None:
        if self._working:  # the button stays as it is: one that cannot be pressed loses the keyboard
            return
        self._working, tr = True, self.context.translator
        self.said.show()
        self.said.saying(tr.gettext("One moment. You can leave it to work."))
        task = self.context.tasks.run(self._presenter.back_up()).owned_by(self.said)
        task.success(self._backed_up).failure(self._refused)
        task.finished(self._settle)

    def _settle(self) -> None:
        self._working = False

    def _backed_up(self, anything: object) -> None:
        self._newest.setText(self._presenter.newest())
        self.said.saved(self._presenter.backed_up(anything=bool(anything)))

    def _refused(self, error: Exception) -> None:
        tr = self.context.translator
        unknown = tr.gettext("That did not work. The older backups are as they were.")
        self.said.failed(tr.error(error) if isinstance(error, PassportError) else unknown)
