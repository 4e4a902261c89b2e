"""Where the program starts: the window without arguments, otherwise the command line."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
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
    from ui.app import run  # noqa: PLC0415 - lazy for start-up time

    return run(wanted[0], wanted[1])


def window_arguments(arguments: Sequence[str]) -> tuple[Path | None, list[str]] | None:
    """The folder to open and Qt's own options; ``None`` if the arguments are for the command line."""
    folder: Path | None = None
    for_qt: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        if argument == "--folder":
            value = next(rest, None)
            if value is None:
                return None
            folder = Path(value)
        elif argument in _QT_OPTIONS:
            for_qt += [argument, next(rest, "")]
        else:
            return None
    return folder, for_qt


if __name__ == "__main__":
    sys.exit(main())
