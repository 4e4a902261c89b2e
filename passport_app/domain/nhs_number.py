"""NHS numbers: ten digits, the last one a check digit.

Rule: NHS Data Dictionary, "NHS NUMBER": weights 10 to 2, modulus 11; a result of 10 is never issued.
"""

from __future__ import annotations

import unicodedata

from passport_app.domain.rules import RuleError
from passport_app.errors import N_

_LENGTH = 10
_BETWEEN = frozenset({"Zs", "Pd", "Cf", "Cc"})
"""Spaces, dashes, marks of direction and line ends that a paste brings along."""


class NhsNumberError(RuleError):
    """Not ten digits, or the check digit does not fit."""

    code = "nhs-number"
    template = N_("This is not a valid NHS number. It has ten digits, and one of them seems wrong.")


def parse_nhs_number(typed: str) -> str:
    """The ten digits of what a person typed; spaces, dashes and Eastern digits are accepted.

    Raises:
        NhsNumberError: Where it is not ten digits or the check digit does not fit.
    """
    kept = [c for c in typed if unicodedata.category(c) not in _BETWEEN]
    digits = "".join(str(unicodedata.digit(c, -1)) if c.isdigit() else "?" for c in kept)
    if len(digits) != _LENGTH or not digits.isdecimal() or not _check_digit_fits(digits):
        raise NhsNumberError("nhs_number")
    return digits


def spaced_nhs_number(digits: str) -> str:
    """As the NHS prints it: ``943 476 5919``."""
    return f"{digits[:3]} {digits[3:6]} {digits[6:]}"


def _check_digit_fits(digits: str) -> bool:
    total = sum(int(d) * weight for d, weight in zip(digits[:9], range(10, 1, -1), strict=True))
    return (11 - total % 11) % 11 == int(digits[9])
