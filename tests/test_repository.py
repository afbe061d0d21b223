"""Reports name a file from the top of its repository, wherever govkit runs and however the file was named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from govkit.repository import from_top, leads_out, top_of
from tests.cli.test_check import spoil
from tests.conftest import Govkit
from tests.report.findings.test_github import obeyed
from tests.report.findings.test_github import read as read_command


@pytest.fixture
def agreement(example: Path) -> Path:
    """A partnership in a folder of a repository, which does not load."""
    spoil(example, "    kind: gp-practice", "    kind: gp-practise")
    top = example.parent / "top"
    (top / ".git").mkdir(parents=True)
    (top / "agreements" / "a b").mkdir(parents=True)
    (top / "elsewhere").mkdir()
    (example.parent / "link").symlink_to(top / "agreements")
    (top / "elsewhere" / "linked.yaml").symlink_to("../agreements/a b/partners.yaml")
    return example.rename(top / "agreements" / "a b" / "partners.yaml")


@pytest.mark.slow
def test_all_ways_to_name_a_file_lead_to_one_path(
    agreement: Path, govkit: Govkit, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = agreement.parents[2]
    for folder, named in (
        (top, "agreements/a b/partners.yaml"),
        (top, "agreements"),
        (top, "."),
        (agreement.parent, "partners.yaml"),
        (agreement.parent, "../../agreements/a b/../a b/partners.yaml"),
        (top / "elsewhere", "../agreements/a b/partners.yaml"),
        (top / "elsewhere", "linked.yaml"),
        (top.parent, "top/agreements/a b/partners.yaml"),
        (top.parent, "link/a b/partners.yaml"),
        (Path("/"), str(agreement)),
    ):
        monkeypatch.chdir(folder)
        for words in (["-p", named], [named]):
            out = govkit("check", *words, "--format", "sarif").out
            place = json.loads(out)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
            assert place["artifactLocation"] == {"uri": "agreements/a%20b/partners.yaml"}, (folder, words)
            lines = govkit("check", *words, "--format", "github").out.splitlines()
            assert read_command(obeyed(lines)[0])[1]["file"] == "agreements/a b/partners.yaml", (folder, words)


def test_the_top_is_where_git_keeps_its_own(tmp_path: Path) -> None:
    assert top_of(tmp_path) is None
    (tmp_path / "work" / "deep").mkdir(parents=True)
    (tmp_path / "work" / ".git").write_text("gitdir: elsewhere\n", "utf-8")  # as a second work tree has it
    assert top_of(tmp_path / "work" / "deep") == tmp_path / "work"
    assert from_top(str(tmp_path / "work" / "deep" / "gone.yaml")) == Path("deep", "gone.yaml")


def test_outside_of_a_repository_a_file_is_told_from_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert from_top("x/../partners.yaml") == Path("partners.yaml")
    assert from_top("../partners.yaml") == tmp_path / "partners.yaml"


def test_a_link_leads_out_of_the_repository_or_else_of_the_folder_that_it_stands_in(tmp_path: Path) -> None:
    folder = tmp_path / "top" / "agreements"
    folder.mkdir(parents=True)
    (tmp_path / "top" / "shared.yaml").touch()
    for name, to in (
        ("up.yaml", "../shared.yaml"),
        ("within.yaml", "here.yaml"),
        ("away.yaml", tmp_path / "private.yaml"),
        ("round.yaml", "round.yaml"),
    ):
        (folder / name).symlink_to(to)
    (folder / "here.yaml").touch()
    told = {
        name: leads_out(folder / name) for name in ("up.yaml", "within.yaml", "away.yaml", "round.yaml", "here.yaml")
    }
    assert told == {"up.yaml": True, "within.yaml": False, "away.yaml": True, "round.yaml": True, "here.yaml": False}
    (tmp_path / "top" / ".git").mkdir()
    assert [leads_out(folder / name) for name in ("up.yaml", "away.yaml")] == [False, True]


@pytest.mark.parametrize("words", [("check",), ("check", "."), ("build",), ("records",), ("readability",)])
def test_what_a_partnership_file_links_to_elsewhere_is_not_told(
    govkit: Govkit, example: Path, tmp_path_factory: pytest.TempPathFactory, words: tuple[str, ...]
) -> None:
    private = tmp_path_factory.mktemp("private") / "secret.yaml"
    private.write_text("partnership: {name: hidden words}\npartners: hidden words\n", "utf-8")
    example.unlink()
    example.symlink_to(private)
    run = govkit(*words)
    assert run.status == 2
    assert "partners.yaml: this is a link to a file elsewhere. If that is meant, name that file itself." in run.err
    assert "hidden words" not in run.out + run.err
