"""What the International Patient Summary asks of a document, checked by our own rules.

The rules are those of the guide's Bundle, Composition and resource profiles (2.0.0) as far as a page of ours can break
them: which sections there must be, which types each may point to, what an empty one must say, and that everything is
found inside the document. The narratives must be the plain XHTML that FHIR allows.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

LOINC = "http://loinc.org"
XHTML = "{http://www.w3.org/1999/xhtml}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
REQUIRED = {"11450-4": "Condition", "48765-2": "AllergyIntolerance", "10160-0": "MedicationStatement"}
MAY_POINT_TO = REQUIRED | {"104605-1": "Flag", "18776-5": "CarePlan", "30954-2": "Observation", "47519-4": "Procedure"}
TEXT_ALONE = {"47420-5"}
ANYTHING = {"81338-6"}
EMPTY_REASONS = {"nilknown", "notasked", "withheld", "unavailable", "notstarted", "closed"}
HL7 = "http://terminology.hl7.org/CodeSystem/"
SYSTEMS = {
    LOINC,
    "http://snomed.info/sct",
    "http://unitsofmeasure.org",
    "https://fhir.nhs.uk/Id/nhs-number",
    "urn:ietf:bcp:47",
    "urn:ietf:rfc:3986",
    "phone",
    f"{HL7}list-empty-reason",
    f"{HL7}data-absent-reason",
    f"{HL7}allergyintolerance-clinical",
    f"{HL7}allergyintolerance-verification",
    f"{HL7}condition-clinical",
    f"{HL7}condition-ver-status",
    f"{HL7}condition-category",
    f"{HL7}observation-category",
    f"{HL7}v2-0131",
    f"{HL7}v3-ObservationValue",
}
NEEDS = {
    "Patient": [{"name"}, {"birthDate", "_birthDate"}],
    "AllergyIntolerance": [{"code"}, {"patient"}, {"verificationStatus"}],
    "Condition": [{"code"}, {"subject"}, {"verificationStatus"}],
    "MedicationStatement": [
        {"medicationCodeableConcept"},
        {"subject"},
        {"effectivePeriod", "_effectiveDateTime"},
        {"status"},
    ],
    "Procedure": [{"code"}, {"subject"}, {"performedPeriod", "_performedDateTime"}, {"status"}],
    "Flag": [{"code"}, {"subject"}, {"status"}],
    "Observation": [{"code"}, {"subject"}, {"status"}],
    "Goal": [{"description"}, {"subject"}, {"lifecycleStatus"}],
    "CarePlan": [{"subject"}, {"status"}, {"intent"}],
}
_TELLERS = {"Patient", "RelatedPerson"}
MAY_BE = {
    "Flag.author": {"Patient"},
    "Composition.author": {"Patient"},
    "Composition.section.author": _TELLERS,
    "AllergyIntolerance.asserter": _TELLERS,
    "Condition.asserter": _TELLERS,
    "MedicationStatement.informationSource": _TELLERS,
    "Procedure.recorder": _TELLERS,
    "Procedure.asserter": _TELLERS,
    "Observation.performer": _TELLERS,
    "QuestionnaireResponse.source": _TELLERS,
    "Goal.expressedBy": _TELLERS,
    "CarePlan.author": _TELLERS,
    "CarePlan.goal": {"Goal"},
    "CarePlan.careTeam": {"CareTeam"},
    "CareTeam.participant.member": {"RelatedPerson", "Practitioner", "Organization"},
    "CareTeam.participant.onBehalfOf": {"Organization"},
    "Observation.derivedFrom": {"QuestionnaireResponse"},
}
"""FHIR's own lists of what a reference may point to, as far as a page of ours goes; all others are the patient."""
ELEMENTS = {"div", "p", "h2", "h3", "b", "br", "span", "table", "caption", "thead", "tbody", "tr", "th", "td"}
ATTRIBUTES = {"lang", XML_LANG, "dir"}


def findings(data: bytes) -> list[str]:
    """What is wrong with a document; nothing where it is as the guide wants it."""
    bundle = json.loads(data)
    resources = {entry["fullUrl"]: entry["resource"] for entry in bundle["entry"]}
    return [
        *_bundle(bundle, resources),
        *_composition(bundle["entry"][0]["resource"], resources),
        *_needed(resources),
        *(wrong for one in resources.values() for wrong in _pointed(one, one["resourceType"], resources)),
        *_said(bundle, "Bundle"),
        *(found for text in divs(bundle) for found in _narrative(text)),
    ]


def sections(data: bytes) -> dict[str, Any]:
    """Sections by their code, else by their title."""
    composition = json.loads(data)["entry"][0]["resource"]
    return {_code(section) or section["title"]: section for section in composition["section"]}


def resources(data: bytes, kind: str) -> list[Any]:
    """All resources of one type, in their order."""
    found = (entry["resource"] for entry in json.loads(data)["entry"])
    return [resource for resource in found if resource["resourceType"] == kind]


def words(div: str) -> str:
    """The text of a narrative."""
    return "\n".join("".join(element.itertext()) for element in ET.fromstring(div))


def page_words(data: bytes) -> str:
    """All words of the document's own narratives, without those of its resources."""
    composition = json.loads(data)["entry"][0]["resource"]
    return "\n".join(words(text) for text in divs(composition))


