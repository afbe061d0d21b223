"""`govkit words`: a sentence is shown, rewritten, and taken to another machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Govkit

WHY = "templates/opt_out_letter/clauses/why.html.j2"


def test_sentences_are_shown_with_their_tokens_and_conditions(govkit: Govkit) -> None:
    run = govkit("words", "show", "opt_out_letter/deadline")
    assert run.status == 0
    assert "2. [bold]To say no, [choice][choice 2].[end bold]\n" in run.out
    assert "6. by [reply by]\n   said if “reply by” is given\n" in run.out


@pytest.mark.whole
def test_a_sentence_is_rewritten_and_goes_out_and_comes_in(govkit: Govkit, example: Path) -> None:
    run = govkit("words", "rewrite", "opt_out_letter/why", "2", "You did nothing wrong.")
    assert (run.status, run.out) == (0, f"{WHY}: rewritten, and not approved yet.\n")
    assert govkit("words", "rewrite", "opt_out_letter/why", "2", "You did nothing wrong.").out.startswith(
        "No word is other"
    )
    run = govkit("words", "export", "words.yaml", "--by", "Ana Lee", "--note", "Plainer.")
    assert (run.status, run.out) == (0, "words.yaml: opt_out_letter/clauses/why.html.j2\n")
    (example.parent / WHY).unlink()
    run = govkit("words", "import", "words.yaml")
    assert run.status == 0
    assert "Note: Plainer.\nopt_out_letter/why\n" in run.out
    assert "[-It does not mean that you-] {+You+} did [-anything-] {+nothing+} wrong." in run.out


@pytest.mark.whole
def test_a_shared_sentence_says_where_else_it_stands(govkit: Govkit) -> None:
    shown = govkit("words", "show", "opt_out_letter/rights").out
    number = next(line for line in shown.splitlines() if line.endswith(". Ring [phone]")).partition(".")[0]
    run = govkit("words", "rewrite", "opt_out_letter/rights", number, "Phone [phone]")
    assert run.status == 0
    assert "It stands in consent_form/complain, consent_letter/complain" in run.out


def test_a_lost_token_is_refused_in_a_sentence(govkit: Govkit, example: Path) -> None:
    run = govkit("words", "rewrite", "opt_out_letter/deadline", "6", "soon")
    assert run.status == 2
    assert (
        run.err
        == "govkit: [reply by] is missing. Put it back: a token can stand anywhere in its sentence, and can’t be lost.\n"
    )
    assert not (example.parent / "templates").exists()


@pytest.mark.whole
def test_what_clashes_is_told(govkit: Govkit, example: Path) -> None:
    govkit("words", "rewrite", "opt_out_letter/why", "2", "You did nothing wrong.")
    govkit("words", "export", "words.yaml", "--by", "Ana Lee")
    govkit("words", "rewrite", "opt_out_letter/why", "2", "It is no fault of yours.")
    run = govkit("words", "import", "words.yaml")
    assert run.status == 1
    assert "govkit: not written: opt_out_letter/clauses/why.html.j2: it says" in run.err
    assert "It is no fault of yours." in (example.parent / WHY).read_text("utf-8")


@pytest.mark.whole
def test_a_sentence_that_says_what_it_said_at_first_leaves_no_copy(govkit: Govkit, example: Path) -> None:
    shown = govkit("words", "show", "opt_out_letter/why").out
    before = next(line.partition(". ")[2] for line in shown.splitlines() if line.startswith("2. "))
    govkit("words", "rewrite", "opt_out_letter/why", "2", "You did nothing wrong.")
    run = govkit("words", "rewrite", "opt_out_letter/why", "2", before)
    assert (run.status, run.out) == (0, f"{WHY}: taken away, since it says what govkit's own does.\n")
    assert not (example.parent / WHY).exists()
