"""How ready the partners are, for a program."""

from __future__ import annotations

import json

from govkit import __version__
from govkit.model.plan import plan
from govkit.report.readiness.as_json import report
from tests.changes import partnership_with


def test_a_score_that_is_missing_is_null_and_its_partner_not_ready() -> None:
    partnership = partnership_with("partners.harbour-families.readiness.trust: to be agreed")
    whole = json.loads(report(partnership, plan(partnership)))
    charity = next(each for each in whole["partners"] if each["partner"] == "harbour-families")
    assert (charity["trust"], charity["skills"], charity["ready"]) == (None, 3, False)
    assert whole["stages"][-1]["joining"] == ["harbour-families"]
    assert whole["govkit"] == __version__
