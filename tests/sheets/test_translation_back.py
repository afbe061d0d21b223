"""A translator's table that came back is read, whoever sent it."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import pytest

from govkit.errors import DocumentUnreadable
from govkit.sheets.translation_back import read_table
from govkit.sheets.translation_file import write_table
from tests.sheets.test_translation_file import ROW, TABLE
from tests.sheets.translated import control_of, text_of, with_text


def test_each_row_comes_back_with_its_facts_by_label(tmp_path: Path) -> None:
    file = tmp_path / "table.docx"
    file.write_bytes(write_table(TABLE))
    back = read_table(file)
    assert (back.code, back.rows) == ("cy", ((ROW.key, "Bydd [time]"),))


def test_a_row_that_stands_there_twice_is_refused(tmp_path: Path) -> None:
    content = write_table(TABLE)
    text = text_of(content)
    control = control_of(text, ROW.key)
    control.addnext(deepcopy(control))
    (tmp_path / "table.docx").write_bytes(with_text(content, text))
    with pytest.raises(DocumentUnreadable, match="stands in it twice"):
        read_table(tmp_path / "table.docx")


def test_another_word_file_is_refused(tmp_path: Path) -> None:
    content = write_table(TABLE._replace(code="1"))
    (tmp_path / "table.docx").write_bytes(content)
    with pytest.raises(DocumentUnreadable, match="nothing in it says for which language"):
        read_table(tmp_path / "table.docx")
