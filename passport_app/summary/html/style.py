"""How the page looks on a screen and on paper.

Fonts are the reader's own: a page that brought its own would be ten times as large, would be stripped of them by
mail programs, and would overrule what a reader with poor sight has set. Sizes follow the reader's setting on a screen
and are points on paper. Nothing is said by colour, and every line survives a black and white scan.
"""

from __future__ import annotations

from string import Formatter
from typing import Final

from passport_app.i18n import base_language, is_right_to_left
from passport_app.summary.editions import Arrangement, Edition, Layout, Paper, edition_of
from passport_app.summary.html.markup import STEERING
from passport_app.summary.model import Footer, Summary
from passport_app.summary.wording import text_of

LARGE: Final = 13
"""From this type size on, in points, a table is told row by row: its columns would be too narrow to read."""
_SCREEN: Final = 12
"""Points that the reader's own size on a screen stands for."""
_OWN: Final = 11.0
_NAMES = {Paper.A4: "A4", Paper.LETTER: "letter"}
_COMMON = """
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;color:#111;background:#fff;font-family:system-ui,"Segoe UI","Noto Sans",Arial,sans-serif;line-height:1.4}
:lang(ur),:lang(ar),:lang(fa){font-family:"Noto Naskh Arabic","Geeza Pro","Segoe UI",Tahoma,"Noto Nastaliq Urdu",serif;
line-height:1.8}
main{max-width:62em;margin:0 auto;padding:1em}
article{padding:0 0 2em;overflow-wrap:break-word}
article+article{border-block-start:3px solid #111;padding-block-start:1.5em}
p,ul,ol,table,figure{margin:.3em 0}
h1,h2,h3{line-height:1.25;margin:1em 0 .25em}
h1{font-size:1.7em;margin-block-start:0}
h2{font-size:1.15em;border-block-end:2px solid #111}
h3{font-size:1.1em;border-block-end:1px solid #111}
h2.more{font-size:1.3em;border:0}
.aside{font-weight:normal;font-size:.9em;margin-inline-start:.6em}
.top{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 2em;border-block-end:2px solid #111}
.top>*{min-width:0}
.long{overflow-wrap:anywhere}
.origin{font-weight:bold}
ul,ol{list-style:none;padding:0}
li{margin:.15em 0}
.needs,.alerts{border:1px solid #111;padding:.3em .6em;margin:.5em 0}
.alerts{border-width:3px}
.numbered>li,.bullets>li{display:grid;grid-template-columns:minmax(2.2em,max-content) minmax(0,1fr);gap:0 .5em}
.bullets>li{grid-template-columns:1em minmax(0,1fr)}
.number,small,.note,.quiet{font-size:.85em;color:#333}
.number{font-weight:normal;margin-inline-end:.5em}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.25em .5em;border-block-end:1px solid #555}
thead th{border-block-end:2px solid #111}
tbody th{font-weight:normal}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.write-in{display:flex;flex-wrap:wrap;gap:.5em;align-items:end;min-height:2.4em}
.gap{flex:1;border-block-end:1px solid #111;min-width:3em}
.gap.wide{flex:3}
td.gap{border-block-end:1px solid #111;min-width:7em}
.chart{max-width:44em}
.plot{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 .4em}
.scale-numbers{display:flex;flex-direction:column;justify-content:space-between;font-size:.85em;line-height:1;
text-align:end}
.days{display:block;width:100%;height:7em}
.legend{display:flex;flex-wrap:wrap;gap:0 1.2em;font-size:.9em}
.swatch{width:2.2em;height:.9em;vertical-align:middle;margin-inline-end:.4em}
.code{display:inline-block;break-inside:avoid}
.squares{display:block;forced-color-adjust:none}
.closing{display:flex;flex-wrap:wrap;gap:0 2em;align-items:flex-start;justify-content:space-between}
.closing>section{flex:1 1 20em}
.closing>.coded{flex:0 1 56mm}
footer{margin-block-start:1.5em;border-block-start:1px solid #111;font-size:.9em}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 1.5em}
.pair>*{min-width:0}
"""
_ROWS = """
{where}table,{where}tbody,{where}tr,{where}th,{where}td{{display:block;width:auto}}
{where}thead{{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}}
{where}tbody tr{{border-block-end:1px solid #555;padding:.3em 0}}
{where}tbody th,{where}tbody td{{border:0;padding:.1em 0}}
{where}tbody th{{font-weight:bold}}
{where}td[data-heading]::before{{content:attr(data-heading) ": ";color:#333;font-size:.9em}}
{where}td.gap{{min-height:2.2em;border-block-end:1px solid #111}}
"""
_NARROW = "@media screen and (max-width:44em){{.pair{{grid-template-columns:minmax(0,1fr)}}main{{padding:.6em}}{rows}}}"
_PRINT = """
@media print{{
@page{{size:{size};margin:12mm 12mm 20mm}}
body{{line-height:1.3}}
:lang(ur),:lang(ar),:lang(fa){{line-height:1.65}}
main{{max-width:none;padding:0}}
article{{padding:0}}
article+article{{border:0;break-before:page;padding:0}}
h1,h2,h3,thead{{break-after:avoid}}
li,tr,figure,.write-in,.needs,.alerts{{break-inside:avoid}}
.needs li,.alerts li{{display:inline}}
.needs li+li::before,.alerts li+li::before{{content:" · "}}
thead{{display:table-header-group}}
tbody tr:first-child{{break-before:avoid}}
footer{{break-inside:avoid}}
footer p{{display:inline}}
footer p+p::before{{content:" · "}}
p,li{{orphans:2;widows:2}}
}}
"""


