"""Where the program starts: the window without arguments, otherwise the command line."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from passport_app.process import harden_process

_QT_OPTIONS = ("-platform", "-style", "-stylesheet", "-qwindowgeometry", "-qwindowtitle", "-session", "-display")


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, or do what the command line says.

    Args:
        argv: Arguments without the program's name; by default those of the process.

    Returns:
        The exit status: 0, 1 or 2.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    wanted = window_arguments(arguments)
    if wanted is None:
        from passport_app import cli  # noqa: PLC0415 - lazy for start-up time

        return cli.main(arguments)
    harden_process()
    gc.disable()  # until the window stands: nothing that is made before is thrown away
    from ui.running import run  # noqa: PLC0415 - lazy for start-up time

    return run(wanted.folder, wanted.for_qt, place=wanted.place, dim=wanted.dim)


@dataclass(kw_only=True)
class Wanted:
    """What the window is asked to begin with.

    Attributes:
        folder: A passport's folder.
        for_qt: Qt's own options.
        place: Where the window was before it was locked.
        dim: Whether it was dim.
    """

    folder: Path | None = None
    for_qt: list[str] = field(default_factory=list)
    place: str = ""
    dim: bool = False


def window_arguments(arguments: Sequence[str]) -> Wanted | None:
    """What the window is asked for; ``None`` if the arguments are for the command line."""
    wanted = Wanted()
    rest = iter(arguments)
    for argument in rest:
        if argument in ("--folder", "--place"):
            value = next(rest, None)
            if value is None:
                return None
            if argument == "--folder":
                wanted.folder = Path(value)
            else:
                wanted.place = value
        elif argument == "--dim":
            wanted.dim = True
        elif argument in _QT_OPTIONS:
            wanted.for_qt += [argument, next(rest, "")]
        else:
            return None
    return wanted


if __name__ == "__main__":
    sys.exit(main())
