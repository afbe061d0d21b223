"""Findings as a program reads them."""

from __future__ import annotations

import json

from govkit import __version__
from govkit.report.findings import FindingsToTell, as_json
from tests.report.findings.told import ERROR, WARNING


def test_json_is_one_object_with_the_keys_of_the_contract() -> None:
    whole = json.loads(as_json.report(FindingsToTell([ERROR, WARNING])))
    assert set(whole) == {"govkit", "findings", "waived", "summary"}
    assert whole["govkit"] == __version__
    assert whole["summary"] == {"error": 1, "warning": 1, "advice": 0}
    keys = "rule severity message fix file line column path document clause source evidence cure"
    assert all(list(finding) == keys.split() for finding in whole["findings"])


def test_json_tells_all_of_a_finding() -> None:
    (finding,) = json.loads(as_json.report(FindingsToTell([ERROR])))["findings"]
    assert list(finding.values()) == [
        *("item-without-retention", "error", "Nobody says how long “R&D” is kept.", "Write `retention` for the item."),
        *("partners.yaml", 12, 3, "data_items.flag", "", "", "UK GDPR, Article 5(1)(e)", "secondary", ""),
    ]


def test_json_ends_with_the_end_of_a_line_and_is_ascii() -> None:
    said = as_json.report(FindingsToTell([ERROR]))
    assert said.endswith("}\n")
    assert said.isascii()
    assert "“R&D”" in str(json.loads(said))
