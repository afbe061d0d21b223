"""Which files give way where documents are made in some languages alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.issuing.in_languages import refuse_unknown, replaced_in
from govkit.issuing.issued import everything
from govkit.load import load_partnership
from govkit.model import Partnership
from tests.rows import over_rows
from tests.welsh import welsh_partnership


@pytest.fixture
def partnership(tmp_path: Path) -> Partnership:
    found = load_partnership(welsh_partnership(tmp_path), None).partnership
    assert found is not None
    return found


@over_rows(
    ("file", "language"),
    [
        ("consent_letter.pdf", "en"),
        ("consent_letter--large-print.pdf", "en"),
        ("consent_letter--cy.pdf", "cy"),
        ("consent_letter--cy--large-print.docx", "cy"),
        ("consent_letter--cy.tree.json", "cy"),
        ("isa.pdf", "en"),
        ("isa--with-annexes.pdf", "en"),
    ],
)
def test_only_files_in_the_languages_that_are_made_give_way(file: str, language: str, partnership: Partnership) -> None:
    names = ["consent_letter", "isa"]
    for wanted in ("en", "cy"):
        assert replaced_in([wanted], everything, names, partnership)(file) is (wanted == language)
    assert replaced_in([], everything, names, partnership)(file)


def test_a_language_that_the_partnership_does_not_name_is_refused(partnership: Partnership) -> None:
    refuse_unknown(["en", "cy"], partnership)
    with pytest.raises(OutputRefused, match="no documents in “pl”"):
        refuse_unknown(["pl"], partnership)
