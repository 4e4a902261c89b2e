"""What a file tells a reader who does not see it is the composed page: all of it, in its order, and nothing else."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

import pytest

from passport_app.summary import model
from passport_app.summary.editions import Arrangement, Edition, Layout, edition_of
from passport_app.summary.pdf.closing import is_agreed
from passport_app.summary.pdf.fitting import fitted
from passport_app.summary.pdf.render import print_summary
from passport_app.summary.presets import PRESETS, preset
from passport_app.summary.sheet_words import folding_words
from passport_app.summary.wording import text_of
from tests.unit.summary.pdf import reading

SIDE = Layout(arrangement=Arrangement.SIDE_BY_SIDE)
CASES = [
    *((audience, ("en", "ur"), Layout()) for audience in sorted(PRESETS)),
    *((audience, ("en", "pl"), SIDE) for audience in ("gp", "ae", "pain-clinic")),
    ("gp", ("ur", "en"), SIDE),
    ("pain-clinic", ("ur", "ar-XB"), SIDE),
    ("gp", ("pl", "ur"), Layout(edition=Edition.CLEAR_14)),
    ("ae", ("ur",), Layout(edition=Edition.LARGE_18)),
    ("pain-clinic", ("en",), Layout(edition=Edition.LARGE_28, code=False)),
]


def bare(text: str) -> str:
    """Letters and digits alone: the rest is set as the page needs it."""
    return "".join(sign for sign in unicodedata.normalize("NFC", text) if sign.isalnum())


def sheet(summary: model.Summary, language: str, layout: Layout) -> Iterator[str]:
    """What a sheet tells, in reading order."""
    form = edition_of(summary.audience, layout)
    card, coded = form is Edition.WALLET, language == summary.languages[0] and layout.code and bool(summary.qr_text)
    agreed, rest = parted(summary)
    above = coded and not (agreed or card or form.large)
    yield from header(summary, language, alerts_first=card)
    if above:
        yield from code(summary, language, last=False)
    for part in rest:
        yield from () if part.overflow else section(part, language)
    yield from chain.from_iterable(write_in(part, language) for part in agreed)
    if coded and not above:
        yield from code(summary, language, last=card or form.large)
    if card:
        yield from said([summary.footer.origin], language)
    yield from later(summary, [language])


def side_by_side(summary: model.Summary, layout: Layout) -> Iterator[str]:
    """What a sheet in two languages tells: each part in the one, then in the other."""
    agreed, rest = parted(summary)
    both = summary.languages
    coded = layout.code and bool(summary.qr_text)
    yield from chain.from_iterable(header(summary, language, alerts_first=False) for language in both)
    for part in rest:
        yield from () if part.overflow else chain.from_iterable(section(part, language) for language in both)
    for language in both:
        yield from chain.from_iterable(write_in(part, language) for part in agreed)
        yield from said([summary.left_out if coded else None], language)
    yield from said([summary.qr_caption] * 2 if coded else [], both[0])
    yield from later(summary, both)


def parted(summary: model.Summary) -> tuple[list[model.Section], list[model.Section]]:
    agreed = [section for section in summary.sections if is_agreed(section)]
    return agreed, [section for section in summary.sections if section not in agreed]


def code(summary: model.Summary, language: str, *, last: bool) -> Iterator[str]:
    """The code as a figure with its caption, and what is not in it."""
    yield from said([None if last else summary.left_out, *[summary.qr_caption] * 2], language)
    yield from said([summary.left_out if last else None], language)


def later(summary: model.Summary, languages: Iterable[str]) -> Iterator[str]:
    """The second side."""
    found = [section for section in summary.sections if section.overflow]
    yield from (summary.more[language] for language in languages if found)
    for part in found:
        yield from chain.from_iterable(section(part, language) for language in languages)


def said(parts: Iterable[model.Said | None], language: str) -> list[str]:
    return [text_of(part[language]) for part in parts if part and part.get(language)]


def header(summary: model.Summary, language: str, *, alerts_first: bool) -> list[str]:
    head = summary.header
    lines = (*head.alerts, *head.needs) if alerts_first else (*head.needs, *head.alerts)
    return [head.name.text, *said([head.identity, head.purpose, head.as_of, *(line.said for line in lines)], language)]


def section(part: model.Section, language: str) -> Iterator[str]:
    yield from said([part.title, part.aside], language)
    for block in part.blocks:
        match block:
            case model.Lines():
                yield from said((line.said for line in block.lines), language)
            case model.Table():
                yield from said(chain.from_iterable(row.cells for row in block.rows), language)
            case model.Chart():
                yield from said([block.words, block.caption], language)
            case model.BodyMap():
                yield from said([block.words, block.words], language)
            case model.WriteIn():
                yield from said([block.title, *block.labels * block.rows], language)
    yield from said(part.notes, language)


def write_in(part: model.Section, language: str) -> Iterator[str]:
    for block in part.blocks:
        if isinstance(block, model.WriteIn):
            yield from said([block.title, *block.labels * block.rows], language)


def expected(summary: model.Summary, layout: Layout) -> list[str]:
    """All that is composed, in reading order."""
    if layout.arrangement is Arrangement.SIDE_BY_SIDE:
        return [bare(text) for text in side_by_side(summary, layout)]
    return [bare(text) for language in summary.languages for text in sheet(summary, language, layout)]


def beside_the_words(summary: model.Summary) -> set[str]:
    """What a page may say again: names of columns, and what stands at its foot."""
    tables = (block for part in summary.sections for block in part.blocks if isinstance(block, model.Table))
    columns = [column for table in tables for column in table.columns]
    foot = (summary.footer.identity, summary.footer.origin, summary.footer.as_of)
    found = {bare(text) for language in summary.languages for text in said([*columns, *foot], language)}
    notes = {bare(" ".join(summary.footer.notes[language])) for language in summary.languages}
    counts = {bare(re.sub("{.}", "", template)) for template in summary.footer.page_of.values()}
    spans = {bare(span.text) for language in summary.languages for span in summary.footer.identity[language]}
    name = bare(summary.header.name.text)
    cut = {bare(folding_words(language)) for language in summary.languages}
    known = found | notes | counts | spans | (cut if summary.audience == Edition.WALLET else set())
    return {re.sub(r"\d", "", text).removeprefix(name) for text in known} - {""} | {name}


@pytest.mark.parametrize(("audience", "languages", "layout"), CASES)
def test_all_that_is_composed_is_told_in_its_order_and_nothing_else(
    new_fuller: Callable[[], Any], audience: str, languages: tuple[str, ...], layout: Layout
) -> None:
    composed = new_fuller().summary(*languages, audience=audience, sections=preset(audience).names())
    assert_told(fitted(composed, layout), layout)


def assert_told(summary: model.Summary, layout: Layout) -> None:
    """The file tells all of a summary in its order, and beside it only what stands at the foot or above columns."""
    text = bare(reading.told(print_summary(summary, layout).pdf))
    between, place = [], 0
    for words in expected(summary, layout):
        found = text.find(words, place)
        assert found >= 0, (words, text[place : place + 200])
        between.append(text[place:found])
        place = found + len(words)
    known = re.compile(f"(?:{'|'.join(map(re.escape, beside_the_words(summary)))})*")
    for rest in (re.sub(r"\d", "", gap) for gap in [*between, text[place:]]):
        assert known.fullmatch(rest), rest
