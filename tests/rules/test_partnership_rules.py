"""Each rule about the partnership finds its BAD example, where it is, and passes its GOOD one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from govkit.finding import Evidence, Severity
from govkit.load import Loaded, load_partnership
from govkit.model import Partnership
from govkit.rules.problem import Problem
from govkit.rules.rule import Rule, every_rule
from tests.conftest import ABOUT_THE_FILE, ask

ROOT = Path(__file__).parents[2]
# The C ones, where there are any, since this is done hundreds of times.
LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
EXAMPLE: dict[str, Any] = yaml.load((ROOT / "partners.yaml").read_text("utf-8"), LOADER)
SECTIONS_OF_PARTS = ("partners", "data_items", "lawful_bases", "confidentiality_bases", "flows", "letters")


def example_with(fragment: str, folder: Path) -> Loaded:
    """The example, in which the fragment's parts replace those of the same name; a section that it leaves empty is left out."""
    raw = dict(EXAMPLE)
    for section, content in yaml.load(fragment, LOADER).items():
        raw[section] = {**raw[section], **content} if section in SECTIONS_OF_PARTS else content
        if content == "":
            del raw[section]
    file = folder / "partners.yaml"
    file.write_text(yaml.dump(raw, Dumper=DUMPER, sort_keys=False), "utf-8")
    return load_partnership(file)


def problems(rule: Rule, fragment: str, folder: Path) -> list[Problem]:
    """What the rule finds in the example with the fragment."""
    loaded = example_with(fragment, folder)
    assert loaded.partnership is not None, loaded.findings
    return ask(rule, loaded.partnership)


@pytest.mark.parametrize("rule", ABOUT_THE_FILE, ids=lambda rule: rule.id)
def test_finds_its_bad_example(rule: Rule, tmp_path: Path) -> None:
    assert problems(rule, rule.bad, tmp_path)


@pytest.mark.parametrize("rule", ABOUT_THE_FILE, ids=lambda rule: rule.id)
def test_passes_its_good_example(rule: Rule, tmp_path: Path) -> None:
    assert problems(rule, rule.good, tmp_path) == []


@pytest.mark.parametrize("rule", ABOUT_THE_FILE, ids=lambda rule: rule.id)
def test_points_at_something_in_the_fragment(rule: Rule, tmp_path: Path) -> None:
    loaded = example_with(rule.bad, tmp_path)
    assert loaded.partnership is not None
    for problem in ask(rule, loaded.partnership):
        assert loaded.sources.locate(problem.path).line > 0
        assert problem.path.partition(".")[0] in Partnership.model_fields


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
