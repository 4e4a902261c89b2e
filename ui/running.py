"""Runs the window's process, from Qt's own start to its end; what is in the window is the affair of ``ui.app``."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui.app import App
from ui.common.locking import tell_that_seen
from ui.common.rubbish import Rubbish

_STYLE = ("-style", "Fusion")
"""Said here, because to set it later makes every enumeration of styles: a thirtieth of the start."""


def run(folder: Path | None, for_qt: Sequence[str] = (), *, place: str = "", dim: bool = False) -> int:
    """Open the window on ``folder``, on the passport that was open last, or on the first run.

    Args:
        folder: A passport's folder.
        for_qt: Qt's own options.
        place: Where the window of the process before was, if this one takes its place after a lock.
        dim: Begin dim, as that one was.
    """
    qt = QApplication([sys.argv[0], *_STYLE, *for_qt])
    app = App(qt, folder)
    if dim:
        app.theme.set_dim(True)
    if place:
        app.window.take_place(place)
    app.start()
    if place:
        app.window.when_seen(tell_that_seen)
    gc.freeze()
    _rubbish = Rubbish(app)
    status = qt.exec()
    app.end()
    return status
