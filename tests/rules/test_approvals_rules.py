"""Each rule about who approved words finds its BAD example and passes its GOOD one."""

from __future__ import annotations

import pytest

from govkit.approval.entitled import ApprovalsSince, NewApproval
from govkit.data.approvers import ListedApprover
from govkit.rules.rule import Rule, rules


def example(text: str) -> ApprovalsSince:
    """Somebody who may approve, and an approval by somebody."""
    told = dict(line.split(": ") for line in text.strip().splitlines())
    (name, role), (by, as_) = (told[key].split(", ") for key in ("who may approve", "approved by"))
    new = NewApproval("isa", "review", by, as_, "templates/isa/approved.yaml", 3)
    return ApprovalsSince("main", (ListedApprover(name=name, role=role, kinds=()),), (new,))


@pytest.mark.parametrize("rule", rules("approvals"), ids=lambda rule: rule.id)
def test_finds_its_bad_example_and_passes_its_good_one(rule: Rule) -> None:
    assert list(rule.check(example(rule.bad)))
    assert list(rule.check(example(rule.good))) == []
