"""A scanner that is a keyboard: sends the keys that a US keyboard would need, on a screen with another keyboard.

    xvfb-run -a python -m tests.integration.scanner FOLDER

A plain text field takes what arrives; for each keyboard and each text in ``FOLDER/texts.json`` it is written into
``FOLDER/arrived.json``.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.unit.summary.keyboards import KEYBOARDS, US

PATIENCE = 30
_ROWS = ((49, 1), (10, 12), (24, 12), (51, 1), (38, 11), (52, 10), (65, 1))
"""First key code and number of keys, in the order of ``US``; the numbers are those of Linux, 8 above the kernel's."""
CODES = [code + step for code, count in _ROWS for step in range(count)]
ENTER = 36


def keys(text: str) -> list[str]:
    """The keys of a US keyboard for a text, as ``xdotool`` names them."""
    pressed = []
    for letter in text:
        shifted = letter not in US[0]
        code = CODES[US[1].index(letter) if shifted else US[0].index(letter)]
        pressed.append(f"shift+{code}" if shifted else str(code))
    return [*pressed, str(ENTER)]


def scan(field: QPlainTextEdit, text: str) -> str:
    """What the field holds after the scanner has typed a text and Enter."""
    field.clear()
    with subprocess.Popen(["xdotool", "key", "--delay", "2", *keys(text)]) as typing:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and not (typing.poll() is not None and field.toPlainText().endswith("\n")):
            QApplication.processEvents()
    return field.toPlainText().removesuffix("\n")


def main(folder: Path) -> None:
    """Type every text on every keyboard."""
    qt = QApplication([])
    field = QPlainTextEdit()
    field.show()
    field.activateWindow()
    field.setFocus()
    texts = json.loads((folder / "texts.json").read_text())
    until = time.monotonic() + PATIENCE
    while not field.isActiveWindow() and time.monotonic() < until:
        qt.processEvents()
    arrived: dict[str, list[str]] = {}
    for keyboard in KEYBOARDS:
        layout, _, variant = keyboard.rstrip(")").partition("(")
        subprocess.run(["setxkbmap", layout, *(["-variant", variant] if variant else [])], check=True)
        scan(field, "the new keyboard")
        arrived[keyboard] = [scan(field, text) for text in texts]
    (folder / "arrived.json").write_text(json.dumps(arrived))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
