"""The card beside the paper: for whom, the ways to give it, and everything else folded away below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from passport_app.services.pages import Page
from ui.common.context import PageContext
from ui.common.metrics import rem
from ui.pages.summary.audience_part import AudiencePart
from ui.pages.summary.contents_part import ContentsPart
from ui.pages.summary.given import Given
from ui.pages.summary.giving import Giving
from ui.pages.summary.lines_part import LinesPart
from ui.pages.summary.order_part import OrderPart
from ui.pages.summary.paper_part import PaperPart
from ui.pages.summary.presenter import Chosen, SummaryPresenter
from ui.widgets import reading_order
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.layouts import FlowRow
from ui.widgets.text import Note, Paragraph


class ChoosingCard(Card):
    """Choices for one page; what changes goes to ``change``, which does it on the next turn of the loop."""

    def __init__(
        self,
        context: PageContext,
        presenter: SummaryPresenter,
        giving: Giving,
        change: Callable[[Callable[[], None]], None],
    ) -> None:
        """Make the card; it is filled once something is chosen."""
        super().__init__()
        self._context, self._presenter, self._change = context, presenter, change
        tr = context.translator
        self.audience = AudiencePart(presenter, tr)
        self.contents = ContentsPart(presenter, tr)
        self.lines = LinesPart(tr)
        self.order = OrderPart(context, presenter)
        self.paper = PaperPart(tr)
        self.given = Given(context, giving)
        self.add(self.audience)
        self._add_ways()
        self.add(self.given)
        self._add_notes()
        self._add_folds()
        self._connect()

    def show_chosen(self, chosen: Chosen) -> None:
        """Show what is chosen."""
        self.given.keep()
        self.given.clear()
        self.audience.show_chosen(chosen.audience)
        self.contents.show_chosen(chosen)
        self.order.show_order()
        self.paper.show_chosen(chosen)
        self.usual.setVisible(not self._presenter.is_usual)

    def show_page(self, _page: Page) -> None:
        """Say what follows from the page as it was made."""
        presenter = self._presenter
        unread, second = presenter.unread_words(), presenter.second_side()
        self._private.setVisible(presenter.chosen.reveals)
        self._unread.setText(unread)
        self._unread.setVisible(bool(unread))
        self._put_into_row.setVisible(bool(unread))
        self._second.setText(second)
        self._second.setVisible(bool(second))
        self._stay_row.setVisible(bool(second))
        self.paper.show_passcode(presenter.passcode)
        self.order.show_ranks(presenter.ranked())
        self.fill_lines()

    def show_printer(self, sentence: str) -> None:
        """Say where a print goes."""
        self._printer.setText(sentence)
        self._printer.setVisible(bool(sentence))

    def fill_lines(self) -> None:
        """Show the single lines, if somebody looks at them."""
        if self.lines_fold.is_open:
            self.lines.show_lines(self._presenter.lines())

    def _add_ways(self) -> None:
        _ = self._context.translator.gettext
        self.print_button = PrimaryButton(_("Print"), icon="print")
        self.show_button = SecondaryButton(_("Show on screen"))
        self.save_button = SecondaryButton(_("Save"), icon="save")
        self.message_button = LinkButton(_("Message for the surgery"))
        self.printing_button = LinkButton(_("Choose printer and pages"))
        self._printer = Note("", small=True)
        self._printer.hide()
        self.add(FlowRow(self.print_button, self.show_button, self.save_button, space=0.5))
        self.add(self._printer)
        self.add(FlowRow(self.printing_button, self.message_button))

    def _add_notes(self) -> None:
        _ = self._context.translator.gettext
        self._private = Paragraph(_("Something that is only for you is on this page."), strong=True)
        self._unread, self._second = Paragraph(""), Paragraph("")
        self.put_into_button = SecondaryButton(_("Put them into that language"), icon="words")
        self.stay_button = LinkButton(_("Choose what stays on the first side"), small=True)
        self._put_into_row, self._stay_row = FlowRow(self.put_into_button), FlowRow(self.stay_button)
        self._put_into_row.setContentsMargins(0, 0, 0, rem(0.75))  # it belongs to the words above it
        for part in (self._private, self._unread, self._put_into_row, self._second, self._stay_row):
            self.add(part)
            part.hide()

    def _add_folds(self) -> None:
        _ = self._context.translator.gettext
        self.contents_fold = Disclosure(_("What is in it"), self.contents, quiet=True)
        self.lines_fold = Disclosure(_("Single lines"), self.lines, quiet=True)
        self.order_fold = Disclosure(_("Order and first side"), self.order, quiet=True)
        self.paper_fold = Disclosure(_("Language, print and codes"), self.paper, quiet=True)
        folds: tuple[QWidget, ...] = (self.contents_fold, self.lines_fold, self.order_fold, self.paper_fold)
        for fold in folds:
            self.add(fold)
        self.usual = LinkButton(_("As usual again"), icon="undo")
        self.ledger_button = LinkButton(_("What I have given out"))
        self.read_button = LinkButton(_("Read someone’s summary"))
        self.add(FlowRow(self.usual, self.ledger_button, self.read_button))

    def _connect(self) -> None:
        presenter, later = self._presenter, self._change
        self.audience.chosen.connect(lambda name: later(lambda: presenter.choose_audience(name)))
        self.contents.sections_chosen.connect(lambda names: later(lambda: presenter.choose_sections(names)))
        self.contents.days_chosen.connect(lambda days: later(lambda: presenter.choose(days=days)))
        self.lines.ticked.connect(lambda items, keys: later(lambda: presenter.tick(items, keys)))
        self.order.moved.connect(lambda name, by: later(lambda: presenter.move(name, by)))
        self.order.ranked.connect(lambda name, by: later(lambda: presenter.rank(name, by)))
        self.paper.changed.connect(lambda changed: later(lambda: presenter.choose(**changed)))
        self.usual.clicked.connect(self._restore)
        self.lines_fold.button.clicked.connect(self.fill_lines)
        self.stay_button.clicked.connect(self._open_ranks)

    def _restore(self) -> None:
        self.contents_fold.button.setFocus(Qt.FocusReason.OtherFocusReason)  # the link itself goes away
        self._change(self._presenter.restore)

    def _open_ranks(self) -> None:
        self.order_fold.set_open(opened=True)
        reading_order.focus_first(self.order.rank)
