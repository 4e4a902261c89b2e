"""The same words in another language, put into it by a named person; several languages if need be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from passport_app.domain.words import Rendering
from passport_app.i18n import COMPLETE, Translator, base_language, isolate
from ui.common.metrics import rem
from ui.widgets.buttons import LinkButton
from ui.widgets.layouts import FlowRow, column
from ui.widgets.line import Line
from ui.widgets.pick import PickBox
from ui.widgets.text import FieldLabel, Note, Paragraph
from ui.widgets.text_fields import Growing

LANGUAGES = (*COMPLETE, "ar", "bn", "cy", "es", "fa", "fr", "gu", "hi", "pa", "pt", "ro", "so", "ta", "tr", "uk", "zh")
"""Languages that are offered for own words; the commonest first languages in Britain."""


class _Block(QWidget):
    """One rendering: its language, its words, and who put it into that language."""

    changed = Signal()
    left = Signal()
    removed = Signal()

    def __init__(self, translator: Translator, label: str, writers: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._translator = translator
        _ = translator.gettext
        whole = column(self, space=0)
        whole.setContentsMargins(rem(1), rem(0.25), rem(1), 0)
        whole.addWidget(self._make_folded(label))
        self._open = QWidget(self)
        whole.addWidget(self._open)
        self._rows = column(self._open, space=0.35)
        self.language = PickBox(self)
        self.language.addItem(_("Not chosen"), "")
        for tag in LANGUAGES:
            self.language.addItem(translator.language_name(tag), tag)
        self.text = Growing(2, self)
        self.by = Line(self)
        self.by.setMaximumWidth(rem(18))
        self._add(_("Language"), self.language, label)
        self._add(_("The same words in that language"), self.text, label)
        self._add(_("Who put it into that language?"), self.by, label)
        self._add_writers(writers)
        remove = LinkButton(_("Take this language out"), parent=self)
        remove.clicked.connect(self.removed)
        self._rows.addWidget(remove)
        self.language.activated.connect(self.changed)
        self.language.activated.connect(self.left)
        self.text.typed.connect(self.changed)
        self.by.textEdited.connect(self.changed)

    def raw(self) -> dict[str, str]:
        """What stands here, for a draft."""
        language = str(self.language.currentData() or "")
        return {"language": language, "text": self.text.toPlainText(), "by": self.by.text()}

    def set_raw(self, parts: dict[str, str]) -> None:
        """Show it again."""
        tag = parts.get("language", "")
        if tag and self.language.findData(tag) < 0:
            self.language.addItem(tag, tag)
        self.language.setCurrentIndex(max(0, self.language.findData(tag)))
        self.text.set_text(parts.get("text", ""))
        self.by.setText(parts.get("by", ""))
        self._fold(folded=all(self.raw().values()))

    def _make_folded(self, label: str) -> QWidget:
        _ = self._translator.gettext
        self._said, self._by = Paragraph("", parent=self), Note("", small=True, parent=self)
        self._change = LinkButton(_("Change"), name=f"{_('Change')}: {label}", small=True, parent=self)
        self._change.clicked.connect(self._unfold)
        self._folded = QWidget(self)
        rows = column(self._folded, space=0.1)
        for line in (self._said, self._by, FlowRow(self._change, parent=self._folded)):
            rows.addWidget(line)
        self._folded.hide()
        return self._folded

    def _fold(self, *, folded: bool) -> None:
        """Show what is complete in two lines; its boxes open on request."""
        _, parts = self._translator.gettext, self.raw()
        name = self._translator.language_name(parts["language"]) if folded else ""
        self._said.setText(parts["text"])
        self._by.setText(_("{language}, by {name}", language=name[:1].upper() + name[1:], name=isolate(parts["by"])))
        self._folded.setVisible(folded)
        self._open.setVisible(not folded)

    def _unfold(self) -> None:
        self._fold(folded=False)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, words: str, control: QWidget, owner: str) -> None:
        label = FieldLabel(words, self)
        label.setBuddy(control)
        control.setAccessibleName(words)
        control.setAccessibleDescription(owner)
        control.installEventFilter(self)
        if self._rows.count():
            self._rows.addSpacing(rem(0.5))
        self._rows.addWidget(label)
        self._rows.addWidget(control)

    def _add_writers(self, writers: Sequence[str]) -> None:
        if not writers:
            return
        row = FlowRow(space=0.5, parent=self)
        for name in writers:
            link = LinkButton(name, parent=row)
            link.clicked.connect(lambda _=False, name=name: self._set_by(name))
            row.add(link)
        self._rows.addWidget(row)

    def _set_by(self, name: str) -> None:
        self.by.setText(name)
        self.changed.emit()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)


class Renderings(QWidget):
    """The part of a words field that holds other languages; its ``button`` stands elsewhere.

    Signals:
        changed: A person changed something.
        left: A person left one of its controls.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, translator: Translator, label: str, writers: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._translator, self._label, self._writers = translator, label, writers
        self._language = translator.language
        self._known: dict[str, Rendering] = {}
        self._blocks: list[_Block] = []
        self._rows = column(self, space=0.5)
        words = translator.gettext("Say it in another language")
        self.button = LinkButton(words, name=f"{words}: {label}", icon="language", small=True, parent=self)
        self.button.clicked.connect(self._add_by_hand)
        self.hide()

    def language(self) -> str:
        """The language of the words themselves."""
        return self._language

    def set_language(self, tag: str) -> None:
        """Say what language the words themselves are in."""
        self._language = tag

    def is_empty(self) -> bool:
        """Whether nothing stands here."""
        return not self._blocks

    def value(self) -> tuple[Rendering, ...]:
        """The renderings that are complete."""
        return tuple(self._rendering(parts) for parts in self.raw() if all(parts.values()))

    def raw(self) -> list[dict[str, str]]:
        """What stands here, for a draft; empty blocks are not there."""
        return [parts for parts in (block.raw() for block in self._blocks) if any(parts.values())]

    def set_value(self, language: str, renderings: Sequence[Rendering]) -> None:
        """Show renderings."""
        self._known = {rendering.language: rendering for rendering in renderings}
        self.set_raw(language, [{"language": r.language, "text": r.text, "by": r.by} for r in renderings])

    def set_raw(self, language: str, parts: Sequence[dict[str, str]]) -> None:
        """Show what a draft held."""
        self._language = language
        for block in list(self._blocks):
            self._drop(block)
        for each in parts:
            self._add().set_raw(each)

    def problem(self, *, words: str) -> str:
        """What is missing, as a sentence."""
        _ = self._translator.gettext
        parts = self.raw()
        if parts and not words:
            return _("Please write the words themselves first.")
        for each in parts:
            if not each["language"] or not each["text"].strip():
                return _("Please choose the language and write the words in it.")
            if not each["by"].strip():
                return _("Please write who put it into that language.")
        tags = [base_language(tag) for tag in (self._language, *(each["language"] for each in parts))]
        if len(set(tags)) != len(tags):
            return _("These words are in that language already.")
        return ""

    def _rendering(self, parts: dict[str, str]) -> Rendering:
        known = self._known.get(parts["language"])
        relation = known.relation if known is not None and known.by == parts["by"].strip() else None
        text, by = parts["text"].strip(), parts["by"].strip()
        return Rendering(text=text, language=parts["language"], by=by, relation=relation)

    def _add(self) -> _Block:
        block = _Block(self._translator, self._label, self._writers, self)
        block.changed.connect(self.changed)
        block.left.connect(self.left)
        block.removed.connect(lambda: self._remove_by_hand(block))
        self._blocks.append(block)
        self._rows.addWidget(block)
        self.show()
        return block

    def _add_by_hand(self) -> None:
        block = self._add()
        block.show()
        block.language.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove_by_hand(self, block: _Block) -> None:
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._drop(block)
        self.changed.emit()
        self.left.emit()

    def _drop(self, block: _Block) -> None:
        self._blocks.remove(block)
        self._rows.removeWidget(block)
        block.hide()
        block.deleteLater()
        self.setVisible(bool(self._blocks))
