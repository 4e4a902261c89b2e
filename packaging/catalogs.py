"""The message catalogs: collect, update, compile and check.

``extract`` writes ``i18n/passport.pot`` and carries new sentences into every language's file; ``compile`` makes the
binary catalogs, among them two made-up languages for looking at layouts: ``en_XA`` is 40% longer and accented,
``ar_XB`` runs from right to left. ``check`` refuses a catalog that would show a person English, a wrong plural or
a sentence without its number. The key of a message is its English sentence, so English needs no catalog.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
CATALOGS = ROOT / "i18n"
TEMPLATE = CATALOGS / "passport.pot"
LANGUAGES = ("pl", "ur")
SCANNED = ("passport_app", "ui")
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "gettext": None,
    "_": None,
    "N_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
"""A fixed date in every header, so that the same sentences give the same file."""
CHECKED_BY = "X-Checked-By"
"""Header with the name of the person who checked the translations; empty until somebody has."""

ACCENTS = str.maketrans("AaCcDdEeGgIiKkLlNnOoRrSsTtUuWwYyZz", "ÅåÇçÐðÉéĜĝÎîĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž")
RIGHT_TO_LEFT_OVERRIDE, POP_DIRECTION, RIGHT_TO_LEFT_MARK = "\u202e", "\u202c", "\u200f"
OPENING_ISOLATES, CLOSING_ISOLATE = "\u2066\u2067\u2068", "\u2069"


def collect() -> Catalog:
    """Every sentence of the program, without its place: a sentence that moves changes no catalog."""
    catalog = Catalog(charset="utf-8")
    for folder in SCANNED:
        found = extract_from_dir(
            ROOT / folder, [("**.py", "python")], keywords=KEYWORDS, comment_tags=("Translators:",)
        )
        for _name, _line, message, comments, context in sorted(found, key=lambda item: (item[0], item[1])):
            catalog.add(message, auto_comments=comments, context=context)
    return catalog


def extract() -> None:
    """Write the template and carry new sentences into the languages' files."""
    CATALOGS.mkdir(exist_ok=True)
    catalog = collect()
    TEMPLATE.write_bytes(_text(catalog, {}))
    for language in LANGUAGES:
        _update(language, catalog)


def compile_all() -> None:
    """Make the binary catalogs of the languages that exist, and of the two made-up ones."""
    for language in LANGUAGES:
        source = _source(language)
        if source.exists():
            _write_binary(language, _signed(_read(source, language), _own_headers(source).get(CHECKED_BY, "")))
    sentences = collect()
    _write_binary("en_XA", _made_up(sentences, stretched))
    _write_binary("ar_XB", _made_up(sentences, mirrored))


def check() -> list[str]:
    """One line for each fault in the catalogs."""
    catalog = collect()
    faults = []
    if not TEMPLATE.exists() or TEMPLATE.read_bytes() != _text(catalog, {}):
        faults.append("i18n/passport.pot is out of step with the code: run `make catalogs`")
    for language in LANGUAGES:
        faults += [f"{language}: {fault}" for fault in _faults_of_language(language, catalog)]
    return faults


def stretched(sentence: str) -> str:
    """Accented and 40% longer, in words that wrap as other words do, with its fields as they were."""
    padding = (" ~~~~~" * len(sentence))[: max(2, round(len(sentence) * 0.4))].rstrip()
    return f"[{_outside_fields(sentence, lambda text: text.translate(ACCENTS))}{padding}]"


def mirrored(sentence: str) -> str:
    """Running from right to left, with its fields as they were."""

    def turned(text: str) -> str:
        return f"{RIGHT_TO_LEFT_MARK}{RIGHT_TO_LEFT_OVERRIDE}{text}{POP_DIRECTION}{RIGHT_TO_LEFT_MARK}" if text else ""

    return _outside_fields(sentence, turned)


def fields(sentence: str) -> frozenset[str]:
    """Names of the ``{named}`` fields of a sentence.

    Raises:
        ValueError: A brace is left open, so the sentence could not be filled in.
    """
    return frozenset(name for _text, name, _spec, _conversion in Formatter().parse(sentence) if name is not None)


def faults_of_message(original: Message, translated: Message | None, plurals: int) -> Iterator[str]:
    """What is wrong with one translated sentence."""
    ids = _forms(original.id)
    strings = _forms(translated.string or "") if translated else ()
    if translated is None or not all(strings) or not strings:
        yield f"not translated: {ids[0]!r}"
        return
    if translated.fuzzy:
        yield f"marked fuzzy: {ids[0]!r}"
    if len(ids) > 1 and len(strings) != plurals:
        yield f"{len(strings)} plural forms, {plurals} are needed: {ids[0]!r}"
    for string in strings:
        yield from _faults_of_string(ids, string)


