"""Killed at every single step of what happens to backups."""

from __future__ import annotations

import pytest

from tests.integration import test_backups_killed as killed
from tests.integration.test_backups_killed import (
    children,
    sample,
    test_backups_at_every_step,
    test_putting_a_copy_in_the_place_at_every_step,
    test_rescuing_at_every_step,
)

__all__ = [
    "children",
    "sample",
    "test_backups_at_every_step",
    "test_putting_a_copy_in_the_place_at_every_step",
    "test_rescuing_at_every_step",
]


@pytest.fixture(autouse=True)
def every_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(killed, "STRIDE", 1)
