"""Settings: each look "same as this computer" by default; the rest only while a passport is open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from passport_app.domain.helpers import Helper
from passport_app.domain.record import PERSON
from passport_app.errors import N_
from passport_app.i18n import COMPLETE, Translator, isolate_ltr
from passport_app.services.passport import Passport
from ui.common.context import PageContext, Place
from ui.common.idle import DEFAULT_MINUTES, SETTING
from ui.common.languages import name as language_name
from ui.common.metrics import rem
from ui.common.settings import TEXT_SIZES
from ui.common.shortcuts import OF_A_PAGE, SHORTCUTS
from ui.widgets.card import Card
from ui.widgets.choices import Choice, Option
from ui.widgets.entry_row import EntryRow
from ui.widgets.field import Field
from ui.widgets.page import Page, ScrollPage
from ui.widgets.text import Note, Paragraph

_MINUTES = (1, 3, 5, 10, 20, 60)
COMPUTER = "computer"


SAFE = (
    (Place.ACCESS, N_("Who can open this"), N_("Passphrase, recovery sheets, helpers, who can read this")),
    (Place.COPIES, N_("Copies and backups"), N_("Backups here, a copy on a stick, copies for helpers")),
    (Place.REMOVED, N_("Removed lately"), N_("What was taken out: bring it back, or erase it for good")),
)
"""What else there is to settle about an open passport: a place, its words, and what is behind it."""
GIVE_BACK = (Place.COPIES, N_("Give entries back"), N_("What you wrote, as one file for the person"))
"""Only where a helper writes in a copy on their own computer."""
SAFE_FOR_A_CARER = ((Place.ACCESS, N_("Who can read this?"), N_("What others see, on this computer and in copies")),)


def build(context: PageContext) -> Page:
    """The place "Settings"; a passport need not be open."""
    return SettingsPage(context)


class SettingsPage(ScrollPage):
    """Everything that can be set, saved as it is chosen."""

    def __init__(self, context: PageContext) -> None:
        """Make the page."""
        _ = context.translator.gettext
        super().__init__(_("Settings"), _("Every change counts at once."), measure=44)
        self._context, self._values = context, context.settings.values
        self.add(self._look())
        if context.passport is not None:
            self._add_passports(context.passport)
        self.add(self._keys())

    def _add_passports(self, passport: Passport) -> None:
        if not passport.carer:
            self.add(self._writing(passport))
            self.add(self._locking(passport))
        carers = (*((GIVE_BACK,) if passport.vault.partial else ()), *SAFE_FOR_A_CARER)
        self.add(self._safe(carers if passport.carer else SAFE))

    def _safe(self, rows: Sequence[tuple[Place, str, str]]) -> Card:
        _ = self._context.translator.gettext
        card = Card(_("Kept safe"), parent=self.content)
        for place, words, note in rows:
            row = EntryRow(_(words), _(note), parent=card)
            row.clicked.connect(partial(self._context.navigate, place, None))
            card.add(row)
        return card

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
        kept = _("What a helper types is marked as told to them, or as what they saw.")
        where = _("Add helpers under “About me and my care”.")
        return Card(_("Who is writing"), field, Note(kept), Note(where), parent=self.content)

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
        return Card(_("Lock"), field, note, parent=self.content)

    def _set_minutes(self, passport: Passport, minutes: str) -> None:
        passport.settings.set(SETTING, minutes)
        self._context.person_changed()

    def _keys(self) -> Card:
        _ = self._context.translator.gettext
        card, rows = Card(_("Keys"), parent=self.content), QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(rem(1))
        grid.setVerticalSpacing(rem(0.5))
        grid.setColumnStretch(1, 1)
        for row, shortcut in enumerate((*SHORTCUTS, *OF_A_PAGE)):
            keys = Paragraph(isolate_ltr(shortcut.keys), strong=True)
            keys.setWordWrap(False)
            grid.addWidget(keys, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Paragraph(_(shortcut.does)), row, 1)
        card.add(rows)
        return card
