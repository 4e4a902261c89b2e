"""A passport of ten years: 20,000 check-ins, each answered in five steps, so 100,000 versions."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from passport_app.services.entries import Draft, new_id, revision
from passport_app.services.passport import create_passport
from passport_app.vault import Revision
from tests.bench import sample

CHECK_INS, STEPS = 20_000, 5
ANSWERS = ("pain_now", "sleep", "mood", "able", "note")
_BEGUN = datetime(2016, 1, 1, 8, tzinfo=UTC)


def passport(folder: Path, check_ins: int = CHECK_INS) -> Path:
    """Make it; about ten seconds."""
    made, _ = create_passport(folder, sample.PASSPHRASE, cost=sample.CHEAP)
    with made, made.vault.transaction():
        for number in range(check_ins):
            made.vault.append(list(answered(number, clock=made.vault.clock(), device=made.vault.device)))
    return folder


def answered(number: int, *, clock: int, device: str, recorder: str = "person") -> Iterator[Revision]:
    """The versions of one check-in, one more answer in each."""
    parents: tuple[str, ...] = ()
    record, now = new_id(), _BEGUN + timedelta(hours=4 * number)
    full = sample.check_in(random.Random(number))
    for step in range(1, STEPS + 1):
        blank = dict.fromkeys(ANSWERS[step:])
        draft = Draft(
            record=record,
            content=replace(full, **blank),  # type: ignore[arg-type]  # none of them is needed
            parents=parents,
            informant="person",
            about=now.date(),
            private=False,
        )
        made = revision(draft, clock=clock + step, recorder=recorder, device=device, now=now)
        parents = (made.id,)
        yield made
