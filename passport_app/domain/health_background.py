"""Conditions, allergies, alerts, aids and adjustments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from passport_app.domain.dates import PartialDate
from passport_app.domain.record import Record
from passport_app.domain.rules import IncompleteError, Line, Ruled, RuleError
from passport_app.domain.words import Words
from passport_app.errors import N_


class EmptyConditionError(IncompleteError):
    """Neither a name nor the answer "no diagnosis yet"."""

    code = "empty-condition"
    template = N_("Please write what it is called, or choose “no diagnosis yet”.")


class AllergyListMissingError(IncompleteError):
    """The answer "has allergies" without any in the list."""

    code = "allergy-list-missing"
    template = N_("Please write down at least one allergy.")


class AllergyAnswerError(RuleError):
    """The list has allergies, and the answer says that there are none."""

    code = "allergy-answer"
    template = N_("There are allergies in the list. Please take them out of it first.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition(Record):
    """A condition in the person's own words.

    Attributes:
        name: In own words; may be missing only with ``no_diagnosis_yet``.
        no_diagnosis_yet: An answer of its own.
        since: As far as the person knows.
    """

    KIND: ClassVar[str] = "condition"

    name: Words | None = None
    no_diagnosis_yet: bool = False
    since: PartialDate | None = None
    note: Words | None = None

    def __post_init__(self) -> None:
        """Refuse a condition that says nothing."""
        super(Condition, self).__post_init__()
        if self.name is None and not self.no_diagnosis_yet:
            raise EmptyConditionError("name")


class AllergyStatus(StrEnum):
    """The three-way answer; an empty list alone never means "none"."""

    HAS = "has"
    NONE_KNOWN = "none-known"
    NOT_ASKED = "not-asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Allergy(Ruled):
    """One allergy.

    Attributes:
        substance: As the person or the label calls it; never translated.
        reaction: What happens.
    """

    substance: Line
    reaction: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AllergyList(Record):
    """The three-way answer with its list.

    Attributes:
        status: ``HAS`` needs at least one entry; the other two allow none.
        asked_on: The day on which the person answered.
    """

    KIND: ClassVar[str] = "allergies"
    SINGLETON: ClassVar[bool] = True

    status: AllergyStatus = AllergyStatus.NOT_ASKED
    entries: tuple[Allergy, ...] = ()
    asked_on: date | None = None

    def __post_init__(self) -> None:
        """Refuse an answer that its list contradicts."""
        super(AllergyList, self).__post_init__()
        if self.status is AllergyStatus.HAS and not self.entries:
            raise AllergyListMissingError("entries")
        if self.status is not AllergyStatus.HAS and self.entries:
            raise AllergyAnswerError("status")


class AlertType(StrEnum):
    """What anyone who treats the person must know first."""

    BLOOD_THINNER = "blood-thinner"
    STEROID = "steroid"
    OPIOID = "opioid"
    STIMULATOR_OR_PUMP = "stimulator-or-pump"
    PREGNANCY = "pregnancy"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert(Record):
    """One alert.

    Attributes:
        medicine: Name as on the label, never translated.
        detail: Own words; the only content of an ``OTHER`` alert.
    """

    KIND: ClassVar[str] = "alert"

    type: AlertType
    medicine: Line | None = None
    detail: Words | None = None


class AidStatus(StrEnum):
    """Whether the person has it or needs it."""

    HAVE = "have"
    NEED = "need"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aid(Record):
    """An aid or an adjustment."""

    KIND: ClassVar[str] = "aid"

    what: Words
    status: AidStatus = AidStatus.HAVE
    note: Words | None = None
