"""A summary as one HTML file: no script, nothing fetched, both languages as sheets or side by side.

The file says so itself: its content security policy allows nothing but its own style sheet, named by its digest,
so that even a fault in the escaping of a word could run and send nothing.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from operator import methodcaller

from passport_app.i18n import is_right_to_left
from passport_app.summary.editions import STANDARD, Layout
from passport_app.summary.html.markup import NOTHING, Markup, element, joined, words
from passport_app.summary.html.parts import Parts
from passport_app.summary.html.style import LARGE, is_beside, size_of, style
from passport_app.summary.model import Section, Summary, WriteIn

_POLICY = "default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def render_html(summary: Summary, layout: Layout = STANDARD) -> bytes:
    """The file, in UTF-8.

    Args:
        summary: Composed for one or two languages.
        layout: Edition, arrangement, paper for printing, and whether it has the text code.
    """
    body = _side_by_side(summary, layout) if is_beside(summary, layout) else _sheets(summary, layout)
    language = summary.languages[0]
    page = element("html", _head(summary, layout), element("body", body), lang=language, dir=_direction(language))
    return f"<!DOCTYPE html>\n{page}\n".encode()


def _head(summary: Summary, layout: Layout) -> Markup:
    rules = style(summary, layout)
    digest = base64.b64encode(hashlib.sha256(rules.encode()).digest()).decode()
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY.format(digest=digest)),
        element("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name_="referrer", content="no-referrer"),
        element("title", words(summary.title[summary.languages[0]])),
        element("style", Markup(rules)),
    )


def _sheets(summary: Summary, layout: Layout) -> Markup:
    return element("main", *(_sheet(summary, layout, place) for place in range(len(summary.languages))))


def _sheet(summary: Summary, layout: Layout, place: int) -> Markup:
    language = summary.languages[place]
    parts = Parts(summary, language)
    coded = layout.code and place == 0 and bool(summary.qr_text)
    first, closing = _first_side(summary)
    content = [
        parts.header(),
        *map(parts.section, first),
        _closing([*map(parts.section, closing), *([parts.code()] if coded else [])]),
        *_second_side(summary, parts.more, lambda section: parts.section(section, 3)),
        parts.footer(),
    ]
    large = " large" if size_of(summary, layout, place) > LARGE else ""
    return element("article", *content, class_=f"sheet-{place}{large}", lang=language, dir=_direction(language))


def _side_by_side(summary: Summary, layout: Layout) -> Markup:
    """Part beside part, so that both readers are at the same place."""
    both = [Parts(summary, language) for language in summary.languages]

    def pair(make: Callable[[Parts], Markup]) -> Markup:
        halves = (
            element("div", make(parts), lang=language, dir=_direction(language), class_=f"half-{place}")
            for place, (parts, language) in enumerate(zip(both, summary.languages, strict=True))
        )
        return element("div", *halves, class_="pair")

    first, closing = _first_side(summary)
    content = [
        pair(Parts.header),
        *(pair(methodcaller("section", section)) for section in (*first, *closing)),
        both[0].code() if layout.code and summary.qr_text else NOTHING,
        *_second_side(summary, lambda: pair(Parts.more), lambda section: pair(methodcaller("section", section, 3))),
        pair(Parts.footer),
    ]
    return element("main", element("article", *content, class_="sheet-0"))


def _first_side(summary: Summary) -> tuple[list[Section], list[Section]]:
    """The sections of the first side, and apart what is only room to write in: it closes the side, beside the code."""
    first = [section for section in summary.sections if not section.overflow]
    closing = [section for section in first if all(isinstance(block, WriteIn) for block in section.blocks)]
    return [section for section in first if section not in closing], closing


def _closing(parts: list[Markup]) -> Markup:
    return element("div", *parts, class_="closing") if parts else NOTHING


def _second_side(
    summary: Summary, heading: Callable[[], Markup], section: Callable[[Section], Markup]
) -> tuple[Markup, ...]:
    second = [one for one in summary.sections if one.overflow]
    return (heading(), joined(section(one) for one in second)) if second else ()


def _direction(language: str) -> str:
    return "rtl" if is_right_to_left(language) else "ltr"
