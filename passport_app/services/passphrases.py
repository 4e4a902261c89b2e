"""Passphrases: four words to suggest, and how hard one's own would be to guess, in words.

Words are suggested only in languages that have an openly licensed list; see ``resources/wordlists/``. The estimate
is zxcvbn's, which knows English words only, so a short passphrase is never called strong whatever it says.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from passport_app import paths
from passport_app.errors import N_
from passport_app.i18n import base_language
from passport_app.vault import check_recovery_group, read_passphrase

__all__ = ["Strength", "StrengthLevel", "check_recovery_group", "read_passphrase", "strength", "suggest"]

WORDS: Final = 4
"""Of 7,776 words, four are 51 bits; each guess costs an Argon2id derivation."""
_LOOKED_AT = 72
"""Characters; beyond them the estimate takes long and says nothing new."""


class StrengthLevel(StrEnum):
    """How hard a passphrase is to guess."""

    TOO_WEAK = "too-weak"
    WEAK = "weak"
    GOOD = "good"
    STRONG = "strong"


@dataclass(frozen=True, kw_only=True)
class Strength:
    """An estimate.

    Attributes:
        level: How hard it is to guess.
        template: The same as an untranslated sentence.
    """

    level: StrengthLevel
    template: str


_SENTENCES: Final[dict[StrengthLevel, str]] = {
    StrengthLevel.TOO_WEAK: N_("Very easy to guess. Please choose a longer one."),
    StrengthLevel.WEAK: N_("Somebody who tries could guess this. One more word helps."),
    StrengthLevel.GOOD: N_("Hard to guess."),
    StrengthLevel.STRONG: N_("Very hard to guess."),
}
_LEVELS: Final = tuple(StrengthLevel)
_GUESSES: Final = (8.0, 11.0, 14.0)
"""Powers of ten at which the next level begins, with tens of thousands of guesses a second in mind."""
_LENGTHS: Final = (8, 12, 16)
"""Characters without which no level above is given."""


def suggest(language: str) -> str | None:
    """Four random words, or ``None`` where the language has no openly licensed list."""
    path = paths.resource("wordlists", f"{base_language(language)}.txt")
    if not path.is_file():
        return None
    words = path.read_text(encoding="utf-8").split()
    return " ".join(secrets.choice(words) for _ in range(WORDS))


def strength(passphrase: str) -> Strength:
    """How hard a passphrase would be to guess; nothing of it is kept or written anywhere."""
    from zxcvbn import zxcvbn  # noqa: PLC0415 - lazy for start-up time

    text = passphrase.strip()
    guesses = float(zxcvbn(text[:_LOOKED_AT])["guesses_log10"]) if text else 0.0
    by_guesses = sum(guesses >= least for least in _GUESSES)
    by_length = sum(len(text) >= least for least in _LENGTHS)
    level = _LEVELS[min(by_guesses, by_length)]
    return Strength(level=level, template=_SENTENCES[level])
