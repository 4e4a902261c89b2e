"""Check-ins of some days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from passport_app.domain.checkins import CheckIn
from passport_app.domain.record import PERSON, Entry

CheckInOn = Callable[..., Entry[CheckIn]]


@pytest.fixture(scope="session")
def check_in() -> CheckInOn:
    def make(day: date | None, **ratings: Any) -> Entry[CheckIn]:
        return Entry(
            id="0" * 32,
            record=CheckIn(**ratings),
            revision="0" * 32,
            recorder=PERSON,
            informant=PERSON,
            written=datetime(2026, 11, 30, 1, 0, tzinfo=UTC),
            about=day,
        )

    return make
