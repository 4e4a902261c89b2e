"""Open from a copy: the file, what opens it, what is in it; and only then what to do with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ui.common.context import PageContext, Place
from ui.pages.open_copy.presenter import CopyPresenter
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.layouts import FlowRow
from ui.widgets.open_dialog import ask_open_path
from ui.widgets.page import Page
from ui.widgets.password_field import PasswordField
from ui.widgets.slow_page import SlowPage
from ui.widgets.text import Note, Paragraph

if TYPE_CHECKING:
    from passport_app.services.copies import Preview
    from passport_app.services.passport import Passport


def build(context: PageContext) -> Page:
    """The place "Open from a copy"; a passport need not be open."""
    return OpenCopyPage(context)


class OpenCopyPage(SlowPage):
    """Chooses a copy, looks into it, and makes a passport of it or puts it in place of the open one."""

    def __init__(self, context: PageContext) -> None:
        """Make the page; a payload names the file."""
        _ = context.translator.gettext
        back = _("Back") if context.passport is None else _("Back to copies and backups")
        sentence = _("First look what is in it. Nothing is changed before you say so.")
        super().__init__(context, _("Open from a copy"), sentence, back=back)
        self.presenter = CopyPresenter(translator=context.translator, passport=context.passport)
        self._chosen = Note("", parent=self.content)
        self.choose = SecondaryButton(_("Choose the file"), parent=self.content)
        self.choose.clicked.connect(self._choose)
        self.secret = PasswordField(
            context.translator,
            _("What opens this copy"),
            help_text=_("The passphrase that was in use when it was made, or the numbers of a recovery sheet."),
            parent=self.content,
        )
        self.secret.submitted.connect(self._look)
        for part in (self._chosen, FlowRow(self.choose, parent=self.content), self.secret):
            self.add(part)
        self.button = self.add_button(_("Look inside"), self._look)
        self._found = Card("", parent=self.content)
        self._found.hide()
        self.add(self._found)
        self.add(self.said)
        self.done.connect(lambda _words: self._leave())

    def on_shown(self, payload: object = None) -> None:
        """Begin anew, with the file that the payload names."""
        self.presenter = CopyPresenter(translator=self.context.translator, passport=self.context.passport)
        self.secret.clear_secret()
        self.said.clear()
        self._found.hide()
        self._take(payload if isinstance(payload, Path) else None)

    def before_leave(self) -> bool:
        if self.working:
            return False
        self.presenter.secret = ""
        self.secret.clear_secret()
        return True

    def resume(self) -> object:
        return self.presenter.path

    def focus_first(self) -> None:
        if self.presenter.path is None:
            super().focus_first()
        else:
            self.secret.set_focus()

    def _take(self, path: Path | None) -> None:
        _ = self.context.translator.gettext
        self.presenter.path = path
        self._chosen.setText(_("The chosen file: {name}", name=path.name) if path else _("No file is chosen yet."))

    def _choose(self) -> None:
        _ = self.context.translator.gettext
        kind = _("Copies")
        path = ask_open_path(self, _("Choose the copy"), f"{kind} (*.copy)")
        if path is not None:
            self._take(path)
            self._found.hide()
            self.secret.set_focus()

    def _look(self) -> None:
        _, path, secret = self.context.translator.gettext, self.presenter.path, self.secret.text()
        if path is None:
            self.said.failed(_("Please choose the file first."))
            self.choose.setFocus()
        elif not secret.strip():
            self.secret.show_error(_("Please type what opens it."))
            self.secret.set_focus()
        else:
            self._found.hide()
            look = self.presenter.look
            self.run(lambda: look(path, secret), lambda found: self._show(path, secret, found), self._refuse)

    def _refuse(self, sentence: str) -> None:
        self.secret.show_error(sentence)
        self.secret.set_focus()
        self.context.announcer.say(sentence, urgent=True)

    def _show(self, path: Path, secret: str, found: Preview) -> None:
        self.presenter.seen(path, secret, found)
        self.secret.clear_secret()
        self._found.clear()
        told = self.presenter.told()
        for sentence in told:
            self._found.add(Paragraph(sentence, parent=self._found))
        buttons = FlowRow(parent=self._found)
        self._add_ways(buttons)
        self._found.add(buttons)
        self._found.show()
        self.context.announcer.say(" ".join(told))

    def _add_ways(self, buttons: FlowRow) -> None:
        _ = self.context.translator.gettext
        if self.presenter.can_replace:
            replace = SecondaryButton(_("Go back to this"), parent=self._found)
            replace.clicked.connect(self._replace)
            buttons.add(replace)
            kept = _("What is here now is kept as a backup. What you erased for good stays erased.")
            self._found.add(Note(kept, parent=self._found))
        if self.context.passport is None:
            make = SecondaryButton(_("Use it on this computer"), parent=self._found)
            make.clicked.connect(self._make)
            buttons.add(make)
            self._found.add(Note(_("It opens with what you just typed. The file stays as it is."), parent=self._found))
        elif not self.presenter.can_replace:
            words = _("To use it on this computer, lock this passport first. Then choose “Open from a copy”.")
            self._found.add(Paragraph(words, parent=self._found))

    def _replace(self) -> None:
        self.run(self.presenter.replace, lambda _none: self._replaced(), self.said.failed)

    def _replaced(self) -> None:
        """Go on with pages that are made anew: those there are may show what is not in the copy."""
        if self.context.passport is not None:
            self.context.passport_opened(self.context.passport)

    def _make(self) -> None:
        self.run(self.presenter.restore, self._opened, self.said.failed)

    def _opened(self, passport: Passport) -> None:
        self.context.passport_opened(passport)

    def _leave(self) -> None:
        if self.context.passport is not None:
            self.context.navigate(Place.COPIES, None)
        elif self.context.folder is not None:
            self.context.navigate(Place.UNLOCK, None)
        else:
            self.context.navigate(Place.FIRST_RUN, None)
