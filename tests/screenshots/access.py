"""Pictures of who can open a passport, and of what a carer sees who opened it with a way in of their own."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from passport_app.domain.about_me import HomeSafety
from passport_app.domain.goals import Goal
from passport_app.domain.helpers import Helper
from passport_app.domain.words import Words
from passport_app.services.demo import make_demo
from passport_app.services.passport import Passport, open_passport
from tests.screenshots.deeper import with_paper
from tests.screenshots.shots import Prepare, Shot, Window, go, shown_place
from ui.common.context import Place
from ui.pages.access.helper_page import NewHelperPage
from ui.pages.access.page import AccessPlace
from ui.pages.access.sheet_page import NewSheetPage
from ui.pages.access.way_page import WayPage

_CARERS = "a carer's own little words"


def let_in(passport: Passport) -> None:
    """Give two helpers a way in, one until next week, and call the recovery sheet something."""
    today = passport.today()
    for name, days in (("Ania Kowalska", None), ("Bilal (Tuesdays)", 7)):
        entry = passport.records.add(Helper(name=name))
        until = today + timedelta(days=days) if days else None
        passport.vault.add_carer(f"{name} {_CARERS}", helper=entry.id, label=name, until=until)
    sheet = next(way for way in passport.vault.ways() if way.way == "recovery-code")
    passport.vault.rename_way(sheet.id, "At my sister’s house")


def as_carer(folder: Path, person: str, passphrase: str) -> Passport:
    """A sample person's passport, opened by a carer; something is private, and something was taken out."""
    passport, _code = make_demo(folder, person, passphrase)
    with passport:
        let_in(passport)
        passport.records.put(HomeSafety(notes=(Words(text="Planted", language="en"),)))
        gone = passport.records.add(Goal(want=Words(text="Planted", language="en")))
        passport.records.remove(gone.id)
    return open_passport(folder, f"Ania Kowalska {_CARERS}")


def _open(name: str) -> Prepare:
    def prepare(app: Window, _passport: Passport | None) -> None:
        app._navigate(Place.ACCESS, name)

    return prepare


def _way(kind: str, *, stop: bool = False) -> Prepare:
    def prepare(app: Window, passport: Passport | None) -> None:
        app._navigate(Place.ACCESS)
        place = shown_place(app)
        ways = passport.vault.ways() if passport is not None else ()
        if isinstance(place, AccessPlace):
            place._open_way(next(way.id for way in ways if kind in (way.way, way.label)))
            if stop and isinstance(place.current, WayPage):
                place.current.stop_requested.emit()

    return prepare


def _sheet(app: Window, _passport: Passport | None) -> None:
    app._navigate(Place.ACCESS, "sheet")
    place = shown_place(app)
    if isinstance(place, AccessPlace) and isinstance(place.current, NewSheetPage):
        place.current._show("123456 234567 345678 456789 567890 678901 789012 890123")
        place.current._only_here = False  # so that the next picture may leave it


def _refused(app: Window, _passport: Passport | None) -> None:
    app._navigate(Place.ACCESS, "helper")
    place = shown_place(app)
    if isinstance(place, AccessPlace) and isinstance(place.current, NewHelperPage):
        place.current.name.set_value("Danuta")
        place.current.fields.type("one", "two")
        place.current.button.click()


ACCESS = [
    Shot(name="access", prepare=go(Place.ACCESS)),
    Shot(name="access-helper-new", prepare=_open("helper")),
    Shot(name="access-helper-refused", prepare=_refused),
    Shot(name="access-helper", prepare=_way("Bilal (Tuesdays)")),
    Shot(name="access-helper-stop", prepare=_way("Bilal (Tuesdays)", stop=True)),
    Shot(name="access-sheet", prepare=_way("recovery-code")),
    Shot(name="access-sheet-stop", prepare=_way("recovery-code", stop=True)),
    Shot(name="access-sheet-new", prepare=_open("sheet")),
    Shot(name="access-sheet-made", prepare=_sheet),
    Shot(name="access-sheet-try", prepare=_open("try")),
    Shot(name="access-passphrase", prepare=_open("passphrase")),
    Shot(name="access-keyring", prepare=_open("keyring")),
    Shot(name="access-readers", prepare=_open("readers")),
]
CARER = [
    Shot(name="carer-today", prepare=go(Place.TODAY)),
    Shot(name="carer-diary", prepare=go(Place.DIARY)),
    Shot(name="carer-observation", prepare=go(Place.DIARY, ("observation", None))),
    Shot(name="carer-activity", prepare=go(Place.DIARY, ("activity", None))),
    Shot(name="carer-check-in", prepare=go(Place.CHECKIN)),
    Shot(name="carer-goals", prepare=go(Place.GOALS)),
    Shot(name="carer-about", prepare=go(Place.ABOUT)),
    Shot(name="carer-person", prepare=go(Place.ABOUT, "person")),
    Shot(name="carer-appointment-new", prepare=go(Place.CARE, ("appointments", None))),
    Shot(name="carer-summary", prepare=with_paper),
    Shot(name="carer-settings", prepare=go(Place.SETTINGS)),
    Shot(name="carer-readers", prepare=go(Place.ACCESS)),
]
