"""Changed in two places: both versions side by side, and one click to choose. Both are kept."""

from __future__ import annotations

from passport_app.services.passport import Passport
from ui.common.context import PageContext, Place
from ui.common.versions import Labels
from ui.common.wording import dotted, spoken
from ui.pages.together.presenter import Pair, Side, TogetherPresenter
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.layouts import FlowRow
from ui.widgets.page import Page, ScrollPage, StackPage
from ui.widgets.saved_note import SavedNote
from ui.widgets.side_by_side import Column, SideBySide
from ui.widgets.text import Heading, Paragraph


class TogetherPage(ScrollPage):
    """All that waits for a choice."""

    def __init__(self, context: PageContext, passport: Passport, labels: Labels) -> None:
        _ = context.translator.gettext
        super().__init__(
            _("Changed in two places"),
            _("Choose which one to use. The other stays among the earlier versions."),
            back=_("Back to Today"),
        )
        self._translator = context.translator
        self.presenter = TogetherPresenter(passport, context.translator, self, labels)
        self._saved = SavedNote(context.translator, context.announcer, parent=self.content)
        self._saved.hide()
        self.add(self._saved)
        self._fixed = self.body.count() - 1
        if self.back_link is not None:
            self.back_link.clicked.connect(lambda: self.navigate_requested.emit(Place.TODAY.value, None))

    def on_shown(self, _payload: object = None) -> None:
        self._saved.hide()
        self.presenter.show()

    def show_pairs(self, pairs: tuple[Pair, ...]) -> None:
        """Show the versions that wait for a choice."""
        self.clear()
        if not pairs:
            self.add(Paragraph(self._translator.gettext("Nothing waits for you here.")))
        for pair in pairs:
            self.add(Heading(pair.heading, 2))
            older, newer = (self._column(pair, side) for side in pair.sides)
            self.add(SideBySide(self._translator, (older, newer), pair.fields))

    def show_chosen(self, record_id: str) -> None:
        """Say that the choice is kept, with the way to the versions."""
        self._saved.show()
        self._saved.saved(self._translator.gettext("Saved. Both versions are kept."))
        earlier = LinkButton(self._translator.gettext("Earlier versions"))
        earlier.clicked.connect(
            lambda: self.navigate_requested.emit(Place.HISTORY.value, (record_id, Place.TOGETHER.value))
        )
        self.body.insertWidget(self._fixed, FlowRow(earlier))
        self.scroll_to_top()
        self.focus_soon()

    def show_problem(self, sentence: str) -> None:
        """Say why a version cannot be chosen."""
        self._saved.show()
        self._saved.failed(sentence)

    def _column(self, pair: Pair, side: Side) -> Column:
        _ = self._translator.gettext
        words = _("Leave it out") if side.removed else _("Use this one")
        button = SecondaryButton(words, name=spoken(words, dotted(pair.heading, side.when)))
        button.clicked.connect(lambda: self.presenter.choose(pair.record, side.revision))
        note = dotted(side.who, _("Taken out")) if side.removed else side.who
        return Column(title=side.when, note=note, below=FlowRow(button))


def build(context: PageContext, labels: Labels) -> Page:
    """Make the page; a passport is open."""
    if context.passport is None:
        raise ValueError("what was changed in two places needs an open passport")
    page = TogetherPage(context, context.passport, labels)
    return StackPage(page.title, page)
