"""The whole window in a carer's session: no page says a private or removed word, or that there are any.

Of everything that a sample person has, a twin is private and another was taken out, each with a planted word in it.
The person's own window shows both, so the test can fail.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from passport_app.domain.about_me import HomeSafety
from passport_app.domain.diary import Dose
from passport_app.domain.health_background import Condition
from passport_app.domain.helpers import Helper
from passport_app.domain.kinds import ALL
from passport_app.domain.medicines import Medicine
from passport_app.domain.record import Record
from passport_app.domain.words import Words
from passport_app.exchange import codec
from passport_app.paths import resource
from passport_app.services.exchange import import_file
from passport_app.services.passport import Passport, create_passport, open_passport
from passport_app.vault import Cost
from tests.ui import audit
from ui.app import App
from ui.common.context import Place
from ui.common.settings import Settings
from ui.pages.about import background
from ui.pages.about import views as about
from ui.pages.care import views as care
from ui.pages.treatments import views as treatments

QUICK = Cost(memory=64, passes=1, lanes=1)
PERSONS, CARERS = "three small stones", "a carer's own little words"
PLANTED = "Zgubiony"
REWRITTEN = "What stands now"
RECORD_ID = 32
TRACES = re.compile(
    r"\bprivate\b|taken out|took out|bring (it )?back|removed|no longer in|safety at home|only I can", re.IGNORECASE
)
OPEN = tuple(place for place in Place if place not in (Place.FIRST_RUN, Place.UNLOCK))
VIEWS = {
    Place.ABOUT: (*about.VIEWS, *background.VIEWS),
    Place.CARE: care.VIEWS,
    Place.TREATMENTS: treatments.VIEWS,
}
DEEPER: tuple[tuple[Place, object], ...] = (
    *((place, view.name) for place, views in VIEWS.items() for view in views),
    *((place, (view.name, None)) for place, views in VIEWS.items() for view in views if not view.kind.SINGLETON),
    *((Place.PLAN, name) for name in ("write", "parts", "flare")),
    *((Place.DIARY, (kind, None)) for kind in ("flare-up", "dose", "activity", "observation")),
    (Place.DIARY, "purpose"),
    (Place.GOALS, "new"),
    (Place.ACCESS, "readers"),
)


def planted(record: Record) -> Record:
    """The same record with the word in each of its texts."""

    def plant(value: object) -> object:
        if isinstance(value, dict):
            words = ("text", "name", "with_whom", "service", "to", "organisation", "substance")
            return {k: PLANTED if k in words and isinstance(v, str) else plant(v) for k, v in value.items()}
        return [plant(one) for one in value] if isinstance(value, list) else value

    body = plant(json.loads(codec.encode(record)))
    return codec.decode(type(record), json.dumps(body).encode())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed passport with planted words, and a carer's way into it."""
    place = tmp_path_factory.mktemp("planted") / "passport"
    passport, _code = create_passport(place, PERSONS, cost=QUICK)
    with passport:
        import_file(passport, resource("people", "P1.jsonl"))
        _plant(passport)
        helper = passport.records.add(Helper(name="Ania"))
        passport.vault.add_carer(CARERS, helper=helper.id, label="Ania")
    return place


def _plant(passport: Passport) -> None:
    many = [kind for kind in ALL if not kind.SINGLETON]
    originals = [entry for kind in many for entry in passport.records.all(kind)[-1:]]
    assert len(originals) > 15, "the sample person has most kinds of record"
    for entry in originals:
        twin = planted(entry.record)
        informant = entry.informant if entry.observed_by else None
        passport.records.add(twin, about=entry.about, informant=informant, private=True)
        gone = passport.records.add(twin, about=entry.about, informant=informant)
        passport.records.remove(gone.id)
    for hides in (True, False):  # a dose of a medicine that a carer does not see
        medicine = passport.records.add(Medicine(name=PLANTED), private=hides)
        passport.records.add(Dose(medicine=medicine.id, amount="one"))
        if not hides:
            passport.records.remove(medicine.id)
    first = passport.records.add(Condition(name=Words(text=PLANTED, language="en")))
    passport.records.edit(first.id, Condition(name=Words(text=REWRITTEN, language="en")))
    for kind in (each for each in ALL if each.SINGLETON and each is not HomeSafety):
        found = passport.records.only(kind)
        if found is not None and kind.KIND in ("story", "hospital-care"):
            passport.records.put(planted(found.record), private=True)
    passport.records.put(HomeSafety(notes=(Words(text=PLANTED, language="en"),)))


