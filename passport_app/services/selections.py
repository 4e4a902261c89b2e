"""What the person chose for each audience, kept in the passport's own settings.

Only names and keys are kept: never words, never a private record, and never a section that is the person's alone.
Those are ticked for one page and forgotten with it. What cannot be read, or is not known any more, is as usual.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from passport_app.domain.person import Person
from passport_app.i18n import COMPLETE, base_language
from passport_app.services.passport import Passport
from passport_app.services.summaries import ALONE, PRESETS, Arrangement, Edition, Layout, Paper, Selection, choices
from passport_app.summary.editions import FORMS, SIZES
from passport_app.summary.selection import FOUR_WEEKS

PERIODS: Final = (7, 14, FOUR_WEEKS, 91, 182, 365)
"""Days that a page can look back on: a week to a year."""
FIRST: Final = "gp"
_AUDIENCE: Final = "summary.audience"
_KEPT: Final = "summary.for.{audience}"
_MOST: Final = 2_000
"""Keys that are kept at most; those beyond are as usual."""


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """Everything that is chosen for one page.

    Attributes:
        audience: Name of the preset.
        order: Every section that the preset has, in the order in which they are read.
        ticked: Names of those that go in.
        language: The clinician's language.
        mine: The person's own language; empty for none.
        side_by_side: Both languages on one sheet.
        left_out: Keys of single lines that do not go out.
        days: How many days it looks back on.
        first: Names of sections, the one that must most stay on the first side first.
        edition: Print size.
        paper: Size of the paper.
        code: Whether the page has its text code.
        reader: Whether the codes for the clinic reader are printed too.
        locked: Whether those codes need a passcode.
        private: Ids of private records that may go out this time.
    """

    audience: str
    order: tuple[str, ...]
    ticked: frozenset[str]
    language: str = "en"
    mine: str = ""
    side_by_side: bool = False
    left_out: frozenset[str] = frozenset()
    days: int = FOUR_WEEKS
    first: tuple[str, ...] = ()
    edition: Edition = Edition.STANDARD
    paper: Paper = Paper.A4
    code: bool = True
    reader: bool = False
    locked: bool = False
    private: frozenset[str] = frozenset()

    @property
    def sections(self) -> tuple[str, ...]:
        """Names of the sections that go in, in their order."""
        return tuple(name for name in self.order if name in self.ticked)

    @property
    def languages(self) -> tuple[str, ...]:
        """The clinician's language first."""
        same = base_language(self.mine or self.language) == base_language(self.language)
        return (self.language,) if same else (self.language, self.mine)

    @property
    def selection(self) -> Selection:
        """What goes in."""
        return Selection(
            sections=self.sections, first=self.first, left_out=self.left_out, days=self.days, private=self.private
        )

    @property
    def layout(self) -> Layout:
        """How it is printed, without codes for the reader: those are made of the composed page."""
        beside = self.side_by_side and len(self.languages) > 1
        arrangement = Arrangement.SIDE_BY_SIDE if beside else Arrangement.SHEETS
        return Layout(edition=self.edition, arrangement=arrangement, paper=self.paper, code=self.code)

    @property
    def reveals(self) -> bool:
        """Whether something goes out that is the person's alone."""
        return bool(self.private) or not ALONE.isdisjoint(self.ticked)


def moved(names: Sequence[str], name: str, by: int) -> tuple[str, ...]:
    """The names with one of them moved up (-1) or down (1); as they were at either end."""
    place = names.index(name)
    to = min(len(names) - 1, max(0, place + by))
    left = [each for each in names if each != name]
    return (*left[:to], name, *left[to:])


def last_audience(passport: Passport) -> str:
    """For whom the last page was."""
    kept = passport.settings.get(_AUDIENCE)
    return kept if kept in PRESETS else FIRST


def usual(passport: Passport, audience: str) -> Chosen:
    """What an audience's page begins with."""
    offered = choices(passport, audience)
    return Chosen(
        audience=audience,
        order=tuple(choice.name for choice in offered),
        ticked=frozenset(choice.name for choice in offered if choice.ticked),
        mine=_own_language(passport),
        code=Edition(audience) is Edition.WALLET if audience in FORMS else True,
    )


def remembered(passport: Passport, audience: str) -> Chosen:
    """What was chosen last for an audience; what it begins with where nothing was."""
    begin = usual(passport, audience)
    try:
        kept = json.loads(passport.settings.get(_KEPT.format(audience=audience)) or "{}")
    except (ValueError, RecursionError):
        return begin
    return _read(begin, kept) if isinstance(kept, dict) else begin


