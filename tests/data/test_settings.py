"""`govkit.toml`: read by its model, with the place of what is wrong, and from the folders whose settings hold."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from govkit.data.settings import SETTINGS, settings_in, settings_of
from govkit.errors import DataUnreadable, GovkitError
from tests.rows import over_rows

WHOLE = """[[approvers]]
name = "Sam Lee"
role = "Caldicott Guardian"
kinds = ["isa"]

[check]
select = ["retention"]
ignore = "long-title"

[severity]
short-reply-time = "error"
"""


def test_all_that_it_says_is_read(tmp_path: Path) -> None:
    (tmp_path / SETTINGS).write_text(WHOLE, "utf-8")
    said = settings_in(tmp_path / SETTINGS).said
    assert said.approvers[0].kinds == ("isa",)
    assert (said.check.select, said.check.ignore) == (("retention",), ("long-title",))
    assert dict(said.severity) == {"short-reply-time": "error"}


@over_rows(
    ("text", "told"),
    [
        ("[[approvers", "govkit.toml: this is no TOML"),
        ('[[approvers]]\nname = "Sam"\n', "govkit.toml:1:1: `approvers.0` has no `role`."),
        ('approvers = ["Sam"]', "govkit.toml:1:14: "),
        ("approvers = 3", "govkit.toml:1:13: `approvers` should be a list"),
        ("[chek]\n", "govkit.toml:1:1: `chek` is not a key that the file can start with. Did you mean `check`?"),
        (
            '[check]\nselect = []\n  ignroe = ["x"]\n',
            "govkit.toml:3:3: `ignroe` is not a key of `check`. Did you mean `ignore`?",
        ),
        ("[check]\nselect = [\n  [1]]", "govkit.toml:3:3: `select`: This is a list"),
        ("check = 3", "govkit.toml:1:9: `check` should be a block of keys"),
        (
            '[severity]\nx = "eror"',
            "govkit.toml:2:5: `x`: “eror” is not one of the choices. Did you mean `error`?",
        ),
        ("[severity]\nx = 3", "govkit.toml:2:5: `x`: “3” is not one of the choices."),
    ],
)
def test_what_is_wrong_has_its_place_and_its_cure(
    text: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(SETTINGS).write_text(text, "utf-8")
    with pytest.raises(DataUnreadable) as refused:
        settings_in(Path(SETTINGS))
    assert str(refused.value).startswith(told)


def test_the_nearest_up_to_the_top_of_the_repository_hold(tmp_path: Path) -> None:
    (tmp_path / SETTINGS).write_text("not = read", "utf-8")
    top = tmp_path / "repository"
    (top / ".git").mkdir(parents=True)
    (top / "a/b").mkdir(parents=True)
    file = top / "a/b/partners.yaml"
    assert settings_of(file) is None
    (top / SETTINGS).write_text('[severity]\nx = "error"\n', "utf-8")
    found = settings_of(file)
    assert found is not None
    assert "x" in found.said.severity
    (top / "a" / SETTINGS).write_text('[severity]\ny = "error"\n', "utf-8")
    found = settings_of(file)
    assert found is not None
    assert "y" in found.said.severity


def test_outside_of_a_repository_none_above_the_current_folder_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here/below").mkdir(parents=True)
    (tmp_path / SETTINGS).write_text("not = read", "utf-8")
    monkeypatch.chdir(tmp_path / "here")
    assert settings_of(Path("below/partners.yaml")) is None
    assert settings_of(tmp_path / "elsewhere/partners.yaml") is None
    Path(SETTINGS).write_text("", "utf-8")
    assert settings_of(Path("below/partners.yaml")) is not None
    assert settings_of(Path("partners.yaml")) is not None


@pytest.mark.skipif(os.name == "nt", reason="Windows wants a right to make links")
def test_a_link_out_of_the_repository_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "top/.git").mkdir(parents=True)
    (tmp_path / "elsewhere.toml").write_text("", "utf-8")
    (tmp_path / "top" / SETTINGS).symlink_to(tmp_path / "elsewhere.toml")
    with pytest.raises(GovkitError, match="is a link out of its repository"):
        settings_of(tmp_path / "top/partners.yaml")
