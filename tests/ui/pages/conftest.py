"""Passports for tests of pages: an empty one at a known time, and one of a sample person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from passport_app.services import exchange
from passport_app.services.passport import Passport, create_passport, local_now
from passport_app.vault import Cost

QUICK = Cost(memory=8, passes=1, lanes=1)
PEOPLE = Path(__file__).parents[3] / "resources" / "people"


def nine_o_clock() -> datetime:
    """A Sunday morning."""
    return local_now().replace(year=2026, month=11, day=22, hour=9, minute=0, second=0, microsecond=0)


@pytest.fixture
def passport(tmp_path: Path) -> Iterator[Passport]:
    """An empty passport."""
    made, _ = create_passport(tmp_path / "passport", "four plain little words", now=nine_o_clock, cost=QUICK)
    with made:
        yield made


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Passport]:
    """The passport of a sample person whose own words are Urdu."""
    made, _ = create_passport(tmp_path / "full", "four plain little words", now=nine_o_clock, cost=QUICK)
    with made:
        exchange.import_file(made, PEOPLE / "P3.jsonl")
        yield made
