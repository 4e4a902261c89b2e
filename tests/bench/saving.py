"""One answer saved durably, against one insert and commit of the same size in a bare encrypted file."""

from __future__ import annotations

import itertools
import secrets
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from passport_app.domain.checkins import RATINGS, CheckIn
from passport_app.services.passport import open_passport
from tests.bench import sample
from tests.bench.measure import ROOT, Figure, in_turn, timed

TIMES = 200


def figure(folder: Path) -> Figure:
    """Answer check-ins question by question, in a passport with ten years of diary."""
    with open_passport(folder, sample.PASSPHRASE) as passport, tempfile.TemporaryDirectory(dir=ROOT) as beside:
        questions = itertools.cycle(RATINGS)
        entry = passport.records.add(CheckIn())
        connection = bare(Path(beside) / "bare.db")

        def save() -> None:
            nonlocal entry
            question = next(questions)
            if question == RATINGS[0]:
                entry = passport.records.add(CheckIn(pain_now=4))
            else:
                answer: dict[str, Any] = {question: 4}
                entry = passport.records.edit(entry.id, replace(entry.record, **answer))

        def insert() -> None:
            connection.execute("INSERT INTO revision VALUES (?, ?)", (secrets.token_hex(16), secrets.token_bytes(200)))
            connection.commit()

        ours, reference = in_turn(lambda: timed(save), lambda: timed(insert), TIMES)
        connection.close()
    return Figure(
        name="one answer saved durably", ours=ours, yardstick="bare insert and commit", reference=reference, aim="≤ 3"
    )


def bare(path: Path) -> dbapi2.Connection:
    """An encrypted file with one table, as durable as ours."""
    connection = dbapi2.connect(path)
    connection.execute(f"PRAGMA key = \"x'{secrets.token_hex(32)}'\"")
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE revision (id TEXT PRIMARY KEY, payload BLOB)")
    connection.commit()
    return connection
