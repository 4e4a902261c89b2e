"""Drawings inside the page: the chart over days and the text code, as vectors that print black and white."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from typing import Final

from passport_app.summary.html.markup import NOTHING, Markup, element, joined
from passport_app.summary.model import Band, BandKind, Chart, Series
from passport_app.summary.qr import QUIET_ZONE, Matrix

_HEIGHT: Final = 100
_DAY: Final = 10
_STROKES: Final = ("first", "second")
_SIDE: Final = "50mm"
_UNSCALED: Final = {"vector_effect": "non-scaling-stroke"}
_SCALE: Final = {"stroke": "#777", **_UNSCALED}
_LINE: Final = {
    "fill": "none",
    "stroke": "#111",
    "stroke_width": "2.5",
    "stroke_linecap": "round",
    "stroke_linejoin": "round",
    **_UNSCALED,
}
_LOOKS: Final = {
    "first": _LINE,
    "second": {**_LINE, "stroke_dasharray": "7 6"},
    "flare-up": {"fill": "#ddd", "stroke": "#555", **_UNSCALED},
    "try-out": {"fill": "none", "stroke": "#333", "stroke_width": "1.5", "stroke_dasharray": "2 3", **_UNSCALED},
}
"""As attributes, so that a viewer that strips style sheets still shows them."""


def chart(drawn: Chart, words: str, *, mirrored: bool) -> Markup:
    """The lines of a chart; days run as the sheet's language reads.

    Args:
        drawn: What it shows.
        words: The same in words, for who cannot see it.
        mirrored: Whether the first day stands at the right.
    """
    days = max((len(series.points) for series in drawn.series), default=1) or 1
    width = days * _DAY
    parts = [_band(drawn, band, days) for band in drawn.bands]
    parts += [element("line", x1="0", x2=str(width), y1=y, y2=y, **_SCALE) for y in ("0", "50", "100")]
    parts += [_line(series, stroke) for series, stroke in zip(drawn.series, _STROKES, strict=False)]
    turned = f"translate({width} 0) scale(-1 1)" if mirrored else None
    return element(
        "svg",
        element("g", *parts, transform=turned),
        role="img",
        aria_label=words,
        class_="days",
        viewBox=f"0 -4 {width} {_HEIGHT + 8}",
        height="110",
        preserveAspectRatio="none",
    )


def swatch(kind: str) -> Markup:
    """A sample of a line or a band, beside its name; ``kind`` is ``first``, ``second`` or a band's."""
    if kind in _STROKES:
        inside = element("line", x1="1", x2="29", y1="6", y2="6", **_LOOKS[kind])
    else:
        inside = element("rect", x="1", y="1", width="28", height="10", **_LOOKS[kind])
    return element("svg", inside, class_="swatch", viewBox="0 0 30 12", width="30", height="12", aria_hidden="true")


def code(squares: Matrix, words: str) -> Markup:
    """A two-dimensional code with its quiet zone, one stroke for each run of dark squares."""
    side = len(squares) + 2 * QUIET_ZONE
    white = element("rect", width=str(side), height=str(side), fill="#fff")
    dark = element("path", d="".join(_rows(squares)), fill="none", stroke="#000", shape_rendering="crispEdges")
    return element(
        "svg",
        white,
        dark,
        role="img",
        aria_label=words,
        class_="squares",
        viewBox=f"0 0 {side} {side}",
        width=_SIDE,
        height=_SIDE,
    )


def _band(drawn: Chart, band: Band, days: int) -> Markup:
    first = max((band.start - drawn.start).days, 0)
    last = min((band.end - drawn.start) // timedelta(days=1), days - 1)
    if last < first:
        return NOTHING
    return element(
        "rect",
        x=str(first * _DAY),
        y="0",
        width=str((last - first + 1) * _DAY),
        height=str(_HEIGHT),
        **_LOOKS[BandKind(band.kind).value],
    )


def _line(series: Series, stroke: str) -> Markup:
    """Values of one series; it breaks where nothing was recorded, and a day that stands alone is a dot."""
    return joined(
        element("polyline", points=" ".join(stretch if len(stretch) > 1 else stretch * 2), **_LOOKS[stroke])
        for stretch in _stretches(series)
    )


def _stretches(series: Series) -> Iterator[list[str]]:
    span = (series.high - series.low) or 1
    for missing, days in groupby(enumerate(series.points), key=lambda day: day[1] is None):
        if not missing:
            yield [
                f"{day * _DAY + _DAY / 2:g},{_HEIGHT * (1 - (value - series.low) / span):g}"
                for day, value in days
                if value is not None
            ]


def _rows(squares: Matrix) -> Iterator[str]:
    for y, row in enumerate(squares):
        yield f"M{QUIET_ZONE} {y + QUIET_ZONE}.5"
        yield from _runs(row)


def _runs(row: Sequence[bool]) -> Iterator[str]:
    for dark, run in groupby(row):
        length = len(list(run))
        yield f"h{length}" if dark else f"m{length} 0"
