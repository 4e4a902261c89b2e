"""A passport in memory, and one man's records in which everything that a summary prints is filled in."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

import pytest

from passport_app.domain.about_me import HomeSafety, Story
from passport_app.domain.care import Appointment, Contact, ContactType
from passport_app.domain.checkins import CheckIn
from passport_app.domain.dates import PartialDate
from passport_app.domain.diary import FlareUp, Observation
from passport_app.domain.goals import Goal, GoalReview, Ladder
from passport_app.domain.health_background import Alert, AlertType, Allergy, AllergyList, AllergyStatus, Condition
from passport_app.domain.helpers import Helper
from passport_app.domain.medicines import Bother, Helps, Medicine, MedicineForm, MedicineSource, MedicineUse
from passport_app.domain.person import EmergencyContact, Hand, Interpreter, Person
from passport_app.domain.record import PERSON, Entry, Record
from passport_app.domain.treatments import Again, Treatment, TreatmentType, TryOut, TryOutDecision
from passport_app.domain.words import Rendering, Words
from passport_app.summary.compose import compose
from passport_app.summary.model import Summary
from passport_app.summary.selection import Selection
from tests.unit.summary.more_records import more_records
from tests.unit.summary.ward_records import ward_records

R = TypeVar("R", bound=Record)
TODAY = date(2026, 11, 22)
HELPER = "d" * 32
GOAL = "a" * 32


class Notebook:
    """Standing records, as the records service gives them."""

    today = TODAY

    def __init__(self) -> None:
        self.entries: list[Entry[Any]] = []
        self._ids = itertools.count(1)

    def add(self, record: R, **details: Any) -> Entry[R]:
        number = next(self._ids)
        written = details.pop("written", datetime(2026, 11, 20, 9, 0, number % 60, tzinfo=UTC))
        record_id = details.pop("id", None) or (record.KIND if record.SINGLETON else f"{number:032x}")
        fields = {"recorder": PERSON, "informant": PERSON, **details}
        entry = Entry(id=record_id, record=record, revision=f"{number:032x}", written=written, **fields)
        self.entries.append(entry)
        return entry

    def all(self, kind: type[R], /, *, since: date | None = None, until: date | None = None) -> list[Entry[R]]:
        found: Sequence[Entry[R]] = [entry for entry in self.entries if type(entry.record) is kind]
        return [
            entry
            for entry in found
            if (since is None or (entry.about is not None and entry.about >= since))
            and (until is None or (entry.about is not None and entry.about <= until))
        ]

    def only(self, kind: type[R], /) -> Entry[R] | None:
        return next(iter(self.all(kind)), None)

    def summary(self, language: str = "en", with_language: str | None = None, **choices: Any) -> Summary:
        since, audience = choices.pop("since", None), choices.pop("audience", "gp")
        if choices.get("sections") is not None:
            choices["sections"] = tuple(choices["sections"])
        return compose(
            self,
            audience=audience,
            language=language,
            with_language=with_language,
            as_of=TODAY,
            selection=Selection(**choices),
            since=since,
        )


def polish(text: str, english: str | None = None) -> Words:
    """Words in Polish, put into English by his daughter or by nobody."""
    put = (Rendering(text=english, language="en", by="Agnieszka", relation="relation/daughter"),) if english else ()
    return Words(text=text, language="pl", renderings=put)


def in_english(text: str) -> Words:
    return Words(text=text, language="en")


@pytest.fixture(scope="session")
def new_notebook() -> Callable[[], Notebook]:
    return Notebook


@pytest.fixture
def notebook() -> Notebook:
    return Notebook()


@pytest.fixture(scope="session")
def new_full() -> Callable[[], Notebook]:
    """Every field that a summary prints has a value that stands nowhere else."""

    def make() -> Notebook:
        book = Notebook()
        for part in (_person, _background, _medicines, _goals, _tried, _care, _diary, _untouched):
            part(book)
        return book

    return make


@pytest.fixture(scope="session")
def new_fuller(new_full: Callable[[], Notebook]) -> Callable[[], Notebook]:
    """The same with what only the further sections print."""

    def make() -> Notebook:
        book = new_full()
        more_records(book)
        ward_records(book)
        return book

    return make


@pytest.fixture
def fuller(new_fuller: Callable[[], Notebook]) -> Notebook:
    return new_fuller()


@pytest.fixture
def full(new_full: Callable[[], Notebook]) -> Notebook:
    return new_full()


def _person(book: Notebook) -> None:
    book.add(
        Helper(name="Agnieszka Brown", relation=in_english("eldest daughter"), paid=True, phone="0161 496 0121"),
        id=HELPER,
    )
    book.add(
        Person(
            legal_name="Zdzisław Wójcik",
            preferred_name="Zdzisiek",
            date_of_birth=date(1949, 12, 1),
            nhs_number="9991234373",
            phone="0113 496 0222",
            hand=Hand.LEFT,
            languages_spoken=("pl", "en"),
            languages_read=("pl",),
            interpreter=Interpreter.NEEDED,
            interpreter_language="de",
            interpreter_note=in_english("by telephone is fine"),
            format_needs=(in_english("yellow paper"),),
            print_size=16,
            communication=(in_english("speak to my left ear"),),
            emergency_contact=EmergencyContact(name="Jan", relation=in_english("neighbour"), phone="0161 496 0177"),
        )
    )


def _background(book: Notebook) -> None:
    book.add(Alert(type=AlertType.BLOOD_THINNER, medicine="apixaban", detail=in_english("since the stroke clinic")))
    book.add(
        AllergyList(
            status=AllergyStatus.HAS,
            entries=(Allergy(substance="penicillin", reaction=in_english("red rash")), Allergy(substance="latex")),
            asked_on=date(2026, 10, 9),
        )
    )
    book.add(Condition(name=in_english("gout"), since=PartialDate(year=2026, month=9)))


def _medicines(book: Notebook) -> None:
    book.add(
        Medicine(
            name="Paracetamol",
            strength="500 mg",
            form=MedicineForm.TABLET,
            source=MedicineSource.BOUGHT,
            label_directions="2 up to 4 times a day",
            use=MedicineUse.DIFFERENTLY,
            really_take=in_english("1 at noon"),
            when_needed=True,
            maximum_as_told=in_english("eight of them"),
            purpose=in_english("knees"),
            helps=Helps.A_BIT,
            side_effects=in_english("thirst"),
            bother=Bother.A_LOT,
        )
    )
    book.add(
        Medicine(
            name="Ibuprofen gel",
            strength="5%",
            use=MedicineUse.STOPPED,
            started=PartialDate(year=2026, month=8, day=11),
            changed=PartialDate(year=2026, month=8, day=21),
            change_reason=in_english("itchy"),
            stopped=PartialDate(year=2026, month=9, day=3),
            stop_reason=in_english("because of the blood thinner"),
        )
    )


def _goals(book: Notebook) -> None:
    book.add(
        Goal(
            want=in_english("walk to the market"),
            first_step=in_english("to the gate"),
            when=in_english("after breakfast"),
            matters=in_english("my friends are there"),
            where_and_with=in_english("Kirkgate with Jan"),
            importance=9,
            confidence=6,
            obstacle=in_english("rain"),
            then_i_will=in_english("walk in the arcade"),
            ladder=Ladder(more=in_english("800 m")),
        ),
        id=GOAL,
    )
    book.add(GoalReview(goal=GOAL, rung=1), about=date(2026, 11, 17))


def _tried(book: Notebook) -> None:
    book.add(
        Treatment(
            what=in_english("strength class"),
            type=TreatmentType.PHYSIOTHERAPY,
            started=PartialDate(year=2026, month=8, day=19),
            ended=PartialDate(year=2026, month=10),
            dose="two bands",
            sessions=12,
            effect=in_english("stairs easier"),
            helps=Helps.A_LOT,
            stop_reason=in_english("course over"),
            again=Again.YES,
        )
    )
    book.add(Treatment(what=in_english("warm pool"), started=PartialDate(year=2025, month=5), still=True))
    book.add(
        TryOut(
            what=in_english("stretch at noon"),
            started=date(2026, 10, 1),
            decision=TryOutDecision.KEEP,
            decided_on=date(2026, 10, 16),
        )
    )


def _care(book: Notebook) -> None:
    book.add(Appointment(on=date(2026, 8, 4)))
    book.add(
        Appointment(
            on=date(2026, 11, 24),
            three_things=(in_english("my knee gives way"), polish("boję się zimy"), polish("schody", "the stairs")),
            questions=(in_english("can there be fewer medicines?"),),
        ),
        recorder=HELPER,
    )
    book.add(Contact(type=ContactType.A_AND_E, reason=in_english("fell on the bus")), about=date(2026, 9, 20))


def _diary(book: Notebook) -> None:
    for ago in range(0, 28, 4):
        book.add(
            CheckIn(
                pain_now=4 + ago // 14,
                pain_usual=5 if ago == 8 else None,
                pain_worst=9 if ago == 12 else None,
                interference=3 if ago else 5,
                sleep=7 if ago else 3,
                energy=2 if ago else 1,
                able=6 if ago else 2,
                mood=8 if ago else 4,
                managed=in_english("fed the birds") if ago == 4 else None,
            ),
            about=TODAY - timedelta(days=ago),
            recorder=HELPER if ago % 8 else PERSON,
        )
    book.add(FlareUp(started=date(2026, 11, 1), ended=date(2026, 11, 3)))
    seen = Observation(what=in_english("holds the rail with both hands"))
    book.add(seen, informant=HELPER, recorder=HELPER, about=date(2026, 11, 18))


def _untouched(book: Notebook) -> None:
    """What goes out only when it is ticked."""
    book.add(
        Story(
            lines=(in_english("I laid tiles for thirty years"),),
            hopes=(in_english("to dance again"),),
            worries=(in_english("to be a burden"),),
        )
    )
    book.add(HomeSafety(notes=(in_english("keys are with Jan"),)), private=True)
