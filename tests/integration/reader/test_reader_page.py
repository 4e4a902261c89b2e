"""The page for the clinic in real browsers, opened from a file as a clinic opens it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.integration.reader.codes import written
from tests.pdf_words import words_of_pages

HERE = Path(__file__).parent
BROWSERS = ("chromium", "firefox")
WITHOUT_A_BROWSER = "node"
_NAMES = re.compile(r"^  async (\w+)\(", re.MULTILINE)
_EVERYWHERE, _ONLY_IN_CHROMIUM = (
    (HERE / "scenarios.mjs").read_text(encoding="utf-8").split("export const onlyInChromium")
)
SCENARIOS = [(browser, name) for browser in BROWSERS for name in _NAMES.findall(_EVERYWHERE)]
SCENARIOS.append((WITHOUT_A_BROWSER, "examples_of_the_format"))
SCENARIOS += [("chromium", name) for name in _NAMES.findall(_ONLY_IN_CHROMIUM)]


@pytest.fixture(scope="module")
def codes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("codes"))


@pytest.fixture(scope="module")
def outcomes(codes: Path) -> dict[tuple[str, str], dict[str, Any]]:
    """Both browsers side by side, each through all that it is asked."""
    node = shutil.which("node")
    assert node
    running = {
        name: subprocess.Popen(
            [node, HERE / "run.mjs", name, codes], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for name in (*BROWSERS, WITHOUT_A_BROWSER)
    }
    found: dict[tuple[str, str], dict[str, Any]] = {}
    try:
        for name, process in running.items():
            said, wrong = process.communicate(timeout=300)
            assert process.returncode == 0, wrong
            found |= {(name, one["scenario"]): one for one in map(json.loads, said.splitlines())}
    finally:
        for process in running.values():
            process.kill()
    return found


@pytest.mark.parametrize(("browser", "scenario"), SCENARIOS)
def test_page(browser: str, scenario: str, outcomes: dict[tuple[str, str], dict[str, Any]]) -> None:
    assert not outcomes[browser, scenario]["error"]


@pytest.mark.parametrize("browser", BROWSERS)
def test_every_printed_page_says_whose_it_is_and_that_nobody_checked_it(
    browser: str, codes: Path, outcomes: object
) -> None:
    printed = words_of_pages((codes.parent / f"{browser}.pdf").read_bytes())
    assert len(printed) > 1
    for said in printed:
        assert "Anna Nowak · 1961-05-03 · Written by the patient. Not checked by a clinician." in said
