"""Each rule about tests with people finds its BAD example and passes its GOOD one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from govkit.document import Doing
from govkit.rules.rule import Rule, find_rule, rules
from govkit.rules.words_tested import WordsTested

PASSED = WordsTested(
    "privacy_notice", "privacy_notice", (Doing.TELLS_PEOPLE,), settled=True, is_tested=True, bar="16 of 20"
)


def example(text: str) -> WordsTested:
    """Words that were tested, and what of them failed."""
    told = dict(line.split(": ") for line in text.strip().splitlines())
    return replace(PASSED, is_tested=told["tested"] == "yes", failed=(told["failed"],) if "failed" in told else ())


@pytest.mark.parametrize("rule", rules("understanding"), ids=lambda rule: rule.id)
def test_finds_its_bad_example_and_passes_its_good_one(rule: Rule) -> None:
    assert list(rule.check(example(rule.bad)))
    assert list(rule.check(example(rule.good))) == []


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (replace(PASSED, is_tested=False), "Nobody has been asked yet whether they understand `privacy_notice`."),
        (replace(PASSED, failed=("A?", "B?")), "fewer than 16 of 20 people found and understood “A?” and “B?”."),
        (replace(PASSED, few=("A?",)), "too few people were asked “A?”."),
        (replace(PASSED, changed=("A?",)), "other words were tested, and not those of today, of “A?”."),
        (replace(PASSED, never=("A?", "B?", "C?", "D?")), "nobody was asked “A?”, “B?”, “C?” and 1 more."),
        (replace(PASSED, unasked=("own",)), "there is no question about “own”."),
        (replace(PASSED, failed=("A?",), never=("B?",)), "understood “A?”; nobody was asked “B?”."),
    ],
    ids=range(7),
)
def test_nothing_less_than_a_passed_test_satisfies_it(words: WordsTested, says: str) -> None:
    (problem,) = find_rule("notice-not-tested").check(words)
    assert problem.message.endswith(says)
    assert problem.fix.endswith(".")


def test_points_that_failed_are_written_anew_and_questions_are_written_where_there_are_none() -> None:
    (problem,) = find_rule("notice-not-tested").check(replace(PASSED, failed=("A?",), unasked=("own",)))
    assert problem.fix == (
        "Write anew what was not found or not understood. "
        "Add a question about “own” to `standards/understanding/privacy_notice.yaml` in your templates. "
        "Then ask people: `govkit understand privacy_notice` writes the questions, and takes their marks back with `--results`."
    )


@pytest.mark.parametrize(
    ("words", "starts"),
    [
        (replace(PASSED, is_tested=False), "Ask people: "),
        (replace(PASSED, failed=("A?",)), "Write anew what was not found or not understood. Then ask people: "),
        (replace(PASSED, unasked=("own",)), "Add a question about “own” to "),
    ],
    ids=range(3),
)
def test_the_fix_says_what_comes_before_people_are_asked(words: WordsTested, starts: str) -> None:
    (problem,) = find_rule("notice-not-tested").check(words)
    assert problem.fix.startswith(starts)


@pytest.mark.parametrize(
    "words",
    [replace(PASSED, is_tested=False, settled=False), replace(PASSED, is_tested=False, does=(Doing.ASKS_FOR_CONSENT,))],
)
def test_it_asks_nothing_of_a_letter_and_of_a_notice_whose_day_is_to_be_agreed(words: WordsTested) -> None:
    assert list(find_rule("notice-not-tested").check(words)) == []
