"""Which agreements a change touches."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.tasks.touched import touched

AGREEMENTS = ("partners.yaml", "a/partners.yaml", "a/b/discharge.yml", "c/partners.yaml", "linked/partners.yaml")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    for name in (*AGREEMENTS, "a/templates/isa/clauses/review.html.j2", "house/isa/kind.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("partnership: {}\n" if name.endswith("yml") else "", "utf-8")
    (tmp_path / "mkdocs.yml").write_text("nav: []\n", "utf-8")
    (tmp_path / "linked/templates").symlink_to("../house")
    (tmp_path / "link").symlink_to("a")
    return tmp_path


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ("a/partners.yaml", ["a/partners.yaml"]),
        ("link/partners.yaml", ["a/partners.yaml"]),
        ("c/../a/b/./discharge.yml", ["a/b/discharge.yml"]),
        ("a/templates/isa/clauses/review.html.j2", ["a/partners.yaml"]),
        ("a/templates/isa/clauses/gone.html.j2", ["a/partners.yaml"]),
        ("a/templates/standards/isa.yaml", ["a/partners.yaml"]),
        ("a/b/templates/plain_words.yaml", ["a/b/discharge.yml"]),
        ("house/isa/kind.yaml", ["linked/partners.yaml"]),
        ("linked/templates", ["linked/partners.yaml"]),
        ("templates", ["partners.yaml"]),
        ("a/govkit.toml", ["a/partners.yaml", "a/b/discharge.yml"]),
        ("govkit.toml", list(AGREEMENTS)),
        ("mkdocs.yml", []),
        ("README.md", []),
        ("a/notes.txt", []),
        ("gone/partners.yaml", []),
    ],
)
def test_each_change_touches_its_agreements(
    changed: str, found: list[str], repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    candidates = [repository / name for name in (*AGREEMENTS, "mkdocs.yml", "gone/partners.yaml")]
    assert touched([repository / changed], candidates) == [repository / name for name in found]
    monkeypatch.chdir(repository)
    assert touched([Path(changed)], [Path(name) for name in AGREEMENTS]) == [Path(name) for name in found]


def test_templates_in_another_folder_touch_all(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    candidates = [repository / name for name in AGREEMENTS]
    monkeypatch.chdir(repository)
    assert touched([Path("house/isa/new.html.j2")], candidates, Path("house")) == candidates
    assert touched([Path("a/templates/isa/kind.yaml")], candidates, Path("house")) == []
