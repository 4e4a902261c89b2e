"""Sections that are out unless the person ticks them: mood, story, safety at home."""

from __future__ import annotations

from passport_app.domain.about_me import HomeSafety, Story
from passport_app.domain.words import Words
from passport_app.errors import N_
from passport_app.insight.ratings import day_of
from passport_app.summary.model import Block, Section
from passport_app.summary.sections.builder import SectionBuilder, lines_block
from passport_app.summary.sections.diary import diary
from passport_app.summary.sections.impact import figures_table, in_words
from passport_app.summary.telling import Tell

PRINTED = frozenset(
    {("check-in", "mood"), ("story", "lines"), ("story", "hopes"), ("story", "worries"), ("home-safety", "notes")}
)


def mood(builder: SectionBuilder) -> Section | None:
    """Mood in the last four weeks, in figures or in words."""
    book = diary(builder.task)
    if not any(entry.record.mood is not None and day_of(entry) in book.now for entry in book.check_ins):
        return None
    words = list(in_words(builder, book, ("mood",)))
    blocks: list[Block] = [*figures_table(builder, book, ("mood",)), *lines_block(words)]
    return builder.section(lambda s: s.say(N_("Mood, last 4 weeks")), blocks)


def story(builder: SectionBuilder) -> Section | None:
    """The story in five lines, hopes and worries."""
    entry = builder.task.source.only(Story)
    if entry is None:
        return None
    told = entry.record
    tellings = [
        *(_own(words) for words in told.lines),
        *(_labelled(N_("*I hope:* {words}"), words) for words in told.hopes),
        *(_labelled(N_("*I worry:* {words}"), words) for words in told.worries),
    ]
    lines = [builder.line(telling, entry) for telling in tellings]
    return builder.section(lambda s: s.say(N_("My story")), lines_block(lines)) if lines else None


def home_safety(builder: SectionBuilder) -> Section | None:
    """Safety at home: ticking it lets this one private record out."""
    entry = builder.task.source.only(HomeSafety)
    if entry is None or not entry.record.notes:
        return None
    lines = [builder.line(_own(words), entry) for words in entry.record.notes]
    return builder.section(lambda s: s.say(N_("Safety at home")), lines_block(lines))


def _own(words: Words) -> Tell:
    return lambda s: s.own(words)


def _labelled(template: str, words: Words) -> Tell:
    return lambda s: s.say(template, words=s.own(words))
