"""A page that is one form which saves itself, with a way back and, for a record, a way to take it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from passport_app.domain.helpers import Helper
from ui.common.context import PageContext
from ui.common.filling import Filling
from ui.common.whose import WhoseWords
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.choices import Choice
from ui.widgets.filled_form import FilledForm, Fills
from ui.widgets.form import OwnField
from ui.widgets.form_fields import FormGroup
from ui.widgets.layouts import FlowRow
from ui.widgets.page import ScrollPage
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

    def put_form(self, form: FilledForm) -> None:
        """Show the form with the ways out below it."""
        self.form = form
        self._add_whose()
        self.add(form)
        self._add_ways()

    def offer_take_out(self, *, offered: bool) -> None:
        """Show or hide the way to take the record out."""
        self.take_out_link.setVisible(offered)

    def before_leave(self) -> bool:
        self.form.commit()
        return True

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
            self.undo_link.show()
            self.context.announcer.say(self.context.translator.gettext("Saved"))

    def _add_ways(self) -> None:
        _ = self.context.translator.gettext
        self.done_button = PrimaryButton(_("Done"), parent=self.content)
        self.done_button.clicked.connect(self.done_requested)
        self.undo_link = LinkButton(_("Undo the last change"), icon="undo", parent=self.content)
        self.undo_link.clicked.connect(self.take_back)
        self.undo_link.hide()
        self.form.kept.connect(self.undo_link.show)
        self.take_out_link = LinkButton(_("Take it out"), icon="remove", parent=self.content)
        self.take_out_link.clicked.connect(self.take_out_requested)
        self.take_out_link.hide()
        self.ways = FlowRow(self.done_button, self.undo_link, self.take_out_link, parent=self.content)
        self.add(self.ways)
        if self.back_link is not None:
            self.back_link.clicked.connect(self.done_requested)

    def take_back(self) -> None:
        """Take the last change back."""
        _ = self.context.translator.gettext
        undone = self._filling.undo()
        for form in self.findChildren(FilledForm):
            form.reload()
        self.undone.emit()
        self.context.announcer.say(_("Undone") if undone else _("There is nothing more to undo."))
        self.undo_link.setVisible(undone)


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
