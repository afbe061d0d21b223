"""No sentence of a page sends somebody to a command without saying who has it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govkit import rules
from govkit.studio.commands import without_commands
from govkit.studio.page import places

_WHOEVER = "Somebody with the command line of govkit does that, such as whoever set the studio up for you."


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ('Have `x` approved: `govkit approve a --by "B, C"`.', "Have `x` approved: on the page “Words to approve”."),
        ("Write it. `govkit readiness` proposes some.", "Write it. The page “Readiness” proposes some."),
        ("`govkit check` says where.", "The page “Findings” says where."),
        ("It is so, and `govkit check` says where.", "It is so, and the page “Findings” says where."),
        ("`govkit migrate` rewrites it.", "“Renew the names” on the page “Tasks” rewrites it."),
        ("Write the rest of what `govkit init` shows there.", "Write the rest of what its form asks."),
        ("`govkit understand isa` asks people.", f"`govkit understand isa` asks people. {_WHOEVER}"),
        ("Run `govkit check` on it there.", f"Run `govkit check` on it there. {_WHOEVER}"),
        ("Add `posted`.", "Add `posted`."),
    ],
)
def test_a_command_is_a_page_or_somebody_s(sentence: str, told: str) -> None:
    assert without_commands(sentence) == told


def test_the_pages_that_are_named_are_pages_of_the_studio() -> None:
    told = without_commands("`govkit check` and `govkit readiness` and `govkit migrate`")
    named = set(re.findall(r"page “([^”]+)”", told))
    assert named
    assert named <= {each.title for each in places()}


def test_no_command_that_a_rule_names_is_left_to_somebody_who_is_not_told() -> None:
    files = sorted(Path(rules.__path__[0]).rglob("*.py"))
    said = [each for file in files for each in re.findall(r"`govkit [^`\n]*`", file.read_text("utf-8"))]
    assert said
    for each in said:
        told = without_commands(each)
        assert "`" not in told or told.endswith(_WHOEVER)
