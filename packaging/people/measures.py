"""Answers to questionnaires, item by item as the forms ask them."""

from __future__ import annotations

from datetime import datetime

from book import Book, local

from passport_app.domain.measures import Answer, QuestionnaireResponse

PHQ4_ITEMS = ("nervous", "worry", "interest", "down")
ONS4_ITEMS = ("life-satisfaction", "worthwhile", "happiness", "anxiety")
LONELINESS = ("often or always", "some of the time", "occasionally", "hardly ever", "never")


def phq4(book: Book, number: int, items: tuple[int, int, int, int], when: str, language: str) -> None:
    """The four items of the PHQ-4, 0 to 3 each; private, as the program keeps it."""
    _write(book, "phq-4", number, dict(zip(PHQ4_ITEMS, items, strict=True)), when, language, private=True)


def ons4(book: Book, number: int, items: tuple[int, int, int, int], when: str, language: str) -> None:
    """The four questions on wellbeing, 0 to 10 each; never added up."""
    _write(book, "ons4", number, dict(zip(ONS4_ITEMS, items, strict=True)), when, language)


def loneliness(book: Book, number: int, answer: str, when: str, language: str) -> None:
    """The single question on loneliness."""
    _write(book, "gss-loneliness-direct", number, {"lonely": LONELINESS.index(answer) + 1}, when, language)


def _write(
    book: Book,
    questionnaire: str,
    number: int,
    answers: dict[str, int],
    when: str,
    language: str,
    *,
    private: bool | None = None,
) -> None:
    moment: datetime = local(when)
    response = QuestionnaireResponse(
        questionnaire=questionnaire,
        answers=tuple(Answer(link_id=name, value=value) for name, value in answers.items()),
        language=language,
    )
    book.write(f"{questionnaire} {number}", response, moment, about=moment.date(), private=private)
