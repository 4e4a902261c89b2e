"""Markup that is safe by its type: text becomes :data:`Markup` in one place, where it is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import Final, NewType

from passport_app.i18n import FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE, RIGHT_TO_LEFT_ISOLATE

Markup = NewType("Markup", str)
"""Text in which ``<`` and ``&`` are ours."""
NOTHING: Final = Markup("")
_OPENING: Final = {
    FIRST_STRONG_ISOLATE: Markup("<bdi>"),
    LEFT_TO_RIGHT_ISOLATE: Markup('<bdi dir="ltr">'),
    RIGHT_TO_LEFT_ISOLATE: Markup('<bdi dir="rtl">'),
}
_CLOSING: Final = Markup("</bdi>")
_ISOLATES = re.compile(f"([{''.join(_OPENING)}{POP_ISOLATE}])")
STEERING: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e]+")
_LONG_WORD = re.compile(r"[^\s&;<>]{25,}")
_BREAKABLE: Final = r'<span class="long">\g<0></span>'
"""A word wider than any column may end a line inside; others keep the column as wide as they are."""
_VOID: Final = frozenset({"col", "meta", "path", "rect", "line", "polyline"})


def element(name: str, *content: Markup, **attributes: str | None) -> Markup:
    """One element.

    Args:
        name: Of the element.
        content: What is in it.
        attributes: Values are escaped, ``None`` for none; ``aria_label`` is ``aria-label``, ``class_`` is ``class``.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(plain(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = "".join(content)
    if name in _VOID:
        return Markup(f"<{name}{written}/>" if name not in {"col", "meta"} else f"<{name}{written}>")
    return Markup(f"<{name}{written}>{inside}</{name}>")


def joined(parts: Iterable[Markup], between: str = "") -> Markup:
    """Parts one after the other, each on a line of its own where ``between`` is a line end."""
    return Markup(between.join(parts))


def plain(text: str) -> str:
    """Text for an attribute: nothing in it steers the page, and nothing can be read there that sets a direction."""
    return _ISOLATES.sub("", STEERING.sub(" ", text))


def words(text: str) -> Markup:
    """Text between elements; an isolate becomes an element, so that a copied word brings no invisible character."""
    depth, said = 0, []
    for part in _ISOLATES.split(STEERING.sub(" ", text)):
        if part in _OPENING:
            depth += 1
            said.append(_OPENING[part])
        elif part == POP_ISOLATE:
            said.append(_CLOSING if depth else NOTHING)
            depth = max(depth - 1, 0)
        else:
            said.append(Markup(_LONG_WORD.sub(_BREAKABLE, escape(part, quote=False))))
    return Markup("".join(said) + _CLOSING * depth)
