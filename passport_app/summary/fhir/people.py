"""Who the document is about, and who helps and treats them."""

from __future__ import annotations

from passport_app.domain.person import Interpreter
from passport_app.summary.facts import ContactFact, PersonFact
from passport_app.summary.fhir import codes
from passport_app.summary.fhir.gathering import Told, of_kind
from passport_app.summary.fhir.making import Making, places_of
from passport_app.summary.fhir.nodes import Node, absent, concept, node, phone, words
from passport_app.summary.model import Origin

_INTERPRETER = "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired"
_NEEDED = {Interpreter.NEEDED: True, Interpreter.NOT_NEEDED: False}
"""FHIR knows yes and no; "sometimes" stands in the words alone."""
_EMERGENCY, _TEAM, _SUPPORT = "emergency", "team", "support"


def patient(making: Making) -> Node:
    """The patient, as far as the page says."""
    person = making.summary.header.person
    born = person.birth_date
    return making.entries.add(
        "Patient",
        meta=codes.meta(Origin.PATIENT, "Patient"),
        language=making.language,
        text=making.writer.text(_identity(making)),
        extension=_interpreter(person),
        identifier=[node(system=codes.NHS_NUMBER, value=person.nhs_number)] if person.nhs_number else [],
        name=_names(person),
        telecom=phone(person.phone),
        birthDate=born.isoformat() if born else None,
        _birthDate=None if born else absent(),
        contact=[_contact(told.fact) for told in _contacts(making) if told.fact.role == _EMERGENCY],
        communication=[
            node(language=codes.language_of(tag), preferred=tag == person.interpreter_language or None)
            for tag in _languages(person)
        ],
    )


def care_team(making: Making) -> Node | None:
    """All who help and treat; ``None`` where the page names nobody."""
    contacts = _contacts(making)
    members = [_member(making, told.fact) for told in contacts]
    members = [member for place, member in enumerate(members) if member not in members[:place]]
    if not members:
        return None
    return making.entries.add(
        "CareTeam",
        meta=codes.meta(Origin.PATIENT),
        language=making.language,
        text=making.writer.text(map(making.alone, places_of(spot for told in contacts for spot in told.spots))),
        status="active",
        subject=making.patient,
        participant=members,
    )


def _identity(making: Making) -> list[str]:
    header, writer = making.summary.header, making.writer
    return [writer.spans((header.name,)), writer.said(header.identity)]


def _names(person: PersonFact) -> list[Node]:
    legal, liked = words(person.legal_name), words(person.preferred_name)
    names = [node(use="official", text=legal)] if legal else []
    if liked and liked != legal:
        names.append(node(use="usual", text=liked))
    return names or [node(_text=absent())]


def _interpreter(person: PersonFact) -> list[Node]:
    needed = {str(answer): yes for answer, yes in _NEEDED.items()}.get(person.interpreter or "")
    return [] if needed is None else [node(url=_INTERPRETER, valueBoolean=needed)]


def _languages(person: PersonFact) -> tuple[str, ...]:
    spoken = dict.fromkeys(person.languages)
    if person.interpreter_language:
        spoken.setdefault(person.interpreter_language)
    return tuple(spoken)


def _contact(contact: ContactFact) -> Node:
    return node(
        relationship=[concept(contact.relation, codes.EMERGENCY_CONTACT)],
        name=node(text=words(contact.name)),
        telecom=phone(contact.phone),
    )


def _contacts(making: Making) -> list[Told[ContactFact]]:
    return [told for told in of_kind(making.found, ContactFact) if words(told.fact.name)]


def _member(making: Making, contact: ContactFact) -> Node:
    organisation = _organisation(making, contact)
    if contact.role == _SUPPORT:
        member = _added(making, "Organization", name=words(contact.name), telecom=phone(contact.phone))
    elif contact.role == _TEAM:
        member = _added(making, "Practitioner", name=[node(text=words(contact.name))], telecom=phone(contact.phone))
    else:
        member = making.related(contact)
    role = concept(contact.relation)
    return node(role=[role] if role else [], member=member, onBehalfOf=organisation)


def _organisation(making: Making, contact: ContactFact) -> Node | None:
    name = words(contact.organisation)
    return _added(making, "Organization", name=name) if name and contact.role == _TEAM else None


def _added(making: Making, kind: str, **fields: object) -> Node:
    return making.entries.add(kind, meta=codes.meta(Origin.PATIENT), **fields)
