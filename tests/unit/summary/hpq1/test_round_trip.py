"""What a received page is: the composed one in the clinician's language, so that every renderer says the same."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from passport_app.domain.record import PERSON, Record
from passport_app.i18n import NO_BREAK_SPACE
from passport_app.paths import resource
from passport_app.summary.facts import GoalFact, ObservationFact
from passport_app.summary.hpq1 import TooMuchError, carried, cbor, decode, encode
from passport_app.summary.hpq1.container import packed, unpacked
from passport_app.summary.hpq1.fact_map import FACTS, fact_fields
from passport_app.summary.hpq1.numbers import Item, Root
from passport_app.summary.hpq1.packing import LISTS, words
from passport_app.summary.hpq1.write import summary_map
from passport_app.summary.model import (
    Band,
    BandKind,
    BodyMap,
    Chart,
    Line,
    Lines,
    Origin,
    Said,
    Section,
    Series,
    Span,
    Summary,
    Wording,
    WriteIn,
)
from passport_app.summary.presets import PRESETS, preset
from passport_app.summary.text import render_text
from tests.strategies import records

LANGUAGES = [("en", None), ("en", "pl"), ("ur", "en"), ("pl", "ur")]
SPECIFICATION = resource("reader", "HPQ1.md").read_text(encoding="utf-8")
HELPER = "c" * 32


def through_codes(summary: Summary) -> Summary:
    return decode(encode(summary).container).summary


@pytest.mark.parametrize("languages", LANGUAGES, ids=str)
@pytest.mark.parametrize("audience", PRESETS)
def test_every_page_comes_back(full: Any, audience: str, languages: tuple[str, str | None]) -> None:
    summary = full.summary(*languages, audience=audience, sections=preset(audience).names())
    received = decode(encode(summary).container)
    assert received.summary == carried(summary)
    assert received.newer == ()
    assert received.second_language == languages[1]


def test_a_page_from_which_everything_was_unticked_comes_back(full: Any) -> None:
    bare = full.summary("en", None, sections=())
    bare = replace(bare, header=replace(bare.header, alerts=(), needs=()))
    assert through_codes(bare) == carried(bare)


@pytest.mark.parametrize("languages", LANGUAGES, ids=str)
def test_it_says_what_the_clinicians_sheet_says(full: Any, languages: tuple[str, str | None]) -> None:
    summary = replace(full.summary(*languages), left_out=None)
    assert render_text(through_codes(summary)) == render_text(summary)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    kept=st.lists(records(), max_size=8), languages=st.sampled_from(LANGUAGES), hand=st.sampled_from([PERSON, HELPER])
)
def test_whatever_the_passport_holds(
    new_notebook: Callable[[], Any], kept: list[Record], languages: tuple[str, str | None], hand: str
) -> None:
    book = new_notebook()
    for record in {record.KIND if record.SINGLETON else place: record for place, record in enumerate(kept)}.values():
        book.add(record, informant=hand, about=book.today - timedelta(days=3))
    summary = book.summary(*languages)
    try:
        assert through_codes(summary) == carried(summary)
    except TooMuchError:
        assert len(cbor.encoded(summary_map(summary))) > 5_000


def said(text: str) -> Said:
    return {"en": (Span(text=text, language="en"),), "pl": (Span(text=text.upper(), language="pl"),)}


def test_figures_marks_and_words_that_nobody_put_into_english(full: Any) -> None:
    points = (4, None, 6.25, 10)
    blocks = (
        Chart(
            start=date(2026, 11, 1),
            series=(Series(name=said("Pain"), points=points), Series(name=said("Steps"), points=points, high=20)),
            bands=(
                Band(kind=BandKind.FLARE_UP, start=date(2026, 11, 2), end=date(2026, 11, 3), label=said("flare-up")),
                Band(kind=BandKind.TRY_OUT, start=date(2026, 10, 2), end=date(2026, 11, 9), label=said("stretching")),
            ),
            caption=said("By day"),
            words=said("Between 4 and 10"),
        ),
        BodyMap(regions=("knee",), words=said("Both knees"), sides=("both",)),
        WriteIn(title=said("Agreed"), labels=(said("who:"),), rows=2),
        Lines(lines=(Line(said=said("first"), mark="flare", wording=Wording.NOT_PUT_INTO, origin=Origin.TOLD),)),
    )
    section = Section(name="impact", number=1, title=said("Impact"), blocks=blocks, overflow=True)
    received = through_codes(replace(full.summary("en", "pl"), sections=(section,)))
    chart, *others = received.sections[0].blocks
    assert isinstance(chart, Chart)
    assert [series.points for series in chart.series] == [(4, None, 6.2, 10)] * 2
    assert [(band.kind, band.start, band.end) for band in chart.bands] == [
        (BandKind.FLARE_UP, date(2026, 11, 2), date(2026, 11, 3)),
        (BandKind.TRY_OUT, date(2026, 10, 2), date(2026, 11, 9)),
    ]
    assert chart.series[1].high == 20
    assert others[0] == BodyMap(regions=("knee",), sides=("both",), words={"en": said("Both knees")["en"]})
    lines = others[2]
    assert isinstance(lines, Lines)
    assert lines.lines[0].said == said("first")
    assert lines.lines[0].mark == "flare"
    assert received.sections[0].overflow


def test_neither_records_nor_choices_are_carried(full: Any) -> None:
    def found(value: Any) -> set[str]:
        if isinstance(value, Line):
            return {value.source, value.key}
        inside = [getattr(value, field.name) for field in fields(value)] if is_dataclass(value) else []
        inside += list(value) if isinstance(value, tuple) else []
        return set().union(*map(found, inside))

    ids = found(full.summary().header) | found(full.summary().sections)
    data = cbor.encoded(summary_map(full.summary()))
    assert len(ids) > 10
    assert not [one for one in ids if len(one) > 12 and one.encode() in data]


def test_a_page_of_another_language_gets_standing_words_in_english(full: Any) -> None:
    page = summary_map(full.summary()) | {1: "pa-Guru"}
    received = decode(packed(cbor.encoded(page))).summary
    assert received.languages == ("pa-Guru",)
    assert "as of 22 November 2026" in render_text(received).replace(NO_BREAK_SPACE, " ")


def test_what_steers_the_page_is_taken_out() -> None:
    page = {**SMALLEST, 5: "\u202egm\u200b 5\u2066"}
    assert decode(packed(cbor.encoded(page))).summary.header.name.text == "gm 5\u2066\u2069"


SMALLEST: dict[int, cbor.Value] = {0: 1, 1: "en", 2: "2026-11-22", 3: "gp", 4: "title", 5: "name", 8: [], 10: "origin"}


@pytest.mark.parametrize("key", SMALLEST)
def test_what_must_be_there_must_be_there(key: int) -> None:
    assert decode(packed(cbor.encoded(SMALLEST))).newer == ()
    page: cbor.Value = {one: value for one, value in SMALLEST.items() if one != key}
    with pytest.raises(Exception, match="damaged"):
        decode(packed(cbor.encoded(page)))


def test_too_long_a_page_is_said(full: Any) -> None:
    summary = full.summary()
    with pytest.raises(TooMuchError):
        encode(replace(summary, header=replace(summary.header, name=Span(text="x" * 4001, language="en"))))


def test_a_passcode_locks_it(full: Any) -> None:
    codes = encode(full.summary(), "7KX2M-0QR4V")
    assert decode(codes.container, "7kx2moqr4v").summary == carried(full.summary())
    assert encode(full.summary(), "7KX2M-0QR4V").container != codes.container
    plain = cbor.encoded(summary_map(full.summary()))
    assert unpacked(codes.container, "7KX2M-0QR4V") == plain


def test_the_specification_lists_every_fact_with_its_fields() -> None:
    for number, kind in FACTS.items():
        row = next(line for line in SPECIFICATION.splitlines() if line.startswith(f"| {number} |"))
        names = [re.split(r"[ *(]", part.strip(" *"))[0] for part in row.split("|")[3].split(" · ")]
        assert names == [field.name for field in fact_fields(kind)]


def test_the_specification_lists_every_key() -> None:
    assert all(f"| {number:d} |" in SPECIFICATION for number in (*Root, *Item))


@pytest.mark.parametrize("codec", LISTS)
def test_the_word_lists_are_those_of_the_specification(codec: int) -> None:
    """They never change: a code that was packed with one list cannot be read with another."""
    assert hashlib.sha256(words(codec)).hexdigest() in SPECIFICATION
    assert len(words(codec)) <= 32_768


def test_a_fact_carries_figures_exactly() -> None:
    assert {field.name: field.kind for field in fact_fields(ObservationFact)}["value"] is float
    assert {field.name: field.kind for field in fact_fields(GoalFact)}["importance"] is int
