"""No record can be made wrong, whatever is put into it, and the refusal names the field and not the value."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields
from datetime import UTC, date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app.domain.about_me import AboutMe, Story
from passport_app.domain.body import NoSideError, Pain, Side, UnknownRegionError, regions
from passport_app.domain.care import Appointment
from passport_app.domain.checkins import CheckIn, OneAnswerError, RatingWord, TrackerValue
from passport_app.domain.diary import Dose
from passport_app.domain.goals import Goal, GoalReview
from passport_app.domain.health_background import (
    Allergy,
    AllergyAnswerError,
    AllergyList,
    AllergyListMissingError,
    AllergyStatus,
    Condition,
    EmptyConditionError,
)
from passport_app.domain.kinds import ALL, BY_NAME
from passport_app.domain.medicines import Medicine
from passport_app.domain.plans import BalanceItem, BalanceSide
from passport_app.domain.record import Record
from passport_app.domain.rules import (
    EmptyTextError,
    NotANumberError,
    OutOfRangeError,
    TooLongError,
    TooManyError,
    UnreadableTextError,
    WrongShapeError,
)
from passport_app.domain.words import own
from tests.strategies import filled

SIT = own("sit", "en")


@pytest.mark.parametrize("value", [-1, 11, 5.0, 0.5, True, False, 10**30])
def test_a_rating_is_a_whole_number_from_0_to_10(value: object) -> None:
    for name in ("pain_now", "mood", "able"):
        with pytest.raises(OutOfRangeError) as caught:
            CheckIn(**{name: value})  # type: ignore[arg-type]
        assert caught.value.field == name
        assert caught.value.params == {"field": name, "low": 0, "high": 10}


@given(st.integers(0, 10))
def test_every_whole_number_of_the_scale_is_a_rating(value: int) -> None:
    assert CheckIn(pain_now=value).pain_now == value
    assert Goal(want=SIT, importance=value).importance == value


def test_a_rating_may_be_a_word_and_stays_one() -> None:
    assert CheckIn(sleep=RatingWord.A_LOT).sleep is RatingWord.A_LOT


def test_blank_is_blank() -> None:
    check_in = CheckIn()
    assert check_in.pain_now is None
    assert check_in != CheckIn(pain_now=0)


def test_other_scales_have_their_own_ends() -> None:
    for size in (0, 6):
        with pytest.raises(OutOfRangeError):
            BalanceItem(side=BalanceSide.BURDEN, what=SIT, size=size)
    for rung in (-3, 3):
        with pytest.raises(OutOfRangeError):
            GoalReview(goal="a" * 32, rung=rung)
    assert GoalReview(goal="a" * 32, rung=-2).rung == -2


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u00a0\u2003"])
def test_words_of_nothing_are_refused(text: str) -> None:
    with pytest.raises(EmptyTextError):
        own(text, "en")
    with pytest.raises(EmptyTextError):
        Medicine(name=text)


def test_words_end_somewhere() -> None:
    assert len(own("ą" * 4000, "pl").text) == 4000
    with pytest.raises(TooLongError):
        own("ą" * 4001, "pl")
    with pytest.raises(TooLongError):
        Medicine(name="x" * 301)


def test_half_a_character_is_refused() -> None:
    with pytest.raises(UnreadableTextError):
        own("a\ud800", "en")


@pytest.mark.parametrize("tag", ["", "e", "english", "en_GB", "en-", "en\n", "-en", "ąę"])
def test_a_language_is_a_tag(tag: str) -> None:
    with pytest.raises((WrongShapeError, EmptyTextError)):
        own("a", tag)


def test_lists_end_somewhere() -> None:
    assert len(Story(lines=(SIT,) * 5).lines) == 5
    with pytest.raises(TooManyError):
        Story(lines=(SIT,) * 6)
    with pytest.raises(TooManyError):
        AboutMe(matters=(SIT,) * 201)
    with pytest.raises(TooManyError):
        Appointment(on=date(2026, 1, 1), three_things=(SIT,) * 4)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf")])
def test_a_trackers_number_is_a_number(number: float) -> None:
    with pytest.raises(NotANumberError):
        TrackerValue(tracker="a" * 32, number=number)


def test_a_tracker_has_one_answer() -> None:
    with pytest.raises(OneAnswerError):
        TrackerValue(tracker="a" * 32)
    with pytest.raises(OneAnswerError):
        TrackerValue(tracker="a" * 32, number=1.0, yes=True)
    assert TrackerValue(tracker="a" * 32, yes=False).yes is False


def test_a_time_is_of_the_clock_on_the_wall() -> None:
    with pytest.raises(WrongShapeError):
        Dose(medicine="a" * 32, at=time(9, tzinfo=UTC))


@given(st.sampled_from(list(regions())), st.sampled_from(Side))
def test_only_parts_with_two_sides_have_a_side(code: str, side: Side) -> None:
    if regions()[code].lateral:
        assert Pain(region=code, side=side).side is side
    else:
        with pytest.raises(NoSideError):
            Pain(region=code, side=side)


def test_a_pain_is_somewhere_on_the_body() -> None:
    with pytest.raises(UnknownRegionError):
        Pain(region="tail")


def test_an_empty_list_of_allergies_never_means_none() -> None:
    nuts = Allergy(substance="nuts")
    assert AllergyList().status is AllergyStatus.NOT_ASKED
    assert AllergyList(status=AllergyStatus.NONE_KNOWN).entries == ()
    for status, entries in (
        (AllergyStatus.HAS, ()),
        (AllergyStatus.NONE_KNOWN, (nuts,)),
        (AllergyStatus.NOT_ASKED, (nuts,)),
    ):
        with pytest.raises((AllergyAnswerError, AllergyListMissingError)):
            AllergyList(status=status, entries=entries)


def test_no_diagnosis_yet_is_an_answer_and_silence_is_none() -> None:
    assert Condition(no_diagnosis_yet=True).name is None
    with pytest.raises(EmptyConditionError):
        Condition()


@given(st.text(st.characters(categories=["Lu"]), min_size=301, max_size=400))
def test_a_refusal_never_repeats_what_was_typed(text: str) -> None:
    with pytest.raises(TooLongError) as caught:
        Medicine(name=text)
    assert text[:20] not in f"{caught.value} {caught.value!r} {caught.value.params}"


def test_kinds_have_names_of_their_own() -> None:
    assert len(BY_NAME) == len(ALL)
    for kind in ALL:
        assert kind.KIND.lower() == kind.KIND
        assert not (kind.PERSON_ONLY and kind.OBSERVED_ONLY)


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.KIND)
def test_a_record_with_everything_in_it_can_be_made_and_not_changed(kind: type[Record]) -> None:
    record = filled(kind, "words")
    for field in fields(record):
        with pytest.raises(FrozenInstanceError):
            setattr(record, field.name, None)
