"""A page to the printer, without a file on the way.

On Linux and macOS the bytes go to ``lp`` on its standard input, because other ways write a plain copy into the
temporary folder. The system's own print queue keeps a copy until it has printed; SECURITY says so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from typing import ClassVar

from passport_app.errors import N_, PassportError

_SECONDS = 30


class PrintingError(PassportError):
    """Something about printing."""

    code: ClassVar[str] = "printing"


class NoPrintingHereError(PrintingError):
    """The system has no ``lp``."""

    code = "no-printing-here"
    template = N_("This computer has no printing set up that this program can use.")
    hint = N_("Save the page as a PDF, then print it from another program.")


class NoPrinterError(PrintingError):
    """No printer is set up."""

    code = "no-printer"
    template = N_("No printer is set up on this computer.")
    hint = N_("Add a printer in the computer's settings, or save the page as a PDF.")


class PrintingFailedError(PrintingError):
    """The print queue refused the page."""

    code = "printing-failed"
    template = N_("The page could not be sent to the printer.")
    hint = N_("Check that the printer is on, then try again.")


@dataclass(frozen=True, kw_only=True)
class Printers:
    """The printers of this computer.

    Attributes:
        names: Their names, as the system gives them.
        default: The usual one.
    """

    names: tuple[str, ...]
    default: str | None


def printers() -> Printers:
    """The printers that are set up; none where the system cannot print."""
    names = tuple(line for line in _answer("lpstat", "-e").splitlines() if line.strip())
    default = _answer("lpstat", "-d").partition(":")[2].strip()
    return Printers(names=names, default=default if default in names else None)


def print_pdf(pdf: bytes, *, printer: str | None = None) -> None:
    """Send a PDF to a printer.

    Args:
        pdf: The bytes of the page.
        printer: Its name; the usual one where not given.

    Raises:
        PrintingError: There is no printing here, no printer, or the queue refused.
    """
    program = shutil.which("lp")
    if program is None:
        raise NoPrintingHereError
    if not printers().names:
        raise NoPrinterError
    # The title that stands in the queue says nothing of health and names nobody.
    command = [program, "-s", "-t", "Page", *(["-d", printer] if printer else []), "-"]
    try:
        done = subprocess.run(command, input=pdf, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603 - our own words and a printer of the system's list
    except (OSError, subprocess.TimeoutExpired):
        raise PrintingFailedError from None
    if done.returncode:
        raise PrintingFailedError


def _answer(name: str, *arguments: str) -> str:
    program = shutil.which(name)
    if program is None:
        return ""
    # In its own language, because the answer is read by a program.
    environment = {**os.environ, "LC_ALL": "C"}
    try:
        done = subprocess.run(  # noqa: S603 - fixed words
            [program, *arguments], env=environment, capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode(errors="replace")
