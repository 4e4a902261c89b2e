"""Reading somebody's summary from its codes, as a clinic does: any order, any way in, and nothing kept.

The codes may come from pictures, from a PDF, from a scanner that types, or pasted. They are a stranger's: every
failure is one plain sentence, and what was read before it stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from passport_app.errors import N_, PassportError
from passport_app.services import formats
from passport_app.services.codes_in_pictures import texts_in_file
from passport_app.summary.editions import Layout
from passport_app.summary.hpq1 import (
    Collector,
    NotOursError,
    Received,
    decode,
    is_locked,
    split_pasted,
)
from passport_app.summary.plain import neutral

__all__ = [
    "Collected",
    "NotASummaryError",
    "Reading",
    "Received",
    "age_in_days",
    "render",
]

LONGEST_TEXT: Final = 64 * 1024
"""Characters of one paste; nine parts of the largest size are fewer."""
_PLAIN = re.compile(r"HEALTH PASSPORT written by patient.*", re.IGNORECASE | re.DOTALL)


class NotASummaryError(PassportError):
    """Text that is no code of a summary."""

    code = "not-a-summary"
    template = N_("This is not a code of a health passport.")
    hint = N_("Scan or paste the whole code, from its first letter to its last.")


@dataclass(frozen=True, kw_only=True)
class Collected:
    """How far the reading has come.

    Attributes:
        read: How many codes were read.
        of: How many there are; 0 before the first.
        missing: Numbers of those still missing, from 1.
        cid: Letters and digits that stand beside the codes on paper.
        plain: Text of the plain code, where that was read; it is complete in itself.
    """

    read: int = 0
    of: int = 0
    missing: tuple[int, ...] = ()
    cid: str = ""
    plain: str = ""

    @property
    def complete(self) -> bool:
        """Whether all codes of a summary are there."""
        return bool(self.of) and not self.missing


class Reading:
    """One summary on its way in; held in memory alone."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._collector = Collector()
        self.collected = Collected()

    def take(self, text: str) -> Collected:
        """Take what was scanned or pasted: one code or several, with or without white space between.

        The plain code is passed over once a code for the reader was read: those hold more than it does.

        Raises:
            NotASummaryError: There is no code in it.
            Hpq1Error: A code is damaged, or belongs to another summary; those before it were taken.
        """
        if len(text) > LONGEST_TEXT:
            raise NotASummaryError
        plain = _PLAIN.search(text)
        pieces = split_pasted(text)
        if plain is not None:
            # Whoever made it: no sign in it may steer a terminal, or turn the words round it.
            self.collected = self.collected if self.collected.of else Collected(plain=neutral(plain.group()))
        elif not pieces:
            raise NotASummaryError
        else:
            for piece in pieces:
                self._add(piece)
        return self.collected

    def take_file(self, path: Path) -> Collected:
        """Take every code in a picture or a PDF; codes of something else beside them are passed over.

        Where a sheet has both kinds, the codes for the reader are taken: they hold more than the plain one.

        Raises:
            PictureError: The file cannot be read, or holds no code.
            NotASummaryError: None of its codes is of a health passport.
            Hpq1Error: A code is damaged, or belongs to another summary.
        """
        texts = texts_in_file(path)
        parts = [text for text in texts if text[:3].upper() == "HPQ"]
        plain = [text for text in texts if _PLAIN.match(text)]
        if not parts and not plain:
            raise NotASummaryError
        for text in parts or plain[:1]:
            self.take(text)
        return self.collected

    @property
    def needs_passcode(self) -> bool:
        """Whether the codes, all read, open only with a passcode.

        Raises:
            Hpq1Error: The codes do not fit together.
        """
        return self.collected.complete and is_locked(self._collector.container())

    def open(self, passcode: str | None = None) -> Received:
        """What the codes say.

        Raises:
            Hpq1Error: They are not all there, the passcode is wrong or missing, or what is in them is damaged.
        """
        return decode(self._collector.container(), passcode)

    def _add(self, piece: str) -> None:
        try:
            progress = self._collector.add(piece)
        except NotOursError:
            raise NotASummaryError from None
        self.collected = Collected(read=progress.have, of=progress.of, missing=progress.missing, cid=progress.cid)


def age_in_days(received: Received, today: date) -> int:
    """How many days ago a summary was made; below 0 where its date lies ahead."""
    return (today - received.summary.as_of).days


def render(received: Received, name: str) -> bytes:
    """What was read, in a form that a clinic keeps.

    Args:
        received: What the codes said.
        name: ``text``, ``fhir`` or ``pdf``; the page to print has no code on it.
    """
    return formats.render(received.summary, name, Layout(code=False))
