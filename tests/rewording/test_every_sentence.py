"""Each sentence of the shipped templates opens, saves as it was, and changes alone; a sample here, and all in tests/verify."""

from __future__ import annotations

import re

import pytest

from govkit.rewording.cuts import CutKind, cuts
from tests.rewording.every_sentence import OPENED, every_template, faulty
from tests.rows import over_rows

SAMPLE = (
    "opt_out_letter/clauses/deadline.html.j2",  # alternatives within a sentence, one after another
    "opt_out_letter/clauses/basis.html.j2",  # loops within a sentence, and names that are given there
    "privacy_notice/clauses/requests.html.j2",  # a loop around sentences
    "shared/units.html.j2",  # a loop that a cell of a table draws in
)


@over_rows("template", SAMPLE)
def test_a_sentence_is_saved_as_it_was_and_changes_alone(template: str) -> None:
    assert list(faulty(template)) == []


@pytest.mark.whole
def test_no_word_of_a_template_is_out_of_reach() -> None:
    lacking = []
    for name in every_template():
        source = OPENED.source(name)
        spans = [(each.start, each.end) for each in OPENED.sentences(name)]
        for cut in cuts(source):
            word = re.search(r"\w", source[cut.start : cut.end]) if cut.kind is CutKind.WORDS else None
            if word and not any(start <= cut.start + word.start() < end for start, end in spans):
                lacking.append((name, source[cut.start : cut.end]))
    assert lacking == []
