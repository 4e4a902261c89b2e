"""A page's codes for a clinic that has the reader: the whole of it, in a few codes, locked with a passcode or not."""

from __future__ import annotations

from dataclasses import dataclass

from passport_app.services.summaries import Matrix, Summary


@dataclass(frozen=True, kw_only=True)
class ReaderCodes:
    """A summary in codes.

    Attributes:
        parts: The text of each, in order.
        id: What the reader shows for them, to be compared.
        passcode: What opens them; empty where they are not locked.
    """

    parts: tuple[str, ...]
    id: str
    passcode: str = ""


def reader_codes(summary: Summary, passcode: str = "") -> ReaderCodes:
    """Put a page into codes.

    Args:
        summary: The page.
        passcode: As :func:`new_passcode` makes it; empty for codes that anybody can read.

    Raises:
        PassportError: It is too much for codes.
    """
    from passport_app.summary.hpq1 import encode  # noqa: PLC0415 - lazy for start-up time

    made = encode(summary, passcode or None)
    return ReaderCodes(parts=made.parts, id=made.cid, passcode=passcode)


def new_passcode() -> str:
    """A passcode of ten letters and digits, made anew for each page."""
    from passport_app.summary.hpq1 import new_passcode as fresh  # noqa: PLC0415 - lazy for start-up time

    return fresh()


def matrices(codes: ReaderCodes) -> tuple[Matrix, ...]:
    """The squares of each code, ``True`` for dark, without the white around them."""
    from passport_app.summary.hpq1 import qr_matrices  # noqa: PLC0415 - lazy for start-up time

    return qr_matrices(codes.parts)
