"""A rule that names the key that is lacking is content with `to be agreed` there, and so is every other rule."""

from __future__ import annotations

import pytest

from govkit.rules.rule import Rule
from tests.changes import UNSETTLED, changed, partnership
from tests.conftest import ABOUT_THE_FILE, ask

OPEN = "still-to-be-agreed"


def hold(rule: Rule, *, by_all: bool) -> int:
    """Tries what the rule lacks in its example; how often that was something."""
    raw = changed(rule.given, rule.bad) if rule.given else changed(rule.bad)
    bad = partnership(raw)
    assert bad is not None
    lacking = [problem for problem in ask(rule, bad) if problem.lacks]
    for problem in lacking:
        after = partnership(changed((problem.lacks, UNSETTLED), base=raw))
        assert after is not None, problem.lacks
        assert problem not in ask(rule, after), problem.lacks
        for other in ABOUT_THE_FILE if by_all else ():
            new = {each.path for each in ask(other, after)} - {each.path for each in ask(other, bad)}
            assert other.id == OPEN or not new, (other.id, new)
    return len(lacking)


@pytest.mark.whole
def test_to_be_agreed_is_enough_for_each_rule_that_lacks_a_key() -> None:
    lacking = [rule.id for rule in ABOUT_THE_FILE if hold(rule, by_all=False)]
    assert len(lacking) >= 30, lacking


@pytest.mark.slow
def test_and_it_brings_nothing_else() -> None:
    assert sum(hold(rule, by_all=True) for rule in ABOUT_THE_FILE)
