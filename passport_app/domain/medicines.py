"""Medicines as they are on the label, and how the person really takes them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from passport_app.domain.dates import PartialDate, check_order
from passport_app.domain.record import Record
from passport_app.domain.rules import Line
from passport_app.domain.words import Words


class MedicineForm(StrEnum):
    """What it comes as."""

    TABLET = "tablet"
    CAPSULE = "capsule"
    LIQUID = "liquid"
    PATCH = "patch"
    GEL_OR_CREAM = "gel-or-cream"
    INJECTION = "injection"
    INHALER = "inhaler"
    DROPS = "drops"
    SPRAY = "spray"
    SUPPOSITORY = "suppository"
    OIL = "oil"
    OTHER = "other"


class MedicineSource(StrEnum):
    """How the person gets it."""

    PRESCRIBED = "prescribed"
    BOUGHT = "bought"
    HERBAL = "herbal"
    CANNABIS = "cannabis"
    OTHER = "other"


class MedicineUse(StrEnum):
    """Taken as the label says, differently, or stopped."""

    AS_LABEL = "as-label"
    DIFFERENTLY = "differently"
    STOPPED = "stopped"


class Helps(StrEnum):
    """Does it help, in the person's answer."""

    A_LOT = "a-lot"
    A_BIT = "a-bit"
    NO = "no"
    NOT_SURE = "not-sure"


class Bother(StrEnum):
    """How much side effects bother the person."""

    NOT_AT_ALL = "not-at-all"
    A_BIT = "a-bit"
    A_LOT = "a-lot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Medicine(Record):
    """One medicine.

    Attributes:
        name: Exactly as on the label; never translated.
        strength: As on the label, such as ``500 mg``.
        label_directions: What the label says to take; never translated.
        maximum_as_told: The most in a day, as somebody told the person; nothing is computed from it.
        source: Prescribed, bought or otherwise had.
        prescriber: Who prescribes it, or where it was bought.
    """

    KIND: ClassVar[str] = "medicine"

    name: Line
    strength: Line | None = None
    form: MedicineForm | None = None
    source: MedicineSource | None = None
    label_directions: Line | None = None
    use: MedicineUse | None = None
    really_take: Words | None = None
    when_needed: bool | None = None
    maximum_as_told: Words | None = None
    purpose: Words | None = None
    helps: Helps | None = None
    side_effects: Words | None = None
    bother: Bother | None = None
    prescriber: Line | None = None
    started: PartialDate | None = None
    changed: PartialDate | None = None
    change_reason: Words | None = None
    stopped: PartialDate | None = None
    stop_reason: Words | None = None
    last_reviewed: PartialDate | None = None

    def __post_init__(self) -> None:
        """Refuse a medicine that stopped before it started."""
        super(Medicine, self).__post_init__()
        check_order("stopped", self.started, self.stopped)
