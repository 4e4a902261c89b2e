"""What was recorded, newest day first; and what was taken out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from passport_app.services.passport import Passport
from ui.common.context import PageContext, Place
from ui.common.wording import spoken
from ui.pages.diary.model import DiaryModel
from ui.pages.diary.pain_line import PainLine
from ui.pages.diary.presenter import DiaryPresenter, DiaryRow
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.chart_list import ChartList, ChartPoint
from ui.widgets.disclosure import Disclosure
from ui.widgets.entry_list import EntryList
from ui.widgets.layouts import FlowRow
from ui.widgets.page import ScrollPage
from ui.widgets.saved_note import SavedNote
from ui.widgets.text import Note, Paragraph


class ListPage(ScrollPage):
    """The diary.

    Signals:
        add_requested: Something new, for any day.
        keeping_requested: What the diary is kept for.
        opened: An entry's record id.
        removed_requested: What was taken out.
    """

    add_requested = Signal()
    keeping_requested = Signal()
    opened = Signal(str)
    removed_requested = Signal()

    def __init__(self, context: PageContext, passport: Passport) -> None:
        _ = context.translator.gettext
        super().__init__(_("Diary"))
        self._translator = context.translator
        self.presenter = DiaryPresenter(passport, context.translator, self)
        self._model = DiaryModel(context.translator)
        self._last = ""
        self._add_ways()
        self._saved = SavedNote(context.translator, context.announcer, parent=self.content)
        self._saved.hide()
        self.add(self._saved)
        self._pain = Disclosure(_("How it has been"), QWidget(), parent=self.content)
        self._pain.hide()
        self.add(self._pain)
        self._empty = Note(_("What you record stands here, by day. A check-in takes half a minute."))
        self.add(self._empty)
        self._list = EntryList(_("What was recorded"), self._model, parent=self.content)
        self._list.opened.connect(self._open)
        self.add(self._list)
        self._earlier = SecondaryButton(_("Show earlier days"), icon="down")
        self._earlier.clicked.connect(self.presenter.show_earlier)
        self._removed = LinkButton(_("Taken out"))
        self._removed.clicked.connect(self.removed_requested)
        self.add(FlowRow(self._earlier, self._removed))

    def on_shown(self, _payload: object = None) -> None:
        self.presenter.show()

    def show_purpose(self, sentence: str, *, ended: bool) -> None:
        """Say what the diary is kept for."""
        self.set_subtitle("" if ended else sentence)
        self._ended.setVisible(ended)
        self._ended_words.setText(sentence)

    def show_rows(self, rows: tuple[DiaryRow, ...], *, earlier: bool) -> None:
        """Show the entries."""
        self._model.set_entries(rows)
        self._list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._earlier.setVisible(earlier)
        self._removed.setVisible(bool(self.presenter.removed()))
        if rows:
            self._list.setCurrentIndex(self._model.index(self._model.row_of(self._last)))

    def show_pain(self, line: PainLine | None) -> None:
        """Offer the line of the last weeks; nothing where numbers are not shown back or too few are there."""
        self._pain.setVisible(line is not None)
        if line is not None:
            self._pain.set_content(Card("", self._chart(line)))

    def show_taken_out(self, record_id: str) -> None:
        """Say that an entry was taken out, with a way back."""
        self._saved.show()
        self._saved.saved(self._translator.gettext("Taken out"), undo=lambda: self.presenter.bring_back(record_id))

    def _chart(self, line: PainLine) -> ChartList:
        days = [ChartPoint(when=day.when, value=day.value, spoken=day.spoken, marked=day.flare_up) for day in line.days]
        title = self._translator.gettext("Pain (10 strongest)")
        return ChartList(self._translator, line.name, days, line.words, value_title=title)

    def _add_ways(self) -> None:
        _ = self._translator.gettext
        add = PrimaryButton(_("Add to the diary"), icon="add")
        add.clicked.connect(self.add_requested)
        keeping = SecondaryButton(_("What the diary is kept for"))
        keeping.clicked.connect(self.keeping_requested)
        self._ended_words = Paragraph("")
        self._ended = Card("", self._ended_words, parent=self.content)
        self.add(self._ended)
        self.add(FlowRow(add, keeping))

    def _open(self, record_id: str) -> None:
        self._last = record_id
        self.opened.emit(record_id)


class RemovedPage(ScrollPage):
    """What was taken out of the diary; any of it can come back."""

    def __init__(self, context: PageContext, passport: Passport) -> None:
        _ = context.translator.gettext
        super().__init__(_("Taken out"), _("Nothing is lost. You can bring it back."), back=_("Back to the diary"))
        self._translator = context.translator
        self._presenter = DiaryPresenter(passport, context.translator, self)

    def on_shown(self, _payload: object = None) -> None:
        self._fill()

    def show_purpose(self, sentence: str, *, ended: bool) -> None:
        """This page does not say it."""

    def show_rows(self, rows: tuple[DiaryRow, ...], *, earlier: bool) -> None:
        """The diary itself is not on this page."""

    def show_taken_out(self, record_id: str) -> None:
        """Nothing is taken out here."""

    def show_pain(self, line: PainLine | None) -> None:
        """The line is not on this page."""

    def _fill(self) -> None:
        _ = self._translator.gettext
        self.clear()
        for row in self._presenter.removed():
            title = _("{day} · {what}", day=row.day, what=row.label)
            words = _("Bring it back")
            back = SecondaryButton(words, icon="undo", name=spoken(words, title))
            back.clicked.connect(lambda _=False, record_id=row.id: self._bring_back(record_id))
            self.add(Card(title, Note(row.text), FlowRow(back), parent=self.content))
        everything = LinkButton(_("Removed lately"), parent=self.content)
        everything.clicked.connect(lambda: self.navigate_requested.emit(Place.REMOVED.value, None))
        self.add(FlowRow(everything, parent=self.content))

    def _bring_back(self, record_id: str) -> None:
        self._presenter.bring_back(record_id)
        self._fill()
        self.focus_first()
