"""The file is written and read line by line, comes back to the same bytes, and says where it is wrong."""

from __future__ import annotations

import io
import itertools
import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app.domain.record import PERSON, Record
from passport_app.exchange import codec, errors, lines
from passport_app.exchange.lines import Reader, RevisionLine
from tests.strategies import IDS, records

PASSPORT = "f" * 32
SECRET = "zażółć"


def line(**changes: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "id": "a" * 32,
        "record": "c" * 32,
        "kind": "goal",
        "parents": [],
        "clock": 1,
        "recorder": "person",
        "informant": "person",
        "device": "d" * 32,
        "written": "2026-11-22T08:00:00+00:00",
        "about": "2026-11-22",
        "private": False,
        "removed": False,
        "body": {"want": {"text": "sit", "language": "en"}},
    }
    return {**plain, **changes}


def file(*plain: object, header: object = None) -> io.BytesIO:
    first = {"format": "health-passport", "version": 1, "passport": PASSPORT} if header is None else header
    return io.BytesIO(b"".join(json.dumps(row).encode() + b"\n" for row in (first, *plain)))


def read(data: io.BytesIO) -> list[RevisionLine]:
    return list(Reader(data))


@st.composite
def passports(draw: st.DrawFn) -> list[RevisionLine]:
    """A few records with a few revisions each, some of which join two."""
    made: list[RevisionLine] = []
    for clock, revision in enumerate(draw(st.lists(IDS, min_size=1, max_size=6, unique=True)), start=1):
        earlier = draw(st.sampled_from([None, *made]))
        record: Record = draw(records())
        kind = type(record)
        parents: set[str] = set()
        name = kind.KIND if kind.SINGLETON else revision
        if earlier is not None and earlier.kind == kind.KIND:
            name = earlier.record
            parents = {found.id for found in made if found.record == name}
        others = [] if kind.PERSON_ONLY else ["b" * 32]
        own = [] if kind.OBSERVED_ONLY else [PERSON]
        made.append(
            RevisionLine(
                id=revision,
                record=name,
                kind=kind.KIND,
                parents=tuple(sorted(parents)),
                clock=clock,
                recorder=draw(st.sampled_from([PERSON, "b" * 32])),
                informant=draw(st.sampled_from(own + others)),
                device="d" * 32,
                written="2026-11-22T08:00:00+01:00",
                about=draw(st.sampled_from([None, "2026-11-21"])),
                private=draw(st.booleans()),
                removed=draw(st.booleans()),
                body=msgspec.Raw(codec.encode(record)),
            )
        )
    return made


@given(passport=passports())
def test_a_file_comes_back_to_the_same_bytes(passport: list[RevisionLine]) -> None:
    written = b"".join(lines.write(PASSPORT, passport))
    reader = Reader(io.BytesIO(written))
    assert b"".join(lines.write(reader.passport, reader)) == written


def test_the_lines_have_the_keys_in_their_order() -> None:
    header, first = b"".join(lines.write(PASSPORT, read(file(line())))).decode().splitlines()
    assert header == f'{{"format":"health-passport","version":1,"passport":"{PASSPORT}"}}'
    assert list(json.loads(first)) == list(line())
    assert first.startswith(f'{{"id":"{"a" * 32}","record":"{"c" * 32}","kind":"goal","parents":[],"clock":1,')


def test_spaces_order_and_line_endings_of_another_writer_do_not_matter() -> None:
    sloppy = json.dumps(dict(reversed(line().items())), indent=None, separators=(" , ", " : ")).encode()
    data = io.BytesIO(file().getvalue().replace(b"\n", b"\r\n") + sloppy)
    assert read(data) == read(file(line()))


def test_the_same_line_twice_counts_once() -> None:
    assert len(read(file(line(), line()))) == 1


def test_writing_takes_one_line_at_a_time() -> None:
    def endless() -> Iterator[RevisionLine]:
        return itertools.repeat(read(file(line()))[0])

    assert len(list(itertools.islice(lines.write(PASSPORT, endless()), 3))) == 3


