"""Each rule about the partnership finds its BAD example, where it is, passes its GOOD one, and knows its further cases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial, reduce
from pathlib import Path
from typing import Any

import pytest
import yaml

from govkit.finding import Evidence, Severity
from govkit.load import load_partnership
from govkit.rules.case import Case
from govkit.rules.changes import LEFT_OUT, in_context
from govkit.rules.rule import Rule, every_rule
from govkit.written.read_yaml import read_yaml
from tests.changes import changed, partnership_with, problems, read
from tests.conftest import ABOUT_THE_FILE, TODAY, ask
from tests.libyaml import DUMPER
from tests.rows import over_rows, try_each

CLEAN = partnership_with()


@pytest.mark.parametrize("rule", ABOUT_THE_FILE, ids=lambda rule: rule.id)
def test_finds_its_bad_example_in_the_file_and_says_in_sentences_what_to_do(rule: Rule, tmp_path: Path) -> None:
    file, raw = tmp_path / "partners.yaml", changed(rule.given, rule.bad)
    file.write_text(yaml.dump(raw, Dumper=DUMPER, sort_keys=False), "utf-8")
    loaded = load_partnership(file)
    assert loaded.partnership is not None, loaded.findings
    found = ask(rule, loaded.partnership)
    assert found
    for problem in found:
        assert problem.message.endswith(".")
        assert problem.fix.endswith(".")
        assert is_in(raw, problem.path.split(".")), f"{problem.path} is not in the file"
        assert loaded.sources.locate(problem.path).line > 0


def is_in(raw: Any, route: Sequence[str]) -> bool:
    """Whether there is a block, a list or a value at the end of the route."""
    for step in route:
        if isinstance(raw, dict) and step in raw:
            raw = raw[step]
        elif isinstance(raw, list) and step.isdecimal() and int(step) < len(raw):
            raw = raw[int(step)]
        else:
            return isinstance(raw, str) and step == "0"  # one value is a list of one
    return True


@pytest.mark.parametrize("rule", ABOUT_THE_FILE, ids=lambda rule: rule.id)
def test_passes_its_good_example_and_the_partnership_of_the_examples(rule: Rule) -> None:
    assert problems(rule.id, rule.given, rule.good) == []
    assert ask(rule, CLEAN) == []


@pytest.mark.parametrize("rule", ABOUT_THE_FILE, ids=lambda rule: rule.id)
def test_finds_in_each_of_its_cases_what_it_should(rule: Rule) -> None:
    try_each((case.name, partial(holds, rule, case)) for case in rule.cases if isinstance(case, Case))


def holds(rule: Rule, case: Case) -> None:
    """Whether a rule finds in a case what it should."""
    found = ask(rule, partnership_with(rule.given, case.changes), case.today or TODAY)
    assert [problem.path for problem in found] == case.finds.split()
    assert case.says in "\n".join(f"{problem.message} {problem.fix}" for problem in found)


@pytest.mark.whole
@over_rows("rule", ABOUT_THE_FILE, ids=lambda rule: rule.id)
def test_each_rule_has_changes_that_change_something(rule: Rule) -> None:
    given = changed(rule.given)
    for path, value in read(rule.bad).items():
        assert changed({path: value}, base=given) != given, f"{path} holds that without the change"


@over_rows("rule", ABOUT_THE_FILE, ids=lambda rule: rule.id)
def test_each_rule_has_examples_that_are_printed_as_they_would_stand_in_the_file(rule: Rule) -> None:
    for example in filter(None, (rule.given, rule.bad, rule.good)):
        reading = read_yaml(re.sub(r"# (\w+) is left out", rf"\1: {LEFT_OUT}", in_context(example)), "shown")
        assert not reading.faults, "group the changes by their parts"
        for path, value in read(example).items():
            assert value == reduce(lambda block, key: block[key], path.split("."), reading.raw)


def test_a_change_is_shown_under_the_keys_of_its_part() -> None:
    written = (
        "flows.visits.step: 6\n"
        "flows.visits.carries: {plan: help}\n"
        "flows.calls:\n  name: Calls\n"
        "partnership.ending: (left out)\n"
        "involvement:\n  - who: Parents\n"
    )
    assert in_context(written).splitlines() == [
        "flows:",
        "  visits:",
        "    step: 6",
        "    carries: {plan: help}",
        "  calls:",
        "    name: Calls",
        "partnership:",
        "  # ending is left out",
        "involvement:",
        "  - who: Parents",
    ]


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.id)
def test_what_it_says_of_itself(rule: Rule) -> None:
    law = ("GDPR", "Act", "Common law", "source of the clause")
    keeps_documents_from_being_made = rule.subject == "house" and "a template works" in rule.source
    if rule.severity is Severity.ERROR and not keeps_documents_from_being_made:
        assert any(word in rule.source for word in law), f"an error, but its source is no law: {rule.source}"
        assert rule.evidence is not Evidence.UNVERIFIED
    assert rule.why.endswith(".")
    assert len(rule.why.split()) <= 35
    assert len({case[0] for case in rule.cases}) == len(rule.cases), "two of its cases are the same"
