"""The recovery code: eight groups of six digits that open a passport when the passphrase is forgotten.

Five digits of every group are random and the sixth is Damm's check digit, which finds every wrong digit and every
two neighbours swapped. Forty random digits are 132 bits. Digits alone need no alphabet, so any language can print,
read out and type them.
"""

from __future__ import annotations

import secrets
import unicodedata

GROUPS = 8
GROUP_DIGITS = 6

_DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)
_SEPARATING_MARKS = ".,/·"
_SEPARATING_CATEGORIES = frozenset({"Zs", "Pd", "Cf", "Cc"})


def new_code() -> str:
    """A fresh code as it is printed: eight groups with spaces between them."""
    return " ".join(_group(f"{secrets.randbelow(10 ** (GROUP_DIGITS - 1)):05d}") for _ in range(GROUPS))


def check_recovery_group(text: str) -> bool:
    """Whether one typed group is free of typing slips. Digits of any script, spaces around them ignored."""
    digits = western_digits(text).strip()
    return len(digits) == GROUP_DIGITS and _all_digits(digits) and _check(digits) == 0


def canonical(text: str) -> str | None:
    """The printed form of a typed code, or None if it does not have the form of one or a group has a slip."""
    groups = _groups(text)
    if groups is None or not all(check_recovery_group(group) for group in groups):
        return None
    return " ".join(groups)


def slips(text: str) -> tuple[int, ...]:
    """The groups of a typed code that have a slip, counted from one; empty for what has not the form of a code."""
    return tuple(n for n, group in enumerate(_groups(text) or (), start=1) if not check_recovery_group(group))


def western_digits(text: str) -> str:
    """Decimal digits of every script as 0–9; all else as it is."""
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


def _groups(text: str) -> list[str] | None:
    digits = "".join(sign for sign in western_digits(text) if not _separates(sign))
    if len(digits) != GROUPS * GROUP_DIGITS or not _all_digits(digits):
        return None
    return [digits[start : start + GROUP_DIGITS] for start in range(0, len(digits), GROUP_DIGITS)]


def _separates(sign: str) -> bool:
    return sign in _SEPARATING_MARKS or unicodedata.category(sign) in _SEPARATING_CATEGORIES


def _all_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _group(digits: str) -> str:
    return f"{digits}{_check(digits)}"


def _check(digits: str) -> int:
    interim = 0
    for digit in digits:
        interim = int(_DAMM[interim][int(digit)])
    return interim
