"""Pictures of backups, copies, and of a passport that is damaged."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from passport_app.i18n import Translator
from passport_app.services import copies
from passport_app.services.copies import Preview, Rescue
from passport_app.services.joining import BroughtBack
from passport_app.services.passport import Passport
from passport_app.vault.errors import DamagedVaultError
from tests.screenshots.shots import Prepare, Shot, Window, go, shown_place
from ui.common.broken import Broken
from ui.common.context import Place
from ui.pages.copies.page import CopiesPlace
from ui.pages.copies.presenter import CopiesPresenter
from ui.pages.mend.page import MendPage
from ui.pages.mend.presenter import MendPresenter
from ui.pages.open_copy.page import OpenCopyPage
from ui.widgets.disclosure import Disclosure


def _backed_up(app: Window, passport: Passport | None) -> None:
    """The overview with a backup and a helper's copy, its list open."""
    if passport is not None:
        _have_copies(passport)
    app._navigate(Place.COPIES)
    for disclosure in shown_place(app).findChildren(Disclosure):
        disclosure.set_open(opened=True)


def _have_copies(passport: Passport) -> None:
    copies.back_up(passport)
    presenter = CopiesPresenter(passport, Translator())
    if not presenter.taken():
        passport.vault.copy_for_helper(
            passport.folder.with_name("helper.copy"), presenter.ways()[0][0], now=passport.now()
        )


def _page(name: str) -> Prepare:
    def prepare(app: Window, passport: Passport | None) -> None:
        if passport is not None:
            _have_copies(passport)
        app._navigate(Place.COPIES, name)

    return prepare


def _came_back(app: Window, passport: Passport | None) -> None:
    app._navigate(Place.COPIES)
    place = shown_place(app)
    if isinstance(place, CopiesPlace) and passport is not None:
        place.open_page("bring")
        back = BroughtBack(added=2, changed=1, conflicts=1, known=40, erased=0, gone=0, left_out=0)
        place._back(" ".join(CopiesPresenter(passport, app._context().translator).brought(back)))


def _looked_into(app: Window, passport: Passport | None) -> None:
    if passport is None:
        return
    app._navigate(Place.OPEN_COPY, Path("my-copy.copy"))
    page = shown_place(app)
    if isinstance(page, OpenCopyPage):
        page._show(
            Path("my-copy.copy"),
            "",
            Preview(name="Nasreen", made=passport.now(), entries=312, passport=passport.id, whole=True),
        )


def _broken(app: Window, _passport: Passport | None) -> None:
    app._navigate(Place.MEND)
    page, words = shown_place(app), app._context().translator
    if isinstance(page, MendPage):
        page.presenter = MendPresenter(
            translator=words,
            broken=Broken(folder=Path(), secret="", sentence=words.gettext(DamagedVaultError.template)),
        )
        page.set_subtitle(page.presenter.broken.sentence)
        page._show(
            Rescue(
                name="Nasreen",
                backup=datetime.fromisoformat("2026-03-02T09:30:00+00:00"),
                in_backup=900,
                saved=14,
                pages=640,
                lost=3,
            )
        )


COPIES = [
    Shot(name="copies", prepare=_backed_up),
    Shot(name="copies-save", prepare=_page("save")),
    Shot(name="copies-take", prepare=_page("take")),
    Shot(name="copies-bring", prepare=_page("bring")),
    Shot(name="copies-taken", prepare=_page("taken")),
    Shot(name="copies-came-back", prepare=_came_back),
    Shot(name="copy-open", prepare=go(Place.OPEN_COPY)),
    Shot(name="copy-looked-into", prepare=_looked_into),
]
DAMAGED = [Shot(name="copy-open-locked", prepare=go(Place.OPEN_COPY)), Shot(name="mend", prepare=_broken)]
