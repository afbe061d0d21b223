"""`govkit approve`: a redline, who approved it, and what is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.approval.words import house_of, source
from tests.conftest import Govkit

WHY = "opt_out_letter/clauses/why.html.j2"
OWN = {WHY: source(WHY).replace("does not mean", "means")}


def test_it_shows_a_redline_and_writes_who_approved_it(govkit: Govkit, example: Path) -> None:
    house_of(example.parent / "templates", OWN)
    run = govkit("approve", "opt_out_letter/why", "--by", "Sam Lee, Caldicott Guardian", "--today", "2026-11-29")
    assert run.status == 0
    assert run.out.startswith("opt_out_letter/why\n")
    assert "[-does not mean-] {+means+}" in run.out
    assert run.err == "templates/opt_out_letter/approved.yaml: 1 approved by Sam Lee, Caldicott Guardian.\n"
    assert "approved_by: Sam Lee\n    role: Caldicott Guardian" in (
        example.parent / "templates/opt_out_letter/approved.yaml"
    ).read_text("utf-8")
    assert govkit("approve", "opt_out_letter", "--show") == (0, "", "Every word here is approved.\n")


def test_show_writes_nothing_and_ends_with_1_if_there_is_anything(govkit: Govkit, example: Path) -> None:
    house_of(example.parent / "templates", OWN)
    assert govkit("approve", "--show").status == 1
    assert not (example.parent / "templates/opt_out_letter/approved.yaml").exists()


def test_an_approval_of_nothing_writes_nothing(govkit: Govkit, example: Path) -> None:
    house_of(example.parent / "templates", {WHY: source(WHY)})
    assert govkit("approve", "isa", "--by", "Sam, lead") == (0, "", "Every word here is approved.\n")
    assert not (example.parent / "templates/isa").exists()


def test_a_misspelt_clause_is_refused(govkit: Govkit) -> None:
    run = govkit("approve", "isa/abuot", "--show")
    assert (run.status, run.out) == (2, "")
    assert "`isa` has no clause “abuot”. Did you mean `about`?" in run.err


@pytest.mark.parametrize("by", [(), ("--by", "Sam Lee"), ("--by", ", lead"), ("--by", "Sam,")])
def test_nobody_approves_without_a_name_and_a_role(by: tuple[str, ...], govkit: Govkit) -> None:
    run = govkit("approve", "isa", *by)
    assert run.status == 2
    assert '--by "NAME, ROLE"' in run.err


def test_without_a_kind_it_asks_clause_by_clause(
    govkit: Govkit, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house_of(
        example.parent / "templates",
        {**OWN, "isa/clauses/review.html.j2": source("isa/clauses/review.html.j2").replace("The parties", "All")},
    )
    answers = iter((True, False))
    monkeypatch.setattr("govkit.cli.approve.agreed", lambda *_args, **_more: next(answers))
    run = govkit("approve", "--by", "Sam, lead")
    assert "isa/review\n" in run.out
    assert "opt_out_letter/why\n" in run.out
    assert (example.parent / "templates/isa/approved.yaml").exists()
    assert not (example.parent / "templates/opt_out_letter/approved.yaml").exists()
