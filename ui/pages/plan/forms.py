"""What the flare-up plan and the other parts of the plan ask."""

from __future__ import annotations

from collections.abc import Mapping

from passport_app.domain.plans import BalanceSide, DayKind, PacingTry, PlanArea, PlanContact
from passport_app.domain.words import Words
from passport_app.i18n import Translator
from ui.common.wording import phrase
from ui.pages.plan.presenter_parts import sizes
from ui.widgets.form import OwnField
from ui.widgets.form_fields import FormField, FormGroup, Kind
from ui.widgets.rows_field import own_rows

_BANKS = {
    PlanArea.KEEPING_WELL: "keeping-well",
    PlanArea.PACING: "plan-usual",
    PlanArea.SLEEP: "sleep",
    PlanArea.ACTIVITY: "activity",
    PlanArea.MIND: "mind",
    PlanArea.PEOPLE: "people-who-help",
}
_MOST_LINES = 12


def flare_plan(t: Translator) -> list[FormGroup]:
    """The plan's own levels, in the order of a flare-up, and what was agreed about it."""
    _ = t.gettext
    return [
        FormGroup(title=_("● My usual"), fields=[_lines("usual", _("What do I do on usual days?"), "plan-usual")]),
        FormGroup(
            title=_("▲ Flare starting"),
            fields=[
                _lines("notice", _("How do I notice it?"), "plan-notice"),
                _lines("do", _("What do I do then?"), "plan-do"),
                _lines(
                    "agreed_medicines",
                    _("What was agreed about medicines?"),
                    "",
                    help_text=_("In the words of who agreed it, with the date."),
                ),
            ],
        ),
        FormGroup(
            title=_("■ I need help from people"),
            fields=[
                FormField(key="contacts", label=_("Whom do I ring?")),
                FormField(key="say", label=_("What do I say?"), kind=Kind.WORDS, bank="plan-say"),
            ],
        ),
        FormGroup(
            title=_("After the flare"), fields=[_lines("after", _("How do I go back to my usual?"), "plan-after")]
        ),
        agreement(t),
    ]


def contacts(t: Translator) -> Mapping[str, OwnField]:
    """The list of people to ring."""
    _ = t.gettext
    asked = (
        FormField(key="name", label=_("Who?")),
        FormField(key="phone", label=_("Phone"), width=16),
        FormField(key="hours", label=_("When do they answer?"), kind=Kind.WORDS, bank="hours", least=1),
    )
    return {"contacts": own_rows(asked, _contact, _contact_answers, ("name",))}


def part(t: Translator, area: PlanArea) -> list[FormGroup]:
    """One part of the plan in lines."""
    _ = t.gettext
    return [FormGroup(fields=[_lines("lines", _("My lines"), _BANKS[area])]), agreement(t)]


def pacing(t: Translator) -> list[FormGroup]:
    """An activity, the tries, and the person's own baseline."""
    _ = t.gettext
    return [
        FormGroup(
            fields=[
                FormField(key="activity", label=_("What do I do?"), kind=Kind.WORDS, bank="pacing-activity"),
                FormField(
                    key="tries",
                    label=_("What I tried"),
                    help=_("How much was possible on good days and on bad days."),
                ),
                FormField(
                    key="baseline",
                    label=_("My own baseline"),
                    kind=Kind.WORDS,
                    help=_("What you can do on a good and on a bad day. You decide; nothing is worked out for you."),
                ),
            ]
        ),
        agreement(t),
    ]


def tries(t: Translator) -> Mapping[str, OwnField]:
    """The list of tries."""
    _ = t.gettext
    days = [(day.value, phrase("day-kind", day.value, t)) for day in DayKind]
    asked = (
        FormField(key="amount", label=_("How much?"), width=16, help=_("For example: 8 minutes.")),
        FormField(key="day", label=_("What kind of day?"), kind=Kind.CHOICE, options=days, compact=True),
        FormField(key="on", label=_("When?"), kind=Kind.DATE),
    )
    return {"tries": own_rows(asked, _try, _try_answers, ("amount", "day"))}


def balance(t: Translator, side: BalanceSide) -> list[FormGroup]:
    """A burden or a driving force."""
    _, burden = t.gettext, side is BalanceSide.BURDEN
    what = _("What weighs me down?") if burden else _("What keeps me going?")
    return [
        FormGroup(
            fields=[
                FormField(key="what", label=what, kind=Kind.WORDS, bank="burden" if burden else "driving-force"),
                FormField(key="size", label=_("How big is it?"), kind=Kind.CHOICE, options=sizes(t)),
                FormField(
                    key="chosen",
                    label=_("This is the one to lighten") if burden else _("This is the one to feed"),
                    kind=Kind.TICK,
                    help=_("Choose one. The others can wait."),
                ),
                FormField(
                    key="smallest_action",
                    label=_("The smallest thing I can do"),
                    kind=Kind.WORDS,
                    bank="smallest-action",
                ),
                FormField(key="learned", label=_("What did I learn?"), kind=Kind.WORDS),
            ]
        )
    ]


def agreement(t: Translator) -> FormGroup:
    """Mine, agreed with, date, review date, share yes or no."""
    _ = t.gettext
    yes_no = (("yes", _("Yes")), ("no", _("No")))
    return FormGroup(
        title=_("Whose plan is it?"),
        note=_("Leave the name out if it is your own plan."),
        fields=[
            FormField(key="agreement.agreed_with", label=_("Agreed with"), help=_("Name and what they do.")),
            FormField(key="agreement.agreed_on", label=_("On which day?"), kind=Kind.DATE),
            FormField(
                key="agreement.review_on", label=_("When shall I look at it again?"), kind=Kind.DATE, future=True
            ),
            FormField(
                key="agreement.share",
                label=_("May it stand in a summary?"),
                kind=Kind.CHOICE,
                options=yes_no,
                compact=True,
            ),
        ],
    )


def _lines(key: str, label: str, bank: str, *, help_text: str = "") -> FormField:
    return FormField(key=key, label=label, kind=Kind.WORDS_LIST, bank=bank, most=_MOST_LINES, help=help_text)


def _contact(answers: dict[str, object]) -> object:
    name, phone, hours = answers.get("name"), answers.get("phone"), answers.get("hours")
    if not name:
        return None
    return PlanContact(
        name=str(name), phone=str(phone) if phone else None, hours=hours if isinstance(hours, Words) else None
    )


def _contact_answers(value: object) -> Mapping[str, object]:
    if not isinstance(value, PlanContact):
        return {}
    return {"name": value.name, "phone": value.phone, "hours": value.hours}


def _try(answers: dict[str, object]) -> object:
    amount, day, on = answers.get("amount"), answers.get("day"), answers.get("on")
    if not amount or not day:
        return None
    known = {"on": on} if on is not None else {}
    return PacingTry(day=DayKind(str(day)), amount=str(amount), **known)  # type: ignore[arg-type]  # a date field's value


def _try_answers(value: object) -> Mapping[str, object]:
    return {"amount": value.amount, "day": value.day, "on": value.on} if isinstance(value, PacingTry) else {}
