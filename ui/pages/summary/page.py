"""The summary to bring along: choices on one side, the exact page on the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage

from passport_app.domain.helpers import Helper
from passport_app.domain.sharing import SharedAs
from passport_app.i18n import COMPLETE
from passport_app.services import previews, summaries
from passport_app.services.files import page_name
from passport_app.services.passport import Passport
from passport_app.services.previews import PagePicture
from passport_app.services.summaries import preset
from ui.common.context import PageContext
from ui.common.languages import name as language_name
from ui.common.metrics import rem
from ui.pages.summary.presenter import NOBODY, Chosen, SummaryPresenter
from ui.pages.summary.put_into import PutIntoPage
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.choices import CheckList, Choice
from ui.widgets.layouts import CardGrid, FlowRow
from ui.widgets.page import Page, ScrollPage, StackPage
from ui.widgets.paper_preview import PaperPreview
from ui.widgets.qr_screen import QrScreen
from ui.widgets.save_dialog import ask_save_path
from ui.widgets.saved_note import SavedNote
from ui.widgets.text import Paragraph

PREVIEW_DPI = 130
_SIDE, _SHEETS = "side", "sheets"


def build(context: PageContext) -> Page:
    """The place "Summary" of an open passport."""
    if context.passport is None:
        raise ValueError("A summary needs an open passport")
    return SummaryPlace(context, context.passport)


class SummaryPlace(StackPage):
    """The summary, and the page on which words are put into the clinician's language."""

    def __init__(self, context: PageContext, passport: Passport) -> None:
        """Make the place."""
        self._context, self._passport = context, passport
        self.page = SummaryPage(context, passport)
        super().__init__(self.page.title, self.page)
        self.page.put_into_button.clicked.connect(self._put_into)

    def on_shown(self, payload: object = None) -> None:
        """Show the summary itself, composed anew."""
        self.pop_all()
        super().on_shown(payload)

    def _put_into(self) -> None:
        presenter = self.page.presenter
        helpers = self._passport.records.all(Helper)
        by = helpers[0].record.name if helpers else ""
        below = PutIntoPage(presenter, self._context.translator, presenter.unread(), by)
        below.back_requested.connect(self.pop)
        self.push(below)


