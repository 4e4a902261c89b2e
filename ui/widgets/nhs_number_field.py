"""An NHS number as people write it; the value is its ten digits."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from passport_app.domain.nhs_number import NhsNumberError, parse_nhs_number, spaced_nhs_number
from passport_app.i18n import Translator
from ui.widgets.text_fields import TextField

_WIDTH = 14


class NhsNumberField(TextField):
    """One line; spaces, dashes and Eastern digits are welcome."""

    def __init__(
        self, translator: Translator, label: str, *, help_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(translator, label, help_text=help_text, width=_WIDTH, limit=30, parent=parent)

    def value(self) -> object:
        typed = self.line.text().strip()
        return parse_nhs_number(typed) if typed and not self.problem() else None

    def set_value(self, value: object) -> None:
        self.set_raw(spaced_nhs_number(str(value)) if value else "")
        self.remember()

    def problem(self) -> str:
        typed = self.line.text().strip()
        try:
            parse_nhs_number(typed) if typed else None
        except NhsNumberError as error:
            return self.translator.error(error)
        return ""
