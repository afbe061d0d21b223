"""A copy has a name of its own, in the folder of what it was copied from, and stands in the place of nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import OutputRefused, StartRefused
from govkit.studio.copying import copied
from govkit.studio.opening import opened
from tests.rows import over_rows
from tests.studio.visiting import DAY


@over_rows(
    ("name", "file"),
    [("Next year", "next-year.yaml"), ("../../etc/passwd", "etc-passwd.yaml"), ("Ärzte & Co", "arzte-co.yaml")],
)
def test_its_name_leads_out_of_no_folder(example: Path, name: str, file: str) -> None:
    address = copied(opened(example.parent, DAY), example, name)
    assert address == file
    assert (example.parent / file).read_bytes() == example.read_bytes()


def test_nothing_is_written_over(example: Path) -> None:
    studio, before = opened(example.parent, DAY), example.read_bytes()
    with pytest.raises(OutputRefused):
        copied(studio, example, "partners")
    assert example.read_bytes() == before


@pytest.mark.parametrize("name", ["", " ", "..", "/-/"])
def test_a_name_without_a_letter_is_refused(example: Path, name: str) -> None:
    with pytest.raises(StartRefused):
        copied(opened(example.parent, DAY), example, name)
    assert [each.name for each in example.parent.iterdir()] == [example.name]
