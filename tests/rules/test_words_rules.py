"""Each rule about approved words finds its BAD example and passes its GOOD one, and what it tells is where and how."""

from __future__ import annotations

from datetime import date

import pytest

from govkit.approval.changed import ChangedClause
from govkit.approval.reworded import Reworded
from govkit.approval.scales import Scales
from govkit.approval.statements import ClauseSentence
from govkit.approval.verdict import Weighing
from govkit.data.approved import ApprovedClause, ApprovedSentence
from govkit.data.grave_words import grave_words
from govkit.document import Place
from govkit.rules.rule import Rule, rules
from govkit.rules.words import words_not_approved
from govkit.rules.words_problem import both

SCALES = Scales(grave_words())
PLACE = Place("isa/clauses/review.html.j2", 3)


def approved(says: str, *when: str) -> ApprovedSentence:
    return ApprovedSentence(says=says, when=when, keeps=())


def now(says: str, *when: str) -> ClauseSentence:
    return ClauseSentence(says, when, PLACE, (PLACE,) * len(when))


def clause(*changes: Reworded, approves: bool = True) -> ChangedClause:
    before = tuple(each.before for each in changes if each.before)
    was = ApprovedClause(approved_by="Sam", role="lead", approved_on=date(2026, 1, 1), why=None, says=before)
    after = tuple(each.after for each in changes if each.after)
    return ChangedClause("isa", "review", was, after, PLACE, approves, changes)


def example(text: str) -> ChangedClause:
    """A clause whose sentence was approved as the line after `-` has it, and reads as that after `+` does."""
    lines = {line[0]: line[2:] for line in text.strip().splitlines()}
    before, after = approved(lines["-"]), now(lines["+"]) if lines.get("+") else None
    if after and before.says == after.says:
        return clause()
    return clause(Reworded(before, after, PLACE, verdict=Weighing(SCALES, "isa", "review").one(before, after)))


@pytest.mark.parametrize("rule", rules("words"), ids=lambda rule: rule.id)
def test_finds_its_bad_example_and_passes_its_good_one(rule: Rule) -> None:
    assert list(rule.check(example(rule.bad)))
    assert list(rule.check(example(rule.good))) == []


def test_both_versions_are_told_and_how_to_have_them_approved() -> None:
    (problem,) = words_not_approved.check(example("- We look once.\n+ We look."))
    assert problem.place == PLACE
    assert problem.message == "It says “We look.”. Approved is “We look once.”."
    assert (
        problem.fix
        == 'Put back the approved words, or have it approved: `govkit approve isa/review --by "NAME, ROLE"`.'
    )


OTHER = Reworded(approved("Other."), now("Other.", "a", "b"), PLACE)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (Reworded(None, now("New."), PLACE), "“New.” was not approved."),
        (Reworded(approved("Old."), None, PLACE), "“Old.” was approved, and is not said any more."),
        (Reworded(approved("Same."), now("Same."), PLACE), "“Same.” stands in another place than was approved."),
        (Reworded(approved("Same.", "a"), now("Same."), PLACE), "“Same.” is said always. Approved is when `a`."),
        (
            Reworded(approved("Same."), now("Same.", "a", "b"), PLACE, (OTHER, OTHER)),
            "“Same.” and 2 more are said when `a` and `b`. Approved is always.",
        ),
    ],
)
def test_what_changed_is_told(change: Reworded, told: str) -> None:
    assert both(change) == told


def test_a_house_that_never_approved_anything_is_told_once_for_each_clause() -> None:
    changes = Reworded(approved("Old."), now("New."), PLACE), Reworded(None, now("More."), PLACE)
    (problem,) = words_not_approved.check(clause(*changes, approves=False))
    assert problem.message.startswith(
        "The clause `review` of `isa` has words of your own that nobody approved. It says “New.”."
    )
    assert problem.message.endswith("1 more of its sentences are new, gone or changed.")
    assert problem.fix == 'Have your words approved: `govkit approve isa/review --by "NAME, ROLE"`.'
