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


def test_a_key_tells_its_choices_its_place_its_readers_and_its_rules(govkit: Govkit) -> None:
    said = " ".join(govkit("explain", "goes_ahead").out.split())
    for part in (
        "flows.ID.goes_ahead (a key of the partnership file)",
        "when-they-agree: It waits until the person has said yes. No reply means no.",
        "The file can't be read without it.",
        "those who sign (isa); the people whom it is about (privacy_notice)",
        "`consent-not-asked-for`",
    ):
        assert part in said
    assert govkit("explain", "flows.ID.goes_ahead").out.split() == said.split()


def test_a_key_that_stands_in_several_places_tells_each(govkit: Govkit) -> None:
    said = govkit("explain", "kind").out
    assert said.index("partners.ID.kind (a key") < said.index("letters.ID.kind (a key")


def test_a_choice_tells_what_it_means_and_where_it_is_written(govkit: Govkit) -> None:
    said = " ".join(govkit("explain", "public-task").out.split())
    assert "public-task (a choice of `lawful_bases.ID.article_6`)" in said
    assert "It is needed for a task that law gives this controller." in said
    assert "`recognised-legitimate-interest`" in said
    assert "unless-they-opt-out (a choice of `flows.ID.goes_ahead`)" in govkit("explain", "unless-they-opt-out").out


def test_a_word_that_is_a_key_and_a_choice_tells_both(govkit: Govkit) -> None:
    said = govkit("explain", "health").out
    assert "data_items.ID.health (a key" in said
    assert "health (a choice of `partners.ID.gives`)" in said
    assert said.count("-" * 40) == said.count("(a key") + said.count("(a choice") - 1


def test_a_block_of_keys_names_them(govkit: Govkit) -> None:
    said = " ".join(govkit("explain", "retention").out.split())
    assert "`keep_for`, `counted_from`, `until`, `then`" in said


@pytest.mark.parametrize(
    ("written", "meant"),
    [("goes-ahed", "goes_ahead"), ("publik-task", "public-task"), ("unles-they-opt-out", "unless-they-opt-out")],
)
def test_a_word_that_is_near_is_suggested(govkit: Govkit, written: str, meant: str) -> None:
    run = govkit("explain", written)
    assert (run.status, run.out) == (2, "")
    assert f"Did you mean `{meant}`" in run.err
