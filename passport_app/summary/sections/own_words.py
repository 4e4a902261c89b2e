"""Telling lines of the person's own words: alone, after a lead, or one after the other."""

from __future__ import annotations

from collections.abc import Iterable

from passport_app.domain.plans import Agreement
from passport_app.domain.words import Words
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, items


def own(words: Words) -> Tell:
    """The words alone."""
    return lambda s: s.own(words)


def labelled(template: str, words: Words) -> Tell:
    """The words in a message with the field ``words``."""
    return lambda s: s.say(template, words=s.own(words))


def listed(s: Teller, many: Iterable[Words]) -> Spans:
    """Words one after the other; that several stand on another sheet is said once."""
    return items(*(s.own(words) for words in many))


def may_stand(agreement: Agreement | None) -> bool:
    """Whether a part of the plan may stand in a summary: unless the person said that it may not."""
    return agreement is None or agreement.share is not False
