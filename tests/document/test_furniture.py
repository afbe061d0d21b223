"""What stands around the words of a page."""

from __future__ import annotations

from dataclasses import replace

from govkit.document import Design, Document, Furniture


def _document(name: str) -> Document:
    return Document(name, name, "A title", "cy", "NM-1", "1", Design.LETTER, ())


def test_a_footer_is_in_the_language_of_its_document() -> None:
    letter = _document("consent_letter")
    assert ", version " in letter.footer
    assert ", fersiwn " in replace(letter, furniture=Furniture(version="fersiwn")).footer


def test_the_mark_of_a_draft_is_in_the_language_of_its_document() -> None:
    letter = replace(_document("isa"), draft=True)
    assert letter.not_to_be_sent == ("DRAFT",)
    assert replace(letter, furniture=Furniture(draft="DRAFFT")).not_to_be_sent == ("DRAFFT",)
