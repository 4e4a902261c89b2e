"""The printed page is the same on every computer, whatever fonts it has."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.unit.summary.pdf.samples import make_summary

_PRINT = """
import sys
from passport_app.summary.pdf.render import render_pdf
from tests.unit.summary.pdf.samples import make_summary
sys.stdout.buffer.write(render_pdf(make_summary("en", "ur", overflow=True, things=("\\u25cf 漢 \\u0915",))))
"""
_NO_FONTS = (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><cachedir>{cache}</cachedir></fontconfig>'
)


def printed_elsewhere(**environment: str) -> bytes:
    """What another process prints, one that has no screen."""
    kept = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    root = Path(__file__).parents[2]
    return subprocess.run(
        [sys.executable, "-c", _PRINT],
        env={**kept, "PYTHONPATH": str(root), "QT_QPA_PLATFORM": "", **environment},
        cwd=root,
        check=True,
        capture_output=True,
        timeout=120,
    ).stdout


def test_the_same_bytes_with_and_without_fonts_on_the_computer(tmp_path: Path) -> None:
    bare = tmp_path / "fonts.conf"
    bare.write_text(_NO_FONTS.format(cache=tmp_path / "cache"), encoding="utf-8")
    with_fonts = printed_elsewhere(PYTHONHASHSEED="1")
    without = printed_elsewhere(PYTHONHASHSEED="2", FONTCONFIG_FILE=str(bare))
    assert with_fonts == without
    assert with_fonts.startswith(b"%PDF-1.7")


def test_a_window_and_the_command_line_print_the_same(qapp: object) -> None:
    from passport_app.summary.pdf.render import render_pdf

    here = render_pdf(make_summary("en", "ur", overflow=True, things=("● 漢 \u0915",)))
    assert here == printed_elsewhere()
