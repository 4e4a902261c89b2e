"""The page that is shipped is the one that its sources make, and holds nothing that it should not."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

from passport_app.paths import resource
from passport_app.summary.presets import PRESETS

ROOT = Path(__file__).resolve().parents[3]
READER = resource("reader", "reader.html")
SOURCES = resource("reader", "src")
VENDOR = resource("reader", "vendor")
LARGEST = 1_500_000
LONGEST_MODULE = 300
_ADDRESS = re.compile(r"(?:https?|wss?)://[^\s\"'`<)]+")
_SUM = re.compile(r"\| `([^`]+)` \| ([0-9a-f]{64}) \|")


def node(*arguments: str | Path) -> str:
    program = shutil.which("node")
    assert program
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False, cwd=ROOT, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_page_is_what_its_sources_make(tmp_path: Path) -> None:
    node(resource("reader", "build.mjs"), tmp_path / "reader.html")
    same = READER.read_bytes() == (tmp_path / "reader.html").read_bytes()
    assert same, "node resources/reader/build.mjs makes the page anew"


def test_page_is_one_small_file_without_an_address() -> None:
    page = READER.read_text(encoding="utf-8")
    assert READER.stat().st_size <= LARGEST
    licences = page.index("</html>")
    assert set(_ADDRESS.findall(page[:licences])) == {"http://www.w3.org/2000/svg"}
    assert page[licences:].count("Ze-Zheng Wu") == 1
    assert page[licences:].count("Apache License") > 1


def test_policy_lets_nothing_but_the_pages_own_script_run() -> None:
    page = READER.read_text(encoding="utf-8")
    policy = re.search('Content-Security-Policy" content="([^"]+)"', page[:2000])
    assert policy
    rules = dict(rule.split(" ", 1) for rule in policy[1].split("; "))
    assert rules["default-src"] == rules["connect-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert "unsafe-inline" not in policy[1]
    assert "'unsafe-eval'" not in policy[1]
    assert "http" not in policy[1]


def test_vendored_files_are_those_whose_sums_are_written_down() -> None:
    wanted = dict(_SUM.findall((VENDOR / "README.md").read_text(encoding="utf-8")))
    folder = VENDOR / "zxing-wasm"
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.suffix in {".js", ".wasm"}}
    assert {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()} == wanted


def test_words_never_become_markup() -> None:
    forbidden = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser")
    wrong = [path.name for path in SOURCES.rglob("*.js") if forbidden.search(path.read_text(encoding="utf-8"))]
    assert not wrong


def test_nothing_is_stored() -> None:
    forbidden = re.compile(r"localStorage|sessionStorage|indexedDB|\.cookie|caches\b|history\.|fetch\(|XMLHttpRequest")
    wrong = [path.name for path in SOURCES.rglob("*.js") if forbidden.search(path.read_text(encoding="utf-8"))]
    assert not wrong


def test_every_language_says_everything_with_the_same_fields() -> None:
    script = "import('./resources/reader/src/words/words.js').then(({TABLES}) => console.log(JSON.stringify(TABLES)))"
    tables = json.loads(node("--input-type=module", "-e", script))
    assert set(tables) == {"en", "pl", "ur"}
    assert [sorted(table) for table in tables.values()] == [sorted(tables["en"])] * 3
    for key, english in tables["en"].items():
        for table in tables.values():
            for form in forms(table[key]):
                assert fields(form) == fields(forms(english)[-1]) or key == "complete", form
                assert form


def test_sections_stand_in_the_record_as_the_program_puts_them() -> None:
    script = "import('./resources/reader/src/show/order.js').then(({ORDER}) => console.log(JSON.stringify(ORDER)))"
    order = {
        audience: tuple(names.split())
        for audience, names in json.loads(node("--input-type=module", "-e", script)).items()
    }
    assert order == {audience: preset.names() for audience, preset in PRESETS.items()}


def forms(said: str | dict[str, str]) -> list[str]:
    return [said] if isinstance(said, str) else list(said.values())


def fields(form: str) -> list[str]:
    return sorted(set(re.findall(r"\{(\w+)\}", form)))


def test_modules_stay_readable() -> None:
    long = [
        path.name for path in SOURCES.rglob("*.js") if path.read_text(encoding="utf-8").count("\n") > LONGEST_MODULE
    ]
    assert not long