def remember(passport: Passport, chosen: Chosen) -> None:
    """Keep what was chosen, without what is the person's alone.

    What a carer chooses is for the page in hand: the person's next page says neither less nor more because of it.
    """
    if passport.carer:
        return
    passport.settings.set(_AUDIENCE, chosen.audience)
    begin = usual(passport, chosen.audience)
    changed = _changed(passport, chosen) if _plain(chosen) != _plain(begin) else {}
    passport.settings.set(_KEPT.format(audience=chosen.audience), json.dumps(changed, separators=(",", ":")))


def forget(passport: Passport, audience: str) -> Chosen:
    """Go back to what an audience's page begins with; where a carer does, the person's choice is kept."""
    if not passport.carer:
        passport.settings.set(_KEPT.format(audience=audience), "{}")
    return usual(passport, audience)


def is_usual(passport: Passport, chosen: Chosen) -> bool:
    """Whether nothing was changed."""
    return chosen == usual(passport, chosen.audience)


def _plain(chosen: Chosen) -> Chosen:
    first = tuple(name for name in chosen.first if name not in ALONE)
    return replace(chosen, private=frozenset(), ticked=chosen.ticked - ALONE, first=first)


def _changed(passport: Passport, chosen: Chosen) -> dict[str, object]:
    return {
        "order": list(chosen.order),
        "ticked": sorted(chosen.ticked - ALONE),
        "language": chosen.language,
        "mine": chosen.mine,
        "side_by_side": chosen.side_by_side,
        "left_out": sorted(key for key in chosen.left_out if not _is_private(passport, key))[:_MOST],
        "days": chosen.days,
        "first": [name for name in chosen.first if name not in ALONE],
        "edition": chosen.edition.value,
        "paper": chosen.paper.value,
        "code": chosen.code,
        "reader": chosen.reader,
        "locked": chosen.locked,
    }


def _is_private(passport: Passport, key: str) -> bool:
    entry = passport.records.get(key.partition("/")[0])
    return entry is not None and entry.private


def _read(begin: Chosen, kept: dict[str, Any]) -> Chosen:
    known = set(begin.order)
    names = _names(kept.get("order"))
    ticked = {name for name in _names(kept.get("ticked")) if name in known - ALONE}
    new = {name for name in begin.ticked if name not in names} if names else begin.ticked
    return replace(
        begin,
        order=_in_order(begin.order, [name for name in names if name in known]),
        ticked=frozenset(ticked | new) if "ticked" in kept else begin.ticked,
        language=_one_of(kept.get("language"), COMPLETE, begin.language),
        mine=_one_of(kept.get("mine"), ("", *COMPLETE), begin.mine),
        side_by_side=kept.get("side_by_side") is True,
        left_out=frozenset(_names(kept.get("left_out"))[:_MOST]),
        days=kept["days"] if kept.get("days") in PERIODS else begin.days,
        first=tuple(name for name in dict.fromkeys(_names(kept.get("first"))) if name in known),
        edition=Edition(_one_of(kept.get("edition"), SIZES, begin.edition)),
        paper=Paper(_one_of(kept.get("paper"), tuple(Paper), begin.paper)),
        code=kept["code"] if isinstance(kept.get("code"), bool) else begin.code,
        reader=kept.get("reader") is True,
        locked=kept.get("locked") is True,
    )


def _in_order(usual_order: tuple[str, ...], kept: list[str]) -> tuple[str, ...]:
    """The kept order; what is new since then stands after what it usually follows."""
    found = list(dict.fromkeys(kept))
    for place, name in enumerate(usual_order):
        if name not in found:
            before = [found.index(one) for one in usual_order[:place] if one in found]
            found.insert(before[-1] + 1 if before else 0, name)
    return tuple(found)


def _names(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _one_of(value: object, known: Sequence[str], otherwise: str) -> str:
    return value if isinstance(value, str) and value in known else otherwise


def _own_language(passport: Passport) -> str:
    entry = passport.records.only(Person)
    known = (*entry.record.languages_read, *entry.record.languages_spoken) if entry else ()
    return next((base_language(tag) for tag in known if base_language(tag) in COMPLETE[1:]), "")


__all__ = [
    "PERIODS",
    "SIZES",
    "Chosen",
    "forget",
    "is_usual",
    "last_audience",
    "moved",
    "remember",
    "remembered",
    "usual",
]
