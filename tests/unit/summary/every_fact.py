"""Summaries made by hand, in which every kind of fact, line and block stands: for the formats that machines read."""

from __future__ import annotations

from datetime import date
from typing import Any

from passport_app.summary.facts import (
    AlertFact,
    AllergyFact,
    ConditionFact,
    ContactFact,
    GoalFact,
    MedicationFact,
    ObservationFact,
    PersonFact,
    PlanFact,
    QuestionnaireFact,
    TreatmentFact,
)
from passport_app.summary.model import (
    Band,
    BandKind,
    BodyMap,
    Chart,
    Footer,
    Header,
    Line,
    Lines,
    Origin,
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
START = date(2026, 10, 26)
PERSON = PersonFact(
    legal_name="Zdzisław Wójcik",
    preferred_name="Zdzisiek",
    birth_date=date(1949, 12, 1),
    nhs_number="9991234373",
    phone="0161 496 0101",
    languages=("pl", "en"),
    interpreter="needed",
    interpreter_language="pl",
)
ALLERGIES = (
    AllergyFact(status="has", substance="penicillin", reaction="red rash", asked_on=date(2026, 10, 9)),
    AllergyFact(status="has", substance="latex"),
)


def said(english: str, polish: str | None = None, *, strong: bool = False) -> Said:
    """The same on both sheets; in English alone where no Polish is given."""
    spans: dict[str, tuple[Span, ...]] = {"en": (Span(text=english, language="en", strong=strong),)}
    if polish is not None:
        spans["pl"] = (Span(text=polish, language="pl", strong=strong),)
    return spans


def both(text: str) -> Said:
    """Words that tell the sheets apart."""
    return said(text, f"{text} (po polsku)")


def line(text: str, *facts: Any, **fields: Any) -> Line:
    return Line(said=fields.pop("said", None) or both(text), facts=facts, **{"origin": Origin.PATIENT, **fields})


def row(*cells: str, facts: tuple[Any, ...] = (), **fields: Any) -> Row:
    return Row(cells=tuple(both(cell) for cell in cells), facts=facts, **{"origin": Origin.PATIENT, **fields})


def table(columns: tuple[str, ...], *rows: Row) -> Table:
    return Table(
        columns=tuple(both(column) for column in columns),
        widths=tuple(1.0 for _column in columns),
        rows=rows,
        caption=both(f"Table of {columns[0]}"),
    )


def section(name: str, number: int, *blocks: Any, **fields: Any) -> Section:
    return Section(name=name, number=number, title=both(f"The {name}"), blocks=blocks, **fields)


def every_fact(**changes: Any) -> Summary:
    """A clinician's sheet in English and the person's in Polish, with everything that a summary can hold.

    Args:
        changes: Fields of the summary that are to be others.
    """
    fields: dict[str, Any] = {
        "audience": "gp",
        "languages": ("en", "pl"),
        "as_of": AS_OF,
        "title": {"en": "Health passport, for the GP", "pl": "Paszport zdrowia, dla lekarza"},
        "header": header(),
        "sections": sections(),
        "footer": footer(),
        "more": {"en": "More, if you have time", "pl": "Więcej, jeśli jest czas"},
        "qr_text": "HEALTH PASSPORT",
        "qr_caption": both("Text only."),
        "left_out": both("Not in the code: goals."),
        "print_size": 16,
    }
    return Summary(**(fields | changes))


def empty(**changes: Any) -> Summary:
    """A page on which nothing stands but what every page must say."""
    return every_fact(
        **{
            "header": header(
                alerts=(), needs=(), name=Span(text="Name not recorded", language="en"), person=PersonFact()
            ),
            "sections": (),
            "left_out": None,
        }
        | changes
    )


def footer() -> Footer:
    return Footer(
        identity=both("Zdzisław Wójcik, 1 Dec 1949"),
        origin=both("Written by the patient. Not checked by a clinician."),
        as_of=both("22 Nov 2026"),
        page_of={"en": "page {n} of {m}", "pl": "strona {n} z {m}"},
        notes={"en": ("The Polish sheet has the same line numbers.",), "pl": ("Tłumaczenie niesprawdzone.",)},
    )


def header(**changes: Any) -> Header:
    fields: dict[str, Any] = {
        "name": Span(text="Zdzisław Wójcik", language="pl"),
        "identity": both("born 1 December 1949 · NHS 999 123 4373"),
        "purpose": both("Health passport, for the GP"),
        "as_of": both("as of 22 November 2026"),
        "needs": needs(),
        "alerts": alerts(),
        "person": PERSON,
    }
    return Header(**(fields | changes))


def alerts() -> tuple[Line, ...]:
    thinner = AlertFact(type="blood-thinner", medicine="apixaban", detail="since the stroke clinic")
    return (
        line("Blood thinner: apixaban. Since the stroke clinic", thinner, source="01", mark="alert"),
        line("Allergies: penicillin (red rash), latex", *ALLERGIES, source="allergies", mark="alert"),
    )


def needs() -> tuple[Line, ...]:
    daughter = ContactFact(role="helper", name="Agnieszka Brown", relation="eldest daughter", phone="0161 496 0121")
    neighbour = ContactFact(role="emergency", name="Jan", relation="neighbour", phone="0161 496 0177")
    return (
        line("Interpreter needed: Polish.", source="person"),
        line("Helped by: Agnieszka Brown (eldest daughter), 0161 496 0121.", daughter, source="02"),
        line("In an emergency ring: Jan (neighbour), 0161 496 0177.", neighbour, source="person"),
    )


def sections() -> tuple[Section, ...]:
    return (
        section(
            "three-things", 1, Lines(lines=(line("Sleep through the night", number="1.1", source="03"), _untold()))
        ),
        section("changed", 2, Lines(lines=_changed()), aside=both("since 3 September 2026"), notes=(both("A note"),)),
        _impact(),
        section("goals", 4, Lines(lines=_goals())),
        section("medicines", 5, table(("as on the label", "how I take it", "helps?"), *_medicines())),
        section("tried", 6, table(("what", "when", "again?"), *_tried()), overflow=True),
        section("flare-plan", 7, Lines(lines=_plan())),
        section("seen", 8, Lines(lines=(_seen(),)), overflow=True),
        section("team", 9, Lines(lines=_team())),
        section("agreed", 10, WriteIn(title=both("Agreed today"), labels=(both("who:"), both("by:")), rows=3)),
    )


def _untold() -> Line:
    """Own words that nobody put into English."""
    return line(
        "",
        said=said("[own words in Polish, line 1.2 of the Polish sheet]", "„Chcę znów tańczyć na weselach”"),
        number="1.2",
        source="04",
        wording=Wording.NOT_PUT_INTO,
    )


def _changed() -> tuple[Line, ...]:
    stopped = MedicationFact(name="Ibuprofen gel", strength="5%", use="stopped", stopped="2026-09-03")
    return (
        line("Ibuprofen gel 5% stopped, 3 September", stopped, number="2.1", source="05"),
        line("New: gout", ConditionFact(name="gout", since="2026-09"), number="2.2", source="06"),
        line("No diagnosis yet", ConditionFact(no_diagnosis_yet=True), number="2.3", source="07"),
    )


def _impact() -> Section:
    pain = [
        ObservationFact(code="pain", statistic=kind, start=START, end=AS_OF, value=value, low=0, high=10)
        for kind, value in (("median", 6.5), ("worst", 9.0))
    ]
    days = ObservationFact(code="days-recorded", statistic="count", start=START, end=AS_OF, value=21)
    people = ObservationFact(code="people", statistic="answer", start=AS_OF, end=AS_OF, words="less than I want")
    answers = QuestionnaireFact(questionnaire="phq-4", on=AS_OF, answers=("a=2", "b=0", "c=1", "why=words = mine"))
    return section(
        "impact",
        3,
        table(("0 to 10", "usual", "worst"), row("Pain (10 strongest)", "6.5", "9", facts=tuple(pain), number="3.1")),
        chart(),
        BodyMap(regions=("lower-back", "knee"), words=both("Lower back, both knees")),
        Lines(
            lines=(
                line("21 of 28 days recorded", days, number="3.2", key="days"),
                line("Time with people: less than I want", people, number="3.3", source="08"),
                line("PHQ-4 answered on 22 November", answers, number="3.4", source="09"),
            )
        ),
    )


def chart() -> Chart:
    return Chart(
        start=START,
        series=(
            Series(name=both("Pain, 10 strongest"), points=(6.0, None, 7.5, 0.0)),
            Series(name=both("Sleep, 10 very well"), points=(3.0, None, None, 8.0)),
        ),
        bands=(
            Band(kind=BandKind.FLARE_UP, start=START, end=START, label=both("flare-up")),
            Band(kind=BandKind.TRY_OUT, start=START, end=AS_OF, label=both("try-out")),
        ),
        caption=both("Pain each day"),
        words=both("Pain from 26 October: lowest 0, highest 7.5."),
    )


def _goals() -> tuple[Line, ...]:
    walk = GoalFact(
        want="walk to the market",
        first_step="to the gate",
        when="after breakfast",
        importance=9,
        confidence=6,
        look_back_on=date(2026, 12, 1),
    )
    return (
        line("I want to walk to the market", walk, number="4.1", source="10"),
        line("I want to dance", GoalFact(want="dance", status="parked"), number="4.2", source="11"),
        line("I wanted to swim", GoalFact(want="swim", status="done"), number="4.3", source="12"),
    )


def _medicines() -> tuple[Row, ...]:
    paracetamol = MedicationFact(
        name="Paracetamol",
        strength="500 mg",
        form="tablet",
        label_directions="2 up to 4 times a day",
        use="differently",
        really_take="1 at noon",
        purpose="knees",
        helps="a-bit",
        side_effects="thirst",
        started="2019",
    )
    followed = MedicationFact(name="Amlodipine", strength="5 mg", use="as-label", label_directions="1 in the morning")
    gel = MedicationFact(name="Ibuprofen gel", strength="5%", use="stopped", stop_reason="the blood thinner")
    return (
        row("Paracetamol 500 mg", "1 at noon", "a bit", facts=(paracetamol,), number="5.1", source="13"),
        row("Amlodipine 5 mg", "as the label says", "not sure", facts=(followed,), number="5.2", source="14"),
        row("Ibuprofen gel 5%", "stopped", "no", facts=(gel,), number="5.3", source="05"),
        row("Sertraline", "?", "?", facts=(MedicationFact(name="Sertraline"),), number="5.4", source="15"),
    )


def _tried() -> tuple[Row, ...]:
    course = TreatmentFact(
        what="strength class",
        type="physiotherapy",
        started="2026-08-19",
        ended="2026-10",
        effect="stairs easier",
        helps="a-lot",
        stop_reason="course over",
        again="yes",
    )
    pool = TreatmentFact(what="warm pool", started="2025-05", still=True)
    return (
        row("strength class", "Aug to Oct 2026", "yes", facts=(course,), number="6.1", source="16"),
        row("warm pool", "since May 2025", "?", facts=(pool,), number="6.2", source="17"),
        row("acupuncture", "?", "?", facts=(TreatmentFact(what="acupuncture"),), number="6.3", source="18"),
        row(
            "brace", "done", "?", facts=(TreatmentFact(what="brace", still=False),), number="6.4", origin=Origin.LETTER
        ),
    )


def _plan() -> tuple[Line, ...]:
    rest = PlanFact(part="do", text="Lie down for an hour", agreed_with="Dr Rao, GP", agreed_on=date(2026, 10, 1))
    return (
        line("What I do: lie down for an hour", rest, number="7.1", source="19", mark="flare"),
        line(
            "What I say: ring me on Monday", PlanFact(part="say", text="ring me on Monday"), number="7.2", source="19"
        ),
    )


def _seen() -> Line:
    steps = ObservationFact(code="steps", statistic="answer", start=AS_OF, end=AS_OF, words="stumbled twice")
    return line(
        "Stumbled twice on the stairs",
        steps,
        number="8.1",
        source="20",
        origin=Origin.CARER,
        by="Agnieszka Brown (eldest daughter)",
    )


def _team() -> tuple[Line, ...]:
    doctor = ContactFact(role="team", name="Dr Rao", relation="GP", organisation="Park Surgery", phone="0161 496 0150")
    group = ContactFact(role="support", name="Pain café", relation="peer group", phone="0161 496 0199")
    return (
        line("GP: Dr Rao, Park Surgery, 0161 496 0150", doctor, number="9.1", source="21"),
        line("Pain café, 0161 496 0199", group, number="9.2", source="22"),
    )
