from __future__ import annotations

from datetime import UTC, date, datetime

from passport_app.domain.diary import FlareUp
from passport_app.domain.record import PERSON, Entry
from passport_app.insight.flare_ups import in_period
from passport_app.insight.periods import Period

PERIOD = Period(start=date(2026, 11, 10), end=date(2026, 11, 20))


def flare(start: int, end: int | None) -> Entry[FlareUp]:
    return Entry(
        id=f"{start:032x}",
        record=FlareUp(started=date(2026, 11, start), ended=date(2026, 11, end) if end else None),
        revision="0" * 32,
        recorder=PERSON,
        informant=PERSON,
        written=datetime(2026, 11, 25, tzinfo=UTC),
    )


def days(*flares: Entry[FlareUp]) -> list[tuple[int, int]]:
    return [(stretch.start.day, stretch.end.day) for _entry, stretch in in_period(flares, PERIOD)]


def test_only_the_days_inside_are_marked_the_earliest_first() -> None:
    assert days(flare(18, 25), flare(8, 11), flare(13, 13)) == [(10, 11), (13, 13), (18, 20)]


def test_one_that_only_touches_outside_days_is_not_there() -> None:
    assert days(flare(1, 9), flare(21, 22)) == []


def test_one_without_an_end_lasts_to_the_end_of_the_period() -> None:
    assert days(flare(15, None)) == [(15, 20)]