def style(summary: Summary, layout: Layout) -> str:
    """The style sheet of one file."""
    parts = [_COMMON, _ROWS.format(where=":is(.large,.pair) "), _NARROW.format(rows=_ROWS.format(where=""))]
    parts.append(_PRINT.format(size=_page(summary, layout)))
    for place, language in enumerate(summary.languages):
        parts.append(_sheet(place, size_of(summary, layout, place)))
        parts.append(_running_foot(place, language, summary.footer))
    return "".join(part.strip() + "\n" for part in parts)


def size_of(summary: Summary, layout: Layout, place: int) -> float:
    """Type size of a sheet in points; the person's own is never smaller than what they read with ease."""
    edition = edition_of(summary.audience, layout)
    size = max(edition.size, Edition.STANDARD.size)
    return max(size, summary.print_size or _OWN) if place else size


def _sheet(place: int, size: float) -> str:
    on_screen = max(size / _SCREEN, 1)
    return (
        f".sheet-{place}{{font-size:{on_screen:.3f}rem;page:sheet-{place}}}\n"
        f"@media print{{.sheet-{place}{{font-size:{size:g}pt}}}}\n"
    )


def _page(summary: Summary, layout: Layout) -> str:
    return f"{_NAMES[layout.paper]}{' landscape' if is_beside(summary, layout) else ''}"


def is_beside(summary: Summary, layout: Layout) -> bool:
    """Whether two languages stand side by side, on paper that lies on its side."""
    return len(summary.languages) > 1 and layout.arrangement is Arrangement.SIDE_BY_SIDE


def _running_foot(place: int, language: str, foot: Footer) -> str:
    """What stands on every printed page, where the browser prints it (Chromium and its kin, Safari)."""
    start, end = ("right", "left") if is_right_to_left(language) else ("left", "right")
    direction = "rtl" if is_right_to_left(language) else "ltr"
    face = f"font:8.5pt {_face(language)};direction:{direction};vertical-align:top;padding-top:2mm"
    boxes = (
        (start, _quoted(text_of(foot.identity[language]))),
        ("center", _quoted(text_of(foot.origin[language]))),
        (end, f'{_quoted(text_of(foot.as_of[language]))} "\\a " {_counted(foot.page_of[language])}'),
    )
    written = "".join(f"@bottom-{side}{{content:{said};{face};white-space:pre-line}}" for side, said in boxes)
    return f"@page sheet-{place}{{{written}}}"


def _face(language: str) -> str:
    return '"Noto Naskh Arabic",Tahoma,serif' if base_language(language) == "ur" else "system-ui,Arial,sans-serif"


def _counted(template: str) -> str:
    """The template of "page {n} of {m}" with the counters of the printed pages."""
    counters = {"n": "counter(page)", "m": "counter(pages)"}
    said = []
    for literal, name, _spec, _conversion in Formatter().parse(template):
        said += [_quoted(literal)] if literal else []
        said += [counters[name]] if name else []
    return " ".join(said)


def _quoted(text: str) -> str:
    """A CSS string: all but letters, digits and spaces as numbers, so that nothing in it can end the string."""
    text = STEERING.sub(" ", text)
    return '"' + "".join(sign if sign.isalnum() or sign == " " else f"\\{ord(sign):x} " for sign in text) + '"'
