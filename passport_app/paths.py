"""Where the program's own files are, alike in a checkout, a wheel and a bundle."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def data_root() -> Path:
    """The folder that holds ``resources/`` and ``i18n/``.

    A wheel carries them inside the package as ``_data``; a checkout has them beside it.
    """
    packed = _PACKAGE / "_data"
    return packed if packed.is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """The path of one file or folder under ``resources/``."""
    return data_root().joinpath("resources", *parts)


def catalogs() -> Path:
    """The folder of the message catalogs, ``<language>/LC_MESSAGES/passport.mo`` inside."""
    return data_root() / "i18n"
