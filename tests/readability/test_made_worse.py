"""Letters that somebody who had not seen the counts made worse on purpose: the load is taken in by four pairs of forty, the grade by 22."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
import yaml

from govkit.document import Design, Document
from govkit.document.parse import parse
from govkit.readability.measures import measures
from govkit.readability.score import score
from tests.libyaml import SAFE

PAIRS = yaml.load((Path(__file__).parent / "made_worse.yaml").read_text("utf-8"), SAFE)
AT_MOST = 4


def figure(text: str, name: str) -> float:
    blocks = parse("".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip()), "letter")
    found = measures(score(Document("letter", "letter", "Letter", "en-GB", "L-1", "1", Design.LETTER, blocks)).whole)
    return float(found[name])


def taken_in(name: str) -> list[int]:
    """The pairs of which the worse text scores better, or the same."""
    return [at for at, pair in enumerate(PAIRS, 1) if figure(pair["worse"], name) <= figure(pair["better"], name)]


@pytest.mark.parametrize(("name", "at_most"), [("reading_load", AT_MOST), ("flesch_kincaid_grade", 22)])
def test_a_text_made_worse_scores_worse(name: str, at_most: int) -> None:
    assert len(PAIRS) == 40
    assert len(taken_in(name)) <= at_most
