"""Text made harmless before it is laid out, coded or sent: nothing in it may steer the page.

People paste. A pasted override character can turn ``5-10 mg`` round, a newline typed by a scanner
presses Enter in a clinic's system, and a control character prints as nothing at all. The words
themselves are never changed.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from passport_app.i18n import FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE, NO_BREAK_SPACE, POP_ISOLATE

REPLACEMENT = "\ufffd"
_OPENING = FIRST_STRONG_ISOLATE + LEFT_TO_RIGHT_ISOLATE
_ISOLATES = _OPENING + POP_ISOLATE

_BLANKS = "\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029"
_INVISIBLE = (
    "\x00-\x1f\x7f-\x9f"  # controls
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u2065\u2067\u206a-\u206f"  # marks, embeddings, overrides
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\U000e0000-\U000e0fff"
)
_TO_SPACE = re.compile(f"[{_BLANKS}]+")
_TO_NOTHING = re.compile(f"[{_INVISIBLE}]")
_UNPAIRED = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SPACES = re.compile(" {2,}")

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_NUMERAL = "0-9\u0660-\u0669\u06f0-\u06f9"
_LETTER = "A-Za-z\u00b5\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f\u1e00-\u1eff"
_EDGE = f"{_NUMERAL}{_LETTER}"
_SIGNS = "!#$&*+,./:;<=>@^_|~'%\u00b0\u2019\u2010-\u2015\u2212\u2264\u2265\u00b1-\u00b3\u00b5\u00bc-\u00be\u00d7\u00f7"
_RUN = re.compile(f"[][(){_EDGE} \u00a0{_SIGNS}-]+")
_CORE = re.compile(rf"[+~<>\u2264\u2265(\[]*[{_EDGE}](?:.*[{_EDGE}])?[%\u00b0)\]]*")
_CLOSES = {")": "(", "]": "["}
_UNITS = "mg|g|kg|mcg|\u00b5g|\u03bcg|ml|l|cm|m|km|IU|%"
_GLUE = re.compile(
    rf"(?<=[\u2264\u2265<>~\u00b1\u00d7]) (?=[{_NUMERAL}])"
    rf"|(?<=[{_NUMERAL}%)]) (?=[{_NUMERAL}(])|(?<=[{_NUMERAL}]) (?=(?:{_UNITS})\b)"
)
_MARKS = re.compile(f"([{_ISOLATES}])")


def neutral(text: str) -> str:
    """One line of text in which nothing but letters, signs, spaces and balanced isolates is left.

    Controls and line ends become spaces or nothing, embeddings and overrides go, an isolate that is
    never closed is closed at the end, and a closing one without an opening goes. Joiners stay: Urdu
    and Persian words are spelt with them. Letters are composed (NFC), so that one font has them.
    """
    if text.isascii() and text.isprintable():
        return _SPACES.sub(" ", text).strip(" ")
    text = _TO_NOTHING.sub("", _TO_SPACE.sub(" ", text))
    text = unicodedata.normalize("NFC", _UNPAIRED.sub(REPLACEMENT, text))
    return _SPACES.sub(" ", _balanced(text)).strip(" ")


def without_isolates(text: str) -> str:
    """The same text for readers that need no directions: copied words, QR codes, screen readers."""
    return _MARKS.sub("", text)


def protected(text: str, *, always: bool = False) -> str:
    """Numbers, doses, ranges and phone numbers keep their order among right-to-left words.

    Every stretch of Latin letters and digits of a text with right-to-left letters is wrapped in an
    isolate; with ``always`` of any text, for a line that runs from right to left.
    """
    if not always and not _RIGHT_TO_LEFT.search(text):
        return text
    parts = _MARKS.split(text)
    return "".join(part if part in _ISOLATES else _RUN.sub(_isolated, part) for part in parts if part)


def glued(text: str) -> str:
    """The same text, as long as before, with no break inside a number or before its unit."""
    return _GLUE.sub(NO_BREAK_SPACE, text)


def _isolated(run: re.Match[str]) -> str:
    text = run.group()
    edges = sorted({0, len(text), *(edge for place in _lonely(text) for edge in (place, place + 1))})
    pieces = (text[start:end] for start, end in pairwise(edges))
    return "".join(_CORE.sub(rf"{LEFT_TO_RIGHT_ISOLATE}\g<0>{POP_ISOLATE}", piece) for piece in pieces)


def _lonely(text: str) -> list[int]:
    """Where the brackets stand that pair with nothing here, but with something among the other words."""
    waiting: list[int] = []
    lonely: list[int] = []
    for place, sign in enumerate(text):
        if sign in "([":
            waiting.append(place)
        elif sign in _CLOSES and waiting and text[waiting[-1]] == _CLOSES[sign]:
            waiting.pop()
        elif sign in _CLOSES:
            lonely.append(place)
    return lonely + waiting


def _balanced(text: str) -> str:
    if not _MARKS.search(text):
        return text
    kept: list[str] = []
    depth = 0
    for part in _MARKS.split(text):
        if part == POP_ISOLATE and not depth:
            continue
        depth += (part in _OPENING and bool(part)) - (part == POP_ISOLATE)
        kept.append(part)
    return "".join(kept) + POP_ISOLATE * depth
