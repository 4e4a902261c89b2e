"""Rubbish is collected in the window's thread, and in no other."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.common.rubbish import Rubbish


class Ring:
    """Points at itself, so that only a collection ends it."""

    def __init__(self, ended: list[threading.Thread]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: ended.append(threading.current_thread()))


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    was = gc.isenabled()
    yield
    gc.enable() if was else gc.disable()


def make_rubbish(ended: list[threading.Thread]) -> None:
    rings = [Ring(ended) for _ in range(3)]
    del rings
    kept: list[list[int]] = [[] for _ in range(20_000)]  # enough for an automatic collection
    del kept


def test_a_thread_that_makes_rubbish_does_not_collect_it(qtbot: QtBot) -> None:
    gc.collect()
    owner = QObject()
    rubbish = Rubbish(owner)
    ended: list[threading.Thread] = []
    thread = threading.Thread(target=make_rubbish, args=(ended,))
    thread.start()
    thread.join()
    assert ended == []
    kept: list[list[int]] = [[] for _ in range(20_000)]
    while not ended and len(kept) < 10**6:
        kept.append([])
        rubbish.collect()
    assert ended == [threading.main_thread()] * 3
