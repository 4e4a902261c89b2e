"""Medicines as the patient takes them, and what was tried. Nothing is computed from a dose, and no name is coded."""

from __future__ import annotations

from passport_app.domain.medicines import Helps, MedicineForm, MedicineUse
from passport_app.domain.treatments import Again, TreatmentType
from passport_app.errors import N_
from passport_app.summary.facts import MedicationFact, TreatmentFact
from passport_app.summary.fhir.gathering import Told
from passport_app.summary.fhir.making import Making
from passport_app.summary.fhir.nodes import Node, absent, concept, node, notes, period, words


def medication(making: Making, told: Told[MedicationFact]) -> Node:
    """A medicine as the patient takes it."""
    fact = told.fact
    when = period(fact.started, fact.stopped)
    return making.entries.add(
        "MedicationStatement",
        **making.about(told.spots, "MedicationStatement"),
        status=_use(making, fact),
        statusReason=[concept(fact.stop_reason)] if words(fact.stop_reason) else [],
        medicationCodeableConcept=concept(making.named(f"{fact.name} {fact.strength or ''}", told.place)),
        subject=making.patient,
        effectivePeriod=when,
        _effectiveDateTime=None if when else absent(),
        informationSource=making.who(told.place),
        reasonCode=[concept(fact.purpose)] if words(fact.purpose) else [],
        note=notes(
            making.label(MedicineForm, fact.form),
            _label_note(making, fact),
            making.label(Helps, fact.helps),
            _side_effects(making, fact),
        ),
        dosage=[node(text=taken)] if (taken := words(_taken(fact))) else [],
    )


def procedure(making: Making, told: Told[TreatmentFact]) -> Node:
    """Something that was tried."""
    fact = told.fact
    when = period(fact.started, fact.ended)
    kind = making.label(TreatmentType, fact.type)
    who = making.who(told.place)
    return making.entries.add(
        "Procedure",
        **making.about(told.spots, "Procedure"),
        status=_going_on(fact),
        statusReason=concept(fact.stop_reason),
        category=concept(kind),
        code=concept(making.named(fact.what, told.place)),
        subject=making.patient,
        performedPeriod=when,
        _performedDateTime=None if when else absent(),
        recorder=who,
        asserter=who,
        outcome=concept(fact.effect),
        note=notes(making.label(Helps, fact.helps), making.label(Again, fact.again)),
    )


def _use(making: Making, fact: MedicationFact) -> str:
    if fact.use == MedicineUse.STOPPED or (fact.stopped and fact.stopped <= making.summary.as_of.isoformat()):
        return "stopped"
    return "unknown" if fact.use is None else "active"


def _taken(fact: MedicationFact) -> str | None:
    """How it is taken; the label's directions only where the patient says that they are followed."""
    if fact.really_take:
        return fact.really_take
    return fact.label_directions if fact.use == MedicineUse.AS_LABEL else None


def _label_note(making: Making, fact: MedicationFact) -> str | None:
    if not fact.label_directions or _taken(fact) == fact.label_directions:
        return None
    return making.t.gettext(N_("Label: {directions}"), directions=words(fact.label_directions))


def _side_effects(making: Making, fact: MedicationFact) -> str | None:
    said = words(fact.side_effects)
    return making.t.gettext(N_("Side effects: {words}"), words=said) if said else None


def _going_on(fact: TreatmentFact) -> str:
    if fact.still:
        return "in-progress"
    if fact.ended is None and fact.still is None:
        return "unknown"
    return "stopped" if fact.stop_reason else "completed"
