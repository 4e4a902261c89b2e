"""What anybody at the same screen can read of a program's windows without opening them."""

from __future__ import annotations

import re
import subprocess


def properties() -> dict[str, str]:
    """Every window of the screen, by number, with all its properties as ``xprop`` writes them."""
    found = _said("xdotool", "search", "--name", ".*").split() + _said("xdotool", "search", "--class", ".*").split()
    listed = re.findall(r"0x[0-9a-f]+", _said("xprop", "-root", "_NET_CLIENT_LIST"))
    return {window: _said("xprop", "-id", window) for window in {*found, *listed}}


def titles(all_properties: dict[str, str]) -> set[str]:
    """The titles of windows of this program, known by its class."""
    ours = [text for text in all_properties.values() if re.search(r"^WM_CLASS.*health-passport", text, re.MULTILINE)]
    return {title for text in ours for title in re.findall(r'^_NET_WM_NAME\(\w+\) = "(.*)"$', text, re.MULTILINE)}


def _said(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, errors="replace")
    return done.stdout
