"""Reading a composed summary in tests: its lines and rows, and what a section says."""

from __future__ import annotations

from typing import TypeVar

from passport_app.summary.facts import Fact
from passport_app.summary.model import Section, Summary
from passport_app.summary.walking import Part, cells, parts_of
from passport_app.summary.wording import text_of

_F = TypeVar("_F", bound=Fact)


def spoken(part: Part, language: str = "en") -> str:
    """The words of a line; the cells of a row with a bar between them."""
    return " | ".join(text_of(cell[language]) for cell in cells(part)).replace("\u00a0", " ")


def found(summary: Summary, name: str) -> Section | None:
    return next((section for section in summary.sections if section.name == name), None)


def said(summary: Summary, name: str, language: str = "en") -> list[str]:
    """What a section says, line by line; nothing where there is no such section."""
    section = found(summary, name)
    return [spoken(part, language) for part in parts_of(section)] if section else []


def facts(summary: Summary, name: str, kind: type[_F]) -> list[_F]:
    """What a section says as data; it must be there and say nothing of another kind."""
    section = found(summary, name)
    assert section is not None
    told = [fact for part in parts_of(section) for fact in part.facts]
    assert not [fact for fact in told if not isinstance(fact, kind)]
    return [fact for fact in told if isinstance(fact, kind)]


def aside(summary: Summary, name: str, language: str = "en") -> str:
    section = found(summary, name)
    return text_of(section.aside[language]).replace("\u00a0", " ") if section and section.aside else ""
