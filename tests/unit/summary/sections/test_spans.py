from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from passport_app.domain.checkins import CheckIn
from passport_app.domain.dates import PartialDate
from passport_app.i18n import Translator
from passport_app.summary.presets import preset
from passport_app.summary.sections.spans import known, known_month, looked_back
from passport_app.summary.text import render_text


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "Last 1 day"),
        (7, "Last 7 days"),
        (14, "Last 2 weeks"),
        (28, "Last 4 weeks"),
        (30, "Last 30 days"),
        (90, "Last 3 months"),
        (91, "Last 3 months"),
        (92, "Last 3 months"),
        (365, "Last 12 months"),
        (366, "Last 12 months"),
    ],
)
def test_the_days_are_said_as_people_say_them(days: int, said: str) -> None:
    assert looked_back(Translator("en"), days) == said


@pytest.mark.parametrize(("days", "said"), [(7, "Last 7 days"), (91, "Last 3 months"), (365, "Last 12 months")])
def test_no_other_length_is_named_anywhere(notebook: Any, days: int, said: str) -> None:
    for ago in (0, 3, days, days + 2):
        notebook.add(CheckIn(pain_now=4, mood=5, sleep=3), about=notebook.today - timedelta(days=ago))
    for audience in ("gp", "ae", "pain-clinic"):
        page = notebook.summary(audience=audience, sections=preset(audience).names(), days=days)
        told = render_text(page) + page.qr_text
        assert said in told
        assert "4 weeks" not in told.lower()
        assert "4 WEEKS" not in told
    assert said.upper() in notebook.summary(days=days).qr_text


def test_a_date_is_data_as_far_as_it_is_known() -> None:
    assert [known(day) for day in (None, PartialDate(year=2019), PartialDate(year=2019, month=3))] == [
        None,
        "2019",
        "2019-03",
    ]
    assert known(PartialDate(year=2019, month=3, day=9)) == "2019-03-09"
    assert known_month(PartialDate(year=2019, month=3, day=9)) == "2019-03"
