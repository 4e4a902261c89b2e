"""The message for the surgery: whole things, the right ones first, what is left out is said, never too long."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from passport_app.domain.care import Appointment
from passport_app.domain.diary import FlareUp
from passport_app.domain.goals import Goal
from passport_app.domain.health_background import Alert, AlertType
from passport_app.domain.record import Record
from passport_app.summary.message import LONG, SHORT, render_message
from passport_app.summary.pasting import pasted_said, spaced, units
from passport_app.summary.presets import PRESETS, preset
from tests.strategies import records
from tests.unit.summary.conftest import HELPER, in_english, polish


def test_all_of_it_fits_and_says_so(full: Any) -> None:
    message = render_message(full.summary(), LONG)
    assert message.left_out == ()
    assert "Left out" not in message.text
    lines = message.text.splitlines()
    assert lines[0] == "Health passport, for the GP (22 November 2026)"
    assert lines[1] == "Zdzisław Wójcik"
    assert lines[-1] == "Written by the patient."
    parts = ["Alerts and allergies:", "My three things today:", "What changed since 4 August:", "What I ask:"]
    assert [line for line in lines if line in parts] == parts
    assert any("penicillin" in line for line in lines)
    assert '- "can there be fewer medicines?"' in lines


def test_the_short_one_keeps_alerts_and_the_first_thing_and_counts_the_rest(full: Any) -> None:
    summary = full.summary()
    message = render_message(summary, SHORT)
    assert units(message.text) <= SHORT
    for line in summary.header.alerts:
        assert spaced(pasted_said(line.said, "en")) in message.text
    assert "my knee gives way" in message.text
    assert message.left_out == ("My three things today (2)", "What changed since 4 August (8)", "What I ask (1)")
    assert "Left out: 11 more lines." in message.text.splitlines()
    assert "What changed since 4 August:" not in message.text


def test_what_is_asked_has_room_before_small_news(notebook: Any) -> None:
    notebook.add(Appointment(on=date(2026, 8, 4)))
    asked = (in_english("why " * 20), in_english("how " * 70))
    notebook.add(Appointment(on=date(2026, 11, 24), three_things=(in_english("my knee"),), questions=asked))
    notebook.add(FlareUp(started=date(2026, 11, 1), ended=date(2026, 11, 3)))
    short, long = (render_message(notebook.summary(), most).text for most in (SHORT, LONG))
    assert "my knee" in short
    assert "why why" in short
    assert "how how" not in short
    assert "Flare-up" not in short
    assert "Flare-up" in long


def test_alerts_stand_before_the_three_things_and_what_is_missed_of_them_is_named(notebook: Any) -> None:
    notebook.add(Alert(type=AlertType.OTHER, detail=in_english("a" * 100)))
    things = (in_english("c" * 170), in_english("hello"))
    notebook.add(Appointment(on=date(2026, 11, 24), three_things=things))
    message = render_message(notebook.summary(), SHORT).text
    assert "a" * 100 in message
    assert "cc" not in message
    assert "hello" in message
    assert "Left out: 1 more line." in message
    notebook.add(Alert(type=AlertType.OTHER, detail=in_english("b" * 400)))
    missed = render_message(notebook.summary(), SHORT).text
    assert re.search(r"^Left out: Alerts and allergies \(\d\)(; \d more lines?)?\.$", missed, re.MULTILINE)


def test_briefly_it_is_said_once_who_typed_an_alert_and_put_it_into_english(notebook: Any) -> None:
    alert = Alert(type=AlertType.OTHER, detail=polish("uczulenie", "an allergy"))
    notebook.add(alert, recorder=HELPER)
    short, long = (render_message(notebook.summary(), most).text for most in (SHORT, LONG))
    assert '- "an allergy"\n' in short
    assert "Partly typed by a carer." in short
    assert "Partly put into English by somebody." in short
    assert "not a professional translation) (told to a carer)" in long
    assert "Partly" not in long


def test_a_thing_is_never_cut(notebook: Any) -> None:
    for words in ("a" * 300, "short enough", "b" * 400):
        notebook.add(Alert(type=AlertType.OTHER, detail=in_english(words)))
    message = render_message(notebook.summary(), SHORT)
    assert '"short enough"' in message.text
    assert "bb" not in message.text
    assert ("a" * 300 in message.text) is ("aaa" in message.text)
    assert message.left_out[0].startswith("Alerts and allergies (")


def test_who_typed_and_who_put_it_into_english_is_said_once(notebook: Any) -> None:
    things = (polish("schody", "the stairs"), polish("zima", "the winter"))
    notebook.add(Appointment(on=date(2026, 11, 24), three_things=things), recorder=HELPER)
    text = render_message(notebook.summary(), LONG).text
    assert text.count("Partly typed by a carer.") == 1
    assert text.count("Partly put into English by somebody.") == 1


def test_own_words_that_nobody_put_into_english_stand_as_written(notebook: Any) -> None:
    notebook.add(Appointment(on=date(2026, 11, 24), three_things=(polish("boję się zimy"),)))
    for languages in (("en", "pl"), ("en", None)):
        text = render_message(notebook.summary(*languages), LONG).text
        assert "boję się zimy" in text
        assert "line 1.1" not in text


def test_who_refers_themselves_says_what_for(notebook: Any) -> None:
    notebook.add(Goal(want=in_english("walk to the market"), first_step=in_english("to the gate")))
    assert "walk to the market" in render_message(notebook.summary(audience="self-referral"), SHORT).text


def test_less_room_than_any_form_gives_is_refused(full: Any) -> None:
    with pytest.raises(ValueError):
        render_message(full.summary(), SHORT - 1)


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(
    kept=st.lists(records(), max_size=8),
    languages=st.sampled_from([("en", "ur"), ("ur", "en"), ("pl", None)]),
    audience=st.sampled_from(list(PRESETS)),
    most=st.sampled_from([SHORT, LONG]),
)
def test_it_is_never_too_long_and_every_thing_is_in_it_or_counted(
    new_notebook: Callable[[], Any], kept: list[Record], languages: tuple[str, str | None], audience: str, most: int
) -> None:
    book, singletons = new_notebook(), set()
    for record in kept:
        if not record.SINGLETON or record.KIND not in singletons:
            singletons.add(record.KIND)
            book.add(record, about=book.today - timedelta(days=2))
    summary = book.summary(*languages, audience=audience, sections=preset(audience).names())
    message = render_message(summary, most)
    assert units(message.text) <= most
    alerts = [
        spaced(pasted_said(line.said, languages[0]))
        for line in summary.header.alerts
        if not line.wording.startswith("not")
    ]
    missing = [alert for alert in alerts if alert not in message.text]
    counted = sum(int(n) for one in message.left_out for n in re.findall(r"\((\d+)\)$", one))
    assert counted >= len(missing)
    assert bool(message.left_out) is (counted > 0)
