"""What Medicines and treatments asks: medicines, what was tried, try-outs."""

from __future__ import annotations

from typing import Any, Final

from passport_app.domain.medicines import (
    Bother,
    Helps,
    Medicine,
    MedicineForm,
    MedicineSource,
    MedicineUse,
)
from passport_app.domain.phrases import label
from passport_app.domain.record import Entry
from passport_app.domain.treatments import Again, Treatment, TreatmentType, TryOut, TryOutDecision
from passport_app.errors import N_
from passport_app.i18n import Translator, isolate_ltr
from ui.common.fields import Ask, Field, Group, RecordView
from ui.common.wording import shown_in, side_by_side


def _medicine(entry: Entry[Medicine], language: str) -> tuple[str, str]:
    medicine = entry.record
    name = isolate_ltr(" ".join(part for part in (medicine.name, medicine.strength) if part))
    use = label(medicine.use, language) if medicine.use else ""
    return name, side_by_side(use, shown_in(medicine.purpose, language))


def _stopped_last(entry: Entry[Medicine]) -> tuple[bool, str]:
    return entry.record.use is MedicineUse.STOPPED, entry.record.name.casefold()


_ON_THE_LABEL = Group(
    title=N_("On the label"),
    fields=(
        Field(
            key="name",
            label=N_("Name of the medicine"),
            ask=Ask.LINE,
            help=N_("Exactly as on the label. It is never translated."),
        ),
        Field(key="strength", label=N_("Strength"), ask=Ask.LINE, help=N_("Such as 500 mg.")),
        Field(key="form", label=N_("What it comes as"), ask=Ask.CHOICE, options=MedicineForm),
        Field(key="label_directions", label=N_("What the label says to take"), ask=Ask.LINE),
        Field(key="source", label=N_("How I get it"), ask=Ask.CHOICE, options=MedicineSource),
        Field(key="prescriber", label=N_("Who prescribes it, or where I buy it"), ask=Ask.LINE),
    ),
)

_HOW_I_TAKE_IT = Group(
    title=N_("How I really take it"),
    note=N_("Nobody minds what you write here. It helps to know."),
    fields=(
        Field(key="use", label=N_("Do I take it as the label says?"), ask=Ask.CHOICE, options=MedicineUse),
        Field(
            key="really_take",
            label=N_("What I really take"),
            ask=Ask.WORDS,
            bank="really-take",
            shown=lambda value: value("use") is MedicineUse.DIFFERENTLY,
        ),
        Field(key="when_needed", label=N_("Only when I need it?"), ask=Ask.YES_NO),
        Field(
            key="maximum_as_told",
            label=N_("The most in a day, as I was told"),
            ask=Ask.WORDS,
            shown=lambda value: value("when_needed") is True,
        ),
        Field(key="purpose", label=N_("What it is for"), ask=Ask.WORDS, bank="purpose"),
        Field(key="helps", label=N_("Does it help?"), ask=Ask.CHOICE, options=Helps),
        Field(key="side_effects", label=N_("Side effects"), ask=Ask.WORDS, bank="side-effect"),
        Field(key="bother", label=N_("How much do they bother me?"), ask=Ask.CHOICE, options=Bother),
    ),
)

_DATES = Group(
    title=N_("Started, changed, stopped"),
    fields=(
        Field(key="started", label=N_("When I started it"), ask=Ask.PARTIAL_DATE, help=N_("A year is enough.")),
        Field(key="changed", label=N_("When it was last changed"), ask=Ask.PARTIAL_DATE),
        Field(key="change_reason", label=N_("Why it was changed"), ask=Ask.WORDS, bank="change-reason"),
        Field(
            key="stopped",
            label=N_("When I stopped it"),
            ask=Ask.PARTIAL_DATE,
            shown=lambda value: value("use") is MedicineUse.STOPPED,
        ),
        Field(
            key="stop_reason",
            label=N_("Why I stopped it"),
            ask=Ask.WORDS,
            bank="stop-reason",
            shown=lambda value: value("use") is MedicineUse.STOPPED,
        ),
        Field(key="last_reviewed", label=N_("When someone last went through it with me"), ask=Ask.PARTIAL_DATE),
    ),
)

