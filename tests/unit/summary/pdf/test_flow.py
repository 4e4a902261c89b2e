"""What stays on one page, and what is repeated on the next."""

from __future__ import annotations

from passport_app.summary.pdf.boxes import Strip
from passport_app.summary.pdf.canvas import Canvas
from passport_app.summary.pdf.flow import Page, flow


def nothing(canvas: Canvas, x: float, y: float) -> None:
    """Draws nothing."""


def strip(
    height: float, *, before: float = 0, keeps: bool = False, opens: bool = False, again: Strip | None = None
) -> Strip:
    return Strip(height=height, draw=nothing, before=before, keeps=keeps, opens=opens, again=again)


def strips_of(pages: list[Page]) -> list[list[Strip]]:
    return [[standing.strip for standing in page] for page in pages]


def test_a_heading_goes_with_what_follows_it() -> None:
    body, heading, table = strip(80), strip(15, keeps=True), strip(40)
    assert strips_of(flow([body, heading, table], (100, 100))) == [[body], [heading, table]]


def test_headings_of_a_table_are_repeated_on_the_next_page() -> None:
    again = strip(10)
    rows = [strip(10, keeps=True), *(strip(30, again=again) for _row in range(4))]
    pages = flow(rows, (100, 100))
    assert strips_of(pages) == [rows[:4], [again, rows[4]]]
    assert pages[1][1].top == 10


def test_space_shrinks_where_that_saves_a_page() -> None:
    pages = flow([strip(30), strip(30, before=20), strip(30, before=20)], (105, 105))
    assert len(pages) == 1
    assert pages[0][-1].top + 30 <= 105


def test_space_stays_where_shrinking_it_saves_nothing() -> None:
    first = flow([strip(30), strip(30, before=20)], (100, 100))[0]
    assert [standing.top for standing in first] == [0, 50]


def test_the_second_side_begins_a_page() -> None:
    one, two = strip(30), strip(30, opens=True)
    assert strips_of(flow([one, two], (100, 100))) == [[one], [two]]


def test_the_second_side_goes_on_where_the_first_did_not_suffice() -> None:
    one, two, three = strip(80), strip(80), strip(10, opens=True)
    assert strips_of(flow([one, two, three], (100, 100))) == [[one], [two, three]]


def test_what_is_higher_than_a_page_is_parted_and_nothing_is_lost() -> None:
    kept = [strip(40, keeps=True) for _strip in range(7)]
    pages = flow(kept, (100, 100))
    assert [each for page in strips_of(pages) for each in page] == kept
    assert all(standing.top + standing.strip.height <= 100 for page in pages for standing in page)


def test_what_closes_the_first_side_follows_where_all_fits() -> None:
    body, closing = strip(30), strip(20, before=5)
    pages = flow([body], (100, 100), [closing])
    assert [(each.strip, each.top) for each in pages[0]] == [(body, 0), (closing, 35)]


def test_what_closes_the_first_side_keeps_its_place_where_the_rest_goes_on() -> None:
    body, closing = [strip(40) for _strip in range(3)], strip(20)
    pages = flow(body, (100, 100), [closing])
    assert strips_of(pages) == [[*body[:2], closing], body[2:]]
    assert pages[0][-1].top == 80


def test_a_closing_that_would_fill_the_page_comes_last() -> None:
    body, closing = [strip(40) for _strip in range(3)], strip(70)
    assert strips_of(flow(body, (100, 100), [closing]))[-1][-1] is closing
