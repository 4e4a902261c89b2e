"""A summary on paper: everything is there, in order, told as what it is, and can be read without seeing it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pikepdf
import pytest

from passport_app.summary.editions import Arrangement, Layout, Paper
from passport_app.summary.model import Span
from passport_app.summary.pdf.document import Printed
from passport_app.summary.pdf.render import print_summary
from tests.pdf_words import words_of_pages
from tests.unit.summary.pdf import reading
from tests.unit.summary.pdf.samples import make_summary

TEXT = {"Tj", "TJ", "'", '"'}
PAINT = {"f", "f*", "S", "s", "B", "b", *TEXT}


@pytest.fixture(
    params=[("en",), ("pl",), ("ur",), ("en", "pl"), ("en", "ur"), ("ur", "en"), ("en", "ur", "side")],
    ids="-".join,
)
def printed(request: pytest.FixtureRequest) -> Printed:
    """One file of each kind."""
    languages = [each for each in request.param if each != "side"]
    arrangement = Arrangement.SIDE_BY_SIDE if "side" in request.param else Arrangement.SHEETS
    own = Span(text="Kolano ucieka, 5-10 mg", language="pl")
    return print_summary(make_summary(*languages, overflow=True, own=own), Layout(arrangement=arrangement))


def test_all_that_is_drawn_is_told_or_marked_as_decoration(printed: Printed) -> None:
    pdf = reading.opened(printed.pdf)
    bare = [each for each in reading.operations(pdf) if each.name in PAINT and len(each.marks) != 1]
    assert bare == []


def test_every_content_belongs_to_exactly_one_element(printed: Printed) -> None:
    pdf = reading.opened(printed.pdf)
    drawn = {(each.page, each.marks[0]) for each in reading.operations(pdf) if each.marks and each.marks[0] is not None}
    told = Counter(content for node in reading.tree(pdf).walk() for content in node.contents)
    assert set(told) == drawn
    assert set(told.values()) == {1}


def test_pages_lead_back_from_content_to_element(printed: Printed) -> None:
    pdf = reading.opened(printed.pdf)
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(numbers[n]): numbers[n + 1] for n in range(0, len(numbers), 2)}
    for page in pdf.pages:
        assert page.Tabs == "/S"
        elements = parents[int(page.StructParents)]
        for number, element in enumerate(elements):
            assert any(kid.get("/MCID") == number and kid.Pg.objgen == page.obj.objgen for kid in element.K)


def test_tables_have_a_heading_for_every_column(printed: Printed) -> None:
    for table in reading.tree(reading.opened(printed.pdf)).all("Table"):
        heads, *rows = table.nodes
        assert {cell.scope for cell in heads.nodes} == {"/Column"}
        assert all(len(row.nodes) == len(heads.nodes) for row in rows)
        headed = [row.nodes[0].scope in {"/Row", "/Column"} for row in rows]
        assert all(headed) or not any(headed)
        cells = [cell.kind for row in (heads, *rows) for cell in row.nodes]
        assert cells.count("TH") <= max(cells.count("TD"), len(heads.nodes))


def test_rows_of_a_long_table_are_headed_by_their_first_cells() -> None:
    many = make_summary("en", medicines=12)
    long = [
        table for table in reading.tree(reading.opened(print_summary(many).pdf)).all("Table") if len(table.nodes) > 12
    ]
    assert long
    assert all(row.nodes[0].scope in {"/Row", "/Column"} for table in long for row in table.nodes)


def test_headings_that_are_repeated_on_a_page_are_told_there() -> None:
    many = make_summary("en", medicines=40)
    for table in reading.tree(reading.opened(print_summary(many).pdf)).all("Table")[1:]:
        kinds = [row.nodes[0].scope for row in table.nodes]
        pages = [row.all("P")[0].contents[0][0] for row in table.nodes]
        assert kinds[0] == "/Column"
        firsts = [n for n in range(1, len(pages)) if pages[n] != pages[n - 1]]
        assert firsts
        assert [n for n, kind in enumerate(kinds) if kind == "/Column"] == [0, *firsts]


def test_figures_are_told_in_words(printed: Printed) -> None:
    figures = reading.tree(reading.opened(printed.pdf)).all("Figure")
    assert len(figures) >= 2
    assert all(figure.alternative for figure in figures)


def test_headings_go_down_one_level_at_a_time(printed: Printed) -> None:
    levels = [int(node.kind[1]) for node in reading.tree(reading.opened(printed.pdf)).walk() if node.kind[0] == "H"]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_own_words_say_their_language() -> None:
    own = Span(text="Kolano ucieka", language="pl")
    pdf = reading.opened(print_summary(make_summary("en", own=own)).pdf)
    assert str(pdf.Root.Lang) == "en"
    assert [node for node in reading.tree(pdf).all("Span") if node.language == "pl"]


def test_only_embedded_fonts_are_used(printed: Printed) -> None:
    pdf = reading.opened(printed.pdf)
    fonts = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"]
    assert fonts
    assert all(str(font.BaseFont)[8:].startswith("Passport") for font in fonts)
    assert all("/FontFile2" in font.FontDescriptor for font in fonts if "/FontDescriptor" in font)
    assert b"Helvetica" not in printed.pdf


def test_words_are_black_and_nothing_that_matters_is_grey(printed: Printed) -> None:
    """A scan in black and white keeps black; what it drops may only be a tint."""
    shades = {
        float(str(each.operands[0])) for each in reading.operations(reading.opened(printed.pdf)) if each.name == "g"
    }
    assert all(shade == 0 or shade > 0.85 for shade in shades)
    assert {
        float(str(each.operands[0])) for each in reading.operations(reading.opened(printed.pdf)) if each.name == "G"
    } == {0}


def test_type_is_at_least_ten_points_where_the_clinician_reads() -> None:
    pdf = reading.opened(print_summary(make_summary("en")).pdf)
    sizes = Counter(float(str(each.operands[1])) for each in reading.operations(pdf) if each.name == "Tf")
    assert sizes.most_common(1)[0][0] == 10


def test_every_page_names_the_person_and_who_wrote_it(printed: Printed) -> None:
    texts = words_of_pages(printed.pdf)
    assert len(texts) == sum(printed.pages)
    assert all({"Zdzisław", "Wójcik", "NHS"} <= _words(text) for text in texts)


def _words(text: str) -> set[str]:
    """Words either way round: this reader turns Latin words of a right-to-left line."""
    words = set(text.split())
    return words | {word[::-1] for word in words}


def test_both_sheets_have_the_same_line_numbers() -> None:
    printed = print_summary(make_summary("en", "ur"))
    parts = reading.tree(reading.opened(printed.pdf)).all("Part")
    assert [part.language for part in parts] == ["en", "ur"]
    assert len(parts[0].all("LI")) == len(parts[1].all("LI"))
    assert len(parts[0].all("TR")) == len(parts[1].all("TR"))


def test_a_short_summary_fits_one_side_and_the_rest_goes_on_the_second() -> None:
    assert print_summary(make_summary("en")).pages == (1,)
    assert print_summary(make_summary("en", overflow=True)).pages == (2,)


def test_nothing_stands_outside_the_paper(printed: Printed) -> None:
    pdf = reading.opened(printed.pdf)
    boxes = [tuple(float(str(side)) for side in page.MediaBox) for page in pdf.pages]
    for each in reading.operations(pdf):
        if each.name == "Tm":
            x, y = (float(str(value)) for value in each.operands[4:6])
            assert 20 < x < boxes[each.page][2] - 20
            assert 15 < y < boxes[each.page][3] - 20


def test_long_and_hostile_words_stay_on_the_paper() -> None:
    things = ("unbroken" * 60, "\u202eabc\x00\n def", "<b>& (not) \\ markup</b>", "words and words " * 90, "")
    printed = print_summary(make_summary("en", things=things))
    for each in reading.operations(reading.opened(printed.pdf)):
        if each.name == "Tm":
            assert 20 < float(str(each.operands[4])) < 576


def test_what_no_font_has_is_reported() -> None:
    assert print_summary(make_summary("en", things=("pain 漢 🙂",))).missing == ("漢", "🙂")


def test_print_size_and_paper_are_as_asked() -> None:
    printed = print_summary(replace(make_summary("en", "pl"), print_size=18), Layout(paper=Paper.LETTER))
    pdf = reading.opened(printed.pdf)
    assert [float(str(side)) for side in pdf.pages[0].MediaBox[2:]] == [612, 792]
    sizes = Counter(
        float(str(each.operands[1])) for each in reading.operations(pdf) if each.name == "Tf" and each.page > 0
    )
    assert sizes.most_common(1)[0][0] == 18


def test_large_print_keeps_a_table_that_fits_and_tells_a_crowded_one_row_by_row() -> None:
    def tables(size: int) -> int:
        pdf = reading.opened(print_summary(replace(make_summary("en", "pl"), print_size=size)).pdf)
        return len(reading.tree(pdf).all("Part")[1].all("Table"))

    assert tables(11) == 2
    assert tables(14) == 2
    assert tables(18) == 0
