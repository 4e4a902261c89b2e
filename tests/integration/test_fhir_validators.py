"""Two validators that are not ours, and the guide's rules, over the pages of the sample people for every audience."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from passport_app.services.demo import make_demo, people
from passport_app.services.passport import Passport
from passport_app.services.summaries import compose_summary
from passport_app.summary.fhir import render_fhir
from passport_app.summary.hpq1 import decode, encode
from passport_app.summary.model import Summary
from passport_app.summary.presets import PRESETS
from tests.unit.summary.every_fact import empty, every_fact
from tests.unit.summary.fhir.guide import findings, page_words
from tests.unit.summary.fhir.odd import pages
from tests.unit.summary.fhir.said import said_on

ROOT = Path(__file__).parents[2]
LANGUAGES = (("en", "pl"), ("ur", "en"))
Pages = dict[str, tuple[Summary, bytes]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """Every sample person's page for every audience, and what a clinic that scans its codes makes of it."""
    found = {"every-fact": every_fact(), "empty": empty(), "received": decode(encode(every_fact()).container).summary}
    for turn, person in enumerate(people()):
        passport, _code = make_demo(tmp_path_factory.mktemp(person) / "passport", person, "four quiet blue herons")
        try:
            found |= {f"{person}-{name}": page for name, page in _pages(passport, turn)}
        finally:
            passport.close()
    return {name: (page, render_fhir(page)) for name, page in found.items()}


def _pages(passport: Passport, turn: int) -> Iterator[tuple[str, Summary]]:
    """Each audience once, in English or Urdu by turns, so that four people see each in both."""
    for place, audience in enumerate(PRESETS):
        languages = LANGUAGES[(place + turn) % len(LANGUAGES)]
        page = compose_summary(passport, audience, languages)
        yield f"{audience}-{languages[0]}", page
        if languages[0] == "en":
            yield f"{audience}-received", decode(encode(page).container).summary


def test_each_is_as_the_guide_wants_it(made: Pages) -> None:
    assert {name: wrong for name, (_page, data) in made.items() if (wrong := findings(data))} == {}


def test_each_says_all_that_its_page_says(made: Pages) -> None:
    lost = {}
    for name, (page, data) in made.items():
        found = page_words(data)
        lost[name] = [said for said in said_on(page) if said not in found]
    assert {name: words for name, words in lost.items() if words} == {}


def test_pydantic_models_of_fhir_take_each(made: Pages) -> None:
    from fhir.resources.R4B.bundle import Bundle

    for _page, data in made.values():
        Bundle.model_validate_json(data)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(page=pages())
def test_pydantic_models_of_fhir_lose_nothing_of_odd_pages(page: Summary) -> None:
    from fhir.resources.R4B.bundle import Bundle

    data = render_fhir(page)
    assert json.loads(Bundle.model_validate_json(data).model_dump_json())["entry"] == json.loads(data)["entry"]


def test_the_node_validator_finds_no_error(made: Pages, tmp_path: Path) -> None:
    for name, (_page, data) in made.items():
        (tmp_path / f"{name}.json").write_bytes(data)
    assert _node_validator(tmp_path) == []


def test_the_node_validator_would_find_one(tmp_path: Path) -> None:
    bundle = json.loads(render_fhir(empty()))
    bundle["entry"][0]["resource"]["status"] = "written"
    del bundle["entry"][0]["resource"]["title"]
    (tmp_path / "wrong.json").write_text(json.dumps(bundle), encoding="utf-8")
    assert len(_node_validator(tmp_path)) == 2


def _node_validator(folder: Path) -> list[list[str]]:
    modules = [str(ROOT / ".node" / "node_modules"), os.environ.get("NODE_PATH", "")]
    run = subprocess.run(
        ["node", str(Path(__file__).with_name("fhir_validator.js")), str(folder)],
        env={**os.environ, "NODE_PATH": os.pathsep.join(filter(None, modules))},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    found: list[list[str]] = json.loads(run.stdout)
    return found
