"""Own words, ready-made words, and the same put into another language by a named person.

Free text is never rewritten or machine-translated. A phrase picked from a bank carries its code and is
readable in every language at once; edited, it loses the code and becomes own words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from msgspec import Meta

from passport_app.domain.rules import LanguageTag, Line, Ruled, RuleError, Text
from passport_app.errors import N_
from passport_app.i18n import base_language

PhraseCode = Annotated[str, Meta(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$", max_length=80)]


class SameLanguageError(RuleError):
    """Words put into the language that they were already in, or twice into one language."""

    code = "same-language"
    template = N_("These words are in that language already.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering(Ruled):
    """Own words put into another language by a named person.

    Attributes:
        text: The words in ``language``.
        language: BCP 47 tag.
        by: Name of the person who put them into it.
        relation: Code of phrase list ``relation`` (or ``interpreter``, ``self``); may be missing.
    """

    text: Text
    language: LanguageTag
    by: Line
    relation: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(Ruled):
    """Words in one language, as they were written or picked.

    Attributes:
        text: The words exactly as written; for ready-made words, as they stood when picked.
        language: BCP 47 tag of ``text``.
        code: ``list/phrase`` of ready-made words; ``None`` for own words.
        renderings: The same in other languages, each by a named person; one per language.
    """

    text: Text
    language: LanguageTag
    code: PhraseCode | None = None
    renderings: tuple[Rendering, ...] = ()

    def __post_init__(self) -> None:
        """Refuse two renderings into one language, or one into the words' own."""
        super(Words, self).__post_init__()
        tags = [base_language(tag) for tag in (self.language, *(r.language for r in self.renderings))]
        if len(set(tags)) != len(tags):
            raise SameLanguageError("renderings")

    def into(self, language: str) -> Rendering | None:
        """What a named person put these words into, in ``language``."""
        wanted = base_language(language)
        return next((r for r in self.renderings if base_language(r.language) == wanted), None)

    def with_rendering(self, rendering: Rendering) -> Words:
        """The same words with one rendering added, or the one of its language replaced."""
        tag = base_language(rendering.language)
        kept = tuple(r for r in self.renderings if base_language(r.language) != tag)
        return replace(self, renderings=(*kept, rendering))


def own(text: str, language: str) -> Words:
    """Own words, trimmed at the ends."""
    return Words(text=text.strip(), language=language)
