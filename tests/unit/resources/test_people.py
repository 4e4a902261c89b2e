"""The sample people: the same bytes from the generator, whole files, and diaries that behave like people's."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from passport_app import paths
from passport_app.domain.care import Appointment
from passport_app.domain.kinds import ALL
from passport_app.domain.nhs_number import parse_nhs_number
from passport_app.domain.phrases import in_language, phrase_list
from passport_app.exchange.codec import decode
from passport_app.exchange.lines import Reader, RevisionLine

PEOPLE = ("P1", "P2", "P3", "P4")
LAST_DAY = date(2026, 11, 22)
DRAMA = re.compile(r"0161 496 0\d{3}|0113 496 0\d{3}|07700 900\d{3}")
GENERATOR = Path(__file__).resolve().parents[3] / "packaging" / "people" / "generate.py"
MEANS = {"P1": 6.3, "P2": 4.6, "P4": 5.8}


@cache
def revisions(person: str) -> tuple[RevisionLine, ...]:
    with paths.resource("people", f"{person}.jsonl").open("rb") as file:
        return tuple(Reader(file))


@cache
def bodies(person: str, kind: str) -> dict[str, tuple[str | None, dict[str, Any]]]:
    """Record id to its date and body, as the record stands."""
    found: dict[str, tuple[str | None, dict[str, Any]]] = {}
    for line in revisions(person):
        if line.kind == kind:
            found.pop(line.record, None)
            if not line.removed:
                found[line.record] = (line.about, json.loads(bytes(line.body)))
    return found


def diary(person: str, rating: str = "pain_now") -> dict[date, int]:
    rated = ((about, body.get(rating)) for about, body in bodies(person, "check-in").values())
    return {date.fromisoformat(about): value for about, value in rated if about and isinstance(value, int)}


def days_of(person: str) -> list[date]:
    return sorted(date.fromisoformat(about) for about, _ in bodies(person, "check-in").values() if about)


def every(value: object) -> Iterator[dict[str, Any]]:
    """Every object inside a body."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from every(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from every(inner)


def correlation(pairs: list[tuple[float, float]]) -> float:
    left, right = [a for a, _ in pairs], [b for _, b in pairs]
    mean_left, mean_right = sum(left) / len(left), sum(right) / len(right)
    both = sum((a - mean_left) * (b - mean_right) for a, b in pairs)
    return float(both / (sum((a - mean_left) ** 2 for a in left) * sum((b - mean_right) ** 2 for b in right)) ** 0.5)


@pytest.mark.skipif(not GENERATOR.exists(), reason="the generator is not part of a built package")
def test_generator_writes_the_same_bytes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(GENERATOR), "--to", str(tmp_path)], check=True)
    for person in PEOPLE:
        fresh = (tmp_path / f"{person}.jsonl").read_bytes()
        assert fresh == paths.resource("people", f"{person}.jsonl").read_bytes(), person


@pytest.mark.parametrize("person", PEOPLE)
def test_file_is_whole_and_small(person: str) -> None:
    assert len(revisions(person)) > 100
    assert paths.resource("people", f"{person}.jsonl").stat().st_size < 1_000_000
    for line in revisions(person):
        assert datetime.fromisoformat(line.written).date() <= LAST_DAY


def test_every_kind_of_record_is_lived_by_somebody() -> None:
    assert {line.kind for person in PEOPLE for line in revisions(person)} == {kind.KIND for kind in ALL}
    alone = {"helper", "observation"}  # nobody helps Callum
    assert {kind.KIND for kind in ALL} - {line.kind for line in revisions("P4")} == alone


@pytest.mark.parametrize("person", PEOPLE)
def test_passport_has_lived(person: str) -> None:
    lines = revisions(person)
    assert sum(bool(line.parents) for line in lines) >= 10, "nothing was ever changed"
    assert any(line.removed for line in lines)
    assert {"questionnaire-response", "home-safety"} <= {line.kind for line in lines if line.private}


@pytest.mark.parametrize("person", PEOPLE)
def test_numbers_belong_to_nobody(person: str) -> None:
    (_, body), *_ = bodies(person, "person").values()
    assert parse_nhs_number(body["nhs_number"]).startswith("999")
    for line in revisions(person):
        phones = [each["phone"] for each in every(json.loads(bytes(line.body))) if "phone" in each]
        assert all(DRAMA.fullmatch(phone) for phone in phones), phones


