"""The same summary through Typst, for the yardstick of the PDF: all of its words, tables and columns, no finesse."""

from __future__ import annotations

import json

from passport_app.i18n import is_right_to_left
from passport_app.paths import resource
from passport_app.summary.model import Block, BodyMap, Chart, Lines, Said, Section, Summary, Table, WriteIn

_HEAD = """#set page(paper: "a4", margin: 12mm)
#set text(font: ("Passport Sans", "Passport Nastaliq"), size: 10pt, fallback: false)
"""


def by_typst(summary: Summary) -> bytes:
    """The bytes of a PDF with a sheet for each language; the compiler starts anew each time."""
    import typst

    source = _HEAD + "#pagebreak()\n".join(_sheet(summary, language) for language in summary.languages)
    made: bytes = typst.compile(source.encode(), font_paths=[str(resource("fonts"))], ignore_system_fonts=True)
    return made


def _sheet(summary: Summary, language: str) -> str:
    direction = "rtl" if is_right_to_left(language) else "ltr"
    header = summary.header
    parts = [f'#set text(lang: "{language}", dir: {direction})', f"= #{_quoted(header.name.text)}"]
    said = [header.identity, *(line.said for line in (*header.needs, *header.alerts))]
    parts += [f"#{_text(one, language)}\n" for one in said]
    parts += [_section(section, language) for section in summary.sections]
    parts += [f"#{_text(summary.footer.identity, language)} #{_text(summary.footer.origin, language)}"]
    return "\n".join(parts) + "\n"


def _section(section: Section, language: str) -> str:
    blocks = "\n".join(_block(block, language) for block in section.blocks)
    return f"== #{_text(section.title, language)}\n{blocks}\n"


def _block(block: Block, language: str) -> str:
    match block:
        case Lines():
            return "\n".join(f"- #{_quoted(line.number)} #{_text(line.said, language)}" for line in block.lines)
        case Table():
            cells = [*block.columns, *(cell for row in block.rows for cell in row.cells)]
            return f"#table(columns: {len(block.columns)}, {', '.join(_text(cell, language) for cell in cells)})"
        case WriteIn():
            return f"#{_text(block.title, language)}\n" + "#line(length: 100%)\n" * block.rows
        case BodyMap():
            return f"#{_text(block.words, language)}"
        case Chart():
            return _drawing(block) + f"\n#{_text(block.caption, language)}"


def _drawing(chart: Chart) -> str:
    lines = []
    for series in chart.series:
        points = [(day, value) for day, value in enumerate(series.points) if value is not None]
        moves = ", ".join(
            f"curve.{'move' if n == 0 else 'line'}(({4 * day}pt, {60 - 6 * value}pt))"
            for n, (day, value) in enumerate(points)
        )
        lines.append(f"#curve(stroke: 1pt, {moves})")
    return "\n".join(lines)


def _text(said: Said, language: str) -> str:
    return _quoted("".join(span.text for span in said[language]))


def _quoted(text: str) -> str:
    return f"text({json.dumps(text, ensure_ascii=False)})"
