"""The signs that need help, as cards in the order of urgency; the same on every page that shows them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from passport_app.domain.help_now import DRAFT_NOTICE, HelpCard, Said, help_page
from passport_app.domain.person import Nation
from passport_app.i18n import Translator, isolate_ltr
from ui.widgets.card import Card, Level, LevelCard
from ui.widgets.layouts import column
from ui.widgets.text import Note, Paragraph

_LEVELS = (Level.NEW, Level.HELP, Level.STARTING)


class HelpCards(QWidget):
    """The draft notice, if there must be one, and the cards."""

    def __init__(self, translator: Translator, parent: QWidget | None = None) -> None:
        """Make the cards in the window's language, with the English beside unchecked words."""
        super().__init__(parent)
        page = help_page(Nation.ENGLAND, translator.language)
        rows = column(self, space=1.25)
        if page.draft:
            rows.addWidget(draft_notice(translator))
        for level, card in zip(_LEVELS, page.cards, strict=True):
            rows.addWidget(_signs(level, card))


def draft_notice(translator: Translator) -> QWidget:
    """The notice in the window's language and, where that is another, in English."""
    words = translator.gettext(DRAFT_NOTICE)
    english = "" if words == DRAFT_NOTICE else DRAFT_NOTICE
    return in_both(Said(text=words, english=english), strong=True)


def in_both(said: Said, *, sign: str = "", strong: bool = False) -> QWidget:
    """Words with the English that must stand with them on a line of its own, close below."""
    box = QWidget()
    rows = column(box, space=0.1)
    rows.addWidget(Paragraph(f"{sign}{said.text}", strong=strong, parent=box))
    if said.english:
        rows.addWidget(Note(_english(said), small=True, parent=box))
    return box


def _english(said: Said) -> str:
    """The English in its own direction; unlike a dose it may wrap."""
    return isolate_ltr(said.english).replace("\u00a0", " ")


def _signs(level: Level, card: HelpCard) -> Card:
    made = LevelCard(level, card.action.text)
    if card.action.english:
        made.add(Note(_english(card.action), small=True))
    for item in card.items:
        made.add(in_both(item, sign="•\u00a0"))
    return made
