"""`govkit languages import`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Govkit
from tests.welsh import welsh_partnership


@pytest.mark.whole
def test_says_what_changed(govkit: Govkit, example: Path) -> None:
    welsh_partnership(example.parent)
    govkit("languages", "export", "cy", "table.docx")
    run = govkit("languages", "import", "table.docx")
    assert (run.status, run.out) == (0, "table.docx: nothing in it says anything else than before.\n")
    assert govkit("languages", "import", "none.docx").status == 2
