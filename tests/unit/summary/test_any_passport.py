"""Whatever the rules let into a passport, a summary can be composed of it, and nothing in it steers the page."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from passport_app.domain.record import LETTER, PERSON, Record
from passport_app.summary.model import Lines, Table
from passport_app.summary.presets import PRESETS, preset
from passport_app.summary.text import render_text
from tests.strategies import records

STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2067\ufeff]")
HELPER = "c" * 32


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    kept=st.lists(records(), max_size=12),
    days=st.integers(-3, 60),
    hand=st.sampled_from([(PERSON, PERSON), (HELPER, PERSON), (HELPER, HELPER), (PERSON, LETTER)]),
    languages=st.sampled_from([("en", "ur"), ("ur", "en"), ("pl", None), ("en", "pl")]),
    audience=st.sampled_from(sorted(PRESETS)),
    period=st.sampled_from([7, 28, 91, 365]),
)
def test_it_is_composed_and_harmless(
    new_notebook: Callable[[], Any],
    kept: list[Record],
    days: int,
    hand: tuple[str, str],
    languages: tuple[str, str | None],
    audience: str,
    period: int,
) -> None:
    book = new_notebook()
    singletons: set[str] = set()
    for record in kept:
        if record.SINGLETON and record.KIND in singletons:
            continue
        singletons.add(record.KIND)
        book.add(record, recorder=hand[0], informant=hand[1], about=book.today - timedelta(days=days))
    summary = book.summary(*languages, audience=audience, sections=preset(audience).names(), days=period)
    assert summary.qr_text.isascii()
    assert summary.qr_text.isprintable()
    assert len(summary.qr_text) <= 600
    for language in summary.languages:
        text = render_text(summary, language)
        assert not STEERING.search(text)
        assert len(re.findall("[\u2066\u2068]", text)) == text.count("\u2069")
    for section in summary.sections:
        for block in section.blocks:
            if isinstance(block, (Lines, Table)):
                assert 1 <= len(block.lines if isinstance(block, Lines) else block.rows) <= 12
