"""A real passport, quick to open, with a clock that a test can set."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from passport_app.domain.helpers import Helper
from passport_app.i18n import Translator
from passport_app.services.passport import Passport, create_passport, local_now
from passport_app.vault import Cost

QUICK = Cost(memory=8, passes=1, lanes=1)


class Clock:
    """A clock that a test can set."""

    def __init__(self) -> None:
        self.moment = local_now().replace(year=2026, month=11, day=22, hour=9, minute=0, second=0, microsecond=0)

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **by: float) -> None:
        self.moment += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def passport(tmp_path: Path, clock: Clock) -> Iterator[Passport]:
    made, _ = create_passport(tmp_path / "passport", "four plain little words", now=clock, cost=QUICK)
    with made:
        yield made


@pytest.fixture
def carer(passport: Passport) -> str:
    """Ania, a carer; she writes from now on."""
    helper = passport.records.add(Helper(name="Ania"))
    passport.write_as(helper.id)
    return helper.id


@pytest.fixture
def t() -> Translator:
    return Translator("en")
