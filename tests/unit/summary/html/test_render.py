"""The HTML page: nothing in it runs or is fetched, its style is the one that its policy names, text stays text."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from passport_app.domain.person import Person
from passport_app.summary.editions import Arrangement, Edition, Layout, Paper
from passport_app.summary.html.render import render_html
from passport_app.summary.model import Span
from passport_app.summary.presets import preset
from tests.unit.summary.agreement.from_html import Node, parsed
from tests.unit.summary.every_fact import every_fact

HOSTILE = "</style><script>alert('x')</script>\"}*{}\\\n@import url(http://x)\u202e<b>&amp;"


def page(full: Any, *languages: str, layout: Layout | None = None) -> Node:
    summary = full.summary(*(languages or ("en", "pl")), sections=preset("gp").names())
    return parsed(render_html(summary, layout or Layout()))


def test_its_policy_lets_in_its_own_style_and_nothing_else(full: Any) -> None:
    root = page(full)
    policy = next(one for one in root.all("meta") if "http-equiv" in one.attributes).attributes["content"]
    digest = hashlib.sha256(root.one("style").text.encode()).digest()
    assert f"style-src 'sha256-{base64.b64encode(digest).decode()}'" in policy
    assert policy.startswith("default-src 'none';")
    assert not root.all("script")
    assert not [
        name for node in root.walk() for name in node.attributes if name in {"style", "src", "href"} or name[:2] == "on"
    ]
    assert "url(" not in root.one("style").text


def test_hostile_words_stay_words(notebook: Any) -> None:
    notebook.add(Person(legal_name=HOSTILE))
    data = render_html(notebook.summary("en", "ur"))
    root = parsed(data)
    assert root.one("style").text.count("{") == root.one("style").text.count("}")
    assert [node.name for node in root.walk()].count("b") == 0
    assert all("alert('x')" in one.text for one in root.all("h1"))
    assert b"<script" not in data
    assert "\u202e" not in data.decode()
    assert not re.search("[\x00-\x09\x0b-\x1f]", data.decode())


def test_headings_have_their_order_and_each_sheet_its_language(full: Any) -> None:
    root = page(full, "en", "ur")
    assert root.one("html").attributes == {"lang": "en", "dir": "ltr"}
    assert [(one.attributes["lang"], one.attributes["dir"]) for one in root.all("article")] == [
        ("en", "ltr"),
        ("ur", "rtl"),
    ]
    for sheet in root.all("article"):
        levels = [int(one.name[1]) for one in sheet.walk() if re.fullmatch("h[1-6]", one.name)]
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
        assert levels.count(1) == 1
    for table in root.all("table"):
        assert table.one("caption").text
        assert all(one.attributes["scope"] == "col" for one in table.one("thead").all("th"))
        assert all(row.elements[0].attributes["scope"] == "row" for row in table.one("tbody").all("tr"))


def test_words_of_another_language_say_so(full: Any) -> None:
    sheet = page(full, "en", "pl").all("article")[1]
    assert "en" in {one.attributes.get("lang") for one in sheet.all("span")}


def test_isolates_become_elements(full: Any) -> None:
    root = page(full, "ur", "en")
    assert root.all("bdi")
    assert not set(root.text) & set("\u2066\u2067\u2068\u2069")


def test_side_by_side_says_both_languages_part_by_part(full: Any) -> None:
    root = page(full, "en", "ur", layout=Layout(arrangement=Arrangement.SIDE_BY_SIDE, paper=Paper.LETTER))
    apart = page(full, "en", "ur")
    for pair in root.all("div", "pair"):
        assert [one.attributes["lang"] for one in pair.elements] == ["en", "ur"]
    for place, language in enumerate(("en", "ur")):
        halves = "".join(one.text for one in root.all("div", f"half-{place}"))
        sheet = apart.all("article")[place]
        assert sheet.attributes["lang"] == language
        for item in [*sheet.all("li"), *sheet.all("td"), *sheet.all("th"), *sheet.all("h2")]:
            assert item.text in halves
    assert "size:letter landscape" in root.one("style").text


def test_every_printed_side_says_whose_it_is_and_which_of_how_many(full: Any) -> None:
    style = page(full, "en", "ur").one("style").text
    for place in (0, 1):
        rule = style.partition(f"@page sheet-{place}{{")[2].partition("\n")[0]
        assert "counter(page)" in rule
        assert "counter(pages)" in rule
        assert "1949" in rule
    assert '@bottom-center{content:"Written by the patient' in style


@pytest.mark.parametrize(
    ("edition", "large"), [(Edition.STANDARD, False), (Edition.CLEAR_12, False), (Edition.LARGE_18, True)]
)
def test_an_edition_is_a_size_and_large_print_tells_tables_row_by_row(full: Any, edition: Edition, large: bool) -> None:
    root = page(full, "en", layout=Layout(edition=edition))
    assert f".sheet-0{{font-size:{edition.size:g}pt}}" in root.one("style").text
    assert ("large" in root.one("article").kinds) is large


def test_the_persons_own_sheet_has_the_size_that_they_read(full: Any) -> None:
    style = page(full, "en", "pl").one("style").text
    assert ".sheet-0{font-size:10pt}" in style
    assert ".sheet-1{font-size:16pt}" in style


def test_the_code_is_on_the_clinicians_sheet_alone_and_can_be_left_off(full: Any) -> None:
    first, second = page(full, "en", "pl").all("article")
    assert len(first.all("div", "coded")) == 1
    assert not second.all("div", "coded")
    assert not page(full, "en", layout=Layout(code=False)).all("div", "coded")


def test_a_drawing_needs_no_style_sheet_to_be_seen(full: Any) -> None:
    """Mail programs strip style sheets: a code must not become a black square then."""
    for drawing in parsed(render_html(every_fact(qr_text="HEALTH PASSPORT"))).all("svg"):
        shapes = [one for one in drawing.walk() if one.name in {"path", "polyline", "rect", "line"}]
        assert shapes
        assert all("fill" in one.attributes or one.name == "line" for one in shapes)


def test_a_day_without_a_value_is_a_gap_and_a_lone_day_is_a_dot() -> None:
    root = parsed(render_html(every_fact()))
    drawing = root.all("svg", "days")[0]
    lines = [one.attributes["points"].split() for one in drawing.all("polyline")]
    assert ["5,40", "5,40"] in lines
    assert ["25,25", "35,100"] in lines


def test_days_run_as_the_sheet_reads() -> None:
    summary = every_fact(languages=("ur",))

    def urdu(value: Any) -> Any:
        if isinstance(value, dict) and "en" in value:
            return {"ur": value["en"]}
        if isinstance(value, tuple):
            return tuple(map(urdu, value))
        if hasattr(value, "__dataclass_fields__") and not isinstance(value, Span):
            return replace(value, **{name: urdu(getattr(value, name)) for name in value.__dataclass_fields__})
        return value

    drawing = parsed(render_html(urdu(summary))).all("svg", "days")[0]
    assert "scale(-1 1)" in drawing.elements[0].attributes["transform"]
