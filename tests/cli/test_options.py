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


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "1899-12-31", "2200-01-01"])
def test_a_day_that_no_agreement_sees_is_refused(day: str, govkit: Govkit) -> None:
    run = govkit("records", "due", "--today", day)
    assert (run.status, run.out) == (2, "")
    assert "Name one from 1900-01-01 to 2199-12-31." in run.err
    assert govkit("records", "due", "--today", "2199-12-31", "--within", "9999 years").status in {0, 1, 2}


def test_a_folder_stands_for_the_partnership_files_in_it(tmp_path: Path) -> None:
    for name in ("b.yml", "a.yaml", "notes.txt"):
        (tmp_path / name).touch()
    assert [file.name for file in files_of(tmp_path)] == ["a.yaml", "b.yml"]
    assert files_of(tmp_path / "a.yaml") == [tmp_path / "a.yaml"]
    (tmp_path / "empty").mkdir()
    with pytest.raises(PartnershipUnreadable, match=r"holds no \.yaml file"):
        files_of(tmp_path / "empty")


def test_a_folder_stands_for_the_agreements_below_it_and_what_else_is_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in {
        "a/partners.yaml": "",
        "b/c/two.yml": "partnership: {}\n",
        "b/mkdocs.yml": "nav: []\n",
        ".github/workflows/govkit.yml": "partnership: {}\n",
        "compose.yaml": "services: {}\n",
        "mkdocs.yml": "nav: []\n",
        ".pre-commit-config.yaml": "repos: []\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    assert files_of(tmp_path) == [tmp_path / "a/partners.yaml", tmp_path / "b/c/two.yml"]
    said = capsys.readouterr()
    assert (said.out, said.err) == (
        "",
        "Left out, since nothing in it describes a partnership: compose.yaml and mkdocs.yml.\n",
    )


def test_of_many_other_files_three_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "partners.yaml").touch()
    for name in "abcde":
        (tmp_path / f"{name}.yaml").write_text("nav: []\n", "utf-8")
    files_of(tmp_path)
    assert capsys.readouterr().err.endswith(": a.yaml, b.yaml, c.yaml and 2 more.\n")
