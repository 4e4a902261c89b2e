"""The summary as a document of the International Patient Summary (FHIR R4), for systems that read it.

It is made from the page alone: what the person left off the page cannot be in it, and each line of the page is in
one of its narratives. The patient is its author. It is ``preliminary``, since FHIR says of that status that the
content may be unverified, and everything in it is labelled as reported by the patient or a carer. The same summary
gives the same bytes: names are made from the content, and its dates are the summary's own day. A bundle's time
stamp must have a time of day; ours says midnight in UTC and means the day.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TypeVar

from passport_app.errors import N_
from passport_app.summary.facts import (
    AlertFact,
    AllergyFact,
    ConditionFact,
    Fact,
    MedicationFact,
    TreatmentFact,
)
from passport_app.summary.fhir import codes, homes
from passport_app.summary.fhir.background import alert, allergy, condition
from passport_app.summary.fhir.chapters import Kept, chapters
from passport_app.summary.fhir.entries import name_of
from passport_app.summary.fhir.gathering import Filed, Told, gathered, of_kind
from passport_app.summary.fhir.making import Making
from passport_app.summary.fhir.nodes import Node, node, words
from passport_app.summary.fhir.people import care_team, patient
from passport_app.summary.fhir.plans import plan
from passport_app.summary.fhir.results import results
from passport_app.summary.fhir.treatments import medication, procedure
from passport_app.summary.model import Origin, Summary

F = TypeVar("F", bound=Fact)
_ONE_PAGE = N_("This file holds one page for one appointment. It is not a whole record.")
_URN = "urn:ietf:rfc:3986"


def render_fhir(summary: Summary) -> bytes:
    """A Bundle as JSON, in UTF-8 and ending in a line end.

    Args:
        summary: What was composed, or what was read from codes.
    """
    return json.dumps(document(summary), ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def document(summary: Summary) -> Node:
    """The same before it is written out."""
    making = Making(summary, gathered(summary))
    making.patient = patient(making)
    composition = _composition(making)
    name = name_of("Composition", composition)
    first = {"resourceType": "Composition", "id": name, **composition}
    entries = [node(fullUrl=f"urn:uuid:{name}", resource=first), *making.entries.listed()]
    return {
        "resourceType": "Bundle",
        "id": (bundle := name_of("Bundle", name)),
        "meta": codes.meta(Origin.PATIENT, "Bundle"),
        "language": making.language,
        "identifier": node(system=_URN, value=f"urn:uuid:{bundle}"),
        "type": "document",
        "timestamp": f"{summary.as_of.isoformat()}T00:00:00Z",
        "entry": entries,
    }


def _composition(making: Making) -> Node:
    summary = making.summary
    team = care_team(making)
    kept = _kept(making, team)
    return node(
        meta=codes.meta(Origin.PATIENT, "Composition"),
        language=making.language,
        text=making.writer.text(_around(making)),
        status="preliminary",
        type=node(coding=[codes.PATIENT_SUMMARY]),
        subject=making.patient,
        date=summary.as_of.isoformat(),
        author=[making.patient],
        title=words(summary.title[making.language]) or making.t.gettext(N_("Health passport")),
        confidentiality="N",
        section=chapters(making, kept, team),
    )


def _kept(making: Making, team: Node | None) -> Kept:
    """Which resources each section of the IPS points to."""
    return {
        homes.ALERT.title: _each(making, AlertFact, alert),
        homes.ALLERGIES.title: _each(making, AllergyFact, allergy),
        homes.MEDICATIONS.title: _each(making, MedicationFact, medication),
        homes.PROBLEMS.title: _each(making, ConditionFact, condition),
        homes.TRIED.title: _each(making, TreatmentFact, procedure),
        homes.PLAN.title: list(plan(making, team)),
        homes.RESULTS.title: list(results(making)),
    }


def _each(making: Making, kind: type[F], make: Callable[[Making, Told[F]], Node | None]) -> list[Filed]:
    return [
        Filed(spots=told.spots, reference=made) for told in of_kind(making.found, kind) if (made := make(making, told))
    ]


def _around(making: Making) -> Iterator[str]:
    """What stands at the head and the foot of every sheet."""
    summary, writer = making.summary, making.writer
    yield writer.said(summary.header.purpose, "h2")
    yield writer.spans((summary.header.name,))
    yield from map(writer.said, (summary.header.identity, summary.header.as_of, summary.footer.origin))
    yield writer.plain(making.t.gettext(_ONE_PAGE))
    yield from map(writer.plain, summary.footer.notes[making.language])
    if summary.left_out:
        yield writer.said(summary.left_out)
