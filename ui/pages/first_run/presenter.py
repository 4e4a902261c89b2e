"""What happens behind the first run; no window in it."""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from passport_app.errors import N_
from passport_app.services import folders, passphrases, recovery_sheets

if TYPE_CHECKING:
    from passport_app.services.passport import Passport

LOCK_MINUTES = "lock_minutes"


class Step(IntEnum):
    """The steps in their order."""

    LANGUAGE = 1
    COMPUTER = 2
    PASSPHRASE = 3
    SHEET = 4
    TYPE_BACK = 5
    SIGNS = 6


class Others(StrEnum):
    """Does anyone else use this computer who should not read this?"""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not-sure"


MINUTES = {Others.YES: 3, Others.NO: 10, Others.NOT_SURE: 5}
ADVICE = {
    Others.YES: N_("It locks after 3 minutes without you. Ctrl+L locks it at once, Ctrl+Q hides and locks it."),
    Others.NO: N_("It locks after 10 minutes without you. You can change that in Settings."),
    Others.NOT_SURE: N_("It locks after 5 minutes without you. Ctrl+L locks it at once."),
}


@dataclass(kw_only=True)
class FirstRun:
    """Where somebody is in the first run; it lives through a change of language.

    Attributes:
        step: The step that is shown.
        others: The answer about other people, once given.
        folder: Where the passport will be.
        suggestion: Four words, where the language has a list.
        passport: The passport, once it is made.
        code: Its recovery code.
        group: The group to type back, counted from 1.
    """

    step: Step = Step.LANGUAGE
    others: Others | None = None
    folder: Path = field(default_factory=folders.new_folder)
    suggestion: str = ""
    passport: Passport | None = None
    code: str = ""
    group: int = field(default_factory=lambda: 1 + secrets.randbelow(8))

    def back(self) -> None:
        """One step back; the first has none before it."""
        self.step = Step(max(Step.LANGUAGE, self.step - 1))

    def forward(self) -> None:
        """One step on."""
        self.step = Step(min(Step.SIGNS, self.step + 1))

    def suggest(self, language: str) -> str:
        """Four new words; empty where the language has no list."""
        self.suggestion = passphrases.suggest(language) or ""
        return self.suggestion

    def problem_with(self, passphrase: str, again: str) -> str:
        """Why a passphrase cannot be taken, as an untranslated sentence; empty if it can."""
        if not passphrase.strip():
            return "" if self.passport is not None and not again else N_("Please type a passphrase.")
        return "" if passphrase == again else N_("The two are not the same. Please type them again.")

    def make(self, passphrase: str) -> None:
        """Make the passport, or give the one that was made another passphrase; slow, for another thread.

        Raises:
            PassportError: It cannot be made there, or the passphrase cannot be taken.
        """
        from passport_app.services.passport import create_passport  # noqa: PLC0415 - lazy for start-up time

        if self.passport is None:
            self.folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.passport, self.code = create_passport(self.folder, passphrase)
        elif passphrase.strip():
            self.passport.change_passphrase(passphrase)
        if self.others is not None:
            self.passport.settings.set(LOCK_MINUTES, str(MINUTES[self.others]))

    def groups(self) -> list[str]:
        """The groups of the recovery code."""
        return recovery_sheets.groups(self.code)

    def typed_back(self, text: str) -> bool:
        """Whether what was typed is the group that was asked for; spaces and Eastern digits are welcome."""
        digits = "".join(str(unicodedata.digit(letter)) for letter in text if letter.isdigit())
        return digits == self.groups()[self.group - 1]
