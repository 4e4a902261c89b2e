"""The pain of the last weeks in words: each day, and all of them in one line; no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from passport_app.i18n import Translator, isolate_ltr
from passport_app.services.charts import PainDay


@dataclass(frozen=True, kw_only=True)
class DayTold:
    """One day of the line.

    Attributes:
        when: The day in words.
        value: 0 to 10; ``None`` for a gap.
        spoken: The day with its value in words.
        flare_up: Whether it lies in a flare-up.
    """

    when: str
    value: float | None
    spoken: str
    flare_up: bool


@dataclass(frozen=True, kw_only=True)
class PainLine:
    """What the chart says.

    Attributes:
        name: What the line shows, with its worded ends.
        days: Oldest first.
        words: The same in one line.
    """

    name: str
    days: tuple[DayTold, ...]
    words: str


def told(days: Sequence[PainDay], translator: Translator) -> PainLine | None:
    """The line in words; ``None`` where there is nothing to draw."""
    if not days:
        return None
    _ = translator.gettext
    return PainLine(
        name=_("Pain each day: 0 is no pain, 10 the strongest. A gap: nothing recorded."),
        days=tuple(_told_day(day, translator) for day in days),
        words=_in_one_line(days, translator),
    )


def _told_day(day: PainDay, translator: Translator) -> DayTold:
    _, when = translator.gettext, translator.day(day.day)
    if day.value is None:
        spoken = _("{day}: not recorded", day=when)
    elif day.flare_up:
        spoken = _("{day}: {number} of 10, in a flare-up", day=when, number=_number(day.value, translator))
    else:
        spoken = _("{day}: {number} of 10", day=when, number=_number(day.value, translator))
    return DayTold(when=when, value=day.value, spoken=spoken, flare_up=day.flare_up)


def _in_one_line(days: Sequence[PainDay], translator: Translator) -> str:
    _ = translator.gettext
    values = [day.value for day in days if day.value is not None]
    line = _(
        "Pain from {start} to {end}, 0 to 10: lowest {low}, highest {high}. Recorded on {n} of {all} days.",
        start=translator.date(days[0].day),
        end=translator.date(days[-1].day),
        low=_number(min(values), translator),
        high=_number(max(values), translator),
        n=len(values),
        all=len(days),
    )
    if not any(day.flare_up for day in days):
        return line
    return " ".join((line, _("The shaded days are in a flare-up.")))


def _number(value: float, translator: Translator) -> str:
    return isolate_ltr(translator.number(round(value, 1)))
