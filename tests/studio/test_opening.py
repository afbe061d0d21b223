"""What the studio opens: one file, a folder, or a folder in which a partnership is to be started."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import PartnershipUnreadable
from govkit.studio.opening import opened
from govkit.studio.studio import PageUnknown
from tests.studio.visiting import DAY


def test_a_file_is_opened_alone(example: Path) -> None:
    (example.parent / "other.yaml").write_bytes(example.read_bytes())
    assert [each.file for each in opened(example, DAY).partnerships()] == [example]


def test_a_folder_is_opened_with_all_below_it(example: Path) -> None:
    below = example.parent / "north" / "agreement.yaml"
    below.parent.mkdir()
    below.write_bytes(example.read_bytes())
    found = opened(example.parent, DAY)
    assert {each.address for each in found.partnerships()} == {"partners.yaml", "north~agreement.yaml"}
    assert found.find("north~agreement.yaml") == below


def test_what_is_not_in_it_has_no_address(example: Path) -> None:
    with pytest.raises(PageUnknown):
        opened(example.parent, DAY).find("nothing.yaml")


def test_the_usual_file_may_be_still_to_be_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert opened(Path("partners.yaml"), DAY).folder == tmp_path
    with pytest.raises(PartnershipUnreadable):
        opened(Path("other.yaml"), DAY)
