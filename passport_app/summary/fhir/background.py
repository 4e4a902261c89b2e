"""Allergies, alerts and conditions as the patient tells them: nobody has confirmed them, and each says so."""

from __future__ import annotations

from passport_app.domain.health_background import AlertType, AllergyStatus
from passport_app.summary.facts import AlertFact, AllergyFact, ConditionFact
from passport_app.summary.fhir import codes
from passport_app.summary.fhir.gathering import Told
from passport_app.summary.fhir.making import Making
from passport_app.summary.fhir.nodes import Node, concept, known_date, node, words
from passport_app.summary.model import Origin

UNCONFIRMED = "unconfirmed"
_NOT_THE_PATIENT = (Origin.CARER, Origin.LETTER)


def allergy(making: Making, told: Told[AllergyFact]) -> Node | None:
    """An allergy, or the answer that none is known; ``None`` where nothing was answered."""
    fact = told.fact
    if fact.status == AllergyStatus.NONE_KNOWN:
        code = concept(making.label(AllergyStatus, fact.status), codes.NO_KNOWN_ALLERGY)
    elif fact.status == AllergyStatus.HAS and words(fact.substance):
        code = concept(fact.substance)
    else:
        return None
    return making.entries.add(
        "AllergyIntolerance",
        **making.about(told.spots, "AllergyIntolerance"),
        clinicalStatus=codes.allergy_status("clinical", "active"),
        verificationStatus=codes.allergy_status("verification", UNCONFIRMED),
        code=code,
        patient=making.patient,
        recordedDate=fact.asked_on.isoformat() if fact.asked_on else None,
        asserter=making.who(told.place),
        reaction=[node(manifestation=[concept(fact.reaction)])] if words(fact.reaction) else [],
    )


def alert(making: Making, told: Told[AlertFact]) -> Node:
    """An alert, in the words of its line, or by its kind where one line tells several.

    FHIR lets no carer be the author of a flag; its words and its label say whose it is.
    """
    alone = sum(isinstance(fact, AlertFact) for fact in told.place.facts) == 1
    kind = making.label(AlertType, told.fact.type)
    return making.entries.add(
        "Flag",
        **making.about(told.spots, "Flag-alert"),
        status="active",
        code=concept(making.named(None if alone else kind, told.place)),
        subject=making.patient,
        author=None if told.place.origin in _NOT_THE_PATIENT else making.patient,
    )


def condition(making: Making, told: Told[ConditionFact]) -> Node:
    """A condition in the patient's own words; "no diagnosis yet" is in the words of its line."""
    fact = told.fact
    return making.entries.add(
        "Condition",
        **making.about(told.spots, "Condition"),
        clinicalStatus=codes.condition_status("clinical", "active"),
        verificationStatus=codes.condition_status("ver-status", UNCONFIRMED),
        category=[node(coding=[codes.PROBLEM])],
        code=concept(making.named(fact.name, told.place)),
        subject=making.patient,
        onsetDateTime=known_date(fact.since),
        asserter=making.who(told.place),
    )
