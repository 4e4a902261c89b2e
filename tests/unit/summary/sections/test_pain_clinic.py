from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from passport_app.domain.about_me import Story
from passport_app.domain.body import Pain, PainKind, Side
from passport_app.domain.care import Appointment
from passport_app.domain.checkins import CheckIn, RatingWord, TrackerValue
from passport_app.domain.diary import FlareUp, Tracker, TrackerType
from passport_app.domain.plans import BalanceItem, BalanceSide
from passport_app.domain.treatments import TryOut, TryOutDecision
from passport_app.domain.words import Words
from passport_app.summary.model import BodyMap, Summary
from passport_app.summary.wording import text_of
from tests.unit.summary.reading import found, said

TODAY = date(2026, 11, 22)
START = date(2026, 9, 1)


def words(text: str) -> Words:
    return Words(text=text, language="en")


def page(notebook: Any, **choices: Any) -> Summary:
    summary: Summary = notebook.summary(audience="pain-clinic", **choices)
    return summary


def check_in(notebook: Any, day: date, **answers: Any) -> None:
    notebook.add(CheckIn(**answers), about=day)


def test_my_question_is_the_question_written_else_what_i_want_to_talk_about(notebook: Any) -> None:
    visit = notebook.add(Appointment(on=TODAY, three_things=(words("my sleep"),)))
    assert said(page(notebook), "question") == ["“my sleep”"]
    notebook.entries.remove(visit)
    notebook.add(Appointment(on=TODAY, three_things=(words("my sleep"),), questions=(words("is it safe?"),)))
    assert said(page(notebook), "question") == ["“is it safe?”"]


def test_the_figure_of_the_body_has_each_place_with_its_side_by_days(notebook: Any) -> None:
    knee = Pain(region="knee", side=Side.LEFT, kinds=(PainKind.STIFF,), words=words("like rust"))
    for ago in range(3):
        pains = (Pain(region="lower-back", kinds=(PainKind.ACHING,)), *((knee,) if ago == 1 else ()))
        check_in(notebook, TODAY - timedelta(days=ago), pains=pains, pain_now=6)
    check_in(notebook, TODAY - timedelta(days=40), pains=(Pain(region="head"),))
    section = found(page(notebook), "pain-lines")
    assert section
    drawn = section.blocks[0]
    assert isinstance(drawn, BodyMap)
    assert (drawn.regions, drawn.sides) == (("lower-back", "knee"), ("", "left"))
    told = text_of(drawn.words["en"]).replace("\u00a0", " ")
    assert told == "Where it hurts, most often first: lower back · knee (left)"
    assert said(page(notebook), "pain-lines") == [
        "What it feels like: aching · stiff · “like rust”",
        "How strong: usually 6, worst 6 (10 strongest)",
    ]
    assert said(notebook.summary(audience="physio"), "body-map") == said(page(notebook), "pain-lines")


def test_what_was_noticed_before_a_flare_up_is_in_own_words_and_says_no_cause(notebook: Any) -> None:
    notebook.add(FlareUp(started=date(2026, 10, 1), set_off=words("rain"), helped=(words("heat"),)))
    notebook.add(FlareUp(started=date(2026, 11, 1), set_off=words("a long drive"), helped=(words("heat"),)))
    assert said(page(notebook), "pain-lines") == [
        "What I noticed before a flare-up: “a long drive” · “rain”",
        "What helped then: “heat”",
    ]


def test_the_start_stands_beside_now_once_it_is_long_enough_ago(notebook: Any) -> None:
    check_in(notebook, TODAY, pain_now=4)
    check_in(notebook, TODAY - timedelta(days=55), pain_now=6)
    assert not [line for line in said(page(notebook), "measures") if "at the start" in line]
    check_in(notebook, date(2026, 3, 1), pain_now=8, sleep=2)
    line = next(line for line in said(page(notebook), "measures") if "at the start" in line)
    assert line == ("Usual at the start, 1 March to 28 March: Pain (10 strongest): 8 · Sleep (10 very well): 2")


