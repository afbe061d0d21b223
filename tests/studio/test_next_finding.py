"""What comes next is the gravest finding of another part, and leads to where it is put right."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.studio.desk import Desk
from govkit.studio.next_finding import next_finding
from govkit.studio.opening import opened
from tests.studio.visiting import DAY, FILE, visit


@pytest.fixture
def two_open(example: Path) -> Path:
    text = example.read_text("utf-8")
    text = text.replace("reference: NFT-ISA-001", "reference: to be agreed", 1)
    example.write_text(text.replace("phone: 01632 960001", "phone: to be agreed", 1), "utf-8")
    return example


def desk(file: Path) -> Desk:
    return Desk(opened(file, DAY), file, file.name)


@pytest.mark.whole
def test_an_error_comes_before_advice(two_open: Path) -> None:
    found = desk(two_open).checked.findings
    first = next_finding(desk(two_open))
    assert first
    assert first.left == len(found)
    assert first.address == f"{FILE}/facts/partnership.reference"
    assert first.title == "Partnership, Reference"


@pytest.mark.whole
def test_the_part_that_is_open_is_passed_over(two_open: Path) -> None:
    after = next_finding(desk(two_open), "partnership")
    assert after
    assert after.address.startswith(f"{FILE}/facts/partners.northmoor-council.contact.phone")
    assert after.title.startswith("Partners, Northmoor Council")


@pytest.mark.whole
def test_what_is_found_in_the_open_part_alone_is_next_still(example: Path) -> None:
    assert next_finding(desk(example)) is None
    example.write_text(example.read_text("utf-8").replace("NFT-ISA-001", "to be agreed", 1), "utf-8")
    only = next_finding(desk(example), "partnership")
    assert only
    assert only.address == f"{FILE}/facts/partnership.reference"


def test_pages_lead_there(two_open: Path) -> None:
    browser = visit(two_open)
    for at in ("", "facts/partners", "facts/purpose"):
        link = f'<a class="govuk-link" href="{FILE}/facts/partnership.reference">What next: Partnership, Reference</a>'
        assert link in browser.get(f"{FILE}/{at}").text
