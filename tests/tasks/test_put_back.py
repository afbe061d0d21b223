"""The approved words stand again where a house has rewritten them, one sentence or the whole clause, and that can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.approval.approving import Approver
from govkit.data.inputs import Inputs
from govkit.errors import RewordingRefused
from govkit.rewording.clauses import StandsIn
from govkit.tasks.approve import approve, to_approve
from govkit.tasks.put_back import (
    can_put_back,
    newest_rewriting,
    put_back_clause,
    put_back_sentence,
    take_back,
    taking_back,
)
from govkit.tasks.rewrite_sentence import opened, save, sentence_of, typed_instead
from tests.conftest import TODAY, found_by

KIND, CLAUSE = "opt_out_letter", "why"
WHY = f"{KIND}/clauses/{CLAUSE}.html.j2"
PLACE = StandsIn(KIND, CLAUSE)


def said(file: Path, number: int) -> str:
    return sentence_of(opened(Inputs(file, TODAY)), KIND, CLAUSE, number).sentence.says


def rewrite(file: Path, number: int, words: str) -> None:
    inputs = Inputs(file, TODAY)
    found = opened(inputs)
    save(inputs, typed_instead(found, sentence_of(found, KIND, CLAUSE, number), words))


def waits(file: Path) -> bool:
    return bool(found_by("words-not-approved", file))


@pytest.mark.whole
def test_one_sentence_goes_back_and_the_others_stay(example: Path) -> None:
    inputs, first = Inputs(example, TODAY), said(example, 2)
    rewrite(example, 2, "You did nothing wrong.")
    rewrite(example, 1, other := said(example, 1).replace("We ", "Today we "))
    found = opened(inputs)
    assert can_put_back(inputs, found, PLACE, sentence_of(found, KIND, CLAUSE, 2))
    put_back_sentence(inputs, KIND, CLAUSE, 2, "You did nothing wrong.")
    assert [said(example, each) for each in (1, 2)] == [other, first]
    assert waits(example)
    found = opened(inputs)
    assert not can_put_back(inputs, found, PLACE, sentence_of(found, KIND, CLAUSE, 2))


@pytest.mark.whole
def test_a_passage_that_was_parted_otherwise_goes_back_as_a_whole(example: Path) -> None:
    before = [said(example, each) for each in (1, 2)]
    rewrite(example, 2, "You did nothing wrong. Nobody did.")
    put_back_sentence(Inputs(example, TODAY), KIND, CLAUSE, 3, "Nobody did.")
    assert [said(example, each) for each in (1, 2)] == before
    assert not waits(example)


@pytest.mark.whole
def test_a_whole_clause_goes_back_and_nothing_waits_then(example: Path) -> None:
    before = [said(example, each) for each in (1, 2)]
    rewrite(example, 1, before[0].replace("We ", "Today we "))
    rewrite(example, 2, "You did nothing wrong.")
    assert waits(example)
    assert put_back_clause(Inputs(example, TODAY), KIND, CLAUSE) == (WHY,)
    assert [said(example, each) for each in (1, 2)] == before
    assert not waits(example)
    with pytest.raises(RewordingRefused, match="stand here already"):
        put_back_clause(Inputs(example, TODAY), KIND, CLAUSE)


@pytest.mark.whole
def test_it_is_taken_back_once_and_not_where_the_words_changed_since(example: Path) -> None:
    inputs = Inputs(example, TODAY)
    rewrite(example, 2, "You did nothing wrong.")
    put_back_clause(inputs, KIND, CLAUSE)
    step = newest_rewriting(inputs, opened(inputs), WHY)
    assert step
    take_back(inputs, WHY, step.after)
    assert said(example, 2) == "You did nothing wrong."
    with pytest.raises(RewordingRefused, match="have changed since"):
        take_back(inputs, WHY, step.after)
    with pytest.raises(RewordingRefused, match="have changed since"):
        take_back(inputs, "../partners.yaml", step.after)


@pytest.mark.whole
def test_the_words_that_the_house_approved_go_before_govkit_s(example: Path) -> None:
    inputs = Inputs(example, TODAY)
    (example.parent / "govkit.toml").write_text(
        '[[approvers]]\nname = "Asha Rao"\nrole = "information governance lead"\n', "utf-8"
    )
    rewrite(example, 2, "You did nothing wrong.")
    found = opened(inputs).found
    approve(
        found, to_approve(found, f"{KIND}/{CLAUSE}"), Approver("Asha Rao", "information governance lead", "x"), TODAY
    )
    assert not waits(example)
    rewrite(example, 2, "You are not in trouble.")
    put_back_sentence(inputs, KIND, CLAUSE, 2, "You are not in trouble.")
    assert said(example, 2) == "You did nothing wrong."
    assert not waits(example)


def test_what_was_rewritten_since_it_was_shown_stays(example: Path) -> None:
    rewrite(example, 2, "You did nothing wrong.")
    with pytest.raises(RewordingRefused, match="changed since you were shown it"):
        put_back_sentence(Inputs(example, TODAY), KIND, CLAUSE, 2, "Other words.")
    assert said(example, 2) == "You did nothing wrong."


def test_a_template_with_more_than_other_words_is_put_back_as_a_whole_alone(example: Path) -> None:
    inputs = Inputs(example, TODAY)
    rewrite(example, 2, "You did nothing wrong.")
    file = example.parent / "templates" / WHY
    file.write_text(
        file.read_text("utf-8").replace("{% endclause %}", "<p>More of ours.</p>\n{% endclause %}"), "utf-8"
    )
    with pytest.raises(RewordingRefused, match="more than its words was changed"):
        put_back_sentence(inputs, KIND, CLAUSE, 2, "You did nothing wrong.")
    put_back_clause(inputs, KIND, CLAUSE)
    assert not file.exists()


def test_what_says_just_what_govkit_s_own_does_is_no_copy_of_the_house(example: Path) -> None:
    inputs, first = Inputs(example, TODAY), said(example, 2)
    rewrite(example, 2, "You did nothing wrong.")
    step = newest_rewriting(inputs, opened(inputs), WHY)
    assert step
    take_back(inputs, WHY, step.after)
    assert said(example, 2) == first
    assert not (example.parent / "templates" / KIND).exists()
    again = newest_rewriting(inputs, opened(inputs), WHY)
    assert again
    take_back(inputs, WHY, again.after)
    assert said(example, 2) == "You did nothing wrong."


def test_a_step_is_called_what_was_done_however_often_it_went_to_and_fro(example: Path) -> None:
    inputs = Inputs(example, TODAY)
    rewrite(example, 2, "You did nothing wrong.")
    told = []
    for _ in range(4):
        step = newest_rewriting(inputs, opened(inputs), WHY)
        assert step
        told.append((step.said, taking_back(step)))
        take_back(inputs, WHY, step.after)
    assert told == [
        ("Rewrote a sentence", "Take back: Rewrote a sentence"),
        ("Took back: Rewrote a sentence", "Do again: Rewrote a sentence"),
        ("Did again: Rewrote a sentence", "Take back: Rewrote a sentence"),
        ("Took back: Rewrote a sentence", "Do again: Rewrote a sentence"),
    ]


@pytest.mark.whole
def test_a_clause_of_several_rewritten_templates_goes_back_though_it_waits_until_the_last(example: Path) -> None:
    inputs, place = Inputs(example, TODAY), StandsIn(KIND, "household")
    templates = list[str]()
    for was, new in (
        ("So can a younger child who understands this.", "A younger child who understands this can too."),
        ("Your full name, in capital letters", new_in_shared := "Your whole name, in capital letters"),
    ):
        found = opened(inputs)
        meant = next(each for each in found.of_clause(*place) if each.sentence.says == was)
        save(inputs, typed_instead(found, meant, new))
        templates.append(meant.template)
    assert len(set(templates)) == 2
    found = opened(inputs)
    shared = next(each for each in found.of_clause(*place) if each.sentence.says == new_in_shared)
    assert can_put_back(inputs, found, place, shared)
    assert set(put_back_clause(inputs, *place)) == set(templates)
    assert not waits(example)
