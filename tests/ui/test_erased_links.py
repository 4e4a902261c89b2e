"""What other entries point to may be erased for good: every page and every summary goes on without it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from passport_app.paths import resource
from passport_app.services import summaries
from passport_app.services.exchange import import_file
from passport_app.services.passport import Passport, create_passport
from tests.ui import audit
from tests.ui.test_every_page import OPEN, QUICK, make_app

LINK = re.compile(rb'"([0-9a-f]{32})"')


def pointed_to(passport: Passport) -> list[str]:
    """Records that stand, and whose id stands in another one's body or as its author."""
    standing = passport.vault.current()
    named = {link.decode() for one in standing for link in LINK.findall(one.body)}
    named |= {author for one in standing for author in (one.recorder, one.informant)}
    return sorted(named & {one.record for one in standing})


@pytest.mark.parametrize("person", ["P1", "P3"])
def test_nothing_stumbles_over_an_erased_entry(
    qapp: QApplication, own_folders: Path, tmp_path: Path, person: str
) -> None:
    passport, _code = create_passport(tmp_path / "passport", "three small stones", cost=QUICK)
    import_file(passport, resource("people", f"{person}.jsonl"))
    links = pointed_to(passport)
    assert links
    pointing = [one.record for one in passport.vault.current() if any(link.encode() in one.body for link in links)]
    for record in links:
        passport.records.erase(record)
    for preset in summaries.PRESETS:
        assert summaries.text(summaries.compose_summary(passport, preset, ["en"]))
    for record in pointing:
        passport.records.history(record)
    app = make_app(qapp, own_folders, audit.ALL[0])
    app.start()
    app.passport_opened(passport)
    try:
        shell = app.window.shell
        assert shell is not None
        for place in OPEN:
            shell.go(place)
            audit.show(app.window)
    finally:
        app.end()
