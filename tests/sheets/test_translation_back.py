"""A translator's table that came back is read, whoever sent it."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree

from govkit.errors import DocumentUnreadable
from govkit.read.word_package import W
from govkit.sheets.translation_back import read_table
from govkit.sheets.translation_file import write_table
from tests.sheets.test_translation_file import ROW, TABLE
from tests.sheets.translated import control_of, text_of, with_hint, with_nothing, with_text


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


def test_words_beside_the_field_are_not_passed_over(tmp_path: Path) -> None:
    content = write_table(TABLE)
    text = text_of(content)
    beside = control_of(text, ROW.key).getnext()
    etree.SubElement(etree.SubElement(beside, f"{W}r"), f"{W}t").text = "Bydd yn para"  # type: ignore[arg-type]
    (tmp_path / "table.docx").write_bytes(with_text(content, text))
    with pytest.raises(DocumentUnreadable, match=f"Ref. {ROW.key}: words stand beside the field"):
        read_table(tmp_path / "table.docx")


@pytest.mark.parametrize("empty", [with_hint, with_nothing], ids=["hint", "nothing"])
def test_what_word_shows_in_an_empty_field_is_none_of_its_words(
    tmp_path: Path, empty: Callable[[bytes, str], bytes]
) -> None:
    (tmp_path / "table.docx").write_bytes(empty(write_table(TABLE), ROW.key))
    assert read_table(tmp_path / "table.docx").rows == ((ROW.key, ""),)


def test_the_hint_of_a_row_that_was_never_filled_in_is_none_of_its_words(tmp_path: Path) -> None:
    (tmp_path / "table.docx").write_bytes(write_table(TABLE._replace(rows=(ROW._replace(now=()),))))
    assert read_table(tmp_path / "table.docx").rows == ((ROW.key, ""),)


def test_another_word_file_is_refused(tmp_path: Path) -> None:
    content = write_table(TABLE._replace(code="1"))
    (tmp_path / "table.docx").write_bytes(content)
    with pytest.raises(DocumentUnreadable, match="nothing in it says for which language"):
        read_table(tmp_path / "table.docx")
