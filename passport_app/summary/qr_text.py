"""The words of the code on the page: pure ASCII, at most 600 characters, complete in itself.

Always in English. In ASCII Polish loses the marks that tell words apart and Urdu cannot be read at all, and
the safety words are checked only in English; the record that the code is scanned into is an English one.
Own words that nobody put into English are left out and named.

Nothing is cut in the middle. A list that does not fit whole says how many more are on paper, because a
list of medicines that looks complete and is not can do harm. The beginning is spaced words, since phones
take ``Name:`` for a link, and there is no line end, since a scanner would type it as Enter. Nor are there other
signs that a keyboard scanner types differently on another keyboard (:mod:`~passport_app.summary.typeable`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from passport_app.domain import phrases
from passport_app.domain.health_background import Alert, AlertType, Allergy, AllergyList, AllergyStatus
from passport_app.domain.helpers import Helper
from passport_app.domain.medicines import Medicine, MedicineUse
from passport_app.domain.nhs_number import spaced_nhs_number
from passport_app.domain.person import Interpreter, Person
from passport_app.domain.record import Record
from passport_app.domain.words import Words
from passport_app.errors import N_
from passport_app.i18n import Translator
from passport_app.insight.answers import word_counts
from passport_app.insight.comparison import compare
from passport_app.insight.ratings import PAIN, recorded, worst
from passport_app.summary.latin import ascii_name, ascii_text
from passport_app.summary.people import known
from passport_app.summary.sections.builder import Task
from passport_app.summary.sections.diary import diary
from passport_app.summary.sections.header import emergency_contact, is_same, reached
from passport_app.summary.sections.measured import rating_key
from passport_app.summary.sections.medicines import in_use
from passport_app.summary.sections.spans import looked_back
from passport_app.summary.sections.three_things import appointment
from passport_app.summary.typeable import spoken_date, typeable, typeable_phone

LONGEST = 600
LANGUAGE = "en"
"""Of the code, whatever the language of the sheets."""
_NOTHING = "not recorded"
_STOPS = re.compile(r"[.!]+ ")
_MEDICINES = frozenset({"medicines", "medicine-list", "exercise-medicines"})
_SCORES = frozenset({"impact", "measures"})
"""Sections of which any one says on paper what the code says in short."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """What the code says.

    Attributes:
        text: Printable ASCII, at most 600 characters.
        left_out: Untranslated names of what is not in it, or not whole.
    """

    text: str
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Things that belong together.

    Attributes:
        name: What is said on paper where it does not fit, untranslated.
        head: Said before the items.
        items: Each whole; ``None`` for one that cannot be spelt in ASCII or read in English.
        keep: Whether at least a count of them must stand in the code.
        short: The same items in fewer words, for where they do not all fit.
    """

    name: str
    head: str
    items: tuple[str | None, ...]
    keep: bool = False
    short: tuple[str | None, ...] = ()

    def text(self, most: int, *, short: bool = False) -> str:
        """The first ``most`` items that can be written, and how many more there are."""
        written = [item for item in (self.short if short else self.items) if item is not None][:most]
        left = len(self.items) - len(written)
        more = f"{left} more on paper" if written else f"{left} on paper"
        return f"{self.head} {'. '.join(map(_item, [*written, *([more] if left else [])]))}."

    def best(self, room: int) -> str | None:
        """As many items as there is room for, short ones before fewer; ``None`` where not even their count fits."""
        count = len([item for item in self.items if item is not None])
        shorter = (self.text(most, short=bool(self.short)) for most in range(count, -1, -1))
        return next((text for text in (self.text(count), *shorter) if len(text) <= room), None)

    def whole(self) -> str | None:
        """The text with nothing left out, if it can be written."""
        return None if None in self.items else self.text(len(self.items))


def _item(text: str) -> str:
    """One item; a full stop only ever ends it, so that no medicine runs into the words of the one before."""
    return _STOPS.sub(", ", typeable(text).rstrip("."))


def qr_text(task: Task) -> Code:
    """The code of a summary."""
    groups = [group for group in _groups(task) if group.items]
    text = f"HEALTH PASSPORT written by patient, not checked by a clinician. As of {spoken_date(task.as_of)}."
    left_out = []
    for place, group in enumerate(groups):
        kept = sum(len(later.text(0)) + 1 for later in groups[place + 1 :] if later.keep)
        said = group.best(LONGEST - len(text) - 1 - kept)
        if said is not None and (group.keep or said != group.text(0)):
            text = f"{text} {said}"
        if said is None or said != group.whole():
            left_out.append(group.name)
    return Code(text=text, left_out=tuple(left_out))


def _groups(task: Task) -> Iterator[Group]:
    entry = task.source.only(Person)
    person = entry.record if entry else Person()
    yield Group(name=N_("name"), head="Name", items=(_name(person),), keep=True)
    yield from _identity(person)
    if "alerts" in task.sections:
        alerts = tuple(_alerts(task)) or _nothing(task, Alert)
        yield Group(name=N_("alerts"), head="ALERTS", items=alerts, keep=True)
        yield Group(name=N_("allergies"), head="ALLERGIES", items=_allergies(task), keep=True)
    if not _MEDICINES.isdisjoint(task.sections):
        yield _medicines(task)
    if "three-things" in task.sections:
        yield Group(name=N_("my three things"), head="MY THREE THINGS", items=tuple(_three_things(task)))
    if not _SCORES.isdisjoint(task.sections):
        head = looked_back(Translator(LANGUAGE), len(task.period)).upper()
        yield Group(name=N_("scores"), head=head, items=tuple(_scores(task)))
    yield Group(name=N_("contacts"), head="CONTACTS", items=tuple(_contacts(task, person)))


