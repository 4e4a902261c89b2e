"""Codes typed by a scanner into a plain text field, through the X server's real keyboards."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from passport_app.services import exchange
from passport_app.services.passport import create_passport
from passport_app.services.summaries import compose_summary
from passport_app.summary.hpq1 import encode
from passport_app.summary.hpq1.parts import read_part
from passport_app.vault import Cost
from tests.integration.real_screen import ROOT
from tests.unit.summary.keyboards import KEYBOARDS, changed_over, typed

NEEDED = ("xvfb-run", "setxkbmap", "xdotool", "openbox")
SIGNS = "".join(chr(code) for code in range(33, 127) if chr(code) not in "`=+~")
"""Signs that no keyboard of ours makes a key that waits for the next one."""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """A person's plain code, the first of the codes for the reader, and all signs."""
    folder = tmp_path_factory.mktemp("person") / "passport"
    made, _code = create_passport(folder, "four plain little words", cost=Cost(memory=8, passes=1, lanes=1))
    with made:
        exchange.import_file(made, ROOT / "resources" / "people" / "P2.jsonl")
        summary = compose_summary(made, "gp", ("en",), as_of=date(2026, 11, 22))
    return [summary.qr_text, encode(summary).parts[0], SIGNS]


@pytest.mark.skipif(any(shutil.which(name) is None for name in NEEDED), reason=f"needs {', '.join(NEEDED)}")
def test_codes_survive_a_scanner_on_every_keyboard(texts: list[str], tmp_path: Path) -> None:
    (tmp_path / "texts.json").write_text(json.dumps(texts))
    scanner = [sys.executable, "-m", "tests.integration.scanner", str(tmp_path)]
    inside = 'openbox >/dev/null 2>&1 & exec "$@"'
    screen = ["xvfb-run", "-a", "-s", "-screen 0 800x600x24", "sh", "-c", inside, "sh", *scanner]
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
    subprocess.run(screen, cwd=ROOT, env=environment, timeout=240, check=True, capture_output=True)
    arrived: dict[str, list[str]] = json.loads((tmp_path / "arrived.json").read_text())
    plain, part, signs = texts
    assert set(arrived) == set(KEYBOARDS)
    for keyboard, (got_plain, got_part, got_signs) in arrived.items():
        assert got_signs == typed(signs, keyboard), keyboard
        assert got_plain in {plain, changed_over(plain)}, keyboard
        assert read_part(got_part) == read_part(part), keyboard