def _faults_of_string(ids: tuple[str, ...], string: str) -> Iterator[str]:
    counted = {"n"} if len(ids) > 1 else set()
    try:
        same = fields(ids[-1]) - counted == fields(string) - counted
    except ValueError:
        same = False
    if not same:
        yield f"other fields than {ids[-1]!r}: {string!r}"
    if sum(map(string.count, OPENING_ISOLATES)) != string.count(CLOSING_ISOLATE):
        yield f"an isolate is left open: {string!r}"
    if len(re.findall(r"[a-z]{2,}", re.sub(r"\{[^{}]*\}", "", string))) > 2 and string in ids:
        yield f"still in English: {string!r}"


def _faults_of_language(language: str, catalog: Catalog) -> Iterator[str]:
    source = _source(language)
    if not source.exists():
        yield f"{source.relative_to(ROOT).as_posix()} is missing"
        return
    translated = _read(source, language)
    headers = dict(translated.mime_headers)
    if CHECKED_BY not in _own_headers(source):
        yield f"no {CHECKED_BY} header: leave it empty until a named person has checked the translations"
    plural = get_plural(language)
    if translated.num_plurals != plural.num_plurals:
        yield f"Plural-Forms should be: {plural.plural_forms} (is: {headers.get('Plural-Forms')})"
    for message in catalog:
        if message.id:
            found = translated.get(message.id, message.context)
            yield from faults_of_message(message, found, plural.num_plurals)


def _update(language: str, catalog: Catalog) -> None:
    target = _source(language)
    current = _read(target, language) if target.exists() else Catalog(locale=language)
    current.update(catalog, no_fuzzy_matching=True)
    headers = {
        "Language": language,
        "Plural-Forms": get_plural(language).plural_forms,
        CHECKED_BY: _own_headers(target).get(CHECKED_BY, ""),
    }
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(_text(current, headers))


def _text(catalog: Catalog, headers: dict[str, str]) -> bytes:
    """A catalog's file under a header of our own: Babel's carries the date and made-up addresses."""
    lines = {"Project-Id-Version": "health-passport", **headers, "Content-Type": "text/plain; charset=utf-8"}
    header = "".join(f'"{name}: {value}\\n"\n' for name, value in lines.items())
    out = io.BytesIO()
    write_po(out, catalog, width=110, no_location=True, sort_output=True, omit_header=True)
    return f'msgid ""\nmsgstr ""\n{header}\n'.encode() + out.getvalue()


def _own_headers(source: Path) -> dict[str, str]:
    """Headers as they stand in the file; Babel keeps only those that it knows."""
    if not source.exists():
        return {}
    return dict(re.findall(r'^"([\w-]+): ?(.*)\\n"$', source.read_text(encoding="utf-8"), re.MULTILINE))


def _read(source: Path, language: str) -> Catalog:
    with source.open("rb") as stream:
        return read_po(stream, locale=language, domain="passport", charset="utf-8")


def _write_binary(language: str, catalog: Catalog) -> None:
    target = CATALOGS / language / "LC_MESSAGES" / "passport.mo"
    target.parent.mkdir(parents=True, exist_ok=True)
    out = io.BytesIO()
    write_mo(out, catalog)
    if not target.exists() or target.read_bytes() != out.getvalue():
        target.write_bytes(out.getvalue())


class _Signed(Catalog):
    """A catalog that says who checked it; Babel writes only the headers that it knows."""

    checked_by = ""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [*super().mime_headers, (CHECKED_BY, self.checked_by)]


def _signed(catalog: Catalog, checked_by: str) -> Catalog:
    """The same sentences, with the name that the program looks for when it prints a page in their language."""
    made = _Signed(locale=catalog.locale, creation_date=EPOCH, revision_date=EPOCH, charset="utf-8", fuzzy=False)
    made.checked_by = checked_by
    for message in catalog:
        if message.id:
            made[message.id] = message
    return made


def _made_up(sentences: Catalog, change: Callable[[str], str]) -> Catalog:
    catalog = Catalog(locale="en", creation_date=EPOCH, revision_date=EPOCH, charset="utf-8", fuzzy=False)
    for message in sentences:
        if message.id:
            strings = tuple(change(form) for form in _forms(message.id))
            catalog.add(message.id, strings if message.pluralizable else strings[0], context=message.context)
    return catalog


def _outside_fields(sentence: str, change: Callable[[str], str]) -> str:
    parts = re.split(r"(\{\{|\}\}|\{[^{}]*\})", unicodedata.normalize("NFC", sentence))
    return "".join(part if part.startswith(("{", "}")) else change(part) for part in parts)


def _forms(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _source(language: str) -> Path:
    return CATALOGS / language / "LC_MESSAGES" / "passport.po"


def _report() -> int:
    faults = check()
    for language in LANGUAGES:
        if _source(language).exists() and not _own_headers(_source(language)).get(CHECKED_BY):
            print(f"{language}: not yet checked by a named person")
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"catalogs: {len(faults)} faults" if faults else "catalogs: complete")
    return 1 if faults else 0


def main() -> int:
    """Run one of the three commands."""
    parser = argparse.ArgumentParser(description="The message catalogs.")
    parser.add_argument("command", choices=("extract", "compile", "check"))
    command = parser.parse_args().command
    if command == "check":
        return _report()
    if command == "extract":
        extract()
    else:
        compile_all()
    return 0


if __name__ == "__main__":
    sys.exit(main())
