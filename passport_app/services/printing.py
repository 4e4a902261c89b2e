"""A page to the printer, without a file on the way.

On Linux and macOS the bytes go to ``lp`` on its standard input, because other ways write a plain copy into the
temporary folder. The system's own print queue keeps a copy until it has printed; SECURITY says so.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from enum import StrEnum
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


class NoSuchPageError(PrintingError):
    """Pages were asked for that there are not."""

    code = "no-such-page"
    template = N_("Please write pages from 1 to {count}, such as 1 or 1-2.")


class Sides(StrEnum):
    """On which sides of the paper."""

    USUAL = "usual"
    ONE = "one-sided"
    BOTH = "two-sided-long-edge"


@dataclass(frozen=True, kw_only=True)
class Job:
    """How a page is to be printed.

    Attributes:
        printer: Its name; empty for the usual one.
        pages: As :func:`page_range` gives them; empty for all.
        copies: How many.
        sides: On which sides; as the printer is set up where not said.
        paper: Name of the paper size, as the queue knows it; as the printer is set up where empty.
    """

    printer: str = ""
    pages: str = ""
    copies: int = 1
    sides: Sides = Sides.USUAL
    paper: str = ""


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


def page_range(text: str, count: int) -> str:
    """Pages as a person writes them, such as ``1, 3-4``, as the queue reads them; empty for all.

    Args:
        text: Digits of any script, with commas and dashes.
        count: How many pages there are.

    Raises:
        NoSuchPageError: It is no such thing, or names pages that there are not.
    """
    parts = [part for part in re.split(r"[,;،\s]+", re.sub(r"\s*[-–—]\s*", "-", text.strip())) if part]
    ranges = [re.fullmatch(r"(\d{1,3})(?:-(\d{1,3}))?", part) for part in parts]
    pairs = [(int(found[1]), int(found[2] or found[1])) for found in ranges if found]
    if len(pairs) < len(parts) or any(not 1 <= first <= last <= count for first, last in pairs):
        raise NoSuchPageError(count=count)
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in pairs)


def print_pdf(pdf: bytes, job: Job | None = None) -> None:
    """Send a PDF to a printer.

    Args:
        pdf: The bytes of the page.
        job: Where and how; all of it once on the usual printer where not given.

    Raises:
        PrintingError: There is no printing here, no printer, or the queue refused.
    """
    program = shutil.which("lp")
    if program is None:
        raise NoPrintingHereError
    if not printers().names:
        raise NoPrinterError
    # The title that stands in the queue says nothing of health and names nobody.
    command = [program, "-s", "-t", "Page", *_said(job or Job()), "-"]
    try:
        done = subprocess.run(command, input=pdf, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603 - our own words and a printer of the system's list
    except (OSError, subprocess.TimeoutExpired):
        raise PrintingFailedError from None
    if done.returncode:
        raise PrintingFailedError


def _said(job: Job) -> list[str]:
    """A job in the words of ``lp``."""
    return [
        *(["-d", job.printer] if job.printer else []),
        *(["-n", str(job.copies)] if job.copies > 1 else []),
        *(["-P", job.pages] if job.pages else []),
        *(["-o", f"sides={job.sides.value}"] if job.sides is not Sides.USUAL else []),
        *(["-o", f"media={job.paper}"] if job.paper else []),
    ]


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
