"""A translator's table goes out and comes back: words are taken, and a table in which a fact was lost is refused whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.errors import DocumentUnreadable, LanguageRefused, OutputRefused
from govkit.issuing import together
from govkit.sheets.translation import as_typed
from govkit.tasks.languages import documents_in
from govkit.tasks.take_translation import TakenBack, import_table, told
from govkit.tasks.translations import export_table, rows_of
from tests.conftest import TODAY
from tests.sheets.translated import reworded_at, with_every_word, with_fact_twice, with_hint, with_nothing, without_fact
from tests.welsh import welsh_partnership

REFRESH = "consent_letter/clauses/cy/refresh.html.j2"
NESTED = "opt_out_letter/clauses/cy/deadline.html.j2"


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
    rows = rows_of(inputs, "cy", documents_in(inputs, "cy"))
    return next(each.row.key for each in rows if words in as_typed(each.row.now) and each.template == template)


@pytest.mark.whole
def test_a_table_that_says_the_same_changes_nothing(inputs: Inputs, table: Path) -> None:
    assert import_table(inputs, table) == TakenBack((), (), ())
    assert not (inputs.partnership.parent / "templates").exists()


@pytest.mark.whole
def test_words_are_taken_into_the_house_and_beside_the_partnership_file(inputs: Inputs, table: Path) -> None:
    refresh = "consent_letter/clauses/cy/refresh.html.j2"
    sentence, fact = key_of(inputs, "Bydd eich cytundeb", refresh), key_of(inputs, "Rhestr dosbarth")
    content = reworded_at(table.read_bytes(), sentence, "Bydd eich cytundeb yn para", "Mae eich cytundeb yn para am")
    table.write_bytes(reworded_at(content, fact, "Rhestr dosbarth", "Rhestr y dosbarth"))
    taken = import_table(inputs, table)
    assert [(each.key, each.words) for each in taken.taken] == [
        (sentence, "Mae eich cytundeb yn para am [ask again after]."),
        (fact, "Rhestr y dosbarth"),
    ]
    assert [line.partition(",")[0] for line in told(taken)[:2]] == [f"Ref. {sentence}", f"Ref. {fact}"]
    own = (inputs.partnership.parent / "templates" / refresh).read_text("utf-8")
    assert "Mae eich cytundeb yn para am {{ letter.ask_again_after }}." in own
    assert "Rhestr y dosbarth" in (inputs.partnership.parent / "languages" / "cy.yaml").read_text("utf-8")
    with pytest.raises(LanguageRefused, match="were changed since the table went out"):
        import_table(inputs, table)


@pytest.mark.whole
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


def test_a_file_that_is_no_table_is_refused(inputs: Inputs, tmp_path: Path) -> None:
    for name, content in (("a.docx", b"PK\x03\x04nothing"), ("a.odt", b"")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(DocumentUnreadable):
            import_table(inputs, tmp_path / name)


@pytest.mark.whole
@pytest.mark.parametrize("left", [with_hint, with_nothing], ids=["hint", "nothing"])
def test_a_row_that_was_emptied_is_not_translated_and_stays(
    inputs: Inputs, table: Path, left: Callable[[bytes, str], bytes]
) -> None:
    key = key_of(inputs, "Bydd eich cytundeb", REFRESH)
    table.write_bytes(left(table.read_bytes(), key))
    taken = import_table(inputs, table)
    assert taken == TakenBack((), (), (key,))
    assert told(taken) == [f"Not translated, and as before: Ref. {key}."]


UNTAKEN = {
    "turned": ("Rhestr\u202e dosbarth", "an invisible mark that changes the direction of text (U+202E)"),
    "long": ("x" * 2_500, "Keep it to 2000"),
    "posing": ("Rh\u0435str dosbarth", "is not the word that it seems to be"),
}


@pytest.mark.whole
@pytest.mark.parametrize(("words", "why"), UNTAKEN.values(), ids=UNTAKEN)
def test_words_that_no_file_can_have_are_refused_with_their_row_and_nothing_is_written(
    inputs: Inputs, table: Path, words: str, why: str
) -> None:
    before = {each: each.read_bytes() for each in inputs.partnership.parent.rglob("*") if each.is_file()}
    sentence, fact = key_of(inputs, "Bydd eich cytundeb", REFRESH), key_of(inputs, "Rhestr dosbarth")
    content = reworded_at(table.read_bytes(), sentence, "Bydd eich cytundeb yn para", "Mae eich cytundeb yn para am")
    table.write_bytes(reworded_at(content, fact, "Rhestr dosbarth", words))
    with pytest.raises(LanguageRefused) as refused:
        import_table(inputs, table)
    said = str(refused.value)
    assert f"Ref. {fact}: " in said
    assert "languages/cy.yaml can’t have this for “Class list”" in said
    assert why in said
    assert f"they wait for the others: Ref. {sentence}." in said
    after = {each: each.read_bytes() for each in inputs.partnership.parent.rglob("*") if each.is_file()}
    assert {each: after[each] for each in before if each != table} == {
        each: before[each] for each in before if each != table
    }
    assert after.keys() == before.keys()


@pytest.mark.whole
def test_where_one_file_can_not_be_written_none_is(
    inputs: Inputs, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentence, fact = key_of(inputs, "Bydd eich cytundeb", REFRESH), key_of(inputs, "Rhestr dosbarth")
    content = reworded_at(table.read_bytes(), sentence, "Bydd eich cytundeb yn para", "Mae eich cytundeb yn para am")
    table.write_bytes(reworded_at(content, fact, "Rhestr dosbarth", "Rhestr y dosbarth"))

    def full(*_args: object) -> None:
        raise OutputRefused("the disk is full.")

    monkeypatch.setattr(together, "rewrite", full)
    with pytest.raises(OutputRefused, match="the disk is full"):
        import_table(inputs, table)
    assert not list(inputs.partnership.parent.glob("templates/**/*.j2"))


@pytest.mark.whole
def test_an_alternative_and_the_sentence_around_it_come_back_together(inputs: Inputs, table: Path) -> None:
    rows = [each for each in rows_of(inputs, "cy", documents_in(inputs, "cy")) if each.template == NESTED]
    assert any(piece.words.startswith("choice") for each in rows for piece in each.row.now)
    content = table.read_bytes()
    for each in rows:
        content = with_every_word(content, each.row.key, "xq")
    table.write_bytes(content)
    taken = import_table(inputs, table)
    assert len(taken.taken) == len(rows)
    now = [
        as_typed(each.row.now) for each in rows_of(inputs, "cy", documents_in(inputs, "cy")) if each.template == NESTED
    ]
    assert [" ".join(each.split()) for each in now] == [each.words for each in taken.taken]
