"""The way to a part is told by what its steps are called, each with its own path."""

from __future__ import annotations

from pathlib import Path

from govkit.studio.crumbs import Crumb, crumbs
from govkit.studio.desk import Desk
from govkit.studio.opening import opened
from tests.studio.visiting import DAY


def desk(file: Path) -> Desk:
    return Desk(opened(file, DAY), file, file.name)


def test_an_entry_goes_by_its_name_and_a_key_by_its_words(example: Path) -> None:
    assert crumbs(("partners", "northmoor-council", "contact"), desk(example)) == [
        Crumb("Partners", "partners"),
        Crumb("Northmoor Council", "partners.northmoor-council"),
        Crumb("Contact", "partners.northmoor-council.contact"),
    ]


def test_an_item_that_is_not_there_goes_by_its_number(example: Path) -> None:
    assert [each.title for each in crumbs(("waivers", "7"), desk(example))] == ["Waivers", "Number 8"]


def test_the_whole_file_has_no_way(example: Path) -> None:
    assert crumbs((), desk(example)) == []
