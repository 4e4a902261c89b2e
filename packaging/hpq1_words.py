"""Write the word lists of the codes: ``resources/reader/hpq1-words-<language>.txt``.

Once the program is given away they must never be written again: a code that was packed with one list cannot be
read with another. A better list is a new codec. Usage: ``python packaging/hpq1_words.py``.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from string import Formatter

from passport_app.i18n import Translator
from passport_app.summary.hpq1.packing import LISTS
from passport_app.summary.presets import PRESETS

ROOT = Path(__file__).resolve().parents[1]
LARGEST = 32_768
"""Bytes that DEFLATE looks back."""
SHORTEST = 4
SELDOM = frozenset(
    ("rating-question", "tracker-idea", "diary-purpose", "look-at", "smallest-action", "activity-done", "home-safety")
)
MARKERS = {"N_", "gettext", "ngettext", "pgettext"}


def main() -> None:
    """Write all lists."""
    for language in LISTS.values():
        path = ROOT / "resources" / "reader" / f"hpq1-words-{language}.txt"
        path.write_bytes(word_list(language))


def word_list(language: str) -> bytes:
    """The list of one language; what is said most often comes last, where it is nearest."""
    found = [*ready_made(language), *codes(), *pieces(language)]
    whole = "\n".join(found)
    kept = dict.fromkeys(one for one in reversed(found) if whole.count(one) == found.count(one))
    return "".join(reversed(kept)).encode()[-LARGEST:].decode(errors="ignore").encode()


def pieces(language: str) -> Iterator[str]:
    """What stands between the fields of every sentence of a summary."""
    translator = Translator(language)
    for sentence in sentences():
        for literal, *_field in Formatter().parse(translator.gettext(sentence).replace("*", "")):
            if len(literal.strip()) >= SHORTEST:
                yield literal


def sentences() -> Iterator[str]:
    """The English sentences of the summary, in the order of the files."""
    for path in sorted(ROOT.glob("passport_app/summary/**/*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in MARKERS:
                values = (one.value for one in node.args if isinstance(one, ast.Constant))
                yield from (value for value in values if isinstance(value, str) and value)


def codes() -> Iterator[str]:
    """The coded answers of facts, and the names of sections."""
    for path in sorted(ROOT.glob("passport_app/domain/*.py")):
        module = import_module(f"passport_app.domain.{path.stem}")
        for kind in vars(module).values():
            if isinstance(kind, type) and issubclass(kind, StrEnum):
                yield from (member.value for member in kind if len(member.value) >= SHORTEST)
    for preset in PRESETS.values():
        yield from preset.names()


def ready_made(language: str) -> Iterator[str]:
    """Every ready-made phrase; first what a page hardly ever has, which goes where there is no room."""
    paths = ROOT.glob("resources/phrases/*.json")
    for path in sorted(paths, key=lambda path: (path.stem not in SELDOM, path.stem)):
        yield from _in_language(json.loads(path.read_text(encoding="utf-8")), language)


def _in_language(value: object, language: str) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _in_language(one, language)
    elif isinstance(value, dict):
        said = value.get(language)
        yield from [said] if isinstance(said, str) and len(said) >= SHORTEST else []
        for one in value.values():
            yield from _in_language(one, language)


if __name__ == "__main__":
    main()
