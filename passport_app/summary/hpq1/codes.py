"""A summary as the texts of a few QR codes, and back."""

from __future__ import annotations

from dataclasses import dataclass

from passport_app.summary.hpq1 import cbor
from passport_app.summary.hpq1.container import packed, unpacked
from passport_app.summary.hpq1.errors import DamagedError, TooMuchError
from passport_app.summary.hpq1.fields import NewerField
from passport_app.summary.hpq1.parts import container_id, to_parts
from passport_app.summary.hpq1.read import read_summary
from passport_app.summary.hpq1.write import summary_map
from passport_app.summary.model import Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """A summary in codes.

    Attributes:
        parts: The text of each, in order.
        cid: Seven characters, printed beside the codes and shown by the reader.
        container: The bytes that they carry together.
    """

    parts: tuple[str, ...]
    cid: str
    container: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A summary out of codes.

    Attributes:
        summary: In one language, as :func:`~.carried.carried` would have it. What nobody put into that language
            is there in the second one too.
        second_language: Tag of that language, if there is one.
        newer: What only a newer version of the program knows how to show.
        cid: As printed beside the codes.
    """

    summary: Summary
    second_language: str | None
    newer: tuple[NewerField, ...]
    cid: str


def encode(summary: Summary, passcode: str | None = None) -> Codes:
    """Put a summary, in the clinician's language, into codes.

    Args:
        summary: What was composed.
        passcode: Locks it; made by :func:`~.container.new_passcode`.

    Raises:
        TooMuchError: It does not fit.
        WrongPasscodeError: The passcode cannot be one.
    """
    try:
        data = cbor.encoded(summary_map(summary))
    except DamagedError:
        raise TooMuchError from None
    container = packed(data, passcode, language=summary.languages[0])
    return Codes(parts=to_parts(container), cid=container_id(container), container=container)


def decode(container: bytes, passcode: str | None = None) -> Received:
    """Get the summary out of a container.

    Args:
        container: As a ``Collector`` gave it.
        passcode: As typed, where it is locked.

    Raises:
        Hpq1Error: It is refused.
    """
    summary, second, newer = read_summary(cbor.decoded(unpacked(container, passcode)))
    return Received(summary=summary, second_language=second, newer=newer, cid=container_id(container))
