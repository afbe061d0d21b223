"""A table for a translator: its rows, and the file that it is written into."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.errors import LanguageRefused
from govkit.tasks.languages import documents_in
from govkit.tasks.translations import export_table, rows_of
from tests.conftest import TODAY
from tests.welsh import welsh_partnership


@pytest.mark.whole
def test_facts_without_words_come_first_and_are_filled_in(tmp_path: Path) -> None:
    inputs = Inputs(welsh_partnership(tmp_path, words=False), TODAY)
    first = next(iter(rows_of(inputs, "cy", documents_in(inputs, "cy")))).row
    assert (first.about, first.now) == ("Facts of this partnership", ())


def test_a_table_is_a_word_file(tmp_path: Path) -> None:
    with pytest.raises(LanguageRefused, match=r"ends in [.]docx"):
        export_table(Inputs(welsh_partnership(tmp_path), TODAY), "cy", tmp_path / "table.txt")