def test_reading_takes_one_line_at_a_time() -> None:
    class Endless(io.RawIOBase):
        def readline(self, size: int | None = -1, /) -> bytes:
            return next(rows)

    def many() -> Iterable[bytes]:
        yield file().getvalue()
        for clock in itertools.count(1):
            yield json.dumps(line(id=f"{clock:032x}", clock=clock)).encode() + b"\n"

    rows = iter(many())
    found = itertools.islice(Reader(Endless()), 3)  # type: ignore[arg-type]  # a file has more methods than it needs
    assert [revision.clock for revision in found] == [1, 2, 3]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", errors.EmptyFileError),
        (b"\n", errors.NotAnExchangeFileError),
        (b"PK\x03\x04", errors.NotAnExchangeFileError),
        (b"\xff\xfe{\x00", errors.NotAnExchangeFileError),
        (b"{}\n", errors.NotAnExchangeFileError),
        (b"[" * 1000, errors.NotAnExchangeFileError),
        (b'{"format":"' + b"x" * 100_000 + b'"}', errors.NotAnExchangeFileError),
        (b'{"format":"health-passport"}\n', errors.NotAnExchangeFileError),
        (b'{"format":"health-passport","version":0,"passport":"' + b"f" * 32 + b'"}', errors.NotAnExchangeFileError),
        (b'{"format":"health-passport","version":"2","passport":"' + b"f" * 32 + b'"}', errors.NotAnExchangeFileError),
        (b'{"format":"health-passport","version":1,"passport":"../x"}', errors.NotAnExchangeFileError),
        (b'{"format":"health-passport","version":1,"passport":7}', errors.NotAnExchangeFileError),
        (b'{"format":"health-passport","version":2,"anything":[]}\n', errors.NewerFileError),
    ],
)
def test_what_is_no_passport_file_is_told_apart(data: bytes, error: type[errors.ExchangeError]) -> None:
    with pytest.raises(error):
        read(io.BytesIO(data))


WRONG: list[tuple[dict[str, Any], type[errors.LineError], str | None]] = [
    ({"id": "A" * 32}, errors.WrongTypeError, "id"),
    ({"id": 5}, errors.WrongTypeError, "id"),
    ({"id": "a" * 32 + "\n"}, errors.WrongTypeError, "id"),
    ({"record": "goal"}, errors.WrongTypeError, "record"),
    ({"record": "../../etc"}, errors.WrongTypeError, "record"),
    ({"kind": "person"}, errors.WrongTypeError, "record"),
    ({"kind": SECRET}, errors.UnknownKindError, None),
    ({"kind": None}, errors.WrongTypeError, "kind"),
    ({"parents": "a" * 32}, errors.WrongTypeError, "parents"),
    ({"parents": ["a" * 32]}, errors.MissingParentLineError, None),
    ({"parents": ["b" * 32]}, errors.MissingParentLineError, None),
    ({"parents": ["b" * 32, "a" * 32]}, errors.WrongTypeError, "parents"),
    ({"clock": 0}, errors.WrongTypeError, "clock"),
    ({"clock": -1}, errors.WrongTypeError, "clock"),
    ({"clock": 1.5}, errors.WrongTypeError, "clock"),
    ({"clock": 2**53}, errors.WrongTypeError, "clock"),
    ({"clock": True}, errors.WrongTypeError, "clock"),
    ({"clock": "1"}, errors.WrongTypeError, "clock"),
    ({"recorder": "letter"}, errors.WrongTypeError, "recorder"),
    ({"recorder": SECRET}, errors.WrongTypeError, "recorder"),
    ({"informant": ""}, errors.WrongTypeError, "informant"),
    ({"device": ""}, errors.WrongTypeError, "device"),
    ({"device": "ą"}, errors.WrongTypeError, "device"),
    ({"written": "2026-11-22T08:00:00"}, errors.WrongTypeError, "written"),
    ({"written": "2026-13-22T08:00:00Z"}, errors.WrongTypeError, "written"),
    ({"written": "2026-11-22 08:00:00Z"}, errors.WrongTypeError, "written"),
    ({"about": "2026-02-30"}, errors.WrongTypeError, "about"),
    ({"about": "2026"}, errors.WrongTypeError, "about"),
    ({"about": 20261122}, errors.WrongTypeError, "about"),
    ({"private": 0}, errors.WrongTypeError, "private"),
    ({"removed": "no"}, errors.WrongTypeError, "removed"),
    ({"body": None}, errors.WrongTypeError, "body"),
    ({"body": []}, errors.WrongTypeError, "body"),
    ({"body": {}}, errors.MissingFieldError, "want"),
    ({"body": {"want": SECRET}}, errors.WrongTypeError, "want"),
    ({"body": {"want": {"text": SECRET, "language": "pl"}, SECRET: 1}}, errors.UnknownFieldError, "body"),
    ({"body": {"want": {"text": SECRET, "language": "pl"}, "importance": 11}}, errors.BrokenRuleError, "importance"),
    ({SECRET: 1}, errors.UnknownPartError, None),
    ({"kind": "check-in", "body": {}, "informant": "b" * 32}, errors.BrokenRuleError, "informant"),
    ({"kind": "check-in", "body": {}, "informant": "letter"}, errors.BrokenRuleError, "informant"),
    (
        {"kind": "observation", "body": {"what": {"text": "x", "language": "en"}}},
        errors.BrokenRuleError,
        "informant",
    ),
]


