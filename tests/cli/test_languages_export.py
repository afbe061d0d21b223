"""`govkit languages export`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Govkit
from tests.welsh import welsh_partnership


@pytest.mark.whole
def test_writes_a_table_where_no_file_is(govkit: Govkit, example: Path) -> None:
    welsh_partnership(example.parent)
    run = govkit("languages", "export", "cy", "table.docx")
    assert run.status == 0
    assert "rows." in run.out
    assert govkit("languages", "export", "cy", "table.docx").status == 2
