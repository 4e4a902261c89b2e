"""The copy that a helper takes along, and what comes back from it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from passport_app.i18n import isolate
from passport_app.services import copies, joining
from passport_app.services.joining import BroughtBack, HelpersPassphraseError
from ui.common.context import PageContext
from ui.pages.copies.presenter import CopiesPresenter
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.choices import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import FlowRow
from ui.widgets.open_dialog import ask_open_path
from ui.widgets.password_field import PasswordField
from ui.widgets.save_dialog import ask_save_path
from ui.widgets.slow_page import SlowPage
from ui.widgets.text import Note, Paragraph

ENDING = "copy"
KIND = f"*.{ENDING}"


class _CopiesPage(SlowPage):
    def __init__(self, context: PageContext, presenter: CopiesPresenter, title: str, sentence: str) -> None:
        """Make the page; nothing changes until its button is pressed."""
        _ = context.translator.gettext
        back = _("Back") if presenter.helpers_own else _("Back to copies and backups")
        super().__init__(context, title, sentence, back=back)
        self.presenter = presenter

    def filter_words(self) -> str:
        """How the file dialog names our files."""
        words = self.context.translator.gettext("Copies")
        return f"{words} ({KIND})"


class SavePage(_CopiesPage):
    """Everything into one file; for a helper, what they wrote, to give back."""

    def __init__(self, context: PageContext, presenter: CopiesPresenter) -> None:
        """Make the page."""
        _ = context.translator.gettext
        if presenter.helpers_own:
            title, sentence = _("Give entries back"), _("One file with what you wrote, for the person whose this is.")
        else:
            title, sentence = _("Save a copy"), _("One file with everything in it. It is locked as this passport is.")
        super().__init__(context, presenter, title, sentence)
        lines: tuple[str, ...]
        if presenter.helpers_own:
            lines = (_("They take it in on their computer. It needs no passphrase from you."),)
        else:
            lines = (
                _("It opens with what opens this passport today: your passphrase, or a recovery sheet."),
                _("Keep it away from this computer, on a stick or another disk."),
                _("If you stop a way in later, it still opens this copy. Then save a new one."),
            )
        self.add(Card("", *(Paragraph(line) for line in lines), parent=self.content))
        self.button = self.add_button(_("Choose where to save it"), self._save)

    def _save(self) -> None:
        _ = self.context.translator.gettext
        name = "entries.copy" if self.presenter.helpers_own else "my-copy.copy"
        path = ask_save_path(self, _("Save the copy, best on a stick"), name, self.filter_words())
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the file and look through it."""
        passport = self.presenter.passport
        self.run(lambda: copies.save_copy(passport, path), self._saved, self.said.failed)

    def _saved(self, size: int) -> None:
        _ = self.context.translator.gettext
        self.done.emit(_("The copy is saved, {size}. It was opened to see that it works.", size=self._size(size)))

    def _size(self, size: int) -> str:
        return self.presenter.size(size)


