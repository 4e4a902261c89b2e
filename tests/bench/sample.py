"""Passports that differ only in the length of their diary."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

from passport_app.domain.checkins import CheckIn
from passport_app.domain.goals import Goal
from passport_app.domain.words import own
from passport_app.services.passport import create_passport
from passport_app.vault import Cost

PASSPHRASE = "four words for measuring"
CHEAP = Cost(memory=64, passes=1, lanes=1)
"""The key derivation is slow on purpose and is left out of the figures."""
MONTH, TEN_YEARS = 30, 3650


def passport(folder: Path, days: int) -> Path:
    """A passport with three goals and one full check-in for each of so many days up to today."""
    chance = random.Random(7)
    made, _code = create_passport(folder, PASSPHRASE, cost=CHEAP)
    with made, made.vault.transaction():
        for want in ("walk to the market", "sleep until five", "cook on Sundays"):
            made.records.add(Goal(want=own(want, "en"), first_step=own("once around the block", "en"), importance=8))
        for ago in range(days, 0, -1):
            made.records.add(check_in(chance), about=date.today() - timedelta(days=ago))  # noqa: DTZ011 - the diary's dates are local
    return folder


def check_in(chance: random.Random) -> CheckIn:
    """A day with every rating and a note."""
    ratings = [chance.randint(2, 9) for _ in range(8)]
    now, usual, worst, way, sleep, energy, mood, able = ratings
    return CheckIn(
        pain_now=now,
        pain_usual=usual,
        pain_worst=worst,
        interference=way,
        sleep=sleep,
        energy=energy,
        mood=mood,
        able=able,
        note=own("Sat in the garden for a while, then the cold came back into my hands.", "en"),
    )
