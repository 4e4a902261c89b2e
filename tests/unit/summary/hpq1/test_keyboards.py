"""Parts of a code as scanners that are keyboards type them."""

from __future__ import annotations

import random

import pytest

from passport_app.summary.hpq1 import Collector
from passport_app.summary.hpq1.parts import read_part, to_parts
from tests.unit.summary.keyboards import KEYBOARDS, typed

CONTAINERS = [random.Random(seed).randbytes(700) for seed in range(60)]


@pytest.mark.parametrize("caps_lock", [False, True], ids=["", "caps lock"])
@pytest.mark.parametrize("keyboard", KEYBOARDS)
def test_every_part_is_read_on_every_keyboard(keyboard: str, caps_lock: bool) -> None:
    parts = [part for container in CONTAINERS for part in to_parts(container)]
    assert {"Y", "Z"} <= set("".join(part[9:16] for part in parts))
    for part in parts:
        assert read_part(typed(part, keyboard, caps_lock=caps_lock)) == read_part(part)


def test_parts_typed_on_two_keyboards_join() -> None:
    first, second = to_parts(CONTAINERS[0])
    collector = Collector()
    collector.add(typed(second, "de") + "\r")
    collector.add(first)
    assert collector.container() == CONTAINERS[0]
