"""What anyone who treats the person must know first: alerts, and the three-way answer about allergies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from passport_app.domain.health_background import Alert, AlertType, Allergy, AllergyList, AllergyStatus
from passport_app.domain.record import LETTER, Entry, Record
from passport_app.errors import N_
from passport_app.summary.facts import AlertFact, AllergyFact, Fact
from passport_app.summary.model import Line
from passport_app.summary.people import TOLD, authorship
from passport_app.summary.sections.builder import Task, top_line
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, items, sentences

PRINTED = frozenset(
    {("alert", "type"), ("alert", "medicine"), ("alert", "detail")}
    | {("allergies", "status"), ("allergies", "entries"), ("allergies", "asked_on")}
)
_ALERT = "alert"
_ALERT_ORDER = {kind: place for place, kind in enumerate(AlertType)}


def alerts(task: Task) -> Iterator[Line]:
    """Alerts in their fixed order, then the answer about allergies; each always in full.

    What was unticked is not called "not recorded": it only does not stand there.
    """
    yield from _alerts(task)
    if task.source.wants(AllergyList.KIND):
        yield _allergies(task)


def _alerts(task: Task) -> Iterator[Line]:
    entries = sorted(task.source.all(Alert), key=lambda one: _ALERT_ORDER[one.record.type])
    if not entries and not task.source.unticked(Alert):
        yield top_line(task, lambda s: s.say(N_("Alerts: *not recorded*")))
    for entry in entries:
        yield _credited(task, _alert(entry.record), entry, mark=_ALERT, facts=[_alert_fact(task, entry.record)])


def _alert_fact(task: Task, alert: Alert) -> AlertFact:
    """Words of the person's own take the place of "other" and its medicine."""
    detail = task.word(alert.detail)
    worded = alert.type is AlertType.OTHER and detail
    return AlertFact(type=alert.type.value, medicine=None if worded else alert.medicine, detail=detail)


def _alert(alert: Alert) -> Tell:
    def telling(s: Teller) -> Spans:
        detail = s.own(alert.detail) if alert.detail else ()
        if alert.type is AlertType.OTHER and detail:
            return s.say(N_("*{alert}*"), alert=detail)
        label = s.label(alert.type)
        if alert.medicine:
            said = s.say(N_("*{alert}: {medicine}*"), alert=label, medicine=s.sheet.name(alert.medicine))
        else:
            said = s.say(N_("*{alert}*"), alert=label)
        return sentences(said, detail)

    return telling


def _allergies(task: Task) -> Line:
    entry = task.source.only(AllergyList)
    if entry is None:
        unknown = AllergyFact(status="not-recorded")
        return top_line(task, lambda s: s.say(N_("Allergies: *not recorded*")), facts=[unknown])
    answer = entry.record
    facts = _allergy_facts(task, answer)
    if answer.status is AllergyStatus.HAS:
        return _credited(task, lambda s: _has_allergies(s, answer), entry, mark=_ALERT, on=answer.asked_on, facts=facts)
    asked = answer.status is not AllergyStatus.NOT_ASKED
    made = _credited if asked else top_line
    return made(task, lambda s: _no_allergies(s, answer), entry, on=answer.asked_on, facts=facts)


def _allergy_facts(task: Task, answer: AllergyList) -> list[AllergyFact]:
    if answer.status is not AllergyStatus.HAS:
        return [AllergyFact(status=answer.status.value, asked_on=answer.asked_on)]
    return [
        AllergyFact(
            status=answer.status.value,
            substance=one.substance,
            reaction=task.word(one.reaction),
            asked_on=answer.asked_on,
        )
        for one in answer.entries
    ]


def _has_allergies(s: Teller, answer: AllergyList) -> Spans:
    listed = items(*(_allergy(s, one) for one in answer.entries))
    if answer.asked_on:
        return s.say(N_("*Allergies: {list}* (asked {date})"), list=listed, date=s.sheet.date(answer.asked_on))
    return s.say(N_("*Allergies: {list}*"), list=listed)


def _allergy(s: Teller, allergy: Allergy) -> Spans:
    substance = s.sheet.name(allergy.substance)
    if allergy.reaction is None:
        return s.say(N_("{substance} (reaction not recorded)"), substance=substance)
    return s.say(N_("{substance} ({reaction})"), substance=substance, reaction=s.own(allergy.reaction))


def _no_allergies(s: Teller, answer: AllergyList) -> Spans:
    label = s.label(answer.status)
    if answer.asked_on:
        return s.say(N_("Allergies: *{answer}* (asked {date})"), answer=label, date=s.sheet.date(answer.asked_on))
    return s.say(N_("Allergies: *{answer}*"), answer=label)


def _credited(
    task: Task,
    telling: Tell,
    entry: Entry[Record],
    *,
    mark: str = "",
    on: date | None = None,
    facts: Sequence[Fact] = (),
) -> Line:
    """The same with whose words or hands it is, since no note can name the line."""

    def credited(s: Teller) -> Spans:
        return sentences(telling(s), _credit(task, s, entry))

    return top_line(task, credited, entry, mark=mark, on=on, facts=facts)


def _credit(task: Task, s: Teller, entry: Entry[Record]) -> Spans:
    kind, _, helper = authorship(entry).partition(":")
    if not kind:
        return ()
    who = task.people.named(helper, s.sheet)
    if kind == LETTER:
        said = s.say(N_("(copied from a letter)"))
    elif kind == TOLD:
        said = s.say(N_("(told to {who})"), who=who)
    else:
        said = s.say(N_("(in the words of {who}, not the patient)"), who=who)
    return tuple(replace(span, quiet=True) for span in said)
