"""The first page of each agreement: what is shared, on what basis, and what who signs promises, for one flow and for forty partners alike."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader

from govkit.document import Clause, Document, Reference, Table, every_block, leaves, pieces, text_of
from govkit.write.pdf import write_pdf
from tests.changes import raw_of
from tests.conftest import SOUND
from tests.letters import documents_of
from tests.scripts.sentence_shapes import partnership_of_raw
from tests.squeezed import squeezed

# Rows of so many signs in all, such as seven flows, have room on one page in type that can be read. More go on to the next one, and
# fifteen flows of nine long names to a third.
ON_A_PAGE, MOST = 1500, 3


def agreements() -> dict[str, Document]:
    """The agreement of each test partnership, by the name of its file."""
    return {
        name: document
        for name in SOUND
        for document in documents_of(partnership_of_raw(raw_of(name)))
        if document.kind == "isa"
    }


def test_page_1_holds_all_of_it_and_nothing_in_it_leads_nowhere() -> None:
    wrong = []
    for name, document in agreements().items():
        clause = next(each for each in document.clauses() if each.id == "on-a-page")
        (table,) = (block for block in every_block(clause.blocks) if isinstance(block, Table))
        ends_on = page_with_the_end_of(clause, document)
        signs = sum(len(text_of(cell.inlines)) for row in table.rows for cell in row.cells)
        if not 1 <= ends_on <= (1 if signs <= ON_A_PAGE else MOST):
            wrong.append(f"{name}: {len(table.rows)} flows end on page {ends_on}")
        wrong += [f"{name}: {said}" for said in without_a_number(clause)]
    assert wrong == []


def page_with_the_end_of(clause: Clause, document: Document) -> int:
    """The page with its last words, or 0. Of the other clauses the headings alone are laid out, which takes a tenth of the time."""
    first, *rest = document.blocks
    headings = tuple(replace(block, blocks=block.blocks[:1]) for block in rest if isinstance(block, Clause))
    pdf = write_pdf(replace(document, blocks=(first, *headings))).pdf
    last = [text_of(inlines) for block in every_block((clause,)) for inlines, _place in pieces(block)][-1]
    pages = enumerate(PdfReader(BytesIO(pdf)).pages, 1)
    return next((number for number, page in pages if squeezed(last) in squeezed(page.extract_text())), 0)


def without_a_number(clause: Clause) -> list[str]:
    runs = (inlines for block in every_block((clause,)) for inlines, _place in pieces(block))
    references = [leaf for inlines in runs for leaf in leaves(inlines) if isinstance(leaf, Reference)]
    assert len(references) > len({"flows", "promises", "retention", "security", "breaches"})
    return [each.clause for each in references if not re.fullmatch(r"clause[  ]\d+", each.text)]
