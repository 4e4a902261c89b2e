"""What the health background asks: conditions, allergies, alerts, aids."""

from __future__ import annotations

from typing import Any, Final

from passport_app.domain.health_background import (
    Aid,
    AidStatus,
    Alert,
    AlertType,
    Allergy,
    AllergyList,
    AllergyStatus,
    Condition,
)
from passport_app.domain.phrases import label
from passport_app.domain.record import Entry
from passport_app.errors import N_
from passport_app.i18n import Translator
from ui.common.fields import Ask, Field, Group, RecordView
from ui.common.wording import shown_in


def _condition(entry: Entry[Condition], language: str) -> tuple[str, str]:
    condition = entry.record
    tr = Translator(language)
    name = shown_in(condition.name, language) or tr.gettext("No diagnosis yet")
    return name, tr.gettext("Since {date}", date=tr.partial_date(condition.since)) if condition.since else ""


CONDITIONS: Final = RecordView(
    name="conditions",
    kind=Condition,
    title=N_("Conditions"),
    purpose=N_("In your own words. “No diagnosis yet” is an answer too."),
    add=N_("Add a condition"),
    one=N_("A condition"),
    describe=_condition,
    groups=(
        Group(
            fields=(
                Field(key="name", label=N_("What it is called, in my words"), ask=Ask.WORDS, bank="condition"),
                Field(key="no_diagnosis_yet", label=N_("No diagnosis yet"), ask=Ask.TICK),
                Field(
                    key="since",
                    label=N_("Since when"),
                    ask=Ask.PARTIAL_DATE,
                    help=N_("A year is enough."),
                ),
                Field(key="note", label=N_("Anything else about it"), ask=Ask.WORDS),
            ),
        ),
    ),
)

ALLERGIES: Final = RecordView(
    name="allergies",
    kind=AllergyList,
    title=N_("Allergies"),
    purpose=N_("“None known” and “nobody has asked” are different answers. Both help."),
    groups=(
        Group(
            fields=(
                Field(key="status", label=N_("Do I have allergies?"), ask=Ask.CHOICE, options=AllergyStatus),
                Field(
                    key="entries",
                    label=N_("What I am allergic to"),
                    ask=Ask.ROWS,
                    row_kind=Allergy,
                    rows=(
                        Field(
                            key="substance",
                            label=N_("Allergic to"),
                            ask=Ask.LINE,
                            help=N_("As it is written on the label or in a letter."),
                        ),
                        Field(key="reaction", label=N_("What happens"), ask=Ask.WORDS, bank="reaction"),
                    ),
                    shown=lambda value: value("status") is AllergyStatus.HAS,
                ),
                Field(key="asked_on", label=N_("When I answered this"), ask=Ask.DATE),
            ),
        ),
    ),
)


def _alert(entry: Entry[Alert], language: str) -> tuple[str, str]:
    alert = entry.record
    return label(alert.type, language), alert.medicine or shown_in(alert.detail, language)


ALERTS: Final = RecordView(
    name="alerts",
    kind=Alert,
    title=N_("Alerts"),
    purpose=N_("What anyone who treats you should know first."),
    add=N_("Add an alert"),
    one=N_("An alert"),
    describe=_alert,
    groups=(
        Group(
            fields=(
                Field(key="type", label=N_("What it is about"), ask=Ask.CHOICE, options=AlertType),
                Field(
                    key="medicine",
                    label=N_("Name of the medicine or device"),
                    ask=Ask.LINE,
                    help=N_("Exactly as on the label."),
                ),
                Field(key="detail", label=N_("More about it"), ask=Ask.WORDS),
            ),
        ),
    ),
)


def _aid(entry: Entry[Aid], language: str) -> tuple[str, str]:
    aid = entry.record
    return shown_in(aid.what, language), label(aid.status, language)


AIDS: Final = RecordView(
    name="aids",
    kind=Aid,
    title=N_("Aids and adjustments"),
    purpose=N_("What you have, and what you need."),
    add=N_("Add an aid"),
    one=N_("An aid or adjustment"),
    describe=_aid,
    groups=(
        Group(
            fields=(
                Field(key="what", label=N_("What it is"), ask=Ask.WORDS, bank="aid"),
                Field(key="status", label=N_("Do I have it?"), ask=Ask.CHOICE, options=AidStatus),
                Field(key="note", label=N_("Anything else about it"), ask=Ask.WORDS),
            ),
        ),
    ),
)

VIEWS: Final[tuple[RecordView[Any], ...]] = (CONDITIONS, ALLERGIES, ALERTS, AIDS)
