"""Which bundled font draws which character.

Qt's own fallback silently takes any face that it finds on the computer, also for ● ▲ ■ ✚, and the page
would then differ from computer to computer. So each character gets its font here, before the layout:
Arabic letters the family that their language is read in, everything else the Latin one, and what no
bundled font has becomes a visible sign and is reported.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, groupby

from passport_app.i18n import LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE, is_right_to_left
from passport_app.summary.pdf.faces import FAMILIES, SANS, Face, arabic_family, face
from passport_app.summary.plain import REPLACEMENT, glued, neutral, protected

QUIET = 0.88
"""How much smaller quiet words are. They are as black as the others: grey does not survive a scan."""
STEERING = frozenset("\u200c\u200d\u2066\u2068\u2069")
"""Characters that steer the layout and draw nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A stretch of words in one language, weight and size.

    Attributes:
        text: The words; they are made harmless before they are laid out.
        language: BCP 47 tag.
        bold: Printed bold.
        quiet: Printed a little smaller.
    """

    text: str
    language: str
    bold: bool = False
    quiet: bool = False


@dataclass(slots=True)
class Source:
    """Text ready for the layout. All lists have one entry a UTF-16 unit, as Qt counts.

    Attributes:
        units: The characters; a second unit is empty.
        owners: Which of the words each came from, counted from 0.
        faces: The font of each.
        scales: The type size of each, in relation to the paragraph's.
        missing: Characters that no bundled font has, in the order of the text.
    """

    units: list[str] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    faces: list[Face] = field(default_factory=list)
    scales: list[float] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self.units)

    def add(self, text: str, owner: int, chosen: Face, scale: float) -> None:
        """Add characters of one font."""
        self.units += chain.from_iterable(map(_units, text)) if max(text, default="") > "\uffff" else text
        count = len(self.units) - len(self.owners)
        self.owners += [owner] * count
        self.faces += [chosen] * count
        self.scales += [scale] * count


def itemize(words: Sequence[Words], *, right_to_left: bool) -> Source:
    """Make the text of a paragraph harmless and give every character its font."""
    source = Source()
    for owner, (piece, text) in enumerate(zip(words, _texts(words, right_to_left), strict=True)):
        latin = face(SANS, bold=piece.bold)
        if latin.common.issuperset(text):
            source.add(text, owner, latin, _scale(piece))
        else:
            _add_mixed(source, text, owner, piece)
    return source


def _texts(words: Sequence[Words], right_to_left: bool) -> list[str]:
    """The harmless text of each of the words.

    In a line that runs from right to left, neighbours of a language that does not are one stretch that runs as they
    do, signs between them and line breaks included: else the items of an English list would be read from the last.
    """
    found: list[str] = []
    for own, members in groupby(words, key=lambda piece: right_to_left and not is_right_to_left(piece.language)):
        texts = [_harmless(piece.text, right_to_left and not own) for piece in members]
        found += _isolated(texts) if own else texts
    return found


def _isolated(texts: list[str]) -> list[str]:
    """The texts as one stretch from left to right; blanks at its ends are not in it."""
    said = [place for place, text in enumerate(texts) if text.strip()]
    if not said:
        return texts
    first, last = said[0], said[-1]
    opened = texts[first].lstrip()
    texts[first] = f"{texts[first][: -len(opened)]}{LEFT_TO_RIGHT_ISOLATE}{opened}"
    closed = texts[last].rstrip()
    texts[last] = f"{closed}{POP_ISOLATE}{texts[last][len(closed) :]}"
    return texts


def _add_mixed(source: Source, text: str, owner: int, piece: Words) -> None:
    previous: Face | None = None
    arabic = arabic_family(piece.language)
    for sign in text:
        chosen = _chosen(sign, arabic, piece.bold, previous)
        if chosen is None:
            source.missing.append(sign)
        previous = chosen or face(SANS, bold=piece.bold)
        if sign not in STEERING and previous.key.family == SANS:
            _widen_blank(source, previous)
        source.add(sign if chosen else REPLACEMENT, owner, previous, _scale(piece))


def _widen_blank(source: Source, chosen: Face) -> None:
    """A blank before Latin letters or digits is theirs: Nastaliq's own is too narrow to be seen beside them."""
    place = len(source.units) - 1
    while place >= 0 and source.units[place] in STEERING:
        place -= 1
    if place >= 0 and source.units[place] == " ":
        source.faces[place] = chosen


def _scale(piece: Words) -> float:
    return QUIET if piece.quiet else 1.0


def _harmless(text: str, right_to_left: bool) -> str:
    """Neutral text that keeps the blanks at its ends, which part one stretch of words from the next."""
    middle = glued(protected(neutral(text), always=right_to_left))
    before = text[:1].isspace() and not middle[:1].isspace()
    after = text[-1:].isspace() and not middle[-1:].isspace() and bool(middle)
    return f"{' ' * before}{middle}{' ' * after}"


@cache
def _chosen(sign: str, arabic: str, bold: bool, previous: Face | None) -> Face | None:
    """The font of a character after a character of the font ``previous``."""
    if previous is not None and (sign in STEERING or (unicodedata.combining(sign) and previous.has(sign))):
        return previous
    families = _families(sign, arabic, previous)
    if sign in STEERING:
        return face(SANS, bold=bold)
    return next((face(family, bold=bold) for family in families if face(family, bold=bold).has(sign)), None)


def _families(sign: str, arabic: str, previous: Face | None) -> tuple[str, ...]:
    if unicodedata.name(sign, "").startswith(("ARABIC", "EXTENDED ARABIC")):
        return arabic, *FAMILIES
    if sign == " " and previous is not None:
        return previous.key.family, SANS
    return SANS, arabic, *FAMILIES


def _units(sign: str) -> list[str]:
    """A character as Qt counts it."""
    return [sign, ""] if ord(sign) > 0xFFFF else [sign]
