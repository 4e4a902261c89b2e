"""Bytes as decimal digits, which a QR code holds in a third of a byte each.

Seven bytes are seventeen digits, so that any language can do the sum without large numbers getting out of hand.
Each group has one way to be written: a group that stands for more than its bytes hold is refused.
"""

from __future__ import annotations

from typing import Final

from passport_app.summary.hpq1.errors import DamagedError

_GROUP: Final = 7
_DIGITS: Final = (0, 3, 5, 8, 10, 13, 15, 17)
"""How many digits a group of so many bytes needs."""


def to_digits(data: bytes) -> str:
    """The digits of ``data``."""
    groups = (data[start : start + _GROUP] for start in range(0, len(data), _GROUP))
    return "".join(f"{int.from_bytes(group, 'big'):0{_DIGITS[len(group)]}}" for group in groups)


def from_digits(text: str) -> bytes:
    """The bytes of some digits, ``0`` to ``9`` only.

    Raises:
        DamagedError: They stand for no bytes.
    """
    whole = _DIGITS[_GROUP]
    if len(text) % whole not in _DIGITS or not text.isascii() or not (text.isdigit() or not text):
        raise DamagedError
    groups = (text[start : start + whole] for start in range(0, len(text), whole))
    return b"".join(map(_group, groups))


def _group(digits: str) -> bytes:
    try:
        return int(digits).to_bytes(_DIGITS.index(len(digits)), "big")
    except OverflowError:
        raise DamagedError from None
