"""Changing the passphrase, and making a new recovery sheet."""

from __future__ import annotations

from PySide6.QtCore import Signal

from passport_app.errors import PassportError
from passport_app.services import passphrases, printing, recovery_sheets
from passport_app.services.files import write_whole
from passport_app.services.passport import Passport
from ui.common.context import PageContext
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.code_groups import CodeGroups
from ui.widgets.layouts import FlowRow
from ui.widgets.page import ScrollPage
from ui.widgets.password_field import PasswordField
from ui.widgets.save_dialog import ask_save_path
from ui.widgets.saved_note import SavedNote
from ui.widgets.text import Note


class _SecretPage(ScrollPage):
    """What both pages share.

    Signals:
        done: Back to the settings.
    """

    done = Signal()

    def __init__(self, context: PageContext, passport: Passport, title: str, sentence: str) -> None:
        _ = context.translator.gettext
        super().__init__(title, sentence, back=_("Back to settings"), measure=40)
        self._context, self._passport = context, passport
        self._said = SavedNote(context.translator, context.announcer)
        if self.back_link is not None:
            self.back_link.clicked.connect(self.done)

    def _explain(self, error: Exception) -> str:
        tr = self._context.translator
        return (
            tr.error(error)
            if isinstance(error, PassportError)
            else tr.gettext("That did not work. Nothing was changed.")
        )


class PassphrasePage(_SecretPage):
    """A new passphrase in place of the old one."""

    def __init__(self, context: PageContext, passport: Passport) -> None:
        """Make the page."""
        tr, _ = context.translator, context.translator.gettext
        sentence = _("New keys are made here. Copies that you gave away still open with the old one.")
        super().__init__(context, passport, _("Change my passphrase"), sentence)
        self._first = PasswordField(tr, _("My new passphrase"))
        self._again = PasswordField(tr, _("The same again"))
        self._strength = Note("")
        self._button = PrimaryButton(_("Change it"))
        self._first.changed.connect(self._show_strength)
        self._first.submitted.connect(self._again.set_focus)
        self._again.submitted.connect(self._change)
        self._button.clicked.connect(self._change)
        for part in (self._first, self._strength, self._again, FlowRow(self._button), self._said):
            self.add(part)

    def _show_strength(self) -> None:
        text = self._first.text()
        self._strength.setText(self._context.translator.gettext(passphrases.strength(text).template) if text else "")

    def _change(self) -> None:
        _ = self._context.translator.gettext
        secret = self._first.text()
        if not secret.strip():
            self._first.show_error(_("Please type a passphrase."))
        elif secret != self._again.text():
            self._first.show_error(_("The two are not the same. Please type them again."))
        else:
            self._button.setEnabled(False)
            work = self._context.tasks.run(lambda: self._passport.change_passphrase(secret)).owned_by(self)
            work.success(lambda _none: self._changed()).failure(self._refused)
            work.finished(lambda: self._button.setEnabled(True))

    def _changed(self) -> None:
        self._first.clear_secret()
        self._again.clear_secret()
        self._said.saved(self._context.translator.gettext("Your passphrase is changed."))

    def _refused(self, error: Exception) -> None:
        self._first.show_error(self._explain(error))
        self._first.set_focus()


class SheetPage(_SecretPage):
    """A new recovery code in place of the old one."""

    def __init__(self, context: PageContext, passport: Passport) -> None:
        """Make the page; nothing changes until the button is pressed."""
        _ = context.translator.gettext
        sentence = _("The old sheet stops working as soon as the new one is made.")
        super().__init__(context, passport, _("Make a new recovery sheet"), sentence)
        self._button = PrimaryButton(_("Make it now"))
        self._button.clicked.connect(self._make)
        self._code = ""
        self.add(FlowRow(self._button))
        self.add(self._said)

    def _make(self) -> None:
        self._button.setEnabled(False)
        work = self._context.tasks.run(self._passport.new_recovery_code).owned_by(self)
        work.success(self._show).failure(self._refused)

    def _refused(self, error: Exception) -> None:
        self._said.failed(self._explain(error))
        self._button.setEnabled(True)

    def _show(self, code: str) -> None:
        _ = self._context.translator.gettext
        self._code = code
        self.clear()
        self._said = SavedNote(self._context.translator, self._context.announcer)
        self.add(Card("", CodeGroups(self._context.translator, recovery_sheets.groups(code))))
        show = PrimaryButton(_("Print"), icon="print")
        save = SecondaryButton(_("Save as PDF"), icon="save")
        show.clicked.connect(self._print)
        save.clicked.connect(self._save)
        self.add(FlowRow(show, save))
        self.add(Note(_("Or copy the numbers by hand. Keep them away from this computer.")))
        self.add(self._said)
        self.focus_first()

    def _pdf(self) -> bytes:
        return recovery_sheets.recovery_sheet(self._code, self._context.translator)

    def _print(self) -> None:
        try:
            printing.print_pdf(self._pdf())
        except PassportError as error:
            self._said.failed(self._explain(error))
        else:
            self._said.saved(self._context.translator.gettext("The sheet was sent to the printer."))

    def _save(self) -> None:
        _ = self._context.translator.gettext
        path = ask_save_path(self, _("Save the recovery sheet, best on a stick"), "recovery-sheet.pdf", "PDF (*.pdf)")
        if path is None:
            return
        try:
            write_whole(path, [self._pdf()])
        except PassportError as error:
            self._said.failed(self._explain(error))
        else:
            self._said.saved(_("The sheet is saved."))
