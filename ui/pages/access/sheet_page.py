"""Another recovery sheet, and trying one."""

from __future__ import annotations

from enum import StrEnum

from passport_app.errors import PassportError
from passport_app.services import printing, recovery_sheets, ways_in
from passport_app.services.files import write_whole
from passport_app.services.ways_in import Practised
from ui.common.context import PageContext
from ui.pages.access.presenter import AccessPresenter
from ui.pages.access.slow_page import SlowPage
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.choices import Choice
from ui.widgets.code_groups import CodeGroups
from ui.widgets.layouts import FlowRow
from ui.widgets.password_field import PasswordField
from ui.widgets.save_dialog import ask_save_path
from ui.widgets.saved_note import SavedNote
from ui.widgets.text import Note, Paragraph


class Others(StrEnum):
    """What happens to the sheets that there are."""

    KEEP = "keep"
    STOP = "stop"


class NewSheetPage(SlowPage):
    """One more recovery sheet, or one in place of all others.

    The others stop only once the person says that they have the new one: a lock in between costs no sheet.
    """

    def __init__(self, context: PageContext, presenter: AccessPresenter) -> None:
        """Make the page; nothing changes until the button is pressed."""
        _ = context.translator.gettext
        sentence = _(
            "A sheet’s numbers are kept nowhere else. So it is never printed twice: each new sheet has its own."
        )
        super().__init__(context, presenter, _("Make a recovery sheet"), sentence)
        self.code, self._only_here = "", False
        self._to_stop: tuple[str, ...] = ()
        options = [
            (Others.KEEP.value, _("They go on working")),
            (Others.STOP.value, _("They all stop working: one is lost, or somebody saw it")),
        ]
        self.others = Choice(
            context.translator, _("And the sheets that I have?"), options, clearable=False, parent=self.content
        )
        self.others.set_value(Others.KEEP.value)
        if presenter.sheets():
            self.add(self.others)
        self.button = self.add_button(_("Make it now"), self._make)

    def before_leave(self) -> bool:
        """Stay while the numbers stand nowhere else: only the button that says so lets go of them."""
        if self._only_here:
            self.said.failed(self.context.translator.gettext("This is the only time that you see these numbers."))
            self.finish.setFocus()
            return False
        return super().before_leave()

    def _make(self) -> None:
        if self.others.value() == Others.STOP:
            self._to_stop = tuple(line.id for line in self.presenter.sheets())
        self.run(self.presenter.passport.vault.add_recovery_code, self._show, self.said.failed)

    def _show(self, code: str) -> None:
        _ = self.context.translator.gettext
        self.code, self._only_here = code, True
        self.clear()
        self.set_subtitle(_("This is the only time that you see these numbers."))
        self.add(Card("", CodeGroups(self.context.translator, recovery_sheets.groups(code)), parent=self.content))
        show = PrimaryButton(_("Print"), icon="print", parent=self.content)
        save = SecondaryButton(_("Save as PDF"), icon="save", parent=self.content)
        self.finish = SecondaryButton(_("I have it now"), parent=self.content)
        show.clicked.connect(self._print)
        save.clicked.connect(self._save)
        self.finish.clicked.connect(self._have_it)
        self.add(FlowRow(show, save, self.finish, parent=self.content))
        self.add(Note(_("Or copy the numbers by hand. Keep them away from this computer."), parent=self.content))
        self.said = SavedNote(self.context.translator, self.context.announcer, parent=self.content)
        self.add(self.said)
        self.focus_first()

    def _have_it(self) -> None:
        vault, gone = self.presenter.passport.vault, self._to_stop
        if gone:
            self.renew(lambda: vault.remove_way(*gone), lambda _: self._finish(), self.said.failed)
        else:
            self._finish()

    def _finish(self) -> None:
        self._only_here = False
        self.done.emit(self.context.translator.gettext("The new sheet works from now on."))

    def _pdf(self) -> bytes:
        return recovery_sheets.recovery_sheet(self.code, self.context.translator)

    def _print(self) -> None:
        try:
            printing.print_pdf(self._pdf())
        except PassportError as error:
            self.said.failed(self.explained(error))
        else:
            self.said.saved(self.context.translator.gettext("The sheet was sent to the printer."))

    def _save(self) -> None:
        _ = self.context.translator.gettext
        path = ask_save_path(self, _("Save the recovery sheet, best on a stick"), "recovery-sheet.pdf", "PDF (*.pdf)")
        if path is None:
            return
        try:
            write_whole(path, [self._pdf()])
        except PassportError as error:
            self.said.failed(self.explained(error))
        else:
            self.said.saved(_("The sheet is saved."))


class TrySheetPage(SlowPage):
    """Does this sheet really open a copy?"""

    def __init__(self, context: PageContext, presenter: AccessPresenter) -> None:
        """Make the page."""
        _ = context.translator.gettext
        sentence = _("A copy of your passport is opened with it, here and now. Your passport itself stays as it is.")
        super().__init__(context, presenter, _("Does my sheet really work?"), sentence)
        self.numbers = PasswordField(
            context.translator,
            _("The numbers on the sheet"),
            help_text=_("All eight groups. Spaces are fine."),
            parent=self.content,
        )
        self.numbers.reveal(True)
        self.numbers.submitted.connect(self._try)
        self.add(self.numbers)
        self.answer = Card("", parent=self.content)
        self.answer.hide()
        self.button = self.add_button(_("Try it"), self._try)
        self.add(self.answer)

    def _try(self) -> None:
        _, secret, passport = self.context.translator.gettext, self.numbers.text(), self.presenter.passport
        self.answer.hide()
        if not secret.strip():
            self._refuse(_("Please type the numbers from your sheet."))
            return
        self.run(lambda: ways_in.practise(passport, secret), self._works, self._refuse)

    def _works(self, found: Practised) -> None:
        _ = self.context.translator.gettext
        self.numbers.clear_secret()
        self.numbers.reveal(True)
        sheet = found.way.way == "recovery-code"
        words = _("Yes. This sheet opens a copy.") if sheet else _("Yes. This opens a copy, but it is not a sheet.")
        self.answer.clear()
        self.answer.add(Paragraph(words, strong=True, parent=self.answer))
        self.answer.add(Note(_("Put the sheet back where you keep it."), parent=self.answer))
        self.answer.show()
        self.context.announcer.say(words)

    def _refuse(self, sentence: str) -> None:
        self.numbers.show_error(sentence)
        self.numbers.set_focus()
        self.context.announcer.say(sentence, urgent=True)
