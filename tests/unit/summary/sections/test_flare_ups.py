from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from passport_app.domain.checkins import CheckIn
from passport_app.domain.diary import FlareUp
from passport_app.domain.medicines import Helps
from passport_app.domain.treatments import Treatment, TreatmentType, TryOut, TryOutDecision
from passport_app.domain.words import own
from passport_app.summary.facts import ObservationFact
from tests.unit.summary.reading import aside, facts, found, said


def flare(start: str, end: str | None = None, **details: Any) -> FlareUp:
    return FlareUp(started=date.fromisoformat(start), ended=date.fromisoformat(end) if end else None, **details)


def test_flare_ups_are_counted_with_the_shortest_the_longest_and_the_latest(notebook: Any) -> None:
    notebook.add(flare("2026-03-01", "2026-03-02"))
    notebook.add(flare("2026-10-29", "2026-11-02", worst=9))
    summary = notebook.summary(audience="physio")
    assert said(summary, "flare-pattern") == [
        "2 flare-ups, the shortest 2 days, the longest 5 days.",
        "Latest: 29 October to 2 November. Worst pain: 9 (10 strongest).",
    ]
    assert aside(summary, "flare-pattern") == "written down since 1 March"


def test_a_flare_up_without_an_end_has_no_length(notebook: Any) -> None:
    notebook.add(flare("2026-11-01"))
    assert said(notebook.summary(audience="physio"), "flare-pattern") == [
        "1 flare-up.",
        "Latest: from 1 November; no end recorded.",
    ]


def test_those_of_more_than_a_year_ago_do_not_count_and_the_diary_says_since_when(notebook: Any) -> None:
    notebook.add(flare("2025-01-05", "2025-01-07"))
    assert found(notebook.summary(audience="physio"), "flare-pattern") is None
    notebook.add(flare("2026-09-05", "2026-09-05"))
    notebook.add(CheckIn(pain_now=3), about=date(2026, 8, 30))
    summary = notebook.summary(audience="physio")
    assert said(summary, "flare-pattern")[0] == "1 flare-up, 1 day."
    assert aside(summary, "flare-pattern") == "written down since 23 November 2025"


def test_what_came_before_is_the_persons_words_and_said_once(notebook: Any) -> None:
    notebook.add(flare("2026-11-01", "2026-11-02", set_off=own("a long day", "en"), helped=(own("heat", "en"),)))
    notebook.add(flare("2026-10-01", "2026-10-01"))
    summary = notebook.summary(audience="physio")
    assert said(summary, "what-helped") == ["1 November to 2 November | “a long day” | “heat”"]
    assert not any("long day" in line for line in said(summary, "flare-pattern"))
    alone = notebook.summary(audience="physio", sections=("flare-pattern",))
    assert said(alone, "flare-pattern")[-1] == "Noticed before, 1 November: “a long day”"


def test_what_helped_has_the_try_outs_that_were_kept_and_what_helps_to_move(notebook: Any) -> None:
    kept = TryOut(what=own("a timer", "en"), started=date(2026, 10, 1), decision=TryOutDecision.KEEP)
    notebook.add(replace(kept, decided_on=date(2026, 10, 15), learned=own("I like it", "en")))
    notebook.add(TryOut(what=own("no tea", "en"), started=date(2026, 9, 1), decision=TryOutDecision.STOP))
    pool = Treatment(what=own("warm pool", "en"), type=TreatmentType.ACTIVITY, helps=Helps.A_BIT)
    gym = Treatment(what=own("strength class", "en"), type=TreatmentType.PHYSIOTHERAPY, helps=Helps.A_LOT)
    useless = Treatment(what=own("magnets", "en"), type=TreatmentType.DEVICE, helps=Helps.NO)
    tablets = Treatment(what=own("tablets", "en"), type=TreatmentType.MEDICINE, helps=Helps.A_LOT)
    for each in (pool, gym, useless, tablets):
        notebook.add(each)
    assert said(notebook.summary(audience="physio"), "what-helped") == [
        "Kept after a try-out, 15 October: “a timer” · “I like it”",
        "“strength class”: Helps a lot.",
        "“warm pool”: Helps a bit.",
    ]


def test_a_count_that_is_left_out_leaves_the_latest(notebook: Any) -> None:
    notebook.add(flare("2026-11-01", "2026-11-02"))
    (line,) = said(notebook.summary(audience="physio", left_out={"flare-up/count"}), "flare-pattern")
    assert line.startswith("Latest:")


def test_the_count_is_data_for_the_same_days(notebook: Any) -> None:
    start = notebook.today - timedelta(days=30)
    notebook.add(flare(start.isoformat(), (start + timedelta(days=2)).isoformat()))
    told = facts(notebook.summary(audience="physio"), "flare-pattern", ObservationFact)
    assert [(fact.code, fact.value, fact.start) for fact in told[:2]] == [
        ("flare-ups", 1, start),
        ("flare-up-days", 3, start),
    ]
