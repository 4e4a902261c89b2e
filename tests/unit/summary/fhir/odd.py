"""Summaries as hypothesis makes them: every kind of fact, and odd words in every field and on every line."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

from hypothesis import strategies as st

from passport_app.summary.facts import Fact, PersonFact
from passport_app.summary.model import Line, Lines, Origin, Section, Span, Summary, Wording
from tests.unit.summary.every_fact import empty, header

ODD = ("", " ", "\x00", "\u202e5-10 mg\u202c", "<b>&amp;</div>", "\ufdd0", "]]>", "a" * 5000, '"\\"', "\n\t", "\ud800")
WORDS = ("Paracetamol", "\u2068Łucja\u2069", "۲۰ mg", "💊", "a\u0301", "x=y=z")
TEXTS = st.sampled_from(ODD + WORDS)
PARTIAL = st.sampled_from(["2019", "2019-03", "2019-03-14", "2019-13", "2019-02-30", "soon", "", "٢٠١٩"])
FIELDS: dict[str, Any] = {
    "started": PARTIAL,
    "stopped": PARTIAL,
    "ended": PARTIAL,
    "since": PARTIAL,
    "languages": st.lists(st.sampled_from(["pl", "en", "ur", "pa-Guru"]), max_size=3).map(tuple),
    "interpreter": st.none() | st.sampled_from(["needed", "sometimes", "not-needed", "of a newer version"]),
    "interpreter_language": st.none() | st.sampled_from(["pl", "ur"]),
    "role": st.sampled_from(["helper", "emergency", "team", "support", "new"]),
    "status": st.sampled_from(["has", "none-known", "not-asked", "not-recorded", "active", "done", "new"]),
}
facts = st.one_of(
    [
        st.builds(
            kind,
            **{name: FIELDS[name] for name in kind.__dataclass_fields__ if name in FIELDS}
            | {name: TEXTS for name in ("name", "want", "what", "text") if name in kind.__dataclass_fields__},
        )
        for kind in get_args(Fact)
    ]
)


@st.composite
def pages(draw: st.DrawFn) -> Summary:
    """A page in one or two languages."""
    languages = draw(st.sampled_from([("en",), ("en", "pl"), ("ur", "pl"), ("pl", "ur")]))
    lines = st.lists(_lines(languages), max_size=3).map(tuple)
    names = st.sampled_from(
        ["medicines", "goals", "tried", "changed", "seen", "conditions", "impact", "never heard of"]
    )
    parts = tuple(
        Section(name=name, number=n, title=draw(_said(languages)), blocks=(Lines(lines=draw(lines)),))
        for n, name in enumerate(draw(st.lists(names, max_size=3, unique=True)), start=1)
    )
    person = draw(st.builds(PersonFact, **{name: FIELDS[name] for name in ("languages", "interpreter")}))
    top = header(alerts=draw(lines), needs=draw(lines), person=person, name=Span(text=draw(TEXTS), language="pl"))
    page = empty(header=top, sections=parts, title={one: draw(TEXTS) for one in languages})
    return _in(page, languages, draw(_said(languages)))


def _in(page: Summary, languages: tuple[str, ...], said: Any) -> Summary:
    top = replace(page.header, identity=said, purpose=said, as_of=said)
    foot = replace(page.footer, origin=said, notes=dict.fromkeys(languages, ()))
    return replace(page, languages=languages, header=top, footer=foot)


@st.composite
def _lines(draw: st.DrawFn, languages: tuple[str, ...]) -> Line:
    return Line(
        said=draw(_said(languages)),
        number=draw(st.sampled_from(["", "1.1", "2.3"])),
        wording=draw(st.sampled_from(Wording)),
        source=draw(st.sampled_from(["", "one", "two"])),
        origin=draw(st.sampled_from(Origin)),
        by=draw(TEXTS),
        facts=draw(st.lists(facts, max_size=2).map(tuple)),
    )


def _said(languages: tuple[str, ...]) -> st.SearchStrategy[Any]:
    spans = st.builds(Span, text=TEXTS, language=st.sampled_from(languages), strong=st.booleans())
    return st.fixed_dictionaries({one: st.lists(spans, max_size=2).map(tuple) for one in languages})
