"""Findings speak of parts by what they are called."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from govkit.rules import partnership
from govkit.studio.desk import Desk
from govkit.studio.opening import opened
from govkit.studio.spoken import gravity, mark, place_of_fact, spoken


def desk(file: Path) -> Desk:
    return Desk(opened(file, date(2026, 11, 22)), file, file.name)


def test_a_place_of_the_file_goes_by_its_labels_and_other_code_stays(example: Path) -> None:
    said = spoken("Fill in `partners.northmoor-council.ico_registration` and run `govkit check`.", desk(example))
    assert said == "Fill in “Northmoor Council: ICO registration” and run `govkit check`."


def test_a_key_a_choice_and_a_short_name_go_by_what_they_mean(example: Path) -> None:
    said = spoken(
        "Add `northmoor-council` with `reply_within`, or `unless-they-opt-out`; run `govkit check`.", desk(example)
    )
    assert said == "Add “Northmoor Council” with “Reply within”, or “Unless they opt out”; run `govkit check`."


def test_a_key_with_what_it_says_goes_by_the_labels_of_both(example: Path) -> None:
    said = spoken(
        "Write `goes_ahead: when-they-agree` in `flows`, `follows_policy: true` or `every: 12 months`, as `posted` has it.",
        desk(example),
    )
    assert said == (
        "Write “Goes ahead: When they agree” in “Flows”, “Follows policy: Yes” or “Every: 12 months”, as “Posted” has it."
    )


def test_no_cure_of_a_rule_about_the_partnership_shows_a_key_with_what_it_says(example: Path) -> None:
    at = desk(example)
    files = sorted(Path(partnership.__path__[0]).rglob("*.py"))
    said = [each for file in files for each in re.findall(r"`[a-z_0-9]+: [^`{}\n]*`", file.read_text("utf-8"))]
    cures = [spoken(each, at) for each in said]
    assert cures
    assert [each for each in cures if "`" in each] == []


@pytest.mark.whole
def test_what_is_to_be_agreed_is_no_error(example: Path) -> None:
    text = example.read_text("utf-8")
    example.write_text(
        text.replace("northmoor-council:\n    name: ", "northmoor-council:\n    name: to be agreed #", 1), "utf-8"
    )
    found = [each for each in desk(example).checked.findings if each.rule == "still-to-be-agreed"]
    assert found
    assert {(gravity(each), mark(each)) for each in found} == {("To be agreed", "open")}


def test_a_place_is_led_to_by_its_labels(example: Path) -> None:
    told = place_of_fact("partners.northmoor-council.contact.phone", desk(example))
    assert told == "Partners: Northmoor Council: Contact: Phone"
    assert place_of_fact("isa/about", desk(example)) == "isa/about"
