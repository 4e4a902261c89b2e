"""A summary with everything that a page can hold, in any of the languages, as a composer would make it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from passport_app.i18n import isolate
from passport_app.summary.model import (
    Band,
    BandKind,
    BodyMap,
    Chart,
    Footer,
    Header,
    Line,
    Lines,
    Row,
    Said,
    Section,
    Series,
    Span,
    Summary,
    Table,
    Wording,
    WriteIn,
)

AS_OF = date(2026, 11, 22)
QR_TEXT = "HEALTH PASSPORT written by patient not checked. " + "Zdzislaw Wojcik born 1 Dec 1949 NHS 999 123 4373. " * 11
PARTS = tuple(f"HPQ1:{n}/3/4K7PQ2M/" + f"{n}2345678901234567" * 60 for n in range(1, 4))
POINTS = (4, 4, 4.5, 4, 5, None, None, 4.5, 5, 7, 7, 6, 4.5, 4, 4, 4.5, 4, 4.5, 4, 3.5, 4, 3.5, 4, None, 4, 3.5, 3.5, 4)


@dataclass(frozen=True)
class Texts:
    """Words of one sheet."""

    needs: str
    alert: str
    allergies: str
    titles: tuple[str, ...]
    aside: str
    things: tuple[str, ...]
    note: str
    measures: tuple[str, ...]
    rows: tuple[str, ...]
    caption: str
    band: str
    columns: tuple[str, ...]
    medicines: tuple[tuple[str, ...], ...]
    agreed: str
    labels: tuple[str, str]
    identity: str
    purpose: str
    as_of: str
    origin: str
    page_of: str
    more: str
    code: str


TEXTS = {
    "en": Texts(
        needs="*Language: Polish. Interpreter needed.* Own print size 16 pt. Daughter helps: Agnieszka, 0161 496 0121.",
        alert="*Takes a blood thinner (apixaban)*",
        allergies="Allergies: *none known*, asked 20 November",
        titles=("My three things today", "Last 4 weeks", "Medicines", "More about me"),
        aside="26 of 28 days recorded",
        things=(
            "“My knee gives way on the stairs, I am afraid of falling”",
            "5-10 mg, or 1 g three times a day (max 4)",
        ),
        note="Lines 1.1 and 1.2 put into English by Agnieszka (daughter). Not a professional translation.",
        measures=("0–10", "usual", "worst", "days ≥ 7"),
        rows=("Pain (10 strongest)", "Got in the way (10 completely)", "Sleep (10 very well)"),
        caption="Usual pain each day. A gap: nothing recorded. One flare-up, 3 days.",
        band="flare-up",
        columns=("as on the label", "how I take it", "for", "helps?", "side effects"),
        medicines=(
            (
                "Paracetamol 500 mg tablets",
                "*differently:* 2 tablets, 3 times a day",
                "knees, hips",
                "a bit",
                "none noticed",
            ),
            ("Apixaban 5 mg tablets", "as label", "heart rhythm", "not sure", "none noticed"),
        ),
        agreed="*Agreed today* (please write it on the other sheet too)",
        labels=("who:", "by:"),
        identity="born 1 December 1949 · NHS 999 123 4373",
        purpose="Health passport, for the GP",
        as_of="as of 22 November 2026",
        origin="Written by the patient. Not checked by a clinician.",
        page_of="page {n} of {m}",
        more="More, if you have time",
        code="Text only. Open the right record first.",
    ),
    "pl": Texts(
        needs="*Język: polski. Potrzebny tłumacz.* Czyta druk 16 pt. Pomaga córka: Agnieszka, 0161 496 0121.",
        alert="*Bierze lek rozrzedzający krew (apixaban)*",
        allergies="Uczulenia: *nie są znane*, pytano 20 listopada",
        titles=("Moje trzy sprawy na dziś", "Ostatnie 4 tygodnie", "Leki", "Więcej o mnie"),
        aside="zapisano 26 z 28 dni",
        things=("„Kolano ucieka mi na schodach, boję się upadku”", "5-10 mg albo 1 g trzy razy dziennie (najwyżej 4)"),
        note="Linijki 1.1 i 1.2 przełożyła na angielski Agnieszka (córka).",
        measures=("0–10", "zwykle", "najgorzej", "dni ≥ 7"),
        rows=("Ból (10 najsilniejszy)", "Przeszkadzał (10 zupełnie)", "Sen (10 bardzo dobry)"),
        caption="Zwykły ból każdego dnia. Przerwa: nic nie zapisano.",
        band="zaostrzenie",
        columns=("jak na opakowaniu", "jak biorę", "na co", "pomaga?", "skutki uboczne"),
        medicines=(
            (
                "Paracetamol 500 mg tablets",
                "*inaczej:* 2 tabletki, 3 razy dziennie",
                "kolana, biodra",
                "trochę",
                "żadnych",
            ),
            ("Apixaban 5 mg tablets", "jak na opakowaniu", "rytm serca", "nie wiem", "żadnych"),
        ),
        agreed="*Ustalono dziś* (proszę wpisać też na drugim arkuszu)",
        labels=("kto:", "do kiedy:"),
        identity="ur. 1 grudnia 1949 · NHS 999 123 4373",
        purpose="Paszport zdrowia, dla lekarza rodzinnego",
        as_of="stan na 22 listopada 2026",
        origin="Napisane przez pacjenta. Niesprawdzone przez lekarza.",
        page_of="strona {n} z {m}",
        more="Więcej, jeśli jest czas",
        code="Tylko tekst. Najpierw otwórz właściwą kartę.",
    ),
    "ur": Texts(
        needs="*زبان: اردو۔ ترجمان کی ضرورت ہے۔* بیٹی مدد کرتی ہے: عائشہ، فون 0161 496 0121۔",
        alert="*خون پتلا کرنے کی دوا لیتی ہیں (apixaban)*",
        allergies="الرجی: *کوئی معلوم نہیں*، 20 نومبر کو پوچھا",
        titles=("آج میری تین باتیں", "پچھلے 4 ہفتے", "دوائیں", "میرے بارے میں مزید"),
        aside="28 میں سے 26 دن لکھے گئے",
        things=(
            "”سیڑھیوں پر میرا گھٹنا جواب دے جاتا ہے، گرنے کا ڈر ہے“",
            "دن میں 5-10 mg، فون 943 476 5919 اور 1 g three times a day (max 4) لکھا ہے",
        ),
        note="سطر 1.1 اور 1.2 کا انگریزی ترجمہ عائشہ (بیٹی) نے کیا۔",
        measures=("0–10", "عام طور پر", "سب سے زیادہ", "7 یا زیادہ"),
        rows=("درد (10 سب سے زیادہ)", "کام میں رکاوٹ (10 پوری)", "نیند (10 بہت اچھی)"),
        caption="ہر دن کا عام درد۔ خالی جگہ: کچھ نہیں لکھا گیا۔",
        band="شدت",
        columns=("جیسا لیبل پر ہے", "میں کیسے لیتی ہوں", "کس لیے", "فائدہ؟", "مضر اثرات"),
        medicines=(
            ("Paracetamol 500 mg tablets", "*مختلف:* 2 گولیاں، دن میں 3 بار", "گھٹنے، کولہے", "تھوڑا", "کوئی نہیں"),
            ("Apixaban 5 mg tablets", "جیسا لیبل پر ہے", "دل کی دھڑکن", "معلوم نہیں", "کوئی نہیں"),
        ),
        agreed="*آج طے ہوا* (دوسرے ورق پر بھی لکھیں)",
        labels=("کون:", "کب تک:"),
        identity="پیدائش 1 دسمبر 1949 · NHS 999 123 4373",
        purpose="صحت کا پاسپورٹ، ڈاکٹر کے لیے",
        as_of="22 نومبر 2026 کو",
        origin="مریض نے لکھا۔ کسی ڈاکٹر نے جانچ نہیں کی۔",
        page_of="صفحہ {n} از {m}",
        more="مزید، اگر وقت ہو",
        code="صرف متن۔ پہلے درست ریکارڈ کھولیں۔",
    ),
}


def spans(text: str, language: str) -> tuple[Span, ...]:
    """Spans of a text in which stars stand round what is bold."""
    parts = enumerate(text.split("*"))
    return tuple(Span(text=part, language=language, strong=bool(n % 2)) for n, part in parts if part)


class Maker:
    """Makes a summary in some languages."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.languages = languages

    def said(self, choose: Callable[[Texts], str]) -> Said:
        """The same in every language."""
        return {language: spans(choose(TEXTS[language]), language) for language in self.languages}

    def summary(
        self, *, overflow: bool = False, things: tuple[str, ...] = (), own: Span | None = None, medicines: int = 2
    ) -> Summary:
        """The whole of it."""
        said = self.said
        return Summary(
            audience="gp",
            languages=self.languages,
            as_of=AS_OF,
            title={language: TEXTS[language].purpose for language in self.languages},
            header=Header(
                name=Span(text="Zdzisław Wójcik", language="pl"),
                identity=said(lambda t: t.identity),
                purpose=said(lambda t: t.purpose),
                as_of=said(lambda t: t.as_of),
                needs=(Line(said=said(lambda t: t.needs)),),
                alerts=(Line(said=said(lambda t: t.alert), mark="alert"), Line(said=said(lambda t: t.allergies))),
            ),
            sections=tuple(self.sections(overflow, things, own, medicines)),
            footer=Footer(
                identity={
                    language: (
                        Span(text="Zdzisław Wójcik", language="pl"),
                        Span(text=" · 1949-12-01 · NHS 999 123 4373", language=language),
                    )
                    for language in self.languages
                },
                origin=said(lambda t: t.origin),
                as_of=said(lambda t: t.as_of),
                page_of={language: TEXTS[language].page_of for language in self.languages},
                notes={language: () if language == "en" else (TEXTS[language].note,) for language in self.languages},
            ),
            more={language: TEXTS[language].more for language in self.languages},
            qr_text=QR_TEXT,
            qr_caption=said(lambda t: t.code),
        )

    def sections(self, overflow: bool, things: tuple[str, ...], own: Span | None, count: int) -> list[Section]:
        """Lines, table with chart, table, room to write, and the second side."""
        said = self.said
        lines = [Line(said=said(lambda t, n=n: t.things[n]), number=f"1.{n + 1}") for n in range(2)]  # type: ignore[misc]
        lines += [
            Line(said={language: spans(thing, language) for language in self.languages}, number=f"1.{n + 3}")
            for n, thing in enumerate(things)
        ]
        if own:
            kept = (Span(text=isolate(own.text), language=own.language),)
            lines.append(Line(said=dict.fromkeys(self.languages, kept), number="1.9", wording=Wording.OWN))
        numbers = (("4", "7", "2"), ("4", "6", "0"), ("6", "3", "–"))
        figures = tuple(
            Row(cells=(said(lambda t, n=n: t.rows[n]), *({x: spans(v, x) for x in self.languages} for v in values)))  # type: ignore[misc]
            for n, values in enumerate(numbers)
        )
        medicines = tuple(
            Row(
                number=f"3.{n + 1}",
                cells=tuple(said(lambda t, n=n, c=c: t.medicines[n % 2][c]) for c in range(5)),  # type: ignore[misc]
            )
            for n in range(count)
        )
        made = [
            Section(
                name="three-things",
                number=1,
                title=said(lambda t: t.titles[0]),
                blocks=(Lines(lines=tuple(lines)),),
                notes=(said(lambda t: t.note),),
            ),
            Section(
                name="impact",
                number=2,
                title=said(lambda t: t.titles[1]),
                aside=said(lambda t: t.aside),
                blocks=(
                    Table(
                        columns=tuple(said(lambda t, n=n: t.measures[n]) for n in range(4)),  # type: ignore[misc]
                        widths=(3.6, 1, 1, 1.5),
                        rows=figures,
                        caption=said(lambda t: t.titles[1]),
                    ),
                    Chart(
                        start=date(2026, 10, 26),
                        series=(Series(name=said(lambda t: t.caption), points=POINTS),),
                        bands=(
                            Band(
                                kind=BandKind.FLARE_UP,
                                start=date(2026, 11, 4),
                                end=date(2026, 11, 6),
                                label=said(lambda t: t.band),
                            ),
                        ),
                        caption=said(lambda t: t.caption),
                        words=said(lambda t: t.caption),
                    ),
                ),
            ),
            Section(
                name="medicines",
                number=3,
                title=said(lambda t: t.titles[2]),
                blocks=(
                    Table(
                        columns=tuple(said(lambda t, n=n: t.columns[n]) for n in range(5)),  # type: ignore[misc]
                        widths=(3, 4, 1.6, 1.2, 1.6),
                        rows=medicines,
                        caption=said(lambda t: t.titles[2]),
                    ),
                ),
            ),
            Section(
                name="agreed",
                number=0,
                title=said(lambda t: t.agreed),
                blocks=(
                    WriteIn(
                        title=said(lambda t: t.agreed),
                        labels=(said(lambda t: t.labels[0]), said(lambda t: t.labels[1])),
                        rows=2,
                    ),
                ),
            ),
        ]
        if overflow:
            more = Lines(
                lines=tuple(Line(said=said(lambda t: t.caption), mark="usual") for _n in range(6)), numbered=False
            )
            made.append(
                Section(name="story", number=4, title=said(lambda t: t.titles[3]), blocks=(more,), overflow=True)
            )
        return made


