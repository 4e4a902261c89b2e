"""The same measure in two stretches of days, side by side; what it means is for people to say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from passport_app.domain.checkins import CheckIn
from passport_app.domain.record import Entry
from passport_app.insight.figures import Figures, figures
from passport_app.insight.periods import Period
from passport_app.insight.ratings import daily


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Figures now and earlier; ``None`` where nothing was recorded."""

    now: Figures | None
    earlier: Figures | None


def compare(check_ins: Sequence[Entry[CheckIn]], measure: str, now: Period, earlier: Period) -> Comparison:
    """One measure in both stretches of days."""
    return Comparison(
        now=figures(daily(check_ins, measure, now).values()),
        earlier=figures(daily(check_ins, measure, earlier).values()),
    )
