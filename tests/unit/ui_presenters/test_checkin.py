"""A check-in: every answer kept at once, nothing asked twice, everything can be skipped."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from passport_app.domain.body import Pain, PainKind, Side
from passport_app.domain.checkins import CheckIn, RatingWord
from passport_app.domain.diary import AnswerStyle, DiaryPurpose, Tracker, TrackerType
from passport_app.domain.record import PERSON, Entry
from passport_app.domain.words import own
from passport_app.i18n import Translator
from passport_app.services.passport import Passport
from ui.pages.checkin.presenter import CheckinPresenter
from ui.pages.checkin.questions import Asked, Question

TODAY = date(2026, 11, 22)


class View:
    def __init__(self) -> None:
        self.question: Any = None
        self.saved = 0
        self.problem = ""
        self.left = False

    def show_question(self, question: Question) -> None:
        self.question = question

    def show_saved(self) -> None:
        self.saved += 1

    def show_problem(self, sentence: str) -> None:
        self.problem = sentence

    def leave(self) -> None:
        self.left = True


class Walk:
    """A presenter with what it shows."""

    def __init__(self, passport: Passport, t: Translator) -> None:
        self.passport, self.view = passport, View()
        self.presenter = CheckinPresenter(passport, t, self.view)

    def start(self, payload: object = None) -> Walk:
        self.presenter.start(payload)
        return self

    def give(self, *answers: object) -> Walk:
        for answer in answers:
            if answer is not None:
                self.presenter.answer(answer)
            self.presenter.forward()
        return self

    @property
    def key(self) -> str:
        return str(self.view.question.step.key)

    @property
    def kept(self) -> list[Entry[CheckIn]]:
        return self.passport.records.all(CheckIn)


@pytest.fixture
def walk(passport: Passport, t: Translator) -> Walk:
    return Walk(passport, t)


def again(walk: Walk) -> Walk:
    """The same passport after a lock: nothing but what was kept."""
    return Walk(walk.passport, Translator("en"))


def test_questions_are_those_of_the_diary_with_worded_ends(walk: Walk) -> None:
    walk.start()
    question = walk.view.question
    assert (question.done, question.of) == (1, 4)
    assert question.title == "How strong is the pain right now?"
    assert (question.low, question.high) == ("No pain", "The strongest I can imagine")
    asked = [walk.key]
    for _ in range(3):
        walk.presenter.forward()
        asked.append(walk.key)
    assert asked == ["pain_now", "interference", "sleep", "able"]


def test_answer_is_kept_at_once_and_does_not_move_on(walk: Walk) -> None:
    walk.start()
    walk.presenter.answer(6)
    (entry,) = walk.kept
    assert entry.record == CheckIn(pain_now=6, finished=False)
    assert entry.about == TODAY
    assert walk.key == "pain_now"
    assert walk.view.saved == 1


def test_whole_check_in_is_one_finished_record(walk: Walk) -> None:
    walk.start().give(6, 5, 4, 3)
    assert walk.view.question.step.extra
    walk.presenter.enough()
    (entry,) = walk.kept
    assert entry.record == CheckIn(pain_now=6, interference=5, sleep=4, able=3)
    assert walk.view.question.title == "Done."


def test_skipping_everything_keeps_nothing(walk: Walk) -> None:
    walk.start()
    while walk.view.question.step.asked is not Asked.END:
        walk.presenter.skip()
    assert walk.kept == []
    assert walk.view.question.title == "Nothing was put in."
    assert again(walk).start().key == "pain_now"


def test_skip_takes_an_answer_back(walk: Walk) -> None:
    walk.start()
    walk.presenter.answer(6)
    walk.presenter.skip()
    assert walk.kept[0].record.pain_now is None


def test_zero_is_an_answer(walk: Walk) -> None:
    walk.start()
    walk.presenter.answer(0)
    assert walk.kept[0].record.pain_now == 0


def test_back_shows_what_was_answered(walk: Walk) -> None:
    walk.start().give(6)
    walk.presenter.back()
    assert walk.key == "pain_now"
    assert walk.view.question.value == 6
    assert not walk.view.question.can_go_back


def test_finish_for_now_is_taken_up_where_it_stopped_after_a_lock(walk: Walk) -> None:
    walk.start().give(6, None)
    walk.presenter.finish_for_now()
    assert walk.view.left
    later = again(walk).start(walk.kept[0].id)
    assert later.key == "sleep"
    later.give(7)
    assert len(later.kept) == 1
    assert later.kept[0].record.sleep == 7


def test_half_way_check_in_without_a_known_place_goes_to_the_first_open_question(walk: Walk) -> None:
    entry = walk.passport.records.add(CheckIn(pain_now=1, interference=2, finished=False), about=TODAY)
    assert walk.start(entry.id).key == "sleep"


def test_changing_a_finished_check_in_leaves_it_finished(walk: Walk) -> None:
    entry = walk.passport.records.add(CheckIn(pain_now=1), about=date(2026, 11, 3))
    walk.start(entry.id)
    walk.presenter.answer(2)
    walk.presenter.finish_for_now()
    (kept,) = walk.kept
    assert kept.record == CheckIn(pain_now=2)
    assert kept.about == date(2026, 11, 3)


def test_what_was_typed_is_there_again_after_a_lock_in_the_middle_of_it(walk: Walk) -> None:
    walk.start().give(6, 5, 4, 3)
    walk.presenter.typed('{"text": "sat in the gar"}')
    later = again(walk).start(walk.kept[0].id)
    assert later.key == "managed"
    assert later.presenter.draft() == '{"text": "sat in the gar"}'


def test_typing_before_any_answer_is_there_again_and_only_on_its_day(walk: Walk) -> None:
    walk.start().give(None, None, None, None)
    walk.presenter.typed("so far")
    later = again(walk).start()
    assert (later.key, later.presenter.draft()) == ("managed", "so far")
    other = again(walk).start(date(2026, 11, 20))
    assert other.key == "pain_now"


@pytest.mark.parametrize("payload", [date(2026, 11, 2), date(2024, 2, 29)])
def test_any_past_day_can_be_recorded(walk: Walk, payload: date) -> None:
    walk.start(payload)
    walk.presenter.answer(3)
    assert walk.kept[0].about == payload
    assert str(payload.day) in walk.view.question.place


@pytest.mark.parametrize(("hour", "asks"), [(0, True), (3, True), (4, False), (23, False)])
def test_after_midnight_it_asks_today_or_yesterday(walk: Walk, clock: Any, hour: int, asks: bool) -> None:
    clock.moment = clock.moment.replace(hour=hour, minute=0)
    walk.start()
    assert (walk.view.question.step.asked is Asked.DAY) is asks


def test_yesterday_chosen_after_midnight_is_the_day_it_is_about(walk: Walk, clock: Any) -> None:
    clock.moment = clock.moment.replace(hour=1)
    walk.start()
    assert [code for code, _words in walk.view.question.options] == ["2026-11-21", "2026-11-22"]
    walk.presenter.choose_day(date(2026, 11, 21))
    walk.presenter.answer(5)
    assert walk.kept[0].about == date(2026, 11, 21)


def test_past_day_chosen_after_midnight_is_not_asked_again(walk: Walk, clock: Any) -> None:
    clock.moment = clock.moment.replace(hour=1)
    assert walk.start(date(2026, 11, 10)).view.question.step.asked is Asked.NUMBER


def test_same_as_last_time_takes_the_last_answer_that_was_given(walk: Walk) -> None:
    walk.passport.records.add(CheckIn(pain_now=4, sleep=8), about=date(2026, 11, 19))
    walk.passport.records.add(CheckIn(pain_now=5), about=date(2026, 11, 20))
    walk.passport.records.add(CheckIn(pain_now=9), about=date(2026, 11, 23))
    walk.start()
    assert walk.view.question.last == 5
    assert "5" in walk.view.question.last_words
    walk.presenter.same_as_last_time()
    assert walk.view.question.value == 5
    walk.give(None, None)
    assert walk.view.question.last == 8


def test_without_a_last_time_there_is_no_such_button(walk: Walk) -> None:
    assert walk.start().view.question.last is None


def test_five_words_stay_words(walk: Walk) -> None:
    walk.passport.records.put(DiaryPurpose(style=AnswerStyle.WORDS, questions=("pain_now",)))
    walk.passport.records.add(CheckIn(pain_now=5), about=date(2026, 11, 20))
    walk.start()
    assert walk.view.question.last is None, "a number is no word"
    assert ("a-lot", "A lot of pain") in walk.view.question.options
    walk.presenter.answer("a-lot")
    assert walk.kept[-1].record.pain_now is RatingWord.A_LOT


def test_hidden_numbers_are_kept_and_not_shown_back(walk: Walk) -> None:
    walk.passport.records.put(DiaryPurpose(hide_numbers=True))
    walk.passport.records.add(CheckIn(pain_now=7), about=date(2026, 11, 20))
    walk.start()
    assert walk.view.question.last_words == "Same as last time"
    walk.give(6)
    walk.presenter.back()
    assert walk.view.question.value is None
    assert "not shown" in walk.view.question.note
    assert walk.kept[-1].record.pain_now == 6


def test_several_pains_each_with_its_own_details(walk: Walk) -> None:
    walk.start()
    knee = Pain(region="knee", side=Side.LEFT, kinds=(PainKind.STABBING,), intensity=7)
    place = walk.presenter.put_pain(Pain(region="knee"), None)
    walk.presenter.put_pain(knee, place)
    walk.presenter.put_pain(Pain(region="lower-back"), None)
    assert list(walk.kept[0].record.pains) == [knee, Pain(region="lower-back")]
    assert walk.presenter.pain_lines()[0] == "Knee (Left): Stabbing, \u20667\u2069 of 10"
    walk.presenter.remove_pain(0)
    assert list(walk.kept[0].record.pains) == [Pain(region="lower-back")]


def test_places_of_last_time_come_back_with_one_press(walk: Walk) -> None:
    before = (Pain(region="knee", side=Side.RIGHT),)
    walk.passport.records.add(CheckIn(pains=before), about=date(2026, 11, 20))
    walk.start().give(None, None, None, None, None)
    assert walk.key == "pains"
    walk.presenter.same_as_last_time()
    assert walk.kept[-1].record.pains == before
    assert walk.view.question.last is None, "nothing to repeat once there is a pain"


@pytest.mark.parametrize(
    ("kind", "typed", "field", "kept"),
    [
        (TrackerType.NUMBER, "2,5", "number", 2.5),
        (TrackerType.NUMBER, "۱۲", "number", 12.0),
        (TrackerType.MINUTES, 40, "minutes", 40),
        (TrackerType.YES_NO, "no", "yes", False),
        (TrackerType.WORDS, own("calm", "en"), "words", own("calm", "en")),
    ],
)
def test_own_trackers_are_asked_in_their_own_way(
    walk: Walk, kind: TrackerType, typed: object, field: str, kept: object
) -> None:
    tracker = walk.passport.records.add(Tracker(name=own("Tea", "en"), type=kind, unit="cups"))
    walk.passport.records.add(Tracker(name=own("Old", "en"), type=kind, active=False))
    walk.start()
    assert walk.view.question.of == 5
    walk.give(None, None, None, None)
    assert walk.view.question.title == "Tea"
    walk.presenter.answer(typed)
    walk.presenter.answer(typed)
    (value,) = walk.kept[0].record.trackers
    assert (value.tracker, getattr(value, field)) == (tracker.id, kept)
    walk.presenter.skip()
    assert walk.kept[0].record.trackers == ()


@pytest.mark.parametrize("typed", ["many", "inf", "nan"])
def test_what_is_no_number_is_said_plainly_and_not_kept(walk: Walk, typed: str) -> None:
    walk.passport.records.add(Tracker(name=own("Tea", "en"), type=TrackerType.NUMBER))
    walk.start().give(None, None, None, None)
    walk.presenter.answer(typed)
    assert walk.view.problem == "Please write a number, such as 5 or 5.5."
    assert walk.kept == []


def test_out_of_range_answer_is_refused_in_words(walk: Walk) -> None:
    walk.start()
    walk.presenter.answer(11)
    assert walk.view.problem == "Please give a whole number from 0 to 10."
    assert walk.kept == []


def test_carer_who_types_keeps_the_persons_words_as_told(walk: Walk, carer: str) -> None:
    walk.start()
    assert "Ania" in walk.view.question.told_to
    walk.presenter.answer(6)
    (entry,) = walk.kept
    assert (entry.informant, entry.recorder) == (PERSON, carer)


def test_person_alone_is_told_nothing_about_carers(walk: Walk) -> None:
    assert walk.start().view.question.told_to == ""
