"""Codes for the reader's tests: made-up pages, locked and hostile ones, their pictures, and a film of them."""

from __future__ import annotations

import io
import json
import random
import zlib
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from PIL import Image

from passport_app.paths import resource
from passport_app.summary.hpq1 import Collector, cbor, decode, qr_matrices
from passport_app.summary.hpq1.container import packed
from passport_app.summary.hpq1.digits import to_digits
from passport_app.summary.hpq1.keyboards import PREFIX
from passport_app.summary.hpq1.parts import container_id
from passport_app.summary.qr import Matrix, qr_matrix
from passport_app.summary.record_text import render_record

PASSCODE, TYPED = "7KX2M-0QR4V", "7kx2m oqr4v"
PLAIN = (
    "HEALTH PASSPORT written by patient, not checked by a clinician. As of 2026-11-22. Name Anna Nowak. ALERTS none."
)
ORIGIN = "Written by the patient. Not checked by a clinician."
LONG_WORD = "Donaudampfschiff" * 250
HOSTILE = (
    "<script>globalThis.hacked=1</script>",
    '<img src="https://example.org/x.png" onerror="globalThis.hacked=2">',
    "</script><b>bold</b>&lt;&#x3c;",
    "javascript:globalThis.hacked=3",
)
_WHITE, _SCALE, _FRAME = 4, 6, (1280, 720)


def page(name: str, items: list[dict[int, Any]], **more: Any) -> dict[int, Any]:
    """A page of three weeks ago."""
    day = datetime.now(tz=UTC).astimezone().date() - timedelta(days=21)
    made = {0: 1, 1: "en", 2: day.isoformat(), 3: "gp", 4: "Health passport, for the GP", 5: name, 6: "born 3 May 1961"}
    return {**made, 7: {2: "1961-05-03"}, 8: items, 10: ORIGIN, **more.get("keys", {})}


def small() -> dict[int, Any]:
    """Every way in which words stand on a page, and few enough of them to be typed."""
    return page(
        "Anna Nowak",
        [
            {0: 0, 2: "Takes a blood thinner (apixaban)", 4: "2026-10-09", 5: "alert", 6: 1},
            {0: 21, 1: "blood-thinner", 2: "apixaban"},
            {0: 0, 2: "Allergies: none known", 4: "2026-10-09", 6: 1},
            {0: 20, 1: "none-known"},
            {0: 1, 2: "Interpreter needed: Polish.", 4: "2026-10-09", 6: 1},
            {0: 2, 1: 1, 2: "My three things today", 3: "three-things"},
            {0: 3, 1: "1.1", 2: "“My knee gives way at ½ past 8”", 3: 3, 4: "2026-10-09", 6: 2, 7: "Ewa (daughter)"},
            {0: 3, 1: "1.2", 2: "[own words in Polish]", 3: 4, 4: "2026-10-09", 6: 1, 8: "Uchwyty przy wannie"},
        ],
        keys={11: "pl"},
    )


def large() -> dict[int, Any]:
    """A page with everything that takes room."""
    cells = ["Naproxen 250 mg · Tablet", "Only when guests come. Once or twice a week.", "pain", "a bit", "heartburn"]
    items: list[dict[int, Any]] = [
        {0: 2, 1: 1, 2: "Medicines", 3: "medicines", 4: "differences from the label first"},
        {
            0: 4,
            2: ["as on the label", "how I take it", "for", "helps?", "side effects"],
            3: "Medicines",
            5: [3, 5, 2, 1, 2],
        },
        *({0: 5, 1: f"1.{place}", 2: cells, 3: 2, 4: "2026-10-09", 6: 1} for place in range(1, 13)),
        {0: 2, 1: 2, 2: "Last 4 weeks", 3: "impact", 5: True},
        {
            0: 6,
            1: "2026-10-01",
            2: "Pain: lowest 2, highest 8. One flare-up.",
            3: "Day by day. A gap: nothing recorded.",
            4: ["Pain (10 strongest)", "Sleep (10 very well)"],
            5: [None if day % 9 == 5 else 20 + day * 7 % 60 for day in range(28)],
            6: [None if day % 7 == 3 else 40 + day * 5 % 50 for day in range(28)],
            7: [0, 10, 14],
            8: ["flare-up"],
        },
        {0: 7, 1: ["knee-left"], 2: "Where it hurts: the left knee."},
        {0: 8, 2: "Agreed today", 3: ["who:", "by:"], 4: 3},
        *({0: 3, 1: f"2.{place}", 2: "“It gets in the way of the stairs.” " * 4, 3: 2, 6: 1} for place in range(1, 30)),
    ]
    return page("Anna Nowak", items)


def hostile() -> dict[int, Any]:
    """Words that try to be more than words."""
    steering = "take 5\u202e01\u202c mg \u2067now\u2069 \u200fand\u200e \u2066open"
    lines = [{0: 3, 1: f"1.{place}", 2: words} for place, words in enumerate((*HOSTILE, steering, LONG_WORD[:4000]), 1)]
    table = [{0: 4, 2: ["what", "why"]}, {0: 5, 1: "1.9", 2: [LONG_WORD[:4000], HOSTILE[0]]}]
    newer = [{0: 15, 2: "something that only next year’s page can show"}]
    heading = {0: 2, 1: 1, 2: HOSTILE[0], 3: "three-things", 4: HOSTILE[1]}
    return page(HOSTILE[0], [{0: 0, 2: HOSTILE[2]}, heading, *lines, *table, *newer])


