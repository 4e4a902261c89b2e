"""Today: what stands on the four cards."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from passport_app.domain.care import Appointment
from passport_app.domain.checkins import CheckIn
from passport_app.domain.goals import Goal, GoalStatus
from passport_app.domain.helpers import Helper
from passport_app.domain.person import Person
from passport_app.domain.treatments import TryOut, TryOutDecision
from passport_app.domain.words import Rendering, Words, own
from passport_app.i18n import Translator
from passport_app.services.passport import Passport, open_passport
from ui.pages.today.presenter import TodayContent, TodayPresenter


class View:
    content: TodayContent

    def show_today(self, content: TodayContent) -> None:
        self.content = content


@pytest.fixture
def look(passport: Passport, t: Translator) -> Any:
    def run(translator: Translator = t) -> TodayContent:
        view = View()
        TodayPresenter(passport, translator, view).show()
        return view.content

    return run


def test_empty_passport_says_what_each_card_is_for(look: Any) -> None:
    content = look()
    assert content.now.unwatched == "Nobody watches these answers."
    assert content.appointment.id is None
    assert content.appointment.note
    assert content.goals.goals == ()
    assert content.goals.note
    assert content.try_out.id is None
    assert content.try_out.note


def test_first_check_in_ends_the_notice_that_nobody_watches(look: Any, passport: Passport) -> None:
    passport.records.add(CheckIn(pain_now=3), about=date(2025, 1, 1))
    assert look().now.unwatched == ""


def test_check_in_left_half_way_is_offered_until_the_day_after(look: Any, passport: Passport, clock: Any) -> None:
    entry = passport.records.add(CheckIn(pain_now=3, finished=False))
    assert look().now.half_way == entry.id
    clock.forward(days=1)
    assert look().now.half_way == entry.id
    clock.forward(days=1)
    assert look().now.half_way is None


def test_finished_check_in_is_not_offered_again(look: Any, passport: Passport) -> None:
    passport.records.add(CheckIn(pain_now=3))
    assert look().now.half_way is None


def test_next_appointment_is_the_nearest_that_lies_ahead(look: Any, passport: Passport) -> None:
    passport.records.add(Appointment(on=date(2026, 11, 21), service="Surgery"))
    passport.records.add(Appointment(on=date(2026, 12, 9), service="Physio"))
    near = passport.records.add(Appointment(on=date(2026, 12, 1), at=time(10, 20), service="Clinic", with_whom="Dr O"))
    card = look().appointment
    assert card.id == near.id
    assert "1 December" in card.when
    assert "10:20" in card.when
    assert "Clinic" in card.who
    assert "Dr O" in card.who


def test_of_two_appointments_on_a_day_the_earlier_comes_first(look: Any, passport: Passport) -> None:
    passport.records.add(Appointment(on=date(2026, 12, 1), at=time(15)))
    early = passport.records.add(Appointment(on=date(2026, 12, 1), at=time(9)))
    passport.records.add(Appointment(on=date(2026, 12, 1)))
    assert look().appointment.id == early.id


def test_goals_show_the_next_small_step_and_only_those_worked_on(look: Any, passport: Passport) -> None:
    passport.records.add(Goal(want=own("Walk", "en"), first_step=own("To the gate.", "en"), when=own("at noon", "en")))
    passport.records.add(Goal(want=own("Sing", "en"), status=GoalStatus.PARKED))
    (line,) = look().goals.goals
    assert line.want == "Walk"
    assert line.step.replace("\u2068", "").replace("\u2069", "") == "Next small step: To the gate. When: at noon."


def test_goal_whose_day_has_come_asks_to_be_looked_at(look: Any, passport: Passport) -> None:
    passport.records.add(Goal(want=own("Walk", "en"), look_back_on=date(2026, 11, 22)))
    assert look().goals.goals[0].step == "It is time to look back at it."


def test_no_more_goals_than_a_card_can_hold(look: Any, passport: Passport) -> None:
    for n in range(5):
        passport.records.add(Goal(want=own(f"Goal {n}", "en")))
    assert len(look().goals.goals) == 3


@pytest.mark.parametrize(
    ("started", "title", "note"),
    [
        (date(2026, 11, 14), "Trying out · day 9 of 14", "27 November"),
        (date(2026, 11, 25), "Trying out", "Starts on"),
        (date(2026, 11, 1), "Trying out", "The time is over. How did it go?"),
    ],
)
def test_try_out_says_which_day_it_is(look: Any, passport: Passport, started: date, title: str, note: str) -> None:
    passport.records.add(TryOut(what=own("Ten on, five off", "en"), started=started))
    card = look().try_out
    assert card.title == title
    assert note in card.note


def test_decided_try_out_is_gone(look: Any, passport: Passport) -> None:
    passport.records.add(TryOut(what=own("x", "en"), started=date(2026, 11, 14), decision=TryOutDecision.KEEP))
    assert look().try_out.id is None


def test_own_words_are_shown_in_the_windows_language_where_somebody_put_them_into_it(
    look: Any, passport: Passport
) -> None:
    into = Rendering(text="Walk to the market", language="en", by="Agnieszka")
    passport.records.add(Goal(want=Words(text="Chodzić na targ", language="pl", renderings=(into,))))
    assert look().goals.goals[0].want == "Walk to the market"
    assert look(Translator("ur")).goals.goals[0].want == "Chodzić na targ"


def test_name_is_the_one_the_person_likes(look: Any, passport: Passport) -> None:
    passport.records.put(Person(legal_name="Maria Nowak", preferred_name="Maria"))
    assert look().name == "Maria"


def test_a_carer_is_asked_about_the_person(passport: Passport, t: Translator) -> None:
    passport.records.put(Person(preferred_name="Maria"))
    helper = passport.records.add(Helper(name="Ania"))
    passport.vault.add_carer("a carer's own words", helper=helper.id, label="Ania")
    passport.close()
    with open_passport(passport.folder, "a carer's own words") as carer:
        view = View()
        TodayPresenter(carer, t, view).show()
    assert view.content.now.carer
    assert view.content.now.title == "How is \u2068Maria\u2069 now?"
    assert "what you saw" in view.content.now.note
