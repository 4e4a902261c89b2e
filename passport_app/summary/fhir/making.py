"""What every resource needs while it is made: the page, its language, and who is meant by "the patient"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from passport_app.domain import phrases
from passport_app.errors import N_
from passport_app.i18n import NO_BREAK_SPACE, Translator
from passport_app.summary.facts import ContactFact, Fact
from passport_app.summary.fhir import codes
from passport_app.summary.fhir.entries import Entries
from passport_app.summary.fhir.gathering import Spot, Told, of_kind
from passport_app.summary.fhir.narrative import Writer
from passport_app.summary.fhir.nodes import Node, concept, node, phone, words
from passport_app.summary.model import Line, Origin, Row, Summary, Wording
from passport_app.summary.walking import cells
from passport_app.summary.wording import Spans, text_of

_WHOSE = {
    Origin.LETTER: N_("(copied from a letter)"),
    Origin.TOLD: N_("(told to {who})"),
    Origin.CARER: N_("(in the words of {who}, not the patient)"),
}


class Making:
    """One document in the making."""

    def __init__(self, summary: Summary, found: tuple[Told[Fact], ...]) -> None:
        """Begin, with nobody in it yet."""
        self.summary = summary
        self.language = summary.languages[0]
        self.t = Translator(self.language)
        self.writer = Writer(summary)
        self.entries = Entries()
        self.found = found
        self.patient: Node = {}
        self.titles = {one.name: _plain(one.title[self.language]) for one in summary.sections}

    def label(self, kind: type[StrEnum], value: str | None) -> str | None:
        """A coded answer in words; the code itself where it is of a newer version."""
        if value is None:
            return None
        try:
            return phrases.label(kind(value), self.language)
        except (KeyError, ValueError):
            return value

    def about(self, spots: Sequence[Spot], profile: str = "") -> dict[str, object]:
        """What every resource made from lines begins with: who reports it, its language, and the lines themselves."""
        place = spots[0].place
        return {
            "meta": codes.meta(place.origin, profile),
            "language": language_of(place, self.summary),
            "text": self.writer.text(map(self.alone, places_of(spots))),
        }

    def alone(self, place: Line | Row) -> str:
        """A line away from its section, where notes say whose words it is: it says so itself."""
        said = self.writer.place(place)
        if not place.number or place.origin not in _WHOSE:
            return said
        return said + self.writer.plain(self.t.gettext(_WHOSE[place.origin], who=place.by))

    def named(self, text: str | None, place: Line | Row) -> str:
        """What something is called: its own words, else those of its line; never nothing."""
        return words(text) or line_text(place, self.language) or self.t.gettext(N_("Not recorded."))

    def who(self, place: Line | Row) -> Node | None:
        """Who says it: the patient, a named carer; ``None`` for a letter, whose writer is not known."""
        if place.origin is Origin.LETTER:
            return None
        return self._carer(place.by) if place.origin is Origin.CARER else self.patient

    def _carer(self, name: str) -> Node:
        contacts = (told.fact for told in of_kind(self.found, ContactFact))
        contact = next((one for one in contacts if words(one.name) and one.name in name), None)
        if contact is not None:
            return self.related(contact)
        fields = node(name=[node(text=name)] if (name := words(name) or "") else [])
        return self.entries.add("RelatedPerson", meta=codes.meta(Origin.PATIENT), patient=self.patient, **fields)

    def related(self, contact: ContactFact) -> Node:
        """Somebody who helps."""
        return self.entries.add(
            "RelatedPerson",
            meta=codes.meta(Origin.PATIENT),
            patient=self.patient,
            relationship=[concept(contact.relation)] if words(contact.relation) else [],
            name=[node(text=words(contact.name))],
            telecom=phone(contact.phone),
        )


def places_of(spots: Iterable[Spot]) -> list[Line | Row]:
    """Each line or row once."""
    return list({id(spot.place): spot.place for spot in spots}.values())


def line_text(place: Line | Row, language: str) -> str | None:
    """The words of a line or row in one language."""
    if isinstance(place, Line):
        return _plain(place.said[language])
    return _plain(place.cells[0][language]) if place.cells else None


def language_of(place: Line | Row, summary: Summary) -> str:
    """The language of a fact's words: the page's, or that in which they were written if nobody put them into it."""
    page = summary.languages[0]
    if place.wording is not Wording.NOT_PUT_INTO:
        return page
    spans = (span for one in cells(place) for span in one[summary.languages[-1]])
    return next((span.language for span in spans if span.language != page), page)


def _plain(spans: Spans) -> str | None:
    return words(text_of(spans).replace(NO_BREAK_SPACE, " "))
