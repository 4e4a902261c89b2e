"""My pain in five lines: where, what it feels like, how strong, what the person notices before it, what helps then.

Counted from the check-ins and flare-ups; the story that the person wrote is another section. Nothing here says
what caused what: what was noticed before a flare-up is in the person's own words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from passport_app.domain import phrases
from passport_app.domain.body import Pain, PainKind, Side
from passport_app.domain.checkins import CheckIn
from passport_app.domain.diary import FlareUp
from passport_app.domain.record import Entry
from passport_app.domain.words import Words
from passport_app.errors import N_
from passport_app.insight.comparison import compare
from passport_app.insight.ratings import PAIN, day_of, worst
from passport_app.summary.model import Block, BodyMap, Line, Section
from passport_app.summary.sections.builder import SectionBuilder, lines_block
from passport_app.summary.sections.diary import Diary, diary
from passport_app.summary.sections.measured import rating_key
from passport_app.summary.sections.own_words import listed
from passport_app.summary.sections.spans import looked_back
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, items

PRINTED = frozenset(
    {("check-in", field) for field in ("pains", "pain_now", "pain_usual", "pain_worst")}
    | {("flare-up", "started"), ("flare-up", "set_off"), ("flare-up", "helped")}
)
Place = tuple[str, Side | None]
_MOST_PLACES = 12
_MOST_WORDS = 3
_LIKE, _NOTICED, _HELPED = "pain/like", "pain/noticed", "pain/helped"
_FLARES_ELSEWHERE = frozenset({"what-helped", "flare-pattern"})


def pain_lines(builder: SectionBuilder) -> Section | None:
    """The places with the figure of the body beside them, then a line for each of the others."""
    book = diary(builder.task)
    return _section(builder, book, [*_felt(builder, book), *_flares(builder)])


def where_it_hurts(builder: SectionBuilder) -> Section | None:
    """The figure of the body, what the pain feels like and how strong; nothing where the lines about it have that."""
    book = diary(builder.task)
    if "pain-lines" in builder.task.sections or not hurting(book):
        return None
    return _section(builder, book, list(_felt(builder, book)))


def _section(builder: SectionBuilder, book: Diary, lines: list[Line]) -> Section | None:
    blocks: list[Block] = [*body_map(builder, book), *lines_block(lines)]
    if not blocks:
        return None
    return builder.section(
        lambda s: s.say(N_("My pain")),
        blocks,
        aside=lambda s: s.sheet.plain(looked_back(s.sheet.t, len(book.now))),
    )


def body_map(builder: SectionBuilder, book: Diary) -> tuple[BodyMap, ...]:
    """Where it hurt, the place with most days first."""
    places = hurting(book)
    if not places:
        return ()
    return (
        BodyMap(
            regions=tuple(region for region, _side in places),
            sides=tuple(side.value if side else "" for _region, side in places),
            words=builder.said(
                lambda s: s.say(
                    N_("*Where it hurts,* most often first: {places}"),
                    places=items(*(s.sheet.plain(place_named(s, *place)) for place in places)),
                )
            ),
        ),
    )


def hurting(book: Diary) -> list[Place]:
    """Each place and side with a pain in the period, by the number of days."""
    days = {(day_of(entry), pain.region, pain.side) for entry in book.check_ins for pain in _pains(entry, book)}
    counted = Counter((region, side) for _day, region, side in sorted(days, key=str))
    return [place for place, _days in counted.most_common(_MOST_PLACES)]


def place_named(s: Teller, region: str, side: Side | None) -> str:
    """A part of the body with its side."""
    place = _lowered(phrases.phrase_list("body-region").text(region, s.sheet.language))
    if side is None:
        return place
    said = _lowered(phrases.label(side, s.sheet.language))
    return s.sheet.t.gettext("{place} ({side})", place=place, side=said)


def _pains(entry: Entry[CheckIn], book: Diary) -> Iterable[Pain]:
    return entry.record.pains if day_of(entry) in book.now else ()


def _felt(builder: SectionBuilder, book: Diary) -> Iterator[Line]:
    wants = builder.task.source.wants
    kinds, words = _feelings(book)
    if (kinds or words) and wants(_LIKE):
        yield builder.line(lambda s: _like(s, kinds, words), key=_LIKE, on=book.now.end)
    if wants(rating_key(PAIN)):
        yield from _strength(builder, book)


def _feelings(book: Diary) -> tuple[list[PainKind], list[Words]]:
    """Kinds by how often they were said, then the latest own words."""
    pains = [pain for entry in book.check_ins for pain in _pains(entry, book)]
    kinds = Counter(kind for pain in pains for kind in pain.kinds if kind is not PainKind.OTHER)
    words = dict.fromkeys(pain.words for pain in reversed(pains) if pain.words)
    return [kind for kind, _count in kinds.most_common()], list(words)[:_MOST_WORDS]


def _like(s: Teller, kinds: list[PainKind], words: list[Words]) -> Spans:
    named = [s.sheet.plain(_lowered(s.label(kind))) for kind in kinds]
    return s.say(N_("*What it feels like:* {words}"), words=items(*named, listed(s, words)))


def _strength(builder: SectionBuilder, book: Diary) -> Iterator[Line]:
    usual, most = compare(book.check_ins, PAIN, book.now, book.earlier).now, worst(book.check_ins, PAIN, book.now)
    if usual is None or most is None:
        return
    median = usual.median

    def telling(s: Teller) -> Spans:
        return s.say(
            N_("*How strong:* usually {usual}, worst {worst} (10 strongest)"),
            usual=s.sheet.number(median),
            worst=s.sheet.number(most),
        )

    yield builder.line(telling, key=rating_key(PAIN), on=book.now.end)


def _flares(builder: SectionBuilder) -> Iterator[Line]:
    task = builder.task
    if not _FLARES_ELSEWHERE.isdisjoint(task.sections):
        return
    found = [entry.record for entry in task.source.all(FlareUp) if entry.record.started <= task.as_of]
    found.sort(key=lambda flare: flare.started, reverse=True)
    noticed = [flare.set_off for flare in found if flare.set_off]
    helped = [words for flare in found for words in flare.helped]
    for key, template, many in (
        (_NOTICED, N_("*What I noticed before a flare-up:* {words}"), noticed),
        (_HELPED, N_("*What helped then:* {words}"), helped),
    ):
        latest = list(dict.fromkeys(many))[:_MOST_WORDS]
        if latest and task.source.wants(key):
            yield builder.line(_together(template, latest), key=key, on=found[0].started)


def _together(template: str, many: list[Words]) -> Tell:
    return lambda s: s.say(template, words=listed(s, many))


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
