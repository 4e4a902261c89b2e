"""Days of a diary that behave like people's: they hang together, flare up, leave gaps and tire.

Pain is an AR(1) series with a person's own mean and spread (people differ in how much their pain varies
from day to day, and fairly reliably so: Schneider 2012). Fewer days are filled in as a diary goes on
(Ono 2019). The numbers of each person are assumptions of this project, not findings.
"""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

Series = list[float]
SPIKE = 9.4
"""Where a spike lies, give or take half a point."""


@dataclass(frozen=True, kw_only=True)
class Habits:
    """How one person's pain moves and how they keep a diary.

    Attributes:
        first: First day.
        days: How many.
        mean: Mean pain over all days.
        sd: Its spread.
        ar1: How much of a day is carried into the next.
        flares_per_30d: Flare-ups in 30 days, on average.
        flare_days: Shortest and longest flare-up.
        flare_add: Points at its height.
        completion: Share of days filled in, at the start and at the end.
        partial_share: Share of check-ins broken off after two answers.
        gap: First day and length of the time without entries; ``(0, 0)`` for none.
        bursts: Whether entries come in runs of days, about one run a week.
        weekday_add: Points by weekday, Monday is 0.
        heap: Answers that the person likes to give.
        spike_prob: Share of days with a spike to 9 or 10.
        sleep_beta: Points of pain for each point of sleep.
        activity_beta: Points of pain the day after, for each step of activity above the usual.
        mood_corr: Correlation of mood with pain.
        step: Change from the start of the try-out on, in points.
        step_day: Its first day.
        hours: First and last hour of writing.
        draw: Which of the diaries that fit these habits; changes only which days are filled in.
    """

    first: date
    days: int
    mean: float
    sd: float
    ar1: float
    flares_per_30d: float = 0.0
    flare_days: tuple[int, int] = (2, 3)
    flare_add: float = 2.0
    completion: tuple[float, float] = (1.0, 1.0)
    partial_share: float = 0.0
    gap: tuple[int, int] = (0, 0)
    bursts: bool = False
    weekday_add: Mapping[int, float] = field(default_factory=dict)
    heap: tuple[int, ...] = ()
    spike_prob: float = 0.0
    sleep_beta: float = 0.0
    activity_beta: float = 0.0
    mood_corr: float = -0.3
    step: float = 0.0
    step_day: int = 0
    hours: tuple[int, int] = (19, 22)
    draw: int = 0


@dataclass(frozen=True, kw_only=True)
class Day:
    """One day as it was, and whether anything was written about it."""

    number: int
    date: date
    pain: int
    level: float
    sleep: int
    mood: int
    activity: float
    flare: bool
    filled: bool
    partial: bool
    chance: float


@dataclass(frozen=True)
class Flare:
    """A flare-up by its first and last day's numbers."""

    first: int
    last: int


class Chance(random.Random):
    """Seeded chance; only ``random()`` is used, whose numbers Python promises to keep."""

    def normal(self) -> float:
        """A standard normal number."""
        return math.sqrt(-2 * math.log(1 - self.random())) * math.cos(2 * math.pi * self.random())

    def within(self, low: int, high: int) -> int:
        """A whole number from ``low`` to ``high``."""
        return low + int(self.random() * (high - low + 1))


def flares(habits: Habits, chance: Chance) -> list[Flare]:
    """Flare-ups with at least four quiet days between them."""
    wanted = round(habits.flares_per_30d * habits.days / 30)
    found: list[Flare] = []
    for place in range(wanted):
        room = habits.days / wanted
        first = int(place * room + 2 + chance.random() * max(1.0, room - habits.flare_days[1] - 6))
        found.append(Flare(first, first + chance.within(*habits.flare_days) - 1))
    return found


