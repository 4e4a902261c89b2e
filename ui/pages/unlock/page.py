"""The locked page: a passphrase, the recovery code or this computer's keyring, and nothing that says whose it is.

The keyring is asked when its button is pressed and never by itself: a locked passport stays locked until somebody
who sits here wants it open.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from passport_app.errors import PassportError
from ui.common.context import PageContext, Place
from ui.pages.unlock.waiting import Waiting
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.layouts import FlowRow
from ui.widgets.page import Page, ScrollPage
from ui.widgets.password_field import PasswordField
from ui.widgets.text import Note

if TYPE_CHECKING:
    from passport_app.services.locked import LockedState
    from passport_app.services.passport import Passport

_AFTER_THE_FIRST_PICTURE_MS = 150
"""What is only known from the passport's folder may come a moment later than the page itself."""


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
        self._keyring = SecondaryButton(_("Open with this computer’s keyring"), parent=self.content)
        self._keyring.clicked.connect(self._unlock_by_keyring)
        self._keyring.hide()
        self._wait = Note("", parent=self.content)
        self._waiting = Waiting(tr, parent=self.content)
        self._waiting.over.connect(self._say_over)
        row = FlowRow(self._button, self._keyring, self._wait)
        self.add(Card("", self._field, row, self._waiting, parent=self.content))
        self._add_others()
        self._opening = False
        self._warm = False
        self._field.changed.connect(self._warm_up)

    def on_shown(self, _payload: object = None) -> None:
        self._field.set_focus()
        QTimer.singleShot(_AFTER_THE_FIRST_PICTURE_MS, self, self._look)

    def focus_first(self) -> None:
        self._field.set_focus()

    def _add_others(self) -> None:
        _ = self._context.translator.gettext
        other = LinkButton(_("Open another passport"), parent=self.content)
        other.clicked.connect(self._choose)
        new = LinkButton(_("Make a new passport"), parent=self.content)
        new.clicked.connect(lambda: self._context.navigate(Place.FIRST_RUN, None))
        copy = LinkButton(_("Open from a copy"), parent=self.content)
        copy.clicked.connect(lambda: self._context.navigate(Place.OPEN_COPY, None))
        read = LinkButton(_("Read someone’s summary"), parent=self.content)
        read.clicked.connect(lambda: self._context.navigate(Place.READER, None))
        self.add(FlowRow(other, copy, new, read, parent=self.content))

    def _choose(self) -> None:
        from ui.widgets.folder_dialog import ask_folder  # noqa: PLC0415 - lazy for start-up time

        title = self._context.translator.gettext("Choose the passport’s folder")
        chosen = ask_folder(self, title, self._folder)
        if chosen is not None:
            self._folder = chosen
            self._field.clear_error()
            self._field.set_focus()
            self._look()

    def _look(self) -> None:
        """Is there a wait, from before a restart perhaps, and has a keyring been set up?"""
        folder = self._folder
        if folder is not None:
            self._context.tasks.run(lambda: _state(folder)).owned_by(self).success(self._show_state)

    def _show_state(self, state: LockedState) -> None:
        self._keyring.setVisible(state.keyring)
        sentence = self._waiting.begin(state.seconds)
        if sentence:
            self._context.announcer.say(" ".join(part for part in (self._field.error, sentence) if part))

    def _say_over(self) -> None:
        self._context.announcer.say(self._context.translator.gettext("You can try again now."))

    def _unlock(self) -> None:
        _ = self._context.translator.gettext
        secret, folder = self._field.text(), self._folder
        if self._opening or folder is None:
            return
        if not secret.strip():
            self._field.show_error(_("Please type your passphrase."))
            self._field.set_focus()
            return
        self._open_with(lambda: _open(folder, secret), tried=(folder, secret))

    def _unlock_by_keyring(self) -> None:
        folder = self._folder
        if not self._opening and folder is not None:
            self._open_with(lambda: _open_by_keyring(folder))

    def _open_with(self, work: Callable[[], Passport], *, tried: tuple[Path, str] | None = None) -> None:
        opening = self._context.translator.gettext("Opening…")
        self._opening = True
        self._wait.setText(opening)
        self._context.announcer.say(opening)
        task = self._context.tasks.run(work).owned_by(self)
        task.success(self._go_in).failure(lambda error: self._fail(error, tried)).finished(self._settle)

    def _go_in(self, passport: Passport) -> None:
        self._field.clear_secret()
        self._context.passport_opened(passport)

    def _warm_up(self) -> None:
        """Load the cryptography while the rest is typed: earlier, it would hold the window's first picture up."""
        if not self._warm:
            self._warm = True
            self._context.tasks.run(_warm_up)

    def _settle(self) -> None:
        self._opening = False

    def _fail(self, error: Exception, tried: tuple[Path, str] | None) -> None:
        """What is damaged may be mended from a backup; anything else is said here."""
        if isinstance(error, PassportError) and tried is not None and _may_be_mended(error):
            from ui.common.broken import Broken  # noqa: PLC0415 - lazy for start-up time

            self._wait.setText("")
            sentence = self._context.translator.gettext(error.template, **error.params)
            self._context.navigate(Place.MEND, Broken(folder=tried[0], secret=tried[1], sentence=sentence))
            return
        self._say(error)

    def _say(self, error: Exception) -> None:
        tr = self._context.translator
        self._wait.setText("")
        self._look()
        if isinstance(error, PassportError) and error.code == "try-later":
            self._field.set_focus()
            return
        unknown = tr.gettext("The passport could not be opened. Nothing was changed.")
        sentence = tr.error(error) if isinstance(error, PassportError) else unknown
        self._field.show_error(sentence)
        self._context.announcer.say(sentence, urgent=True)
        self._field.set_focus()
        self._field.line.selectAll()
        QApplication.beep()


def _open(folder: Path, secret: str) -> Passport:
    from passport_app.services.ways_in import go_in  # noqa: PLC0415 - lazy for start-up time

    passport = go_in(folder, secret)
    try:
        passport.vault.check_pages()
    except BaseException:
        passport.close()
        raise
    return passport


def _open_by_keyring(folder: Path) -> Passport:
    from passport_app.services.ways_in import go_in_by_keyring  # noqa: PLC0415 - lazy for start-up time

    return go_in_by_keyring(folder)


def _state(folder: Path) -> LockedState:
    from passport_app.services.locked import locked_state  # noqa: PLC0415 - lazy for start-up time

    return locked_state(folder)


def _warm_up() -> None:
    from passport_app.services.passport import warm_up  # noqa: PLC0415 - lazy for start-up time

    warm_up()


def _may_be_mended(error: PassportError) -> bool:
    from passport_app.services.copies import is_damage  # noqa: PLC0415 - lazy for start-up time

    return is_damage(error)
