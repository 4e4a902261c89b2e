"""A page in codes: with its data where there is room, else with its words alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from passport_app.services import exchange, reader_codes
from passport_app.services.passport import create_passport
from passport_app.services.summaries import Summary, compose_summary
from passport_app.summary.hpq1 import Collector, TooMuchError, carried, decode, encode
from passport_app.summary.model import Lines
from passport_app.vault import Cost

PEOPLE = Path(__file__).parents[3] / "resources" / "people"


def composed(folder: Path, audience: str, language: str) -> Summary:
    made, _code = create_passport(
        folder / "passport", "four plain little words", cost=Cost(memory=8, passes=1, lanes=1)
    )
    with made:
        exchange.import_file(made, PEOPLE / "P2.jsonl")
        return compose_summary(made, audience, (language,), as_of=date(2026, 11, 22))


def read(parts: tuple[str, ...]) -> Summary:
    collector = Collector()
    for part in parts:
        collector.add(part)
    return decode(collector.container()).summary


def test_a_page_that_fits_keeps_its_data(tmp_path: Path) -> None:
    page = composed(tmp_path, "gp", "en")
    assert read(reader_codes.reader_codes(page).parts) == carried(page)


def test_a_page_too_long_for_its_data_keeps_every_word(tmp_path: Path) -> None:
    page = composed(tmp_path, "pain-clinic", "ur")
    several = (replace(page, sections=page.sections[:1] * times + page.sections[1:]) for times in range(1, 200))
    long = next(one for one in several if not fits(one))
    assert read(reader_codes.reader_codes(long).parts) == carried(reader_codes.words_alone(long))


def fits(page: Summary) -> bool:
    try:
        encode(page)
    except TooMuchError:
        return False
    return True


def test_a_page_too_long_even_so_is_refused(tmp_path: Path) -> None:
    page = composed(tmp_path, "gp", "en")
    section = next(one for one in page.sections if any(isinstance(block, Lines) for block in one.blocks))
    with pytest.raises(TooMuchError):
        reader_codes.reader_codes(replace(page, sections=(section,) * 200))
