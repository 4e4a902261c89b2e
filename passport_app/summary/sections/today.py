"""My usual and today, side by side in plain words: what it means is for people to say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from passport_app.domain.checkins import CheckIn, RatingWord
from passport_app.domain.diary import FlareUp
from passport_app.domain.plans import FlarePlan
from passport_app.domain.record import Entry
from passport_app.errors import N_
from passport_app.insight.answers import word_counts
from passport_app.insight.figures import figures
from passport_app.insight.periods import Period
from passport_app.insight.ratings import PAIN, daily, day_of, recorded
from passport_app.summary.facts import PlanFact
from passport_app.summary.model import Line, Section
from passport_app.summary.sections.builder import SectionBuilder
from passport_app.summary.sections.diary import Diary, diary
from passport_app.summary.sections.measured import MEASURES, answer, answers, rating_fact, rating_key, rating_name
from passport_app.summary.sections.own_words import listed, may_stand
from passport_app.summary.sections.pains import place_named
from passport_app.summary.sections.spans import looked_back
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, items

PRINTED = frozenset(
    {("check-in", field) for field in (
        "pain_now", "pain_usual", "interference", "able", "pains",
    )}
    | {("flare-up", "started"), ("flare-up", "ended")}
    | {("flare-plan", "usual"), ("flare-plan", "agreement")}
)  # fmt: skip
_WHERE = "today/where"
_SHOWN = (PAIN, "interference", "able")
_WORDED = ("pain_now", "pain_usual", "interference", "able")
_FEWEST = 2
"""Days with a number, below which there is no usual."""


def usual_today(builder: SectionBuilder) -> Section | None:
    """What a usual day is, a flare-up that lasts, and the latest check-in beside the usual of the days before."""
    book = diary(builder.task)
    day = max(recorded(book.check_ins, book.now), default=None)
    lines = [*_usual_days(builder), *_flare_up(builder)]
    if day is not None:
        lines += [*_ratings(builder, book, day), *_worded(builder, book, day), *_where(builder, book, day)]
    return builder.listed(N_("My usual and today"), lines)


def _usual_days(builder: SectionBuilder) -> Iterator[Line]:
    entry = builder.task.source.only(FlarePlan)
    if entry is None or not entry.record.usual or not may_stand(entry.record.agreement):
        return
    usual = entry.record.usual
    facts = [PlanFact(part="usual", text=builder.task.word(words) or "") for words in usual]
    yield builder.line(
        lambda s: s.say(N_("*On a usual day I:* {words}"), words=listed(s, usual)), entry, item="usual", facts=facts
    )


def _flare_up(builder: SectionBuilder) -> Iterator[Line]:
    """The latest one that began in the period and whose end is not recorded."""
    task = builder.task
    lasting = [
        one for one in task.source.all(FlareUp) if one.record.ended is None and one.record.started in task.period
    ]
    for entry in sorted(lasting, key=lambda one: one.record.started)[-1:]:
        started = entry.record.started
        yield builder.line(_lasting(started), entry, on=started)


def _lasting(start: date) -> Tell:
    return lambda s: s.say(N_("*Flare-up* from {start}; no end recorded"), start=s.sheet.recent(start))


def _ratings(builder: SectionBuilder, book: Diary, day: date) -> Iterator[Line]:
    for measure in _SHOWN:
        now = daily(book.check_ins, measure, book.now).get(day)
        if now is not None and builder.task.source.wants(rating_key(measure)):
            yield _rating(builder, book, measure, day, now)


def _rating(builder: SectionBuilder, book: Diary, measure: str, day: date, now: float) -> Line:
    days = figures(daily(book.check_ins, measure, book.now).values())
    usual = days.median if days and days.days >= _FEWEST else None
    facts = [rating_fact(measure, "answer", now, Period(start=day, end=day))]
    if usual is not None:
        facts.append(rating_fact(measure, "median", usual, book.now))
    return builder.line(lambda s: _beside(s, measure, usual, now, day), key=rating_key(measure), on=day, facts=facts)


def _beside(s: Teller, measure: str, usual: float | None, now: float, day: date) -> Spans:
    fields: dict[str, str | Spans] = {"measure": s.say(MEASURES[measure]), "now": s.sheet.number(now)}
    today = day == s.sheet.as_of
    if usual is None and today:
        return s.say(N_("*{measure}:* today {now}; usual not recorded"), **fields)
    if usual is None:
        said = N_("*{measure}:* on {date} {now}; usual not recorded")
        return s.say(said, date=s.sheet.recent(day), **fields)
    number = s.sheet.number(usual)
    if today:
        return s.say(N_("*{measure}:* usually {usual}, today {now}"), usual=number, **fields)
    return s.say(N_("*{measure}:* usually {usual}; on {date}: {now}"), usual=number, date=s.sheet.recent(day), **fields)


def _worded(builder: SectionBuilder, book: Diary, day: date) -> Iterator[Line]:
    for rating in _WORDED:
        said = [getattr(entry.record, rating) for entry in _of_day(book, day)]
        word = next((one for one in said if isinstance(one, RatingWord)), None)
        if word is not None and builder.task.source.wants(rating_key(rating)):
            yield _word(builder, book, rating, day, word)


def _word(builder: SectionBuilder, book: Diary, rating: str, day: date, word: RatingWord) -> Line:
    counts = word_counts(book.check_ins, rating, book.now)

    def telling(s: Teller) -> Spans:
        fields = {
            "rating": rating_name(s, rating),
            "answer": answer(s, rating, word),
            "period": looked_back(s.sheet.t, len(book.now)),
            "answers": answers(s, rating, counts),
        }
        if day == s.sheet.as_of:
            return s.say(N_("*{rating}:* today {answer}. {period}: {answers}"), **fields)
        said = N_("*{rating}:* on {date} {answer}. {period}: {answers}")
        return s.say(said, date=s.sheet.recent(day), **fields)

    return builder.line(telling, key=rating_key(rating), on=day)


def _where(builder: SectionBuilder, book: Diary, day: date) -> Iterator[Line]:
    places = list(
        dict.fromkeys((pain.region, pain.side) for entry in _of_day(book, day) for pain in entry.record.pains)
    )
    if not places or not builder.task.source.wants(_WHERE):
        return

    def telling(s: Teller) -> Spans:
        named = items(*(s.sheet.plain(place_named(s, *place)) for place in places))
        if day == s.sheet.as_of:
            return s.say(N_("*Where it hurts today:* {places}"), places=named)
        return s.say(N_("*Where it hurt on {date}:* {places}"), date=s.sheet.recent(day), places=named)

    yield builder.line(telling, key=_WHERE, on=day)


def _of_day(book: Diary, day: date) -> list[Entry[CheckIn]]:
    """The check-ins about a day, the latest first."""
    found = [entry for entry in book.check_ins if day_of(entry) == day]
    return sorted(found, key=lambda entry: entry.written, reverse=True)
