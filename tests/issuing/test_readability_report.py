"""The readability report in a file, what the public reads first."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from govkit.data.inputs import Inputs
from govkit.issuing.readability_report import write_report
from govkit.tasks.readability import readability
from tests.conftest import TODAY


@pytest.mark.whole
def test_documents_are_called_by_their_titles_and_agreements_come_last(example: Path, tmp_path: Path) -> None:
    inputs = Inputs(example, TODAY)
    file = tmp_path / "report.html"
    write_report(file, inputs, readability(inputs), "partners.yaml")
    page = html.fromstring(file.read_text("utf-8"))
    text = "".join(map(str, page.itertext()))
    assert "Northmoor Families Together" in text
    headings = [" ".join(str(words) for words in heading.itertext()).strip() for heading in page.iter("h2")]
    assert headings.index("Privacy notice") < headings.index("Information Sharing Agreement")
