"""Where the program's own files are, alike in a checkout, a wheel and a bundle."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

_NAME = "health-passport"
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


def settings_folder() -> Path:
    """Where this user's settings of this program are: as ``platformdirs`` says, which is slow to import."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / _NAME
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / _NAME
    return Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / _NAME
