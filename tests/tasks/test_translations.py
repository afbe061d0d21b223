"""A translator's table goes out and comes back: words are taken, and a table in which a fact was lost is refused whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.errors import DocumentUnreadable, LanguageRefused
from govkit.sheets.translation import as_typed
from govkit.tasks.languages import documents_in
from govkit.tasks.translations import _rows, export_table, import_table
from tests.conftest import TODAY
from tests.sheets.translated import reworded_at, with_fact_twice, without_fact
from tests.welsh import welsh_partnership


@pytest.fixture
def inputs(tmp_path: Path) -> Inputs:
    return Inputs(welsh_partnership(tmp_path), TODAY)


@pytest.fixture
def table(inputs: Inputs) -> Path:
    file = inputs.partnership.with_name("table.docx")
    assert export_table(inputs, "cy", file) > 100
    return file


def key_of(inputs: Inputs, words: str, template: str = "") -> str:
    """The key of the row that says this now, of a fact or of a template."""
    rows = _rows(inputs, "cy", documents_in(inputs, "cy"))
    return next(each.row.key for each in rows if words in as_typed(each.row.now) and each.template == template)


def test_a_table_that_says_the_same_changes_nothing(inputs: Inputs, table: Path) -> None:
    assert import_table(inputs, table) == ((), 0)
    assert not (inputs.partnership.parent / "templates").exists()


def test_words_are_taken_into_the_house_and_beside_the_partnership_file(inputs: Inputs, table: Path) -> None:
    refresh = "consent_letter/clauses/cy/refresh.html.j2"
    sentence, fact = key_of(inputs, "Bydd eich cytundeb", refresh), key_of(inputs, "Rhestr dosbarth")
    content = reworded_at(table.read_bytes(), sentence, "Bydd eich cytundeb yn para", "Mae eich cytundeb yn para am")
    table.write_bytes(reworded_at(content, fact, "Rhestr dosbarth", "Rhestr y dosbarth"))
    taken = import_table(inputs, table)
    assert taken.changed == 2
    own = (inputs.partnership.parent / "templates" / refresh).read_text("utf-8")
    assert "Mae eich cytundeb yn para am {{ letter.ask_again_after }}." in own
    assert "Rhestr y dosbarth" in (inputs.partnership.parent / "languages" / "cy.yaml").read_text("utf-8")
    with pytest.raises(LanguageRefused, match="were changed since the table went out"):
        import_table(inputs, table)


@pytest.mark.parametrize("spoil", [without_fact, with_fact_twice], ids=["lost", "doubled"])
def test_a_fact_that_was_lost_or_doubled_is_refused_with_a_sentence(
    inputs: Inputs, table: Path, spoil: Callable[[bytes, str], bytes]
) -> None:
    key = key_of(inputs, "Bydd eich cytundeb", "consent_letter/clauses/cy/refresh.html.j2")
    table.write_bytes(spoil(table.read_bytes(), key))
    with pytest.raises(LanguageRefused, match=rf"Ref\. {key}: .*\[.*\].*\n?") as refused:
        import_table(inputs, table)
    assert "Nothing was written." in str(refused.value)
    assert not (inputs.partnership.parent / "templates").exists()


def test_facts_without_words_come_first_and_are_filled_in(tmp_path: Path) -> None:
    inputs = Inputs(welsh_partnership(tmp_path, words=False), TODAY)
    first = next(iter(_rows(inputs, "cy", documents_in(inputs, "cy")))).row
    assert (first.about, first.now) == ("Facts of this partnership", ())


def test_a_file_that_is_no_table_is_refused(inputs: Inputs, tmp_path: Path) -> None:
    for name, content in (("a.docx", b"PK\x03\x04nothing"), ("a.odt", b"")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(DocumentUnreadable):
            import_table(inputs, tmp_path / name)
    with pytest.raises(LanguageRefused, match=r"ends in [.]docx"):
        export_table(inputs, "cy", tmp_path / "table.txt")
