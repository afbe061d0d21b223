"""Each rule about the partnership finds its BAD example, where it is, passes its GOOD one, and knows its further cases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce
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

CASES = [(rule, case) for rule in ABOUT_THE_FILE for case in rule.cases if isinstance(case, Case)]
DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@pytest.mark.parametrize("rule", ABOUT_THE_FILE, ids=lambda rule: rule.id)
def test_the_partnership_of_the_examples_is_clean(rule: Rule) -> None:
    assert problems(rule.id) == []


@pytest.mark.parametrize("rule", ABOUT_THE_FILE, ids=lambda rule: rule.id)
def test_finds_its_bad_example_and_says_in_sentences_what_to_do(rule: Rule) -> None:
    found = problems(rule.id, rule.given, rule.bad)
    assert found
    for problem in found:
        assert problem.message.endswith(".")
        assert problem.fix.endswith(".")


@pytest.mark.parametrize("rule", ABOUT_THE_FILE, ids=lambda rule: rule.id)
def test_finds_its_bad_example_at_a_place_that_is_in_the_file(rule: Rule) -> None:
    raw = changed(rule.given, rule.bad)
    for problem in problems(rule.id, rule.given, rule.bad):
        assert is_in(raw, problem.path.split(".")), f"{problem.path} is not in the file"


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
def test_passes_its_good_example(rule: Rule) -> None:
    assert problems(rule.id, rule.given, rule.good) == []


@pytest.mark.parametrize(("rule", "case"), CASES, ids=[f"{rule.id}: {case.name}" for rule, case in CASES])
def test_finds_in_each_of_its_cases_what_it_should(rule: Rule, case: Case) -> None:
    found = ask(rule, partnership_with(rule.given, case.changes), case.today or TODAY)
    assert [problem.path for problem in found] == case.finds.split()
    assert case.says in "\n".join(f"{problem.message} {problem.fix}" for problem in found)


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.id)
def test_no_two_of_its_cases_are_the_same(rule: Rule) -> None:
    assert len({case[0] for case in rule.cases}) == len(rule.cases)


@pytest.mark.parametrize("rule", ABOUT_THE_FILE, ids=lambda rule: rule.id)
def test_points_at_something_in_the_file(rule: Rule, tmp_path: Path) -> None:
    file = tmp_path / "partners.yaml"
    file.write_text(yaml.dump(changed(rule.given, rule.bad), Dumper=DUMPER), "utf-8")
    loaded = load_partnership(file)
    assert loaded.partnership is not None, loaded.findings
    for problem in ask(rule, loaded.partnership):
        assert loaded.sources.locate(problem.path).line > 0


@pytest.mark.parametrize("rule", ABOUT_THE_FILE, ids=lambda rule: rule.id)
def test_each_of_its_changes_is_one(rule: Rule) -> None:
    given = changed(rule.given)
    for path, value in read(rule.bad).items():
        assert changed({path: value}, base=given) != given, f"{path} holds that without the change"


@pytest.mark.parametrize("rule", ABOUT_THE_FILE, ids=lambda rule: rule.id)
def test_its_examples_are_printed_as_they_would_stand_in_the_file(rule: Rule) -> None:
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
def test_severity_follows_the_source(rule: Rule) -> None:
    law = ("GDPR", "Act", "Common law", "source of the clause")
    if rule.severity is Severity.ERROR:
        assert any(word in rule.source for word in law), (
            f"{rule.id} is an error, but its source is no law: {rule.source}"
        )
        assert rule.evidence is not Evidence.UNVERIFIED


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.id)
def test_says_why_in_one_sentence(rule: Rule) -> None:
    assert rule.why.endswith(".")
    assert len(rule.why.split()) <= 35
