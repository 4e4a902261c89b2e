"""As which kind of file, and where: on a stick in one step, or anywhere else."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from passport_app.i18n import isolate
from ui.common import sticks
from ui.common.context import PageContext
from ui.common.sticks import Stick
from ui.pages.summary.giving import Giving
from ui.pages.summary.giving_page import GivingPage
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.choices import Choice
from ui.widgets.layouts import FlowRow
from ui.widgets.save_dialog import ask_save_path
from ui.widgets.text import Note

_FILTERS = {"pdf": "PDF (*.pdf)", "html": "HTML (*.html)", "text": "Text (*.txt)", "fhir": "FHIR JSON (*.json)"}


class SavePage(GivingPage):
    """A file that anybody can open who has it."""

    def __init__(self, context: PageContext, giving: Giving) -> None:
        """Make the page."""
        tr, _ = context.translator, context.translator.gettext
        super().__init__(
            context, giving, _("Save the summary"), _("The file is not locked. Anybody who has it can read it.")
        )
        self.format = Choice(tr, _("As which kind of file?"), giving.formats(), clearable=False, parent=self.content)
        self.format.set_value("pdf")
        self.places = FlowRow(parent=self.content)
        self.elsewhere = PrimaryButton(_("Choose where to save"), icon="save", parent=self.content)
        self.elsewhere.clicked.connect(self._ask)
        self.add(self.format)
        self.add(self.places)
        self.add(self.given)
        self._said_of_sticks = Note("", parent=self.content)
        self.add(self._said_of_sticks)

    def on_shown(self, _payload: object = None) -> None:
        """Look again for sticks."""
        _ = self.context.translator.gettext
        found = sticks.sticks()
        for stick in found:
            button = SecondaryButton(_("Save on {stick}", stick=isolate(stick.name)), icon="save", parent=self.places)
            button.clicked.connect(partial(self._save_on, stick))
            self.places.add(button)
        self.places.add(self.elsewhere)
        words = _("Before you pull a stick out, tell the computer that you do.") if found else ""
        self._said_of_sticks.setText(words or _("To use a stick, plug it in and open this page again."))

    def _chosen(self) -> str:
        return str(self.format.value())

    def _save_on(self, stick: Stick) -> None:
        self.giving.save(self.given, free_name(stick.folder, self.giving.file_name(self._chosen())), self._chosen())

    def _ask(self) -> None:
        name = self._chosen()
        title = self.context.translator.gettext("Save the page")
        path = ask_save_path(self, title, self.giving.file_name(name), _FILTERS[name])
        if path is not None:
            self.giving.save(self.given, path, name)


def free_name(folder: Path, name: str) -> Path:
    """A file in a folder that is not there yet, so that no other is replaced."""
    wish = folder / name
    number = 2
    while wish.exists():
        wish = folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
        number += 1
    return wish
