"""Who it is about: identity, languages and needs, who helps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from passport_app.domain.helpers import Helper
from passport_app.domain.nhs_number import spaced_nhs_number
from passport_app.domain.person import EmergencyContact, Interpreter, Person
from passport_app.domain.record import Entry
from passport_app.errors import N_
from passport_app.i18n import is_right_to_left
from passport_app.summary.facts import ContactFact, PersonFact
from passport_app.summary.model import Header, Line, Said, Span
from passport_app.summary.people import helper_named, related, with_relation
from passport_app.summary.plain import neutral
from passport_app.summary.sections.alerts import alerts
from passport_app.summary.sections.builder import Task, top_line
from passport_app.summary.sections.own_words import own
from passport_app.summary.telling import Tell, Teller, tell
from passport_app.summary.wording import Sheet, Spans, items, runs_right_to_left, sentences

PRINTED = frozenset(
    {("person", field) for field in (
        "legal_name", "preferred_name", "date_of_birth", "nhs_number", "languages_spoken", "languages_read",
        "interpreter", "interpreter_language", "interpreter_note", "format_needs", "print_size", "communication",
        "emergency_contact",
    )}
    | {("helper", "name"), ("helper", "relation"), ("helper", "phone")}
)  # fmt: skip
_BRIEF = frozenset({"wallet", "flare-plan", "agreed-slip"})
"""Small sheets, which say of language and needs only what somebody must know who meets the person."""


def header(task: Task, purpose: str) -> Header:
    """The top of every sheet."""
    entry = task.source.only(Person)
    person = entry.record if entry else Person()
    needs = tuple(_needs(task, entry, person))
    return Header(
        name=full_name(person, task.sheets[0]),
        identity=_said(task, lambda s: identity(person, s.sheet)),
        purpose=_said(task, lambda s: s.say(purpose)),
        as_of=_said(task, lambda s: s.say(N_("as of {date}"), date=s.sheet.date(task.as_of))),
        needs=needs,
        alerts=tuple(alerts(task)) if "alerts" in task.sections else (),
        person=_fact(person, phone="reach" in task.sections),
    )


def _fact(person: Person, *, phone: bool) -> PersonFact:
    """The person as data, as far as the page prints it; their own number only where a section does."""
    liked = person.preferred_name
    interpreted = _wants_interpreter(person)
    return PersonFact(
        legal_name=person.legal_name,
        preferred_name=liked if liked != person.legal_name else None,
        birth_date=person.date_of_birth,
        nhs_number=person.nhs_number,
        phone=person.phone if phone else None,
        languages=person.languages_spoken,
        interpreter=person.interpreter.value if interpreted and person.interpreter else None,
        interpreter_language=_interpreted(person) if interpreted else None,
    )


def full_name(person: Person, sheet: Sheet) -> Span:
    """The legal name, else the preferred one, else that it is not recorded."""
    name = next((name for name in (person.legal_name, person.preferred_name) if name and neutral(name)), None)
    if name is None:
        return sheet.say(N_("Name not recorded"))[0]
    language = next(iter(person.languages_spoken), sheet.language)
    in_latin_letters = is_right_to_left(language) and not runs_right_to_left(name)
    return sheet.foreign(name, sheet.language if in_latin_letters else language)


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


def foot_identity(person: Person, sheet: Sheet) -> Spans:
    """Name, date of birth and NHS number, as far as they are known, for the foot of a page."""
    born, number = person.date_of_birth, person.nhs_number
    return items(
        (full_name(person, sheet),),
        sheet.plain(sheet.date(born, "medium")) if born else (),
        sheet.say(N_("NHS {number}"), number=sheet.figure(spaced_nhs_number(number))) if number else (),
    )


def _needs(task: Task, entry: Entry[Person] | None, person: Person) -> Iterator[Line]:
    for telling, item in _person_needs(task, person):
        yield top_line(task, telling, entry, item=item)
    contact = emergency_contact(task, person)
    helpers = task.source.all(Helper)
    same = next((one for one in helpers if contact and is_same(one.record, contact)), None)
    for helper in helpers:
        reach = reached(helper.record, contact) if helper is same else helper.record
        telling = _emergency_helper(reach) if helper is same else _helps(reach)
        yield top_line(task, telling, helper, facts=_helper_facts(task, reach, emergency=helper is same))
    if contact and same is None:
        fact = _emergency_fact(task, contact)
        yield top_line(task, _emergency(contact), entry, item="emergency_contact", facts=[fact])


def emergency_contact(task: Task, person: Person) -> EmergencyContact | None:
    """Whom to ring; nobody where that is a helper who was unticked."""
    contact = person.emergency_contact
    if contact and any(is_same(helper.record, contact) for helper in task.source.unticked(Helper)):
        return None
    return contact


def is_same(helper: Helper, contact: EmergencyContact) -> bool:
    """Whether the emergency contact is a helper, so that one line can say both."""
    if helper.phone and contact.phone:
        return helper.phone == contact.phone
    return helper.name == contact.name


def reached(helper: Helper, contact: EmergencyContact | None) -> Helper:
    """The helper with the number that the person gave for emergencies, where their own record has none."""
    phone = helper.phone or (contact.phone if contact and is_same(helper, contact) else None)
    return replace(helper, phone=phone)


def _person_needs(task: Task, person: Person) -> Iterator[tuple[Tell, object]]:
    """Each with the field or item that it tells; the interpreter before all else, since nothing works without."""
    if _wants_interpreter(person):
        yield (lambda s: _interpreter(s, person)), "interpreter"
    if person.languages_spoken:
        # Translators: what stands between two * is printed bold; keep both.
        said = N_("*Language: {languages}.*")
        yield (lambda s: s.say(said, languages=_languages(s.sheet, person.languages_spoken))), "languages_spoken"
    if task.audience in _BRIEF:
        return
    if person.languages_read and person.languages_read != person.languages_spoken:
        reads = N_("Reads: {languages}.")
        yield (lambda s: s.say(reads, languages=_languages(s.sheet, person.languages_read))), "languages_read"
    if person.print_size:
        yield (lambda s: _print_size(task, s, person.print_size or 0)), "print_size"
    for words in (*person.format_needs, *person.communication):
        yield own(words), words


def _wants_interpreter(person: Person) -> bool:
    return person.interpreter not in {None, Interpreter.NOT_NEEDED}


def _interpreter(s: Teller, person: Person) -> Spans:
    language = _interpreted(person)
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


def _interpreted(person: Person) -> str | None:
    return person.interpreter_language or next(iter(person.languages_spoken), None)


def _print_size(task: Task, s: Teller, points: int) -> Spans:
    size = s.sheet.figure(f"{points} pt")
    if len(task.sheets) == 1 or s.sheet.beside:
        return s.say(N_("Reads print of {size}."), size=size)
    return s.say(
        N_("Reads print of {size} (see the {language} sheet)."),
        size=size,
        language=s.sheet.t.language_name(task.sheets[-1].language),
    )


def _helper_facts(task: Task, helper: Helper, *, emergency: bool) -> list[ContactFact]:
    fact = ContactFact(role="helper", name=helper.name, relation=task.word(helper.relation), phone=helper.phone)
    return [fact, replace(fact, role="emergency")] if emergency else [fact]


def _emergency_fact(task: Task, contact: EmergencyContact) -> ContactFact:
    return ContactFact(role="emergency", name=contact.name, relation=task.word(contact.relation), phone=contact.phone)


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


def _languages(sheet: Sheet, tags: tuple[str, ...]) -> str:
    return sheet.items([sheet.t.language_name(tag) for tag in tags])


def _said(task: Task, telling: Tell) -> Said:
    return tell(task.sheets, telling, on=task.as_of).said
