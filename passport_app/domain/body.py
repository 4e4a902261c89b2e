"""Where it hurts: region codes, sides and kinds of pain.

Regions and their SNOMED CT terms are in ``resources/body/regions.json`` (terms as shown in the eHDSI
Body Site value set 8.1.0). Left and right are the person's own.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from passport_app import paths
from passport_app.domain.rules import Line, Ruled, RuleError, Scale
from passport_app.domain.words import Words
from passport_app.errors import N_


class UnknownRegionError(RuleError):
    """A region code that the body list does not have."""

    code = "unknown-region"
    template = N_("This part of the body is not in the list.")


class NoSideError(RuleError):
    """A side given for a part that has none."""

    code = "no-side"
    template = N_("This part of the body has no left and right.")


class Side(StrEnum):
    """Side of the body, the person's own left and right."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class PainKind(StrEnum):
    """What the pain is like; ready-made feeling words."""

    ACHING = "aching"
    BURNING = "burning"
    STABBING = "stabbing"
    SHOOTING = "shooting"
    THROBBING = "throbbing"
    CRAMPING = "cramping"
    TINGLING = "tingling"
    NUMB = "numb"
    STIFF = "stiff"
    TENDER = "tender"
    HEAVY = "heavy"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A part of the body that can be chosen.

    Attributes:
        code: Stable name.
        snomed: SNOMED CT concept id.
        lateral: Whether it has a left and a right.
        views: ``F`` front and ``B`` back, where it is drawn.
    """

    code: str
    snomed: str
    lateral: bool
    views: tuple[str, ...]


@cache
def regions() -> dict[str, Region]:
    """All regions by code, in the order of the list."""
    data = json.loads(paths.resource("body", "regions.json").read_text(encoding="utf-8"))
    found = (
        Region(code=row["id"], snomed=row["snomed"], lateral=row["lateral"], views=tuple(row["views"]))
        for row in data["regions"]
    )
    return {region.code: region for region in found}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pain(Ruled):
    """One pain with its own details.

    Attributes:
        region: Code from the body list.
        side: Only for regions that have sides.
        kinds: What it is like.
        intensity: 0 no pain, 10 the strongest I can imagine.
        words: What it is like in own words.
    """

    region: Line
    side: Side | None = None
    kinds: tuple[PainKind, ...] = ()
    intensity: Scale | None = None
    words: Words | None = None

    def __post_init__(self) -> None:
        """Refuse a region that is not in the list, and a side where there is none."""
        super(Pain, self).__post_init__()
        region = regions().get(self.region)
        if region is None:
            raise UnknownRegionError("region")
        if self.side is not None and not region.lateral:
            raise NoSideError("side")
