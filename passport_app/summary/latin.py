"""Text in pure ASCII for a code that any scanner types: no sign may turn into another.

A scanner that is a keyboard knows only these characters; without a declared encoding a common decoder
turned "½" into a Chinese letter. What has no safe ASCII spelling gives ``None``, so that the caller leaves
the whole item out and says so: a sign that is silently dropped can turn "≠" into "=" and "10²" into "102".
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from passport_app.summary.plain import neutral, without_isolates

_SPELT: Final = str.maketrans(
    {
        "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
        "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ı": "i", "ŋ": "ng", "Ŋ": "Ng",
        "ħ": "h", "Ħ": "H", "ə": "e", "Ə": "E",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "ʼ": "'", "′": "'", "″": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
        "…": "...", "·": "-", "•": "-", "×": "x", "÷": "/", "≤": "<=", "≥": ">=", "≈": "about ", "±": "+/-",
        "°": " deg ", "µ": "mc", "μ": "mc", "€": "EUR ", "£": "GBP ", "№": "No ", "™": "", "®": "", "©": "",
        "٫": ".", "٬": ",", "٪": "%", "،": ",", "؛": ";", "؟": "?", "۔": ".",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u200c": "", "\u200d": "",
    }
)  # fmt: skip
_ROMAN: Final = str.maketrans(
    {
        "ا": "a", "آ": "aa", "أ": "a", "إ": "i", "ٱ": "a", "ب": "b", "پ": "p", "ت": "t", "ٹ": "t", "ث": "s", "ج": "j",
        "چ": "ch", "ح": "h", "خ": "kh", "د": "d", "ڈ": "d", "ذ": "z", "ر": "r", "ڑ": "r", "ز": "z", "ژ": "zh", "س": "s",
        "ش": "sh", "ص": "s", "ض": "z", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ک": "k", "ك": "k",
        "گ": "g", "ل": "l", "م": "m", "ن": "n", "ں": "n", "و": "o", "ؤ": "o", "ہ": "h", "ۂ": "h", "ه": "h", "ۃ": "t",
        "ة": "t", "ھ": "h", "ء": "", "ئ": "y", "ی": "i", "ي": "i", "ى": "a", "ے": "e", "ۓ": "e",
        "\u064e": "a", "\u0650": "i", "\u064f": "u", "\u064b": "an", "\u064d": "in", "\u064c": "un", "\u0651": "",
        "\u0652": "", "\u0670": "a", "\u0654": "", "\u0640": "",
    }
)  # fmt: skip
"""Letter by letter, for names that nobody has spelt in Latin letters; short vowels are not written in Urdu."""
_LATIN_NAME = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff][A-Za-z\u00c0-\u024f\u1e00-\u1eff .’'-]*")
_SPACES = re.compile(" {2,}")
_MICROGRAMS = re.compile("[µμ]g\\b")
_KEPT: Final = frozenset("\u00a0\u200c\u200d\u2066\u2067\u2068\u2069،؛؟۔٪٫٬")
"""What only stands among letters that no ASCII sign can stand among."""


def ascii_text(text: str) -> str | None:
    """The text in ASCII letters, digits and signs; ``None`` where it has something that cannot be spelt."""
    text = unicodedata.normalize("NFC", without_isolates(neutral(text))).translate(_SPELT)
    spelt: list[str] = []
    for sign in text:
        one = _spelt(sign, spelt[-1][-1:] if spelt else "")
        if one is None:
            return None
        spelt.append(one)
    return _SPACES.sub(" ", "".join(spelt)).strip()


def plain_signs(text: str) -> str:
    """The text with its signs in ASCII; letters, digits and joiners, and what cannot be spelt, stay as they are.

    Args:
        text: Neutral text; no-break spaces and isolates stay too.
    """
    said: list[str] = []
    for sign in _MICROGRAMS.sub("mcg", text):
        kept = sign.isalnum() and unicodedata.category(sign) != "No"
        one = (
            None
            if kept or sign in _KEPT or unicodedata.combining(sign)
            else _signed(sign, said[-1][-1:] if said else "")
        )
        said.append(sign if one is None else one)
    return _SPACES.sub(" ", "".join(said))


def ascii_name(*names: str | None) -> str | None:
    """A person's name: as somebody spelt it in Latin letters, else letter by letter.

    Args:
        names: The same person's names, the one to prefer first.
    """
    given = [neutral(name) for name in names if name]
    for name in given:
        spelt = " ".join(part.strip() for part in _LATIN_NAME.findall(without_isolates(name)) if part.strip())
        if found := ascii_text(spelt):
            return found
    return next(filter(None, map(_romanised, given)), None)


def _romanised(name: str) -> str | None:
    words = unicodedata.normalize("NFC", without_isolates(name)).translate(_ROMAN).split()
    return ascii_text(" ".join(word.capitalize() for word in words))


def _signed(sign: str, before: str) -> str | None:
    spelt = sign.translate(_SPELT)
    return spelt if spelt != sign else _spelt(sign, before)


def _spelt(sign: str, before: str) -> str | None:
    if " " <= sign <= "~":
        return sign
    digit = unicodedata.decimal(sign, None)
    if digit is not None:
        return str(digit)
    kind, _, parts = unicodedata.decomposition(sign).rpartition("> ")
    if kind in {"<fraction", "<super"}:
        whole = "".join(chr(int(code, 16)) for code in parts.split()).replace("\u2044", "/")
        return _fraction(whole, before) if kind == "<fraction" else _power(whole)
    return _letter(sign)


def _fraction(fraction: str, before: str) -> str | None:
    if not fraction.isascii() or fraction.endswith("/"):
        return None
    return f" {fraction}" if before.isdigit() else fraction


def _power(raised: str) -> str | None:
    return f"^{raised}" if raised.isascii() and raised.isprintable() else None


def _letter(sign: str) -> str | None:
    """A letter without its accents."""
    base = unicodedata.normalize("NFD", sign)[0]
    return base if base.isascii() and base.isalpha() else None
