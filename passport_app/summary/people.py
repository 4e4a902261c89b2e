"""How the people who helped to write are named: "Agnieszka (daughter)"."""

from __future__ import annotations

from dataclasses import replace

from passport_app.domain import phrases
from passport_app.domain.helpers import Helper
from passport_app.domain.record import LETTER, PERSON, Entry, Record
from passport_app.domain.words import Rendering, Words
from passport_app.errors import N_
from passport_app.i18n import NO_BREAK_SPACE
from passport_app.summary.source import Shared
from passport_app.summary.wording import Sheet, Spans, items

PRINTED = frozenset({("helper", "name"), ("helper", "relation"), ("helper", "paid")})
_RELATIONS = "relation"
INTERPRETER, SELF = "interpreter", "self"
TOLD, OF = "told", "of"


class People:
    """The helpers of a passport, by record id."""

    def __init__(self, source: Shared) -> None:
        """Read them once."""
        self._helpers = {entry.id: entry.record for entry in source.all(Helper)}

    def named(self, helper: str, sheet: Sheet) -> Spans:
        """A helper by name and relation; "a carer" for one whose record does not go out."""
        found = self._helpers.get(helper)
        if found is None:
            return sheet.say(N_("a carer"))
        return helper_named(found, sheet)


def helper_named(helper: Helper, sheet: Sheet) -> Spans:
    """A helper by name, relation, and whether it is their paid work."""
    relation = related(helper.relation, sheet) if helper.relation else ()
    paid = sheet.say(N_("paid carer")) if helper.paid else ()
    return with_relation(helper.name, items(relation, paid), sheet)


def putter(rendering: Rendering, sheet: Sheet) -> Spans:
    """Who put words into another language."""
    if rendering.relation == SELF:
        return sheet.say(N_("the patient"))
    return with_relation(rendering.by, _relation_of_code(rendering.relation, sheet), sheet)


def with_relation(name: str, relation: Spans, sheet: Sheet) -> Spans:
    """A name with what the person is to the patient."""
    if not relation:
        return sheet.plain(sheet.name(name))
    return sheet.say(N_("{name} ({relation})"), name=sheet.name(name), relation=relation)


def related(relation: Words, sheet: Sheet) -> Spans:
    """A relation in the sheet's language, or as it was written."""
    relation = known(relation)
    text = phrases.in_language(relation, sheet.language)
    if text is None:
        return (sheet.foreign(relation.text, relation.language),)
    return (sheet.foreign(text.lower() if relation.code else text, sheet.language),)


def known(words: Words) -> Words:
    """The same words; as own words where their code is not in our lists, as in a newer passport's file."""
    if words.code is not None:
        name, phrase = words.code.split("/", 1)
        try:
            phrases.phrase_list(name).phrases[phrase]
        except (KeyError, FileNotFoundError):
            return replace(words, code=None)
    return words


def readable(words: Words, language: str) -> str | None:
    """Words as they can be read in a language; unchecked safety words with their English, wherever they were picked."""
    if words.code is not None:
        name, phrase = words.code.split("/", 1)
        listed = phrases.phrase_list(name)
        if listed.needs_english(language):
            return breakable(listed.shown(phrase, language))
    return phrases.in_language(words, language)


def breakable(text: str) -> str:
    """Ready-made words with spaces at which a line may end; their English comes without, too wide for a table."""
    return text.replace(NO_BREAK_SPACE, " ")


def authorship(entry: Entry[Record]) -> str:
    """Whose words and hands: ``told:<id>``, ``of:<id>``, ``letter``, or empty for the person alone."""
    if entry.told_to:
        return f"{TOLD}:{entry.told_to}"
    if entry.informant == LETTER:
        return LETTER
    return "" if entry.informant == PERSON else f"{OF}:{entry.informant}"


def _relation_of_code(code: str | None, sheet: Sheet) -> Spans:
    if code is None:
        return ()
    bare = code.removeprefix(f"{_RELATIONS}/")
    try:
        text = phrases.phrase_list(_RELATIONS).text(bare, sheet.language).lower()
    except (KeyError, FileNotFoundError):
        text = bare
    return (sheet.foreign(text, sheet.language),)
