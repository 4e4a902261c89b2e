"""Codes that may be used: each was looked up in the guide or list that is named beside it.

Where no code is verified there is none, and the words stand alone. IPS: International Patient Summary
Implementation Guide 2.0.0 of HL7 (Composition, FlagAlert and "Empty Sections and Missing Data"), which no longer
has codes of its own for "none known" and names SNOMED CT's instead.
"""

from __future__ import annotations

from typing import Final

from passport_app.domain.body import regions
from passport_app.summary.fhir.nodes import Node, node
from passport_app.summary.model import Origin

LOINC: Final = "http://loinc.org"
SNOMED: Final = "http://snomed.info/sct"
UCUM: Final = "http://unitsofmeasure.org"
NHS_NUMBER: Final = "https://fhir.nhs.uk/Id/nhs-number"
LANGUAGES: Final = "urn:ietf:bcp:47"
_HL7: Final = "http://terminology.hl7.org/CodeSystem/"
_IPS: Final = "http://hl7.org/fhir/uv/ips/StructureDefinition/"

PATIENT_SUMMARY: Final = node(system=LOINC, code="60591-5", display="Patient summary Document")
NO_KNOWN_ALLERGY: Final = node(system=SNOMED, code="716186003", display="No known allergy (situation)")
PAIN_RATING: Final = node(
    system=LOINC, code="72514-3", display="Pain severity - 0-10 verbal numeric rating [Score] - Reported"
)
PHQ_4_TOTAL: Final = node(system=LOINC, code="70272-0")
SURVEY: Final = node(system=f"{_HL7}observation-category", code="survey", display="Survey")
PROBLEM: Final = node(system=f"{_HL7}condition-category", code="problem-list-item", display="Problem List Item")
UNKNOWN: Final = node(system=f"{_HL7}data-absent-reason", code="unknown", display="Unknown")
EMERGENCY_CONTACT: Final = node(system=f"{_HL7}v2-0131", code="C", display="Emergency Contact")
_REPORTS: Final = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue"
_PATIENT: Final = (("PATRPT", "patient reported"), ("PATAST", "patient asserted"))
_REPORTED: Final = {
    Origin.PATIENT: _PATIENT,
    Origin.TOLD: _PATIENT,
    Origin.PROGRAM: _PATIENT,
    Origin.LETTER: _PATIENT[:1],
    Origin.CARER: (("PACQRPT", "patient acquaintance reported"), ("PACQAST", "patient acquaintance asserted")),
}
_EMPTY: Final = {"unavailable": "Unavailable", "withheld": "Information Withheld", "notasked": "Not Asked"}


def meta(origin: Origin, profile: str = "") -> Node:
    """Who reports it, and which profile of the IPS it follows.

    Args:
        origin: Whose words they are; the labels are those of HL7's ObservationValue for who reported and who asserted.
        profile: Such as ``Patient``; empty where the IPS has none.
    """
    labels = [node(system=_REPORTS, code=code, display=display) for code, display in _REPORTED[origin]]
    return node(profile=[f"{_IPS}{profile}-uv-ips"] if profile else [], security=labels)


def section_code(code: str, display: str | None = None) -> Node:
    """The code of a section of the IPS; its display only where that was looked up too."""
    return node(coding=[node(system=LOINC, code=code, display=display)])


def empty_reason(code: str, text: str) -> Node:
    """Why a section has no entry.

    Args:
        code: ``unavailable``, ``withheld`` or ``notasked`` of FHIR's list-empty-reason.
        text: The same in words of the page's language.
    """
    return node(coding=[node(system=f"{_HL7}list-empty-reason", code=code, display=_EMPTY[code])], text=text)


def allergy_status(kind: str, code: str) -> Node:
    """``clinical`` or ``verification`` status of an allergy."""
    return node(coding=[node(system=f"{_HL7}allergyintolerance-{kind}", code=code, display=code.capitalize())])


def condition_status(kind: str, code: str) -> Node:
    """``clinical`` or ``ver-status`` of a condition."""
    return node(coding=[node(system=f"{_HL7}condition-{kind}", code=code, display=code.capitalize())])


def body_site(region: str) -> Node | None:
    """SNOMED CT's term for a region of ``resources/body/regions.json``; ``None`` for one that is not in it."""
    found = regions().get(region)
    return node(system=SNOMED, code=found.snomed) if found else None


def language_of(tag: str) -> Node:
    """A language."""
    return node(coding=[node(system=LANGUAGES, code=tag)])
