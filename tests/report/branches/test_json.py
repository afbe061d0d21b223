"""Branches for another program: each way, each loss, and the counts."""

from __future__ import annotations

import json

from govkit.report.branches.as_json import as_data
from tests.report.branches.told import told


def test_all_of_it_is_there() -> None:
    data = json.loads(json.dumps(as_data(told())))
    assert (data["taken"], data["ways"]) == (6, 9)
    assert data["tried"] == {"singles": 1516, "pairs": 1067, "invalid": 103, "left": 12}
    assert data["branches"][1] == {
        "file": "templates/isa/clauses/review.html.j2",
        "line": 2,
        "what": "if",
        "asks": 'partnership.nation == "wales"',
        "taken": ["no"],
        "never": ["yes"],
    }
    (lost,) = data["lost"]
    assert lost["partnership"] == "partnership:\n  nation: wales\n"
    assert lost["change"] == "with `partnership.nation: wales`"
    assert data["printed_nowhere"] == ["partners.*.gives", "groups.*.each"]
    assert data["undefined"][0]["line"] == 4
