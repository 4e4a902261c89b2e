"""Strips on pages: what stays together, what is repeated, how tightly it is set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from passport_app.summary.pdf.boxes import Strip

_MOST_CLOSING = 0.45
"""Share of the first page that may be kept for what closes it."""
SQUEEZES = (1.0, 0.75, 0.5, 0.3)
"""How much of the space between boxes is kept; the first that saves a page wins."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A strip and where its top is, in points from the top of the page's body."""

    strip: Strip
    top: float


Page = list[Standing]


def flow(strips: Sequence[Strip], heights: tuple[float, float], closing: Sequence[Strip] = ()) -> list[Page]:
    """Put strips on as few pages as they need.

    Space between them shrinks where that saves a page, and only on pages that need it; type never does.

    Args:
        strips: From first to last.
        heights: Of the body of the first page and of all others, in points.
        closing: What closes the first side: it follows the others where all fit, else it keeps its place at
            the foot of the first page.
    """
    tried = (_closed(strips, closing, heights, squeeze) for squeeze in SQUEEZES)
    loose = next(tried)
    wanted = _length(_closed(strips, closing, heights, SQUEEZES[-1]))
    pages = loose if _length(loose) == wanted else next(pages for pages in tried if _length(pages) == wanted)
    return [_spread(page, heights[number > 0]) for number, page in enumerate(pages)]


def _spread(page: Page, height: float) -> Page:
    """The same strips with as much of the space between them as the page has room for."""
    free = height - sum(each.strip.height for each in page)
    asked = sum(each.strip.before for each in page[1:])
    share = max(min(free / asked, 1.0), 0.0) if asked else 1.0
    spread: Page = []
    used = 0.0
    for number, each in enumerate(page):
        used += each.strip.before * share if number and page[number - 1].strip is not each.strip.again else 0
        spread.append(Standing(each.strip, used))
        used += each.strip.height
    return spread


def _length(pages: Sequence[Page]) -> tuple[int, bool]:
    """How many pages there are, and whether the first side runs on into the second."""
    parted = any(each.strip.opens for page in pages for each in page)
    return len(pages), parted and not (len(pages) > 1 and _opens(pages[1]))


def _opens(page: Page) -> bool:
    return bool(page) and page[0].strip.opens


def _closed(
    strips: Sequence[Strip], closing: Sequence[Strip], heights: tuple[float, float], squeeze: float
) -> list[Page]:
    needed = sum(strip.before * squeeze + strip.height for strip in closing)
    if needed > heights[0] * _MOST_CLOSING:
        return _flow([*strips, *closing], heights, squeeze)
    pages = _flow(strips, (heights[0] - needed, heights[1]), squeeze)
    used = heights[0] - needed
    if len(pages) == 1 or _opens(pages[1]):
        last = pages[0][-1] if pages[0] else None
        used = last.top + last.strip.height if last else 0
    for strip in closing:
        used += strip.before * squeeze
        pages[0].append(Standing(strip, used))
        used += strip.height
    return pages


def _flow(strips: Sequence[Strip], heights: tuple[float, float], squeeze: float) -> list[Page]:
    """Fill pages, the first as high as the first of ``heights``, all others as the second."""
    pages: list[Page] = [[]]
    used = 0.0
    for group in _kept_together(strips):
        needed = sum(strip.before * squeeze + strip.height for strip in group)
        if pages[-1] and ((group[0].opens and len(pages) == 1) or used + needed > heights[len(pages) > 1]):
            pages.append([])
            used = 0.0
        for strip in group:
            if pages[-1] and used + strip.before * squeeze + strip.height > heights[len(pages) > 1]:
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
