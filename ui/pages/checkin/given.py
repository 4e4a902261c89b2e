"""Answers that were given: the one of last time, the one that an undo changed, the one that may be shown; no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from passport_app.domain.checkins import CheckIn
from passport_app.domain.record import Entry
from ui.pages.checkin.questions import Asked, Step


def last_answer(step: Step, earlier: Iterable[Entry[CheckIn]]) -> object:
    """What was answered last time, newest first; ``None`` where nothing of the kind was, or it is not offered."""
    wanted = {Asked.NUMBER: int, Asked.WORD: str, Asked.PAINS: tuple}.get(step.asked)
    if wanted is None:
        return None
    values = (getattr(entry.record, step.key) for entry in earlier)
    return next((v for v in values if v not in (None, ()) and isinstance(v, wanted)), None)


def changed_step(
    asked: Sequence[Step], before: Entry[CheckIn] | None, after: Entry[CheckIn] | None, default: int
) -> int:
    """The question whose answer is another one now; the last before the end where only the end was taken back."""
    was, now = (entry.record if entry else CheckIn(finished=False) for entry in (before, after))
    other = (at for at, step in enumerate(asked) if _answer(was, step) != _answer(now, step))
    return next(other, len(asked) - 2 if was.finished and not now.finished else default)


def _answer(check_in: CheckIn, step: Step) -> object:
    if step.asked is Asked.TRACKER:
        return next((value for value in check_in.trackers if value.tracker == step.key), None)
    return None if step.asked in (Asked.DAY, Asked.END) else getattr(check_in, step.key)


def shown_value(step: Step, value: Callable[[str], object], *, hide: bool) -> object:
    """The answer to a step as its page may show it, from the values of the check-in by field."""
    if step.asked in (Asked.DAY, Asked.END) or (hide and step.asked in (Asked.NUMBER, Asked.WORD)):
        return None
    if step.asked is not Asked.TRACKER:
        return value(step.key)
    trackers = value("trackers")
    return next((v for v in trackers if v.tracker == step.key), None) if isinstance(trackers, tuple) else None
