"""Where a passport is kept unless the person says otherwise."""

from __future__ import annotations

from pathlib import Path

_SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud", "owncloud", "mega", "syncthing")


def new_folder() -> Path:
    """A folder for a new passport under this user's local application data, not yet taken."""
    from platformdirs import user_data_path  # noqa: PLC0415 - lazy for start-up time

    base = user_data_path("health-passport", appauthor=False, roaming=False)
    names = ("passport", *(f"passport-{n}" for n in range(2, 1000)))
    return next(base / name for name in names if not (base / name).exists())


def is_synced(folder: Path) -> bool:
    """Whether a cloud service seems to copy this folder elsewhere, judged by its name alone."""
    parts = [part.casefold() for part in folder.parts]
    return any(name in part for part in parts for name in _SYNCED)
