"""A partnership file as it stands, or as it is to be saved."""

from __future__ import annotations

from pathlib import Path

from govkit.studio.crumbs import crumbs
from govkit.studio.desk import Desk
from govkit.studio.opening import opened
from tests.studio.visiting import DAY


def desk(file: Path) -> Desk:
    return Desk(opened(file, DAY), file, file.name)


def test_it_is_called_by_its_name_or_else_by_its_file(example: Path) -> None:
    assert desk(example).name == "Northmoor Families Together"
    example.write_text("partnership: [", "utf-8")
    assert desk(example).name == "partners.yaml"


def test_another_content_is_read_and_checked_as_if_it_were_saved(example: Path) -> None:
    text = example.read_bytes()
    other = desk(example).as_if(text.replace(b"Northmoor Families Together", b"Another", 1))
    assert (other.name, other.at("findings")) == ("Another", "/p/partners.yaml/findings")
    assert other.loaded.partnership is not None
    assert other.loaded.partnership.partnership.name == "Another"
    assert example.read_bytes() == text


def test_what_is_said_once_for_several_parts_is_known(example: Path) -> None:
    shown = desk(example)
    lent = set(shown.raw["flow_defaults"])
    name, flow = next(iter(shown.raw["flows"].items()))
    assert lent - flow.keys()
    assert lent <= shown.in_all["flows"][name].keys()


def test_the_way_to_a_part_is_told_by_names(example: Path) -> None:
    route = ("partners", "northmoor-council", "contact")
    found = crumbs(route, desk(example))
    assert [each.title for each in found] == ["Partners", "Northmoor Council", "Contact"]
    assert found[-1].path == "partners.northmoor-council.contact"
