"""Locking: the order of its steps, a fresh process, and idleness."""

from __future__ import annotations

import logging
import select
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from ui import entry
from ui.common import locking


class LeftError(BaseException):
    """Stands for the end of the process."""


def leave(_status: int) -> NoReturn:
    raise LeftError


def nothing() -> None:
    """A step that does nothing."""


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What would have been started in place of this process."""
    found: list[list[str]] = []

    class Started:
        stdin = None

    def start(arguments: list[str], **_kw: object) -> Started:
        found.append(arguments)
        return Started()

    monkeypatch.setattr(subprocess, "Popen", start)
    return found


def test_every_step_is_taken_in_order_even_if_one_fails(
    started: list[list[str]], caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    done: list[str] = []

    def fails() -> None:
        raise OSError("Maria's diary could not be saved")

    steps = [lambda: done.append("blank"), fails, lambda: done.append("close"), lambda: done.append("clear")]
    with caplog.at_level(logging.ERROR), pytest.raises(LeftError):
        locking.Lock(steps, leave=leave).end(locking.Successor(folder=tmp_path))
    assert done == ["blank", "close", "clear"]
    assert "Maria" not in caplog.text


def test_the_fresh_process_knows_only_the_folder_and_the_windows_place(
    started: list[list[str]], tmp_path: Path
) -> None:
    folder = tmp_path / "a passport"
    with pytest.raises(LeftError):
        locking.Lock([nothing], leave=leave).end(locking.Successor(folder=folder, place="01d9", dim=True))
    assert started == [
        [sys.executable, "-m", "ui.entry", "--folder", str(folder), "--place", "01d9", "--dim"],
    ]
    assert entry.window_arguments(started[0][3:]) == entry.Wanted(folder=folder, place="01d9", dim=True)


def test_leaving_quickly_starts_nothing(started: list[list[str]], tmp_path: Path) -> None:
    with pytest.raises(LeftError):
        locking.Lock([nothing], leave=leave).end(None)
    assert started == []


def test_the_process_ends_even_if_no_other_can_be_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def cannot(*_args: object, **_kw: object) -> None:
        raise OSError

    monkeypatch.setattr(subprocess, "Popen", cannot)
    with pytest.raises(LeftError):
        locking.Lock([nothing], leave=leave).end(locking.Successor(folder=tmp_path))


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        ([], entry.Wanted()),
        (["--folder", "a b"], entry.Wanted(folder=Path("a b"))),
        (["--place", "00ff", "--dim"], entry.Wanted(place="00ff", dim=True)),
        (["-platform", "offscreen"], entry.Wanted(for_qt=["-platform", "offscreen"])),
        (["new", "folder"], None),
        (["--folder"], None),
        (["--place"], None),
        (["--help"], None),
    ],
)
def test_what_opens_the_window_and_what_is_for_the_command_line(arguments: list[str], meant: object) -> None:
    assert entry.window_arguments(arguments) == meant


SEEN = "import time; from ui.common.locking import tell_that_seen; tell_that_seen(); time.sleep(600)"
ENDS = "raise SystemExit"
HANGS = "import time; time.sleep(600)"


@pytest.mark.skipif(not hasattr(select, "poll"), reason="Windows cannot wait for a pipe")
@pytest.mark.parametrize(("does", "patience"), [(SEEN, 60), (ENDS, 60), (HANGS, 0.1)], ids=["seen", "ends", "hangs"])
def test_the_picture_stays_until_the_fresh_window_is_seen_and_never_long(
    monkeypatch: pytest.MonkeyPatch, does: str, patience: float
) -> None:
    monkeypatch.setattr(locking, "_PATIENCE_S", patience)
    command = [sys.executable, "-c", does]
    with subprocess.Popen(command, stdin=subprocess.PIPE, cwd=Path(__file__).parents[3]) as fresh:
        locking.wait_until_seen(fresh)
        assert does == ENDS or fresh.poll() is None
        fresh.kill()


def test_a_page_that_cannot_be_hidden_is_not_left_standing(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fails() -> None:
        raise RuntimeError

    waited: list[object] = []
    monkeypatch.setattr(locking, "wait_until_seen", waited.append)
    for hide, times in ((nothing, 1), (fails, 0)):
        with pytest.raises(LeftError):
            locking.Lock([hide], leave=leave).end(locking.Successor(folder=tmp_path))
        assert len(waited) == times
        waited.clear()
    with pytest.raises(LeftError):
        locking.Lock([nothing], leave=leave).end(locking.Successor(folder=tmp_path), wait=False)
    assert waited == []
