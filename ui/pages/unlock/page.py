"""The locked page: a passphrase or the recovery code, and nothing that says whose passport it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from passport_app.errors import PassportError
from ui.common.context import PageContext, Place
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.folder_dialog import ask_folder
from ui.widgets.layouts import FlowRow
from ui.widgets.page import Page, ScrollPage
from ui.widgets.password_field import PasswordField
from ui.widgets.text import Note

if TYPE_CHECKING:
    from passport_app.services.passport import Passport


def build(context: PageContext) -> Page:
    """The locked page of ``context.folder``."""
    return UnlockPage(context)


class UnlockPage(ScrollPage):
    """Asks for the secret and hands the open passport over."""

    def __init__(self, context: PageContext, folder: Path | None = None) -> None:
        """Make the page; ``folder`` is another passport than the one that was open last."""
        tr = context.translator
        _ = tr.gettext
        super().__init__(_("Locked"), _("Everything in here is closed. Your passphrase opens it."), measure=36)
        self._context = context
        self._folder = folder or context.folder
        self._field = PasswordField(
            tr,
            _("Your passphrase"),
            help_text=_("Or all the numbers from your recovery sheet."),
            parent=self.content,
        )
        self._field.submitted.connect(self._unlock)
        self._button = PrimaryButton(_("Unlock"), icon="open", parent=self.content)
        self._button.clicked.connect(self._unlock)
        self._wait = Note("", parent=self.content)
        self.add(Card("", self._field, FlowRow(self._button), self._wait, parent=self.content))
        self._add_others()
        self._opening = False
        self._warm = False
        self._field.changed.connect(self._warm_up)

    def on_shown(self, _payload: object = None) -> None:
        self._field.set_focus()

    def focus_first(self) -> None:
        self._field.set_focus()

    def _add_others(self) -> None:
        _ = self._context.translator.gettext
        other = LinkButton(_("Open another passport"), parent=self.content)
        other.clicked.connect(self._choose)
        new = LinkButton(_("Make a new passport"), parent=self.content)
        new.clicked.connect(lambda: self._context.navigate(Place.FIRST_RUN, None))
        self.add(FlowRow(other, new, parent=self.content))

    def _choose(self) -> None:
        title = self._context.translator.gettext("Choose the passport’s folder")
        chosen = ask_folder(self, title, self._folder)
        if chosen is not None:
            self._folder = chosen
            self._field.clear_error()
            self._field.set_focus()

    def _unlock(self) -> None:
        _ = self._context.translator.gettext
        secret, folder = self._field.text(), self._folder
        if self._opening or folder is None:
            return
        if not secret.strip():
            self._field.show_error(_("Please type your passphrase."))
            self._field.set_focus()
            return
        self._opening = True
        self._wait.setText(_("Opening…"))
        self._context.announcer.say(_("Opening…"))
        work = self._context.tasks.run(lambda: _open(folder, secret)).owned_by(self)
        work.success(self._context.passport_opened).failure(self._say).finished(self._settle)

    def _warm_up(self) -> None:
        """Load the cryptography while the rest is typed: earlier, it would hold the window's first picture up."""
        if not self._warm:
            self._warm = True
            self._context.tasks.run(_warm_up)

    def _settle(self) -> None:
        self._opening = False

    def _say(self, error: Exception) -> None:
        tr = self._context.translator
        self._wait.setText("")
        unknown = tr.gettext("The passport could not be opened. Nothing was changed.")
        sentence = tr.error(error) if isinstance(error, PassportError) else unknown
        self._field.show_error(sentence)
        self._context.announcer.say(sentence, urgent=True)
        self._field.set_focus()
        self._field.line.selectAll()
        QApplication.beep()


def _open(folder: Path, secret: str) -> Passport:
    from passport_app.services.passport import open_passport  # noqa: PLC0415 - lazy for start-up time

    return open_passport(folder, secret)


def _warm_up() -> None:
    from passport_app.services.passport import warm_up  # noqa: PLC0415 - lazy for start-up time

    warm_up()
