"""A stick is what can be taken out, and what is part of the computer is not offered."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.common.sticks import is_plugged_in, sticks


@pytest.fixture
def blocks(tmp_path: Path) -> Path:
    """The system's folder about drives: an inner disk, a stick with a partition, a card, and a drive over USB."""
    for device, disk, removable in (
        ("sda1", "pci/ata1/sda", "0"),
        ("sdb1", "pci/other/sdb", "1"),
        ("sdc1", "pci/usb2/sdc", "0"),
    ):
        partition = tmp_path / "devices" / disk / device
        partition.mkdir(parents=True)
        (partition / "partition").write_text("1\n")
        (partition.parent / "removable").write_text(f"{removable}\n")
        (tmp_path / "block").mkdir(exist_ok=True)
        (tmp_path / "block" / device).symlink_to(partition)
    card = tmp_path / "devices" / "mmc" / "mmcblk0"
    card.mkdir(parents=True)
    (card / "removable").write_text("1\n")
    (tmp_path / "block" / "mmcblk0").symlink_to(card)
    return tmp_path / "block"


@pytest.mark.parametrize(
    ("device", "root", "found"),
    [
        ("/dev/sda1", "/", False),
        ("/dev/sda1", "/media/ola/old", False),
        ("/dev/sdb1", "/media/ola/BLUE", True),
        ("/dev/sdb1", "/home", False),
        ("/dev/sdc1", "/run/media/ola/DISK", True),
        ("/dev/mmcblk0", "/media/ola/CARD", True),
        ("tmpfs", "/mnt/memory", False),
        ("/dev/unknown", "/media/ola/OTHER", True),
    ],
)
def test_what_is_plugged_in(blocks: Path, device: str, root: str, *, found: bool) -> None:
    assert is_plugged_in(device, root, blocks) is found


def test_this_computers_own_disk_is_not_offered() -> None:
    assert Path("/") not in [stick.folder for stick in sticks()]
