"""The summary to bring along: choices on one side, the exact page on the other, and the ways to give it behind them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from passport_app.domain.helpers import Helper
from passport_app.i18n import isolate
from passport_app.services import previews, printing
from passport_app.services.pages import Page as Made
from passport_app.services.passport import Passport
from passport_app.services.previews import PagePicture
from passport_app.services.printing import Printers
from passport_app.services.summaries import PRESETS
from ui.common.context import PageContext, Place
from ui.pages.summary.choosing_card import ChoosingCard
from ui.pages.summary.giving import Giving
from ui.pages.summary.giving_page import GivingPage
from ui.pages.summary.ledger_page import EntryPage, LedgerPage
from ui.pages.summary.message_page import MessagePage
from ui.pages.summary.presenter import Chosen, SummaryPresenter
from ui.pages.summary.print_page import PrintPage
from ui.pages.summary.put_into import PutIntoPage
from ui.pages.summary.save_page import SavePage
from ui.pages.summary.show_page import ShowPage
from ui.widgets.layouts import CardGrid
from ui.widgets.page import Page, ScrollPage, StackPage
from ui.widgets.paper_preview import PaperPreview

PREVIEW_DPI = 130
GIVEN = "given"
"""The payload that opens the list of what was given out."""


def build(context: PageContext) -> Page:
    """The place "Summary" of an open passport."""
    if context.passport is None:
        raise ValueError("A summary needs an open passport")
    return SummaryPlace(context, context.passport)


class SummaryPlace(StackPage):
    """The summary with the pages behind it; the payload is an audience, or ``"given"`` for what was given out."""

    def __init__(self, context: PageContext, passport: Passport) -> None:
        """Make the place."""
        self._context, self._passport = context, passport
        self.page = SummaryPage(context, passport)
        super().__init__(self.page.title, self.page)
        card = self.page.card
        card.put_into_button.clicked.connect(self._put_into)
        card.printing_button.clicked.connect(lambda: self._give(PrintPage, card.printing_button))
        card.show_button.clicked.connect(lambda: self._give(ShowPage, card.show_button))
        card.save_button.clicked.connect(lambda: self._give(SavePage, card.save_button))
        card.message_button.clicked.connect(lambda: self._give(MessagePage, card.message_button))
        card.ledger_button.clicked.connect(self._open_ledger)
        card.read_button.clicked.connect(lambda: context.navigate(Place.READER, None))

    def on_shown(self, payload: object = None) -> None:
        """Show the summary itself, composed anew, or the page that the payload names."""
        self.pop_all()
        self.page.begin_anew(str(payload) if payload in PRESETS else "")
        super().on_shown()
        if payload == GIVEN:
            self._open_ledger()

    def _give(self, kind: type[PrintPage | ShowPage | SavePage | MessagePage], opener: QWidget) -> None:
        self.page.settle()
        if self.page.giving.page is not None:
            self._open(kind(self._context, self.page.giving), opener)

    def _open(self, page: GivingPage | LedgerPage | EntryPage, opener: QWidget | None = None) -> None:
        page.back_requested.connect(lambda: self._back_to(opener))
        self.push(page)

    def _back_to(self, opener: QWidget | None) -> None:
        """Come back to what was pressed, so that the keyboard need not find its way there again."""
        self.pop()
        if opener is not None and opener.isVisible():
            opener.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_ledger(self) -> None:
        page = LedgerPage(self._context, self._passport)
        page.entry_requested.connect(lambda given: self._open(EntryPage(self._context, self._passport, given)))
        page.new_requested.connect(self._renew)
        self._open(page, self.page.card.ledger_button)

    def _renew(self, audience: str) -> None:
        self.pop()
        self.page.presenter.choose_audience(audience)

    def _put_into(self) -> None:
        presenter = self.page.presenter
        helpers = self._passport.records.all(Helper)
        by = helpers[0].record.name if helpers else ""
        below = PutIntoPage(presenter, self._context.translator, presenter.unread(), by)
        below.back_requested.connect(self.pop)
        self.push(below)


class SummaryPage(ScrollPage):
    """What is chosen and the paper that comes of it."""

    def __init__(self, context: PageContext, passport: Passport) -> None:
        """Make the page; it composes itself when it is shown."""
        _ = context.translator.gettext
        super().__init__(
            _("Summary to bring with you"),
            _("You decide what is in it. Nothing leaves this computer until you print, show or save it."),
            measure=72,
        )
        self._context = context
        self.presenter = SummaryPresenter(passport, self, context.translator)
        self.giving = Giving(self.presenter)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._do)
        self._changes: list[Callable[[], None]] = []
        self.card = ChoosingCard(context, self.presenter, self.giving, self._later)
        self.card.print_button.clicked.connect(self._print)
        self._preview = PaperPreview(context.translator, _("The page as it will be printed"))
        self.add(CardGrid([self.card, self._preview], columns=2, least=22, parent=self.content))

    def begin_anew(self, audience: str = "") -> None:
        """Forget what was ticked for one page only; turn to an audience, if one is named."""
        self.presenter.begin_anew(audience)

    def on_shown(self, _payload: object = None) -> None:
        self.card.show_chosen(self.presenter.chosen)
        self._later(self.presenter.compose)  # what is slow comes after the page is seen
        self._context.tasks.run(printing.printers).owned_by(self).success(self._show_printer)

    def before_leave(self) -> bool:
        self.card.given.keep()
        return True

    # --- what the presenter asks

    def show_chosen(self, chosen: Chosen) -> None:
        """Show what is chosen."""
        self.card.show_chosen(chosen)

    def show_page(self, page: Made) -> None:
        """Show the very pages that will be given away."""
        self.card.show_page(page)
        work = self._context.tasks.run(lambda: previews.page_pictures(page.pdf, dpi=PREVIEW_DPI)).owned_by(self)
        work.success(lambda pictures: self._show_pictures(page, pictures))

    def show_problem(self, sentence: str) -> None:
        """Say what is the matter; the page as it was before is seen no more, because it is not given away."""
        self._preview.show_pages([])
        self.card.given.not_given(sentence)

    def settle(self) -> None:
        """Do at once what was chosen and is still to come: nothing else than what was chosen is given away."""
        self._soon.stop()
        self._do()
        if self.presenter.page is None:
            self.presenter.compose()

    def _print(self) -> None:
        self.settle()
        self.giving.print(self.card.given)

    def _later(self, change: Callable[[], None]) -> None:
        self._changes.append(change)
        self._soon.start()

    def _do(self) -> None:
        changes, self._changes = self._changes, []
        for change in changes:
            change()

    def _show_printer(self, found: Printers) -> None:
        _ = self._context.translator.gettext
        if found.default:
            self.card.show_printer(_("Printed pages go to {printer}.", printer=isolate(found.default)))
        elif not found.names:
            self.card.show_printer(_("No printer is set up on this computer."))

    def _show_pictures(self, page: Made, pages: Sequence[PagePicture]) -> None:
        if page is not self.presenter.page:
            return
        images = [QImage(p.pixels, p.width, p.height, p.stride, QImage.Format.Format_RGB32).copy() for p in pages]
        self._preview.show_pages(images, [self.presenter.text()])
