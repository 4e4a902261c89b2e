"""What was chosen for an audience comes back, and nothing in the settings tells of health."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from passport_app.domain.medicines import Medicine
from passport_app.domain.person import Person
from passport_app.services import selections
from passport_app.services.passport import Passport
from passport_app.services.selections import moved, remember, remembered, usual
from passport_app.services.summaries import PRESETS, Edition, Paper

KEPT = "summary.for.gp"


def test_it_begins_with_the_preset_and_the_persons_language(passport: Passport) -> None:
    passport.records.put(Person(languages_read=("ur", "en")))
    chosen = usual(passport, "gp")
    assert chosen.languages == ("en", "ur")
    assert chosen.sections == PRESETS["gp"].chosen(None)
    assert selections.is_usual(passport, chosen)


def test_everything_is_remembered_for_its_audience_alone(passport: Passport) -> None:
    begin = usual(passport, "gp")
    chosen = replace(
        begin,
        order=moved(begin.order, "goals", -1),
        ticked=begin.ticked - {"tried"} | {"mood"},
        language="pl",
        mine="ur",
        side_by_side=True,
        left_out=frozenset({"rating/pain"}),
        days=91,
        first=("goals", "medicines"),
        edition=Edition.LARGE_18,
        paper=Paper.LETTER,
        code=False,
        reader=True,
        locked=True,
    )
    remember(passport, chosen)
    assert remembered(passport, "gp") == chosen
    assert remembered(passport, "ae") == usual(passport, "ae")
    assert selections.last_audience(passport) == "gp"
    assert not selections.is_usual(passport, chosen)
    assert selections.forget(passport, "gp") == remembered(passport, "gp") == begin


def test_what_is_the_persons_alone_is_never_remembered(passport: Passport) -> None:
    secret = passport.records.add(Medicine(name="Secret"), private=True)
    chosen = usual(passport, "gp")
    chosen = replace(
        chosen,
        ticked=chosen.ticked | {"home-safety", "mood"},
        private=frozenset({secret.id}),
        left_out=frozenset({secret.id, f"{secret.id}/abc", "rating/pain"}),
        first=("home-safety", "goals"),
    )
    assert chosen.reveals
    remember(passport, chosen)
    kept = passport.settings.get(KEPT) or ""
    assert secret.id not in kept
    assert "home-safety" not in json.loads(kept)["ticked"]
    assert json.loads(kept)["first"] == ["goals"]
    again = remembered(passport, "gp")
    assert not again.reveals
    assert again.left_out == {"rating/pain"}
    assert "mood" in again.ticked


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "no json",
        "[]",
        "null",
        "[" * 50_000,
        '{"order":7,"ticked":"goals","days":"x","edition":"giant","first":[1]}',
    ],
)
def test_what_cannot_be_read_is_as_usual(passport: Passport, kept: str) -> None:
    passport.settings.set(KEPT, kept)
    found = remembered(passport, "gp")
    assert found.order == usual(passport, "gp").order
    assert (found.days, found.edition, found.first) == (28, Edition.STANDARD, ())


def test_a_section_that_is_new_stands_where_the_preset_has_it(passport: Passport) -> None:
    names = list(usual(passport, "gp").order)
    old = [name for name in reversed(names) if name != "goals"]
    passport.settings.set(KEPT, json.dumps({"order": [*old, "gone"], "ticked": ["medicines", "gone"]}))
    found = remembered(passport, "gp")
    before = names[names.index("goals") - 1]
    assert found.order.index("goals") == found.order.index(before) + 1
    assert [name for name in found.order if name != "goals"] == old
    assert found.ticked == {"medicines", "goals"}


def test_moving_stops_at_both_ends() -> None:
    assert moved(("a", "b", "c"), "c", -1) == ("a", "c", "b")
    assert moved(("a", "b", "c"), "a", -1) == ("a", "b", "c")
    assert moved(("a", "b", "c"), "c", 1) == ("a", "b", "c")


def test_the_same_language_twice_is_one(passport: Passport) -> None:
    chosen = replace(usual(passport, "gp"), language="en", mine="en-GB", side_by_side=True)
    assert chosen.languages == ("en",)
    assert chosen.layout.arrangement == "sheets"
