"""Only the partnerships of the folder that was opened have an address, and each has one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from govkit.studio.opening import opened
from govkit.studio.studio import PageUnknown
from tests.studio.visiting import DAY


def test_a_file_below_has_an_address_without_a_slash(example: Path) -> None:
    below = example.parent / "north" / "hub.yaml"
    below.parent.mkdir()
    shutil.copy(example, below)
    studio = opened(example.parent, DAY)
    assert {each.address: each.file for each in studio.partnerships()} == {
        "partners.yaml": example,
        "north~hub.yaml": below,
    }
    assert studio.find("north~hub.yaml") == below


def test_of_a_file_that_was_opened_alone_no_other_is_found(example: Path) -> None:
    shutil.copy(example, example.parent / "other.yaml")
    studio = opened(example, DAY)
    assert [each.file for each in studio.partnerships()] == [example]
    with pytest.raises(PageUnknown):
        studio.find("other.yaml")


@pytest.mark.parametrize("address", ["", "..~secret.yaml", "../secret.yaml", "~etc~passwd", "partners.yaml~"])
def test_no_address_leads_elsewhere(example: Path, address: str) -> None:
    (example.parent.parent / "secret.yaml").write_bytes(example.read_bytes())
    with pytest.raises(PageUnknown):
        opened(example.parent, DAY).find(address)


def test_a_link_that_leads_out_has_none(example: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("inside")
    (folder / "linked.yaml").symlink_to(example)
    assert opened(folder, DAY).partnerships() == ()
