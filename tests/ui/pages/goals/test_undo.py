"""A goal that was put aside or called done comes back beside "Saved"."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from passport_app.domain.goals import Goal, GoalStatus
from passport_app.domain.words import own
from passport_app.services.passport import Passport
from tests.ui.pages.opened import context, press
from ui.pages.goals.page import build


@pytest.mark.parametrize("words", ["Put it aside for now", "It is done"])
def test_a_moved_goal_comes_back(
    passport: Passport, tmp_path: Path, shown: Callable[[QWidget], None], words: str
) -> None:
    entry = passport.records.add(Goal(want=own("walk", "en")))
    place = build(context(passport, tmp_path))
    place.on_shown(entry.id)
    shown(place)
    press(place, words)
    (found,) = passport.records.all(Goal)
    assert found.record.status is not GoalStatus.ACTIVE
    press(place, "Undo")
    (found,) = passport.records.all(Goal)
    assert found.record.status is GoalStatus.ACTIVE
