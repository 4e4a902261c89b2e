"""What a check-in asks, in which order, and how one question is shown; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from passport_app.domain.checkins import RATINGS, CheckIn, RatingWord
from passport_app.domain.diary import AnswerStyle, DiaryPurpose, Tracker, TrackerType
from passport_app.domain.record import Entry
from passport_app.domain.words import Words
from passport_app.i18n import Translator
from ui.common.wording import phrase


class Asked(StrEnum):
    """Kinds of question page."""

    DAY = "day"
    NUMBER = "number"
    WORD = "word"
    TRACKER = "tracker"
    MANAGED = "managed"
    PAINS = "pains"
    NOTE = "note"
    END = "end"


@dataclass(frozen=True, kw_only=True)
class Step:
    """One page of the check-in; ``key`` is a rating's name or a tracker's record id, else the kind's name."""

    asked: Asked
    key: str
    extra: bool = False


EXTRAS = tuple(Step(asked=kind, key=kind.value, extra=True) for kind in (Asked.MANAGED, Asked.PAINS, Asked.NOTE))
"""Asked after the chosen questions, each only for who wants to."""
END = Step(asked=Asked.END, key="end")
DAY = Step(asked=Asked.DAY, key="day")


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question as the page shows it.

    Attributes:
        step: Which one it is.
        done: How many of ``of`` chosen questions are reached.
        of: How many were chosen; 0 where this is none of them.
        place: Where am I, in words.
        title: The question.
        note: A quieter sentence below it.
        value: The answer so far; ``None`` where there is none or it is not shown back.
        last: The answer of last time, to be given again; ``None`` for none.
        last_words: What the button for that says.
        last_is_shown: Whether that answer may be read.
        low: Words at 0.
        high: Words at 10.
        options: Codes and words of a choice.
        bank: Phrase list beside own words.
        tracker: How a tracker is answered.
        unit: Unit of a tracker's number.
        told_to: Says whose words these are where a carer types; otherwise empty.
        can_go_back: Whether there is a question before it.
        enough: Whether the check-in may be finished from here.
    """

    step: Step
    done: int
    of: int
    place: str = ""
    title: str = ""
    note: str = ""
    value: object = None
    last: object = None
    last_words: str = ""
    last_is_shown: bool = True
    low: str = ""
    high: str = ""
    options: tuple[tuple[str, str], ...] = ()
    bank: str = ""
    tracker: TrackerType | None = None
    unit: str = ""
    told_to: str = ""
    can_go_back: bool = False
    enough: bool = False


def steps(purpose: DiaryPurpose, trackers: list[Entry[Tracker]]) -> tuple[Step, ...]:
    """The questions that the person chose, their own trackers, and what may be added."""
    kind = Asked.WORD if purpose.style is AnswerStyle.WORDS else Asked.NUMBER
    ratings = tuple(Step(asked=kind, key=name) for name in RATINGS if name in purpose.questions)
    own = tuple(Step(asked=Asked.TRACKER, key=entry.id) for entry in trackers if entry.record.active)
    return (*ratings, *own, *EXTRAS, END)


def rating_code(name: str) -> str:
    """The name of a rating in the phrase lists."""
    return name.replace("_", "-")


def rating_words(name: str, translator: Translator) -> tuple[tuple[str, str], ...]:
    """The five words of a rating, each with its code, from the end that 0 stands for."""
    code = rating_code(name)
    return tuple((word.value, phrase("rating-answer", f"{code}-{word.value}", translator)) for word in RatingWord)


def answer_words(name: str, answer: object, translator: Translator) -> str:
    """An answer as it may be read: a number or the words that were picked."""
    if isinstance(answer, RatingWord):
        return dict(rating_words(name, translator))[answer.value]
    return translator.number(answer) if isinstance(answer, int) else ""


def is_answered(check_in: CheckIn, step: Step) -> bool:
    """Whether something was put in at this step."""
    if step.asked is Asked.TRACKER:
        return any(value.tracker == step.key for value in check_in.trackers)
    found: object = getattr(check_in, step.key, None)
    return found is not None and found != ()


def as_answer(step: Step, value: object) -> object:
    """What the page gives back, as the record holds it."""
    if step.asked is Asked.WORD and isinstance(value, str):
        return RatingWord(value) if value else None
    if isinstance(value, Words) or value != "":
        return value
    return None
