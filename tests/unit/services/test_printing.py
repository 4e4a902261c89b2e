"""A page goes to the printer through the system's own queue, with no file on the way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from passport_app.services.printing import (
    Job,
    NoPrinterError,
    NoPrintingHereError,
    NoSuchPageError,
    Printers,
    PrintingFailedError,
    Sides,
    page_range,
    print_pdf,
    printers,
)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the queue of Linux and macOS")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the only place where programs are found."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def program(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


def two_printers(folder: Path) -> None:
    program(
        folder, "lpstat", '[ "$1" = -e ] && printf "Kitchen\\nOffice\\n" || echo "system default destination: Office"'
    )


def test_the_page_reaches_the_printer_that_was_chosen(programs: Path, tmp_path: Path) -> None:
    two_printers(programs)
    program(
        programs, "lp", f'echo "$@" >"{tmp_path}/said"; while IFS= read -r row; do echo "$row"; done >"{tmp_path}/got"'
    )
    print_pdf(b"%PDF-1.7\nend\n", Job(printer="Kitchen"))
    assert (tmp_path / "got").read_bytes() == b"%PDF-1.7\nend\n"
    assert (tmp_path / "said").read_text(encoding="utf-8") == "-s -t Page -d Kitchen -\n"
    print_pdf(b"%PDF-1.7\n")
    assert (tmp_path / "said").read_text(encoding="utf-8") == "-s -t Page -\n"


def test_the_printers_are_listed_with_the_usual_one(programs: Path) -> None:
    two_printers(programs)
    assert printers() == Printers(names=("Kitchen", "Office"), default="Office")
    program(programs, "lpstat", '[ "$1" = -e ] && echo Kitchen || echo "no system default destination"')
    assert printers() == Printers(names=("Kitchen",), default=None)


def test_what_is_missing_is_told(programs: Path) -> None:
    assert printers() == Printers(names=(), default=None)
    with pytest.raises(NoPrintingHereError):
        print_pdf(b"")
    program(programs, "lp", "exit 0")
    with pytest.raises(NoPrinterError):
        print_pdf(b"")
    two_printers(programs)
    print_pdf(b"")
    program(programs, "lp", "exit 1")
    with pytest.raises(PrintingFailedError):
        print_pdf(b"%PDF-1.7\n")


def test_pages_copies_and_sides_are_said_to_the_queue(programs: Path, tmp_path: Path) -> None:
    two_printers(programs)
    program(programs, "lp", f'echo "$@" >"{tmp_path}/said"; while IFS= read -r row; do :; done')
    print_pdf(b"%PDF-1.7\n", Job(printer="Office", pages="1,3-4", copies=2, sides=Sides.BOTH, paper="A4"))
    said = (tmp_path / "said").read_text(encoding="utf-8")
    assert said == "-s -t Page -d Office -n 2 -P 1,3-4 -o sides=two-sided-long-edge -o media=A4 -\n"


@pytest.mark.parametrize(
    ("written", "meant"),
    [("", ""), (" 2 ", "2"), ("1 - 2", "1-2"), ("1, 3–4", "1,3-4"), ("۱-۲، ۴", "1-2,4"), ("1 2", "1,2"), ("2-2", "2")],
)
def test_pages_are_read_as_people_write_them(written: str, meant: str) -> None:
    assert page_range(written, 4) == meant


@pytest.mark.parametrize("written", ["0", "5", "2-1", "1-5", "one", "1-", "-1", "1--2", "-o media"])
def test_pages_that_there_are_not_are_told(written: str) -> None:
    with pytest.raises(NoSuchPageError) as caught:
        page_range(written, 4)
    assert "from 1 to 4" in caught.value.sentence()
