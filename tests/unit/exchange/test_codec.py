"""One record, one sequence of bytes; anything else is refused with the path of the field and no word of it."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings

from passport_app.domain.about_me import AboutMe
from passport_app.domain.checkins import CheckIn, TrackerValue
from passport_app.domain.diary import DiaryPurpose
from passport_app.domain.goals import Goal
from passport_app.domain.kinds import ALL
from passport_app.domain.record import Record
from passport_app.domain.words import Rendering, Words, own
from passport_app.exchange import codec
from passport_app.exchange.errors import RecordTooBigError
from tests.strategies import records

SECRET = "zażółć"


@given(record=records())
def test_a_record_comes_back_equal_and_to_the_same_bytes(record: Record) -> None:
    body = codec.encode(record)
    assert codec.decode(type(record), body) == record
    assert codec.read(type(record), body) == record
    assert codec.encode(codec.read(type(record), body)) == body


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.KIND)
def test_every_kind_can_be_made_and_comes_back(kind: type[Record]) -> None:
    @settings(max_examples=20)
    @given(record=records(kind))
    def comes_back(record: Record) -> None:
        assert codec.decode(kind, codec.encode(record)) == record

    comes_back()


def test_what_is_not_said_is_not_written() -> None:
    assert codec.encode(Goal(want=own("sit", "en"))) == b'{"want":{"language":"en","text":"sit"}}'


def test_an_empty_answer_differs_from_the_usual_one() -> None:
    nothing = DiaryPurpose(questions=())
    assert codec.encode(nothing) == b'{"questions":[]}'
    assert codec.decode(DiaryPurpose, codec.encode(nothing)) == nothing


def test_a_whole_number_has_one_form() -> None:
    whole, broken = (TrackerValue(tracker="a" * 32, number=n) for n in (2, 2.0))
    assert codec.encode(CheckIn(trackers=(whole,))) == codec.encode(CheckIn(trackers=(broken,)))


def test_false_is_not_the_same_as_zero_or_unsaid() -> None:
    assert codec.encode(CheckIn(pain_now=0, finished=False)) == b'{"finished":false,"pain_now":0}'


def test_a_record_too_big_for_a_line_is_refused_when_it_is_made() -> None:
    long = Words(text="a" * 4000, language="pl", renderings=(Rendering(text="b" * 4000, language="en", by="A"),))
    with pytest.raises(RecordTooBigError):
        codec.encode(AboutMe(matters=(long,) * 200))


@pytest.mark.parametrize(
    ("body", "fault", "path"),
    [
        ({"pain_now": 11}, codec.RuleFault, "pain_now"),
        ({"pain_now": "3"}, codec.TypeFault, "pain_now"),
        ({"pain_now": True}, codec.TypeFault, "pain_now"),
        ({"pain_now": 3.5}, codec.TypeFault, "pain_now"),
        ({SECRET: 1}, codec.UnknownFault, "body"),
        ({"note": {"text": "a", "language": "pl", SECRET: 1}}, codec.UnknownFault, "note"),
        ({"pains": [{"region": "head"}, {"region": SECRET}]}, codec.RuleFault, "pains[2].region"),
        ({"pains": [{"side": "left"}]}, codec.MissingFault, "pains[1].region"),
        ({"pains": [{"region": "head", "kinds": [SECRET]}]}, codec.TypeFault, "pains[1].kinds[1]"),
        ({"pains": {}}, codec.TypeFault, "pains"),
        ({"note": {"text": " ", "language": "pl"}}, codec.RuleFault, "note.text"),
        ({"note": {"text": SECRET, "language": "polski"}}, codec.RuleFault, "note.language"),
        ({"note": {"text": SECRET * 1000, "language": "pl"}}, codec.RuleFault, "note.text"),
        ({"finished": None}, codec.TypeFault, "finished"),
        ([], codec.TypeFault, "body"),
        ("x", codec.TypeFault, "body"),
        (None, codec.TypeFault, "body"),
    ],
)
def test_a_wrong_body_is_refused_with_its_field_and_without_its_words(
    body: object, fault: type[codec.FieldFault], path: str
) -> None:
    with pytest.raises(codec.FieldFault) as caught:
        codec.read(CheckIn, json.dumps(body).encode())
    assert type(caught.value) is fault
    assert caught.value.path == path
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("number", ["1e999", "-1e999", "NaN", "1" * 5000])
def test_numbers_that_are_none_are_refused(number: str) -> None:
    body = f'{{"trackers":[{{"tracker":"{"a" * 32}","number":{number}}}]}}'.encode()
    with pytest.raises(codec.FieldFault):
        codec.read(CheckIn, body)


@pytest.mark.parametrize("body", [b"", b"{", b'{"pain_now":', b"\xff", b'{"note":"\xff"}', b"[" * 100_000, b"{}{}"])
def test_what_is_no_json_is_refused(body: bytes) -> None:
    with pytest.raises(codec.FieldFault):
        codec.read(CheckIn, body)
    with pytest.raises(codec.FieldFault):
        codec.decode(CheckIn, body)


def test_dates_are_written_as_dates() -> None:
    assert codec.read(Goal, b'{"want":{"text":"a","language":"en"},"look_back_on":"2026-02-28"}').look_back_on == date(
        2026, 2, 28
    )
    with pytest.raises(codec.TypeFault):
        codec.read(Goal, b'{"want":{"text":"a","language":"en"},"look_back_on":"2026-02-30"}')
