"""Own words, a bank of ready-made ones, and the same in another language by a named person.

Picked words keep their code and are readable in every language; one changed letter makes them own words.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from passport_app.domain.phrases import in_language, pick
from passport_app.domain.rules import RuleError
from passport_app.domain.words import Words
from passport_app.i18n import Translator
from ui.common.metrics import rem
from ui.widgets.field import Field
from ui.widgets.layouts import FlowRow
from ui.widgets.ready_words import Phrase, ReadyWords, bank_phrases
from ui.widgets.renderings import Renderings
from ui.widgets.text_fields import Growing


class WordsField(Field):
    """Words with their language, code and renderings. The value is ``Words`` or ``None``."""

    def __init__(  # noqa: PLR0913 - each is a plain property of the field
        self,
        translator: Translator,
        label: str,
        *,
        bank: str = "",
        ready: Sequence[Phrase] = (),
        writers: Sequence[str] = (),
        help_text: str = "",
        lines: int = 2,
        translatable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Make the field.

        Args:
            translator: The window's language; own words typed here are in it unless the person says otherwise.
            label: Visible words.
            bank: Name of a list in ``resources/phrases``.
            ready: Further phrases: ``list/phrase`` and words.
            writers: Names offered as the person who put it into another language.
            help_text: One sentence under the label.
            lines: Least height in lines.
            translatable: Whether another language is offered.
            parent: Qt's parent.
        """
        super().__init__(translator, label, help_text=help_text, parent=parent)
        self._code, self._language = "", translator.language
        self._picked_text = ""
        self._row = QHBoxLayout()
        self.box = Growing(lines, self)
        self.name_control(self.box)
        self.place(self.box)
        self._ready = ReadyWords(translator, self.label, [*bank_phrases(bank, translator), *ready], self)
        self._others = Renderings(translator, self.label, writers, self)
        self._others.button.setVisible(translatable)
        self._links = FlowRow(self._ready.button, self._others.button, space=0.5, lines=0, parent=self)
        for part in (self._links, self._ready, self._others):
            self.place(part)
        self._connect()

    def _connect(self) -> None:
        self.box.typed.connect(self._typed)
        self._ready.picked.connect(self._picked)
        self._others.changed.connect(self._typed)
        self._others.left.connect(self._left)

    def stand_in_list(self) -> None:
        """Become a line of a list, with its number before the box."""
        self._saved.hide()  # the list itself says it
        self._label.setWordWrap(False)
        self._label.setMinimumWidth(rem(1.3))
        self._row.setSpacing(rem(0.4))
        self._row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.box, 1)
        self._column.insertLayout(1, self._row)

    def put_buttons(self, buttons: QWidget, *, beside: bool) -> None:
        """Put a line's buttons behind its box or, where that leaves too little room for words, before the links."""
        if beside:
            self._row.addWidget(buttons, 0, Qt.AlignmentFlag.AlignTop)
            self._links.add(self._others.button)
        else:  # the shorter of the links next, for it fits on the buttons' line
            self._links.put_first(self._others.button)
            self._links.put_first(buttons)
        buttons.show()  # Qt would show what has moved only later

    def value(self) -> object:
        text = self.box.toPlainText().strip()
        if not text:
            return None
        renderings = self._others.value()
        if self._code and text == self._picked_text:
            return replace(pick(self._code, self._language), renderings=renderings)
        return Words(text=text, language=self._others.language(), renderings=renderings)

    def set_value(self, value: object) -> None:
        words = value if isinstance(value, Words) else None
        self._show(words)
        self.remember()

    def raw(self) -> str:
        if not self.box.toPlainText() and self._others.is_empty():
            return ""
        code = self._code if self.box.toPlainText().strip() == self._picked_text else ""
        parts = {"text": self.box.toPlainText(), "code": code, "language": self._others.language()}
        return json.dumps({**parts, "into": self._others.raw()}, ensure_ascii=False)

    def set_raw(self, text: str) -> None:
        try:
            parts = json.loads(text) if text else {}
        except ValueError:
            parts = {"text": text}
        if not isinstance(parts, dict):
            parts = {"text": text}
        self._code = str(parts.get("code") or "")
        self._language = str(parts.get("language") or self.translator.language)
        self._picked_text = str(parts.get("text", "")).strip() if self._code else ""
        self.box.set_text(str(parts.get("text", "")))
        self._others.set_raw(self._language, parts.get("into") or [])

    def problem(self) -> str:
        problem = self._others.problem(words=self.box.toPlainText().strip())
        if problem:
            return problem
        try:
            self.value()
        except RuleError as error:
            return self.translator.error(error)
        return ""

    def _show(self, words: Words | None) -> None:
        self._code = (words.code or "") if words else ""
        self._language = words.language if words else self.translator.language
        shown = words.text if words else ""
        if words is not None and words.code:
            shown = in_language(words, self.translator.language) or words.text
            self._language = self.translator.language
        self._picked_text = shown.strip() if self._code else ""
        self.box.set_text(shown)
        self._others.set_value(self._language, words.renderings if words else ())

    def _picked(self, code: str, words: str) -> None:
        self._code, self._language, self._picked_text = code, self.translator.language, words.strip()
        self.box.set_text(words)
        self._others.set_language(self._language)
        self._typed()
        self.commit()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
