"""The stylesheet of the window, generated from the look and the text size.

Only what Qt draws itself is styled here; buttons, ticks and number rows paint themselves from the palette.
Class names are those of ``ui/widgets``.
"""

from __future__ import annotations

from string import Template

from ui.common.tokens import Tokens

_SHEET = Template("""
QWidget { font-size: ${body}px; }
QToolTip { color: $text; background: $card; border: 1px solid $quiet; padding: ${quarter}px; }
Heading { color: $text; font-weight: 600; }
Heading[level="1"] { font-size: ${title}px; }
Heading[level="2"] { font-size: ${card_title}px; }
Heading[level="3"] { font-size: ${body}px; }
Note { color: $quiet; }
Note[small="true"], FieldError, SavedNote FieldLabel, SavedMark { font-size: ${note}px; }
Paragraph, FieldLabel { color: $text; }
Paragraph[strong="true"], FieldLabel { font-weight: 600; }
SavedNote FieldLabel, SavedMark { color: $green; font-weight: 400; }
FieldError, SavedNote FieldError { color: $red; font-weight: 600; }
Card, LevelCard { background: $card; border: ${thin}px solid $line; border-radius: ${corner}px; }
QWidget[pinned="true"] { background: $background; border-top: ${thin}px solid $line; }
Card[plain="true"] { background: transparent; border: none; }
QFrame#row { border: none; border-bottom: ${thin}px solid $line; }
LevelCard[level="usual"] { background: $green_tint; color: $green; }
LevelCard[level="starting"] { background: $amber_tint; color: $amber; }
LevelCard[level="help"], LevelCard[level="new"] { background: $red_tint; color: $red; }
SideNav, TopBar { background: $side; border: 0; }
TopBar { border-bottom: ${thin}px solid $line; }
SideNav[mirrored="false"] { border-right: ${thin}px solid $line; }
SideNav[mirrored="true"] { border-left: ${thin}px solid $line; }
Notice { background: $amber_tint; border: 0; border-bottom: 2px solid $amber; }
MainWindow, Shell { background: $background; }
QScrollArea, QScrollArea > QWidget > QWidget#page { background: transparent; border: 0; }
QLineEdit, QPlainTextEdit {
  color: $text; background: $card; border: 2px solid $quiet; border-radius: ${small_corner}px;
  padding: ${pad}px ${pad_side}px; selection-background-color: $primary; selection-color: $on_primary;
  placeholder-text-color: $quiet;
}
QLineEdit { min-height: ${inner}px; }
QLineEdit:focus, QPlainTextEdit:focus { border-color: $primary; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $background; }
QLineEdit[bad="true"], QPlainTextEdit[bad="true"] { border-color: $red; }
QListView, QTableView {
  color: $text; background: $card; border: ${thin}px solid $line; border-radius: ${corner}px; outline: 0;
}
QTableView { gridline-color: $line; }
QHeaderView::section {
  color: $quiet; background: $card; border: 0; border-bottom: ${thin}px solid $line;
  padding: ${pad}px; font-weight: 600;
}
QMenu { color: $text; background: $card; border: 1px solid $quiet; padding: ${quarter}px; }
QMenu::item { padding: ${pad}px ${pad_side}px; min-height: ${inner}px; }
QMenu::item:selected { background: $primary; color: $on_primary; }
QScrollBar:vertical { background: transparent; width: ${bar}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${bar}px; margin: 0; }
QScrollBar::handle { background: $quiet; border-radius: ${knob}px; margin: ${bar_gap}px; }
QScrollBar::handle:vertical { min-height: ${target}px; }
QScrollBar::handle:horizontal { min-width: ${target}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QCalendarWidget QWidget { alternate-background-color: $tint; }
QCalendarWidget #qt_calendar_navigationbar { background: $card; }
QCalendarWidget QToolButton { color: $text; background: $card; min-height: ${inner}px; padding: ${quarter}px; }
""")


def stylesheet(tokens: Tokens, body: int) -> str:
    """The sheet for one look with ``body`` pixels of text."""

    def rem(value: float) -> int:
        return round(value * body)

    target = max(44, rem(2.75))
    colours = {name: value for name, value in vars(tokens).items() if isinstance(value, str)}
    bar = max(12, rem(0.75))
    return _SHEET.substitute(
        colours,
        body=body,
        title=rem(1.75),
        card_title=rem(1.2),
        note=rem(0.9),
        quarter=rem(0.25),
        corner=rem(0.75),
        small_corner=rem(0.5),
        pad=rem(0.5),
        pad_side=rem(0.75),
        inner=target - 2 * rem(0.5) - 4,
        target=target,
        bar=bar,
        knob=(bar - 2 * 3) // 2,
        bar_gap=3,
        thin=2 if tokens.high_contrast else 1,
    )
