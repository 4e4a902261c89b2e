"""On which printer, which pages, how many, on which sides."""

from __future__ import annotations

from passport_app.errors import PassportError
from passport_app.services import printing
from passport_app.services.printing import Printers, Sides
from ui.common.context import PageContext
from ui.pages.summary.giving import Giving
from ui.pages.summary.giving_page import GivingPage
from ui.widgets.buttons import PrimaryButton
from ui.widgets.choices import Choice
from ui.widgets.layouts import FlowRow
from ui.widgets.pick import PickField
from ui.widgets.text import Note
from ui.widgets.text_fields import NumberField, TextField

_MOST_COPIES = 20


class PrintPage(GivingPage):
    """Everything that can be chosen about a print; the usual answers stand there already."""

    def __init__(self, context: PageContext, giving: Giving) -> None:
        """Make the page; the printers are asked for in the background."""
        tr, _ = context.translator, context.translator.gettext
        count = giving.pages()
        sentence = tr.ngettext("The summary has {n} side of paper.", "The summary has {n} sides of paper.", count)
        super().__init__(context, giving, _("Print the summary"), sentence)
        self.printer: PickField | None = None
        self.pages = TextField(
            tr,
            _("Which pages?"),
            help_text=_("Blank for all of them. Or such as 1, or 1-2."),
            width=8,
            parent=self.content,
        )
        self.copies = NumberField(tr, _("How many copies?"), least=1, most=_MOST_COPIES, parent=self.content)
        self.copies.set_value(1)
        sides = [
            (Sides.USUAL.value, _("As the printer is set up")),
            (Sides.ONE.value, _("One side of each paper")),
            (Sides.BOTH.value, _("Both sides of the paper")),
        ]
        self.sides = Choice(tr, _("Sides"), sides, clearable=False, parent=self.content)
        self.sides.set_value(Sides.USUAL.value)
        self.button = PrimaryButton(_("Print"), icon="print", parent=self.content)
        self.button.clicked.connect(self._print)
        note = _("The computer keeps the page in its print queue until it is printed. Some printers keep a copy, too.")
        for part in (self.pages, self.copies, self.sides, FlowRow(self.button), self.given, Note(note)):
            self.add(part)

    def on_shown(self, _payload: object = None) -> None:
        self.context.tasks.run(printing.printers).owned_by(self).success(self._offer)

    def _offer(self, found: Printers) -> None:
        """Offer the printers, the usual one first."""
        if self.printer is not None or not found.names:
            return
        tr = self.context.translator
        others = [(name, name) for name in found.names if name != found.default]
        blank = found.default or tr.gettext("As the computer is set up")
        self.printer = PickField(tr, tr.gettext("Which printer?"), others, blank=blank, parent=self.content)
        self.body.insertWidget(self.body.indexOf(self.pages), self.printer)

    def _print(self) -> None:
        if not self.copies.commit():
            return
        printer = str(self.printer.value()) if self.printer is not None else ""
        copies = self.copies.value()
        try:
            job = self.giving.job(
                printer, self.pages.raw(), copies if isinstance(copies, int) else 1, str(self.sides.value())
            )
        except PassportError as error:
            self.pages.show_error(self.context.translator.error(error))
            self.pages.set_focus()
            return
        self.pages.clear_error()
        self.giving.print(self.given, job)
