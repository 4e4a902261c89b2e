"""Remembers at which question a check-in was left; it holds no answer. No Qt."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from passport_app.services.passport import Drafts

KEY = "check-in-position"


class Position:
    """The question that is open, kept among the drafts, so that it outlives a lock."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts

    def keep(self, record_id: str | None, about: date, step: str) -> None:
        """Remember a question; ``record_id`` is ``None`` before the first answer."""
        place = {"record": record_id, "about": about.isoformat(), "step": step}
        self._drafts.save(KEY, json.dumps(place))

    def step_of(self, record_id: str | None, about: date) -> str | None:
        """Where that check-in was left; ``None`` where another one, or none, was open last."""
        raw = self._drafts.load(KEY).get(KEY)
        place = json.loads(raw) if raw else {}
        if place.get("record") != record_id or place.get("about") != about.isoformat():
            return None
        return str(place["step"])

    def forget(self) -> None:
        """Nothing is open any more."""
        self._drafts.drop(KEY)
