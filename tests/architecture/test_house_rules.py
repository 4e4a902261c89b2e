"""What no linter knows: who may use which part of Qt, where controls come from, what a tracked file may say."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = sorted([*ROOT.glob("passport_app/**/*.py"), *ROOT.glob("ui/**/*.py")])
PAGES = sorted(ROOT.glob("ui/pages/**/*.py"))
TOP_LEVEL = {
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "SECURITY.md",
    "i18n",
    "packaging",
    "passport_app",
    "pyproject.toml",
    "resources",
    "tests",
    "ui",
}
FORM_CONTROLS = {
    "QAbstractButton",
    "QCalendarWidget",
    "QCheckBox",
    "QComboBox",
    "QDateEdit",
    "QDateTimeEdit",
    "QDial",
    "QDoubleSpinBox",
    "QLineEdit",
    "QListView",
    "QListWidget",
    "QPlainTextEdit",
    "QPushButton",
    "QRadioButton",
    "QSlider",
    "QSpinBox",
    "QTableView",
    "QTableWidget",
    "QTextEdit",
    "QTimeEdit",
    "QToolButton",
    "QTreeView",
}
WRITES_TEXT = {
    "QLabel",
    "setText",
    "setToolTip",
    "setWindowTitle",
    "setPlaceholderText",
    "setAccessibleName",
    "setAccessibleDescription",
    "addItem",
    "setTitle",
}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """Full names of what a module imports: ``PySide6.QtWidgets``, ``PySide6.QtWidgets.QLabel``."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def calls(path: Path) -> Iterator[tuple[ast.Call, str]]:
    """Every call with the last part of the called name."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            yield node, ast.unparse(node.func).rpartition(".")[2]


def where(path: Path, node: ast.expr | ast.stmt) -> str:
    return f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"


def tracked() -> list[Path]:
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()]


in_checkout = pytest.mark.skipif(not (ROOT / ".git").exists(), reason="needs the checkout's list of files")


def test_program_uses_only_text_layout_of_qt_and_only_for_pdf() -> None:
    allowed = ROOT / "passport_app" / "summary" / "pdf"
    wrong = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in PRODUCT
        if path.is_relative_to(ROOT / "passport_app")
        for name in imports(path)
        if name.startswith("PySide6")
        and not (path.is_relative_to(allowed) and name.startswith(("PySide6.QtGui", "PySide6.QtCore")))
    ]
    assert not wrong


def test_presenters_know_no_qt() -> None:
    presenters = [path for path in PAGES if path.name.startswith("presenter")]
    wrong = [str(path.relative_to(ROOT)) for path in presenters for name in imports(path) if name.startswith("PySide6")]
    assert not wrong


def test_every_page_has_its_folder_with_its_page() -> None:
    folders = {path.parent for path in PAGES} - {ROOT / "ui" / "pages"}
    assert not [folder.name for folder in folders if not (folder / "page.py").exists()]


def test_form_controls_come_from_the_widgets() -> None:
    outside = [path for path in PRODUCT if not path.is_relative_to(ROOT / "ui" / "widgets")]
    wrong = [f"{where(path, node)} {name}" for path in outside for node, name in calls(path) if name in FORM_CONTROLS]
    assert not wrong


def test_no_page_derives_a_form_control() -> None:
    wrong = [
        f"{where(path, node)} {node.name}"
        for path in PAGES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
        for base in node.bases
        if (getattr(base, "attr", None) or getattr(base, "id", "")) in FORM_CONTROLS
    ]
    assert not wrong


def test_no_label_hides_its_text_behind_a_name() -> None:
    wrong = []
    for path in PRODUCT:
        labels = {
            ast.unparse(target)
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Call)
            and ast.unparse(node.value.func) == "QLabel"
            for target in node.targets
        }
        wrong += [
            where(path, node)
            for node, name in calls(path)
            if name == "setAccessibleName"
            and isinstance(node.func, ast.Attribute)
            and ast.unparse(node.func.value) in labels
        ]
    assert not wrong


def test_no_sentence_reaches_the_window_untranslated() -> None:
    wrong = []
    for path in PRODUCT:
        if not path.is_relative_to(ROOT / "ui"):
            continue
        for node, name in calls(path):
            if name in WRITES_TEXT:
                wrong += [f"{where(path, node)} {text!r}" for argument in node.args for text in literals(argument)]
    assert not wrong


def literals(argument: ast.expr) -> Iterator[str]:
    """Words written straight into an argument; what a call inside it is given is that call's affair."""
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        words = re.sub(r"<[^>]*>?", "", argument.value)
        if sum(letter.isalpha() for letter in words) > 1:
            yield argument.value
    elif isinstance(argument, ast.JoinedStr | ast.BinOp | ast.IfExp):
        for child in ast.iter_child_nodes(argument):
            if isinstance(child, ast.expr):
                yield from literals(child)


def test_modules_and_functions_stay_readable() -> None:
    wrong = []
    for path in PRODUCT:
        lines = path.read_text(encoding="utf-8").count("\n")
        if lines > 300:
            wrong.append(f"{path.relative_to(ROOT)}: {lines} lines")
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > 40:
                    wrong.append(f"{where(path, node)} {node.name}: {length} lines")
    assert not wrong


def test_every_module_says_what_it_is_for() -> None:
    assert not [str(path.relative_to(ROOT)) for path in PRODUCT if not ast.get_docstring(tree(path))]


def test_only_the_composition_root_builds_the_pages() -> None:
    allowed = {ROOT / "ui" / "app.py", ROOT / "ui" / "places.py", *PAGES}
    wrong = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in PRODUCT
        if path not in allowed and not path.is_relative_to(ROOT / "ui" / "pages")
        for name in imports(path)
        if name.startswith("ui.pages.") and ".page" in name.removeprefix("ui.pages")
    ]
    assert not wrong


@in_checkout
def test_top_level_is_fixed() -> None:
    names = {path.relative_to(ROOT).parts[0] for path in tracked()}
    assert {name for name in names if not name.startswith(".")} <= TOP_LEVEL


@in_checkout
def test_data_folders_shadow_no_package() -> None:
    assert not [
        path for name in ("packaging", "resources", "i18n", "tests") for path in (ROOT / name).rglob("__init__.py")
    ]


@in_checkout
def test_no_tracked_file_names_a_place_of_one_computer() -> None:
    words = [part.encode() for part in ("/wo" + "rk/", "/ro" + "ot/", "py" + "pi.org", "files.python" + "hosted")]
    wrong = [
        f"{path.relative_to(ROOT)}: {word.decode()}"
        for path in tracked()
        for word in words
        if path.stat().st_size < 2_000_000 and word in path.read_bytes()
    ]
    assert not wrong
