"""Which files a document is written to."""

from __future__ import annotations

import io
from dataclasses import replace

from pypdf import PdfReader

from govkit.document import Design, Document, Paragraph, Place, Text
from govkit.issuing.copies import CopiesWanted, PartnershipText, copies_of, enclosed_with
from govkit.write import ON_PAPER

DOCUMENT = Document(
    "isa", "isa", "T", "en-GB", "EM-1", "1.0", Design.AGREEMENT, (Paragraph((Text("Words"),), Place("t", 1)),)
)


def names(*formats: str, large_print: bool = False) -> list[str]:
    return [name for name, _copy in copies_of(DOCUMENT, CopiesWanted(formats, large_print))]


def test_each_format_has_its_ending_and_the_tree_is_always_there() -> None:
    assert names("txt", "fragment", "docx") == ["isa.tree.json", "isa.docx", "isa.fragment.html", "isa.txt"]


def test_large_print_is_for_what_has_pages() -> None:
    assert names("txt", "docx", large_print=True) == ["isa.tree.json", "isa.docx", "isa.txt", "isa--large-print.docx"]
    assert names("txt", large_print=True) == ["isa.tree.json", "isa.txt"]


def test_nobody_counts_the_sides_of_large_print() -> None:
    copies = dict(copies_of(DOCUMENT, CopiesWanted(("pdf",), large_print=True)))
    assert copies["isa.pdf"].sides == 1
    assert copies["isa--large-print.pdf"].sides is None


def test_an_archive_is_a_pdf_with_what_it_was_made_from() -> None:
    wanted = CopiesWanted(("txt",), archived_with=PartnershipText("p.yaml", b"name: 1\n"))
    copies = dict(copies_of(DOCUMENT, wanted))
    assert list(copies) == ["isa.tree.json", "isa.txt", "isa--archive.pdf"]
    attached = PdfReader(io.BytesIO(copies["isa--archive.pdf"].content)).attachments
    assert {name: contents[0] for name, contents in attached.items()} == {
        "p.yaml": b"name: 1\n",
        "isa.tree.json": copies["isa.tree.json"].content,
        "isa.docx": ON_PAPER.of("docx").write(DOCUMENT).content,
    }


def test_an_archive_of_several_documents_has_each_of_them_inside_and_the_partnership_file_once() -> None:
    other = replace(DOCUMENT, name="privacy_notice")
    inside = enclosed_with((DOCUMENT, other), PartnershipText("partners.yaml", b"partnership:"))
    names = [each.name for each in inside]
    assert names == ["partners.yaml", "isa.tree.json", "isa.docx", "privacy_notice.tree.json", "privacy_notice.docx"]
