"""What a scanner that is a keyboard really types, put right.

Such a scanner sends keys, not signs. Set to a US keyboard, on a computer with a German one, its ``HPQ1:1/3/``
arrives as ``HPQ1Ö1-3-``, with Y and Z changed over. The digits that follow the beginning are the same everywhere.
Each form has signs of its own where a colon and strokes should be, so it tells itself, and one changed character
never turns one form into another.
"""

from __future__ import annotations

from typing import Final

PREFIX: Final = 17
"""Characters of ``HPQ1:1/3/0123456/``."""
_COLON, _STROKES = 4, (6, 8, 16)
_TYPED: Final = {"Ö": "-", "Ł": "-"}
"""On a keyboard that has Y and Z changed over: what a colon becomes, and what a stroke becomes with it (German; the
Polish typist's)."""
_CHANGED_OVER = str.maketrans("YZ", "ZY")
_LARGE = str.maketrans("abcdefghijklmnopqrstuvwxyzöł", "ABCDEFGHIJKLMNOPQRSTUVWXYZÖŁ")


def as_meant(text: str) -> str:
    """The text of a part with its beginning as it was meant; other text as it is.

    Args:
        text: What arrived. All letters small is what Caps Lock makes of it.
    """
    head = text[:PREFIX]
    if head[:3] == "hpq" and head == head.lower():
        head = head.translate(_LARGE)
    stroke = _TYPED.get(head[_COLON : _COLON + 1])
    if stroke is None:
        return head + text[PREFIX:]
    if len(head) < PREFIX or any(head[place] != stroke for place in _STROKES):
        return text
    signs = list(head.translate(_CHANGED_OVER))
    signs[_COLON] = ":"
    for place in _STROKES:
        signs[place] = "/"
    return "".join(signs) + text[PREFIX:]
