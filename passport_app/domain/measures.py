"""Answers to questionnaires, at the start and again later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from msgspec import Meta

from passport_app.domain.record import Record
from passport_app.domain.rules import LanguageTag, Line, Ruled, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Ruled):
    """One answer.

    Attributes:
        link_id: ``linkId`` of the FHIR Questionnaire item.
        value: A whole number for numbers and coded choices, words otherwise.
    """

    link_id: Line
    value: Annotated[int, Meta(ge=-1000, le=1000)] | Text


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireResponse(Record):
    """The answers to one questionnaire; an item that was skipped is not in the list.

    Attributes:
        questionnaire: Id of the FHIR Questionnaire, such as ``phq-4``.
        language: The language in which it was answered.
    """

    KIND: ClassVar[str] = "questionnaire-response"
    PERSON_ONLY: ClassVar[bool] = True

    questionnaire: Line
    answers: tuple[Answer, ...] = ()
    language: LanguageTag = "en"
