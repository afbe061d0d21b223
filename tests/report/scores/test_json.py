"""Scores for a program."""

from __future__ import annotations

import json
from pathlib import Path

from govkit import __version__
from govkit.report.scores import ScoresToTell
from govkit.report.scores.as_json import report
from tests.report.findings.told import ERROR
from tests.report.scores.scored import scored_file


def test_documents_and_findings_stand_in_one_object(tmp_path: Path) -> None:
    whole = json.loads(report(ScoresToTell([scored_file(tmp_path)], [ERROR])))
    assert list(whole) == ["govkit", "formulas", "documents", "findings"]
    assert whole["govkit"] == __version__
    (document,) = whole["documents"]
    assert (document["document"], document["sentences"], document["words"]) == ("letter.txt", 2, 26)
    assert [finding["rule"] for finding in whole["findings"]] == ["item-without-retention"]


def test_what_changed_is_told_where_it_was_asked_for(tmp_path: Path) -> None:
    whole = json.loads(report(ScoresToTell([scored_file(tmp_path)], [], compared=[])))
    assert whole["compared"] == []
