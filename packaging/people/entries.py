"""Check-ins and what belongs to them, written into a book day by day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from book import LAST_DAY, Book, local
from diary import Chance, Day, Flare, Habits, days

from passport_app.domain.body import Pain
from passport_app.domain.checkins import CheckIn, Rating, RatingWord, TrackerValue
from passport_app.domain.diary import Dose, FlareUp
from passport_app.domain.record import PERSON
from passport_app.domain.words import Words

HELPER_AFTER_DAYS = 1
WORDS = (
    (1.0, RatingWord.NONE),
    (3.5, RatingWord.A_LITTLE),
    (5.5, RatingWord.SOME),
    (8.2, RatingWord.A_LOT),
    (99.0, RatingWord.THE_MOST),
)


@dataclass(frozen=True, kw_only=True)
class Manner:
    """How one person answers.

    Attributes:
        asked: Names of the ratings that their diary asks.
        in_words: Five words in place of numbers.
        helper_share: Share of the check-ins that the helper types as told, more of them on bad days.
        pains: Pains as they are marked about once a week; their intensity follows the day.
        notes: Date to a note.
        managed: Date to what was managed.
        next_day: Written after midnight.
    """

    asked: tuple[str, ...]
    in_words: bool = False
    helper_share: float = 0.0
    pains: tuple[Pain, ...] = ()
    notes: Mapping[str, Words] = field(default_factory=dict)
    managed: Mapping[str, Words] = field(default_factory=dict)
    next_day: bool = False


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A diary as it was kept: its days, flare-ups, and when each check-in was written."""

    days: tuple[Day, ...]
    flares: tuple[Flare, ...]
    moments: Mapping[str, datetime]

    def filled(self) -> list[Day]:
        """The days on which something was written."""
        return [day for day in self.days if day.date.isoformat() in self.moments]


def keep_diary(book: Book, habits: Habits, manner: Manner, tracked: Mapping[str, TrackerValue] | None = None) -> Kept:
    """Write the check-ins of a whole diary; ``tracked`` are the values of a tracker by date."""
    found, flares = days(habits, book.person)
    chance = Chance(f"{book.person} check-ins")
    moments: dict[str, datetime] = {}
    for day in found:
        key = day.date.isoformat()
        told = key in manner.notes or key in manner.managed
        if not (day.filled or told):
            continue
        moment = _moment(day, habits, manner, chance)
        if moment.date() > LAST_DAY:
            continue
        moments[key] = moment
        record = _check_in(day, manner, chance, whole=told)
        value = (tracked or {}).get(key)
        if value is not None and record.finished:
            record = replace(record, trackers=(value,))
        share = manner.helper_share * (1 + 0.12 * (day.pain - habits.mean)) if book.helper else 0.0
        by = book.helper if chance.random() < share else PERSON
        book.write(f"check-in {key}", record, moment, about=day.date, by=by)
    return Kept(days=tuple(found), flares=tuple(flares), moments=moments)


def doses(book: Book, kept: Kept, medicine: str, amount: str, *, above: int, share: float) -> None:
    """Doses of a medicine taken when needed, on some of the days with pain above a number."""
    chance = Chance(f"{book.person} {medicine}")
    for day in kept.filled():
        if day.pain <= above or chance.random() > share:
            continue
        hour = chance.within(9, 19)
        at = datetime(2026, 1, 1, hour, 5 * chance.within(0, 11)).time()  # noqa: DTZ001 - only its time of day is used
        moment = kept.moments[day.date.isoformat()] + timedelta(minutes=2)
        dose = Dose(medicine=book.id(medicine), at=at, amount=amount)
        book.write(f"dose {medicine} {day.date}", dose, moment, about=day.date)


def flare_up(
    book: Book,
    kept: Kept,
    number: int,
    record: FlareUp | None = None,
    *,
    by: str = PERSON,
    **words: Words | tuple[Words, ...],
) -> None:
    """One of the diary's flare-ups, with what the person says about it; ended a day after it began to ease."""
    flare = kept.flares[number]
    first, last = kept.days[flare.first].date, kept.days[flare.last].date
    worst = max(day.pain for day in kept.days[flare.first : flare.last + 1])
    opened = FlareUp(started=first, worst=None)
    written = local(f"{first} 18:40")
    book.write(f"flare-up {number}", opened, written, about=first, by=by)
    closed = record or FlareUp(started=first, ended=last, worst=worst, **words)  # type: ignore[arg-type]  # fields of own words only
    book.write(f"flare-up {number}", closed, local(f"{last + timedelta(days=1)} 11:1{number}"), about=first, by=by)


def _moment(day: Day, habits: Habits, manner: Manner, chance: Chance) -> datetime:
    on = day.date + timedelta(days=1 if manner.next_day else 0)
    hour = chance.within(habits.hours[0], habits.hours[1] - 1)
    return local(f"{on} {hour:02}:{chance.within(0, 59):02}:{chance.within(0, 59):02}")


def _check_in(day: Day, manner: Manner, chance: Chance, *, whole: bool) -> CheckIn:
    key = day.date.isoformat()
    answers = {name: value for name, value in _answers(day, chance).items() if name in manner.asked}
    if day.partial and not whole:
        answers = dict(list(answers.items())[: 1 + chance.within(0, 1)])
    skipped = [name for name in answers if chance.random() < 0.05 and not whole]
    for name in skipped[: len(answers) - 1]:
        del answers[name]
    marked = () if day.partial or chance.random() > 0.16 else _marked(manner.pains, day, chance)
    ratings: dict[str, Any] = {name: _said(value, manner) for name, value in answers.items()}
    return CheckIn(
        **ratings,
        pains=marked,
        managed=manner.managed.get(key),
        note=manner.notes.get(key),
        finished=whole or not day.partial,
    )


def _answers(day: Day, chance: Chance) -> dict[str, float]:
    """Every rating of a day, in the order in which they are asked."""
    in_the_way = day.level - 0.6 + 1.1 * chance.normal()
    return {
        "pain_now": float(day.pain),
        "pain_usual": float(day.pain) - chance.within(0, 1) + 0.2,
        "pain_worst": day.pain + 0.8 + 1.4 * chance.random(),
        "interference": in_the_way,
        "sleep": float(day.sleep),
        "energy": 0.5 * day.sleep + 0.4 * (9 - day.level) + 0.9 * chance.normal(),
        "mood": float(day.mood),
        "able": 9.5 - in_the_way + chance.normal(),
    }


def _said(value: float, manner: Manner) -> Rating:
    if manner.in_words:
        return next(word for limit, word in WORDS if value < limit)
    return max(0, min(10, int(value + 0.5)))


def _marked(pains: tuple[Pain, ...], day: Day, chance: Chance) -> tuple[Pain, ...]:
    """The usual places, each a little stronger or weaker than the day, one of them sometimes left out."""
    kept = [pain for pain in pains if chance.random() > 0.12]
    return tuple(
        pain if pain.intensity is None else replace(pain, intensity=max(0, min(10, day.pain + chance.within(-2, 1))))
        for pain in kept
    )