class SummaryPage(ScrollPage):
    """What is in it, the paper, and the ways to give it."""

    def __init__(self, context: PageContext, passport: Passport) -> None:
        """Make the page; it composes itself when it is shown."""
        _ = context.translator.gettext
        super().__init__(
            _("Summary to bring with you"),
            _("You decide what is in it. Nothing leaves this computer until you print, show or save it."),
            measure=72,
        )
        self._context, self._passport = context, passport
        self.presenter = SummaryPresenter(passport, self, context.translator)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._compose)
        self._changes: dict[str, object] = {}
        self._screen: QrScreen | None = None
        self.put_into_button = SecondaryButton(_("Put them into that language"), icon="words")
        self.put_into_button.setAccessibleName(_("Put them into that language"))
        self._preview = PaperPreview(context.translator, _("The page as it will be printed"))
        grid = CardGrid([self._choices_card(), self._preview], columns=2, least=22, parent=self.content)
        self.add(grid)

    def on_shown(self, _payload: object = None) -> None:
        self.presenter.start()

    def before_leave(self) -> bool:
        if self._screen is not None:
            self._screen.close()
        return True

    def show_choices(self, chosen: Chosen) -> None:
        """Show what is chosen."""
        self._language.set_value(chosen.language)
        self._mine.set_value(chosen.mine or NOBODY)
        self._layout.set_value(_SIDE if chosen.side_by_side else _SHEETS)
        self._sections.set_value(chosen.sections)
        self._layout.setVisible(len(chosen.languages) > 1)

    def show_pdf(self, pdf: bytes) -> None:
        """Show the very pages that will be given away."""
        self._done.clear()
        work = self._context.tasks.run(lambda: previews.page_pictures(pdf, dpi=PREVIEW_DPI)).owned_by(self)
        work.success(lambda pages: self._show_pictures(pdf, pages))

    def show_unread(self, count: int, language: str) -> None:
        """Offer to put own words into the clinician's language before the page is given away."""
        words = self._context.translator.ngettext(
            "{n} line is not put into {language} yet.",
            "{n} lines are not put into {language} yet.",
            count,
            language=language,
        )
        self._unread.setText(words)
        self._unread.setVisible(count > 0)
        self._put_into_row.setVisible(count > 0)

    def show_problem(self, sentence: str) -> None:
        """Say what is the matter."""
        self._done.failed(sentence)

    def say(self, sentence: str) -> None:
        """Say that something was done."""
        self._done.saved(sentence)

    def _choices_card(self) -> Card:
        tr, _ = self._context.translator, self._context.translator.gettext
        chosen = self.presenter.chosen
        from_preset = preset(chosen.audience)
        languages = [(tag, language_name(tag, tr)) for tag in COMPLETE]
        self._language = Choice(tr, _("Language for them"), languages, compact=True, clearable=False)
        mine = [*languages, (NOBODY, _("No second language"))]
        self._mine = Choice(tr, _("Language for me"), mine, compact=True, clearable=False)
        layouts = [(_SHEETS, _("A sheet for each")), (_SIDE, _("Both on one sheet"))]
        self._layout = Choice(tr, _("Two languages"), layouts, compact=True, clearable=False)
        ticks = [(choice.name, _(choice.title)) for choice in summaries.choices(self._passport, chosen.audience)]
        self._sections = CheckList(tr, _("What is in it"), ticks)
        self._language.committed.connect(lambda value: self._choose(language=value))
        self._mine.committed.connect(lambda value: self._choose(mine=value))
        self._layout.committed.connect(lambda value: self._choose(side_by_side=value == _SIDE))
        self._sections.committed.connect(lambda value: self._choose(sections=value))
        self._unread = Paragraph("")
        self._done = SavedNote(tr, self._context.announcer)
        card = Card(_(from_preset.purpose), self._give_row(), self._done)
        self._put_into_row = FlowRow(self.put_into_button)
        self._put_into_row.setContentsMargins(0, 0, 0, rem(0.75))  # it belongs to the words above it
        for part in (self._unread, self._put_into_row, self._language, self._mine, self._layout):
            card.add(part)
        card.add(self._sections)
        return card

    def _give_row(self) -> FlowRow:
        _ = self._context.translator.gettext
        buttons = (
            (PrimaryButton(_("Print"), icon="print"), self.presenter.print),
            (SecondaryButton(_("Save PDF"), icon="save"), self._save),
            (SecondaryButton(_("Show QR")), self._show_qr),
            (LinkButton(_("Copy as text")), self._copy),
        )
        for button, do in buttons:
            button.clicked.connect(lambda *_args, do=do: do())
        return FlowRow(*(button for button, _do in buttons))

    def _choose(self, **changed: object) -> None:
        self._changes.update(changed)
        self._soon.start()

    def _compose(self) -> None:
        changes, self._changes = self._changes, {}
        self.presenter.choose(**changes)
        self._layout.setVisible(len(self.presenter.chosen.languages) > 1)

    def _show_pictures(self, pdf: bytes, pages: Sequence[PagePicture]) -> None:
        if pdf is not self.presenter.pdf:
            return
        images = [QImage(p.pixels, p.width, p.height, p.stride, QImage.Format.Format_RGB32).copy() for p in pages]
        self._preview.show_pages(images, [self.presenter.text()])

    def _save(self) -> None:
        _ = self._context.translator.gettext
        name = page_name(self._passport.today())
        path = ask_save_path(self, _("Save the page"), name, "PDF (*.pdf)")
        if path is not None:
            self.presenter.save(path)

    def _show_qr(self) -> None:
        summary = self.presenter.summary
        if summary is None:
            return
        _ = self._context.translator.gettext
        caption = _("Text only. They should open the right record first.")
        self._screen = QrScreen(self._context.translator, summaries.qr(summary), caption, summary.qr_text)
        self._screen.destroyed.connect(self._forget_screen)
        self._screen.showFullScreen()
        self.presenter.shown_as(SharedAs.QR)

    def _forget_screen(self) -> None:
        self._screen = None

    def _copy(self) -> None:
        self._context.clipboard.copy(self.presenter.text())
        self.presenter.shown_as(SharedAs.TEXT)
        _ = self._context.translator.gettext
        self.say(_("Copied. It leaves the clipboard in 15 minutes, or when you lock."))
