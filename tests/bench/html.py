"""The same summary as plain HTML, for the yardstick of the PDF: all of its words, tables and columns, no finesse."""

from __future__ import annotations

from html import escape

from passport_app.i18n import is_right_to_left
from passport_app.paths import resource
from passport_app.summary.model import Block, BodyMap, Lines, Said, Section, Span, Summary, Table, WriteIn

FACES = {"Passport Sans": "PassportSans", "Passport Nastaliq": "PassportNastaliq"}


def sheets(summary: Summary) -> str:
    """One HTML document with a sheet for each language."""
    faces = "".join(
        f"@font-face {{ font-family: '{family}'; font-weight: {weight}; src: url('{resource('fonts', name)}'); }}\n"
        for family, stem in FACES.items()
        for weight, name in (("normal", f"{stem}-Regular.ttf"), ("bold", f"{stem}-Bold.ttf"))
    )
    style = f"""{faces}
    @page {{ size: A4; margin: 12mm }}
    body {{ font: 10pt 'Passport Sans' }} [lang=ur] {{ font: 11pt/2.35 'Passport Nastaliq' }}
    section {{ break-after: page }} table {{ width: 100%; border-collapse: collapse }}
    td, th {{ border-bottom: 1px solid #888 }}
    """
    body = "".join(_sheet(summary, language) for language in summary.languages)
    title = escape(summary.title[summary.languages[0]])
    head = f"<head><title>{title}</title><style>{style}</style></head>"
    return f"<!doctype html><html>{head}<body>{body}</body></html>"


def _sheet(summary: Summary, language: str) -> str:
    direction = "rtl" if is_right_to_left(language) else "ltr"
    header = summary.header
    parts = [f"<h1>{_span(header.name)}</h1>", f"<p>{_said(header.identity, language)}</p>"]
    parts += [f"<p>{_said(line.said, language)}</p>" for line in (*header.needs, *header.alerts)]
    parts += [_section(section, language) for section in summary.sections]
    parts += [f"<p>{_said(summary.footer.identity, language)} {_said(summary.footer.origin, language)}</p>"]
    return f'<section lang="{language}" dir="{direction}">{"".join(parts)}</section>'


def _section(section: Section, language: str) -> str:
    return f"<h2>{_said(section.title, language)}</h2>" + "".join(_block(block, language) for block in section.blocks)


def _block(block: Block, language: str) -> str:
    if isinstance(block, Lines):
        return (
            "<ul>" + "".join(f"<li>{line.number} {_said(line.said, language)}</li>" for line in block.lines) + "</ul>"
        )
    if isinstance(block, Table):
        head = "".join(f"<th>{_said(column, language)}</th>" for column in block.columns)
        rows = "".join(f"<tr>{''.join(f'<td>{_said(c, language)}</td>' for c in row.cells)}</tr>" for row in block.rows)
        return f"<table><tr>{head}</tr>{rows}</table>"
    if isinstance(block, WriteIn):
        return f"<h3>{_said(block.title, language)}</h3>" + "<hr>" * block.rows
    if isinstance(block, BodyMap):
        return f"<p>{_said(block.words, language)}</p>"
    points = [(i, p) for i, p in enumerate(block.series[0].points) if p is not None]
    line = " ".join(f"{10 + 4 * i},{100 - 9 * p}" for i, p in points)
    drawing = f'<svg width="420" height="110"><polyline points="{line}" fill="none" stroke="black"/></svg>'
    return f"{drawing}<p>{_said(block.caption, language)}</p>"


def _said(said: Said, language: str) -> str:
    return "".join(_span(span) for span in said[language])


def _span(span: Span) -> str:
    tag = "b" if span.strong else "span"
    return f'<{tag} lang="{span.language}">{escape(span.text)}</{tag}>'