MEDICINES: Final = RecordView(
    name="medicines",
    kind=Medicine,
    title=N_("Medicines"),
    purpose=N_("Everything that you take: on prescription, bought, herbal, cannabis too."),
    add=N_("Add a medicine"),
    one=N_("A medicine"),
    describe=_medicine,
    order=_stopped_last,
    groups=(_ON_THE_LABEL, _HOW_I_TAKE_IT, _DATES),
)


def _treatment(entry: Entry[Treatment], language: str) -> tuple[str, str]:
    treatment, tr = entry.record, Translator(language)
    kind = label(treatment.type, language) if treatment.type else ""
    when = tr.partial_date(treatment.started) if treatment.started else ""
    helps = label(treatment.helps, language) if treatment.helps else ""
    helped = tr.gettext("Did it help? {answer}", answer=helps) if helps else ""
    return shown_in(treatment.what, language), side_by_side(kind, when, helped)


TRIED: Final = RecordView(
    name="tried",
    kind=Treatment,
    title=N_("What I’ve tried"),
    purpose=N_("So that nobody sends you round again."),
    add=N_("Add something I tried"),
    one=N_("Something I tried"),
    describe=_treatment,
    groups=(
        Group(
            fields=(
                Field(key="what", label=N_("What I tried"), ask=Ask.WORDS, bank="treatment"),
                Field(key="type", label=N_("What kind it is"), ask=Ask.CHOICE, options=TreatmentType),
                Field(key="started", label=N_("When it began"), ask=Ask.PARTIAL_DATE, help=N_("A year is enough.")),
                Field(key="still", label=N_("Am I still doing it?"), ask=Ask.YES_NO),
                Field(
                    key="ended",
                    label=N_("When it ended"),
                    ask=Ask.PARTIAL_DATE,
                    shown=lambda value: value("still") is not True,
                ),
                Field(key="dose", label=N_("Dose, if it had one"), ask=Ask.LINE),
                Field(key="sessions", label=N_("How many times"), ask=Ask.NUMBER, most=9999),
            ),
        ),
        Group(
            title=N_("How it went"),
            fields=(
                Field(key="effect", label=N_("What it changed in what I can do"), ask=Ask.WORDS, bank="effect"),
                Field(key="helps", label=N_("Did it help?"), ask=Ask.CHOICE, options=Helps),
                Field(
                    key="stop_reason",
                    label=N_("Why it stopped"),
                    ask=Ask.WORDS,
                    bank="stop-reason",
                    shown=lambda value: value("still") is not True,
                ),
                Field(key="again", label=N_("Would I try it again?"), ask=Ask.CHOICE, options=Again),
            ),
        ),
    ),
)


def _try_out(entry: Entry[TryOut], language: str) -> tuple[str, str]:
    try_out, tr = entry.record, Translator(language)
    if try_out.decision:
        return shown_in(try_out.what, language), label(try_out.decision, language)
    days = tr.ngettext("{n} day", "{n} days", try_out.days)
    return shown_in(try_out.what, language), tr.gettext(
        "From {date}, for {days}", date=tr.date(try_out.started), days=days
    )


TRY_OUTS: Final = RecordView(
    name="try-outs",
    kind=TryOut,
    title=N_("Try-outs"),
    purpose=N_("Try one thing for about two weeks, then decide for yourself."),
    add=N_("Start a try-out"),
    one=N_("A try-out"),
    describe=_try_out,
    order=lambda entry: -entry.record.started.toordinal(),
    groups=(
        Group(
            fields=(
                Field(key="what", label=N_("What I will do"), ask=Ask.WORDS),
                Field(key="started", label=N_("First day"), ask=Ask.DATE),
                Field(key="days", label=N_("For how many days"), ask=Ask.NUMBER, most=366),
                Field(key="look_at", label=N_("What I will look at"), ask=Ask.WORDS, bank="look-at"),
                Field(key="shown_by", label=N_("What in the diary would show it?"), ask=Ask.RATING),
            ),
        ),
        Group(
            title=N_("How’s it going?"),
            fields=(
                Field(key="decision", label=N_("What I decide"), ask=Ask.CHOICE, options=TryOutDecision),
                Field(key="decided_on", label=N_("When I decided"), ask=Ask.DATE),
                Field(key="learned", label=N_("What I learned"), ask=Ask.WORDS),
            ),
        ),
    ),
)

VIEWS: Final[tuple[RecordView[Any], ...]] = (MEDICINES, TRIED, TRY_OUTS)
