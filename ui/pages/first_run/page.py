"""The first run: one step a page, each with one sentence, each with a way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from passport_app.errors import PassportError
from passport_app.i18n import COMPLETE, Translator
from passport_app.services import folders, printing, recovery_sheets
from passport_app.services.files import write_whole
from ui.common.context import PageContext, Place
from ui.common.languages import name as language_name
from ui.pages.first_run.presenter import ADVICE, FirstRun, Others, Step
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.choices import Choice
from ui.widgets.code_groups import CodeGroups
from ui.widgets.folder_dialog import ask_folder
from ui.widgets.help_cards import HelpCards
from ui.widgets.layouts import FlowRow
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.page import Page
from ui.widgets.password_field import PasswordField
from ui.widgets.save_dialog import ask_save_path
from ui.widgets.step_page import StepPage
from ui.widgets.text import Note, Paragraph
from ui.widgets.text_fields import TextField

SHEET_NAME = "recovery-sheet.pdf"


def build(context: PageContext) -> Page:
    """The first run; nothing needs to be there yet."""
    return FirstRunPage(context)


class FirstRunPage(Page):
    """Shows the step that the first run is at."""

    def __init__(self, context: PageContext) -> None:
        """Make the page; a payload takes up a first run that was under way in another language."""
        super().__init__(context.translator.gettext("Welcome"))
        self._context = context
        self._run = FirstRun()
        self._step: StepPage | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._makers: dict[Step, Callable[[], StepPage]] = {
            Step.LANGUAGE: self._language,
            Step.COMPUTER: self._computer,
            Step.PASSPHRASE: self._passphrase,
            Step.SHEET: self._sheet,
            Step.TYPE_BACK: self._type_back,
            Step.SIGNS: self._signs,
        }

    def on_shown(self, payload: object = None) -> None:
        if isinstance(payload, FirstRun):
            self._run = payload
        self._show()

    def resume(self) -> object:
        return self._run

    def focus_first(self) -> None:
        if self._step is not None:
            self._step.focus_first()

    def _show(self) -> None:
        if self._step is not None:
            self._layout.removeWidget(self._step)
            self._step.hide()
            self._step.deleteLater()
        self._step = self._makers[self._run.step]()
        self._step.back_requested.connect(self._back)
        self._layout.addWidget(self._step)
        self._step.show()
        self._step.focus_first()

    def _back(self) -> None:
        self._run.back()
        self._show()

    def _forward(self) -> None:
        self._run.forward()
        self._show()

    def _page(self, heading: str, sentence: str, *, continue_words: str = "") -> StepPage:
        tr = self._context.translator
        return StepPage(
            tr,
            heading,
            sentence,
            context=tr.gettext("Getting started"),
            step=self._run.step,
            steps=len(Step),
            back=self._run.step is not Step.LANGUAGE,
            continue_words=continue_words,
            parent=self,
        )

    def _language(self) -> StepPage:
        tr, _ = self._context.translator, self._context.translator.gettext
        page = self._page(_("Choose your language"), _("You can change it at any time in Settings."))
        options = [(tag, language_name(tag, Translator(tag))) for tag in COMPLETE]
        choice = Choice(tr, _("Language of this program"), options, clearable=False)
        choice.set_value(tr.language)
        choice.committed.connect(lambda tag: self._context.settings.set(language=str(tag)))
        page.add(choice)
        page.add(Paragraph(_("This is not an ID or an immigration paper. It is not sent to the NHS.")))
        page.add(Note(_("It is a private notebook for adults, 18 and over, who live with long-term pain.")))
        copy = LinkButton(_("I have a copy of my passport"))
        copy.clicked.connect(lambda: self._context.navigate(Place.OPEN_COPY, None))
        read = LinkButton(_("Read someone’s summary"))
        read.clicked.connect(lambda: self._context.navigate(Place.READER, None))
        page.add(FlowRow(copy, read))
        page.continue_requested.connect(self._forward)
        return page

    def _computer(self) -> StepPage:
        tr, _ = self._context.translator, self._context.translator.gettext
        page = self._page(
            _("Does anyone else use this computer who should not read this?"),
            _("Your answer sets how soon it locks by itself."),
        )
        options = [(Others.YES, _("Yes")), (Others.NO, _("No")), (Others.NOT_SURE, _("I am not sure"))]
        choice = Choice(tr, _("Someone else who should not read this"), options, clearable=False)
        choice.set_value(self._run.others or "")
        advice = Paragraph(_(ADVICE[self._run.others]) if self._run.others else "")
        choice.committed.connect(lambda code: self._answer_others(Others(str(code)), advice))
        later = Note(_("Someone who helps you can get a passphrase of their own later, in Settings."))
        for part in (choice, advice, later, self._folder_part()):
            page.add(part)
        page.continue_requested.connect(self._forward)
        return page

    def _answer_others(self, others: Others, advice: Paragraph) -> None:
        self._run.others = others
        words = self._context.translator.gettext(ADVICE[others])
        advice.setText(words)
        self._context.announcer.say(words)

    def _folder_part(self) -> Card:
        _ = self._context.translator.gettext
        note = Note(self._folder_words())
        link = LinkButton(_("Keep it in another folder"))
        link.setEnabled(self._run.passport is None)
        link.clicked.connect(lambda: self._choose_folder(note))
        return Card("", note, FlowRow(link))

    def _choose_folder(self, note: Note) -> None:
        chosen = ask_folder(self, self._context.translator.gettext("Choose an empty folder"), None)
        if chosen is not None:
            self._run.folder = chosen if not any(chosen.iterdir()) else chosen / "passport"
            note.setText(self._folder_words())

    def _folder_words(self) -> str:
        _ = self._context.translator.gettext
        if folders.is_synced(self._run.folder):
            return _("A cloud service seems to copy that folder. It stays encrypted, but copies go elsewhere.")
        return _("Everything is kept encrypted in a folder on this computer.")

    def _passphrase(self) -> StepPage:
        tr, _ = self._context.translator, self._context.translator.gettext
        page = self._page(_("Choose a passphrase"), _("Nobody can read this without it. We cannot either."))
        if self._run.passport is not None:
            page.add(Paragraph(_("Your passphrase is set. Type another one here only if you want to change it.")))
        fields = NewPassphrase(tr, _("My passphrase"), help_text=_("A few words are easier than signs and numbers."))
        if self._run.suggestion or self._run.suggest(tr.language):
            page.add(self._suggestion(fields.first))
        page.add(fields)
        for asked in (fields.submitted, page.continue_requested):
            asked.connect(lambda: self._take(page, fields.first, fields.again))
        return page

    def _suggestion(self, field: PasswordField) -> Card:
        _ = self._context.translator.gettext
        words = Paragraph(self._run.suggestion, strong=True)
        use = SecondaryButton(_("Use these words"))
        other = LinkButton(_("Suggest others"))
        use.clicked.connect(lambda: self._use(field))
        other.clicked.connect(lambda: words.setText(self._run.suggest(self._context.translator.language)))
        return Card(_("Four words that nobody will guess"), words, FlowRow(use, other))

    def _use(self, field: PasswordField) -> None:
        field.line.setText(self._run.suggestion)
        field.changed.emit()
        field.reveal(True)
        field.set_focus()

    def _take(self, page: StepPage, first: PasswordField, again: PasswordField) -> None:
        tr = self._context.translator
        problem = self._run.problem_with(first.text(), again.text())
        if problem:
            first.show_error(tr.gettext(problem))
            self._context.announcer.say(tr.gettext(problem), urgent=True)
            first.set_focus()
            return
        page.setEnabled(False)
        secret = first.text()
        page.saved_note.saved(tr.gettext("One moment…"))
        work = self._context.tasks.run(lambda: self._run.make(secret)).owned_by(self)
        work.success(lambda _none: self._made())
        work.failure(lambda error: self._refuse(page, first, error))

    def _made(self) -> None:
        self._context.settings.set(folder=str(self._run.folder))
        self._forward()

    def _refuse(self, page: StepPage, field: PasswordField, error: Exception) -> None:
        tr = self._context.translator
        unknown = tr.gettext("The passport could not be made. Nothing was changed.")
        page.setEnabled(True)
        page.saved_note.clear()
        field.show_error(tr.error(error) if isinstance(error, PassportError) else unknown)
        field.set_focus()

    def _sheet(self) -> StepPage:
        _ = self._context.translator.gettext
        page = self._page(
            _("Your recovery sheet"),
            _("If you forget the passphrase, these numbers open your passport. Without either, nobody can."),
        )
        page.add(Card("", CodeGroups(self._context.translator, self._run.groups())))
        show = SecondaryButton(_("Print"), icon="print")
        save = SecondaryButton(_("Save as PDF"), icon="save")
        show.clicked.connect(lambda: self._print_sheet(page))
        save.clicked.connect(lambda: self._save_sheet(page))
        page.add(FlowRow(show, save))
        page.add(Note(_("Or copy the numbers by hand. Keep them away from this computer.")))
        page.continue_requested.connect(self._forward)
        return page

    def _print_sheet(self, page: StepPage) -> None:
        sent = self._context.translator.gettext("The sheet was sent to the printer.")
        self._give(page, lambda: printing.print_pdf(self._sheet_pdf()), sent)

    def _save_sheet(self, page: StepPage) -> None:
        _ = self._context.translator.gettext
        path = ask_save_path(self, _("Save the recovery sheet, best on a stick"), SHEET_NAME, "PDF (*.pdf)")
        if path is not None:
            self._give(page, lambda: write_whole(path, [self._sheet_pdf()]), _("The sheet is saved."))

    def _sheet_pdf(self) -> bytes:
        return recovery_sheets.recovery_sheet(self._run.code, self._context.translator)

    def _give(self, page: StepPage, give: Callable[[], object], done: str) -> None:
        try:
            give()
        except PassportError as error:
            sentence = self._context.translator.error(error)
            page.saved_note.failed(sentence)
            self._context.announcer.say(sentence, urgent=True)
            return
        page.saved_note.saved(done)
        self._context.announcer.say(done)

    def _type_back(self) -> StepPage:
        tr, _ = self._context.translator, self._context.translator.gettext
        page = self._page(
            _("Type group {n} from your sheet", n=self._run.group),
            _("So that you know it is written down right. Go back to see it again."),
        )
        field = TextField(tr, _("Group {n}, six digits", n=self._run.group), width=12)
        page.add(field)
        field.line.returnPressed.connect(lambda: self._check(field))
        page.continue_requested.connect(lambda: self._check(field))
        return page

    def _check(self, field: TextField) -> None:
        if self._run.typed_back(str(field.value())):
            self._forward()
            return
        tr = self._context.translator
        sentence = tr.gettext("That is not group {n}. Please look at your sheet again.", n=self._run.group)
        field.show_error(sentence)
        self._context.announcer.say(sentence, urgent=True)
        field.set_focus()

    def _signs(self) -> StepPage:
        _ = self._context.translator.gettext
        page = self._page(
            _("Signs that need help"),
            _("Nobody watches what you write here. This page is always under “Get help now”."),
            continue_words=_("Go to Today"),
        )
        page.add(HelpCards(self._context.translator))
        page.continue_requested.connect(self._finish)
        return page

    def _finish(self) -> None:
        if self._run.passport is not None:
            self._context.passport_opened(self._run.passport)
