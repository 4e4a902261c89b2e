"""Strips on pages: what stays together, what is repeated, how tightly it is set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from passport_app.summary.pdf.boxes import Strip

SQUEEZES = (1.0, 0.75, 0.5, 0.3)
"""How much of the space between boxes is kept; the first that saves a page wins."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A strip and where its top is, in points from the top of the page's body."""

    strip: Strip
    top: float


Page = list[Standing]


def flow(strips: Sequence[Strip], height: float) -> list[Page]:
    """Put strips on as few pages as they need.

    Space between them shrinks where that saves a page; type never does.

    Args:
        strips: From first to last.
        height: Of the body of a page, in points.
    """
    loose = _flow(strips, height, SQUEEZES[0])
    tightest = _flow(strips, height, SQUEEZES[-1])
    if len(tightest) == len(loose):
        return loose
    tried = (_flow(strips, height, squeeze) for squeeze in SQUEEZES[1:])
    return next(pages for pages in tried if len(pages) == len(tightest))


def _flow(strips: Sequence[Strip], height: float, squeeze: float) -> list[Page]:
    pages: list[Page] = [[]]
    used = 0.0
    for group in _kept_together(strips):
        needed = sum(strip.before * squeeze + strip.height for strip in group)
        if pages[-1] and ((group[0].opens and len(pages) == 1) or used + needed > height):
            pages.append([])
            used = 0.0
        for strip in group:
            if pages[-1] and used + strip.before * squeeze + strip.height > height:
                pages.append([])
                used = 0.0
            used = _stand(pages[-1], strip, used, squeeze)
    return pages


def _stand(page: Page, strip: Strip, used: float, squeeze: float) -> float:
    if page:
        used += strip.before * squeeze
    elif strip.again:
        page.append(Standing(strip.again, used))
        used += strip.again.height
    page.append(Standing(strip, used))
    return used + strip.height


def _kept_together(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    group: list[Strip] = []
    for strip in strips:
        if strip.opens and group:
            yield group
            group = []
        group.append(strip)
        if not strip.keeps:
            yield group
            group = []
    if group:
        yield group
