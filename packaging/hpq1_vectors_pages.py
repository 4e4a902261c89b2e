"""The pages of the test vectors. The people are invented; their numbers are of the ranges that are kept for tests."""

from __future__ import annotations

from dataclasses import dataclass

from passport_app.summary.hpq1.cbor import Value

Map = dict[int, Value]
PASSCODE = "7KX2M-0QR4V"
SALT = bytes(range(16))
PATIENT, READY_MADE, OWN, PUT_INTO, NOT_PUT_INTO = 1, 1, 2, 3, 4


@dataclass(frozen=True, kw_only=True)
class Example:
    """One page and how it is packed.

    Attributes:
        packed_for: Language of the word list; empty for codec 1.
        typed_passcode: How somebody might type the passcode.
        newer: Paths of what this version does not know.
    """

    name: str
    page: Map
    packed_for: str = ""
    passcode: str | None = None
    salt: bytes | None = None
    typed_passcode: str | None = None
    newer: tuple[tuple[int, ...], ...] = ()


def page(items: list[Value], **more: Value) -> Map:
    """A page of an invented woman."""
    fields = {int(name.removeprefix("k")): value for name, value in more.items()}
    return {
        0: 1,
        1: "en",
        2: "2026-11-22",
        3: "gp",
        4: "Health passport, for the GP",
        5: "Anna Nowak",
        6: "born 3 May 1961",
        7: {0: "Anna Nowak", 2: "1961-05-03", 5: ["pl", "en"], 6: "needed", 7: "pl"},
        8: items,
        10: "Written by the patient. Not checked by a clinician.",
        **fields,
    }


SMALL: list[Value] = [
    {0: 0, 2: "No allergies that she knows of, asked 1 November 2026.", 4: "2026-11-01", 5: "tick", 6: PATIENT},
    {0: 20, 1: "none-known", 4: "2026-11-01"},
    {0: 1, 2: "Interpreter needed: Polish.", 4: "2026-10-20", 6: PATIENT},
    {0: 2, 1: 1, 2: "My three things today", 3: "three-things"},
    {0: 3, 1: "1.1", 2: "“My knee gives way on the stairs”", 3: OWN, 4: "2026-11-21", 6: PATIENT},
]


def large() -> list[Value]:
    """A page with an item of every kind and a fact of every type."""
    return [
        {0: 0, 2: "Penicillin: “red rash”", 3: OWN, 4: "2026-10-09", 5: "alert", 6: PATIENT},
        {0: 20, 1: "has", 2: "Penicillin", 3: "red rash", 4: "2026-10-09"},
        {0: 0, 2: "Takes a blood thinner: apixaban", 4: "2026-10-09", 5: "alert", 6: PATIENT},
        {0: 21, 1: "blood-thinner", 2: "apixaban"},
        {0: 1, 2: "Helped by: Marek (son), 0161 496 0121.", 4: "2026-10-09", 6: PATIENT},
        {0: 29, 1: "helper", 2: "Marek", 3: "son", 5: "0161 496 0121"},
        {0: 2, 1: 1, 2: "My three things today", 3: "three-things"},
        {0: 3, 1: "1.1", 2: "“My knee gives way on the stairs”", 3: OWN, 4: "2026-11-21", 6: PATIENT},
        {0: 3, 1: "1.2", 2: "“I am afraid of winter”", 3: PUT_INTO, 4: "2026-11-21", 6: 2, 7: "Marek (son)"},
        {
            0: 3, 1: "1.3", 2: "[own words in Polish, line 1.3 of the Polish sheet]", 3: NOT_PUT_INTO,
            4: "2026-11-21", 6: PATIENT, 8: "„Boję się, że upadnę przed domem – żółta łódź”",
        },
        {0: 9, 2: "Line 1.2: put into English by Marek (son), not a professional translation."},
        {0: 2, 1: 2, 2: "How I’ve been, 4 weeks", 3: "impact", 4: "26 October to 22 November 2026"},
        {
            0: 6, 1: "2026-11-16", 2: "Pain between 4 and 9; a flare-up from 18 to 20 November.", 3: "Pain by day",
            4: ["Pain (10 strongest)", "Sleep (10 very well)"], 5: [40, 45, 90, None, 80, 60, 40],
            6: [70, 70, 20, 20, None, 50, 70], 7: [0, 2, 4, 1, 5, 6], 8: ["flare-up", "try-out"],
        },
        {0: 3, 1: "2.1", 2: "Pain: usually 6, worst 9 (10 strongest)", 4: "2026-11-22", 6: PATIENT},
        {0: 26, 1: "pain", 2: "median", 3: "2026-10-26", 4: "2026-11-22", 5: 60, 7: 0, 8: 10},
        {0: 26, 1: "days-recorded", 2: "count", 3: "2026-10-26", 4: "2026-11-22", 5: 250},
        {0: 3, 1: "2.2", 2: "PHQ-4: 5 of 12, on 20 November 2026", 4: "2026-11-20", 6: PATIENT},
        {0: 27, 1: "phq-4", 2: "2026-11-20", 3: ["1=2", "2=1", "3=1", "4=1"]},
        {0: 7, 1: ["knee", "lower-back"], 2: "Both knees, lower back", 3: ["both", ""]},
        {0: 2, 1: 3, 2: "Medicines", 3: "medicines"},
        {0: 4, 2: ["Medicine", "How I really take it", "Last taken"], 3: "In use", 4: [2], 5: [200, 300, 150]},
        {0: 5, 1: "3.1", 2: ["Paracetamol 500 mg", "“1 at noon”", ""], 3: OWN, 4: "2026-10-09", 6: PATIENT},
        {0: 23, 1: "Paracetamol", 2: "500 mg", 3: "tablet", 4: "2 twice a day", 5: "differently", 6: "1 at noon"},
        {0: 5, 1: "3.2", 2: ["Amitriptyline 10 mg", "as on the label", ""], 4: "2026-10-09", 6: 4},
        {0: 23, 1: "Amitriptyline", 2: "10 mg", 5: "as-label", 10: "2025-09"},
        {0: 2, 1: 4, 2: "Goals, what I tried and plan", 3: "goals", 5: True},
        {0: 3, 1: "4.1", 2: "“Walk to the market”, how sure: 6 of 10", 3: OWN, 4: "2026-11-01", 6: PATIENT},
        {0: 25, 1: "walk to the market", 2: "to the gate", 4: 9, 5: 6},
        {0: 3, 1: "4.2", 2: "Warm pool, since May 2025, helps a bit", 3: READY_MADE, 4: "2025-05-01", 6: PATIENT},
        {0: 24, 1: "warm pool", 3: "2025-05", 5: True, 7: "a-bit"},
        {0: 3, 1: "4.3", 2: "Gout, since September 2026", 4: "2026-09-01", 6: PATIENT},
        {0: 22, 1: "gout", 3: "2026-09"},
        {0: 3, 1: "4.4", 2: "In a flare-up: “half of everything”", 3: OWN, 4: "2026-11-02", 6: 3, 7: "Marek (son)"},
        {0: 28, 1: "do", 2: "half of everything", 3: "Dr Shah, GP", 4: "2026-11-02"},
        {0: 2, 2: "Space to write what we agreed", 3: "agreed"},
        {0: 8, 2: "Agreed today", 3: ["who:", "by:"], 4: 3},
    ]  # fmt: skip


