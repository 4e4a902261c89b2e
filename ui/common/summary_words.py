"""How a summary's print sizes, forms and formats are called in the window; no Qt."""

from __future__ import annotations

from typing import Final

from passport_app.errors import N_
from passport_app.i18n import Translator

EDITIONS: Final = {
    "standard": N_("Standard print"),
    "clear-12": N_("Clear print, 12 point"),
    "clear-14": N_("Clear print, 14 point"),
    "large-18": N_("Large print, 18 point"),
    "large-24": N_("Large print, 24 point"),
    "large-28": N_("Large print, 28 point"),
    "wallet": N_("Wallet card to fold"),
    "self-referral": N_("Sheet to refer myself"),
    "flare-plan": N_("Flare-up plan alone"),
    "agreed-slip": N_("Slip for what we agreed"),
}
FORMATS: Final = {
    "pdf": N_("PDF, as it is printed"),
    "html": N_("Web page"),
    "text": N_("Plain text"),
    "fhir": N_("FHIR, for other programs"),
    "message": N_("Message for the surgery"),
    "qr-text": N_("Code with text"),
    "qr": N_("Codes for the clinic’s reader"),
}


def edition_words(name: str, translator: Translator) -> str:
    """A print size or form; its own name where this version does not know it."""
    return translator.gettext(EDITIONS[name]) if name in EDITIONS else name


def format_words(name: str, translator: Translator) -> str:
    """A format; its own name where this version does not know it."""
    return translator.gettext(FORMATS[name]) if name in FORMATS else name
