"""The last resort: a mistake of ours is written down without anything personal, work is saved, and the person is told.

The log holds the kind of the mistake and the places in our code; never the message of an exception,
because it may hold what somebody wrote.
"""

from __future__ import annotations

import datetime as dt
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from ui.common.settings import config_folder, own_file, own_folder

LOG_NAME = "mistakes.log"
_KEEP_BYTES = 200_000


def redacted(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The mistake's kind and the lines of code that led to it, innermost last."""
    frames = traceback.extract_tb(trace)
    lines = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    moment = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    return "\n".join([f"{moment} {kind.__module__}.{kind.__qualname__}", *lines, ""])


def write(entry: str, path: Path | None = None) -> Path:
    """Add an entry to the log, which keeps only its newest part."""
    target = path or config_folder() / LOG_NAME
    own_folder(target.parent)
    old = target.read_text(encoding="utf-8") if target.exists() else ""
    with own_file(target) as file:
        file.write((old + entry)[-_KEEP_BYTES:])
    return target


class LastResort:
    """Catches what nobody caught."""

    def __init__(
        self, save: Callable[[], object], tell: Callable[[BaseException], object], log: Path | None = None
    ) -> None:
        """``save`` keeps what is being typed; ``tell`` says what it was, or that something went wrong."""
        self._save, self._tell, self._log = save, tell, log
        self._busy = False

    def install(self) -> None:
        """Take the place of Python's own hooks, for threads too."""
        sys.excepthook = self.caught
        threading.excepthook = lambda args: self._note(args.exc_type, args.exc_traceback)

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log, save, tell; a second mistake on the way there ends quietly in the log."""
        if issubclass(kind, KeyboardInterrupt):
            raise SystemExit(130)
        self._note(kind, trace)
        if self._busy:
            return
        self._busy = True
        try:
            for step in (self._save, lambda: self._tell(error)):
                try:
                    step()
                except Exception as second:  # noqa: BLE001 - the last resort itself must not fail
                    self._note(type(second), second.__traceback__)
        finally:
            self._busy = False

    def _note(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        try:
            write(redacted(kind, trace), self._log)
        except OSError:
            sys.stderr.write("A mistake could not be written down.\n")
