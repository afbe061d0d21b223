"""A letter is laid out with holes for all that is the recipient's own, or not at all where other words would move with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from govkit.data.postage import AddressType
from govkit.document import Document, MergeField, Paragraph, Place, Text
from govkit.posting.addressed import addressed
from govkit.posting.holes import Hole, parts_of, stand_in
from govkit.posting.layout import lay_out, lay_out_for_one, places_of_address
from govkit.posting.letter_font import FAMILY, shipped_font
from govkit.posting.own_lines import NotSetAlone, own_lines
from govkit.posting.shapers import Shapers
from govkit.posting.shaping import Needed
from tests.posting.people import document, layout, somebody

HERE = Place("consent_letter/document.html.j2", 1)
NAME = MergeField(("recipient.name",), "Sam", "name")


def with_paragraph(*inlines: Text | MergeField) -> Document:
    return replace(document(), blocks=(*document().blocks[:-1], Paragraph(inlines, HERE), *document().blocks[-1:]))


def test_each_own_line_has_its_hole_and_nothing_else_has() -> None:
    holes = [[part.line.path for part in page if isinstance(part, Hole)] for page in layout().pages]
    address = [f"recipient.address.{at}" for at in range(4)]
    assert holes == [
        ["recipient.name", *address, "recipient.reference", "recipient.salutation"],
        [],
        ["recipient.reference", "recipient.reference"],
    ]


def test_only_lines_of_the_address_have_a_place_that_varies() -> None:
    parts = [part for page in layout().pages for part in page if isinstance(part, Hole)]
    assert all((len(part.place.moved) == 2) == (part.line.at is not None) for part in parts)


def test_in_smaller_type_the_lines_of_the_address_stand_elsewhere() -> None:
    usual = places_of_address(layout(), layout().address)
    assert usual == tuple(
        part.place for part in layout().pages[0] if isinstance(part, Hole) and part.line.at is not None
    )
    smaller = places_of_address(layout(), AddressType(10.0, 12.0, 9.0))
    assert all(one.size > other.size and one.moved != other.moved for one, other in zip(usual, smaller, strict=True))


@pytest.mark.whole
def test_a_name_in_a_sentence_that_goes_on_in_the_next_line_is_not_set_alone() -> None:
    sentence = with_paragraph(Text("Dear "), NAME, Text(", this is a sentence. " * 12))
    with pytest.raises(NotSetAlone):
        lay_out(sentence, 4)


@pytest.mark.whole
def test_a_name_in_a_line_by_itself_is() -> None:
    short = lay_out(with_paragraph(Text("For "), NAME, Text(" alone.")), 4)
    assert any(isinstance(part, Hole) and part.line.after == " alone." for page in short.pages for part in page)


@pytest.mark.whole
def test_what_the_letter_says_itself_in_the_sign_of_the_stand_in_is_no_hole() -> None:
    with pytest.raises(NotSetAlone):
        lay_out(with_paragraph(Text("The letter ƿ is wynn.")), 4)


def test_a_line_that_the_renderer_shows_otherwise_than_we_would_is_no_hole() -> None:
    lines = own_lines(document(), 4)
    drawn = lay_out_for_one(addressed(document(), stand_in(4)))
    face = drawn.faces[FAMILY]
    other = {glyph: text for glyph, text in face.says.items() if text != "ƿ"}
    assert parts_of(drawn, lines, Shapers(drawn.faces, shipped_font()), stand_in(4))
    with pytest.raises(NotSetAlone):
        parts_of(drawn, lines, Shapers({FAMILY: face._replace(says=other)}, shipped_font()), stand_in(4))


@pytest.mark.whole
def test_a_line_with_arabic_letters_brings_its_fonts() -> None:
    scripts = {"recipient.name": Needed.NASKH, "recipient.salutation": Needed.MIXED}
    laid = lay_out(document(), 4, scripts=scripts)
    holes = {part.line.path: part.place for page in laid.pages for part in page if isinstance(part, Hole)}
    assert holes["recipient.name"].moved[0].endswith(b"Tm")
    assert len(holes["recipient.name"].moved) == 1
    assert len(holes["recipient.address.0"].moved) == 2
    assert holes["recipient.salutation"].moved == ()


@pytest.mark.whole
def test_one_that_is_laid_out_for_somebody_alone_has_none() -> None:
    drawn = lay_out_for_one(addressed(document(), somebody()))
    assert len(drawn.pages) == 3
    assert all(isinstance(each, bytes) for page in drawn.pages for each in page.operators)