URDU: Map = {
    0: 1,
    1: "ur",
    2: "2026-11-22",
    3: "gp",
    4: "ہیلتھ پاسپورٹ، جی پی کے لیے",
    5: "\u2068نسرین اختر\u2069",
    8: [
        {0: 2, 1: 1, 2: "آج میری تین باتیں", 3: "three-things"},
        {0: 3, 1: "\u20661.1\u2069", 2: "“\u2068گھٹنا سیڑھیوں پر جواب دے جاتا ہے\u2069”", 3: OWN, 6: PATIENT},
        {0: 3, 1: "\u20661.2\u2069", 2: "پیراسیٹامول \u2066500\u00a0mg\u2069", 6: PATIENT},
    ],
    10: "مریض نے لکھا۔ کسی معالج نے جانچا نہیں۔",
}

HOSTILE: list[Value] = [
    {0: 2, 1: 1, 2: "<script>alert(1)</script>", 3: "three-things", 4: "{name} %s \\u0041 &lt;b&gt;"},
    {0: 3, 1: "1.1", 2: "\u202egm 0005\u202c take 5-10 mg \u2066never closed", 6: PATIENT},
    {0: 3, 1: "1.2", 2: "x" * 4000, 6: PATIENT},
    {0: 3, 1: "1.3", 2: "<img src=x onerror=alert(1)> javascript:alert(1)", 6: PATIENT, 7: "<b>Marek</b>"},
]

NEWER: list[Value] = [
    {0: 2, 1: 1, 2: "My three things today", 3: "three-things", 17: "something new"},
    {0: 3, 1: "1.1", 2: "“My knee gives way”", 3: 9, 5: "sparkles", 6: PATIENT, 30: [1, -2, None, False]},
    {0: 15, 1: "an item of another type", 2: ["with", "a list"]},
    {0: 35, 1: "a fact of another type"},
    {0: 22, 1: "gout", 9: "a new field of a fact"},
]

SMALLEST: Map = {
    0: 1,
    1: "en",
    2: "2026-11-22",
    3: "gp",
    4: "Health passport, for the GP",
    5: "Anna Nowak",
    8: [],
    10: "Written by the patient. Not checked by a clinician.",
}

GOOD = (
    Example(name="the example of HPQ1.md", page=SMALLEST),
    Example(name="one part", page=page(SMALL)),
    Example(name="one part with the English word list", page=page(SMALL), packed_for="en"),
    Example(name="several parts", page=page(large(), k9=["The Polish sheet has the same line numbers."], k11="pl")),
    Example(
        name="every kind of item and fact with the English word list",
        page=page(large(), k9=["The Polish sheet has the same line numbers."], k11="pl"),
        packed_for="en",
    ),
    Example(name="Urdu with its word list", page=URDU, packed_for="ur"),
    Example(name="Polish with its word list", page={**page(SMALL), 1: "pl", 5: "Żaneta Łoś"}, packed_for="pl"),
    Example(
        name="locked", page=page(SMALL), packed_for="en", passcode=PASSCODE, salt=SALT, typed_passcode="7kx2m – oQR 4v"
    ),
    Example(name="text that tries to steer the page", page=page(HOSTILE)),
    Example(
        name="made by a newer version",
        page=page(NEWER, k12="a new field of the page", k40=[1, "two"]),
        newer=((8, 0, 17), (8, 1, 3), (8, 1, 5), (8, 1, 30), (8, 2), (8, 3), (8, 4, 9), (12,), (40,)),
    ),
)  # fmt: skip
