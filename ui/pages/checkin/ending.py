"""What can be done with a check-in once it is finished: keep it for oneself, and look at its earlier versions."""

from __future__ import annotations

from collections.abc import Callable

from passport_app.domain.checkins import CheckIn
from passport_app.services.editing import Editing
from ui.common.context import PageContext, Place
from ui.common.private import can_be_private, private_words
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.choices import TickBox
from ui.widgets.layouts import FlowRow
from ui.widgets.step_page import StepPage


def add_ending(
    step: StepPage, context: PageContext, editing: Editing[CheckIn], take_back: Callable[[], object]
) -> None:
    """Put the tick and the link on the last page of a check-in that is kept; ``take_back`` undoes the last change."""
    entry = editing.entry
    if entry is None:
        return
    if can_be_private(CheckIn, context.passport):
        step.add(Card("", _tick(step, context, editing, take_back), parent=step.content))
    earlier = LinkButton(context.translator.gettext("Earlier versions"), parent=step.content)
    earlier.clicked.connect(lambda: context.navigate(Place.HISTORY, entry.id))
    step.add(FlowRow(earlier, parent=step.content))


def _tick(step: StepPage, context: PageContext, editing: Editing[CheckIn], take_back: Callable[[], object]) -> TickBox:
    words, note = private_words(CheckIn, context.translator)
    tick = TickBox(context.translator, words, help_text=note, parent=step.content)
    tick.set_value(editing.private)

    def keep(value: object) -> None:
        editing.keep_private(private=bool(value))
        tick.mark_saved()
        step.saved_note.saved(undo=take_back)
        context.announcer.say(context.translator.gettext("Saved"))

    tick.committed.connect(keep)
    return tick
