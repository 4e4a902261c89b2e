"""Where it hurts: the list of pains, and one pain with its details, kept as soon as its place is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from passport_app.domain.body import Pain, PainKind, Side, regions
from passport_app.domain.words import Words
from passport_app.i18n import Translator
from ui.common.context import PageContext
from ui.common.wording import phrase, spoken
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.choices import CheckList, Choice
from ui.widgets.field import Field
from ui.widgets.filled_page import writer_names
from ui.widgets.layouts import FlowRow, column
from ui.widgets.pick import PickField
from ui.widgets.scale import ScaleRow
from ui.widgets.step_page import StepPage
from ui.widgets.text import Paragraph
from ui.widgets.words_field import WordsField

Put = Callable[[Pain, int | None], int]


class PainList(QWidget):
    """The pains put in so far.

    Signals:
        add_requested: One more.
        change_requested: Its place in the list.
        take_out_requested: Its place in the list.
    """

    add_requested = Signal()
    change_requested = Signal(int)
    take_out_requested = Signal(int)

    def __init__(self, lines: Sequence[str], translator: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._translator = translator
        rows = column(self, space=0.75)
        for index, line in enumerate(lines):
            rows.addWidget(self._pain(index, line))
        _ = translator.gettext
        add = SecondaryButton(_("Add another place") if lines else _("Add a place"), icon="add", parent=self)
        add.clicked.connect(self.add_requested)
        rows.addWidget(FlowRow(add, parent=self))

    def _pain(self, index: int, line: str) -> QWidget:
        _ = self._translator.gettext
        change = LinkButton(_("Change"), name=spoken(_("Change"), line))
        change.clicked.connect(lambda: self.change_requested.emit(index))
        take_out = LinkButton(_("Take it out"), icon="remove", name=spoken(_("Take it out"), line))
        take_out.clicked.connect(lambda: self.take_out_requested.emit(index))
        return Card("", Paragraph(line), FlowRow(change, take_out), parent=self)


class PainPage(StepPage):
    """One pain.

    Signals:
        undo_requested: Take the last answer back.
    """

    undo_requested = Signal()

    def __init__(self, context: PageContext, pain: Pain | None, index: int | None, put: Put) -> None:
        self._t, self._put, self._index = context.translator, put, index
        _ = self._t.gettext
        note = _("Left and right are your own left and right. Leave out what you like.")
        super().__init__(self._t, _("One place that hurts"), note, continue_words=_("Done"), back=False)
        self._announcer = context.announcer
        self._region = PickField(self._t, _("Where is it?"), self._regions(), parent=self.content)
        self._side = Choice(self._t, _("Which side?"), self._options("side", Side), compact=True, parent=self.content)
        self._strength = self._scale()
        kinds = self._options("pain-kind", PainKind)
        self._kinds = CheckList(self._t, _("What is it like?"), kinds, compact=True, parent=self.content)
        writers = writer_names(context)
        words = _("What it is like, in my own words")
        self._words = WordsField(self._t, words, bank="pain-word", writers=writers, parent=self.content)
        self._fields: tuple[Field, ...] = (self._region, self._side, self._strength, self._kinds, self._words)
        self._show(pain)
        for field in self._fields:
            field.committed.connect(self._keep)
            self.add(field)

    def focus_first(self) -> None:
        self._region.set_focus()

    def before_leave(self) -> bool:
        for field in self._fields:
            field.commit()
        return True

    def _scale(self) -> ScaleRow:
        _, t = self._t.gettext, self._t
        low, high = phrase("rating-low", "pain-now", t), phrase("rating-high", "pain-now", t)
        return ScaleRow(t, _("How strong is it?"), low=low, high=high, parent=self.content)

    def _regions(self) -> list[tuple[str, str]]:
        return [(code, phrase("body-region", code, self._t)) for code in regions()]

    def _options(self, name: str, members: type[Side | PainKind]) -> list[tuple[str, str]]:
        return [(member.value, phrase(name, member.value, self._t)) for member in members]

    def _show(self, pain: Pain | None) -> None:
        self._region.set_value(pain.region if pain else "")
        self._side.set_value(pain.side if pain else "")
        self._strength.set_value(pain.intensity if pain else None)
        self._kinds.set_value(tuple(kind.value for kind in pain.kinds) if pain else ())
        self._words.set_value(pain.words if pain else None)
        self._show_side()

    def _show_side(self) -> None:
        region = regions().get(str(self._region.value()))
        self._side.setVisible(region is not None and region.lateral)

    def _keep(self, _value: object = None) -> None:
        self._show_side()
        region = regions().get(str(self._region.value()))
        if region is None:
            return
        side, strength, words = str(self._side.value() or ""), self._strength.value(), self._words.value()
        pain = Pain(
            region=region.code,
            side=Side(side) if side and region.lateral else None,
            kinds=tuple(PainKind(code) for code in self._codes()),
            intensity=strength if isinstance(strength, int) else None,
            words=words if isinstance(words, Words) else None,
        )
        self._index = self._put(pain, self._index)
        self.saved_note.saved(undo=self.undo_requested.emit)
        self._announcer.say(self._t.gettext("Saved"))

    def _codes(self) -> tuple[str, ...]:
        found = self._kinds.value()
        return found if isinstance(found, tuple) else ()