@pytest.mark.parametrize("person", PEOPLE)
def test_scores_are_always_the_persons_own(person: str) -> None:
    for line in revisions(person):
        if line.kind in {"check-in", "flare-up", "questionnaire-response"}:
            assert line.informant == "person"
        if line.kind == "observation":
            assert line.informant == line.recorder != "person"


@pytest.mark.parametrize(
    ("person", "low", "high"), [("P1", 0.1, 0.4), ("P2", 0.03, 0.2), ("P3", 0.35, 0.7), ("P4", 0, 0)]
)
def test_helper_types_a_share_of_the_check_ins(person: str, low: float, high: float) -> None:
    told = [line.recorder != "person" for line in revisions(person) if line.kind == "check-in"]
    assert low <= sum(told) / len(told) <= high


@pytest.mark.parametrize("person", MEANS)
def test_pain_is_about_as_strong_as_the_persons(person: str) -> None:
    answers = list(diary(person).values())
    assert abs(sum(answers) / len(answers) - MEANS[person]) < 0.4
    assert len(set(answers)) >= 4


@pytest.mark.parametrize("person", ["P1", "P2"])
def test_days_hang_together(person: str) -> None:
    pain = diary(person)
    pairs = [
        (float(pain[day]), float(pain[day + timedelta(days=1)])) for day in pain if day + timedelta(days=1) in pain
    ]
    assert correlation(pairs) > 0.25


@pytest.mark.parametrize("person", ["P1", "P4"])
def test_fewer_days_are_filled_in_as_time_goes_on(person: str) -> None:
    days = days_of(person)
    third = (days[-1] - days[0]).days / 3
    first = sum((day - days[0]).days < third for day in days)
    last = sum((day - days[0]).days > 2 * third for day in days)
    assert last < 0.85 * first


@pytest.mark.parametrize(("person", "start", "length"), [("P3", date(2026, 10, 1), 21), ("P4", date(2026, 10, 11), 12)])
def test_a_time_without_entries_stays_empty(person: str, start: date, length: int) -> None:
    assert not [day for day in days_of(person) if start <= day < start + timedelta(days=length)]
    assert any(day >= start + timedelta(days=length) for day in days_of(person))


def test_mood_of_the_fourth_goes_down_with_pain() -> None:
    pain, mood = diary("P4"), diary("P4", "mood")
    assert correlation([(float(pain[day]), float(mood[day])) for day in pain if day in mood]) < -0.3


def test_market_day_is_paid_for_on_sunday() -> None:
    pain = diary("P2")
    sundays = [value for day, value in pain.items() if day.weekday() == 6]
    others = [value for day, value in pain.items() if day.weekday() != 6]
    assert sum(sundays) / len(sundays) > sum(others) / len(others) + 0.3


def test_the_third_answers_in_words_alone() -> None:
    bodies_ = [body for _, body in bodies("P3", "check-in").values()]
    assert {type(body[name]) for body in bodies_ for name in ("pain_now", "sleep") if name in body} == {str}


def test_some_check_ins_were_broken_off() -> None:
    assert sum(body.get("finished") is False for _, body in bodies("P1", "check-in").values()) >= 5


def test_the_fourth_writes_after_midnight_about_the_day_before() -> None:
    for line in revisions("P4"):
        if line.kind == "check-in":
            written = datetime.fromisoformat(line.written)
            assert written.hour < 3
            assert line.about == (written.date() - timedelta(days=1)).isoformat()


@pytest.mark.parametrize("person", PEOPLE)
def test_an_appointment_is_still_to_come(person: str) -> None:
    coming = [decode(Appointment, json.dumps(body).encode()) for _, body in bodies(person, "appointment").values()]
    following = min((each for each in coming if each.on > LAST_DAY), key=lambda each: each.on)
    assert len(following.three_things) == 3
    assert following.questions
    if person in {"P2", "P3"}:
        assert {in_language(words, "en") is None for words in following.three_things} == {True, False}


@pytest.mark.parametrize("person", PEOPLE)
def test_picked_phrases_read_as_their_lists_have_them(person: str) -> None:
    for line in revisions(person):
        for words in every(json.loads(bytes(line.body))):
            if "code" in words:
                name, code = words["code"].split("/")
                assert phrase_list(name).text(code, words["language"]) == words["text"], words["code"]
