"""What a rule of its own finds in a fact is not told again by the rules that read any words."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.tasks.check import check
from tests.conftest import TODAY

REASON = "A family worker can’t plan help around a health need without knowing what it is."
KEPT = "Your answer stays on a list that we check before each sending."


def rules_at(file: Path, path: str) -> list[str]:
    return [finding.rule for finding in check(Inputs(file, TODAY)).findings if finding.path == path]


@pytest.mark.parametrize(
    ("before", "after", "path", "rules"),
    [
        (REASON, "The rest may be useful later.", "data_items.health-details.why_not_less", ["reason-that-is-none"]),
        (REASON, "The worker reads the whole file.", "data_items.health-details.why_not_less", ["words-that-undo-it"]),
        (
            KEPT,
            "Your answer is on a list that we usually check.",
            "records.objections.kept_how",
            ["words-that-undo-it"],
        ),
    ],
)
def test_a_fault_is_told_once(before: str, after: str, path: str, rules: list[str], example: Path) -> None:
    text = example.read_text("utf-8")
    assert text.count(before) == 1
    example.write_text(text.replace(before, after), "utf-8")
    assert rules_at(example, path) == rules