@pytest.mark.parametrize(("changes", "error", "field"), WRONG)
def test_a_wrong_line_is_refused_with_its_number_and_without_its_words(
    changes: dict[str, Any], error: type[errors.LineError], field: str | None
) -> None:
    with pytest.raises(errors.LineError) as caught:
        read(file(line(id="e" * 32, record="9" * 32), line(**{"clock": 2, **changes})))
    assert type(caught.value) is error
    assert caught.value.params["line"] == 3
    assert caught.value.params.get("field") == field
    assert SECRET not in caught.value.sentence()
    assert "3" in caught.value.sentence()


@pytest.mark.parametrize("name", line())
def test_every_part_of_a_line_is_needed(name: str) -> None:
    plain = line()
    del plain[name]
    with pytest.raises(errors.MissingFieldError) as caught:
        read(file(plain))
    assert caught.value.params["field"] == name


@pytest.mark.parametrize("data", [b"\n", b"x\n", b"[]\n", b"3", b'{"id":', b"\xff\n", b'{"a":1}{"b":2}\n', b"\0\n"])
def test_what_is_no_json_object_is_refused_with_its_line(data: bytes) -> None:
    with pytest.raises(errors.NotJsonError) as caught:
        read(io.BytesIO(file(line()).getvalue() + data))
    assert caught.value.params["line"] == 3


def test_a_file_that_is_cut_short_is_refused_at_its_last_line() -> None:
    whole = file(line()).getvalue()
    with pytest.raises(errors.NotJsonError):
        read(io.BytesIO(whole[:-20]))


@pytest.mark.parametrize("brackets", [b"[" * 100_000, b'{"a":' * 50_000, b"[" * 20 + b"]" * 20])
def test_brackets_within_brackets_are_refused(brackets: bytes) -> None:
    with pytest.raises(errors.TooDeepError):
        read(io.BytesIO(file().getvalue() + b'{"body":' + brackets + b"}\n"))


def test_brackets_in_words_are_words() -> None:
    words = {"want": {"text": '[[[[[[[[[[{{{{{{{{{{ \\" [[[', "language": "en"}}
    assert len(read(file(line(body=words)))) == 1


def test_a_line_that_never_ends_is_refused_before_it_is_read() -> None:
    class Endless(io.RawIOBase):
        taken = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            if not self.taken:
                self.taken = 1
                return file().getvalue()
            assert size is not None
            assert 0 < size <= lines.LONGEST_LINE + 1
            self.taken += size
            return b" " * size

    endless = Endless()
    with pytest.raises(errors.LineTooLongError):
        read(endless)  # type: ignore[arg-type]  # a file has more methods than it needs
    assert endless.taken < 2 * lines.LONGEST_LINE


def test_too_many_lines_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MOST_LINES", 2)
    rows = [line(id=f"{clock:032x}", clock=clock) for clock in (1, 2, 3)]
    assert len(read(file(*rows[:2]))) == 2
    with pytest.raises(errors.TooManyLinesError):
        read(file(*rows))


def test_too_many_bytes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MOST_BYTES", 600)
    assert len(read(file(line()))) == 1
    with pytest.raises(errors.FileTooBigError):
        read(file(line(), line(id="b" * 32, clock=2)))


def test_lines_out_of_order_are_refused() -> None:
    with pytest.raises(errors.WrongOrderError):
        read(file(line(clock=2), line(id="b" * 32, clock=1)))


def test_one_id_with_two_contents_is_refused() -> None:
    with pytest.raises(errors.ClashingLinesError):
        read(file(line(), line(private=True)))


def test_a_parent_is_of_the_same_record_and_older() -> None:
    first = line()
    with pytest.raises(errors.MissingParentLineError):
        read(file(first, line(id="b" * 32, clock=2, record="9" * 32, parents=["a" * 32])))
    with pytest.raises(errors.MissingParentLineError):
        read(file(first, line(id="b" * 32, clock=1, parents=["a" * 32])))
    assert len(read(file(first, line(id="b" * 32, clock=2, parents=["a" * 32])))) == 2


def test_a_record_keeps_its_kind() -> None:
    other = line(id="b" * 32, clock=2, parents=["a" * 32], kind="aid", body={"what": {"text": "x", "language": "en"}})
    with pytest.raises(errors.WrongTypeError) as caught:
        read(file(line(), other))
    assert caught.value.params["field"] == "kind"


def test_the_limits_are_above_ten_years_of_a_full_diary() -> None:
    a_day = 50
    assert a_day * 366 * 10 < lines.MOST_LINES
    assert a_day * 366 * 10 * 2000 < lines.MOST_BYTES


@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(errors.ExchangeError):
        read(io.BytesIO(file().getvalue() + data))