def test_own_trackers_are_told_with_their_days(notebook: Any) -> None:
    lying = notebook.add(Tracker(name=words("lying down"), type=TrackerType.MINUTES))
    out = notebook.add(Tracker(name=words("out of the house"), type=TrackerType.YES_NO))
    for ago, minutes in enumerate((30, 60, 45)):
        values = (TrackerValue(tracker=lying.id, minutes=minutes), TrackerValue(tracker=out.id, yes=bool(ago)))
        check_in(notebook, TODAY - timedelta(days=ago), pain_now=3, trackers=values)
    told = said(page(notebook), "measures")
    assert "“lying down”: usually 45 minutes, 30 to 60, on 3 days" in told
    assert "“out of the house”: yes on 2 of 3 days" in told


def try_out(notebook: Any, before: int, during: int, **details: Any) -> list[str]:
    notebook.add(TryOut(what=words("a timer"), started=START, days=14, shown_by="pain_now", **details))
    for day in range(before):
        check_in(notebook, START - timedelta(days=day + 1), pain_now=6 + day % 2)
    for day in range(during):
        check_in(notebook, START + timedelta(days=day), pain_now=5)
    return said(page(notebook), "tried-change")[0].split(" | ")


def test_before_and_after_say_their_days_and_the_ups_and_downs(notebook: Any) -> None:
    row = try_out(notebook, 7, 9, decision=TryOutDecision.KEEP, decided_on=date(2026, 9, 15), learned=words("it works"))
    assert row == [
        "“a timer” · 1 September to 14 September",
        "Pain (10 strongest)",
        "usually 6, 6 to 7 (7 days)",
        "usually 5, 5 to 5 (9 days)",
        "Keep doing it · 15 September · “it works”",
    ]


def test_with_fewer_than_seven_days_on_a_side_it_is_too_early_to_tell(notebook: Any) -> None:
    row = try_out(notebook, 6, 14)
    assert row[2:] == ["too early to tell (6 days)", "too early to tell (14 days)", "not decided yet"]
    section = found(page(notebook), "tried-change")
    assert section
    assert "ObservationFact" not in repr(section)


def test_what_was_answered_in_words_is_counted(notebook: Any) -> None:
    notebook.add(TryOut(what=words("a walk"), started=START, days=10, shown_by="pain_now"))
    for day in range(-8, 8):
        word = RatingWord.A_LOT if day < 0 else RatingWord.SOME
        check_in(notebook, START + timedelta(days=day), pain_now=word)
    row = said(page(notebook), "tried-change")[0].split(" | ")
    assert row[1:4] == ["Pain now", "a lot of pain 8 times", "some pain 8 times"]


def test_mood_is_no_measure_of_a_try_out_until_it_is_ticked(notebook: Any) -> None:
    notebook.add(TryOut(what=words("a walk"), started=START, days=10, shown_by="mood"))
    for day in range(-8, 8):
        check_in(notebook, START + timedelta(days=day), mood=3)
    row = said(page(notebook), "tried-change")[0].split(" | ")
    assert row[1:4] == ["not recorded", "–", "–"]
    ticked = said(page(notebook, sections=("tried-change", "mood")), "tried-change")[0]
    assert "Mood (10 very good)" in ticked


def test_burdens_the_chosen_one_first_then_the_biggest(notebook: Any) -> None:
    for side, what, size, chosen in (
        (BalanceSide.DRIVING_FORCE, "choir", 4, False),
        (BalanceSide.BURDEN, "money", 5, False),
        (BalanceSide.BURDEN, "stairs", 2, True),
    ):
        notebook.add(
            BalanceItem(side=side, what=words(what), size=size, chosen=chosen, smallest_action=words(f"{what} step"))
        )
    assert said(page(notebook), "burdens") == [
        "Weighs me down: “stairs” · 2 (5 biggest) · Smallest step: “stairs step”",
        "Weighs me down: “money” · 5 (5 biggest)",
        "Keeps me going: “choir” · 4 (5 biggest)",
    ]


def test_hopes_are_out_until_ticked_and_stand_once(notebook: Any) -> None:
    notebook.add(Story(lines=(words("it began at sea"),), hopes=(words("to dance"),), worries=(words("to fall"),)))
    assert "to dance" not in repr(page(notebook))
    both = page(notebook, sections=("hopes", "story"))
    assert said(both, "hopes") == ["I hope: “to dance”", "I worry: “to fall”"]
    assert said(both, "story") == ["“it began at sea”"]
