"""Whatever stands on a page, its document is well-formed, whole and as the guide wants it."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from passport_app.summary.fhir import render_fhir
from passport_app.summary.model import Summary
from tests.unit.summary.fhir.guide import findings
from tests.unit.summary.fhir.odd import pages


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(page=pages())
def test_an_odd_page_makes_a_sound_document(page: Summary) -> None:
    data = render_fhir(page)
    assert findings(data) == []
    assert data == render_fhir(page)
