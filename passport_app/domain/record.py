"""What every record kind shares, and a record as it stands with who, when and whose words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, Generic, TypeVar

from passport_app.domain.rules import Ruled

PERSON = "person"
"""Recorder or informant: the person whose passport it is."""
LETTER = "letter"
"""Informant only: copied from a letter."""


class Record(Ruled):
    """Base of all record kinds: frozen dataclasses that cannot be made wrong.

    Attributes:
        KIND: Stable name in the exchange file.
        SINGLETON: One a passport; its record id is ``KIND``.
        PRIVATE: Private unless the person says otherwise.
        PERSON_ONLY: Holds the person's own scores: a carer may type it, never be its informant.
        OBSERVED_ONLY: What a carer saw: its informant is never the person.
    """

    __slots__ = ()
    KIND: ClassVar[str]
    SINGLETON: ClassVar[bool] = False
    PRIVATE: ClassVar[bool] = False
    PERSON_ONLY: ClassVar[bool] = False
    OBSERVED_ONLY: ClassVar[bool] = False


R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Generic[R_co]):
    """A record as it stands.

    Attributes:
        id: Record id, 32 hex characters, or the kind's name for a singleton.
        record: What it holds.
        revision: Id of the revision that it stands at.
        recorder: Who typed it: ``person`` or a helper's record id.
        informant: Whose words it is: ``person``, a helper's record id, or ``letter``.
        written: When it was typed, with the writer's UTC offset.
        about: The local date that it is about.
        private: Sealed for the person alone.
        removed: Taken out of sight, still restorable.
        parents: Revisions that it follows; two or more join what was changed apart.
    """

    id: str
    record: R_co
    revision: str
    recorder: str
    informant: str
    written: datetime
    about: date | None = None
    private: bool = False
    removed: bool = False
    parents: tuple[str, ...] = ()

    @property
    def told_to(self) -> str | None:
        """The helper who typed the person's own words, if one did."""
        return self.recorder if self.informant == PERSON and self.recorder != PERSON else None

    @property
    def observed_by(self) -> str | None:
        """The helper whose observation this is, if it is one."""
        return self.informant if self.informant not in (PERSON, LETTER) else None
