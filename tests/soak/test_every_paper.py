"""Every sample person's page for every clinician, in one and two languages: told whole, and sound to both checkers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from passport_app.paths import resource
from passport_app.services.exchange import import_file
from passport_app.services.passport import Passport, create_passport
from passport_app.services.summaries import audiences, compose_summary
from passport_app.summary.editions import Arrangement, Layout
from passport_app.summary.pdf.render import render_pdf
from passport_app.vault import Cost
from tests.integration.test_pdf_checkers import assert_outloud_finds_no_error, assert_pdfua_finds_nothing
from tests.unit.summary.pdf.test_told import assert_told

pytestmark = pytest.mark.usefixtures("qapp")
BESIDE = Arrangement.SIDE_BY_SIDE
SHEETS = [
    (("en",), Layout()),
    (("en", "pl"), Layout()),
    (("en", "ur"), Layout()),
    (("en", "pl"), Layout(arrangement=BESIDE)),
    (("en", "ur"), Layout(arrangement=BESIDE)),
]
PAGES = list(product(audiences(), SHEETS))


@pytest.fixture(scope="module", params=["P1", "P2", "P3", "P4"])
def person(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Passport]:
    folder = tmp_path_factory.mktemp("person") / "passport"
    made, _code = create_passport(folder, "four plain little words", cost=Cost(memory=8, passes=1, lanes=1))
    with made:
        import_file(made, resource("people", f"{request.param}.jsonl"))
        yield made


@pytest.mark.parametrize(("audience", "sheets"), PAGES)
def test_a_page_is_told_whole_and_both_checkers_find_nothing(
    person: Passport, audience: str, sheets: tuple[tuple[str, ...], Layout], tmp_path: Path
) -> None:
    languages, layout = sheets
    summary = compose_summary(person, audience, languages, layout=layout)
    path = tmp_path / "page.pdf"
    path.write_bytes(render_pdf(summary, layout))
    assert_told(summary, layout)
    assert_pdfua_finds_nothing(path)
    assert_outloud_finds_no_error(path, tmp_path)
