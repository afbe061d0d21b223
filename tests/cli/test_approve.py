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


@pytest.mark.whole
def test_a_misspelt_clause_is_refused(govkit: Govkit) -> None:
    run = govkit("approve", "isa/abuot", "--show")
    assert (run.status, run.out) == (2, "")
    assert "`isa` has no clause “abuot”. Did you mean `about`?" in run.err


@pytest.mark.parametrize("by", [(), ("--by", "Sam Lee"), ("--by", ", lead"), ("--by", "Sam,")])
def test_nobody_approves_without_a_name_and_a_role(by: tuple[str, ...], govkit: Govkit) -> None:
    run = govkit("approve", "isa", *by)
    assert run.status == 2
    assert '--by "NAME, ROLE"' in run.err


@pytest.mark.whole
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


def test_each_file_is_told_with_its_own_count(govkit: Govkit, example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = {
        f"isa/clauses/{name}.html.j2": f'{{% clause "{name}" %}}<p>Ours.</p>{{% endclause %}}'
        for name in ("about", "words")
    }
    house_of(example.parent / "templates", {**OWN, **own})
    monkeypatch.setattr("govkit.cli.approve.agreed", lambda *_args, **_more: True)
    assert govkit("approve", "--by", "Sam, lead").err.splitlines() == [
        "templates/isa/approved.yaml: 2 approved by Sam, lead.",
        "templates/opt_out_letter/approved.yaml: 1 approved by Sam, lead.",
    ]


SILENT = '{% clause "no-reply" %}<p>We hope to hear from you.</p>{% endclause %}'


def test_a_refusal_throws_no_other_yes_away(govkit: Govkit, example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = example.parent / "templates"
    own = {
        "consent_letter/clauses/no-reply.html.j2": SILENT,
        "isa/clauses/about.html.j2": '{% clause "about" %}<p>Ours.</p>{% endclause %}',
    }
    house_of(folder, {**OWN, **own})
    asked = list[str]()

    def yes(*_args: object, **_more: object) -> bool:
        asked.append("yes")
        return True

    monkeypatch.setattr("govkit.cli.approve.agreed", yes)
    run = govkit("approve", "--by", "Sam, lead")
    assert len(asked) == 3
    assert run.status == 2
    told = run.err.splitlines()
    assert told[0].startswith("consent_letter/no-reply: these words do not promise `silence-is-no`")
    assert "It was not approved." in told[0]
    assert told[1:] == [
        "templates/isa/approved.yaml: 1 approved by Sam, lead.",
        "templates/opt_out_letter/approved.yaml: 1 approved by Sam, lead.",
    ]
    assert not (folder / "consent_letter/approved.yaml").exists()


def test_a_refusal_of_what_was_named_writes_nothing(govkit: Govkit, example: Path) -> None:
    folder = example.parent / "templates"
    stage = '{% clause "stage" %}<p>Ours.</p>{% endclause %}'
    house_of(folder, {"consent_letter/clauses/no-reply.html.j2": SILENT, "consent_letter/clauses/stage.html.j2": stage})
    run = govkit("approve", "consent_letter", "--by", "Sam, lead")
    assert run.status == 2
    assert "Nothing was approved." in run.err
    assert not (folder / "consent_letter/approved.yaml").exists()
