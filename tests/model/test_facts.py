"""What was probably meant is offered where somebody slipped, and not where another word was written."""

from __future__ import annotations

from govkit.model.facts import nearest
from tests.rows import over_rows


@over_rows(
    ("written", "known", "meant"),
    [
        ("local-health-board", ["local-authority", "gp-practice"], ""),
        ("gp-practise", ["local-authority", "gp-practice"], "gp-practice"),
        ("leed", ["lead", "name"], "lead"),
    ],
)
def test_another_word_is_no_slip(written: str, known: list[str], meant: str) -> None:
    assert nearest(written, known) == meant
