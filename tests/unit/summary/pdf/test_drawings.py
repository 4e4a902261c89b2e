"""Charts, figures and room to write: nothing is told by a shade alone, and all of it is said in words too."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from passport_app.domain.body import regions
from passport_app.summary.model import (
    Band,
    BandKind,
    BodyMap,
    Chart,
    Lines,
    Row,
    Section,
    Series,
    Span,
    Summary,
    Table,
    WriteIn,
)
from passport_app.summary.pdf.bodies import Body
from passport_app.summary.pdf.boxes import Setting
from passport_app.summary.pdf.canvas import Canvas
from passport_app.summary.pdf.embedding import FontUse
from passport_app.summary.pdf.render import print_summary
from passport_app.summary.pdf.tags import Tag
from tests.unit.summary.pdf import reading
from tests.unit.summary.pdf.samples import make_summary

START = next(
    block for section in make_summary("en").sections for block in section.blocks if isinstance(block, Chart)
).start


def said(text: str) -> dict[str, tuple[Span, ...]]:
    return {"en": (Span(text=text, language="en"),)}


def with_block(*blocks: Chart | BodyMap | Table | Lines | WriteIn) -> Summary:
    """A page with nothing but these blocks."""
    section = Section(name="one", number=1, title=said("One"), blocks=blocks)
    return replace(make_summary("en"), sections=(section,), qr_text="")


def drawn(summary: Summary) -> list[tuple[str, str, float, list[tuple[float, float]]]]:
    """Lines and areas inside figures: their paint, dashes, weight and points."""
    found = []
    path: list[tuple[float, float]] = []
    dash, weight = "", 0.0
    for each in reading.operations(reading.opened(print_summary(summary).pdf)):
        if each.name in {"m", "l", "re"}:
            x, y = (float(str(value)) for value in each.operands[:2])
            path = [*path, (x, y)] if each.name == "l" else [(x, y)]
        elif each.name == "w":
            weight = float(str(each.operands[0]))
        elif each.name in {"d", "Q"}:
            dash = " ".join(str(value) for value in each.operands[0]) if each.operands else ""  # type: ignore[attr-defined]
        elif each.name in {"S", "B", "f"} and each.marks and each.marks[0] is not None:
            found.append((each.name, dash, weight, path))
    return found


def chart(*bands: Band, names: int = 2) -> Chart:
    series = (
        Series(name=said("Pain (10 strongest)"), points=(4, 5, None, 7, 6)),
        Series(name=said("Sleep (10 very well)"), points=(6, 6, 3, None, 4)),
    )
    return Chart(start=START, series=series[:names], bands=bands, caption=said("Day by day"), words=said("In words"))


def band(kind: BandKind, first: int, last: int, label: str) -> Band:
    return Band(kind=kind, start=START + timedelta(days=first), end=START + timedelta(days=last), label=said(label))


def test_two_lines_have_two_strokes_and_a_gap_where_nothing_was_recorded() -> None:
    lines = [each for each in drawn(with_block(chart())) if each[0] == "S" and each[2] == 1.4]
    solid = [points for _paint, dash, _weight, points in lines if not dash]
    broken = [points for _paint, dash, _weight, points in lines if dash]
    assert sorted(map(len, solid)) == [2, 2, 2]
    assert sorted(map(len, broken)) == [2, 3]


def test_a_single_line_needs_no_name_below() -> None:
    lines = [each for each in drawn(with_block(chart(names=1))) if each[0] == "S" and each[2] == 1.4]
    assert len(lines) == 2


def test_a_day_by_itself_has_a_mark_of_its_line() -> None:
    lone = replace(
        chart(),
        series=(
            Series(name=said("a"), points=(None, 5, None)),
            Series(name=said("b"), points=(None, 2, None)),
        ),
    )
    paints = [each[0] for each in drawn(with_block(lone)) if len(each[3]) in {1, 4}]
    assert paints.count("f") >= 2
    assert paints.count("S") >= 2


def test_a_flare_up_and_a_try_out_are_told_apart_without_a_shade() -> None:
    flare = drawn(with_block(chart(band(BandKind.FLARE_UP, 1, 2, "flare-up"))))
    tried = drawn(with_block(chart(band(BandKind.TRY_OUT, 1, 2, "try-out"))))
    assert sum(dash == "2 2" for _paint, dash, _weight, _points in flare) == 2
    assert not any(dash == "2 2" for _paint, dash, _weight, _points in tried)
    assert any(weight == 0.8 and len(points) == 4 for paint, _dash, weight, points in tried if paint == "S")


def shown(summary: Summary) -> int:
    """How many texts are shown."""
    return sum(len(page) for page in reading.sizes(print_summary(summary).pdf))


def test_labels_do_not_lie_on_each_other() -> None:
    one = chart(band(BandKind.FLARE_UP, 0, 0, "flare-up"))
    near = chart(band(BandKind.FLARE_UP, 0, 0, "flare-up"), band(BandKind.FLARE_UP, 1, 1, "a different word"))
    again = chart(*(band(BandKind.FLARE_UP, day, day, "a very long name of a flare-up" * 2) for day in (0, 1)))
    once = chart(band(BandKind.FLARE_UP, 0, 0, "a very long name of a flare-up" * 2))
    assert shown(with_block(near)) > shown(with_block(one))
    assert shown(with_block(again)) == shown(with_block(once))
    heights = {height for size, height in reading.sizes(print_summary(with_block(near)).pdf)[0] if size == 8.5}
    assert len(heights) >= 6


def marked(code: str, side: str) -> list[list[float]]:
    """How far from the left the corners of each black area stand."""
    canvas, tag = Canvas(0, 300, 300, FontUse()), Tag("Document")
    (strip,) = Body(regions=(code,), sides=(side,), words="here").strips(Setting(language="en"), 200, tag)
    strip.draw(canvas, 0, 0)
    areas = [line for line in canvas.content.decode().splitlines() if line.endswith("h B Q")]
    return [[float(x) for x in re.findall(r"([\d.]+) [\d.]+ [ml]", area)] for area in areas]


@pytest.mark.parametrize("code", [code for code in regions() if code != "all-over"])
def test_every_region_is_drawn_where_it_is(code: str) -> None:
    region = regions()[code]
    both, left, right = (marked(code, side) for side in ("both", "left", "right"))
    assert len(both) == len(region.views) * (2 if region.lateral else 1)
    assert marked(code, "") == both
    if region.lateral:
        assert len(left) == len(right) == len(region.views)
        assert left != right
    if region.lateral and "F" in region.views:
        assert max(right[0]) <= min(left[0])
    if region.lateral and "B" in region.views:
        assert max(left[-1]) <= min(right[-1])


def test_all_over_is_all_of_it() -> None:
    assert len(marked("all-over", "")) > 60


def test_a_body_map_says_its_words() -> None:
    figure = reading.tree(
        reading.opened(print_summary(with_block(BodyMap(regions=("knee",), words=said("Both knees")))).pdf)
    ).all("Figure")[0]
    assert figure.alternative == "Both knees"


def test_a_column_to_write_in_is_framed_and_read_as_an_empty_cell() -> None:
    table = Table(
        columns=(said("medicine"), said("last taken")),
        widths=(3, 1),
        rows=(Row(cells=(said("Apixaban"), {"en": ()})), Row(cells=(said("Paracetamol"), {"en": ()}))),
        caption=said("Medicines"),
        write_in=(1,),
    )
    pdf = reading.opened(print_summary(with_block(table)).pdf)
    rows = reading.tree(pdf).all("TR")
    assert [len(row.nodes) for row in rows[1:]] == [2, 2]
    assert [row.nodes[1].kind for row in rows[1:]] == ["TD", "TD"]
    frames = [each for each in reading.operations(pdf) if each.name == "re" and each.marks == (None,)]
    assert len(frames) >= 2
    assert all(float(str(each.operands[3])) >= 16 for each in frames)


def test_room_to_write_has_no_empty_heading() -> None:
    blank = {"en": ()}
    tree = reading.tree(
        reading.opened(print_summary(with_block(Lines(lines=()), WriteIn(title=blank, labels=(), rows=2))).pdf)
    )
    assert [heading for heading in tree.all("H2") if not list(heading.walk())[1:] and not heading.contents] == []