def parts_of(container: bytes, count: int) -> list[str]:
    """So many parts, however small the container is."""
    cid = container_id(container)
    edges = [len(container) * place // count for place in range(count + 1)]
    chunks = (container[start:end] for start, end in pairwise(edges))
    return [_part(f"HPQ1:{place}/{count}/{cid}/", chunk) for place, chunk in enumerate(chunks, 1)]


def _part(prefix: str, chunk: bytes) -> str:
    return prefix + to_digits(chunk + zlib.crc32(prefix.encode("ascii") + chunk).to_bytes(4, "big"))


def coded(content: dict[int, Any], count: int, passcode: str | None = None) -> dict[str, Any]:
    """A page in parts, and what says which it is."""
    container = packed(cbor.encoded(content), passcode, language="en", cost=1)
    return {"parts": parts_of(container, count), "cid": container_id(container)}


def record(parts: list[str]) -> str:
    """What the program itself would copy; the page has the second language's words too."""
    collector = Collector()
    for part in parts:
        collector.add(part)
    return render_record(decode(collector.container()).summary)


def german(part: str) -> str:
    """What a scanner set to a US keyboard types on a German one."""
    head = part[:PREFIX].translate(str.maketrans("YZ:/", "ZYÖ-"))
    return head + part[PREFIX:]


def picture(matrix: Matrix, scale: int = _SCALE) -> Image.Image:
    """A code with its white edge."""
    size = len(matrix) + 2 * _WHITE
    made = Image.new("L", (size, size), 255)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            made.putpixel((x + _WHITE, y + _WHITE), 0 if dark else 255)
    return made.resize((size * scale, size * scale), Image.Resampling.NEAREST)


def sheet(pictures: list[Image.Image]) -> Image.Image:
    """All codes on one sheet that lies a little aslant."""
    gap = 60
    width = sum(one.width for one in pictures) + gap * (len(pictures) + 1)
    made = Image.new("L", (width, pictures[0].height + 2 * gap), 255)
    across = gap
    for one in pictures:
        made.paste(one, (across, gap))
        across += one.width + gap
    return made.rotate(3, expand=True, fillcolor=235, resample=Image.Resampling.BICUBIC)


def film(pictures: list[Image.Image], path: Path) -> None:
    """Motion JPEG: each code is held before the camera for a while, with a hand that is not quite still."""
    chance = random.Random(1)
    with path.open("wb") as out:
        for one in pictures:
            side = _FRAME[1] - 60
            small_one = one.resize((side, side))
            for _frame in range(12):
                frame = Image.new("L", _FRAME, 120)
                frame.paste(small_one, (250 + chance.randrange(-8, 8), 30 + chance.randrange(-8, 8)))
                data = io.BytesIO()
                frame.convert("RGB").save(data, "JPEG", quality=80)
                out.write(data.getvalue())


def written(folder: Path) -> Path:
    """Everything that the scenarios are given, as files; the path of the one that names the others."""
    first, other = coded(small(), 2), coded(page("Jan Kowalski", []), 2)
    many = coded(large(), 3)
    codes: dict[str, Any] = {
        "vectors": str(resource("reader", "hpq1-vectors.json")),
        "small": {**first, "says": ["Anna Nowak", "Takes a blood thinner", "Uchwyty przy wannie"], "record": ""},
        "other": other,
        "large": many,
        "hostile": {**coded(hostile(), 2), "says": [*HOSTILE, LONG_WORD[:4000], "take 501 mg now and"]},
        "locked": {**coded(small(), 2, PASSCODE), "typed": TYPED},
        "german": [german(part) for part in other["parts"]],
        "plain": PLAIN,
        "contradicting": _part(first["parts"][0][:PREFIX], b"something else"),
        "damaged": _with_two_digits_swapped(first["parts"][1]),
        "future": first["parts"][1].replace("HPQ1", "HPQ2"),
        "filmed": "Anna Nowak",
        "printed": str(folder),
        **_pictures(many["parts"], folder),
    }
    codes["large"]["record"], codes["hostile"]["record"] = record(many["parts"]), record(codes["hostile"]["parts"])
    codes["small"]["record"] = _with_second_language(record(first["parts"]))
    path = folder / "codes.json"
    path.write_text(json.dumps(codes), encoding="utf-8")
    return path


def _with_two_digits_swapped(part: str) -> str:
    place = next(place for place in range(30, len(part)) if part[place] != part[place + 1])
    return part[:place] + part[place + 1] + part[place] + part[place + 2 :]


def _with_second_language(said: str) -> str:
    """The page knows the words of the other sheet too, and says them after the line."""
    day = date(2026, 10, 9).isoformat()
    line = f"{day} [patient-reported] 1.2 [own words in Polish]\n"
    assert line in said
    return said.replace(line, f"{line}{day} [patient-reported] 1.2 In Polish: Uchwyty przy wannie\n")


def _pictures(parts: list[str], folder: Path) -> dict[str, Any]:
    codes = [picture(matrix) for matrix in qr_matrices(parts)]
    paths = [folder / f"code{place}.png" for place in range(len(codes))]
    for one, path in zip(codes, paths, strict=True):
        one.save(path)
    sheet(codes).save(folder / "sheet.png")
    Image.effect_noise((800, 600), 40).save(folder / "empty.png")
    picture(qr_matrix(PLAIN)).save(folder / "plain.png")
    (folder / "none.png").write_text("no picture", encoding="utf-8")
    film(codes, folder / "film.mjpeg")
    return {
        "pictures": [str(path) for path in paths],
        "one_picture": str(folder / "sheet.png"),
        "empty_picture": str(folder / "empty.png"),
        "plain_picture": str(folder / "plain.png"),
        "no_picture": str(folder / "none.png"),
        "video": str(folder / "film.mjpeg"),
    }
