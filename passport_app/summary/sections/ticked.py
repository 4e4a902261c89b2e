"""Sections that are out unless the person ticks them: mood, story, safety at home."""

from __future__ import annotations

from collections.abc import Iterator

from passport_app.domain.about_me import HomeSafety, Story
from passport_app.domain.words import Words
from passport_app.errors import N_
from passport_app.insight.ratings import day_of
from passport_app.summary.model import Block, Section
from passport_app.summary.sections.builder import SectionBuilder, lines_block
from passport_app.summary.sections.diary import diary
from passport_app.summary.sections.measured import figures_table, in_words
from passport_app.summary.sections.own_words import labelled, own
from passport_app.summary.sections.spans import looked_back
from passport_app.summary.telling import Tell

PRINTED = frozenset(
    {("check-in", "mood"), ("story", "lines"), ("story", "hopes"), ("story", "worries"), ("home-safety", "notes")}
)


def mood(builder: SectionBuilder) -> Section | None:
    """Mood in the days that the page looks back on, in figures or in words."""
    book = diary(builder.task)
    if not any(entry.record.mood is not None and day_of(entry) in book.now for entry in book.check_ins):
        return None
    words = list(in_words(builder, book, ("mood",)))
    blocks: list[Block] = [*figures_table(builder, book, ("mood",)), *lines_block(words)]
    if not blocks:
        return None
    return builder.section(
        lambda s: s.say(N_("Mood")), blocks, aside=lambda s: s.sheet.plain(looked_back(s.sheet.t, len(book.now)))
    )


def story(builder: SectionBuilder) -> Section | None:
    """The story in five lines; hopes and worries too, unless a section of their own says them."""
    entry = builder.task.source.only(Story)
    if entry is None:
        return None
    apart = "hopes" in builder.task.sections
    tellings = [*((own(words), words) for words in entry.record.lines), *([] if apart else _hopes(entry.record))]
    lines = [builder.line(telling, entry, item=words) for telling, words in tellings]
    return builder.listed(N_("My story"), lines)


def hopes(builder: SectionBuilder) -> Section | None:
    """Hopes and worries without the story."""
    entry = builder.task.source.only(Story)
    lines = [builder.line(telling, entry, item=words) for telling, words in _hopes(entry.record)] if entry else []
    return builder.listed(N_("My hopes and worries"), lines)


def home_safety(builder: SectionBuilder) -> Section | None:
    """Safety at home: ticking it lets this one private record out."""
    entry = builder.task.source.only(HomeSafety)
    if entry is None or not entry.record.notes:
        return None
    lines = [builder.line(own(words), entry, item=words) for words in entry.record.notes]
    return builder.listed(N_("Safety at home"), lines)


def _hopes(told: Story) -> Iterator[tuple[Tell, Words]]:
    yield from ((labelled(N_("*I hope:* {words}"), words), words) for words in told.hopes)
    yield from ((labelled(N_("*I worry:* {words}"), words), words) for words in told.worries)
