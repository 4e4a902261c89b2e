"""What About me asks: who I am, what matters, my story, hospital, home, and who helps me write."""

from __future__ import annotations

from typing import Any, Final

from passport_app.domain.about_me import AboutMe, HomeSafety, HospitalCare, Story
from passport_app.domain.helpers import Helper
from passport_app.domain.person import Hand, Interpreter, Nation, Person, WordForms
from passport_app.domain.record import Entry
from passport_app.errors import N_
from ui.common.fields import Ask, Field, Group, RecordView
from ui.common.wording import shown_in

_IDENTITY = Group(
    title=N_("My name and numbers"),
    fields=(
        Field(key="legal_name", label=N_("Full name, as the surgery has it"), ask=Ask.LINE),
        Field(key="preferred_name", label=N_("What I like to be called"), ask=Ask.LINE),
        Field(key="date_of_birth", label=N_("Date of birth"), ask=Ask.DATE),
        Field(
            key="nhs_number",
            label=N_("NHS number"),
            ask=Ask.NHS_NUMBER,
            help=N_("Ten digits, on letters from the NHS. You can leave it out."),
        ),
        Field(key="phone", label=N_("My phone"), ask=Ask.LINE),
        Field(
            key="nation",
            label=N_("Where I live"),
            ask=Ask.CHOICE,
            options=Nation,
            help=N_("So that “Get help now” shows the right numbers."),
        ),
    ),
)


def _needs_interpreter(value: object) -> bool:
    return value in (Interpreter.NEEDED, Interpreter.SOMETIMES)


_LANGUAGE = Group(
    title=N_("Language"),
    fields=(
        Field(key="languages_spoken", label=N_("Languages I speak"), ask=Ask.LANGUAGES),
        Field(key="languages_read", label=N_("Languages I read"), ask=Ask.LANGUAGES),
        Field(key="interpreter", label=N_("Do I need an interpreter?"), ask=Ask.CHOICE, options=Interpreter),
        Field(
            key="interpreter_language",
            label=N_("Interpreter for which language?"),
            ask=Ask.LANGUAGE,
            shown=lambda value: _needs_interpreter(value("interpreter")),
        ),
        Field(
            key="interpreter_note",
            label=N_("What matters about the interpreter"),
            ask=Ask.WORDS,
            bank="interpreter-note",
            shown=lambda value: _needs_interpreter(value("interpreter")),
        ),
        Field(
            key="word_forms",
            label=N_("How words about me are formed"),
            ask=Ask.CHOICE,
            options=WordForms,
            help=N_("Some languages use different words for women and men."),
        ),
    ),
)

_NEEDS = Group(
    title=N_("What I need to take part"),
    fields=(
        Field(
            key="format_needs", label=N_("How I need things written or shown"), ask=Ask.WORDS_LIST, bank="format-need"
        ),
        Field(
            key="print_size",
            label=N_("Print size that I can read"),
            ask=Ask.NUMBER,
            most=28,
            help=N_("A number from 10 to 28. This page’s usual print is 10."),
        ),
        Field(key="communication", label=N_("How to talk with me"), ask=Ask.WORDS_LIST, bank="communication"),
        Field(key="hand", label=N_("The hand I use"), ask=Ask.CHOICE, options=Hand),
    ),
)

_EMERGENCY = Group(
    title=N_("Someone to ring in an emergency"),
    fields=(
        Field(key="emergency_contact.name", label=N_("Their name"), ask=Ask.LINE),
        Field(key="emergency_contact.relation", label=N_("Who they are to me"), ask=Ask.WORDS, bank="relation"),
        Field(key="emergency_contact.phone", label=N_("Their phone"), ask=Ask.LINE),
    ),
)

WHO_I_AM: Final = RecordView(
    name="person",
    kind=Person,
    title=N_("Who I am"),
    purpose=N_("This goes at the top of every page that you print. All of it is optional."),
    groups=(_IDENTITY, _LANGUAGE, _NEEDS, _EMERGENCY),
)

