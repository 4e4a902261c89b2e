from __future__ import annotations

import pytest

from passport_app.summary.preset import UnknownSectionError
from passport_app.summary.presets import PRESETS, UnknownAudienceError, preset
from passport_app.summary.sections.registry import SECTIONS


def test_the_gp_reads_alerts_then_the_three_things_then_what_changed() -> None:
    assert preset("gp").chosen(None)[:3] == ("alerts", "three-things", "changed")


def test_mood_story_and_home_safety_are_out_until_they_are_ticked() -> None:
    assert not {"mood", "story", "home-safety"} & set(preset("gp").chosen(None))
    assert {"mood", "story", "home-safety"} <= set(preset("gp").names())


def test_sections_come_in_the_order_that_was_chosen() -> None:
    assert preset("gp").chosen(("medicines", "story", "three-things")) == ("medicines", "story", "three-things")


def test_nothing_ticked_is_nothing_in() -> None:
    assert preset("gp").chosen(()) == ()


@pytest.mark.parametrize("name", ["", "GP", "ward", "gp\n"])
def test_an_unknown_audience_is_refused_with_those_that_are_known(name: str) -> None:
    with pytest.raises(UnknownAudienceError, match="gp"):
        preset(name)


def test_an_unknown_section_is_refused() -> None:
    with pytest.raises(UnknownSectionError, match="medicines"):
        preset("gp").chosen(["medicines", "horoscope"])


def test_every_section_of_every_preset_exists() -> None:
    named = {name for one in PRESETS.values() for name in one.names()}
    assert named - {"alerts"} <= set(SECTIONS)
