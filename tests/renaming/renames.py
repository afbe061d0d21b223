"""A govkit in which some names have changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from govkit.data.renamed import Renamed
from tests.conftest import ROOT

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
        {"at": "partnership.programme", "old": "first-steps", "new": "northmoor-first-steps", "since": "0.3"},
        {"at": "waivers.*.rule", "old": "clause-lacking", "new": "missing-clause", "since": "0.5"},
    ],
    "clauses": [
        {"kind": "isa", "old": "keeping", "new": "retention", "since": "0.3"},
        {"kind": "briefing", "old": "whom-to-ask", "new": "ask", "since": "0.3"},
        {"kind": "isa", "old": "records-person", "new": "records-officer", "since": "0.4"},
    ],
}
Renames = Callable[..., Renamed]


@pytest.fixture
def renames(monkeypatch: pytest.MonkeyPatch) -> Renames:
    """Makes a table of changes the one that govkit ships: that above, or another."""

    def ship(table: dict[str, Any] = TABLE) -> Renamed:
        made = Renamed.model_validate(table)
        monkeypatch.setattr("govkit.data.renamed.shipped", lambda _name, _form: made)
        return made

    return ship


KEPT = ROOT / "tests" / "kept"
# How the kept house and its partnership would have been written before these names changed: what stands there today, and what stood.
IN_HOUSE = {
    "isa/clauses/retention.html.j2": (
        ('clause "retention"', 'clause "keeping"'),
        ("{{ item.retention.keep_for }}", "{{ item.retention.period }}"),
    ),
    "briefing/clauses/ask.html.j2": (('{% clause "ask" %}', '{% clause "whom-to-ask" %}'),),
    "standards/isa.yaml": (
        ("- id: retention", "- id: keeping"),
        ("- id: records-officer", "- id: records-person"),
        ("of: partners.*", "of: organisations.*"),
    ),
    "standards/programmes.yaml": (("\nnorthmoor-first-steps:", "\nfirst-steps:"),),
}
IN_FILE = (
    ("\npartners:", "\norganisations:"),
    ("  programme: northmoor-first-steps   #", "  programme: first-steps   #"),
    ("  status: draft ", "  status: proposed "),
    ("    at: isa/records-officer", "    at: isa/records-person"),
    ("  - rule: missing-clause", "  - rule: clause-lacking"),
)


def as_it_was(text: str, replaced: Iterable[tuple[str, str]]) -> str:
    """The text under the names that it had."""
    for today, before in replaced:
        assert text.count(today) == 1, today
        text = text.replace(today, before)
    return text


@pytest.fixture
def old_house(tmp_path: Path) -> Path:
    """The kept house's partnership file under old names, beside the house's folder under old names."""
    folder = Path(shutil.copytree(KEPT / "house", tmp_path / "templates"))
    for name, replaced in IN_HOUSE.items():
        (folder / name).write_bytes(as_it_was((folder / name).read_text("utf-8"), replaced).encode())
    clauses = folder / "isa" / "clauses"
    (clauses / "retention.html.j2").rename(clauses / "keeping.html.j2")
    (folder / "briefing/clauses/ask.html.j2").rename(folder / "briefing/clauses/whom-to-ask.html.j2")
    file = tmp_path / "partners.yaml"
    file.write_bytes(as_it_was((KEPT / "house.yaml").read_text("utf-8"), IN_FILE).encode())
    return file
