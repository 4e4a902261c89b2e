"""A summary as a file for printing: one sheet, two sheets that can be read without each other, or side by side."""

from __future__ import annotations

from passport_app.summary.editions import STANDARD, Edition, Layout, edition_of
from passport_app.summary.model import Summary
from passport_app.summary.pdf.card import card_sheet
from passport_app.summary.pdf.document import Printed, Sheet, print_sheets
from passport_app.summary.pdf.reader_sheet import reader_sheet
from passport_app.summary.pdf.sheets import parted_sheets


def render_pdf(summary: Summary, layout: Layout = STANDARD) -> bytes:
    """The bytes of a summary's PDF; for what else is known of it see :func:`print_summary`."""
    return print_summary(summary, layout).pdf


def print_summary(summary: Summary, layout: Layout = STANDARD) -> Printed:
    """Lay a summary out.

    Args:
        summary: Composed for one or two languages; as :func:`~.fitting.fitted` returns it where it has to fit one side.
        layout: Edition, paper, and what else was chosen for printing.

    Raises:
        FontsMissingError: The bundled fonts are not there.
    """
    return print_sheets(summary.title[summary.languages[0]], _sheets(summary, layout), layout.paper)


def _sheets(summary: Summary, layout: Layout) -> list[Sheet]:
    if edition_of(summary.audience, layout) is Edition.WALLET:
        sheets = [card_sheet(summary, language, layout) for language in summary.languages]
    else:
        sheets = [parted.whole() for parted in parted_sheets(summary, layout)]
    return [*sheets, reader_sheet(summary, layout)] if layout.reader_parts else sheets
