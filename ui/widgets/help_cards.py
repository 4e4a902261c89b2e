"""The signs that need help, as cards in the order of urgency; the same on every page that shows them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from passport_app.domain.person import Nation
from passport_app.i18n import Translator, isolate_ltr
from passport_app.services.help_now import DRAFT_NOTICE, HelpCard, Said, help_page
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
    return Paragraph(both(Said(text=words, english="" if words == DRAFT_NOTICE else DRAFT_NOTICE)), strong=True)


def both(said: Said) -> str:
    """Words with the English that must stand beside them."""
    return f"{said.text} ({english(said)})" if said.english else said.text


def english(said: Said) -> str:
    """The English in its own direction; unlike a dose it may wrap."""
    return isolate_ltr(said.english).replace("\u00a0", " ")


def _signs(level: Level, card: HelpCard) -> Card:
    made = LevelCard(level, card.action.text)
    if card.action.english:
        made.add(Note(english(card.action), small=True))
    for item in card.items:
        made.add(Paragraph(f"•\u00a0{item.text}"))
        if item.english:
            made.add(Note(english(item), small=True))
    return made
