"""A page that is one form which saves itself, with a way back and, for a record, a way to take it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from passport_app.domain.helpers import Helper
from passport_app.i18n import isolate
from ui.common.context import PageContext, Place
from ui.common.filling import Filling
from ui.common.private import can_be_private, private_words
from ui.common.whose import WhoseWords
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.choices import Choice, TickBox
from ui.widgets.filled_form import FilledForm, Fills
from ui.widgets.form import OwnField
from ui.widgets.form_fields import FormGroup
from ui.widgets.layouts import FlowRow
from ui.widgets.page import ScrollPage
from ui.widgets.saved_note import SavedNote
from ui.widgets.text import Paragraph


class FormPage(ScrollPage):
    """A form with the ways out of it; the page that makes the form says what is asked.

    Signals:
        done_requested: Back to where the page was opened from.
        take_out_requested: Take the record out.
        undone: The last change was taken back.
    """

    done_requested = Signal()
    take_out_requested = Signal()
    undone = Signal()

    def __init__(self, context: PageContext, title: str, subtitle: str, filling: Fills, *, back: str) -> None:
        super().__init__(title, subtitle, back=back, measure=40)
        self.context, self._filling = context, filling
        self._stayed = False

    def put_form(self, form: FilledForm) -> None:
        """Show the form with the ways out below it."""
        self.form = form
        self._add_whose()
        self.add(form)
        self._add_ways()
        self._add_private()

    def offer_take_out(self, *, offered: bool) -> None:
        """Show or hide the way to take the record out."""
        self.take_out_link.setVisible(offered)

    def before_leave(self) -> bool:
        """Keep everything; what the disk did not take keeps the page once, so that its sentence is read."""
        self.form.commit()
        unkept = isinstance(self._filling, Filling) and bool(self._filling.unkept)
        stay, self._stayed = unkept and not self._stayed, unkept
        return not stay

    def _add_whose(self) -> None:
        """Ask whose words these are, where a helper writes or has written."""
        if not isinstance(self._filling, Filling) or self.context.passport is None:
            return
        tr, words = self.context.translator, WhoseWords(self.context.passport, self.context.translator, self._filling)
        if note := words.note():
            self.add(Paragraph(note, parent=self.content))
        if options := words.options():
            asked = Choice(tr, tr.gettext("Whose words are these?"), options, clearable=False, parent=self.content)
            asked.set_value(words.chosen)
            asked.committed.connect(lambda who: self._say_whose(asked, words, str(who)))
            self.undone.connect(lambda: asked.set_value(words.chosen))
            self.add(asked)

    def _say_whose(self, asked: Choice, words: WhoseWords, who: str) -> None:
        words.choose(who)
        if words.kept:
            asked.mark_saved()
            self.say_saved(asked.label)
            self.context.announcer.say(self.context.translator.gettext("Saved"))

    def _add_ways(self) -> None:
        _ = self.context.translator.gettext
        self.done_button = PrimaryButton(_("Done"), parent=self.content)
        self.done_button.clicked.connect(self.done_requested)
        self.take_out_link = LinkButton(_("Take it out"), icon="remove", parent=self.content)
        self.take_out_link.clicked.connect(self.take_out_requested)
        self.take_out_link.hide()
        self.earlier_link = LinkButton(_("Earlier versions"), parent=self.content)
        self.earlier_link.clicked.connect(self._show_earlier)
        self.ways = FlowRow(self.done_button, self.take_out_link, self.earlier_link, parent=self.content)
        self.end: QWidget = self.ways
        """What a page adds of its own stands above this."""
        self.add(self.ways)
        if self.back_link is not None:
            self.back_link.clicked.connect(self.done_requested)
        self._saved = SavedNote(self.context.translator, parent=self)
        self._saved.hide()
        self.pin(self._saved)
        self.form.kept.connect(self.say_saved)
        self._offer_earlier()

    def say_saved(self, what: str) -> None:
        """Say below the page what was saved last, with the way to take it back."""
        sentence = self.context.translator.gettext("Saved: {what}", what=isolate(what))
        self._saved.show()
        self._saved.saved(sentence, undo=self.take_back)
        self._offer_earlier()

    def _offer_earlier(self) -> None:
        self.earlier_link.setVisible(self._entry_id() is not None)

    def _show_earlier(self) -> None:
        record_id = self._entry_id()
        if record_id is not None:
            self.context.navigate(Place.HISTORY, record_id)

    def _entry_id(self) -> str | None:
        entry = self._filling.entry if isinstance(self._filling, Filling) else None
        return entry.id if entry is not None else None

    def _add_private(self) -> None:
        """Ask whether it is for the person alone, in the person's session."""
        filling = self._filling
        if not isinstance(filling, Filling) or not can_be_private(filling.kind, self.context.passport):
            return
        tr = self.context.translator
        words, note = private_words(filling.kind, tr)
        tick = TickBox(tr, words, help_text=note)
        tick.set_value(filling.private)
        tick.committed.connect(lambda value: self._keep_private(tick, filling, private=bool(value)))
        self.undone.connect(lambda: tick.set_value(filling.private))
        self.end = Card("", tick, parent=self.content)
        self.body.insertWidget(self.body.indexOf(self.ways), self.end)

    def _keep_private(self, tick: TickBox, filling: Filling[Any], *, private: bool) -> None:
        filling.keep_private(private=private)
        if filling.entry is not None:
            tick.mark_saved()
            self.say_saved(tick.label)
            self.context.announcer.say(self.context.translator.gettext("Saved"))

    def take_back(self) -> None:
        """Take the last change back."""
        _ = self.context.translator.gettext
        undone = self._filling.undo()
        for form in self.findChildren(FilledForm):
            form.reload()
        self.undone.emit()
        said = _("Undone") if undone else _("There is nothing more to undo.")
        self.context.announcer.say(said)
        self._saved.show()
        self._saved.saved(said, undo=self.take_back if undone else None)
        self._offer_earlier()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z takes the last change back; a text field with something unsaved in it has it for itself."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.take_back()
        else:
            super().keyPressEvent(event)


class FilledPage(FormPage):
    """One record in a form."""

    def __init__(
        self,
        context: PageContext,
        title: str,
        subtitle: str,
        groups: Sequence[FormGroup],
        filling: Fills,
        *,
        back: str,
        own_fields: Mapping[str, OwnField] | None = None,
    ) -> None:
        """Make the page; the rest is as for ``FilledForm``."""
        super().__init__(context, title, subtitle, filling, back=back)
        self.resume_with: object = None
        """Payload with which the place comes back to this form when it is made anew."""
        t, announcer, writers = context.translator, context.announcer, writer_names(context)
        form = FilledForm(groups, t, filling, announcer, writers=writers, own_fields=own_fields, parent=self.content)
        self.put_form(form)

    def resume(self) -> object:
        return self.resume_with


def writer_names(context: PageContext) -> tuple[str, ...]:
    """Names offered as the one who put words into another language."""
    if context.passport is None:
        return ()
    return tuple(entry.record.name for entry in context.passport.records.all(Helper))
