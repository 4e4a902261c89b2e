"""Asking where to save a file, with the computer's own dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_save_path(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """The file that the person chose; ``None`` where they chose none.

    Args:
        parent: The page that asks.
        title: Title of the dialog, translated.
        name: File name to begin with; says nothing about health and names nobody.
        kind: Filter, such as ``PDF (*.pdf)``.
    """
    chosen, _filter = QFileDialog.getSaveFileName(parent, title, str(Path.home() / name), kind)
    return Path(chosen) if chosen else None
