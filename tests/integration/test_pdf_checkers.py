"""What independent checkers and readers make of our pages. They see only part of the rules; we claim nothing."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from passport_app.paths import resource
from passport_app.services.exchange import import_file
from passport_app.services.passport import create_passport
from passport_app.services.plan_sheets import plan_sheet
from passport_app.summary.editions import FORMS, Arrangement, Edition, Layout, Paper
from passport_app.summary.model import Span
from passport_app.summary.pdf.render import render_pdf
from passport_app.vault import Cost
from tests.unit.summary.pdf.samples import PARTS, TEXTS, make_summary, with_drawings

SCRIPTS = Path(sys.executable).parent
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def plan(language: str, tmp_path: Path) -> Path:
    """The paper copy of a sample person's flare-up plan."""
    made, _ = create_passport(tmp_path / "passport", "four plain little words", cost=Cost(memory=8, passes=1, lanes=1))
    with made:
        import_file(made, resource("people", "P3.jsonl"))
        path = tmp_path / "plan.pdf"
        path.write_bytes(plan_sheet(made, language))
    return path


SIDE = Arrangement.SIDE_BY_SIDE
FILES = {
    "en": (("en",), Layout()),
    "pl": (("pl",), Layout(code=False)),
    "ur": (("ur",), Layout(paper=Paper.LETTER)),
    "en-pl": (("en", "pl"), Layout(edition=Edition.CLEAR_14)),
    "en-ur": (("en", "ur"), Layout(edition=Edition.LARGE_24)),
    "en-ur-side": (("en", "ur"), Layout(arrangement=SIDE)),
    "codes": (("en", "ur"), Layout(reader_parts=PARTS, reader_id="4K7PQ2M")),
    "drawings": (("en", "ur"), Layout()),
    **{form.value: (("en", "ur"), Layout(edition=form)) for form in FORMS},
}


HEARD = ("pl", "ur", "en-ur-side", "codes", "drawings", "wallet")
"""Files that are given to the slow checker too: between them they hold everything that a page can."""


@pytest.fixture(params=FILES)
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file of each kind, on two sides and with own words in another language."""
    languages, layout = FILES[request.param]
    summary = make_summary(*languages, overflow=True, own=Span(text="Kolano ucieka", language="pl"), medicines=14)
    if layout.edition.form:
        summary = replace(summary, audience=layout.edition.value)
    path = tmp_path / "summary.pdf"
    path.write_bytes(render_pdf(with_drawings(summary) if request.param == "drawings" else summary, layout))
    return path


def test_pdfua_finds_nothing(file: Path) -> None:
    assert_pdfua_finds_nothing(file)


@pytest.mark.parametrize("file", HEARD, indirect=True)
def test_outloud_finds_no_error(file: Path, tmp_path: Path) -> None:
    assert_outloud_finds_no_error(file, tmp_path)


@pytest.mark.parametrize("language", ["en", "ur"])
def test_checkers_find_nothing_in_the_plan_on_paper(plan: Path, tmp_path: Path) -> None:
    assert_pdfua_finds_nothing(plan)
    assert_outloud_finds_no_error(plan, tmp_path)


def assert_pdfua_finds_nothing(file: Path) -> None:
    done = subprocess.run([SCRIPTS / "pdfua", "check", file], capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout


def assert_outloud_finds_no_error(file: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    command = [str(part) for part in (SCRIPTS / "outloud", "--json", report, "--fail-on", "error", file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout
    assert json.loads(report.read_text("utf-8"))


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="pdfinfo is not on this computer")
@pytest.mark.parametrize("language", ["en", "pl", "ur"])
def test_the_reading_order_is_the_order_of_the_page(language: str, tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    path.write_bytes(render_pdf(make_summary(language, overflow=True)))
    done = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, check=True, timeout=60)
    told = " ".join(done.stdout.decode("utf-8").replace('"', " ").replace("Span (inline)", " ").split())
    said = TEXTS[language]
    expected = ["Zdzisław Wójcik", said.titles[0], said.things[0].strip("“”„"), said.titles[1], said.rows[2]]
    expected += [said.titles[2], said.columns[0], "Apixaban 5 mg tablets", said.labels[1], said.more, said.titles[3]]
    places = [told.find(each) for each in expected]
    assert -1 not in places, expected[places.index(-1)]
    assert places == sorted(places)
