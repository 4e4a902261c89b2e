"""The sticks and cards that are plugged in, so that a file can be saved on one without a dialog."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStorageInfo

_MOUNTED = ("/media/", "/run/media/", "/mnt/")
_ENOUGH = 1 << 20
"""Bytes that must be free: a page with its pictures is smaller."""
_REMOVABLE = 2
"""What Windows answers about a stick or a card."""


@dataclass(frozen=True, kw_only=True)
class Stick:
    """A drive that can be taken out.

    Attributes:
        name: What its owner called it, else where it is.
        folder: Where files on it are.
    """

    name: str
    folder: Path


def sticks() -> list[Stick]:
    """Those that can be written to, in the order of their names."""
    found = [drive for drive in QStorageInfo.mountedVolumes() if _usable(drive)]
    plugged = (_stick(drive) for drive in found if _taken_out(bytes(drive.device().data()).decode(), drive.rootPath()))
    return sorted(plugged, key=lambda stick: stick.name.casefold())


def _usable(drive: QStorageInfo) -> bool:
    return drive.isReady() and drive.isValid() and not drive.isReadOnly() and drive.bytesAvailable() >= _ENOUGH


def _stick(drive: QStorageInfo) -> Stick:
    folder = Path(drive.rootPath())
    return Stick(name=drive.name() or folder.name or str(folder), folder=folder)


def _taken_out(device: str, root: str) -> bool:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - this system only

        return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == _REMOVABLE)
    if sys.platform == "darwin":
        return root.startswith("/Volumes/")
    return is_plugged_in(device, root, Path("/sys/class/block"))


def is_plugged_in(device: str, root: str, blocks: Path, mounted: Iterable[str] = _MOUNTED) -> bool:
    """Whether a drive on Linux can be taken out.

    Args:
        device: Such as ``/dev/sdb1``.
        root: Where it is mounted.
        blocks: The folder in which the system tells about drives.
        mounted: Where a desktop mounts what is plugged in.
    """
    if not any(root.startswith(place) for place in mounted):
        return False
    told = blocks / os.path.basename(device)  # noqa: PTH119 - no path of ours
    if not told.exists():
        return device.startswith("/dev/")
    disk = told.resolve().parent if (told / "partition").exists() else told.resolve()
    flag = disk / "removable"
    return "/usb" in str(disk) or (flag.exists() and flag.read_text().strip() == "1")