def make_summary(
    *languages: str,
    overflow: bool = False,
    things: tuple[str, ...] = (),
    own: Span | None = None,
    medicines: int = 2,
) -> Summary:
    """A summary in some languages, the clinician's first."""
    return Maker(languages).summary(overflow=overflow, things=things, own=own, medicines=medicines)


def with_drawings(summary: Summary) -> Summary:
    """The same with everything that is drawn: two lines over marked days, a body, a column and room to write in."""

    def said(text: str) -> Said:
        return {language: spans(text, language) for language in summary.languages}

    days = (
        Band(kind=BandKind.FLARE_UP, start=date(2026, 11, 4), end=date(2026, 11, 6), label=said("flare-up")),
        Band(kind=BandKind.TRY_OUT, start=date(2026, 11, 1), end=date(2026, 11, 20), label=said("try-out")),
    )
    lines = (Series(name=said("Pain"), points=POINTS), Series(name=said("Sleep"), points=tuple(reversed(POINTS))))
    row = Row(cells=(said("Apixaban"), dict.fromkeys(summary.languages, ())), number="9.1")
    blocks = (
        BodyMap(regions=("knee", "lower-back"), sides=("left", ""), words=said("Left knee and lower back")),
        Chart(start=date(2026, 10, 26), series=lines, bands=days, caption=said("Day by day"), words=said("In words")),
        Table(
            columns=(said("medicine"), said("last taken")),
            widths=(3, 1),
            rows=(row,),
            caption=said("Medicines"),
            write_in=(1,),
        ),
        WriteIn(title=said("Written by hand"), labels=(), rows=2),
    )
    section = Section(name="drawings", number=9, title=said("Drawings"), blocks=blocks)
    return replace(summary, sections=(section, *summary.sections))
