"""The static safety page's words."""

from __future__ import annotations

import pytest

from passport_app.domain.help_now import help_page
from passport_app.domain.person import Nation
from passport_app.i18n import isolate_ltr


@pytest.mark.parametrize("nation", [nation for nation in Nation if nation is not Nation.OTHER])
def test_a_number_in_groups_keeps_their_order_in_a_line_from_right_to_left(nation: Nation) -> None:
    lines = help_page(nation, "ur").lines
    samaritans = next(line for line in lines if line.how.english == "Call 116 123")
    assert isolate_ltr("116 123") in samaritans.how.text


def test_a_number_stands_as_it_is_where_lines_run_from_left_to_right() -> None:
    lines = help_page(Nation.ENGLAND, "pl").lines
    assert any(line.how.text == "Zadzwoń: 116 123" for line in lines)
