from __future__ import annotations

import tracemalloc
import zlib

import pytest

from passport_app.summary.hpq1 import Collector, DamagedError, Hpq1Error, decode
from passport_app.summary.hpq1.parts import read_part, to_parts
from tests.unit.summary.hpq1.mutations import VECTORS, Mutator

NUMBER = 20_000
PRINTABLE = "".join(map(chr, range(32, 127)))


def test_whatever_is_changed_is_refused_or_can_be_shown() -> None:
    for trial in Mutator(seed=20261122).trials(NUMBER):
        trial.read()


@pytest.mark.parametrize("form", [case["typed"] for case in VECTORS["typed"]], ids=lambda form: form[:9])
def test_every_change_of_one_character_is_refused(form: str) -> None:
    part = read_part(form)
    changes: set[str] = set()
    for place, sign in enumerate(form if form.startswith("HPQ1:") else form[:18]):
        before, after = form[:place], form[place + 1 :]
        changes |= {before + other + after for other in (PRINTABLE if place < 17 else "0123456789 O")}
        changes |= {before + after, before + sign + sign + after, before + after[:1] + sign + after[1:]}
    changes -= {form}
    assert len(changes) > 1000
    for changed in changes:
        with pytest.raises(Hpq1Error):
            read_part(changed)
    assert read_part(form) == part


def bomb(size: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return b"\x01" + packer.compress(bytes(size)) + packer.flush()


@pytest.mark.parametrize("size", [70_000, 11_000_000, 50_000_000])
def test_a_bomb_is_refused_before_it_goes_off(size: int) -> None:
    container = bomb(size)
    tracemalloc.start()
    try:
        with pytest.raises(DamagedError):
            decode(container)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_a_bomb_does_not_even_fit_into_parts() -> None:
    collector = Collector()
    for part in to_parts(bomb(5_000_000)[:5000]):
        collector.add(part)
    with pytest.raises(DamagedError):
        decode(collector.container())
