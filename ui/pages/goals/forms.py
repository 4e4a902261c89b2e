"""What a goal and a look back ask."""

from __future__ import annotations

from collections.abc import Sequence

from passport_app.domain.checkins import RATINGS
from passport_app.domain.goals import GoalDecision, GoalType
from passport_app.i18n import Translator
from ui.common.wording import phrase
from ui.pages.goals.presenter import LADDER
from ui.widgets.form_fields import FormField, FormGroup, Kind

Options = Sequence[tuple[str, str]]


def three_questions(t: Translator) -> list[FormGroup]:
    """Enough to save a goal."""
    _ = t.gettext
    return [
        FormGroup(
            fields=[
                FormField(key="want", label=_("I want to …"), kind=Kind.WORDS, bank="goal-idea"),
                FormField(
                    key="first_step",
                    label=_("A first tiny step"),
                    kind=Kind.WORDS,
                    bank="first-step",
                    help=_("So small that you could do it on a bad day."),
                ),
                FormField(key="when", label=_("When will I do it?"), kind=Kind.WORDS, bank="goal-when"),
            ]
        )
    ]


def stronger(t: Translator, trackers: Options) -> list[FormGroup]:
    """All that makes a goal stronger; every bit of it is optional."""
    return [_why(t), _scales(t), _obstacles(t), _ladder(t), _looking_back(t, trackers)]


def _why(t: Translator) -> FormGroup:
    _ = t.gettext
    types = [(member.value, phrase("goal-type", member.value, t)) for member in GoalType]
    return FormGroup(
        title=_("Why and where"),
        fields=[
            FormField(key="matters", label=_("Why it matters to me"), kind=Kind.WORDS, bank="matters"),
            FormField(key="type", label=_("What is it about?"), kind=Kind.CHOICE, options=types, compact=True),
            FormField(key="where_and_with", label=_("Where, and with whom?"), kind=Kind.WORDS),
        ],
    )


def _scales(t: Translator) -> FormGroup:
    _ = t.gettext
    return FormGroup(
        title=_("How much, and how sure"),
        fields=[
            FormField(
                key="importance",
                label=phrase("rating-question", "importance", t),
                kind=Kind.SCALE,
                low=phrase("rating-low", "importance", t),
                high=phrase("rating-high", "importance", t),
            ),
            FormField(
                key="confidence",
                label=phrase("rating-question", "confidence", t),
                kind=Kind.SCALE,
                low=phrase("rating-low", "confidence", t),
                high=phrase("rating-high", "confidence", t),
            ),
        ],
    )


def _obstacles(t: Translator) -> FormGroup:
    _ = t.gettext
    return FormGroup(
        title=_("If something gets in the way"),
        fields=[
            FormField(key="obstacle", label=_("What might get in the way?"), kind=Kind.WORDS, bank="obstacle"),
            FormField(key="then_i_will", label=_("Then I will …"), kind=Kind.WORDS, bank="then-i-will"),
        ],
    )


def _ladder(t: Translator) -> FormGroup:
    _ = t.gettext
    return FormGroup(
        title=_("My ladder"),
        note=_("What would each of these look like? When you look back, you choose where you are."),
        fields=[
            FormField(key=f"ladder.{name}", label=_(words), kind=Kind.WORDS, least=1)
            for name, (_rung, words) in LADDER.items()
        ],
    )


def _looking_back(t: Translator, trackers: Options) -> FormGroup:
    _ = t.gettext
    ratings = [(name, phrase("rating", name.replace("_", "-"), t)) for name in RATINGS]
    return FormGroup(
        title=_("Looking back"),
        fields=[
            FormField(
                key="look_back_on",
                label=_("When shall we look back at it?"),
                kind=Kind.DATE,
                future=True,
                help=_("Two to four weeks is usual."),
            ),
            FormField(
                key="shown_by",
                label=_("What in the diary would show it?"),
                kind=Kind.PICK,
                options=[*ratings, *trackers],
            ),
        ],
    )


def review(t: Translator, rungs: Options) -> list[FormGroup]:
    """Looking back at a goal."""
    _ = t.gettext
    decisions = [(member.value, phrase("goal-decision", member.value, t)) for member in GoalDecision]
    return [
        FormGroup(
            fields=[
                FormField(key="rung", label=_("Where am I now?"), kind=Kind.CHOICE, options=rungs),
                FormField(key="helped", label=_("What helped?"), kind=Kind.WORDS, bank="helped"),
                FormField(key="note", label=_("Anything else about it"), kind=Kind.WORDS),
                FormField(key="decision", label=_("What now?"), kind=Kind.CHOICE, options=decisions),
            ]
        )
    ]
