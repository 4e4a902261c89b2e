"""Every call that writes a passport fails once, and from there on for good."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration import test_vault_failing_disk as failing_disk

pytestmark = failing_disk.pytestmark


@pytest.mark.parametrize("call", failing_disk.CALLS)
def test_every_call_that_fails_loses_nothing(tmp_path: Path, call: str) -> None:
    failed = 0
    for n, (kind, error, when) in enumerate(failing_disk.failing_points(few=1, many=1)):
        if kind == call:
            failed += failing_disk.check_one(tmp_path / str(n), kind, error, when)
    assert failed, "no call failed"
