"""Goals, and what weighs the person down and keeps them going, by the size that they gave it."""

from __future__ import annotations

from collections.abc import Iterator

from passport_app.domain.plans import BalanceItem, BalanceSide
from passport_app.domain.record import Entry
from passport_app.errors import N_
from passport_app.summary.model import Line, Section
from passport_app.summary.sections.builder import SectionBuilder
from passport_app.summary.sections.goals import PRINTED as OF_GOALS
from passport_app.summary.sections.goals import goal_lines
from passport_app.summary.telling import Teller
from passport_app.summary.wording import Spans, items

PRINTED = OF_GOALS | {("balance", field) for field in ("side", "what", "size", "chosen", "smallest_action")}
_MOST = 3
"""Of each side: those that the person chose, then the biggest."""
_MOST_GOALS = 2
_SIDES = {
    BalanceSide.BURDEN: N_("*Weighs me down:* {words}"),
    BalanceSide.DRIVING_FORCE: N_("*Keeps me going:* {words}"),
}


def burdens(builder: SectionBuilder) -> Section | None:
    """Goals unless another section has them, burdens, driving forces."""
    lines = [] if "goals" in builder.task.sections else goal_lines(builder, _MOST_GOALS)
    lines += [_line(builder, entry) for side in _SIDES for entry in _of_side(builder, side)]
    return builder.listed(N_("Goals, what weighs me down and what keeps me going"), lines)


def _of_side(builder: SectionBuilder, side: BalanceSide) -> Iterator[Entry[BalanceItem]]:
    found = [entry for entry in builder.task.source.all(BalanceItem) if entry.record.side is side]
    found.sort(key=lambda entry: (not entry.record.chosen, -(entry.record.size or 0), entry.id))
    yield from found[:_MOST]


def _line(builder: SectionBuilder, entry: Entry[BalanceItem]) -> Line:
    return builder.line(lambda s: _told(s, entry.record), entry)


def _told(s: Teller, item: BalanceItem) -> Spans:
    action = item.smallest_action if item.chosen else None
    return items(
        s.say(_SIDES[item.side], words=s.own(item.what)),
        s.say(N_("{n} (5 biggest)"), n=s.sheet.number(item.size)) if item.size else (),
        s.say(N_("Smallest step: {words}"), words=s.own(action)) if action else (),
    )