def _name(person: Person) -> str | None:
    if person.legal_name is None and person.preferred_name is None:
        return _NOTHING
    return ascii_name(person.legal_name, person.preferred_name)


def _identity(person: Person) -> Iterator[Group]:
    born, number = person.date_of_birth, person.nhs_number
    yield Group(name=N_("date of birth"), head="Born", items=(spoken_date(born) if born else _NOTHING,), keep=True)
    yield Group(
        name=N_("NHS number"), head="NHS", items=(spaced_nhs_number(number) if number else _NOTHING,), keep=True
    )
    if person.interpreter in {Interpreter.NEEDED, Interpreter.SOMETIMES}:
        tag = person.interpreter_language or next(iter(person.languages_spoken), None)
        language = ascii_text(Translator(LANGUAGE).language_name(tag)) if tag else "language not recorded"
        head = "Interpreter needed" if person.interpreter is Interpreter.NEEDED else "Interpreter sometimes needed"
        yield Group(name=N_("interpreter"), head=head, items=(language,), keep=True)


def _nothing(task: Task, kind: type[Record]) -> tuple[str, ...]:
    """That nothing is recorded; not even that where what is recorded was unticked."""
    return () if task.source.unticked(kind) else (_NOTHING,)


def _alerts(task: Task) -> Iterator[str | None]:
    for entry in task.source.all(Alert):
        alert = entry.record
        parts = [] if alert.type is AlertType.OTHER and alert.detail else [phrases.label(alert.type, LANGUAGE)]
        parts += [alert.medicine] if alert.medicine else []
        yield _joined([*parts, *([_english(alert.detail)] if alert.detail else [])])


def _allergies(task: Task) -> tuple[str | None, ...]:
    entry = task.source.only(AllergyList)
    if entry is None:
        return _nothing(task, AllergyList)
    answer = entry.record
    asked = [_asked(answer.asked_on)] if answer.asked_on else []
    if answer.status is not AllergyStatus.HAS:
        return (_joined([phrases.label(answer.status, LANGUAGE), *asked]),)
    return tuple(_allergy(allergy) for allergy in answer.entries)


def _allergy(allergy: Allergy) -> str | None:
    substance = ascii_text(allergy.substance)
    if not substance:
        return None
    reaction = ascii_text(_english(allergy.reaction) or "") if allergy.reaction else "reaction not recorded"
    return f"{substance}, {reaction or 'reaction on paper'}"


def _asked(day: date) -> str:
    return f"asked {spoken_date(day)}"


def _medicines(task: Task) -> Group:
    medicines = [entry.record for entry in task.source.all(Medicine) if in_use(task, entry.record)]
    medicines.sort(key=lambda one: (one.use is not MedicineUse.DIFFERENTLY, one.name))
    return Group(
        name=N_("medicines"),
        head="MEDICINES",
        items=tuple(_medicine(medicine) for medicine in medicines) or _nothing(task, Medicine),
        keep=True,
        short=tuple(_medicine(medicine, short=True) for medicine in medicines),
    )


def _medicine(medicine: Medicine, *, short: bool = False) -> str | None:
    name = ascii_text(f"{medicine.name} {medicine.strength or ''}")
    if not name:
        return None
    if medicine.use is MedicineUse.DIFFERENTLY:
        how = ascii_text(_english(medicine.really_take) or "") if medicine.really_take and not short else ""
        return f"{name}, NOT as label, {how or 'see paper'}"
    return f"{name}, as label" if medicine.use is MedicineUse.AS_LABEL else name


def _three_things(task: Task) -> Iterator[str | None]:
    entry = appointment(task, "three_things")
    for words in entry.record.three_things if entry else ():
        yield _joined([_english(words)])


def _scores(task: Task) -> Iterator[str | None]:
    book = diary(task)
    days = len(recorded(book.check_ins, book.now))
    wants = task.source.wants
    pain = compare(book.check_ins, PAIN, book.now, book.earlier).now
    if pain is not None and wants(rating_key(PAIN)):
        at_worst = worst(book.check_ins, PAIN, book.now)
        yield f"pain usual {pain.median:g}, worst {at_worst}, 10 is strongest"
    for rating in ("pain_usual", "pain_now"):
        counts = word_counts(book.check_ins, rating, book.now)
        if counts and wants(rating_key(rating)):
            answers = phrases.phrase_list("rating-answer")
            code = rating.replace("_", "-")
            yield ", ".join(f"{answers.text(f'{code}-{word}', LANGUAGE)} {n}x" for word, n in counts.items())
    if days:
        yield f"recorded {days} of {len(book.now)} days"


def _contacts(task: Task, person: Person) -> Iterator[str | None]:
    contact = emergency_contact(task, person)
    helpers = [reached(entry.record, contact) for entry in task.source.all(Helper)]
    for helper in helpers:
        yield _contact(helper.name, helper.relation, helper.phone)
    if contact and not any(is_same(helper, contact) for helper in helpers):
        yield _contact(contact.name, contact.relation, contact.phone)


def _contact(name: str, relation: Words | None, phone: str | None) -> str | None:
    who = ascii_name(name)
    if who is None:
        return None
    related = ascii_text((_english(relation) or "").lower()) if relation else None
    number = ascii_text(phone) if phone else ""
    if number is None:
        return None
    return ", ".join(filter(None, (who, related, typeable_phone(number))))


def _joined(parts: Sequence[str | None]) -> str | None:
    """The parts of one item in ASCII, or ``None`` where one cannot be had."""
    spelt = [ascii_text(part) if part is not None else None for part in parts]
    if None in spelt:
        return None
    return ", ".join(part for part in spelt if part) or None


def _english(words: Words | None) -> str | None:
    return phrases.in_language(known(words), LANGUAGE) if words else None
