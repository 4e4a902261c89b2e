"""Giving the page away: printed, saved, shown or copied, and written down; no Qt.

Everything is made of the page that was previewed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from passport_app.domain.sharing import SharedAs
from passport_app.errors import PassportError
from passport_app.services import formats, printing, reader_codes, sharing, summaries
from passport_app.services.files import page_name
from passport_app.services.pages import Page
from passport_app.services.printing import Job
from passport_app.services.reader_codes import ReaderCodes
from passport_app.services.summaries import Matrix, Paper
from ui.common.summary_words import FORMATS
from ui.pages.summary.presenter import SummaryPresenter

FILES = ("pdf", "html", "text", "fhir")
"""Formats that can be saved, the usual one first."""
_MEDIA = {Paper.A4: "A4", Paper.LETTER: "Letter"}
"""Paper sizes as a print queue knows them."""


@dataclass(frozen=True, kw_only=True)
class MessageShown:
    """The message for the surgery, as it is shown.

    Attributes:
        text: What is copied.
        language: Of the text.
        counted: How long it is, in a sentence.
        left_out: What it leaves out, in a sentence; empty for nothing.
    """

    text: str
    language: str
    counted: str
    left_out: str


class View(Protocol):
    """What is told how giving went."""

    def given(self, sentence: str) -> None: ...
    def not_given(self, sentence: str) -> None: ...


class Giving:
    """Gives the page of a presenter away."""

    def __init__(self, presenter: SummaryPresenter) -> None:
        """Give what the presenter has made."""
        self._presenter, self._translator = presenter, presenter.translator
        self._passport = presenter.passport
        self.last = ""

    @property
    def page(self) -> Page | None:
        """The page that is previewed."""
        return self._presenter.page

    # --- paper

    def pages(self) -> int:
        """How many sides of paper there are."""
        return sum(self.page.sheets) if self.page else 0

    def print(self, view: View, job: Job | None = None) -> None:
        """Send the page to a printer."""
        page = self.page
        if page is not None:
            asked = job or Job(paper=_MEDIA[page.layout.paper])
            sent = self._translator.gettext("The page was sent to the printer.")
            self._give(view, lambda: printing.print_pdf(page.pdf, asked), SharedAs.PAPER, "pdf", sent)

    def job(self, printer: str, pages: str, copies: int, sides: str) -> Job:
        """How the page is to be printed.

        Raises:
            NoSuchPageError: There are no such pages.
        """
        asked = printing.page_range(pages, self.pages())
        paper = _MEDIA[self.page.layout.paper] if self.page else ""
        return Job(printer=printer, pages=asked, copies=copies, sides=printing.Sides(sides), paper=paper)

    # --- files

    def formats(self) -> list[tuple[str, str]]:
        """The formats that can be saved: name and words."""
        return [(name, self._translator.gettext(FORMATS[name])) for name in FILES]

    def file_name(self, format_name: str) -> str:
        """A name that says nothing about health and names nobody."""
        return str(Path(page_name(self._passport.today())).with_suffix(formats.SUFFIXES[format_name]))

    def save(self, view: View, path: Path, format_name: str) -> None:
        """Write the page to a file that the person chose."""
        page = self.page
        if page is not None:
            saved = self._translator.gettext("The page is saved.")
            self._give(
                view, lambda: summaries.save(path, self._bytes(page, format_name)), SharedAs.FILE, format_name, saved
            )

    @staticmethod
    def _bytes(page: Page, format_name: str) -> bytes:
        return page.pdf if format_name == "pdf" else formats.render(page.summary, format_name, page.layout)

    # --- screen

    def text_code(self) -> tuple[Matrix, ...]:
        """The one code with text."""
        return (summaries.qr(self.page.summary),) if self.page else ()

    def code_text(self) -> str:
        """What the code with text says."""
        return self.page.summary.qr_text if self.page else ""

    def reader_codes(self, passcode: str) -> ReaderCodes | None:
        """The codes for the clinic's reader; those on the paper where it has the same.

        Raises:
            PassportError: It is too much for codes.
        """
        if self.page is None:
            return None
        codes = self.page.codes
        return codes if codes and codes.passcode == passcode else reader_codes.reader_codes(self.page.summary, passcode)

    def shown(self, *, reader: bool) -> None:
        """Write down that the page was shown as a code."""
        self._record(SharedAs.QR, "qr" if reader else "qr-text")

    # --- text

    def message(self, most: int) -> MessageShown | None:
        """The message for the surgery in at most so many characters."""
        if self.page is None:
            return None
        tr, made = self._translator, formats.message(self.page.summary, most)
        used = formats.length(made.text)
        return MessageShown(
            text=made.text,
            language=self.page.summary.languages[0],
            counted=tr.gettext("{n} of {most} characters.", n=tr.number(used), most=tr.number(most)),
            left_out=tr.gettext("Left out: {list}.", list=tr.join(made.left_out)) if made.left_out else "",
        )

    def copied(self, format_name: str) -> str:
        """Write down that text was copied; what to say about it."""
        self._record(SharedAs.TEXT, format_name)
        return self._translator.gettext("Copied. It leaves the clipboard in 15 minutes, or when you lock.")

    # --- the ledger

    def name_receiver(self, to: str) -> None:
        """Write down who was given the last one."""
        if self.last:
            sharing.given_to(self._passport.records, self.last, to)

    def _give(self, view: View, give: Callable[[], object], given: SharedAs, format_name: str, done: str) -> None:
        try:
            give()
            self._record(given, format_name)
        except PassportError as error:
            view.not_given(self._translator.error(error))
        else:
            view.given(done)

    def _record(self, given: SharedAs, format_name: str) -> None:
        if self.page is None:
            return
        entry = sharing.record_given(
            self._passport.records,
            self.page.summary,
            given_as=given,
            edition=self.page.edition if format_name == "pdf" else None,
            format_name=format_name,
            private=self._presenter.chosen.reveals,
        )
        self.last = entry.id
