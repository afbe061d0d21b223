"""Other words are scored before they are written: the four counts, the grade, the sides, and what is found in the clause."""

from __future__ import annotations

from pathlib import Path

from govkit.data.inputs import Inputs
from govkit.data.templates import templates
from govkit.load import load_partnership
from govkit.tasks.rewrite_sentence import opened, sentence_of, typed_instead
from govkit.tasks.score_sentence import ScoredWords, typed_words_stand, words_stand
from tests.conftest import TODAY

KIND, CLAUSE = "opt_out_letter", "no-detriment"
LONG = "Notwithstanding the aforementioned, a refusal by you was determined not to be utilised to your detriment by anybody."


def score_of(example: Path, text: str) -> ScoredWords:
    found = opened(Inputs(example, TODAY))
    meant = next(each for each in found.of_clause(KIND, CLAUSE) if each.sentence.says.startswith("A no does not"))
    done = typed_instead(found, sentence_of(found, KIND, CLAUSE, meant.number), text)
    loaded, texts = load_partnership(example, None), {done.template: done.after}
    before = words_stand(loaded, found.found, KIND, CLAUSE)
    return ScoredWords(before, typed_words_stand(loaded, found.found, KIND, CLAUSE, texts))


def test_harder_words_score_worse_and_find_more(example: Path) -> None:
    before, after = score_of(example, LONG)
    assert before is not None
    assert after is not None
    assert before.clause_score.load is not None
    assert after.clause_score.load is not None
    assert after.clause_score.load > before.clause_score.load
    assert after.clause_score.counts["mean_sentence_length"] > before.clause_score.counts["mean_sentence_length"]
    assert (before.sides, before.document) == ((2, 1), "opt_out_letter")
    assert {each.rule for each in after.findings} - {each.rule for each in before.findings} >= {
        "officialese",
        "words-not-approved",
    }
    assert not (example.parent / "templates").exists()


def test_a_promise_that_is_turned_round_is_told_before_anything_is_approved(example: Path) -> None:
    _before, after = score_of(example, "A no counts against you.")
    assert after is not None
    assert "promise-reversed" in {each.rule for each in after.findings}


def test_a_document_that_the_partnership_does_not_make_has_no_score(example: Path) -> None:
    found = templates(example)
    assert words_stand(load_partnership(example, None), found, "consent_form", "who") is None
