"""The file of a house's examples."""

from __future__ import annotations

from pathlib import Path

from govkit.data.house_examples import read_examples
from tests.tasks.house_with_examples import OF_DEADLINE, OF_SIGNPOST


def test_it_says_what_it_is_of(tmp_path: Path) -> None:
    for text, subject in ((OF_DEADLINE, "clause `consent_letter/deadline`"), (OF_SIGNPOST, "word `signpost`")):
        file = tmp_path / "examples.yaml"
        file.write_text(text, "utf-8")
        assert read_examples(file).subject == subject
