"""A finding as people read it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from govkit.finding import Evidence, Location, Waived
from govkit.report.findings.in_full import one, set_aside
from tests.report.findings.told import ERROR, WARNING


def test_what_is_not_known_is_left_out() -> None:
    assert one(WARNING, colour=False) == "a.html.j2:4: warning empty-clause (in isa)\n  Empty.\n  To fix: Write it."
    with_source = replace(WARNING, document="", source="ICO", evidence=Evidence.UNVERIFIED)
    assert one(with_source, colour=False) == (
        "a.html.j2:4: warning empty-clause\n  Empty.\n  To fix: Write it.\n  Source: ICO [unverified]"
    )


def test_what_is_waived_says_where_that_stands() -> None:
    waived = Waived(ERROR, "We know.", "Ada Example", date(2027, 1, 31), Location("partners.yaml", 90, 3))
    assert set_aside(waived) == (
        "partners.yaml:12:3: waived item-without-retention\n  Nobody says how long “R&D” is kept.\n"
        "  Accepted by Ada Example until 31 January 2027: We know. [partners.yaml:90:3]"
    )
