"""Every sample person can be made into a passport, and what is not one is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from passport_app import paths
from passport_app.domain.goals import Goal
from passport_app.domain.person import Person
from passport_app.services.demo import UnknownPersonError, make_demo, people
from passport_app.services.exchange import export_file


@pytest.mark.parametrize("person", people())
def test_a_sample_person_is_the_file_that_we_ship(tmp_path: Path, person: str) -> None:
    passport, _ = make_demo(tmp_path / "passport", person, "four plain little words")
    with passport:
        assert passport.records.only(Person) is not None
        assert passport.records.all(Goal)
        assert passport.check().sound
        export_file(passport, tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == paths.resource("people", f"{person}.jsonl").read_bytes()


def test_the_four_sample_people_are_there() -> None:
    assert {"P1", "P2", "P3", "P4"} <= set(people())


@pytest.mark.parametrize("person", ["", "P99", "../people/P1", "P1.jsonl"])
def test_nobody_else_is(tmp_path: Path, person: str) -> None:
    with pytest.raises(UnknownPersonError) as caught:
        make_demo(tmp_path / "passport", person, "four plain little words")
    assert "P1" in caught.value.sentence()
    assert not (tmp_path / "passport").exists()
