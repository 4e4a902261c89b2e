"""A FHIR document read back: what its narratives say, and what its resources hold of each fact."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any

from passport_app.domain import phrases
from passport_app.domain.medicines import Helps, MedicineForm
from passport_app.domain.treatments import Again, TreatmentType
from passport_app.summary.facts import AllergyFact
from passport_app.summary.model import Summary
from passport_app.summary.plain import neutral, without_isolates
from tests.unit.summary.agreement.walking import Leaf, is_nothing, leaves
from tests.unit.summary.fhir.guide import page_words

RESOURCES = {
    "PersonFact": ("Patient",),
    "AllergyFact": ("AllergyIntolerance",),
    "AlertFact": ("Flag",),
    "ConditionFact": ("Condition",),
    "MedicationFact": ("MedicationStatement",),
    "TreatmentFact": ("Procedure",),
    "GoalFact": ("Goal",),
    "ObservationFact": ("Observation",),
    "QuestionnaireFact": ("QuestionnaireResponse",),
    "PlanFact": ("CarePlan",),
    "ContactFact": ("RelatedPerson", "Practitioner", "PractitionerRole", "Organization", "Patient", "CareTeam"),
}
LABELS: dict[str, type[StrEnum]] = {
    "MedicationFact.form": MedicineForm,
    "MedicationFact.helps": Helps,
    "TreatmentFact.type": TreatmentType,
    "TreatmentFact.helps": Helps,
    "TreatmentFact.again": Again,
}
"""Coded answers that stand in words."""
NARRATED = {
    "Header.name", "Header.identity", "Header.purpose", "Header.as_of", "Line.said", "Row.cells", "Table.columns",
    "Table.caption", "Chart.caption", "Chart.words", "Series.name", "Band.label", "BodyMap.words", "WriteIn.title",
    "WriteIn.labels", "Section.title", "Section.aside", "Section.notes", "Footer.origin", "Footer.notes",
    "Summary.left_out",
}  # fmt: skip
NOT_CARRIED = {
    "Summary.audience": "said in words: the purpose",
    "Summary.languages": "the clinician's; own words in another language name theirs",
    "Summary.as_of": "the document's date: see its own tests",
    "Summary.title": "the document's title: see its own tests",
    "Summary.more": "a document has no second side",
    "Summary.qr_text": "a code on paper",
    "Summary.qr_caption": "a code on paper",
    "Summary.print_size": "of the person's own sheet",
    "Section.name": "the section's title is there",
    "Section.number": "lines carry theirs",
    "Section.overflow": "a document has no second side",
    "Lines.numbered": "a number stands before a line or none does",
    "Line.number": "before the words, in the narrative",
    "Row.number": "before the words, in the narrative",
    "Line.wording": "the language of the words",
    "Row.wording": "the language of the words",
    "Line.source": "an id inside the passport",
    "Row.source": "the same",
    "Line.key": "what is ticked",
    "Row.key": "the same",
    "Line.mark": "drawn on paper; the words say it",
    "Line.on": "resources say their own dates",
    "Row.on": "the same",
    "Line.origin": "the label of each resource: see its own tests",
    "Row.origin": "the same",
    "Line.by": "in the narrative of each resource",
    "Row.by": "the same",
    "BodyMap.sides": "in words",
    "Table.widths": "of a table on paper",
    "Table.write_in": "nobody writes on a document by hand",
    "WriteIn.rows": "the same",
    "Chart.start": "before each figure: see its own tests",
    "Series.points": "each figure with its day: see its own tests",
    "Series.low": "in the words of the chart",
    "Series.high": "the same",
    "Band.kind": "in words",
    "Band.start": "in the narrative, as a day",
    "Band.end": "the same",
    "BodyMap.regions": "in words",
    "Footer.identity": "the identity at the top says it",
    "Footer.as_of": "the document's date",
    "Footer.page_of": "of paper",
    "AlertFact.type": "the flag is in the words of its line",
    "AlertFact.detail": "the flag is in the words of its line",
    "AllergyFact.status": "by what stands in the list, or why it is empty",
    "GoalFact.look_back_on": "no day by which it is due; in the words of its lines",
    "PersonFact.interpreter": "as a code of FHIR",
    "ConditionFact.no_diagnosis_yet": "the words of the line",
    "MedicationFact.use": "as the statement's status and its dosage",
    "TreatmentFact.still": "as the procedure's status",
    "GoalFact.status": "as the goal's life cycle",
    "ObservationFact.code": "as its code or its words",
    "ObservationFact.statistic": "as its method",
    "QuestionnaireFact.answers": "one item an answer",
    "PlanFact.part": "as a category or in words",
    "PlanFact.agreed_on": "in the words of the line",
    "ContactFact.role": "as the kind of resource",
}


def disagreements(summary: Summary, data: bytes) -> Iterator[str]:
    """What neither the narratives nor the resources say of what they should."""
    language, words = summary.languages[0], _plain(page_words(data))
    held = {kind: _held(data, kinds) for kind, kinds in RESOURCES.items()}
    for leaf in leaves(summary, language):
        if is_nothing(leaf.value) or leaf.field in NOT_CARRIED:
            continue
        if leaf.field in NARRATED:
            if _plain(leaf.value) not in words:
                yield f"{leaf.field}: {leaf.value}"
        elif not _is_told(leaf, held[leaf.field.partition(".")[0]], language):
            yield f"{leaf.field}: {leaf.value}"


def _is_told(leaf: Leaf, held: str, language: str) -> bool:
    fact = leaf.owners[-1]
    if isinstance(fact, AllergyFact) and fact.status in {"not-asked", "not-recorded"}:
        return True  # an empty list says why it is empty: see its own tests
    return all(any(_plain(form) in held for form in forms) for forms in _forms(leaf, language))


def _forms(leaf: Leaf, language: str) -> Iterator[list[str]]:
    """How each part of a value may stand there."""
    values = leaf.value if isinstance(leaf.value, tuple) else (leaf.value,)
    for value in values:
        if leaf.field in LABELS:
            yield [phrases.label(LABELS[leaf.field](value), language), str(value)]
        elif isinstance(value, date):
            yield [value.isoformat()]
        elif isinstance(value, float):
            yield [f"{value:g}", str(value), f"{value:.1f}"]
        else:
            yield [neutral(str(value))]


def _held(data: bytes, kinds: tuple[str, ...]) -> str:
    resources = [entry["resource"] for entry in json.loads(data)["entry"]]
    return _plain("\n".join(text for one in resources if one["resourceType"] in kinds for text in _scalars(one)))


def _scalars(value: Any) -> Iterator[str]:
    """All values but the narratives: what the narrative says, the resource must hold too."""
    if isinstance(value, dict):
        for name, inside in value.items():
            if name not in {"text", "meta", "id"} or not isinstance(inside, dict | list):
                yield from _scalars(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from _scalars(inside)
    elif not isinstance(value, bool):
        yield f"{value:g}" if isinstance(value, float) else str(value)


def _plain(text: str) -> str:
    return "".join(without_isolates(text).split())
