"""An amendment for programs."""

from __future__ import annotations

import json

from govkit.report.amendment.as_json import report
from tests.report.amendment.made import AMENDMENT


def test_holds_all_of_it() -> None:
    told = json.loads(report(AMENDMENT))
    assert (told["old"], told["new"]) == ("v1", "v2")
    assert told["documents"][0]["clauses"][0]["rewordings"] == [
        {"before": "We will not share *it*.", "after": "We will share *it*."}
    ]
    assert told["documents"][0]["does"] == ["sets-out-agreement"]
    assert told["facts"][0] == {"path": "a.b", "before": "1 year", "after": "2 years"}
    assert told["consequences"][2]["does"] == "asks everybody anew"
