"""The diary: what is listed, how it is worded, taking out and bringing back."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest

from passport_app.domain.body import Pain, PainKind, Side
from passport_app.domain.care import Appointment
from passport_app.domain.checkins import CheckIn, RatingWord, TrackerValue
from passport_app.domain.diary import Activity, DiaryPurpose, Dose, FlareUp, Observation, Tracker, TrackerType
from passport_app.domain.medicines import Medicine
from passport_app.domain.treatments import TryOut, TryOutDecision
from passport_app.domain.words import own
from passport_app.i18n import Translator
from passport_app.services.passport import Passport
from ui.pages.diary.pain_line import PainLine
from ui.pages.diary.presenter import DiaryPresenter, DiaryRow
from ui.pages.diary.presenter_keeping import KeepingPresenter


def w(text: str) -> Any:
    return own(text, "en")


def plain(text: str) -> str:
    return text.translate(dict.fromkeys((0x2066, 0x2068, 0x2069))).replace("\u00a0", " ")


class View:
    rows: tuple[DiaryRow, ...] = ()
    earlier = False
    purpose = ""
    ended = False
    taken_out = ""
    pain: PainLine | None = None

    def show_purpose(self, sentence: str, *, ended: bool) -> None:
        self.purpose, self.ended = sentence, ended

    def show_rows(self, rows: tuple[DiaryRow, ...], *, earlier: bool) -> None:
        self.rows, self.earlier = rows, earlier

    def show_taken_out(self, record_id: str) -> None:
        self.taken_out = record_id

    def show_pain(self, line: PainLine | None) -> None:
        self.pain = line


class Diary:
    def __init__(self, passport: Passport, t: Translator) -> None:
        self.passport, self.view = passport, View()
        self.presenter = DiaryPresenter(passport, t, self.view)

    def texts(self) -> list[str]:
        self.presenter.show()
        return [plain(row.text) for row in self.view.rows]

    def pain(self) -> PainLine | None:
        self.presenter.show()
        return self.view.pain


@pytest.fixture
def diary(passport: Passport, t: Translator) -> Diary:
    return Diary(passport, t)


TODAY = date(2026, 11, 22)


def test_newest_day_comes_first_and_kinds_are_labelled(diary: Diary, passport: Passport) -> None:
    medicine = passport.records.add(Medicine(name="paracetamol"))
    passport.records.add(CheckIn(pain_now=4), about=TODAY - timedelta(days=2))
    passport.records.add(FlareUp(started=TODAY), about=TODAY)
    passport.records.add(Dose(medicine=medicine.id, at=time(8, 30), amount="2 tablets"), about=TODAY)
    passport.records.add(Activity(what=w("walked"), minutes=15), about=TODAY - timedelta(days=1))
    diary.presenter.show()
    labels = [row.label for row in diary.view.rows]
    assert set(labels[:2]) == {"Flare-up", "Dose taken when needed"}
    assert labels[2:] == ["Something I did", "Check-in"]
    assert "paracetamol · 2 tablets · 08:30" in diary.texts()


def test_check_in_is_told_in_words_and_blank_is_not_mentioned(diary: Diary, passport: Passport) -> None:
    tea = passport.records.add(Tracker(name=w("Tea"), type=TrackerType.NUMBER, unit="cups"))
    passport.records.add(
        CheckIn(
            pain_now=0,
            sleep=RatingWord.A_LITTLE,
            pains=(Pain(region="knee", side=Side.LEFT, kinds=(PainKind.STIFF,), intensity=3),),
            trackers=(TrackerValue(tracker=tea.id, number=2.0),),
            managed=w("the shop"),
            finished=False,
        )
    )
    (text,) = diary.texts()
    assert text.split(" · ") == [
        "Not finished yet",
        "Pain now: 0",
        "Slept badly",
        "Tea: 2 cups",
        "Knee (Left): Stiff, 3 of 10",
        "Managed: the shop",
    ]


def test_hidden_numbers_are_not_read_back(diary: Diary, passport: Passport) -> None:
    passport.records.put(DiaryPurpose(hide_numbers=True))
    passport.records.add(CheckIn(pain_now=7, sleep=3, pains=(Pain(region="head", intensity=9),)))
    passport.records.add(FlareUp(started=TODAY, worst=8), about=TODAY)
    everything = " ".join(diary.texts())
    assert "2 answers kept, not shown" in everything
    assert not any(number in everything for number in "7398")


def test_answers_to_a_tracker_that_was_taken_out_still_stand(diary: Diary, passport: Passport) -> None:
    tea = passport.records.add(Tracker(name=w("Tea"), type=TrackerType.YES_NO))
    passport.records.add(CheckIn(trackers=(TrackerValue(tracker=tea.id, yes=False),)))
    passport.records.remove(tea.id)
    assert diary.texts() == ["Tea: no"]


def test_flare_up_says_how_long_it_lasted(diary: Diary, passport: Passport) -> None:
    flare_up = FlareUp(started=date(2026, 11, 15), ended=date(2026, 11, 17), helped=(w("heat"), w("rest")))
    passport.records.add(flare_up, about=flare_up.started)
    (text,) = diary.texts()
    assert "lasted 3 days" in text
    assert "What helped: heat and rest" in text


def test_only_the_last_weeks_at_first_and_more_on_request(diary: Diary, passport: Passport) -> None:
    passport.records.add(CheckIn(pain_now=1), about=TODAY - timedelta(days=27))
    passport.records.add(CheckIn(pain_now=2), about=TODAY - timedelta(days=28))
    assert diary.texts() == ["Pain now: 1"]
    assert diary.view.earlier
    diary.presenter.show_earlier()
    assert diary.texts() == ["Pain now: 1", "Pain now: 2"]
    assert not diary.view.earlier


def test_entry_taken_out_is_gone_and_comes_back(diary: Diary, passport: Passport) -> None:
    entry = passport.records.add(CheckIn(pain_now=1))
    diary.presenter.take_out(entry.id)
    assert not diary.view.rows
    assert diary.view.taken_out == entry.id
    assert diary.presenter.details(entry.id) is None
    assert [row.id for row in diary.presenter.removed()] == [entry.id]
    diary.presenter.bring_back(entry.id)
    assert [row.id for row in diary.view.rows] == [entry.id]


def test_what_a_carer_saw_is_kept_apart_and_only_theirs_to_change(diary: Diary, passport: Passport, carer: str) -> None:
    assert diary.presenter.carer_writes
    filling = diary.presenter.observation(None, TODAY)
    filling.put("what", w("She rested."))
    (entry,) = passport.records.all(Observation)
    assert entry.informant == carer
    diary.presenter.show()
    assert (diary.view.rows[0].label, plain(diary.view.rows[0].whose)) == ("What a carer saw", "Seen by Ania")
    details = diary.presenter.details(entry.id)
    assert details is not None
    assert details.changeable
    passport.write_as(None)
    details = diary.presenter.details(entry.id)
    assert details is not None
    assert not details.changeable
    assert not diary.presenter.carer_writes


def test_details_say_the_day_and_every_part(diary: Diary, passport: Passport) -> None:
    entry = passport.records.add(CheckIn(pain_now=1, note=w("warm day")), about=date(2026, 11, 3))
    details = diary.presenter.details(entry.id)
    assert details is not None
    assert "3 November" in details.day
    assert [plain(part) for part in details.parts] == ["Pain now: 1", "Note: warm day"]


@pytest.mark.parametrize(
    ("purpose", "words", "ended"),
    [
        (DiaryPurpose(), "A diary works best", False),
        (DiaryPurpose(purpose=w("the clinic")), "Kept for: the clinic.", False),
        (DiaryPurpose(purpose=w("the clinic"), until=TODAY), "Kept for: the clinic, until", False),
        (DiaryPurpose(until=TODAY - timedelta(days=1)), "You kept this diary until", True),
    ],
)
def test_what_it_is_kept_for(diary: Diary, passport: Passport, purpose: DiaryPurpose, words: str, ended: bool) -> None:
    passport.records.put(purpose)
    diary.presenter.show()
    assert plain(diary.view.purpose).startswith(words)
    assert diary.view.ended is ended


def test_flare_up_of_a_day_is_kept_as_soon_as_it_is_added(diary: Diary, passport: Passport) -> None:
    record_id = diary.presenter.new_flare_up(date(2026, 11, 18))
    (entry,) = passport.records.all(FlareUp)
    assert (entry.id, entry.about, entry.record.started) == (record_id, date(2026, 11, 18), date(2026, 11, 18))


def test_diary_can_be_kept_for_what_lies_ahead(passport: Passport, t: Translator) -> None:
    ahead = passport.records.add(Appointment(on=date(2026, 12, 1), service="Clinic"))
    passport.records.add(Appointment(on=date(2026, 11, 1)))
    trying = passport.records.add(TryOut(what=w("Pacing"), started=TODAY))
    passport.records.add(TryOut(what=w("Old"), started=TODAY, decision=TryOutDecision.STOP))
    keeping = KeepingPresenter(passport, t)
    assert [code for code, _words in keeping.appointments()] == [ahead.id]
    assert [code for code, _words in keeping.try_outs()] == [trying.id]


def test_tracker_taken_out_can_come_back(passport: Passport, t: Translator) -> None:
    keeping = KeepingPresenter(passport, t)
    filling = keeping.tracker(None)
    filling.put("name", w("Tea"))
    assert passport.records.all(Tracker) == [], "how it is answered is still missing"
    filling.put("type", TrackerType.MINUTES)
    (row,) = keeping.trackers()
    keeping.take_out(row.id)
    assert keeping.trackers() == ()
    assert [removed.id for removed in keeping.trackers(removed=True)] == [row.id]
    keeping.bring_back(row.id)
    assert [back.name for back in keeping.trackers()] == ["Tea"]


def test_the_line_of_pain_has_gaps_ends_in_words_and_flare_ups(diary: Diary, passport: Passport) -> None:
    today = passport.today()
    passport.records.add(CheckIn(pain_now=4), about=today - timedelta(days=3))
    assert diary.pain() is None, "one day is no line"
    for pain in (5, 6):
        passport.records.add(CheckIn(pain_now=pain), about=today)
    passport.records.add(CheckIn(pain_now=RatingWord.A_LOT), about=today - timedelta(days=2))
    passport.records.add(FlareUp(started=today - timedelta(days=1)), about=today)
    line = diary.pain()
    assert line is not None
    assert "0 is no pain, 10 the strongest" in line.name
    assert [day.value for day in line.days[-4:]] == [4, None, None, 5.5]
    assert [day.flare_up for day in line.days[-4:]] == [False, False, True, True]
    assert len(line.days) == 28
    spoken = [plain(day.spoken).partition(": ")[2] for day in line.days[-4:]]
    assert spoken == ["4 of 10", "not recorded", "not recorded", "5.5 of 10, in a flare-up"]
    assert "lowest 4, highest 5.5. Recorded on 2 of 28 days. The shaded days" in plain(line.words)


def test_where_numbers_are_not_shown_back_there_is_no_line(diary: Diary, passport: Passport) -> None:
    for days in (0, 1, 2):
        passport.records.add(CheckIn(pain_now=4), about=passport.today() - timedelta(days=days))
    passport.records.put(DiaryPurpose(hide_numbers=True))
    assert diary.pain() is None