class TakePage(_CopiesPage):
    """A copy for one helper."""

    access_requested = Signal()

    def __init__(self, context: PageContext, presenter: CopiesPresenter) -> None:
        """Make the page."""
        _ = context.translator.gettext
        sentence = _("They can write in it on their own computer, and bring back what they wrote.")
        super().__init__(context, presenter, _("Take a copy for a helper"), sentence)
        ways = presenter.ways()
        if not ways:
            empty = EmptyState(
                _("No helper has a passphrase of their own yet. Let one in first."),
                _("Who can open this"),
                parent=self.content,
            )
            empty.button.clicked.connect(self.access_requested)
            self.add(empty)
            return
        self.who = Choice(context.translator, _("Who is it for?"), ways, clearable=False, parent=self.content)
        self.who.set_value(ways[0][0] if len(ways) == 1 else "")
        self.add(self.who)
        lines = (
            _("What is only for you is not in it, and neither is what you took out."),
            _("It opens with their passphrase, and with nothing else."),
            _("You cannot take it back later. They can read it for as long as they have it."),
        )
        self.add(Card("", *(Paragraph(line) for line in lines), parent=self.content))
        self.button = self.add_button(_("Choose where to save it"), self._save)

    def _save(self) -> None:
        _ = self.context.translator.gettext
        if not self.who.value():
            self.who.show_error(_("Please choose who it is for."))
            self.who.set_focus()
            return
        path = ask_save_path(self, _("Save the copy, best on a stick"), "helper.copy", self.filter_words())
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the file."""
        passport, way = self.presenter.passport, str(self.who.value())
        self.run(lambda: joining.copy_for_helper(passport, path, way), self._saved, self.said.failed)

    def _saved(self, _copy: object) -> None:
        _ = self.context.translator.gettext
        name = dict(self.presenter.ways()).get(str(self.who.value()), "")
        self.done.emit(_("The copy is saved. It opens with the passphrase of {name}.", name=isolate(name)))


class BringPage(_CopiesPage):
    """Taking in what came back; for a helper, a newer copy from the person."""

    def __init__(self, context: PageContext, presenter: CopiesPresenter) -> None:
        """Make the page."""
        _ = context.translator.gettext
        if presenter.helpers_own:
            title, sentence = _("Take in a newer copy"), _("What you wrote here stays. What is new comes in.")
            label = _("Your passphrase")
        else:
            title, sentence = _("Bring entries back"), _("What a helper wrote comes in. Nothing here is lost by it.")
            label = _("Your helper’s passphrase")
        super().__init__(context, presenter, title, sentence)
        self.secret = PasswordField(context.translator, label, parent=self.content)
        self.secret.setVisible(presenter.helpers_own)
        self.secret.submitted.connect(self._choose)
        self.add(self.secret)
        self._waiting: Path | None = None
        if not presenter.helpers_own:
            note = _("Where you and your helper changed the same entry, both versions are kept. You choose.")
            self.add(Note(note, parent=self.content))
        self.button = self.add_button(_("Choose the file"), self._choose)

    def _choose(self) -> None:
        _ = self.context.translator.gettext
        if self._needs_secret() and not self.secret.text().strip():
            helpers_own = self.presenter.helpers_own
            self.secret.show_error(
                _("Please type your passphrase.") if helpers_own else _("Please type what opens it.")
            )
            self.secret.set_focus()
            return
        path = self._waiting or ask_open_path(self, _("Choose the file that came back"), self.filter_words())
        if path is not None:
            self.bring(path)

    def _needs_secret(self) -> bool:
        return self.presenter.helpers_own or self._waiting is not None

    def bring(self, path: Path) -> None:
        """Take in what is in the file; where only its helper's passphrase opens it, ask for that."""
        passport = self.presenter.passport
        secret = self.secret.text() if self._needs_secret() else None

        def work() -> BroughtBack | HelpersPassphraseError:
            try:
                return joining.bring_back(passport, path, secret)
            except HelpersPassphraseError as error:
                return error

        self.run(work, lambda back: self._brought(path, back), self.said.failed)

    def _ask(self, path: Path, error: HelpersPassphraseError) -> None:
        self._waiting = path
        self.button.set_words(self.context.translator.gettext("Bring entries back"))
        self.secret.show()
        self.said.failed(self.explained(error))
        self.secret.set_focus()

    def _brought(self, path: Path, back: BroughtBack | HelpersPassphraseError) -> None:
        if isinstance(back, HelpersPassphraseError):
            self._ask(path, back)
            return
        self.secret.clear_secret()
        self.done.emit(" ".join(self.presenter.brought(back)))


class TakenPage(_CopiesPage):
    """The copies that helpers have; from each, entries can come back until the person ends it."""

    def __init__(self, context: PageContext, presenter: CopiesPresenter) -> None:
        """Make the page."""
        _ = context.translator.gettext
        sentence = _("From each of them entries can come back. Ending it cannot take the copy away.")
        super().__init__(context, presenter, _("Copies that helpers have"), sentence)
        self._list()

    def _list(self) -> None:
        _ = self.context.translator.gettext
        self.clear()
        for line in self.presenter.taken():
            end = SecondaryButton(_("Take nothing back any more"))
            end.setAccessibleName(f"{end.text()}: {line.title}, {line.second}")
            end.clicked.connect(lambda _on=False, copy=line.id: self._end(copy))
            self.add(Card(line.title, Note(line.second), FlowRow(end), parent=self.content))

    def _end(self, copy_id: str) -> None:
        joining.forget_helper_copy(self.presenter.passport, copy_id)
        self.done.emit(self.context.translator.gettext("Nothing comes back from that copy any more."))
