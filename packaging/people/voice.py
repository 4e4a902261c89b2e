"""How a sample person's words are written: own words, the same put into English, and picked phrases."""

from __future__ import annotations

from dataclasses import dataclass

from passport_app.domain.dates import PartialDate
from passport_app.domain.phrases import pick
from passport_app.domain.words import Rendering, Words, own


@dataclass(frozen=True)
class Voice:
    """One person's language, and who puts their words into English.

    Attributes:
        language: BCP 47 tag of what they write.
        by: Name of the relative; empty where nobody does.
        relation: Code of phrase list ``relation``.
    """

    language: str
    by: str = ""
    relation: str = ""

    def __call__(self, text: str, english: str = "") -> Words:
        """Own words; with ``english``, as the relative put them into English."""
        words = own(text, self.language)
        if not english:
            return words
        put = Rendering(text=english, language="en", by=self.by, relation=self.relation)
        return words.with_rendering(put)

    def all(self, *texts: str) -> tuple[Words, ...]:
        """Several lines of own words that nobody put into English."""
        return tuple(self(text) for text in texts)

    def ready(self, *codes: str) -> tuple[Words, ...]:
        """Picked phrases, ``list/phrase`` each."""
        return tuple(self.picked(code) for code in codes)

    def picked(self, code: str) -> Words:
        """One picked phrase."""
        return pick(code, self.language)


def when(text: str) -> PartialDate:
    """``2019``, ``2019-03`` or ``2019-03-21`` as a date that may be known in part."""
    parts = [int(part) for part in text.split("-")]
    return PartialDate(**dict(zip(("year", "month", "day"), parts, strict=False)))
