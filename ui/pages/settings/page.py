"""Settings: each look "same as this computer" by default; the rest only while a passport is open."""

from __future__ import annotations

from collections.abc import Sequence

from passport_app.domain.helpers import Helper
from passport_app.domain.record import PERSON
from passport_app.i18n import COMPLETE, Translator, isolate_ltr
from passport_app.services.passport import Passport
from ui.common.context import PageContext
from ui.common.idle import DEFAULT_MINUTES, SETTING
from ui.common.languages import name as language_name
from ui.common.settings import TEXT_SIZES
from ui.common.shortcuts import SHORTCUTS
from ui.pages.settings.secrets import PassphrasePage, SheetPage
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.choices import Choice, Option
from ui.widgets.field import Field
from ui.widgets.layouts import FlowRow
from ui.widgets.page import Page, ScrollPage, StackPage
from ui.widgets.text import Note, Paragraph

_MINUTES = (1, 3, 5, 10, 20, 60)
COMPUTER = "computer"


def build(context: PageContext) -> Page:
    """The place "Settings"; a passport need not be open."""
    return SettingsPlace(context)


class SettingsPlace(StackPage):
    """The settings, and the pages to change the passphrase or make a new recovery sheet."""

    def __init__(self, context: PageContext) -> None:
        """Make the place."""
        self._context = context
        page = SettingsPage(context)
        super().__init__(page.title, page)
        page.passphrase.clicked.connect(lambda: self._open(PassphrasePage))
        page.sheet.clicked.connect(lambda: self._open(SheetPage))

    def on_shown(self, payload: object = None) -> None:
        """Show the settings themselves, as from the side list."""
        self.pop_all()
        super().on_shown(payload)

    def _open(self, kind: type[PassphrasePage | SheetPage]) -> None:
        if self._context.passport is not None:
            page = kind(self._context, self._context.passport)
            page.done.connect(self.pop)
            self.push(page)


class SettingsPage(ScrollPage):
    """Everything that can be set, saved as it is chosen."""

    def __init__(self, context: PageContext) -> None:
        """Make the page."""
        _ = context.translator.gettext
        super().__init__(_("Settings"), _("Every change counts at once."), measure=44)
        self._context, self._values = context, context.settings.values
        self.passphrase = SecondaryButton(_("Change my passphrase"), parent=self.content)
        self.sheet = SecondaryButton(_("Make a new recovery sheet"), parent=self.content)
        self.add(self._look())
        if context.passport is not None:
            self.add(self._writing(context.passport))
            self.add(self._locking(context.passport))
        else:
            self.passphrase.hide()
            self.sheet.hide()
        self.add(self._keys())

    def _look(self) -> Card:
        _ = self._context.translator.gettext
        same = (COMPUTER, _("Same as this computer"))
        languages = [("", same[1]), *((tag, language_name(tag, Translator(tag))) for tag in COMPLETE)]
        sizes = [("0", same[1]), *((str(size), _("{n}%", n=size)) for size in TEXT_SIZES)]
        looks = [same, ("light", _("Light")), ("dark", _("Dark"))]
        contrast = [same, ("yes", _("More contrast")), ("no", _("Usual contrast"))]
        still = [same, ("yes", _("Nothing moves")), ("no", _("Things may move"))]
        return Card(
            _("Language and look"),
            self._choice(_("Language"), languages, self._values.language, "language"),
            self._choice(_("Text size"), sizes, str(self._values.text_size), "text_size"),
            self._choice(_("Light or dark"), looks, self._values.look, "look"),
            self._choice(_("Contrast"), contrast, self._values.contrast, "contrast"),
            self._choice(_("Movement"), still, self._values.still, "still"),
            parent=self.content,
        )

    def _choice(self, words: str, options: Sequence[Option], chosen: str, name: str) -> Field:
        field = Choice(self._context.translator, words, options, compact=True, clearable=False)
        field.set_value(chosen)
        field.committed.connect(lambda code: self._set(name, str(code)))
        return field

    def _set(self, name: str, code: str) -> None:
        self._context.settings.set(**{name: int(code) if name == "text_size" else code})

    def _writing(self, passport: Passport) -> Card:
        tr, _ = self._context.translator, self._context.translator.gettext
        helpers = [(entry.id, entry.record.name) for entry in passport.records.all(Helper)]
        field = Choice(tr, _("Who is writing now?"), [(PERSON, _("Me")), *helpers], clearable=False)
        field.set_value(passport.writer)
        field.committed.connect(lambda code: self._write_as(passport, str(code)))
        note = Note(_("What a helper types is marked as told to them. Add helpers under “About me and my care”."))
        return Card(_("Who is writing"), field, note, parent=self.content)

    def _write_as(self, passport: Passport, who: str) -> None:
        passport.write_as(None if who == PERSON else who)
        self._context.person_changed()

    def _locking(self, passport: Passport) -> Card:
        tr, _ = self._context.translator, self._context.translator.gettext
        options = [(str(n), tr.ngettext("{n} minute", "{n} minutes", n)) for n in _MINUTES]
        field = Choice(tr, _("Lock by itself after"), options, compact=True, clearable=False)
        field.set_value(passport.settings.get(SETTING) or str(DEFAULT_MINUTES))
        field.committed.connect(lambda code: self._set_minutes(passport, str(code)))
        note = Note(_("Locking closes everything. What you were typing is kept."))
        return Card(_("Lock and ways in"), field, note, FlowRow(self.passphrase, self.sheet), parent=self.content)

    def _set_minutes(self, passport: Passport, minutes: str) -> None:
        passport.settings.set(SETTING, minutes)
        self._context.person_changed()

    def _keys(self) -> Card:
        _ = self._context.translator.gettext
        card = Card(_("Keys"), parent=self.content)
        for shortcut in SHORTCUTS:
            card.add(Paragraph(_("{keys}: {does}", keys=isolate_ltr(shortcut.keys), does=_(shortcut.does))))
        return card
