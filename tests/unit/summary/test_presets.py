from __future__ import annotations

import pytest

from passport_app.summary.preset import UnknownSectionError
from passport_app.summary.presets import PRESETS, UnknownAudienceError, preset
from passport_app.summary.sections.registry import SECTIONS


def test_the_gp_reads_alerts_then_the_three_things_then_what_changed() -> None:
    assert preset("gp").chosen(None)[:3] == ("alerts", "three-things", "changed")


@pytest.mark.parametrize(
    ("audience", "order"),
    [
        ("gp", "alerts three-things changed impact goals medicines tried asks agreed"),
        ("ae", "alerts please-do usual-today hospital-helps medicines conditions team discharge"),
        (
            "pain-clinic",
            "alerts question pain-lines measures tried-change medicines burdens agreed",
        ),
    ],
)
def test_the_first_side_has_the_design_s_order(audience: str, order: str) -> None:
    """The hopes and worries of a pain clinic are of the story, which is out until it is ticked."""
    chosen, second = preset(audience).chosen(None), preset(audience).second()
    assert [name for name in chosen if name not in second] == order.split()
    assert [name for name in chosen if name in second] == list(chosen[len(order.split()) :])
    assert "seen" in second


@pytest.mark.parametrize("audience", ["gp", "ae", "pain-clinic"])
def test_mood_story_and_home_safety_are_out_until_they_are_ticked(audience: str) -> None:
    assert not {"mood", "story", "hopes", "home-safety"} & set(preset(audience).chosen(None))
    assert {"mood", "story", "home-safety"} <= set(preset(audience).names())


def test_hopes_and_worries_can_be_ticked_for_a_pain_clinic() -> None:
    assert "hopes" in preset("pain-clinic").names()


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
