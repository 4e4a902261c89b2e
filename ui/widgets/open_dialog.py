"""Asking for a file to read, with the computer's own dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_open_path(parent: QWidget, title: str, kind: str) -> Path | None:
    """The file that the person chose; ``None`` where they chose none.

    Args:
        parent: The page that asks.
        title: Title of the dialog, translated.
        kind: Filter, such as ``PDF (*.pdf)``.
    """
    chosen, _filter = QFileDialog.getOpenFileName(parent, title, str(Path.home()), kind)
    return Path(chosen) if chosen else None
