from __future__ import annotations

from datetime import date
from typing import Any

from passport_app.insight.comparison import compare
from passport_app.insight.periods import before, days_up_to


def test_both_stretches_have_their_own_figures(check_in: Any) -> None:
    now = days_up_to(date(2026, 11, 22), 7)
    entries = [check_in(date(2026, 11, 20), sleep=8), check_in(date(2026, 11, 12), sleep=2)]
    found = compare(entries, "sleep", now, before(now))
    assert found.now is not None
    assert found.earlier is not None
    assert (found.now.median, found.earlier.median) == (8, 2)


def test_nothing_recorded_earlier_is_none_and_not_zero(check_in: Any) -> None:
    now = days_up_to(date(2026, 11, 22), 7)
    assert compare([check_in(date(2026, 11, 20), sleep=8)], "sleep", now, before(now)).earlier is None