def texts_of(window: QWidget) -> Iterator[str]:
    """Everything that a window says, to the eye and to a screen reader."""
    yield window.windowTitle()
    for widget in (each for each in window.findChildren(QWidget) if each.isVisible()):
        spoken = QAccessible.queryAccessibleInterface(widget)
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if spoken is not None:
            yield from (spoken.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description))
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget.text()
        if isinstance(widget, QPlainTextEdit):
            yield widget.toPlainText()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _items(widget)
        yield str(getattr(widget, "second", ""))


def _items(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    roles = (*(int(role) for role in Qt.ItemDataRole), *range(Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 9))
    for row in range(model.rowCount(QModelIndex())):
        yield from (str(model.index(row, 0).data(role) or "") for role in roles)


def said(
    qapp: QApplication, folder: Path, passport: Passport, deeper: Sequence[tuple[Place, object]]
) -> dict[str, set[str]]:
    """What the window says on every place and the pages named: all of it, by page."""
    audit.dress(audit.Dress(), folder)
    app = App(qapp, folder / "none", Settings(folder / "window.json"))
    app.start()
    app.passport_opened(passport)
    found: dict[str, set[str]] = {}
    try:
        shell = app.window.shell
        assert shell is not None
        for place, payload in (*((place, None) for place in OPEN), *deeper):
            shell.go(place, payload)
            for _turn in range(3):
                qapp.processEvents()
            found[f"{place} {payload}"] = set(texts_of(app.window))
    finally:
        app.passport = None
        app.end()
    return found


@pytest.fixture(scope="module")
def hidden(folder: Path) -> list[str]:
    """Ids of records that are private or were taken out."""
    with open_passport(folder, PERSONS) as passport:
        private = [revision.record for revision in passport.vault.current() if revision.private]
        gone = [revision.record for revision in passport.vault.removed()]
    return [next(one for one in found if len(one) == RECORD_ID) for found in (private, gone)]


def test_a_carer_is_told_nothing_of_what_is_private_or_was_removed(
    qapp: QApplication, own_folders: Path, folder: Path, hidden: list[str]
) -> None:
    with open_passport(folder, CARERS) as carer:
        by_id: list[tuple[Place, object]] = [
            (place, one) for one in hidden for place in (Place.GOALS, Place.DIARY, Place.HISTORY, Place.CHECKIN)
        ]
        standing = Words(text=REWRITTEN, language="en")
        rewritten = next(entry.id for entry in carer.records.all(Condition) if entry.record.name == standing)
        by_id += [(Place.HISTORY, rewritten), (Place.ABOUT, ("conditions", rewritten))]
        in_lists = [(place, (v.name, one)) for one in hidden for place, views in VIEWS.items() for v in views[:1]]
        found = said(qapp, own_folders, carer, (*DEEPER, *by_id, *in_lists))
    wrong = {page: [text for text in texts if PLANTED in text or TRACES.search(text)] for page, texts in found.items()}
    assert {page: texts for page, texts in wrong.items() if texts} == {}
    assert any("Writing: \u2068Ania\u2069" in texts for texts in found.values())


def test_the_person_is_shown_both(qapp: QApplication, own_folders: Path, folder: Path) -> None:
    with open_passport(folder, PERSONS) as passport:
        found = said(qapp, own_folders, passport, [(place, view.name) for place in VIEWS for view in VIEWS[place][:4]])
    with_words = {page.split(" ")[0] for page, texts in found.items() if any(PLANTED in text for text in texts)}
    assert {"today", "diary", "goals", "about", "care", "treatments", "removed"} <= with_words
    assert any(TRACES.search(text) for texts in found.values() for text in texts)


@pytest.mark.parametrize("tag", ["en-XA", "ar-XB"])
def test_what_only_a_carer_sees_can_be_read_and_reached(
    qapp: QApplication, own_folders: Path, folder: Path, tag: str
) -> None:
    audit.dress(audit.Dress(size=200, language=tag), own_folders)
    app = App(qapp, own_folders / "none", Settings(own_folders / "window.json"))
    app.start()
    found: dict[str, list[str]] = {}
    with open_passport(folder, CARERS) as carer:
        app.passport_opened(carer)
        shell = app.window.shell
        assert shell is not None
        own = ((Place.TODAY, None), (Place.DIARY, ("activity", None)), (Place.SETTINGS, None), (Place.ACCESS, None))
        for place, payload in own:
            shell.go(place, payload)
            audit.show(app.window)
            found[place] = audit.faults(shell)
        app.passport = None
        app.end()
    assert {place: faults for place, faults in found.items() if faults} == {}
