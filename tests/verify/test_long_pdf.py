"""A PDF of a hundred pages is read within the limits of the process that reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.document import every_block
from govkit.read.apart import ReaderApart

WORDS = "We will share your name, your address and the date on which your child was born with the school nurse, so that she can ring you. "


@pytest.mark.slow
def test_a_hundred_pages_are_read(tmp_path: Path) -> None:
    import weasyprint

    page = f"<section style='break-after: page'><h2>A part</h2>{f'<p>{WORDS * 4}</p>' * 5}</section>"
    document = weasyprint.HTML(string=page * 100).render()
    assert len(document.pages) == 100
    document.write_pdf(tmp_path / "long.pdf")
    opened = ReaderApart().read(tmp_path / "long.pdf")
    assert max(block.place.line for block in every_block(opened.blocks)) == 100
