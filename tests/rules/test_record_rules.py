"""Cases of the rules about what the records need, and of what a processor does for its controllers."""

from __future__ import annotations

from datetime import date

import pytest

from govkit.data.inputs import Inputs
from govkit.document import lines
from govkit.rules.rule import find_rule
from govkit.tasks.check import check
from tests.changes import UNSETTLED, Changes, partnership_with, paths, problems
from tests.conftest import ROOT, TODAY

POLICY = "policy-on-erasure-not-answered"
COUNCIL = "lawful_bases.council-early-help"


@pytest.mark.parametrize("paragraph", ["paragraph 1", "paragraphs 6 and 18", "paragraph 28", "paragraph 35"])
def test_each_paragraph_that_needs_a_policy_document_needs_the_answer(paragraph: str) -> None:
    changes: list[Changes] = [(f"{COUNCIL}.schedule_1", paragraph), (f"{COUNCIL}.follows_policy", None)]
    assert paths(POLICY, *changes) == [COUNCIL]


@pytest.mark.parametrize("paragraph", ["paragraph 2", "paragraph 3", "paragraph 4", UNSETTLED])
def test_no_other_paragraph_does(paragraph: str) -> None:
    assert paths(POLICY, (f"{COUNCIL}.schedule_1", paragraph), (f"{COUNCIL}.follows_policy", None)) == []


def test_a_document_that_is_not_named_is_another_rule_s_business() -> None:
    changes: list[Changes] = [(f"{COUNCIL}.appropriate_policy_document", None), (f"{COUNCIL}.follows_policy", None)]
    assert paths(POLICY, *changes) == []
    assert paths("paragraph-without-policy-document", *changes) == [COUNCIL]


def test_a_document_that_is_not_followed_needs_a_reason() -> None:
    not_followed: Changes = (f"{COUNCIL}.follows_policy", "false")
    (problem,) = problems(POLICY, not_followed)
    assert problem.path == f"{COUNCIL}.follows_policy"
    assert "why_not_followed" in problem.fix
    assert paths(POLICY, not_followed, (f"{COUNCIL}.why_not_followed", "The system can’t erase yet")) == []
    assert paths(POLICY, not_followed, (f"{COUNCIL}.why_not_followed", UNSETTLED)) == []


@pytest.mark.parametrize(
    ("rule", "path"), [("review-overdue", "partnership.review.by"), ("notice-check-overdue", "records.next_check")]
)
def test_what_is_overdue_is_found_from_the_day_after_while_the_agreement_lasts(rule: str, path: str) -> None:
    def found(today: date, *changes: Changes) -> list[str]:
        return [problem.path for problem in find_rule(rule).check(partnership_with(*changes), today)]

    assert found(date(2027, 8, 2)) == []
    assert found(date(2027, 8, 3)) == [path]
    assert found(date(2027, 8, 3), ("partnership.status", "ended")) == []
    assert found(date(2027, 8, 3), ("partnership.status", UNSETTLED)) == [path]
    assert found(date(2027, 8, 3), (path, UNSETTLED)) == []


def test_a_controller_may_have_a_basis_where_its_processor_takes_part() -> None:
    processor = {
        "name": "Matchwell",
        "kind": "company",
        "reach": "national",
        "who_they_are": "A company that compares lists.",
        "role": "processor",
        "article_28_contract": "C-1",
        "address": ["1 Road"],
        "contact": {"team": "Desk", "email": "desk@matchwell.example", "phone": "01632 960490"},
    }
    flow: list[Changes] = [("flows.attendance-flag.to", "matchwell")]
    outside = ["flows.attendance-flag.basis.northmoor-council"]
    assert paths("basis-of-outsider", ("partners.matchwell", processor), *flow) == outside
    acting = {**processor, "acts_for": "northmoor-council"}
    assert paths("basis-of-outsider", ("partners.matchwell", acting), *flow) == []


def test_the_agreement_says_for_whom_a_processor_acts() -> None:
    file = ROOT / "tests" / "partnerships" / "joint_with_processor.yaml"
    (isa,) = [each.document for each in check(Inputs(file, TODAY)).documents if each.document.kind == "isa"]
    assert "Casework Cloud, under contract AC-C-2026-117, for Ashwell Council and Doorstep Families" in list(
        lines(isa.blocks)
    )
