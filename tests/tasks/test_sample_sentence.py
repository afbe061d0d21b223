"""A sentence is shown as it reads in the documents of a partnership, with what each of its tokens says there."""

from __future__ import annotations

from pathlib import Path

from govkit.data.inputs import Inputs
from govkit.load import load_partnership
from govkit.tasks.rewrite_sentence import opened, sentence_of
from govkit.tasks.sample_sentence import SampledSentence, sampled, signed, with_marks
from tests.conftest import TODAY

KIND = "opt_out_letter"


def sample(example: Path, clause: str, number: int) -> SampledSentence:
    found = opened(Inputs(example, TODAY))
    return sampled(load_partnership(example, None), found, KIND, sentence_of(found, KIND, clause, number))


def test_a_token_says_what_stands_in_its_place(example: Path) -> None:
    assert sample(example, "deadline", 2) == SampledSentence(
        "To say no, ring 01632 960001 by 1 February 2027.",
        {"choice": "ring 01632 960001", "choice 2": "by 1 February 2027"},
    )


def test_what_no_document_says_has_no_words(example: Path) -> None:
    assert sample(example, "deadline", 5) == SampledSentence("", {})


def test_each_sentence_stands_between_signs_of_its_own(example: Path) -> None:
    found = opened(Inputs(example, TODAY))
    every = found.of_clause(KIND, "why")
    signs = signed(found, every)
    (text,) = signs.texts.values()
    marked = with_marks(text, lambda name: f"<{signs.sentences[name].number}>", "</>")
    assert "<2>It does not mean that you did anything wrong.</>" in marked
