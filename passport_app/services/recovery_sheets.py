"""The recovery sheet on paper: the code and what it is for, and nothing that says whose it is."""

from __future__ import annotations

from passport_app.i18n import LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE, Translator


def groups(code: str) -> list[str]:
    """The groups of a recovery code."""
    return code.split()


def recovery_sheet(code: str, translator: Translator) -> bytes:
    """One page of PDF with the code in large type.

    Args:
        code: Eight groups of six digits.
        translator: The person's language.
    """
    from passport_app.summary.pdf.boxes import Heading, Paragraph, Setting  # noqa: PLC0415 - lazy for start-up time
    from passport_app.summary.pdf.document import Sheet, print_sheets  # noqa: PLC0415 - lazy for start-up time
    from passport_app.summary.pdf.itemizing import Words  # noqa: PLC0415 - lazy for start-up time
    from passport_app.summary.pdf.lists import Item, Listing  # noqa: PLC0415 - lazy for start-up time

    _, language = translator.gettext, translator.language

    def said(text: str, *, bold: bool = False) -> tuple[Words, ...]:
        return (Words(text=text, language=language, bold=bold),)

    items = [
        Item(label=said(f"{n}."), words=said(f"{LEFT_TO_RIGHT_ISOLATE}{group}{POP_ISOLATE}", bold=True))
        for n, group in enumerate(groups(code), 1)
    ]
    boxes = (
        Heading(words=said(_("Recovery sheet"), bold=True), kind="H1", scale=1.8),
        Paragraph(words=said(_("These numbers open your Health Passport if you forget the passphrase.")), before=8),
        Paragraph(words=said(_("Anyone who has this sheet and your computer can read everything."))),
        Paragraph(words=said(_("Keep it away from the computer, where you keep important papers."))),
        Listing(items=tuple(items), scale=1.6, before=14),
        Paragraph(words=said(_("On the locked page, type all eight groups instead of the passphrase.")), before=14),
    )
    return print_sheets(
        _("Recovery sheet"), [Sheet(setting=Setting(language=language, size=13), boxes=boxes, footers=())]
    ).pdf
