"""One of a coded list, or something else in own words."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from passport_app.domain.phrases import pick
from passport_app.domain.words import Words, own
from passport_app.i18n import Translator
from ui.widgets.field import Field
from ui.widgets.line import Line
from ui.widgets.pick import PickBox
from ui.widgets.ready_words import Phrase, bank_phrases
from ui.widgets.text import FieldLabel

_ELSE = "else"


class PhraseChoice(Field):
    """Ready-made words from a list; "Something else" opens a line for own words. The value is ``Words`` or ``None``."""

    def __init__(
        self,
        translator: Translator,
        label: str,
        *,
        bank: str = "",
        options: Sequence[Phrase] = (),
        help_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translator, label, help_text=help_text, parent=parent)
        _ = translator.gettext
        self._known: Words | None = None
        self.box = PickBox(self)
        self.box.addItem(_("Not chosen"), "")
        for code, words in (*bank_phrases(bank, translator), *options):
            self.box.addItem(words, code)
        self.box.addItem(_("Something else"), _ELSE)
        self.name_control(self.box)
        self.place(self.box)
        self._own_label = FieldLabel(_("In your own words"), self)
        self.line = Line(self)
        self.line.setMaxLength(500)
        self.place(self._own_label)
        self.place(self.line)
        self.name_control(self.line)
        self._own_label.setBuddy(self.line)
        self.line.setAccessibleName(f"{self._own_label.text()}: {self.label}")
        self.box.activated.connect(self._activated)
        self.line.textEdited.connect(self._typed)
        self._show_line()

    def value(self) -> object:
        code = str(self.box.currentData() or "")
        if code == _ELSE:
            return self._own()
        return pick(code, self.translator.language) if code else None

    def set_value(self, value: object) -> None:
        self._known = value if isinstance(value, Words) else None
        code = (self._known.code or _ELSE) if self._known else ""
        text = self._known.text if self._known is not None and not self._known.code else ""
        self._show(code, text)
        self.remember()

    def raw(self) -> str:
        code = str(self.box.currentData() or "")
        return json.dumps({"code": code, "text": self.line.text()}, ensure_ascii=False) if code else ""

    def set_raw(self, text: str) -> None:
        try:
            parts = json.loads(text) if text else {}
        except ValueError:
            parts = {"code": _ELSE, "text": text}
        self._show(str(parts.get("code", "")), str(parts.get("text", "")))

    def _own(self) -> Words | None:
        text = self.line.text().strip()
        if not text:
            return None
        if self._known is not None and not self._known.code and self._known.text == text:
            return self._known
        return own(text, self.translator.language)

    def _show(self, code: str, text: str) -> None:
        self.box.setCurrentIndex(max(0, self.box.findData(code)))
        self.line.setText(text)
        self._show_line()

    def _show_line(self) -> None:
        other = self.box.currentData() == _ELSE
        self.line.setVisible(other)
        self._own_label.setVisible(other)

    def _activated(self) -> None:
        self._show_line()
        self._typed()
        if self.box.currentData() == _ELSE:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.commit()
