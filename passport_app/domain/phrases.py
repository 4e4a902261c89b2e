"""Ready-made words: coded phrases in every complete language, from ``resources/phrases/``.

Each file is one list: ``{"list", "safety", "checked": {"pl": null, "ur": null}, "phrases": [{"code",
"en", "pl", "ur"}]}``. ``checked`` names who checked a translation; while it is null, the English of a
safety list stands beside it on screen and on paper. An enumeration's labels are the list that bears
its name: ``MedicineForm`` is ``medicine-form``.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from passport_app import paths
from passport_app.domain.words import Words
from passport_app.i18n import base_language, isolate_ltr


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseList:
    """One list.

    Attributes:
        name: File name without its ending.
        safety: Safety, allergy, alert or medicine words.
        checked: Language to the name of who checked it, or ``None``.
        phrases: Code to language to words, in the order in which they are offered.
    """

    name: str
    safety: bool
    checked: dict[str, str | None]
    phrases: dict[str, dict[str, str]]

    def text(self, code: str, language: str) -> str:
        """The words of one phrase; English where the language has none."""
        texts = self.phrases[code]
        return texts.get(base_language(language), texts["en"])

    def shown(self, code: str, language: str) -> str:
        """The words as they may stand on screen or paper: unchecked safety words with their English."""
        text = self.text(code, language)
        return with_english(text, self.phrases[code]["en"]) if self.needs_english(language) else text

    def needs_english(self, language: str) -> bool:
        """Whether the English must stand beside the words."""
        base = base_language(language)
        return self.safety and base != "en" and not self.checked.get(base)


def with_english(text: str, english: str) -> str:
    """Words with their English beside them; the whole runs as the words do."""
    return text if text == english else f"{text} ({isolate_ltr(english)})"


@cache
def phrase_list(name: str) -> PhraseList:
    """One list by name; raises ``FileNotFoundError`` for a list that does not exist."""
    data = json.loads(paths.resource("phrases", f"{name}.json").read_text(encoding="utf-8"))
    phrases = {row["code"]: {k: v for k, v in row.items() if k != "code"} for row in data["phrases"]}
    return PhraseList(name=name, safety=data["safety"], checked=data["checked"], phrases=phrases)


def list_of(member: StrEnum | type[StrEnum]) -> PhraseList:
    """The list that labels an enumeration."""
    cls = member if isinstance(member, type) else type(member)
    return phrase_list(re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower())


def label(member: StrEnum, language: str) -> str:
    """The words for one answer of an enumeration, as they may be shown."""
    return list_of(member).shown(member.value, language)


def pick(code: str, language: str) -> Words:
    """Ready-made words by ``list/phrase``."""
    name, phrase = code.split("/", 1)
    return Words(text=phrase_list(name).text(phrase, language), language=language, code=code)


def in_language(words: Words, language: str) -> str | None:
    """Words as they can be read in ``language``: written in it, ready-made, or put into it; else ``None``."""
    if base_language(words.language) == base_language(language):
        return words.text
    if words.code is not None and is_known(words.code):
        name, phrase = words.code.split("/", 1)
        return phrase_list(name).shown(phrase, language)
    rendering = words.into(language)
    return rendering.text if rendering else None


def is_known(code: str) -> bool:
    """Whether our lists have a phrase; those of a newer version, or of a made-up file, may not be in them."""
    name, phrase = code.split("/", 1)
    try:
        return phrase in phrase_list(name).phrases
    except FileNotFoundError:
        return False
