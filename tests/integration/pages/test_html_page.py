"""The HTML page in a real browser: it asks for nothing, fits every width, prints well, and axe has no complaint."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from passport_app import paths
from passport_app.domain.kinds import ALL
from passport_app.services import formats
from passport_app.services.exchange import import_file
from passport_app.services.passport import Passport, create_passport
from passport_app.services.summaries import Arrangement, Edition, Layout, Paper, Selection, compose_summary, preset
from tests.integration.cli_process import PASSPHRASE, QUICK, ROOT
from tests.pdf_words import words_of_pages
from tests.strategies import filled

NODE = shutil.which("node")
READY = NODE is not None and (ROOT / ".node" / "node_modules" / "axe-core").exists()
pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(not READY, reason="the page's checkers are not set up"),
]
AS_OF = date(2026, 11, 22)
HOSTILE = "<script>alert(1)</script>\"'&lt;]]>--></style><img src=x onerror=alert(2)>\u202e\u2066x\0" + "w" * 170
BESIDE = Layout(arrangement=Arrangement.SIDE_BY_SIDE, paper=Paper.LETTER)
LARGE = Layout(edition=Edition.LARGE_24)
PAGES: dict[str, tuple[str, str, tuple[str, ...], Layout]] = {
    "english": ("P1", "gp", ("en",), Layout()),
    "polish": ("P2", "ae", ("en", "pl"), LARGE),
    "urdu": ("P3", "pain-clinic", ("en", "ur"), Layout()),
    "beside": ("P3", "physio", ("ur", "en"), BESIDE),
    "wallet": ("P4", "wallet", ("en",), Layout()),
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    made = {}
    for name, (person, audience, languages, layout) in PAGES.items():
        with _passport(folder / name) as passport:
            import_file(passport, paths.resource("people", f"{person}.jsonl"))
            made[name] = _written(folder / f"{name}.html", passport, audience, languages, layout)
    with _passport(folder / "hostile") as passport:
        for kind in ALL:
            record = filled(kind, HOSTILE)
            if kind.SINGLETON:
                passport.records.put(record)
            else:
                passport.records.add(record, informant="a" * 32 if kind.OBSERVED_ONLY else None, about=AS_OF)
        made["hostile"] = _written(folder / "hostile.html", passport, "pain-clinic", ("en", "ur"), Layout())
    return made


def _passport(folder: Path) -> Passport:
    return create_passport(folder, PASSPHRASE, cost=QUICK)[0]


def _written(path: Path, passport: Passport, audience: str, languages: tuple[str, ...], layout: Layout) -> Path:
    everything = Selection(sections=preset(audience).names())
    summary = compose_summary(passport, audience, languages, AS_OF, everything, layout=layout)
    path.write_bytes(formats.html(summary, layout))
    return path


@pytest.fixture(scope="module")
def looked(files: dict[str, Path]) -> dict[str, Any]:
    """What the browser says of all of them."""
    assert NODE
    command = [NODE, str(Path(__file__).with_name("look.mjs")), *map(str, files.values())]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    said = [json.loads(line) for line in done.stdout.splitlines()]
    return dict(zip(list(files), said, strict=True))


@pytest.mark.parametrize("name", [*PAGES, "hostile"])
def test_page(name: str, looked: dict[str, Any], files: dict[str, Path]) -> None:
    found = looked[name]
    assert found["wrong"] == []
    assert found["styled"], "the policy refuses the page's own style sheet"
    assert found["sideways"] == []
    assert found["violations"] == []
    if name != "hostile":
        assert files[name].stat().st_size <= 100_000


@pytest.mark.parametrize(
    ("name", "foot"),
    [
        ("english", "Written by the patient. Not checked by a clinician."),
        ("polish", "Zdzisław Wójcik · 1 Dec 1949 · NHS"),
        ("urdu", "22 Nov 2026"),
    ],
)
def test_every_printed_side_says_whose_it_is(name: str, foot: str, looked: dict[str, Any]) -> None:
    """On every side of the first sheet; the second says it in its own language."""
    sides = words_of_pages(base64.b64decode(looked[name]["pdf"]))
    first = [side for side in sides if f"of {len(sides)}" in side]
    assert len(first) > 1
    assert all(foot in side for side in first)
    assert all(str(len(sides)) in side for side in sides)
