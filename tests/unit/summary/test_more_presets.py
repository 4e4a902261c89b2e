from __future__ import annotations

from typing import Any

import pytest

from passport_app.summary.presets import PRESETS, preset

ORDER = {
    "physio": (
        "alerts", "goals", "activity-now", "body-map", "flare-pattern", "baselines", "what-helped", "flare-plan",
        "exercise-medicines", "agreed",
    ),
    "ot": (
        "alerts", "daily-musts", "roles", "aids", "energy-sleep", "goals", "next-step", "flare-plan", "agreed",
    ),
    "social-prescriber": ("matters", "people", "confidence", "needs", "interests", "groups", "agreed"),
    "wallet": ("alerts", "medicine-list", "contacts"),
}  # fmt: skip
AUDIENCES = ("gp", "ae", "pain-clinic", "physio", "ot", "social-prescriber", "other")
FORMS = ("wallet", "self-referral", "flare-plan", "agreed-slip")


@pytest.mark.parametrize("audience", ORDER)
def test_a_page_begins_in_the_order_that_was_designed(audience: str) -> None:
    assert preset(audience).chosen(None) == ORDER[audience]


def test_audiences_come_first_and_forms_are_none() -> None:
    assert tuple(PRESETS) == (*AUDIENCES, *FORMS)
    assert {name for name, one in PRESETS.items() if one.form} == set(FORMS)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_mood_story_and_safety_at_home_are_out_until_they_are_ticked(audience: str) -> None:
    private = {"mood", "story", "home-safety"}
    assert not private & set(preset(audience).chosen(None))
    assert private <= set(preset(audience).names())


@pytest.mark.parametrize("form", FORMS)
def test_a_form_has_no_mood_story_or_home_in_it_at_all(form: str) -> None:
    assert not {"mood", "story", "home-safety"} & set(preset(form).names())


def test_the_social_prescriber_reads_no_alerts_unless_they_are_ticked(fuller: Any) -> None:
    summary = fuller.summary(audience="social-prescriber")
    assert summary.header.alerts == ()
    assert "penicillin" not in summary.qr_text
    assert fuller.summary(audience="social-prescriber", sections=("alerts",)).header.alerts


@pytest.mark.parametrize("audience", ["physio", "ot", "other", "wallet", "self-referral"])
def test_whether_there_are_allergies_is_never_left_open(notebook: Any, audience: str) -> None:
    told = [line.said["en"] for line in notebook.summary(audience=audience).header.alerts]
    assert any("Allergies" in spans[0].text for spans in told)


def test_a_card_says_only_what_somebody_must_know_who_meets_the_person(fuller: Any) -> None:
    told = "".join(span.text for line in fuller.summary(audience="wallet").header.needs for span in line.said["en"])
    assert "Interpreter needed" in told
    assert "Jan (neighbour)" in told
    assert "yellow paper" not in told


@pytest.mark.parametrize("audience", PRESETS)
def test_no_section_stands_there_empty(fuller: Any, audience: str) -> None:
    for section in fuller.summary(audience=audience, sections=preset(audience).names()).sections:
        assert section.blocks, section.name
