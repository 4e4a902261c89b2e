"""The flare-up plan: a line a field for those who treat the person, a line an item on the sheet of its own.

On that sheet each level is a section, and the static safety page comes before them. A plan that may not stand
in a summary stands only there: who prints the plan alone has asked for nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from passport_app.domain.help_now import DRAFT_NOTICE, HelpCard, help_page
from passport_app.domain.person import Nation
from passport_app.domain.plans import FlarePlan, PlanContact
from passport_app.domain.record import Entry
from passport_app.domain.words import Words
from passport_app.errors import N_
from passport_app.summary.facts import PlanFact
from passport_app.summary.model import Line, Section, Span
from passport_app.summary.plan_words import (
    DO,
    LEVELS,
    MEDICINES,
    NOTICE,
    RING,
    SAY,
    SIGNS,
    agreement_words,
)
from passport_app.summary.sections.builder import SectionBuilder, Task, lines_block
from passport_app.summary.sections.own_words import listed, may_stand
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, items, sentences

PRINTED = frozenset(
    ("flare-plan", field) for field in (
        "usual", "notice", "do", "agreed_medicines", "contacts", "say", "after", "agreement",
    )
)  # fmt: skip
_Item = Words | PlanContact
_MARKS = {"usual": "usual", "starting": "flare", "help": "help", "after": ""}
_NEW = "new"
_LEADS = {"notice": NOTICE, "do": DO, "agreed_medicines": MEDICINES, "contacts": RING, "say": SAY}
_FIELDS = {
    "usual": ("usual",),
    "starting": ("notice", "do", "agreed_medicines"),
    "help": ("contacts", "say"),
    "after": ("after",),
}
_ELSEWHERE = {"usual-today": "usual", "discharge": "contacts"}
"""Sections that say a field of the plan themselves."""
_LEVEL_SECTIONS = {f"flare-{level}": level for level in LEVELS}


def flare_plan(builder: SectionBuilder) -> Section | None:
    """The plan in a line a field, for who treats the person."""
    entry = builder.task.source.only(FlarePlan)
    if entry is None or not may_stand(entry.record.agreement):
        return None
    elsewhere = {field for section, field in _ELSEWHERE.items() if section in builder.task.sections}
    written = [each for each in _written(entry.record) if each[1] not in elsewhere]
    lines = [_field(builder, entry, level, field) for level, field in written]
    if not lines:
        return None
    return builder.section(lambda s: s.say(N_("My flare-up plan")), lines_block([*lines, *_agreement(builder, entry)]))


def level(builder: SectionBuilder) -> Section | None:
    """One level of the plan, a line an item, on the sheet of its own."""
    entry = builder.task.source.only(FlarePlan)
    at = _LEVEL_SECTIONS[builder.name]
    fields = [field for found, field in _written(entry.record) if found == at] if entry else []
    if entry is None or not fields:
        return None
    lines = [line for field in fields for line in _items(builder, entry, at, field)]
    first = next(iter(_written(entry.record)))[0]
    notes = [_agreed(entry.record)] if at == first and entry.record.agreement else []
    return builder.section(lambda s: s.say(LEVELS[at]), lines_block(lines), notes=notes)


def signs(builder: SectionBuilder) -> Section:
    """The static safety page: the same for everyone, never triggered by an answer."""
    page = help_page(Nation.ENGLAND, builder.task.sheets[0].language)  # the signs are every nation's
    lines = [builder.line(_draft)] if page.draft else []
    lines += [builder.line(_card(place)) for place in range(len(page.cards))]
    return builder.section(lambda s: s.say(SIGNS), lines_block([replace(line, mark=_NEW) for line in lines]))


LEVEL_SECTIONS: dict[str, Callable[[SectionBuilder], Section | None]] = dict.fromkeys(_LEVEL_SECTIONS, level)
"""The sections of the sheet of its own, one a level."""


def _written(plan: FlarePlan) -> Iterator[tuple[str, str]]:
    """Level and field of everything that stands in the plan."""
    return ((level, field) for level, fields in _FIELDS.items() for field in fields if getattr(plan, field))


def _each(plan: FlarePlan, field: str) -> Sequence[_Item]:
    value = getattr(plan, field)
    return value if isinstance(value, tuple) else (value,)


def _field(builder: SectionBuilder, entry: Entry[FlarePlan], level: str, field: str) -> Line:
    found = _each(entry.record, field)
    facts = [_fact(builder.task, entry.record, field, one) for one in found]

    def telling(s: Teller) -> Spans:
        said = _contacts(s, entry.record.contacts) if field == "contacts" else listed(s, _words(found))
        return _led(s, level, field, said)

    return replace(builder.line(telling, entry, item=field, facts=facts), mark=_MARKS[level])


def _items(builder: SectionBuilder, entry: Entry[FlarePlan], level: str, field: str) -> Iterator[Line]:
    """The first has the mark and says what the field is; under the name of the level alone, none need say it."""
    for place, one in enumerate(_each(entry.record, field)):
        lead = field if not place and field in _LEADS else ""
        facts = [_fact(builder.task, entry.record, field, one)]
        line = builder.line(_item(one, lead), entry, item=one, facts=facts)
        yield replace(line, mark="" if place else _MARKS[level])


def _item(one: _Item, lead: str) -> Tell:
    def telling(s: Teller) -> Spans:
        said = _contact(s, one) if isinstance(one, PlanContact) else s.own(one)
        return s.say(N_("*{lead}* {words}"), lead=s.say(_LEADS[lead]), words=said) if lead else said

    return telling


def _led(s: Teller, level: str, field: str, said: Spans) -> Spans:
    if field in _LEADS:
        return s.say(N_("*{lead}* {words}"), lead=s.say(_LEADS[field]), words=said)
    return s.say(N_("*{title}:* {words}"), title=s.say(LEVELS[level]), words=said)


def _words(found: Sequence[_Item]) -> Iterator[Words]:
    return (one for one in found if isinstance(one, Words))


def _contacts(s: Teller, contacts: Sequence[PlanContact]) -> Spans:
    return items(*(_contact(s, one) for one in contacts))


def _contact(s: Teller, contact: PlanContact) -> Spans:
    name = s.sheet.name(contact.name)
    hours = s.own(contact.hours) if contact.hours else ()
    if contact.phone and hours:
        return s.say(N_("{name}, {phone}, {hours}"), name=name, phone=s.sheet.figure(contact.phone), hours=hours)
    if contact.phone:
        return s.say(N_("{name}, {phone}"), name=name, phone=s.sheet.figure(contact.phone))
    return s.say(N_("{name}, {hours}"), name=name, hours=hours) if hours else s.sheet.plain(name)


def _fact(task: Task, plan: FlarePlan, field: str, one: _Item) -> PlanFact:
    text = task.word(one) if isinstance(one, Words) else ", ".join(filter(None, (one.name, one.phone)))
    agreed = plan.agreement
    return PlanFact(
        part="contact" if field == "contacts" else field.replace("_", "-"),
        text=text or "",
        agreed_with=agreed.agreed_with if agreed else None,
        agreed_on=agreed.agreed_on if agreed else None,
    )


def _agreement(builder: SectionBuilder, entry: Entry[FlarePlan]) -> list[Line]:
    agreed = entry.record.agreement
    if not agreement_words(agreed, builder.task.sheets[0].t):
        return []
    return [builder.line(_agreed(entry.record), entry, item="agreement", on=agreed.agreed_on if agreed else None)]


def _agreed(plan: FlarePlan) -> Tell:
    return lambda s: s.sheet.plain(agreement_words(plan.agreement, s.sheet.t))


def _draft(s: Teller) -> Spans:
    said = s.say(DRAFT_NOTICE)
    english = (Span(text=DRAFT_NOTICE, language="en"),) if said[0].text != DRAFT_NOTICE else ()
    return tuple(replace(span, strong=True) for span in sentences(said, english))


def _card(place: int) -> Tell:
    """All signs of one card, and after them, where the words are not checked, all of their English."""

    def telling(s: Teller) -> Spans:
        card = help_page(Nation.ENGLAND, s.sheet.language).cards[place]
        said = s.say(
            N_("*{action}* {signs}"),
            action=card.action.text,
            signs=items(*(s.sheet.plain(one.text) for one in card.items)),
        )
        return sentences(said, _english(card))

    return telling


def _english(card: HelpCard) -> Spans:
    if not card.action.english:
        return ()
    signs = items(*((Span(text=one.english, language="en"),) for one in card.items))
    lead = Span(text=f"({card.action.english} ", language="en", strong=True)
    return tuple(replace(span, quiet=True) for span in (lead, *signs, Span(text=")", language="en")))
