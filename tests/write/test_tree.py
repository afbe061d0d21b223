from __future__ import annotations

import json

from govkit.document import Blank, Clause, Design, Document, Paragraph, Place, Stated, Strong, Text
from govkit.write.tree import write_tree

HERE = Place("isa/clauses/about.html.j2", 4)
WORDS = (Text("“R&D” "), Strong((Stated(("a", "b.c"), "12 months"),)), Blank(("d",), "[to be agreed]"))
DOCUMENT = Document(
    "isa", "isa", "Title", "en-GB", "R-1", "1.0", Design.LETTER, (Clause("about", (Paragraph(WORDS, HERE),), HERE, 1),)
)


def test_the_tree_is_written_with_every_part_under_its_name() -> None:
    written = json.loads(write_tree(DOCUMENT))
    (clause,) = written["blocks"]
    (paragraph,) = clause["blocks"]
    assert (written["node"], clause["node"], paragraph["node"]) == ("document", "clause", "paragraph")
    assert paragraph["inlines"] == [
        {"node": "text", "text": "“R&D” "},
        {"node": "strong", "inlines": [{"node": "stated", "chain": ["a", "b.c"], "text": "12 months"}]},
        {"node": "blank", "chain": ["d"], "text": "[to be agreed]"},
    ]


def test_the_tree_keeps_places_numbers_and_choices() -> None:
    written = json.loads(write_tree(DOCUMENT))
    assert written["design"] == "letter"
    assert written["blocks"][0]["number"] == 1
    assert written["blocks"][0]["place"] == {"node": "place", "template": "isa/clauses/about.html.j2", "line": 4}


def test_the_same_document_gives_the_same_bytes_with_letters_as_they_are() -> None:
    assert write_tree(DOCUMENT) == write_tree(DOCUMENT)
    assert "“R&D”".encode() in write_tree(DOCUMENT)
