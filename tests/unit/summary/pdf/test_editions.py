"""How large the type of each edition is, walked through in what is drawn; and the shapes of the forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from passport_app.summary.editions import FORMS, SIZES, Arrangement, Edition, Layout, Paper
from passport_app.summary.model import Line, Span
from passport_app.summary.pdf.fitting import fitted
from passport_app.summary.pdf.render import print_summary, render_pdf
from passport_app.summary.pdf.shaping import shape
from tests.unit.summary.pdf import reading
from tests.unit.summary.pdf.samples import QR_TEXT, make_summary, spans

FOOT, LARGE_FOOT = 105.0, 230.0
"""Height in points under which only the foot of a page stands, whatever it says; and in large print."""
SMALL, SMALLEST = 8.3, 7.9
"""Of captions and remarks on a standard page, and of its foot, in points."""


@pytest.mark.parametrize(
    ("edition", "arrangement"),
    [
        *((edition, Arrangement.SHEETS) for edition in SIZES),
        (Edition.STANDARD, Arrangement.SIDE_BY_SIDE),
        (Edition.CLEAR_14, Arrangement.SIDE_BY_SIDE),
        (Edition.LARGE_18, Arrangement.SIDE_BY_SIDE),
    ],
)
def test_no_type_is_smaller_than_its_edition(
    new_fuller: Callable[[], Any], edition: Edition, arrangement: Arrangement
) -> None:
    layout = Layout(edition=edition, arrangement=arrangement)
    summary = fitted(replace(new_fuller().summary("en", "ur"), print_size=None), layout)
    shown = [each for page in reading.sizes(print_summary(summary, layout).pdf) for each in page]
    foot_height = FOOT if arrangement is Arrangement.SHEETS and not edition.large else LARGE_FOOT
    body = [size for size, height in shown if height > foot_height]
    foot = [size for size, height in shown if height <= foot_height]
    assert min(body) >= (edition.size if edition is not Edition.STANDARD else SMALL)
    assert min(foot) >= (
        min(edition.size, 14 if edition.large else 12) if edition is not Edition.STANDARD else SMALLEST
    )
    assert Counter(body).most_common(1)[0][0] >= edition.size


def test_large_print_is_laid_out_anew_and_not_magnified(new_fuller: Callable[[], Any]) -> None:
    summary = new_fuller().summary("en")
    pages = print_summary(summary, Layout(edition=Edition.LARGE_24))
    boxes = {tuple(map(float, page.MediaBox)) for page in reading.opened(pages.pdf).pages}
    assert boxes == {(0, 0, 595.28, 841.89)}
    assert not reading.tree(reading.opened(pages.pdf)).all("Table")
    assert max(size for page in reading.sizes(pages.pdf) for size, _height in page) < 24 * 1.4


def test_the_persons_sheet_has_their_print_size_in_every_edition() -> None:
    summary = replace(make_summary("en", "pl"), print_size=16)
    for edition, least in ((Edition.STANDARD, 16), (Edition.CLEAR_12, 16), (Edition.LARGE_18, 18)):
        printed = print_summary(summary, Layout(edition=edition))
        own = reading.sizes(printed.pdf)[printed.pages[0] :]
        assert min(size for page in own for size, height in page if height > FOOT) == least


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("form", FORMS)
def test_nothing_stands_outside_the_paper(new_fuller: Callable[[], Any], form: Edition, paper: Paper) -> None:
    printed = print_summary(new_fuller().summary("en", "ur", audience=form.value), Layout(paper=paper))
    assert not outside(printed.pdf)


@pytest.mark.parametrize(
    "layout",
    [
        Layout(edition=Edition.LARGE_24, arrangement=Arrangement.SIDE_BY_SIDE),
        Layout(edition=Edition.CLEAR_14),
        Layout(edition=Edition.WALLET),
    ],
)
def test_what_is_very_long_goes_on_over_the_pages(layout: Layout) -> None:
    languages = ("en", "ur")
    long = Line(said={each: spans("A very long alert about everything " * 30, each) for each in languages})
    summary = make_summary(*languages, things=("unbroken" * 60, "words and words " * 90))
    name = Span(text="Wolfeschlegelsteinhausenbergerdorff " * 3, language="de")
    summary = replace(summary, header=replace(summary.header, alerts=(long,), name=name))
    assert not outside(print_summary(fitted(summary, layout), layout).pdf)


def outside(data: bytes) -> list[tuple[float, float]]:
    """Where text stands too near to the edge of its page, or beyond it."""
    pdf = reading.opened(data)
    boxes = [tuple(float(str(side)) for side in page.MediaBox) for page in pdf.pages]
    found = []
    for each in reading.operations(pdf):
        if each.name == "Tm":
            x, y = (float(str(value)) for value in each.operands[4:6])
            if not (20 < x < boxes[each.page][2] - 20 and 15 < y < boxes[each.page][3] - 20):
                found.append((x, y))
    return found


def test_a_card_has_panels_of_a_bank_card_and_type_that_can_be_read(new_fuller: Callable[[], Any]) -> None:
    printed = print_summary(new_fuller().summary("en", "ur", audience="wallet"))
    assert printed.pages == (1, 1)
    assert all(size >= Edition.WALLET.size for page in reading.sizes(printed.pdf) for size, _height in page)
    dashed = [each for each in reading.operations(reading.opened(printed.pdf)) if each.name == "d" and each.operands[0]]
    assert dashed


def test_the_code_can_be_left_out() -> None:
    summary = make_summary("en")
    assert summary.qr_text == QR_TEXT
    with_code = reading.tree(reading.opened(print_summary(summary).pdf)).all("Figure")
    without = reading.tree(reading.opened(print_summary(summary, Layout(code=False)).pdf)).all("Figure")
    assert len(with_code) == len(without) + 1


def test_the_same_page_gives_the_same_bytes_however_often_it_is_made() -> None:
    summary = make_summary("en", "ur", overflow=True)
    layouts = [Layout(edition=Edition.LARGE_18), Layout(arrangement=Arrangement.SIDE_BY_SIDE, paper=Paper.LETTER)]
    first = [render_pdf(summary, layout) for layout in layouts]
    shape.cache_clear()
    assert [render_pdf(summary, layout) for layout in layouts] == first
