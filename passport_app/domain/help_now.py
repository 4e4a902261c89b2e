"""The static safety page: the same for everyone, never triggered by an answer.

Cards and numbers are data in ``resources/help/help_now.json``. Until a named clinician has signed the page and a date
stands beside every number, it says that it is a draft; a release build is refused.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from passport_app import paths
from passport_app.domain.person import Nation
from passport_app.errors import N_
from passport_app.i18n import base_language, is_right_to_left, isolate_ltr

DRAFT_NOTICE = N_("Draft: not yet checked. In an emergency ring 999.")
Texts = dict[str, str]
_IN_GROUPS = re.compile(r"\d+(?: \d+)+")


@dataclass(frozen=True, kw_only=True)
class Said:
    """Words of the page in one language.

    Attributes:
        text: In the language that was asked for.
        english: The English, where it must stand beside the words; empty where it need not.
    """

    text: str
    english: str = ""


@dataclass(frozen=True, kw_only=True)
class HelpLine:
    """A number to ring or text."""

    how: Said
    what_for: Said
    checked_on: date | None


@dataclass(frozen=True, kw_only=True)
class HelpCard:
    """Signs under one action."""

    action: Said
    items: tuple[Said, ...]


@dataclass(frozen=True, kw_only=True)
class HelpPage:
    """Everything that the page shows.

    Attributes:
        draft: Whether the notice must stand on it.
        cards: In the order of urgency.
        lines: Numbers of the nation.
    """

    draft: bool
    cards: tuple[HelpCard, ...]
    lines: tuple[HelpLine, ...]


def help_page(nation: Nation, language: str) -> HelpPage:
    """The page for a nation in a language; unchecked words come with their English."""
    data = _data()
    said = _Sayer(language, checked=bool(data["checked"].get(base_language(language))))
    numbers = next(each["numbers"] for each in data["nations"] if each["code"] == nation.value)
    return HelpPage(
        draft=is_draft(),
        cards=tuple(
            HelpCard(action=said(card["action"]), items=tuple(said(item) for item in card["items"]))
            for card in data["cards"]
        ),
        lines=tuple(
            HelpLine(how=said(each["how"]), what_for=said(each["for"]), checked_on=_date(each["checked_on"]))
            for each in numbers
        ),
    )


def is_draft() -> bool:
    """Whether somebody still has to sign the page or check a number."""
    data = _data()
    numbers = [number for nation in data["nations"] for number in nation["numbers"]]
    return not data["signed_by"] or not data["checked_on"] or not all(number["checked_on"] for number in numbers)


class _Sayer:
    def __init__(self, language: str, *, checked: bool) -> None:
        self._language = base_language(language)
        self._beside = self._language != "en" and not checked

    def __call__(self, texts: Texts) -> Said:
        text = _whole_numbers(texts.get(self._language, texts["en"]), self._language)
        return Said(text=text, english=texts["en"] if self._beside and text != texts["en"] else "")


def _whole_numbers(text: str, language: str) -> str:
    """Keep the groups of a telephone number in their order, also in a line that runs from right to left."""
    if not is_right_to_left(language):
        return text
    return _IN_GROUPS.sub(lambda found: isolate_ltr(found.group()), text)


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@cache
def _data() -> dict[str, Any]:
    text = paths.resource("help", "help_now.json").read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(text)
    return data
