"""What is private or unticked is in no format's bytes, whatever is unpacked; once it may be, it is in all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from passport_app.domain.kinds import ALL
from passport_app.services import formats, reader_codes, summaries
from passport_app.services.files import FileError, NotAFolderError
from passport_app.services.passport import Passport, create_passport
from passport_app.services.summaries import PRESETS, Arrangement, Layout, Selection, Summary, compose_summary
from passport_app.summary.model import Header
from passport_app.summary.walking import Part, cells, parts
from passport_app.summary.wording import text_of
from passport_app.vault import Cost
from tests.strategies import filled
from tests.unit.services.recovering import EVERY, recovered

pytestmark = pytest.mark.usefixtures("qapp")
AS_OF = date(2026, 11, 22)
WORD = re.compile(r"(?:Pub|Priv)\d{3}")
QUICK = Cost(memory=8, passes=1, lanes=1)
WHOLE = {"pdf", "html", "text", "fhir", "read-aloud", "qr", "qr-locked"}
"""Formats that say all that the page says."""


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Passport]:
    """Two records of every kind, one of them private, each with a word that stands nowhere else."""
    made, _ = create_passport(tmp_path_factory.mktemp("planted") / "p", "four plain little words", cost=QUICK)
    for number, kind in enumerate(ALL):
        informant = "a" * 32 if kind.OBSERVED_ONLY else None
        if kind.SINGLETON:
            made.records.put(filled(kind, f"{'Priv' if kind.PRIVATE else 'Pub'}{number:03}"))
            continue
        made.records.add(filled(kind, f"Pub{number:03}"), informant=informant, about=AS_OF)
        made.records.add(filled(kind, f"Priv{number:03}"), informant=informant, about=AS_OF, private=True)
    yield made
    made.close()


def page(passport: Passport, audience: str, layout: Layout | None = None, **chosen: frozenset[str]) -> Summary:
    """A page with everything on it that may be on it."""
    names = tuple(name for name in PRESETS[audience].names() if name != "home-safety")
    return compose_summary(passport, audience, ["en", "pl"], AS_OF, Selection(sections=names, **chosen), layout=layout)  # type: ignore[arg-type]  # ids and keys alone


def words(texts: Iterable[str], start: str) -> set[str]:
    return {word for text in texts for word in WORD.findall(text) if word.startswith(start)}


@pytest.mark.parametrize("audience", list(PRESETS))
def test_nothing_private_goes_out_in_any_format_until_it_may(planted: Passport, audience: str) -> None:
    layout = Layout(arrangement=Arrangement.SIDE_BY_SIDE if audience in {"ae", "ot"} else Arrangement.SHEETS)
    hidden = recovered(page(planted, audience, layout), layout, locked=audience == "gp")
    assert set(hidden) | {"qr-locked"} == set(EVERY)
    assert words(hidden.values(), "Priv") == set()
    _all_say_the_same(hidden, "Pub")

    ids = frozenset(entry.id for kind in ALL for entry in planted.records.all(kind) if entry.private)
    told = recovered(page(planted, audience, private=ids), locked=audience == "gp")
    _all_say_the_same(told, "Priv")


def _all_say_the_same(texts: Mapping[str, str], start: str) -> None:
    """The words are there where they may be, in every format that is the whole page: so that the search can fail."""
    shown = {name: words([text], start) for name, text in texts.items()}
    assert shown["read-aloud"]
    for name in WHOLE & shown.keys():
        assert shown[name] == shown["read-aloud"], name
    assert shown["message"] <= shown["read-aloud"]


def test_the_short_formats_say_private_words_too_once_they_may(planted: Passport) -> None:
    ids = frozenset(entry.id for kind in ALL for entry in planted.records.all(kind) if entry.private)
    made = page(planted, "gp", private=ids)
    assert words([formats.message(made, formats.LONG).text], "Priv")
    assert words([made.qr_text], "Priv")


@pytest.mark.parametrize("audience", list(PRESETS))
def test_nothing_unticked_goes_out_in_any_format(planted: Passport, audience: str) -> None:
    before = page(planted, audience)
    keyed = [line for line in parts(before) if line.key]
    keys = frozenset(line.key for line in keyed)
    others = words([repr(line) for line in parts(before) if not line.key], "Pub")
    gone = words(map(said, keyed), "Pub") - others - words([repr(before.header.person), said(before.header)], "Pub")
    assert gone or audience == "agreed-slip"
    assert gone <= words([summaries.text(before)], "Pub")  # and so in every format: see the test above
    left = recovered(page(planted, audience, left_out=keys))
    assert words(left.values(), "Pub") & gone == set()


def said(thing: Part | Header) -> str:
    """The words of a line, or of what stands above them all."""
    if isinstance(thing, Header):
        return thing.name.text + "".join(map(text_of, (*thing.identity.values(), *thing.purpose.values())))
    return " ".join(text_of(spans) for cell in cells(thing) for spans in cell.values())


def test_every_format_of_one_file_has_its_ending() -> None:
    assert not formats.SUFFIXES.keys() & {*formats.FOLDERS}
    assert all(suffix.startswith(".") for suffix in formats.SUFFIXES.values())


def test_pictures_are_written_all_or_none(planted: Passport, tmp_path: Path) -> None:
    made = page(planted, "flare-plan")
    codes = reader_codes.reader_codes(made)
    pictures = formats.reader_pictures(codes)
    formats.save_pictures(tmp_path / "codes", pictures)
    assert len(list((tmp_path / "codes").iterdir())) == len(codes.parts) > 1
    assert all(codes.id in path.name for path in (tmp_path / "codes").iterdir())
    (tmp_path / "others" / pictures[-1].name).mkdir(parents=True)
    with pytest.raises(FileError):
        formats.save_pictures(tmp_path / "others", pictures)
    assert [path.name for path in (tmp_path / "others").iterdir()] == [pictures[-1].name]
    with pytest.raises(FileError):
        formats.save_pictures(tmp_path / "fresh", (pictures[0], replace(pictures[1], name=f"{'x' * 300}.png")))
    assert not (tmp_path / "fresh").exists()
    (tmp_path / "file").touch()
    with pytest.raises(NotAFolderError):
        formats.save_pictures(tmp_path / "file", pictures)
