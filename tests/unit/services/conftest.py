"""Passports in a folder of their own, quick to open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from passport_app.domain.helpers import Helper
from passport_app.domain.record import Entry
from passport_app.services.passport import Passport, create_passport, local_now, open_passport
from passport_app.vault import Cost

QUICK = Cost(memory=8, passes=1, lanes=1)
PASSPHRASE = "four plain little words"
CARER = "a carer's own little words"
OpenAs = Callable[[], Passport]


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
    made, _ = create_passport(tmp_path / "passport", PASSPHRASE, now=clock, cost=QUICK)
    with made:
        yield made


@pytest.fixture
def other(tmp_path: Path, clock: Clock) -> Iterator[Passport]:
    made, _ = create_passport(tmp_path / "other", PASSPHRASE, now=clock, cost=QUICK)
    with made:
        yield made


@pytest.fixture
def helper(passport: Passport) -> Entry[Helper]:
    entry = passport.records.add(Helper(name="Ania"))
    passport.vault.add_carer(CARER, helper=entry.id, label="Ania")
    return entry


@pytest.fixture
def as_carer(passport: Passport, helper: Entry[Helper], clock: Clock) -> Iterator[OpenAs]:
    """Closes the person's session and opens the carer's."""
    with ExitStack() as stack:

        def switch() -> Passport:
            passport.close()
            return stack.enter_context(open_passport(passport.folder, CARER, now=clock))

        yield switch
