from __future__ import annotations

import json
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app import paths
from passport_app.services.guessing import FREE, LONGEST, Guessing, TryLaterError, wait_after
from passport_app.vault.errors import DamagedVaultError, WrongSecretError

ONE, OTHER = "1" * 32, "2" * 32


class Clock:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def again(tmp_path: Path, clock: Clock) -> Callable[[], Guessing]:
    """The count as a program that was just started finds it."""
    return lambda: Guessing(tmp_path / "settings" / "tries.json", clock=clock)


def wrong(guessing: Guessing, passport: str = ONE) -> None:
    with pytest.raises(WrongSecretError), guessing.counted(passport):
        raise WrongSecretError


def test_the_fifth_wrong_try_brings_a_wait_that_doubles_up_to_five_minutes(
    again: Callable[[], Guessing], clock: Clock
) -> None:
    waits = []
    for _ in range(14):
        wrong(again())
        waits.append(again().seconds_left(ONE))
        clock.now += waits[-1]
    assert waits == [0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300, 300]


def test_a_try_within_the_wait_is_not_made_and_does_not_count(again: Callable[[], Guessing], clock: Clock) -> None:
    for _ in range(FREE + 1):
        wrong(again())
    clock.now += 2.5
    tried = False
    with pytest.raises(TryLaterError) as told, again().counted(ONE):
        tried = True
    assert not tried
    assert told.value.params == {"seconds": 3}
    clock.now += 2.5
    assert again().seconds_left(ONE) == 0
    with again().counted(ONE):
        tried = True
    assert tried


def test_a_right_one_clears_the_count(again: Callable[[], Guessing], clock: Clock) -> None:
    for _ in range(FREE + 1):
        wrong(again())
    clock.now += LONGEST
    with again().counted(ONE):
        pass
    for _ in range(FREE):
        wrong(again())
    assert again().seconds_left(ONE) == 0


def test_a_clock_that_is_set_back_neither_ends_the_wait_nor_makes_it_long(
    again: Callable[[], Guessing], clock: Clock
) -> None:
    for _ in range(FREE + 1):
        wrong(again())
    clock.now -= 10 * 365 * 86_400
    assert again().seconds_left(ONE) == 5
    clock.now += 4
    assert again().seconds_left(ONE) == 1
    clock.now += 1
    assert again().seconds_left(ONE) == 0


def test_a_try_that_is_broken_off_was_a_try(again: Callable[[], Guessing]) -> None:
    for _ in range(FREE + 1):
        with suppress(KeyboardInterrupt), again().counted(ONE):
            raise KeyboardInterrupt
    assert again().seconds_left(ONE) == 5


def test_what_is_no_wrong_passphrase_does_not_count(again: Callable[[], Guessing]) -> None:
    for _ in range(2 * FREE):
        with pytest.raises(DamagedVaultError), again().counted(ONE):
            raise DamagedVaultError
    for _ in range(FREE):
        wrong(again())
    assert again().seconds_left(ONE) == 0


def test_each_passport_has_its_own_count_and_old_ones_go(again: Callable[[], Guessing], clock: Clock) -> None:
    for _ in range(FREE + 1):
        wrong(again())
    assert again().seconds_left(OTHER) == 0
    for n in range(100):
        clock.now += 1
        wrong(again(), f"{n:032x}")
    assert again().seconds_left(ONE) == 0


def test_nothing_but_counts_is_kept_for_its_owner_alone(again: Callable[[], Guessing], tmp_path: Path) -> None:
    wrong(again())
    path = tmp_path / "settings" / "tries.json"
    assert json.loads(path.read_text()) == {ONE: {"wrong": 1, "at": 1_800_000_000.0}}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [path.name for path in path.parent.iterdir()] == ["tries.json"]


def test_where_the_count_cannot_be_kept_the_passport_still_opens(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "settings").write_text("a file in the way")
    guessing = Guessing(tmp_path / "settings" / "tries.json", clock=clock)
    wrong(guessing)
    with guessing.counted(ONE):
        opened = True
    assert opened


@given(st.integers(0, 10**9))
def test_nobody_is_ever_locked_out(tries: int) -> None:
    assert 0 <= wait_after(tries) <= LONGEST


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["wrong", "at", ONE]), inner, max_size=3)
    ),
)


@given(st.binary(max_size=200) | _VALUES.map(json.dumps).map(str.encode))
def test_a_strange_file_waits_five_minutes_at_most_and_lets_in(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("strange") / "tries.json"
    path.write_bytes(data)
    clock = Clock()
    assert 0 <= Guessing(path, clock=clock).seconds_left(ONE) <= LONGEST
    clock.now += LONGEST
    wrong(Guessing(path, clock=clock))


def test_the_count_lies_with_the_settings_and_not_with_the_passport(own_folders: Path) -> None:
    wrong(Guessing())
    assert (paths.settings_folder() / "tries.json").is_relative_to(own_folders)
    assert Guessing().seconds_left(ONE) == 0
    assert (paths.settings_folder() / "tries.json").exists()
