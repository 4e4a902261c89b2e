"""What was read, as a page: first that the patient wrote it, then the alerts, then section by section."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from passport_app.i18n import isolate_ltr
from passport_app.services.files import page_name
from passport_app.services.reading import Received
from passport_app.services.received_pages import ReceivedCard, received_cards, received_name, received_notes
from ui.common.context import PageContext
from ui.common.wording import dotted
from ui.pages.reader.presenter import ReaderPresenter
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.layouts import FlowRow
from ui.widgets.page import ScrollPage
from ui.widgets.save_dialog import ask_save_path
from ui.widgets.saved_note import SavedNote
from ui.widgets.text import Note, Paragraph
from ui.widgets.text_fields import TextArea


class ShownPage(ScrollPage):
    """A whole summary."""

    def __init__(self, context: PageContext, presenter: ReaderPresenter, received: Received, today: date) -> None:
        """Show what was received, with its age on the day ``today``."""
        _ = context.translator.gettext
        super().__init__(
            received_name(received), presenter.made(received, today), back=_("Read another summary"), measure=48
        )
        self._context, self._presenter, self._today = context, presenter, today
        self.done = SavedNote(context.translator, context.announcer)
        self.add(self._origin_card(received.cid))
        for card in received_cards(received):
            self.add(self._card(card))
        for sentence in self._ends(received):
            self.add(Note(sentence))

    def focus_first(self) -> None:
        self.heading.setFocus()

    def _origin_card(self, cid: str) -> Card:
        _ = self._context.translator.gettext
        return Card(
            "",
            Paragraph(_("Written by the patient. Not checked by a clinician."), strong=True),
            Note(_("Anyone can make such a code. Compare the name and date of birth with your record.")),
            Note(_("On paper these codes are marked {code}.", code=isolate_ltr(cid)), small=True),
            self._give_row(),
            self.done,
        )

    def _give_row(self) -> FlowRow:
        _ = self._context.translator.gettext
        copy = PrimaryButton(_("Copy for the record"))
        copy.clicked.connect(self._copy)
        printing = SecondaryButton(_("Print"), icon="print")
        printing.clicked.connect(self._print)
        save = SecondaryButton(_("Save as FHIR"), icon="save")
        save.clicked.connect(self._save)
        return FlowRow(copy, printing, save)

    def _card(self, shown: ReceivedCard) -> Card:
        card = Card(shown.title)
        for sentence in shown.sentences:
            words = dotted(*sentence.parts) if len(sentence.parts) > 1 else sentence.parts[0]
            card.add(Note(words, small=True) if sentence.quiet else Paragraph(words, strong=sentence.strong))
        return card

    def _ends(self, received: Received) -> Iterator[str]:
        yield from received_notes(received)
        if received.newer:
            yield self._context.translator.gettext(
                "This summary was made by a newer version. Some of it cannot be shown here."
            )

    def _copy(self) -> None:
        self._context.clipboard.copy(self._presenter.record_text())
        self.done.saved(self._context.translator.gettext("Copied. It leaves the clipboard in 15 minutes."))

    def _print(self) -> None:
        self.done.saying(self._presenter.print())

    def _save(self) -> None:
        _ = self._context.translator.gettext
        name = page_name(self._today).replace(".pdf", ".json")
        path = ask_save_path(self, _("Save as FHIR"), name, "JSON (*.json)")
        if path is not None:
            self.done.saying(self._presenter.save_fhir(path))


class PlainPage(ScrollPage):
    """The words of a plain code, which are complete in themselves."""

    def __init__(self, context: PageContext, text: str) -> None:
        """Show the words."""
        _ = context.translator.gettext
        super().__init__(_("The words of the code"), back=_("Read another summary"), measure=48)
        self._context, self._text = context, text
        self.done = SavedNote(context.translator, context.announcer)
        copy = PrimaryButton(_("Copy for the record"))
        copy.clicked.connect(self._copy)
        origin = Paragraph(_("Written by the patient. Not checked by a clinician."), strong=True)
        self.add(Card("", origin, FlowRow(copy), self.done))
        words = TextArea(context.translator, _("Text"))
        words.set_raw(text)
        words.box.setReadOnly(True)
        self.add(words)

    def focus_first(self) -> None:
        self.heading.setFocus()

    def _copy(self) -> None:
        self._context.clipboard.copy(self._text)
        self.done.saved(self._context.translator.gettext("Copied. It leaves the clipboard in 15 minutes."))
