"""What a sheet says about itself: how the codes on it are read, how a card is cut and folded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from passport_app.errors import N_
from passport_app.i18n import Translator, isolate_ltr

_HOW = (
    N_("These codes hold the whole of this health passport page, for a clinic that has the reader."),
    N_("Open the reader on the clinic’s computer. Show it every code, one after the other, in any order."),
    N_("The reader then shows {id}. It must be the same as here."),
    N_("If the reader asks for a passcode, ask the patient. It does not stand on this sheet."),
    N_("A phone without the reader shows only digits."),
)
_TITLE = N_("Codes for the clinic’s reader")
_ONE_OF = N_("{n} of {m}")
_FOLD = N_("Cut along the outer line. Fold along the broken lines, so that the words are outside.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderWords:
    """The words of the sheet with codes for a reader, in one language.

    Attributes:
        title: Its heading.
        how: How the codes are read, sentence by sentence.
        captions: One a code.
    """

    title: str
    how: tuple[str, ...]
    captions: tuple[str, ...]


def reader_words(language: str, reader_id: str, count: int) -> ReaderWords:
    """The words of the sheet with ``count`` codes, of which the reader shows ``reader_id``."""
    t = Translator(language)
    fields: Mapping[str, str] = {"id": isolate_ltr(reader_id)}
    return ReaderWords(
        title=t.gettext(_TITLE),
        how=tuple(t.gettext(sentence, **fields) if "{id}" in sentence else t.gettext(sentence) for sentence in _HOW),
        captions=tuple(t.gettext(_ONE_OF, n=t.number(n + 1), m=t.number(count)) for n in range(count)),
    )


def folding_words(language: str) -> str:
    """How a card is cut out and folded."""
    return Translator(language).gettext(_FOLD)
