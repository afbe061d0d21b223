"""The questions of a slip are written for a web form."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.tasks.reply_form import write_reply_form
from tests.recipients.lists_of_people import example


def test_a_page_and_a_table_are_written_once(tmp_path: Path) -> None:
    files = write_reply_form(example(), tmp_path / "partners.yaml", "consent", tmp_path / "out")
    assert [file.name for file in files] == ["consent_letter--reply-form.html", "consent_letter--reply-form.csv"]
    assert "health_details" in files[0].read_text("utf-8")
    with pytest.raises(OutputRefused, match="is there already"):
        write_reply_form(example(), tmp_path / "partners.yaml", "consent", tmp_path / "out")
