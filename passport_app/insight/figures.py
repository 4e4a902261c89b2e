"""Counting over days: mean, median, lowest, highest. No labels, no judgement, no forecast."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean, median


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What the values of some days come to.

    Attributes:
        days: How many values there are.
        mean: Their sum divided by their number.
        median: The middle one; between the two middle ones where their number is even.
    """

    days: int
    mean: float
    median: float
    lowest: float
    highest: float


def figures(values: Iterable[float]) -> Figures | None:
    """The figures of some values; ``None`` for none, because nothing recorded is not zero."""
    found = list(values)
    if not found:
        return None
    return Figures(
        days=len(found), mean=fmean(found), median=float(median(found)), lowest=min(found), highest=max(found)
    )


def at_least(values: Iterable[float], number: float) -> int:
    """How many values are ``number`` or more."""
    return sum(value >= number for value in values)
