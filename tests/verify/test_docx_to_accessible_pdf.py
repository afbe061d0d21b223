"""What LibreOffice makes of a Word file of ours, as PDF/UA-1: nothing of ours stands in the way.

LibreOffice 7.4 itself leaves out the order of tabs, and draws the line beside a callout untagged: newer ones may not.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import page
import pytest

from tests.tasks.test_build import NAMES, built

AS_UA = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
OF_LIBREOFFICE = (
    "has annotations but no /Tabs /S entry",
    "contains path painting that is neither /Artifact nor tagged",
)


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the PDF that LibreOffice makes of each Word file."""
    folder = tmp_path_factory.mktemp("accessible")
    files = [built() / f"{name}.docx" for name in NAMES]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", AS_UA, "--outdir", folder, *files],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_a_word_file_becomes_an_accessible_pdf(converted: Path, name: str) -> None:
    report = page.validate_pdf(converted / f"{name}.pdf", profile="ua1")
    ours = [each.message for each in report.failures if not any(known in each.message for known in OF_LIBREOFFICE)]
    assert ours == []
