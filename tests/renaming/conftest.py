"""A govkit in which some names have changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from govkit.data.renamed import Renamed

TABLE: dict[str, Any] = {
    "keys": [
        {"old": "organisations", "new": "partners", "since": "0.3"},
        {"at": "flows.*", "old": "transports", "new": "carries", "since": "0.3"},
        {"at": ["flows.*", "flow_defaults"], "old": "sent_how", "new": "how", "since": "0.3"},
        {"at": "data_items.*.retention", "old": "period", "new": "keep-for", "since": "0.2"},
        {"at": "data_items.*.retention", "old": "keep-for", "new": "keep_for", "since": "0.4"},
        {"at": "partners.*", "old": "gain", "new": "benefit", "since": "0.3"},
    ],
    "choices": [
        {"at": "partnership.status", "old": "proposed", "new": "draft", "since": "0.3"},
        {"at": "partners.*.kind", "old": "gp-surgery", "new": "gp-practice", "since": "0.3"},
        {"at": "waivers.*.rule", "old": "clause-lacking", "new": "missing-clause", "since": "0.5"},
    ],
    "clauses": [
        {"kind": "isa", "old": "keeping", "new": "retention", "since": "0.3"},
        {"kind": "isa", "old": "records-person", "new": "records-officer", "since": "0.4"},
    ],
}
Renames = Callable[..., Renamed]


@pytest.fixture
def renames(monkeypatch: pytest.MonkeyPatch) -> Renames:
    """Makes a table of changes the one that govkit ships: that above, or another."""

    def ship(table: dict[str, Any] = TABLE) -> Renamed:
        made = Renamed.model_validate(table)
        monkeypatch.setattr("govkit.data.renamed._shipped", lambda: made)
        return made

    return ship
