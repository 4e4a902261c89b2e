"""Filling in a form: what is kept, what waits, and what is said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from passport_app.domain.diary import Activity, DiaryPurpose, FlareUp, Rhythm
from passport_app.domain.goals import Goal, GoalType
from passport_app.domain.plans import BalanceItem, BalanceSide, FlarePlan
from passport_app.domain.words import own
from passport_app.i18n import Translator
from passport_app.services.passport import Passport
from ui.common.filling import ABOUT, Filling

WALK = own("Walk", "en")


class Form:
    def __init__(self) -> None:
        self.values: Mapping[str, object] = {}
        self.drafts: dict[str, str] = {}
        self.saved: list[str] = []
        self.problems: dict[str, str] = {}

    def show_values(self, values: Mapping[str, object]) -> None:
        self.values = values

    def show_draft(self, key: str, raw: str) -> None:
        self.drafts[key] = raw

    def show_saved(self, key: str) -> None:
        self.saved.append(key)

    def show_problem(self, key: str, sentence: str) -> None:
        self.problems[key] = sentence


@pytest.fixture
def form() -> Form:
    return Form()


def test_choices_give_codes_and_get_them_back(passport: Passport, t: Translator, form: Form) -> None:
    filling = Filling(passport, t, Goal)
    filling.left(form, "want", WALK)
    filling.left(form, "type", "moving")
    assert filling.entry is not None
    assert filling.entry.record.type is GoalType.MOVING
    filling.show(form, ("want", "type"))
    assert form.values == {"want": WALK, "type": "moving"}
    filling.left(form, "type", "")
    assert filling.entry.record.type is None


def test_yes_no_and_blank_are_three_answers(passport: Passport, t: Translator, form: Form) -> None:
    filling = Filling(passport, t, FlarePlan)
    for given, kept in (("yes", True), ("no", False), ("", None)):
        filling.left(form, "agreement.share", given)
        assert filling.value("agreement.share") is kept
        filling.show(form, ("agreement.share",))
        assert form.values["agreement.share"] == (given or None)


def test_number_chosen_by_its_words(passport: Passport, t: Translator, form: Form) -> None:
    filling = Filling(passport, t, BalanceItem, start={"side": BalanceSide.BURDEN})
    filling.left(form, "what", WALK)
    filling.left(form, "size", "4")
    assert filling.value("size") == 4


def test_answer_waits_until_the_record_can_be_made(passport: Passport, t: Translator, form: Form) -> None:
    filling = Filling(passport, t, Goal)
    filling.left(form, "first_step", own("To the gate", "en"))
    assert filling.entry is None
    assert form.saved == []
    later = Filling(passport, t, Goal)
    assert later.value("first_step") == own("To the gate", "en")
    later.left(form, "want", WALK)
    assert form.saved == ["want"]
    (entry,) = passport.records.all(Goal)
    assert entry.record.first_step == own("To the gate", "en")


def test_what_cannot_be_kept_is_said_and_what_was_typed_stays(passport: Passport, t: Translator, form: Form) -> None:
    flare_up = passport.records.add(FlareUp(started=date(2026, 11, 20)), about=date(2026, 11, 20))
    filling = Filling(passport, t, FlareUp, flare_up.id, about_from="started")
    filling.typed("ended", "19 November")
    filling.left(form, "ended", date(2026, 11, 19))
    assert form.problems == {"ended": "The end is before the beginning."}
    assert form.saved == []
    Filling(passport, t, FlareUp, flare_up.id).show(form, ("ended",))
    assert form.drafts == {"ended": "19 November"}


def test_day_moves_with_the_date_that_it_is_taken_from(passport: Passport, t: Translator, form: Form) -> None:
    flare_up = passport.records.add(FlareUp(started=date(2026, 11, 20)), about=date(2026, 11, 20))
    filling = Filling(passport, t, FlareUp, flare_up.id, about_from="started")
    filling.left(form, "started", date(2026, 11, 18))
    (entry,) = passport.records.all(FlareUp)
    assert (entry.about, entry.record.started) == (date(2026, 11, 18), date(2026, 11, 18))
    filling.left(form, "worst", 7)
    (entry,) = passport.records.all(FlareUp)
    assert (entry.about, entry.record.worst) == (date(2026, 11, 18), 7)


@pytest.mark.parametrize("saved_first", [True, False])
def test_day_of_an_entry_can_be_changed_before_and_after_it_is_kept(
    passport: Passport, t: Translator, form: Form, *, saved_first: bool
) -> None:
    filling = Filling(passport, t, Activity, about=date(2026, 11, 22))
    steps: list[tuple[str, Any]] = [(ABOUT, date(2026, 11, 3)), ("what", WALK)]
    for key, value in reversed(steps) if saved_first else steps:
        filling.left(form, key, value)
    (entry,) = passport.records.all(Activity)
    assert (entry.about, entry.record.what) == (date(2026, 11, 3), WALK)


def test_day_that_has_not_come_is_refused(passport: Passport, t: Translator, form: Form) -> None:
    filling = Filling(passport, t, Activity, about=date(2026, 11, 22))
    filling.left(form, ABOUT, date(2026, 11, 23))
    assert "not come yet" in form.problems[ABOUT]
    assert filling.about == date(2026, 11, 22)


def test_new_records_of_two_slots_keep_their_drafts_apart(passport: Passport, t: Translator, form: Form) -> None:
    Filling(passport, t, Goal, slot="a").typed("want", "Wal")
    Filling(passport, t, Goal, slot="b").show(form, ("want",))
    assert form.drafts == {}
    Filling(passport, t, Goal, slot="a").show(form, ("want",))
    assert form.drafts == {"want": "Wal"}


def test_singleton_is_edited_in_place(passport: Passport, t: Translator, form: Form) -> None:
    Filling(passport, t, DiaryPurpose).left(form, "rhythm", "weekly")
    Filling(passport, t, DiaryPurpose).left(form, "hide_numbers", value=True)
    entry = passport.records.only(DiaryPurpose)
    assert entry is not None
    assert (entry.record.rhythm, entry.record.hide_numbers) == (Rhythm.WEEKLY, True)


def test_change_made_elsewhere_is_not_written_back(passport: Passport, t: Translator, form: Form) -> None:
    goal = passport.records.add(Goal(want=WALK))
    filling = Filling(passport, t, Goal, goal.id)
    Filling(passport, t, Goal, goal.id).left(form, "importance", 8)
    filling.left(form, "confidence", 6)
    (entry,) = passport.records.all(Goal)
    assert (entry.record.importance, entry.record.confidence) == (8, 6)
