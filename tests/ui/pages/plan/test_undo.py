"""What a flare-up's page puts into the diary is taken back beside "Saved"."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from passport_app.domain.diary import FlareUp
from passport_app.services.passport import Passport
from tests.ui.pages.opened import context, press
from ui.pages.plan.page import build


def test_a_start_and_an_end_are_taken_back(
    passport: Passport, tmp_path: Path, shown: Callable[[QWidget], None]
) -> None:
    place = build(context(passport, tmp_path))
    place.on_shown("flare")
    shown(place)
    press(place, "It started today")
    assert len(passport.records.all(FlareUp)) == 1
    press(place, "Undo")
    assert passport.records.all(FlareUp) == []
    press(place, "It started yesterday")
    press(place, "It is over")
    (entry,) = passport.records.all(FlareUp)
    assert entry.record.ended is not None
    press(place, "Undo")
    (entry,) = passport.records.all(FlareUp)
    assert entry.record.ended is None
