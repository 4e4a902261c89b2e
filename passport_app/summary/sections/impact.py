"""How it has been in the days that the page looks back on: figures, days, gaps, and what was possible all the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from passport_app.domain.checkins import CheckIn
from passport_app.domain.record import Entry
from passport_app.errors import N_
from passport_app.insight.ratings import PAIN, day_of, recorded
from passport_app.summary.model import Block, Line, Section
from passport_app.summary.sections.builder import SectionBuilder, lines_block
from passport_app.summary.sections.chart import PRINTED as DRAWN
from passport_app.summary.sections.chart import chart
from passport_app.summary.sections.diary import Diary, diary
from passport_app.summary.sections.measured import figures_table, in_words
from passport_app.summary.sections.spans import looked_back
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans

PRINTED = DRAWN | {("check-in", field) for field in (
    "pain_now", "pain_usual", "pain_worst", "interference", "sleep", "energy", "able", "managed",
)}  # fmt: skip
SHOWN = (PAIN, "interference", "sleep", "energy", "able")
WORDED = ("pain_now", "pain_usual", "pain_worst", "interference", "sleep", "energy", "able")
_BRIEF = frozenset({"energy"})
"""Left to the fuller page of figures: who reads this one has two minutes."""


def impact(builder: SectionBuilder) -> Section | None:
    """Figures and chart, the answers in words, and what was managed."""
    book = diary(builder.task)
    lines = in_words(builder, book, [one for one in WORDED if one not in _BRIEF])
    return looked_back_on(builder, book, [one for one in SHOWN if one not in _BRIEF], lines, 1)


def looked_back_on(
    builder: SectionBuilder, book: Diary, ratings: Sequence[str], lines: Iterator[Line], most: int
) -> Section | None:
    """Figures, chart, lines, and what was managed.

    Args:
        builder: Of the section.
        book: The diary.
        ratings: Whose figures are shown.
        lines: Made after the figures, because they are numbered from top to bottom.
        most: How many things that were managed are told.
    """
    days = recorded(book.check_ins, book.now)
    if not days:
        return None
    table = figures_table(builder, book, ratings)
    blocks = [*table, *chart(builder, book), *lines_block(list(lines)), *_latest_managed(builder, book, most)]
    if not blocks:
        return None
    return builder.section(
        lambda s: s.sheet.plain(looked_back(s.sheet.t, len(book.now))),
        blocks,
        aside=lambda s: _days_recorded(s, len(days), len(book.now)),
        notes=[*([how_counted] if table else []), *told_to(builder, book)],
    )


def _latest_managed(builder: SectionBuilder, book: Diary, most: int) -> tuple[Block, ...]:
    """The latest things that were possible and mattered, at most so many."""
    entries = [entry for entry in book.check_ins if entry.record.managed and day_of(entry) in book.now]
    latest = sorted(entries, key=lambda entry: (day_of(entry), entry.written), reverse=True)[:most]
    return lines_block([_managed(builder, entry) for entry in latest])


def _managed(builder: SectionBuilder, entry: Entry[CheckIn]) -> Line:
    def telling(s: Teller) -> Spans:
        what = s.own(entry.record.managed) if entry.record.managed else ()
        return s.say(N_("Managed on {date}: {what}"), date=s.sheet.recent(day_of(entry)), what=what)

    return builder.line(telling, entry, on=day_of(entry), item="managed")


def _days_recorded(s: Teller, days: int, of: int) -> Spans:
    """On how many days something was recorded."""
    return s.say(N_("{n} of {all} days recorded"), n=s.sheet.number(days), all=s.sheet.number(of))


def how_counted(s: Teller) -> Spans:
    """What "usual" and "worst" mean."""
    return s.say(N_("Usual: the middle one of the days recorded. Worst: the worst single answer."))


def told_to(builder: SectionBuilder, book: Diary) -> Iterator[Tell]:
    """Who typed scores that they were told: the scores stay the person's own."""
    inside = [entry for entry in book.check_ins if day_of(entry) in book.now]
    typed = Counter(entry.told_to for entry in inside if entry.told_to)
    for helper, count in typed.items():
        yield _told(builder, helper, count, len(inside))


def _told(builder: SectionBuilder, helper: str, count: int, of: int) -> Tell:
    def telling(s: Teller) -> Spans:
        return s.say(
            N_("Check-ins told to {who}, who typed them: {n} of {all}."),
            who=builder.task.people.named(helper, s.sheet),
            n=s.sheet.number(count),
            all=s.sheet.number(of),
        )

    return telling
