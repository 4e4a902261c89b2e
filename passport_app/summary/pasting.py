"""Text that is pasted into somebody else's program: a patient's record, a form on a web page.

Such programs are old and many. Curly quotation marks, dashes, fractions and "≤" come out of some of them as
question marks, so signs are spelt in ASCII; letters and digits stay as they are, because a name must. No control
character goes in. Isolates go too, except in a line with letters that are written from right to left: there
"5-10 mg" would be shown as "10-5 mg" without them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from passport_app.i18n import NO_BREAK_SPACE, POP_ISOLATE
from passport_app.summary.latin import plain_signs
from passport_app.summary.model import Said
from passport_app.summary.plain import neutral, without_isolates
from passport_app.summary.wording import runs_right_to_left, text_of

GOES_ON: Final = "..."
"""Where a line is cut, at both ends of the cut."""
_OPENING = frozenset("\u2066\u2067\u2068")
_DEEPEST: Final = 3
"""Isolates that are carried over a cut: more only somebody pastes who wants to break it."""
_BETWEEN_FACTS = re.compile(r"\s*·\s*")


def pasted(text: str) -> str:
    """One line as it can be pasted; spaces that must not break are still no-break spaces."""
    text = plain_signs(_BETWEEN_FACTS.sub("; ", neutral(text)))
    return text if runs_right_to_left(text) else without_isolates(text)


def pasted_said(said: Said, language: str) -> str:
    """What is said in a language, as it can be pasted."""
    return pasted(text_of(said[language]))


def spaced(text: str) -> str:
    """The same with ordinary spaces: the last step, after lines are cut."""
    return text.replace(NO_BREAK_SPACE, " ")


def units(text: str) -> int:
    """Length as the strictest online form counts it: UTF-16 code units, a line end as two (CR LF).

    ``maxlength`` of HTML counts UTF-16 code units, and a form is sent with CR LF.
    """
    return len(text.encode("utf-16-le")) // 2 + text.count("\n")


def cut(text: str, most: int) -> Iterator[str]:
    """A line in pieces of at most ``most`` units, cut at spaces and marked at both ends of each cut.

    Only a word that is longer than a whole line is cut inside. Isolates are closed before a cut and opened after it.

    Args:
        text: One line.
        most: At least 20.
    """
    while units(text) > most:
        end = next(end for end in _ends(text, most) if units(_closed(text[:end])) <= most)
        yield _closed(text[:end])
        text = f"{GOES_ON} {''.join(_open_isolates(text[:end]))}{text[end:].lstrip(' ')}"
    yield text


def _ends(text: str, most: int) -> Iterator[int]:
    """Where a piece may end, the best first: at a space, else between two signs."""
    first = len(GOES_ON) + 2
    yield from (end for end in range(most, first, -1) if text[end : end + 1] == " ")
    yield from (end for end in range(most, first, -1) if not unicodedata.combining(text[end : end + 1] or " "))
    yield first


def _closed(piece: str) -> str:
    return f"{piece.rstrip(' ')}{POP_ISOLATE * len(_open_isolates(piece))} {GOES_ON}"


def _open_isolates(text: str) -> list[str]:
    found: list[str] = []
    for sign in text:
        if sign in _OPENING:
            found.append(sign)
        elif sign == POP_ISOLATE and found:
            found.pop()
    return found[-_DEEPEST:]
