"""Who it is about: identity, languages and needs, who helps, alerts and allergies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from passport_app.domain.health_background import Alert, AlertType, Allergy, AllergyList, AllergyStatus
from passport_app.domain.helpers import Helper
from passport_app.domain.nhs_number import spaced_nhs_number
from passport_app.domain.person import EmergencyContact, Interpreter, Person
from passport_app.domain.record import LETTER, Entry, Record
from passport_app.domain.words import Words
from passport_app.errors import N_
from passport_app.summary.model import Header, Line, Said, Span
from passport_app.summary.people import TOLD, authorship, helper_named, related, with_relation
from passport_app.summary.sections.builder import Task
from passport_app.summary.telling import Tell, Teller, tell
from passport_app.summary.wording import Sheet, Spans, items, sentences

PRINTED = frozenset(
    {("person", field) for field in (
        "legal_name", "preferred_name", "date_of_birth", "nhs_number", "languages_spoken", "languages_read",
        "interpreter", "interpreter_language", "interpreter_note", "format_needs", "print_size", "communication",
        "emergency_contact",
    )}
    | {("helper", "name"), ("helper", "relation"), ("helper", "phone")}
    | {("alert", "type"), ("alert", "medicine"), ("alert", "detail")}
    | {("allergies", "status"), ("allergies", "entries"), ("allergies", "asked_on")}
)  # fmt: skip
_ALERT = "alert"
_ALERT_ORDER = {kind: place for place, kind in enumerate(AlertType)}


def header(task: Task, purpose: str) -> Header:
    """The top of every sheet."""
    entry = task.source.only(Person)
    person = entry.record if entry else Person()
    return Header(
        name=full_name(person, task.sheets[0]),
        identity=_said(task, lambda s: identity(person, s.sheet)),
        purpose=_said(task, lambda s: s.say(purpose)),
        as_of=_said(task, lambda s: s.say(N_("as of {date}"), date=s.sheet.date(task.as_of))),
        needs=tuple(_needs(task, entry, person)),
        alerts=(*_alerts(task), _allergies(task)) if "alerts" in task.sections else (),
    )


def full_name(person: Person, sheet: Sheet) -> Span:
    """The legal name, else the preferred one, else that it is not recorded."""
    name = person.legal_name or person.preferred_name
    if name is None:
        return sheet.say(N_("Name not recorded"))[0]
    return sheet.foreign(name, person.languages_spoken[0] if person.languages_spoken else sheet.language)


def identity(person: Person, sheet: Sheet, *, called: bool = True) -> Spans:
    """Date of birth, NHS number and what the person likes to be called."""
    born, number, liked = person.date_of_birth, person.nhs_number, person.preferred_name
    return items(
        sheet.say(N_("born {date}"), date=sheet.date(born)) if born else sheet.say(N_("date of birth not recorded")),
        sheet.say(N_("NHS {number}"), number=sheet.figure(spaced_nhs_number(number)))
        if number
        else sheet.say(N_("NHS number not recorded")),
        sheet.say(N_("likes to be called {name}"), name=sheet.name(liked))
        if called and liked and liked != person.legal_name
        else (),
    )


def _needs(task: Task, entry: Entry[Person] | None, person: Person) -> Iterator[Line]:
    for telling in _person_needs(task, person):
        yield _line(task, telling, entry)
    contact = person.emergency_contact
    helpers = task.source.all(Helper)
    same = next((one for one in helpers if contact and is_same(one.record, contact)), None)
    for helper in helpers:
        telling = _emergency_helper(reached(helper.record, contact)) if helper is same else _helps(helper.record)
        yield _line(task, telling, helper)
    if contact and same is None:
        yield _line(task, _emergency(contact), entry)


def is_same(helper: Helper, contact: EmergencyContact) -> bool:
    """Whether the emergency contact is a helper, so that one line can say both."""
    return helper.name == contact.name or (helper.phone is not None and helper.phone == contact.phone)


def reached(helper: Helper, contact: EmergencyContact | None) -> Helper:
    """The helper with the number that the person gave for emergencies, where their own record has none."""
    phone = helper.phone or (contact.phone if contact and is_same(helper, contact) else None)
    return replace(helper, phone=phone)


def _person_needs(task: Task, person: Person) -> Iterator[Tell]:
    if person.languages_spoken:
        yield lambda s: s.say(N_("*Language: {languages}.*"), languages=_languages(s.sheet, person.languages_spoken))
    if person.interpreter and person.interpreter is not Interpreter.NOT_NEEDED:
        yield lambda s: _interpreter(s, person)
    if person.languages_read and person.languages_read != person.languages_spoken:
        yield lambda s: s.say(N_("Reads: {languages}."), languages=_languages(s.sheet, person.languages_read))
    if person.print_size:
        yield lambda s: _print_size(task, s, person.print_size or 0)
    for words in (*person.format_needs, *person.communication):
        yield _own(words)


def _interpreter(s: Teller, person: Person) -> Spans:
    language = person.interpreter_language or (person.languages_spoken[0] if person.languages_spoken else None)
    name = s.sheet.t.language_name(language) if language else None
    if person.interpreter is Interpreter.NEEDED:
        said = (
            s.say(N_("*Interpreter needed: {language}.*"), language=name)
            if name
            else s.say(N_("*Interpreter needed.*"))
        )
    elif name:
        said = s.say(N_("*Interpreter sometimes needed: {language}.*"), language=name)
    else:
        said = s.say(N_("*Interpreter sometimes needed.*"))
    return sentences(said, s.own(person.interpreter_note) if person.interpreter_note else ())


def _print_size(task: Task, s: Teller, points: int) -> Spans:
    size = s.sheet.figure(f"{points} pt")
    if len(task.sheets) == 1:
        return s.say(N_("Reads print of {size}."), size=size)
    return s.say(
        N_("Reads print of {size} (see the {language} sheet)."),
        size=size,
        language=s.sheet.t.language_name(task.sheets[-1].language),
    )


def _emergency_helper(helper: Helper) -> Tell:
    def telling(s: Teller) -> Spans:
        who = helper_named(helper, s.sheet)
        if helper.phone:
            phone = s.sheet.figure(helper.phone)
            return s.say(N_("Helped by, and in an emergency ring: {who}, {phone}."), who=who, phone=phone)
        return s.say(N_("Helped by, and in an emergency tell: {who}."), who=who)

    return telling


def _helps(helper: Helper) -> Tell:
    def telling(s: Teller) -> Spans:
        who = helper_named(helper, s.sheet)
        if helper.phone:
            return s.say(N_("Helped by: {who}, {phone}."), who=who, phone=s.sheet.figure(helper.phone))
        return s.say(N_("Helped by: {who}."), who=who)

    return telling


def _emergency(contact: EmergencyContact) -> Tell:
    def telling(s: Teller) -> Spans:
        who = with_relation(contact.name, related(contact.relation, s.sheet) if contact.relation else (), s.sheet)
        if contact.phone:
            return s.say(N_("In an emergency ring: {who}, {phone}."), who=who, phone=s.sheet.figure(contact.phone))
        return s.say(N_("In an emergency tell: {who}."), who=who)

    return telling


def _alerts(task: Task) -> Iterator[Line]:
    entries = sorted(task.source.all(Alert), key=lambda one: _ALERT_ORDER[one.record.type])
    if not entries:
        yield _line(task, lambda s: s.say(N_("Alerts: *not recorded*")))
    for entry in entries:
        yield _credited(task, _alert(entry.record), entry, mark=_ALERT)


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
        return _line(task, lambda s: s.say(N_("Allergies: *not recorded*")))
    answer = entry.record
    if answer.status is AllergyStatus.HAS:
        return _credited(task, lambda s: _has_allergies(s, answer), entry, mark=_ALERT)
    asked = answer.status is not AllergyStatus.NOT_ASKED
    return (_credited if asked else _line)(task, lambda s: _no_allergies(s, answer), entry)


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


def _own(words: Words) -> Tell:
    return lambda s: s.own(words)


def _languages(sheet: Sheet, tags: tuple[str, ...]) -> str:
    return sheet.items([sheet.t.language_name(tag) for tag in tags])


def _said(task: Task, telling: Tell) -> Said:
    return tell(task.sheets, telling, on=task.as_of).said


def _line(task: Task, telling: Tell, entry: Entry[Record] | None = None, *, mark: str = "") -> Line:
    """A line without a number: what stands at the top is always in full, never a reference."""
    told = tell(task.sheets, telling, on=entry.written.date() if entry else task.as_of)
    return Line(said=told.said, wording=told.wording, source=entry.id if entry else "", mark=mark)


def _credited(task: Task, telling: Tell, entry: Entry[Record], *, mark: str = "") -> Line:
    """The same with whose words or hands it is, since no note can name the line."""
    return _line(task, lambda s: sentences(telling(s), _credit(task, s, entry)), entry, mark=mark)


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
