"""What the diary's entries, its purpose and a tracker ask."""

from __future__ import annotations

from collections.abc import Sequence

from passport_app.domain.checkins import RATINGS
from passport_app.domain.diary import AnswerStyle, Rhythm, TrackerType
from passport_app.i18n import Translator
from ui.common.filling import ABOUT
from ui.common.wording import phrase
from ui.pages.diary.presenter import rating_options
from ui.widgets.form_fields import FormField, FormGroup, Kind

Options = Sequence[tuple[str, str]]
_DAY_MINUTES = 1440


def flare_up(t: Translator) -> list[FormGroup]:
    """A flare-up from its start to what helped."""
    _ = t.gettext
    low, high = phrase("rating-low", "pain-worst", t), phrase("rating-high", "pain-worst", t)
    return [
        FormGroup(
            fields=[
                FormField(key="started", label=_("When did it start?"), kind=Kind.DATE),
                FormField(
                    key="ended", label=_("When was it over?"), kind=Kind.DATE, help=_("Leave it out while it lasts.")
                ),
                FormField(key="worst", label=_("How strong at its worst?"), kind=Kind.SCALE, low=low, high=high),
                FormField(key="set_off", label=_("I think it was set off by"), kind=Kind.WORDS, bank="set-off"),
                FormField(key="did", label=_("What did I do?"), kind=Kind.WORDS_LIST, bank="plan-do", most=12),
                FormField(key="helped", label=_("What helped?"), kind=Kind.WORDS_LIST, bank="helped", most=12),
            ]
        )
    ]


def dose(t: Translator, medicines: Options) -> list[FormGroup]:
    """A dose taken when needed."""
    _ = t.gettext
    return [
        FormGroup(
            fields=[
                _about(t),
                FormField(
                    key="medicine",
                    label=_("Which medicine?"),
                    kind=Kind.PICK,
                    options=medicines,
                    help=_("From your list under Medicines and treatments."),
                ),
                FormField(key="at", label=_("At what time?"), kind=Kind.TIME),
                FormField(key="amount", label=_("How much?"), width=16, help=_("For example: 2 tablets.")),
            ]
        )
    ]


def activity(t: Translator) -> list[FormGroup]:
    """Something the person did."""
    _ = t.gettext
    return [
        FormGroup(
            fields=[
                _about(t),
                FormField(key="what", label=_("What did I do?"), kind=Kind.WORDS, bank="activity-done"),
                FormField(key="minutes", label=_("For how many minutes?"), kind=Kind.NUMBER, most=_DAY_MINUTES),
            ]
        )
    ]


def observation(t: Translator) -> list[FormGroup]:
    """What a carer saw; no score."""
    _ = t.gettext
    help_text = _("What you saw or heard yourself. It is kept apart from the answers of the person.")
    return [
        FormGroup(
            fields=[
                _about(t),
                FormField(key="what", label=_("What I saw"), kind=Kind.WORDS, help=help_text, least=4),
            ]
        )
    ]


def purpose(t: Translator, appointments: Options, try_outs: Options) -> list[FormGroup]:
    """What the diary is kept for, until when, how often, and what it asks."""
    return [_kept_for(t, appointments, try_outs), _asked(t)]


def _kept_for(t: Translator, appointments: Options, try_outs: Options) -> FormGroup:
    _ = t.gettext
    rhythms = [(rhythm.value, phrase("rhythm", rhythm.value, t)) for rhythm in Rhythm]
    fields = [FormField(key="purpose", label=_("What do I keep it for?"), kind=Kind.WORDS, bank="diary-purpose")]
    if appointments:
        fields.append(
            FormField(key="appointment", label=_("For which appointment?"), kind=Kind.PICK, options=appointments)
        )
    if try_outs:
        fields.append(FormField(key="try_out", label=_("For which try-out?"), kind=Kind.PICK, options=try_outs))
    fields += [
        FormField(
            key="until",
            label=_("Until when?"),
            kind=Kind.DATE,
            future=True,
            help=_("Scoring pain every day without an end may not be good for you."),
        ),
        FormField(key="rhythm", label=_("How often?"), kind=Kind.CHOICE, options=rhythms, compact=True),
    ]
    return FormGroup(title=_("What it is for"), fields=fields)


def _asked(t: Translator) -> FormGroup:
    _ = t.gettext
    styles = [(style.value, phrase("answer-style", style.value, t)) for style in AnswerStyle]
    return FormGroup(
        title=_("What it asks"),
        fields=[
            FormField(
                key="questions",
                label=_("Which questions?"),
                kind=Kind.CHECKS,
                options=rating_options(t, RATINGS),
                help=_("Fewer questions are easier to keep up."),
            ),
            FormField(key="style", label=_("How do I answer?"), kind=Kind.CHOICE, options=styles, compact=True),
            FormField(
                key="hide_numbers",
                label=_("Do not show my answers back to me"),
                kind=Kind.TICK,
                help=_("They are kept. You and a clinician can still see them in a summary."),
            ),
        ],
    )


def tracker(t: Translator) -> list[FormGroup]:
    """One of the person's own things to keep an eye on."""
    _ = t.gettext
    types = [(kind.value, phrase("tracker-type", kind.value, t)) for kind in TrackerType]
    return [
        FormGroup(
            fields=[
                FormField(key="name", label=_("What do I keep an eye on?"), kind=Kind.WORDS, bank="tracker-idea"),
                FormField(key="type", label=_("How do I answer?"), kind=Kind.CHOICE, options=types),
                FormField(key="unit", label=_("Counted in"), width=12, help=_("Only for a number. For example: cups.")),
                FormField(key="low_end", label=_("What is the low end?"), kind=Kind.WORDS, least=1),
                FormField(key="high_end", label=_("What is the high end?"), kind=Kind.WORDS, least=1),
                FormField(key="active", label=_("Ask me about it at each check-in"), kind=Kind.TICK),
            ]
        )
    ]


def _about(t: Translator) -> FormField:
    return FormField(key=ABOUT, label=t.gettext("Which day is it about?"), kind=Kind.DATE)
