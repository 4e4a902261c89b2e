from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app.vault import Cost, tuning
from passport_app.vault.keys import STANDARD_COST

MIB, GIB = 1024, 1024 * 1024


@pytest.mark.parametrize(
    ("seconds", "memory", "mebibytes"),
    [
        (0.4, 16 * GIB, 128),
        (0.6, 16 * GIB, 64),
        (0.2, 16 * GIB, 256),
        (0.05, 16 * GIB, 512),
        (0.001, 64 * GIB, 512),
        (0.05, 1 * GIB, 128),
        (0.05, 256 * MIB, 64),
        (3.0, 16 * GIB, 64),
        (0.05, 0, 64),
    ],
)
def test_a_new_passphrase_costs_what_the_computer_can_do(seconds: float, memory: int, mebibytes: int) -> None:
    assert tuning.tuned(seconds, memory).memory == mebibytes * MIB


@given(st.floats(0, 10), st.integers(0, 10**9), st.sampled_from([64, 128, 256, 512]))
def test_it_goes_upward_only_and_within_bounds(seconds: float, memory: int, mebibytes: int) -> None:
    cost = Cost(memory=mebibytes * MIB, passes=3, lanes=4)
    found = tuning.better(cost, seconds, memory)
    if found is not None:
        assert cost.memory < found.memory <= min(512 * MIB, memory // 8)
        assert seconds < tuning.AIM / 2
        assert (found.passes, found.lanes) == (cost.passes, cost.lanes)


def test_what_took_half_the_aim_stays() -> None:
    assert tuning.better(STANDARD_COST, tuning.AIM / 2, 16 * GIB) is None
    assert tuning.better(STANDARD_COST, tuning.AIM / 2 - 0.01, 16 * GIB) == Cost(memory=128 * MIB, passes=3, lanes=4)


def test_a_cost_that_was_asked_for_by_hand_stays() -> None:
    assert tuning.better(Cost(memory=8, passes=1, lanes=1), 0.0, 16 * GIB) is None


def test_the_computer_says_how_much_memory_it_has() -> None:
    assert tuning.computer_memory() > 100 * MIB
