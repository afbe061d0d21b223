"""Files are made as the commands make them: drafts while anything is wrong, and nothing is left behind."""

from __future__ import annotations

from pathlib import Path
from tempfile import gettempdir

import pytest

from govkit.errors import DocumentUnwritable
from govkit.issuing.issued import MANIFEST
from govkit.studio.desk import Desk
from govkit.studio.made import build_all, endings_of, is_draft, made_document
from govkit.studio.opening import opened
from tests.studio.visiting import DAY
from tests.welsh import welsh_partnership


def desk(file: Path) -> Desk:
    return Desk(opened(file, DAY), file, file.name)


@pytest.mark.whole
def test_a_document_is_made_and_nothing_is_left_behind(example: Path) -> None:
    before = sorted(example.parent.iterdir())
    words = made_document(desk(example), "consent_letter", "txt").decode("utf-8")
    assert "Northmoor Council" in words
    assert "DRAFT" not in words
    assert sorted(example.parent.iterdir()) == before
    assert list(Path(gettempdir()).glob("govkit-studio-*")) == []


def test_it_is_a_draft_while_an_error_stands(example: Path) -> None:
    assert not is_draft(desk(example))
    example.write_text(example.read_text("utf-8").replace("phone: 01632 960001", "phone: to be agreed", 1), "utf-8")
    assert is_draft(desk(example))
    assert "DRAFT" in made_document(desk(example), "consent_letter", "txt").decode("utf-8")


def test_a_document_that_there_is_none_of_is_told(example: Path) -> None:
    with pytest.raises(DocumentUnwritable):
        made_document(desk(example), "briefing--nobody", "txt")


def test_files_are_told_by_the_document_that_they_are_of() -> None:
    written = ("isa.pdf", "isa.tree.json", "briefing--a.docx", MANIFEST)
    assert endings_of(written) == {"isa": ("pdf", "tree.json"), "briefing--a": ("docx",)}


@pytest.mark.whole
def test_english_documents_do_not_wait_for_a_translator_and_the_others_are_drafts(tmp_path: Path) -> None:
    at = desk(welsh_partnership(tmp_path))
    assert (is_draft(at), is_draft(at, "cy")) == (False, True)
    assert "DRAFT" not in made_document(at, "opt_out_letter", "txt").decode("utf-8")
    assert made_document(at, "opt_out_letter--cy", "txt").decode("utf-8").startswith("DRAFFT")


@pytest.mark.whole
def test_all_languages_are_built_each_as_it_may_be(tmp_path: Path) -> None:
    out, written = build_all(desk(welsh_partnership(tmp_path)))
    assert {"opt_out_letter.pdf", "opt_out_letter--cy.pdf"} <= set(written)
    assert {each.name for each in out.iterdir()} >= set(written)
