"""Findings speak of parts by what they are called."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

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
