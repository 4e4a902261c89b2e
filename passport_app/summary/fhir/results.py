"""What the patient counted, rated and answered, and where it hurts; each figure as the page has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from passport_app.domain import phrases
from passport_app.errors import N_
from passport_app.summary.facts import ObservationFact, QuestionnaireFact
from passport_app.summary.fhir import codes
from passport_app.summary.fhir.gathering import Filed, Told, of_kind
from passport_app.summary.fhir.making import Making
from passport_app.summary.fhir.nodes import Node, concept, node, notes, period, words
from passport_app.summary.model import BodyMap, Origin
from passport_app.summary.sections.measured import MEASURES

_PAIN: Final = frozenset({"pain", "pain-now", "pain-usual", "pain-worst", "flare-up-pain"})
_PHQ_4: Final = frozenset({"phq-4", "phq-4-total"})
_RATED: Final = frozenset({"median", "worst", "answer"})
_MANY: Final = "days-at-or-above-7"
_NAMES: Final = MEASURES | {"flare-ups": N_("Flare-ups"), "flare-up-days": N_("Days in a flare-up")}
_COUNT: Final = "count"
_STATISTICS: Final = {"median": N_("usual"), "worst": N_("worst")}
_DISPLAY: Final = "http://hl7.org/fhir/StructureDefinition/display"


def results(making: Making) -> Iterator[Filed]:
    """All figures and answers, questionnaires, and where it hurts."""
    for figure in of_kind(making.found, ObservationFact):
        yield Filed(spots=figure.spots, reference=_observation(making, figure))
    for answered in of_kind(making.found, QuestionnaireFact):
        yield Filed(spots=answered.spots, reference=_answered(making, answered))
    for section in making.summary.sections:
        for block in section.blocks:
            if isinstance(block, BodyMap):
                yield from (Filed(reference=site) for site in _sites(making, block))


def _observation(making: Making, told: Told[ObservationFact]) -> Node:
    fact = told.fact
    return making.entries.add(
        "Observation",
        **making.about(told.spots),
        status="final",
        category=[node(coding=[codes.SURVEY])],
        code=concept(_called(making, told), *_coded(fact)),
        subject=making.patient,
        **_when(fact.start.isoformat(), fact.end.isoformat()),
        performer=[who] if (who := making.who(told.place)) else [],
        **_value(fact),
        note=notes(fact.words) if fact.value is not None else [],
        method=concept(making.t.gettext(_STATISTICS[fact.statistic]) if fact.statistic in _STATISTICS else None),
        referenceRange=_scale(making, fact),
    )


def _called(making: Making, told: Told[ObservationFact]) -> str:
    """What was rated or counted, so that no figure can be taken for another one of its line."""
    fact = told.fact
    rated, many = _rated(fact.code)
    name = _name(making, rated)
    if name and many:
        return making.t.gettext(N_("{measure}: days of 7 or more"), measure=name)
    if name and fact.statistic == _COUNT and words(fact.words):
        return making.t.gettext(N_("{measure}: times answered “{answer}”"), measure=name, answer=words(fact.words))
    alone = sum(isinstance(one, ObservationFact) for one in told.place.facts) == 1
    return name or making.named(None if alone else fact.code, told.place)


def _rated(code: str) -> tuple[str, bool]:
    """What a figure is about, and whether it counts its days of 7 or more."""
    code = code.replace("_", "-")
    return (code.removesuffix(_MANY).rstrip("-") or "pain", True) if code.endswith(_MANY) else (code, False)


def _name(making: Making, code: str) -> str | None:
    if code in _NAMES:
        return making.t.gettext(_NAMES[code])
    ratings = phrases.phrase_list("rating")
    return ratings.text(code, making.language) if code in ratings.phrases else None


def _coded(fact: ObservationFact) -> list[Node]:
    code = fact.code.replace("_", "-")
    if fact.value is None or fact.statistic not in _RATED:
        return []
    if code in _PAIN and (fact.low, fact.high) in ((0, 10), (None, None)):
        return [codes.PAIN_RATING]
    return [codes.PHQ_4_TOTAL] if code in _PHQ_4 else []


def _when(start: str, end: str) -> Node:
    return node(effectiveDateTime=end) if start == end else node(effectivePeriod=period(start, end))


def _value(fact: ObservationFact) -> Node:
    if fact.value is None:
        said = words(fact.words)
        return node(valueString=said) if said else node(dataAbsentReason=concept(None, codes.UNKNOWN))
    value = _number(fact.value)
    if fact.statistic != _COUNT:
        return node(valueQuantity=node(value=value, system=codes.UCUM, code="{score}"))
    if fact.high:
        return node(valueRatio=node(numerator=node(value=value), denominator=node(value=fact.high)))
    return node(valueQuantity=node(value=value, system=codes.UCUM, code="1"))


def _number(value: float) -> float:
    return int(value) if value == int(value) else value


def _scale(making: Making, fact: ObservationFact) -> list[Node]:
    """The ends of the scale: what can be answered, not what is usual. A count has none."""
    if fact.statistic == _COUNT or (fact.low is None and fact.high is None):
        return []
    low, high = (None if end is None else node(value=end) for end in (fact.low, fact.high))
    return [node(low=low, high=high, type=concept(making.t.gettext(N_("Lowest and highest answer"))))]


def _answered(making: Making, told: Told[QuestionnaireFact]) -> Node:
    """The answers as they were given, held by an observation, since the IPS lets only those into its results."""
    fact, on = told.fact, told.fact.on.isoformat()
    response = making.entries.add(
        "QuestionnaireResponse",
        **making.about(told.spots),
        _questionnaire=node(extension=[node(url=_DISPLAY, valueString=fact.questionnaire)]),
        status="completed",
        subject=making.patient,
        authored=on,
        source=making.who(told.place),
        item=[_item(*answer.partition("=")[::2]) for answer in fact.answers if answer.partition("=")[0].strip()],
    )
    return making.entries.add(
        "Observation",
        **making.about(told.spots),
        status="final",
        category=[node(coding=[codes.SURVEY])],
        code=concept(making.named(None, told.place)),
        subject=making.patient,
        effectiveDateTime=on,
        performer=[who] if (who := making.who(told.place)) else [],
        derivedFrom=[response],
    )


def _item(link: str, value: str) -> Node:
    said = words(value)
    number = said.removeprefix("-") if said else ""
    if number.isascii() and number.isdigit() and len(number) < 10:
        return node(linkId=link.strip(), answer=[node(valueInteger=int(said or 0))])
    return node(linkId=link.strip(), answer=[node(valueString=said)] if said else [])


def _sites(making: Making, block: BodyMap) -> Iterator[Node]:
    for region in dict.fromkeys(block.regions):
        site = codes.body_site(region)
        if site is not None:
            yield making.entries.add(
                "Observation",
                meta=codes.meta(Origin.PATIENT),
                language=making.language,
                text=making.writer.text([making.writer.said(block.words)]),
                status="final",
                category=[node(coding=[codes.SURVEY])],
                code=concept(making.t.gettext(N_("Where it hurts"))),
                subject=making.patient,
                performer=[making.patient],
                bodySite=concept(phrases.phrase_list("body-region").text(region, making.language), site),
            )
