"""What a line of the summary says as data: the same fact that its words tell, for formats that machines read.

A line or row carries the facts that its words are made of, so that a format with codes can never hold more than
the page shows. Words inside a fact are in the clinician's language where somebody put them into it, else as they
were written. Coded answers are the values of the domain's enumerations. Every value is flat: text, a number, a
truth value or a date, or a tuple of text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFact:
    """Who the summary is about (FHIR ``Patient``).

    Attributes:
        nhs_number: Ten digits, unspaced.
        languages: BCP 47 tags of the languages spoken, the best first.
        interpreter: ``needed``, ``sometimes``, ``not-needed``, or ``None`` where not recorded.
        interpreter_language: BCP 47 tag.
    """

    legal_name: str | None = None
    preferred_name: str | None = None
    birth_date: date | None = None
    nhs_number: str | None = None
    phone: str | None = None
    languages: tuple[str, ...] = ()
    interpreter: str | None = None
    interpreter_language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AllergyFact:
    """One allergy, or the answer that there is none (FHIR ``AllergyIntolerance``).

    Attributes:
        status: ``has``, ``none-known`` or ``not-asked``; ``not-recorded`` where there is no answer.
        substance: As the person or the label calls it; ``None`` unless ``status`` is ``has``.
        asked_on: When the person answered.
    """

    status: str
    substance: str | None = None
    reaction: str | None = None
    asked_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertFact:
    """What anyone who treats the person must know first (FHIR ``Flag``); ``type`` as in ``AlertType``."""

    type: str
    medicine: str | None = None
    detail: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionFact:
    """A condition in the person's own words (FHIR ``Condition``).

    Attributes:
        name: ``None`` only with ``no_diagnosis_yet``.
        since: As much of an ISO date as is known: ``2019``, ``2019-03`` or ``2019-03-14``.
    """

    name: str | None = None
    no_diagnosis_yet: bool = False
    since: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicationFact:
    """A medicine (FHIR ``MedicationStatement``).

    Attributes:
        name: As on the label.
        form: As in ``MedicineForm``.
        label_directions: As on the label.
        use: As in ``MedicineUse``; ``None`` where not recorded.
        really_take: How the person takes it.
        helps: As in ``Helps``.
        started: As much of an ISO date as is known.
        stopped: The same.
    """

    name: str
    strength: str | None = None
    form: str | None = None
    label_directions: str | None = None
    use: str | None = None
    really_take: str | None = None
    purpose: str | None = None
    helps: str | None = None
    side_effects: str | None = None
    started: str | None = None
    stopped: str | None = None
    stop_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatmentFact:
    """Something that was tried (FHIR ``Procedure``).

    Attributes:
        type: As in the domain's treatment types.
        started: As much of an ISO date as is known.
        ended: The same.
        helps: As in ``Helps``.
        again: As in ``Again``.
    """

    what: str
    type: str | None = None
    started: str | None = None
    ended: str | None = None
    still: bool | None = None
    effect: str | None = None
    helps: str | None = None
    stop_reason: str | None = None
    again: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalFact:
    """A goal (FHIR ``Goal``).

    Attributes:
        importance: 0-10.
        confidence: 0-10.
        status: As in ``GoalStatus``.
    """

    want: str
    first_step: str | None = None
    when: str | None = None
    importance: int | None = None
    confidence: int | None = None
    status: str = "active"
    look_back_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservationFact:
    """One figure about a stretch of days, or one answer (FHIR ``Observation``).

    Attributes:
        code: What was rated: a rating of ``CheckIn`` such as ``pain``; ``days-at-or-above-7`` of the pain,
            ``sleep-days-at-or-above-7`` of another rating; the name of a tracker of the person's own.
        statistic: ``median``, ``worst``, ``count``, ``answer``.
        value: The figure; ``None`` where the answer is in words.
        words: The answer in words.
        low: Lowest possible value.
        high: Highest possible value.
        start: First day.
        end: Last day.
    """

    code: str
    statistic: str
    start: date
    end: date
    value: float | None = None
    words: str | None = None
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireFact:
    """A questionnaire that was answered (FHIR ``QuestionnaireResponse``).

    Attributes:
        questionnaire: Its id, such as ``phq-4``.
        answers: ``linkId=value``, in order.
    """

    questionnaire: str
    on: date
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFact:
    """One line of the self-management plan (FHIR ``CarePlan.activity``).

    Attributes:
        part: ``usual``, ``notice``, ``do``, ``agreed-medicines``, ``say``, ``after``, ``contact``, ``hospital``, or
            a plan area.
        agreed_with: Name and role; ``None`` where it is the person's alone.
    """

    part: str
    text: str
    agreed_with: str | None = None
    agreed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFact:
    """Somebody who helps or treats (FHIR ``RelatedPerson``, ``Practitioner``).

    Attributes:
        role: ``helper``, ``emergency``, ``team`` or ``support``.
        relation: What they are to the person, or their profession.
    """

    role: str
    name: str
    relation: str | None = None
    organisation: str | None = None
    phone: str | None = None


Fact = (
    AllergyFact
    | AlertFact
    | ConditionFact
    | MedicationFact
    | TreatmentFact
    | GoalFact
    | ObservationFact
    | QuestionnaireFact
    | PlanFact
    | ContactFact
)
