from __future__ import annotations

from datetime import date
from typing import Any

from passport_app.domain.care import AgreedAction, Appointment, CareTeamMember
from passport_app.domain.words import own
from passport_app.summary.model import WriteIn
from tests.unit.summary.reading import aside, found, said


def test_the_card_has_the_case_worker_and_the_surgery_first_and_nobody_without_a_phone(notebook: Any) -> None:
    notebook.add(CareTeamMember(name="Pharmacy", phone="0161 496 0003"))
    notebook.add(CareTeamMember(name="Mr Osei"))
    notebook.add(CareTeamMember(name="Dr Lodhi", organisation="Hollins Lane", phone="0161 496 0002", gp=True))
    notebook.add(CareTeamMember(name="Jo", role=own("ask her", "en"), phone="0161 496 0001", case_worker=True))
    assert said(notebook.summary(audience="wallet"), "contacts") == [
        "Jo, 0161 496 0001 · “ask her”",
        "Dr Lodhi, 0161 496 0002 · Hollins Lane",
        "Pharmacy, 0161 496 0003",
    ]


def test_the_slip_says_what_was_agreed_last_with_whom_and_has_more_lines_than_a_page(notebook: Any) -> None:
    agreed = (AgreedAction(what=own("move the pans", "en"), who="Dave", by=date(2026, 10, 18)),)
    notebook.add(Appointment(on=date(2026, 10, 14), with_whom="Ruth", service="OT", agreed=agreed))
    notebook.add(Appointment(on=date(2026, 10, 20)))
    notebook.add(Appointment(on=date(2026, 9, 1), agreed=(AgreedAction(what=own("older", "en")),)))
    notebook.add(Appointment(on=date(2026, 12, 1), agreed=(AgreedAction(what=own("not yet", "en")),)))
    summary = notebook.summary(audience="agreed-slip")
    assert said(summary, "last-agreed") == ["“move the pans” · Who: Dave · By: 18 October"]
    assert aside(summary, "last-agreed") == "Ruth · OT"
    lines, page = found(summary, "agreed-lines"), found(notebook.summary(), "agreed")
    assert lines is not None
    assert page is not None
    (blank,), (fewer,) = lines.blocks, page.blocks
    assert isinstance(blank, WriteIn)
    assert isinstance(fewer, WriteIn)
    assert blank.rows > fewer.rows
    assert lines.number == 0


def test_with_nothing_agreed_the_slip_is_lines_alone(notebook: Any) -> None:
    assert [section.name for section in notebook.summary(audience="agreed-slip").sections] == ["agreed-lines"]
