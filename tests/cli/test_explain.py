"""`govkit explain`: a rule, a clause, a kind or a fault."""

from __future__ import annotations

import pytest

from govkit.data.standard import find_clauses
from govkit.written.fault_kinds import FAULTS, OLD_NAMES
from tests.conftest import Govkit


def test_explain_tells_what_why_source_and_examples(govkit: Govkit) -> None:
    run = govkit("explain", "item-without-retention")
    assert run.status == 0
    for part in (
        "item-without-retention (error)",
        "Source: UK GDPR",
        "[verified]",
        "It finds this:",
        "It passes this:",
        "keep_for: 3 months",
    ):
        assert part in run.out


def test_explain_suggests_the_nearest_rule(govkit: Govkit) -> None:
    run = govkit("explain", "item-with-retention")
    assert run.status == 2
    assert "Did you mean `item-without-retention`?" in run.err


def test_a_clause_that_is_not_always_required_says_when(govkit: Govkit) -> None:
    assert "Required: where any partner is a processor." in govkit("explain", "isa/processors").out
    assert "Required: where there is `records.transfers`." in govkit("explain", "privacy_notice/transfers").out
    assert "Required: always." in govkit("explain", "isa/retention").out


def test_a_kind_lists_its_clauses(govkit: Govkit) -> None:
    said = govkit("explain", "isa").out
    assert all(f"isa/{clause.id}  (" in said for clause in find_clauses("isa"))


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("isa/retentoin", "`isa` has no clause “retentoin”. Did you mean `retention`?"),
        ("item-without-retension", "Did you mean `item-without-retention`?"),
        ("../isa/retention", "There is no rule “../isa/retention”."),
        ("regulator/name", "There is no rule “regulator/name”."),
    ],
)
def test_what_is_not_known_is_told_with_what_was_probably_meant(govkit: Govkit, name: str, says: str) -> None:
    run = govkit("explain", name)
    assert (run.status, run.out) == (2, "")
    assert says in run.err


def test_a_fault_of_the_file_is_explained_too(govkit: Govkit) -> None:
    for fault, why in (*FAULTS.items(), *OLD_NAMES.items()):
        assert " ".join(why.split()) in " ".join(govkit("explain", fault).out.split())
