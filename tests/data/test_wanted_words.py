"""What facts have to say is found by their path, and a list that leads nowhere is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.shelf import read
from govkit.data.wanted_words import WantedWordsFile, check_wanted_words, wanted_at
from govkit.errors import DataUnreadable
from tests.rows import over_rows


@over_rows(
    ("path", "found"),
    [
        ("terms.changes", True),
        ("flows.health-flag.security.0", True),
        ("flows.health-flag.carries.health-flag", True),
        ("terms.liability", False),
        ("flows.changes", False),
        ("partnership.name", False),
    ],
)
def test_what_a_fact_has_to_say_is_found_by_its_path(path: str, found: bool) -> None:
    assert bool([*wanted_at(path)]) is found


RIGHT = """\
wanted:
  - at: confidentiality_bases.*.reason
    beside: basis
    holds: explicit-consent
    needs: says-yes
    undone_by: [left-undone, guessed]
    wants: who says yes
  - at: flows.*.security.*
    beside: name
    holds: Replies
    wants: it
practices:
  at:
    - terms.changes
    - letters.*.given
  undone_by: [left-undone, threats]
  wants: it
"""


@over_rows(
    ("before", "after", "line", "column", "says"),
    [
        ("at: confidentiality_bases.*.reason", "at: confidentiality_bases.*.reasons", 2, 9, "nothing called `reasons`"),
        ("at: flows.*.security.*", "at: flow.*.security.*", 8, 9, "Nothing is called `flow`"),
        ("beside: basis", "beside: bases", 3, 13, "nothing called `bases`"),
        ("beside: name", "beside: nome", 9, 13, "nothing called `nome`"),
        ("needs: says-yes", "needs: says-yess", 5, 12, "no group of words `says-yess`"),
        ("guessed]", "gessed]", 6, 30, "no group of words `gessed`"),
        ("- terms.changes", "- terms.chances", 14, 7, "nothing called `chances`"),
        ("- letters.*.given", "- letters.*.gifen", 15, 7, "nothing called `gifen`"),
        ("threats]", "treats]", 16, 28, "no group of words `treats`"),
    ],
)
def test_a_key_and_a_group_that_nobody_knows_are_told_at_their_place(
    before: str, after: str, line: int, column: int, says: str, tmp_path: Path
) -> None:
    file = tmp_path / "wanted_words.yaml"
    assert RIGHT.count(before) == 1
    file.write_text(RIGHT.replace(before, after), "utf-8")
    with pytest.raises(DataUnreadable) as refused:
        read(file, WantedWordsFile, check_wanted_words)
    assert f"wanted_words.yaml:{line}:{column}: " in str(refused.value)
    assert says in str(refused.value)


def test_a_group_of_practices_is_told_once() -> None:
    raw = {
        "wanted": [],
        "practices": {"at": ["terms.changes", "terms.joining"], "undone_by": ["treats"], "wants": "it"},
    }
    found = [wrong.route for wrong in check_wanted_words(WantedWordsFile.model_validate(raw))]
    assert found == [("practices", "undone_by", "0")]


def test_a_file_that_leads_somewhere_is_read(tmp_path: Path) -> None:
    file = tmp_path / "wanted_words.yaml"
    file.write_text(RIGHT, "utf-8")
    assert len(read(file, WantedWordsFile, check_wanted_words).entries) == 4
