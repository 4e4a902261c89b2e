"""Sizes and shapes in which a summary is printed: chosen for who reads it, never for what is in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Edition(StrEnum):
    """A size of type, or a form of its own."""

    STANDARD = "standard"
    CLEAR_12 = "clear-12"
    CLEAR_14 = "clear-14"
    LARGE_18 = "large-18"
    LARGE_24 = "large-24"
    LARGE_28 = "large-28"
    WALLET = "wallet"
    SELF_REFERRAL = "self-referral"
    FLARE_PLAN = "flare-plan"
    AGREED_SLIP = "agreed-slip"

    @property
    def size(self) -> float:
        """Smallest body type in points; what is beside it, such as captions, may be a little smaller."""
        return _SIZES.get(self, STANDARD_SIZE)

    @property
    def least(self) -> float:
        """Smallest type of anything but the foot of a page; 0 where captions and remarks are set a little smaller."""
        return self.size if self in _SIZES else 0

    @property
    def large(self) -> bool:
        """Whether it is large print, which need not fit one side."""
        return self.size >= _LARGE

    @property
    def form(self) -> bool:
        """Whether it is a form of its own rather than a size of type."""
        return self in FORMS


STANDARD_SIZE: Final = 10.0
_LARGE = 18
_SIZES: Final = {
    Edition.WALLET: 8.0,
    Edition.AGREED_SLIP: 12.0,
    Edition.CLEAR_12: 12.0,
    Edition.CLEAR_14: 14.0,
    Edition.LARGE_18: 18.0,
    Edition.LARGE_24: 24.0,
    Edition.LARGE_28: 28.0,
}
SIZES: Final = (
    Edition.STANDARD,
    Edition.CLEAR_12,
    Edition.CLEAR_14,
    Edition.LARGE_18,
    Edition.LARGE_24,
    Edition.LARGE_28,
)
"""Editions that any page can be printed in."""
FORMS: Final = (Edition.WALLET, Edition.SELF_REFERRAL, Edition.FLARE_PLAN, Edition.AGREED_SLIP)
"""Each has a preset of the same name; its pages are printed so unless a larger size is asked for."""


class Arrangement(StrEnum):
    """How two languages share paper."""

    SHEETS = "sheets"
    SIDE_BY_SIDE = "side-by-side"


class Paper(StrEnum):
    """A paper size."""

    A4 = "a4"
    LETTER = "letter"

    def sides(self, *, turned: bool = False) -> tuple[float, float]:
        """Width and height in points, as it is or turned on its side."""
        width, height = _POINTS[self]
        return (height, width) if turned else (width, height)


_POINTS: Final = {Paper.A4: (595.28, 841.89), Paper.LETTER: (612.0, 792.0)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a summary is printed.

    Attributes:
        edition: Size of type. The person's own sheet is never smaller than the print size that they asked for.
        arrangement: How two languages share paper; means nothing for one.
        paper: Size of the paper.
        code: Whether the page has its text code.
        reader_parts: Texts of the codes for a clinic that has the reader, printed on a sheet of their own.
        reader_id: What the reader shows for these codes, to be compared.
    """

    edition: Edition = Edition.STANDARD
    arrangement: Arrangement = Arrangement.SHEETS
    paper: Paper = Paper.A4
    code: bool = True
    reader_parts: tuple[str, ...] = ()
    reader_id: str = ""


STANDARD: Final = Layout()
"""What is printed where nobody chose."""


def edition_of(audience: str, layout: Layout) -> Edition:
    """The edition that a summary is printed in: a form's own where no size was asked for."""
    if layout.edition is Edition.STANDARD and audience in FORMS:
        return Edition(audience)
    return layout.edition
