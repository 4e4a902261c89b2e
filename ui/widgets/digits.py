"""Eastern digits: ۰–۹ (Urdu, Persian) and ٠–٩ (Arabic) are the same numbers as 0–9."""

from __future__ import annotations

_WESTERN = {0x6F0 + n: str(n) for n in range(10)} | {0x660 + n: str(n) for n in range(10)}


def western(text: str) -> str:
    """The text with every Eastern digit written as a Western one."""
    return text.translate(_WESTERN)
