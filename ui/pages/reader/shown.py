"""What was read, as a page: first that the patient wrote it, then the alerts, then section by section."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtWidgets import QWidget

from passport_app.i18n import isolate, isolate_ltr
from passport_app.services.files import page_name
from passport_app.services.reading import Received
from passport_app.summary.model import BodyMap, Chart, Line, Lines, Row, Said, Section, Table, WriteIn
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
        summary = received.summary
        super().__init__(
            summary.header.name.text, presenter.made(received, today), back=_("Read another summary"), measure=48
        )
        self._context, self._presenter, self._summary = context, presenter, summary
        self._language, self._today = summary.languages[0], today
        self.done = SavedNote(context.translator, context.announcer)
        self.add(self._origin_card(received.cid))
        self.add(self._who_card())
        for section in summary.sections:
            if any(not isinstance(block, WriteIn) for block in section.blocks):
                self.add(self._section_card(section))
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

    def _who_card(self) -> Card:
        header = self._summary.header
        card = Card("", Paragraph(self._words(header.identity), strong=True))
        for line in header.alerts:
            card.add(Paragraph(self._words(line.said), strong=True))
        for line in header.needs:
            card.add(Paragraph(self._words(line.said)))
        return card

    def _section_card(self, section: Section) -> Card:
        _ = self._context.translator.gettext
        words = self._words(section.title)
        title = f"{isolate_ltr(str(section.number))}. {words}" if section.number else words
        card = Card(title)
        if section.aside:
            card.add(Note(self._words(section.aside), small=True))
        for block in section.blocks:
            for widget in self._block(block):
                card.add(widget)
        for note in section.notes:
            card.add(Note(self._words(note), small=True))
        return card

    def _block(self, block: object) -> Iterator[QWidget]:
        if isinstance(block, Lines):
            for line in block.lines:
                yield from self._line(line)
        elif isinstance(block, Table):
            for row in block.rows:
                yield from self._row(block, row)
        elif isinstance(block, Chart | BodyMap):
            yield Paragraph(self._words(block.words))

    def _line(self, line: Line) -> Iterator[QWidget]:
        yield Paragraph(_numbered(line.number, self._words(line.said)))
        yield from self._as_written(line)

    def _row(self, table: Table, row: Row) -> Iterator[QWidget]:
        headings = [self._words(column) for column in table.columns]
        first, *others = [self._words(cell) for cell in row.cells]
        yield Paragraph(_numbered(row.number, first), strong=True)
        facts = [f"{heading}: {cell}" for heading, cell in zip(headings[1:], others, strict=True) if cell]
        yield Paragraph(dotted(*facts))

    def _as_written(self, line: Line) -> Iterator[QWidget]:
        """The patient's own words, where nobody put them into the reader's language."""
        for language in self._summary.languages[1:]:
            said = line.said.get(language)
            if said:
                yield Paragraph(isolate("".join(span.text for span in said)))

    def _ends(self, received: Received) -> Iterator[str]:
        yield from self._summary.footer.notes.get(self._language, ())
        if received.newer:
            yield self._context.translator.gettext(
                "This summary was made by a newer version. Some of it cannot be shown here."
            )

    def _words(self, said: Said) -> str:
        return "".join(span.text for span in said.get(self._language, ()))

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


def _numbered(number: str, words: str) -> str:
    return f"{isolate_ltr(number)} {isolate(words)}" if number else words
