"""The sections of the document, and what stands where there is nothing to say.

The three sections that the IPS asks for are always there. "Not recorded", "none known" and "not part of this page"
are three different things, and each says which it is. No part of the page and no line is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from passport_app.domain import phrases
from passport_app.domain.health_background import AllergyStatus
from passport_app.errors import N_
from passport_app.summary.facts import AllergyFact, ContactFact
from passport_app.summary.fhir import codes
from passport_app.summary.fhir.gathering import ALERTS, NEEDS, Filed, of_kind, spots
from passport_app.summary.fhir.homes import ALERT, ALLERGIES, HOMES, STORY, Home, home_of, key_of
from passport_app.summary.fhir.making import Making, places_of
from passport_app.summary.fhir.nodes import Node, node
from passport_app.summary.model import Line, Origin

_NOT_PART = N_("Not part of this page.")
_IN_WORDS = N_("Only in words.")
_NOT_WHOLE = N_("Not a whole list: only what other parts of this page say.")


Kept = Mapping[str, Sequence[Filed]]


@dataclass(kw_only=True)
class Chapter:
    """A section of the document in the making.

    Attributes:
        text: Pieces of its narrative.
        parts: Names of the parts of the page that stand in it whole.
    """

    title: str
    home: Home | None
    text: list[str] = field(default_factory=list)
    parts: set[str] = field(default_factory=set)


def chapters(making: Making, kept: Kept, team: Node | None) -> list[Node]:
    """All sections of the document, those that stand first on the page first.

    Args:
        making: The document.
        kept: Title of a section of the IPS to the resources that it points to.
        team: Those who help and treat; it stands beside the lines that name them.
    """
    found: dict[str, Chapter] = {}
    for name, home, text in _parts(making):
        chapter = found.setdefault(home.title if home else key_of(name), _chapter(making, home, name))
        chapter.text += text
        chapter.parts.add(name)
    pointed = {key: [*files] for key, files in kept.items()}
    for key, file in _helping(making, team):
        pointed.setdefault(key, []).append(file)
    for home in HOMES:
        if home.required or pointed.get(home.title):
            found.setdefault(home.title, _chapter(making, home, ""))
    return [_section(making, chapter, pointed.get(key, [])) for key, chapter in found.items()]


def _helping(making: Making, team: Node | None) -> Iterator[tuple[str, Filed]]:
    """Where the team is pointed to: from what may point to anything, the patient's story at the last."""
    if team is None:
        return
    named = tuple(spot for told in of_kind(making.found, ContactFact) for spot in told.spots)
    keys = dict.fromkeys(key_of(spot.part) for spot in named if home_of(spot.part) in (None, STORY))
    yield from ((key, Filed(reference=team)) for key in keys)
    if not keys:
        yield STORY.title, Filed(reference=team, spots=named)


def _chapter(making: Making, home: Home | None, name: str) -> Chapter:
    title = making.t.gettext(home.title) if home else making.titles.get(name)
    return Chapter(title=title or name, home=home)


def _parts(making: Making) -> Iterator[tuple[str, Home | None, list[str]]]:
    """Each part of the page with its words; the line about allergies apart from the alerts beside it."""
    header, writer = making.summary.header, making.writer
    allergies = [line for line in header.alerts if is_about_allergies(line)]
    alerts = [line for line in header.alerts if not is_about_allergies(line)]
    top = ((ALERTS, ALERT, alerts), (ALERTS, ALLERGIES, allergies), (NEEDS, STORY, header.needs))
    for name, home, lines in top:
        if lines:
            yield name, home, [writer.line(line) for line in lines]
    for section in making.summary.sections:
        yield section.name, home_of(section.name), list(writer.section(section))


def is_about_allergies(line: Line) -> bool:
    """Whether a line of the header is the answer about allergies."""
    return any(isinstance(fact, AllergyFact) for fact in line.facts)


def _section(making: Making, chapter: Chapter, kept: Sequence[Filed]) -> Node:
    home = chapter.home
    entries = [one.reference for one in kept]
    return node(
        title=chapter.title,
        code=home.code if home else None,
        author=_authors(making, chapter),
        text=making.writer.text([*chapter.text, *_elsewhere(making, chapter, kept)]) or _nothing(making),
        entry=list({str(entry["reference"]): entry for entry in entries}.values()),
        emptyReason=_why_empty(making, chapter) if home and home.required and not entries else None,
    )


def _nothing(making: Making) -> Node:
    return making.writer.text([making.writer.plain(making.t.gettext(_NOT_PART))])


def _elsewhere(making: Making, chapter: Chapter, kept: Sequence[Filed]) -> Iterator[str]:
    """The lines of other parts that a section points to as well, each under the heading of its own part."""
    missing = [one for one in kept if one.spots and not any(spot.part in chapter.parts for spot in one.spots)]
    if missing and chapter.home and chapter.home.required and not chapter.parts:
        yield making.writer.plain(making.t.gettext(_NOT_WHOLE))
    spots = [spot for one in missing for spot in one.spots]
    for part in dict.fromkeys(spot.part for spot in spots):
        yield from (making.writer.heading(one) for one in making.summary.sections if one.name == part)
        yield from map(making.alone, places_of(spot for spot in spots if spot.part == part))


def _why_empty(making: Making, chapter: Chapter) -> Node:
    if not chapter.parts:
        return codes.empty_reason("withheld", making.t.gettext(_NOT_PART))
    answers = {told.fact.status for told in of_kind(making.found, AllergyFact)}
    if chapter.home is ALLERGIES and answers == {AllergyStatus.NOT_ASKED}:
        return codes.empty_reason("notasked", phrases.label(AllergyStatus.NOT_ASKED, making.language))
    told = any(
        spot.part in chapter.parts and spot.place.origin is not Origin.PROGRAM
        for spot in spots(making.summary)
        if chapter.home is not ALLERGIES
    )
    return codes.empty_reason("unavailable", making.t.gettext(_IN_WORDS if told else N_("Not recorded.")))


def _authors(making: Making, chapter: Chapter) -> list[Node]:
    """The carers, where a section is theirs alone; the patient is the author of the whole."""
    own = [spot.place for spot in spots(making.summary) if spot.part in chapter.parts and spot.place.source]
    if not own or any(place.origin is not Origin.CARER for place in own):
        return []
    names = {place.by: place for place in own}
    return [who for place in names.values() if (who := making.who(place))]
