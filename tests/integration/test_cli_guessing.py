"""Wrong tries on the command line: counted across processes, slowed down, and never for ever."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from passport_app.services.ways_in import go_in
from passport_app.vault.errors import WrongSecretError
from tests.integration.cli_process import opened, quick_passport


def test_the_sixth_try_waits_even_with_the_right_passphrase(tmp_path: Path, own_folders: Path) -> None:
    folder = tmp_path / "passport"
    quick_passport(folder)
    for _ in range(4):
        with pytest.raises(WrongSecretError):
            go_in(folder, "something else")
    status, _, said = opened("check", folder, passphrase="something else")
    assert (status, "does not open" in said) == (1, True)
    status, _, said = opened("check", folder)
    assert status == 1
    assert "Several tries were wrong, so please wait a little. Seconds left:" in said

    (kept,) = own_folders.rglob("tries.json")
    content = json.loads(kept.read_text())
    for tries in content.values():
        tries["at"] -= 60
    kept.write_text(json.dumps(content))
    assert opened("check", folder)[0] == 0
    assert kept.read_text() == "{}"
