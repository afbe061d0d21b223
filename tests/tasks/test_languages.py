"""Writing down that a translator has checked words, and what voids it."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.approval.approving import Approver
from govkit.data.inputs import Inputs
from govkit.errors import LanguageRefused
from govkit.tasks.check import check
from govkit.tasks.languages import documents_in, mark_checked
from govkit.tasks.translations import export_table
from tests.conftest import TODAY, of_rule
from tests.sets.test_in_languages import NAMES, welsh_house
from tests.welsh import welsh_partnership

NIA = Approver("Nia Example", "translator")


def unchecked(inputs: Inputs) -> list[str]:
    return [each.message for each in of_rule(check(inputs).findings, "unchecked-translation")]


@pytest.mark.whole
def test_what_was_checked_is_built_until_a_word_changes(tmp_path: Path) -> None:
    file = welsh_partnership(tmp_path)
    inputs = Inputs(file, TODAY)
    assert len(unchecked(inputs)) == 3
    assert mark_checked(inputs, "cy", (), NIA).documents == tuple(NAMES)
    assert unchecked(inputs) == []
    assert mark_checked(inputs, "cy", (), NIA).documents == ()
    words = tmp_path / "languages" / "cy.yaml"
    words.write_text(words.read_text("utf-8").replace("Rhestr dosbarth", "Rhestr y dosbarth"), "utf-8")
    assert unchecked(inputs)
    assert all("1 fact (`Class list`)" in each for each in unchecked(inputs))


@pytest.mark.whole
@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_clause_changed_in_either_language_has_to_be_checked_again(tmp_path: Path, language: str) -> None:
    file = welsh_partnership(tmp_path)
    mark_checked(Inputs(file, TODAY), "cy", ("opt_out_letter",), NIA)
    if language == "cy":
        house = welsh_house(tmp_path / "house", "opt_out_letter", "response", ("un mis", "dau fis"))
    else:
        own = tmp_path / "house" / "opt_out_letter" / "clauses" / "response.html.j2"
        own.parent.mkdir(parents=True)
        own.write_text('{% clause "response" %}\n<p>We answer within two months.</p>\n{% endclause %}\n', "utf-8")
        house = tmp_path / "house"
    told = [each for each in unchecked(Inputs(file, TODAY, house)) if "opt_out_letter" in each]
    assert len(told) == 1
    assert "1 clause (`response`)" in told[0]


@pytest.mark.whole
def test_what_has_no_words_can_not_be_marked(tmp_path: Path) -> None:
    inputs = Inputs(welsh_partnership(tmp_path, words=False), TODAY)
    with pytest.raises(LanguageRefused, match="has no words in Welsh for “"):
        mark_checked(inputs, "cy", (), NIA)
    assert not (tmp_path / "languages").exists()


@pytest.mark.whole
def test_a_language_or_kind_that_is_not_there_is_refused(tmp_path: Path) -> None:
    inputs = Inputs(welsh_partnership(tmp_path), TODAY)
    with pytest.raises(LanguageRefused, match="does not name “pl”"):
        documents_in(inputs, "pl")
    with pytest.raises(LanguageRefused, match="no document “isa” in this language"):
        documents_in(inputs, "cy", ["isa"])


def test_a_language_without_documents_has_nothing_to_be_marked_or_sent_to_a_translator(tmp_path: Path) -> None:
    file = welsh_partnership(tmp_path, words=False)
    file.write_text(file.read_text("utf-8").replace("languages: [cy]", "languages: [pl]"), "utf-8")
    with pytest.raises(LanguageRefused, match="names “pl”, and no document is in it"):
        mark_checked(Inputs(file, TODAY), "pl", (), NIA)
    with pytest.raises(LanguageRefused, match="names “pl”, and no document is in it"):
        export_table(Inputs(file, TODAY), "pl", tmp_path / "table.docx")