def divs(value: Any) -> Iterator[str]:
    """All narratives inside a value."""
    if isinstance(value, dict):
        if "div" in value:
            yield value["div"]
        for each in value.values():
            yield from divs(each)
    elif isinstance(value, list):
        for each in value:
            yield from divs(each)


def _bundle(bundle: Any, resources: dict[str, Any]) -> Iterator[str]:
    kinds = Counter(resource["resourceType"] for resource in resources.values())
    if bundle["type"] != "document" or not bundle["identifier"]["system"] or not bundle["identifier"]["value"]:
        yield "no document with an identifier"
    if len(bundle["timestamp"]) < len("2026-11-22T00:00:00Z"):
        yield "timestamp without a time"
    if len(resources) != len(bundle["entry"]):
        yield "a fullUrl stands twice"
    if bundle["entry"][0]["resource"]["resourceType"] != "Composition" or kinds["Composition"] != 1:
        yield "the composition is not first, or not alone"
    if kinds["Patient"] != 1:
        yield "not one patient"
    yield from (f"{url} is not {one['id']}" for url, one in resources.items() if url != f"urn:uuid:{one['id']}")
    reached = _reached(bundle["entry"][0]["fullUrl"], resources)
    yield from (f"{url} is not found inside" for url in reached - set(resources))
    yield from (f"nothing leads to {resources[url]['resourceType']}" for url in set(resources) - reached)


def _reached(start: str, resources: dict[str, Any]) -> set[str]:
    reached, waiting = set(), [start]
    while waiting:
        url = waiting.pop()
        if url not in reached:
            reached.add(url)
            waiting += _references(resources.get(url, {}))
    return reached


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "reference" in value:
            yield value["reference"]
        for each in value.values():
            yield from _references(each)
    elif isinstance(value, list):
        for each in value:
            yield from _references(each)


def _composition(composition: Any, resources: dict[str, Any]) -> Iterator[str]:
    if composition["type"]["coding"][0]["code"] != "60591-5" or not composition["title"] or not composition["date"]:
        yield "composition without its type, title or date"
    for role in (composition["subject"], *composition["author"]):
        if resources[role["reference"]]["resourceType"] != "Patient":
            yield "not the patient's own"
    codes = Counter(filter(None, map(_code, composition["section"])))
    yield from (f"section {code} stands {codes[code]} times" for code in REQUIRED if codes[code] != 1)
    yield from (f"section {code} stands twice" for code, count in codes.items() if count > 1)
    for section in composition["section"]:
        yield from _section(section, resources)


def _section(section: Any, resources: dict[str, Any]) -> Iterator[str]:
    code, entries = _code(section), section.get("entry", [])
    name = code or section.get("title")
    if not section.get("title") or not words(section["text"]["div"]).strip():
        yield f"{name}: no title or no words"
    if "section" in section:
        yield f"{name}: sections inside a section"
    if code in REQUIRED and not entries and "emptyReason" not in section:
        yield f"{name}: neither an entry nor why there is none"
    if entries and "emptyReason" in section:
        yield f"{name}: entries, and a reason why there are none"
    if "emptyReason" in section:
        reason = section["emptyReason"]
        if reason["coding"][0]["code"] not in EMPTY_REASONS or not reason["text"]:
            yield f"{name}: no such reason"
    for entry in entries:
        kind = resources[entry["reference"]]["resourceType"]
        if code in TEXT_ALONE or (code in MAY_POINT_TO and kind != MAY_POINT_TO[code]):
            yield f"{name}: may not point to {kind}"
    if code is not None and code not in {*MAY_POINT_TO, *ANYTHING, *TEXT_ALONE}:
        yield f"{name}: not a section of the guide"


def _code(section: Any) -> str | None:
    code: str | None = section["code"]["coding"][0]["code"] if "code" in section else None
    return code


def _needed(resources: dict[str, Any]) -> Iterator[str]:
    for resource in resources.values():
        for choice in NEEDS.get(resource["resourceType"], []):
            if not choice & set(resource):
                yield f"{resource['resourceType']} without {' or '.join(sorted(choice))}"


def _pointed(value: Any, where: str, resources: dict[str, Any]) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _pointed(each, where, resources)
    elif isinstance(value, dict) and "reference" in value:
        kind = resources[value["reference"]]["resourceType"]
        if where != "Composition.section.entry" and kind not in MAY_BE.get(where, {"Patient"}):
            yield f"{where} may not be a {kind}"
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _pointed(each, f"{where}.{name}", resources)


def _said(value: Any, where: str) -> Iterator[str]:
    """Nothing empty, and no code but from the systems that were looked up."""
    if value in ("", [], {}, None):
        yield f"{where} is empty"
    if isinstance(value, dict):
        if "system" in value and value["system"] not in SYSTEMS:
            yield f"{where}: system {value['system']}"
        for name, each in value.items():
            yield from _said(each, f"{where}.{name}")
    elif isinstance(value, list):
        for each in value:
            yield from _said(each, where)


def _narrative(div: str) -> Iterator[str]:
    root = ET.fromstring(div)
    if (
        root.tag != f"{XHTML}div"
        or not root.get("lang")
        or root.get("lang") != root.get(XML_LANG)
        or not root.get("dir")
    ):
        yield "narrative without its language or direction"
    if not "".join(root.itertext()).strip():
        yield "narrative without words"
    for element in root.iter():
        if element.tag.removeprefix(XHTML) not in ELEMENTS or set(element.attrib) - ATTRIBUTES:
            yield f"narrative with {element.tag} {sorted(element.attrib)}"
