"""Locking ends the process that held the keys.

There is no overlay over open data that stays: the window shows the locked page at once, a fresh process starts with
nothing but the folder and the window's place in its arguments, what is being typed becomes drafts, the passport is
closed, our text leaves the clipboard, and this process ends as soon as the fresh one is seen in its place.
"""

from __future__ import annotations

import contextlib
import os
import select
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from ui.common.log import note

if TYPE_CHECKING:
    import subprocess

_PATIENCE_S = 2.0
"""How long the picture of the locked page waits for the real one, with the passport closed and the keys overwritten."""


@dataclass(frozen=True, kw_only=True)
class Successor:
    """What a locked process needs to look like the one before.

    Attributes:
        folder: The passport's folder; ``None`` where there is none yet.
        place: The window's place and size, as letters and digits; empty for the usual ones.
        dim: Whether the window is dim.
    """

    folder: Path | None
    place: str = ""
    dim: bool = False

    def command(self) -> list[str]:
        """How a fresh, locked process of this program is started."""
        start = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "ui.entry"]
        folder = ["--folder", str(self.folder)] if self.folder is not None else []
        place = ["--place", self.place] if self.place else []
        return [*start, *folder, *place, *(["--dim"] if self.dim else [])]

    def start(self) -> subprocess.Popen[bytes]:
        """Start it; it closes its standard input once its window is seen."""
        import subprocess  # noqa: PLC0415 - lazy for start-up time

        return subprocess.Popen(  # noqa: S603 - our own program
            self.command(),
            cwd=Path(__file__).resolve().parents[2],
            stdin=subprocess.PIPE,
            start_new_session=True,
            close_fds=True,
        )


class Lock:
    """The steps of a lock, in their order; each is tried even if one before it fails."""

    def __init__(self, steps: Sequence[Callable[[], object]], *, leave: Callable[[int], NoReturn] = os._exit) -> None:
        """``steps`` hide, save, close and clear; ``leave`` ends the process."""
        self._steps, self._leave = steps, leave

    def end(self, successor: Successor | None, *, wait: bool = True) -> None:
        """Lock: end this process and, unless the person is going, let a locked one take its place.

        Args:
            successor: The locked process; ``None`` if there shall be none.
            wait: Stay until it is seen, so that nothing else shows in between.
        """
        hide, *others = self._steps
        hidden = self._try(hide)
        started: list[subprocess.Popen[bytes]] = []
        if successor is not None:
            self._try(lambda: started.append(successor.start()))
        for step in others:
            self._try(step)
        try:
            if started and wait and hidden:
                wait_until_seen(started[0])
        finally:
            self._leave(0)

    def _try(self, step: Callable[[], object]) -> bool:
        try:
            step()
        except Exception as error:  # noqa: BLE001 - the keys must go, whatever else fails
            note("A step of the lock failed: %s", type(error).__name__, error=True)
            return False
        return True


def wait_until_seen(successor: subprocess.Popen[bytes]) -> None:
    """Wait until the fresh process has closed its end of the pipe, or has ended; never long."""
    if successor.stdin is not None and hasattr(select, "poll"):
        watch = select.poll()
        watch.register(successor.stdin, 0)
        watch.poll(_PATIENCE_S * 1000)


def tell_that_seen() -> None:
    """In the fresh process: close the pipe that the one before is watching."""
    with contextlib.suppress(OSError), Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), 0)