def days(habits: Habits, seed: str) -> tuple[list[Day], list[Flare]]:
    """All days of a diary and its flare-ups; the same seed gives the same days."""
    chance = Chance(seed)
    found = flares(habits, chance)
    sleep, activity = (_ar1(habits.days, 0.3, chance) for _ in range(2))
    added = [_added(habits, n, found, sleep, activity) for n in range(habits.days)]
    level = _levels(habits, added, chance)
    filled = _filled(habits, Chance(f"{seed} filled {habits.draw}"))
    made = [
        _day(
            habits, n, level[n], (sleep[n], activity[n]), filled[n], any(f.first <= n <= f.last for f in found), chance
        )
        for n in range(habits.days)
    ]
    return made, found


def _added(habits: Habits, n: int, found: list[Flare], sleep: Series, activity: Series) -> float:
    """What stands on top of the usual ups and downs of a day."""
    added = habits.weekday_add.get((habits.first + timedelta(days=n)).weekday(), 0.0)
    added += habits.sleep_beta * 1.5 * sleep[n]
    added += habits.activity_beta * activity[n - 1] if n else 0.0
    added += habits.step if habits.step and n >= habits.step_day else 0.0
    for flare in found:
        if flare.first <= n <= flare.last:
            added += habits.flare_add * (1.0 if n < flare.last else 0.6)
    return added


def _levels(habits: Habits, added: Series, chance: Chance) -> Series:
    """Pain as a real number; with the spikes that come on top, mean and spread are the person's."""
    share = habits.spike_prob
    mean = (habits.mean - share * SPIKE) / (1 - share)
    variance = (habits.sd**2 - share * (1 - share) * (SPIKE - mean) ** 2) / (1 - share)
    centre = sum(added) / len(added)
    spread = sum((a - centre) ** 2 for a in added) / len(added)
    own = math.sqrt(max(0.25 * variance, variance - spread))
    return [mean + a - centre + own * x for a, x in zip(added, _ar1(len(added), habits.ar1, chance), strict=True)]


def _ar1(length: int, carried: float, chance: Chance) -> Series:
    """A series with mean 0 and spread 1."""
    series = [chance.normal()]
    for _ in range(length - 1):
        series.append(carried * series[-1] + math.sqrt(1 - carried**2) * chance.normal())
    mean = sum(series) / length
    sd = math.sqrt(sum((x - mean) ** 2 for x in series) / length)
    return [(x - mean) / sd for x in series]


def _filled(habits: Habits, chance: Chance) -> list[bool]:
    start, end = habits.completion
    out = []
    run = 0
    for n in range(habits.days):
        share = start + (end - start) * n / habits.days
        if habits.bursts:
            run = run - 1 if run > 0 else (chance.within(1, 4) if chance.random() < share / 2.1 else 0)
            written = run > 0
        else:
            written = chance.random() < share
        in_gap = habits.gap[0] <= n < sum(habits.gap)
        out.append(written and not in_gap)
    return out


def _day(  # noqa: PLR0917 - what a day is made of
    habits: Habits,
    n: int,
    level: float,
    other: tuple[float, float],
    filled: bool,
    flare: bool,
    chance: Chance,
) -> Day:
    if chance.random() < habits.spike_prob:
        level = SPIKE - 0.5 + chance.random()
    offset = (level - habits.mean) / habits.sd
    mood = habits.mood_corr * offset + math.sqrt(1 - habits.mood_corr**2) * chance.normal()
    return Day(
        number=n,
        date=habits.first + timedelta(days=n),
        pain=_answer(_heaped(level, habits, chance)),
        level=level,
        sleep=_answer(4.6 + 1.5 * other[0]),
        mood=_answer(4.8 + 1.7 * mood),
        activity=other[1],
        flare=flare,
        filled=filled,
        partial=chance.random() < habits.partial_share,
        chance=chance.random(),
    )


def _heaped(level: float, habits: Habits, chance: Chance) -> float:
    near = [answer for answer in habits.heap if abs(answer - level) < 1.2]
    return min(near, key=lambda answer: abs(answer - level)) if near and chance.random() < 0.4 else level


def _answer(value: float) -> int:
    """A whole answer from 0 to 10."""
    return max(0, min(10, math.floor(value + 0.5)))
