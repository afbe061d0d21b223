"""A file that is gone when a run comes to it ends the run with one sentence, and nothing half-made."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, Govkit

HOUSE = {
    "isa/clauses/review.html.j2": None,
    "isa/kind.yaml": None,
    "isa/sentences.yaml": "sentences: []\n",
    "standards/isa.yaml": "kind: isa\nclauses: []\n",
    "standards/plain_words.yaml": "words: []\n",
    "standards/programmes.yaml": "{}\n",
}


@pytest.fixture
def house(example: Path) -> Path:
    """A house that has a file of each sort that is read."""
    house = example.parent / "templates"
    for name, content in HOUSE.items():
        (house / name).parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            shutil.copy(ROOT / "templates" / name, house / name)
        else:
            (house / name).write_text(content, "utf-8")
    return house


@pytest.mark.parametrize("name", ["partners.yaml", *(f"templates/{name}" for name in HOUSE)])
def test_a_file_that_is_gone_when_it_is_read_is_told_in_a_sentence(
    govkit: Govkit, example: Path, house: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    file, opening = example.parent / name, Path.open
    assert house.is_dir()

    def open_what_is_there(self: Path, *arguments: Any, **more: Any) -> Any:
        if self.resolve() == file:
            file.unlink(missing_ok=True)
        return opening(self, *arguments, **more)

    monkeypatch.setattr(Path, "open", open_what_is_there)
    run = govkit(*(("readability",) if name.endswith("plain_words.yaml") else ("build", "isa", "--format", "html")))
    assert not file.exists(), "it was read"
    assert (run.status, run.out) == (2, "")
    assert "Traceback" not in run.err
    assert file.name in run.err
    assert len(run.err.splitlines()) == 1
    assert not (example.parent / "out").exists()
