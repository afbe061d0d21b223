"""The options that commands share are read alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.cli.options import files_of
from govkit.errors import PartnershipUnreadable
from tests.conftest import Govkit


@pytest.mark.parametrize("day", ["tomorrow", "2027-02-30", "01/02/2027"])
def test_what_is_no_day_is_told_with_how_to_write_one(day: str, govkit: Govkit) -> None:
    run = govkit("check", "--today", day)
    assert (run.status, run.out) == (2, "")
    assert f"“{day}” is not a day. Write it like 2027-03-01." in run.err


def test_a_folder_stands_for_the_partnership_files_in_it(tmp_path: Path) -> None:
    for name in ("b.yml", "a.yaml", "notes.txt"):
        (tmp_path / name).touch()
    assert [file.name for file in files_of(tmp_path)] == ["a.yaml", "b.yml"]
    assert files_of(tmp_path / "a.yaml") == [tmp_path / "a.yaml"]
    (tmp_path / "empty").mkdir()
    with pytest.raises(PartnershipUnreadable, match=r"holds no \.yaml file"):
        files_of(tmp_path / "empty")
