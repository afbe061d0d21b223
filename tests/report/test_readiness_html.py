"""The readiness of the partners on a page."""

from __future__ import annotations

from lxml import html

from govkit.model.plan import plan
from govkit.report.readiness_html import report
from tests.changes import partnership_with
from tests.conftest import TODAY


def test_the_page_has_a_row_for_each_partner_and_runs_nothing() -> None:
    partnership = partnership_with({"partners.harbour-families.name": "<b>Harbour</b>"})
    page = html.fromstring(report(partnership, plan(partnership), TODAY))
    rows = ["".join(map(str, row.itertext())) for row in page.iterfind(".//tbody/tr")]
    assert len(rows) == len(partnership.partners)
    assert any("<b>Harbour</b>" in row for row in rows)
    assert page.find(".//script") is None