WHAT_MATTERS: Final = RecordView(
    name="about-me",
    kind=AboutMe,
    title=N_("What matters to me"),
    purpose=N_("So that people see you, not just your pain."),
    groups=(
        Group(
            fields=(
                Field(key="matters", label=N_("What matters to me"), ask=Ask.WORDS_LIST, bank="matters"),
                Field(key="people", label=N_("People who are important to me"), ask=Ask.WORDS_LIST),
                Field(key="please_do", label=N_("Please do"), ask=Ask.WORDS_LIST, bank="please-do"),
                Field(key="please_dont", label=N_("Please don’t"), ask=Ask.WORDS_LIST, bank="please-dont"),
            ),
        ),
        Group(
            title=N_("My days"),
            fields=(
                Field(key="roles_home", label=N_("What I do at home"), ask=Ask.WORDS),
                Field(key="roles_work", label=N_("My work or learning"), ask=Ask.WORDS),
                Field(key="roles_caring", label=N_("Who I care for"), ask=Ask.WORDS),
                Field(key="daily_musts", label=N_("What I must do every day"), ask=Ask.WORDS_LIST, bank="daily-must"),
                Field(key="interests", label=N_("What I enjoy"), ask=Ask.WORDS_LIST, bank="interest"),
                Field(key="travel", label=N_("How I travel"), ask=Ask.WORDS, bank="travel"),
                Field(key="good_times", label=N_("Times of day that suit me"), ask=Ask.WORDS, bank="good-times"),
            ),
        ),
    ),
)

MY_STORY: Final = RecordView(
    name="story",
    kind=Story,
    title=N_("My story, hopes and worries"),
    purpose=N_("Five short lines, so that you need not tell it again each time."),
    groups=(
        Group(
            fields=(
                Field(key="lines", label=N_("My story in up to five lines"), ask=Ask.WORDS_LIST, most=5),
                Field(key="hopes", label=N_("What I hope for"), ask=Ask.WORDS_LIST, bank="hope"),
                Field(key="worries", label=N_("What I worry about"), ask=Ask.WORDS_LIST, bank="worry"),
            ),
        ),
    ),
)

IN_HOSPITAL: Final = RecordView(
    name="hospital-care",
    kind=HospitalCare,
    title=N_("In hospital"),
    purpose=N_("What helps you there, and what was agreed with you."),
    groups=(
        Group(
            fields=(
                Field(key="helps", label=N_("What helps me in hospital"), ask=Ask.WORDS_LIST, bank="hospital-help"),
                Field(key="agreed", label=N_("What was agreed there"), ask=Ask.WORDS_LIST),
                Field(key="agreed_by", label=N_("Who agreed it"), ask=Ask.LINE, help=N_("Name and role.")),
                Field(key="agreed_on", label=N_("When it was agreed"), ask=Ask.DATE),
            ),
        ),
    ),
)

AT_HOME: Final = RecordView(
    name="home-safety",
    kind=HomeSafety,
    title=N_("Safety at home"),
    purpose=N_("Best answered alone. Helpers do not see it when they open this with their own passphrase."),
    groups=(
        Group(
            fields=(
                Field(
                    key="notes",
                    label=N_("What people should know about my home"),
                    ask=Ask.WORDS_LIST,
                    bank="home-safety",
                ),
            )
        ),
    ),
)


def _helper_words(entry: Entry[Helper], language: str) -> tuple[str, str]:
    return entry.record.name, shown_in(entry.record.relation, language)


HELPERS: Final = RecordView(
    name="helpers",
    kind=Helper,
    title=N_("People who help me write"),
    purpose=N_("Whoever types for you is named beside what they typed."),
    add=N_("Add a helper"),
    one=N_("A helper"),
    describe=_helper_words,
    groups=(
        Group(
            fields=(
                Field(key="name", label=N_("Name"), ask=Ask.LINE),
                Field(key="relation", label=N_("Who they are to me"), ask=Ask.WORDS, bank="relation"),
                Field(
                    key="paid",
                    label=N_("Is helping their paid work?"),
                    ask=Ask.YES_NO,
                    help=N_("A carer is not paid. A paid carer is."),
                ),
                Field(key="phone", label=N_("Phone"), ask=Ask.LINE),
            ),
        ),
    ),
)

VIEWS: Final[tuple[RecordView[Any], ...]] = (WHO_I_AM, WHAT_MATTERS, MY_STORY, IN_HOSPITAL, AT_HOME, HELPERS)
