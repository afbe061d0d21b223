"""People draft with unknowns: whatever is to be agreed, a draft shows a blank there and nothing stops."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from govkit.data.inputs import Inputs
from govkit.document import Blank, every_block, leaves, pieces
from govkit.outcome.checked import Checked
from govkit.tasks.check import check
from tests.conftest import EXAMPLE, TODAY, of_rule
from tests.libyaml import DUMPER, LOADER

ADDRESS = re.compile(r"(?<=: )(?:[a-z]+@[a-z]+\.example|\"https://[^\"]*\")")


def draft(file: Path) -> Checked:
    return check(Inputs(file, TODAY), draft=True)


def blanks(of: Checked) -> set[str]:
    """The facts for which a document shows a blank."""
    return {
        leaf.path
        for each in of.documents
        for block in every_block(each.document.blocks)
        for said, _place in pieces(block)
        for leaf in leaves(said)
        if isinstance(leaf, Blank)
    }


@pytest.mark.whole
def test_an_address_that_is_to_be_agreed_is_a_blank_and_no_link(example: Path) -> None:
    text, number = ADDRESS.subn("to be agreed", example.read_text("utf-8"))
    assert number > 20
    example.write_text(text, "utf-8")
    drafted = draft(example)
    assert {"partners.northmoor-council.contact.email", "records.privacy_notice.address"} <= blanks(drafted)
    assert len(of_rule(drafted.findings, "still-to-be-agreed")) == number


@pytest.mark.slow
@pytest.mark.parametrize(
    "route",
    [
        ("partnership",),
        ("purpose",),
        ("records",),
        ("approach",),
        ("involvement",),
        ("glossary",),
        ("partnership", "lead"),
        ("partners", "harrow-lane-surgery"),
        ("partners", "northmoor-council"),
        ("data_items", "health-flag"),
        ("lawful_bases", "nhs-care"),
        ("confidentiality_bases", "flag-for-care"),
        ("flows", "health-details"),
        ("flows", "family-list", "carries"),
        ("letters", "opt-out"),
        ("letters", "consent", "covers"),
        ("requests", "homes-at-risk"),
        ("purpose", "phases"),
        ("purpose", "phases", "pilot"),
        ("approach", "health_issues", "mental-health"),
    ],
    ids=".".join,
)
def test_a_whole_part_can_be_to_be_agreed(route: tuple[str, ...], example: Path) -> None:
    raw: dict[str, Any] = yaml.load(EXAMPLE.read_text("utf-8"), LOADER)
    part = raw
    for key in route[:-1]:
        part = part[key]
    part[route[-1]] = "to be agreed"
    example.write_text(yaml.dump(raw, Dumper=DUMPER, sort_keys=False), "utf-8")
    drafted = draft(example)
    assert ".".join(route) in {finding.path for finding in of_rule(drafted.findings, "still-to-be-agreed")}
    assert drafted.documents
