"""Languages that a person may speak or read, named in the window's language."""

from __future__ import annotations

from passport_app.i18n import COMPLETE, Translator, base_language

_SPOKEN = (
    "en", "pl", "ur", "pa", "bn", "gu", "hi", "ar", "so", "ro", "pt", "es", "fr", "it", "de", "tr", "fa", "ku",
    "ps", "zh", "vi", "ta", "uk", "ru", "lt", "hu", "ti", "am", "yo", "cy", "ga", "gd",
)  # fmt: skip
"""The languages most named as a main language in the 2021 census of England and Wales, and the nations' own."""
_SIGNED = "bfi"
_OFTEN = ("pa", "ro", "bn", "ar", _SIGNED)
"""Named next most often by people who need an interpreter, beside the complete languages."""
LIKELY = len(COMPLETE) + len(_OFTEN)
"""So many of the options, from the first on, are likely ones."""


def language_options(translator: Translator) -> list[tuple[str, str]]:
    """Tags and names, the window's own and the complete ones first, then the likely ones, the rest by name."""
    own = base_language(translator.language)
    first = [own, *(tag for tag in (*COMPLETE, *_OFTEN) if tag != own)]
    rest = sorted((name(tag, translator), tag) for tag in (*_SPOKEN, _SIGNED) if tag not in first)
    return [*((tag, name(tag, translator)) for tag in first), *((tag, words) for words, tag in rest)]


def name(tag: str, translator: Translator) -> str:
    """A language's name as a list shows it."""
    if tag == _SIGNED:
        return translator.gettext("British Sign Language")
    words = translator.language_name(tag)
    return words[:1].upper() + words[1:]
