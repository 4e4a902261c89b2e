"""An entry in words."""

from __future__ import annotations

from passport_app.domain.checkins import CheckIn, TrackerValue
from passport_app.domain.diary import Tracker, TrackerType
from passport_app.domain.words import Words
from passport_app.i18n import NO_BREAK_SPACE, Translator
from ui.pages.diary.telling import Telling

SUGAR = Tracker(name=Words(text="Blood sugar", language="en"), type=TrackerType.NUMBER, unit="mmol/L")


def test_a_number_and_its_unit_stay_on_one_line() -> None:
    telling = Telling(translator=Translator("en"), trackers={"a" * 32: SUGAR})
    told = " ".join(telling.parts(CheckIn(trackers=(TrackerValue(tracker="a" * 32, number=8.9),))))
    assert f"8.9{NO_BREAK_SPACE}mmol/\N{WORD JOINER}L" in told
