"""What documents say is compared on all of their ways before a template is written."""

from __future__ import annotations

import pytest

from govkit.errors import RewordingRefused
from govkit.rewording.compared import ComparedTemplate, refuse_more_than_words
from govkit.rewording.sentences import TemplateSentence
from tests.rewording.every_sentence import OPENED

DEADLINE = "opt_out_letter/clauses/deadline.html.j2"


def sentence(starts: str) -> TemplateSentence:
    return next(each for each in OPENED.sentences(DEADLINE) if each.says.startswith(starts))


def compare(old: str, new: str, starts: str) -> None:
    source = OPENED.source(DEADLINE)
    compared = ComparedTemplate(DEADLINE, source, source.replace(old, new), OPENED.without(DEADLINE))
    refuse_more_than_words(OPENED.found, compared, sentence(starts))


@pytest.mark.whole
def test_other_words_alone_pass() -> None:
    compare("We plan to share", "We mean to share", "We plan")
    compare("We plan to share information.", "We plan to share. It is about you.", "We plan")


def test_another_sentence_that_changes_with_it_is_refused() -> None:
    with pytest.raises(RewordingRefused, match="would change another sentence too"):
        compare("If you do nothing", "If you say nothing", "We plan")


def test_a_condition_that_changes_is_refused() -> None:
    with pytest.raises(RewordingRefused, match="when a sentence is said"):
        compare("if letter.reply_ways.phone", "if not letter.reply_ways.phone", "[bold]To say no")


def test_a_fact_that_is_gone_is_refused() -> None:
    with pytest.raises(RewordingRefused, match="which facts it tells"):
        compare(" by {{ letter.reply_by }}", " by then", "[bold]To say no")


def test_what_does_not_hang_on_a_template_is_told_for_each_kind() -> None:
    without = OPENED.without("shared/complain.html.j2")
    assert "opt_out_letter/clauses/rights.html.j2" not in without["opt_out_letter"]
    assert DEADLINE in without["opt_out_letter"]
    assert {"consent_letter", "privacy_notice"} <= without.keys()
