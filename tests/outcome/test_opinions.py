"""textstat is asked about what reads as English, and about nothing else."""

from __future__ import annotations

from pathlib import Path

from govkit.outcome.opinions import opinions
from govkit.outcome.remarks import Read
from tests.readability.test_language import WELSH
from tests.report.scores.scored import scored_file


def test_only_english_with_words_in_it_is_asked_about(tmp_path: Path) -> None:
    documents = (
        scored_file(tmp_path),
        scored_file(tmp_path, "llythyr.txt", WELSH),
    )
    assert list(opinions(Read(documents, ()))) == ["letter.txt"]
