"""A letter has its recipient's own name, address and reference, and says to whom it speaks."""

from __future__ import annotations

from dataclasses import replace

from govkit.document import AddressBlock, Document, MergeField, Paragraph, Strong, Text, every_block, text_of
from govkit.posting.addressed import addressed
from tests.posting.people import document, somebody


def said(of: Document) -> list[str]:
    blocks = (block for block in every_block(of.blocks) if isinstance(block, Paragraph))
    return [text_of(block.inlines) for block in blocks]


def address(of: Document) -> list[str]:
    (block,) = (block for block in every_block(of.blocks) if isinstance(block, AddressBlock) and block.recipient)
    return [text_of(line) for line in block.lines]


def test_it_goes_to_its_recipient_and_to_nobody_else() -> None:
    letter = addressed(document(), somebody(name="Zoë O'Dowd", salutation="Ms O'Dowd", reference="X-7"))
    assert address(letter) == ["Zoë O'Dowd", "Flat 3", "12 Sample Street", "Northmoor", "ZE1 2AB"]
    assert "Dear Ms O'Dowd" in said(letter)
    assert sum("Our reference: X-7" in words for words in said(letter)) == 2
    assert not letter.is_specimen
    assert "Specimen" not in " ".join([*said(letter), *address(letter)])


def test_a_specimen_keeps_the_mark_that_it_is_one() -> None:
    letter = addressed(document(), somebody(), specimen=True)
    assert letter.is_specimen
    assert "Dear Ada Byron" in said(letter)


def test_an_address_has_as_many_lines_as_it_has() -> None:
    lines = tuple(f"Line {number}" for number in range(1, 7))
    assert address(addressed(document(), somebody(address=lines))) == ["Ada Byron", *lines]
    assert address(addressed(document(), somebody(address=lines[:2]))) == ["Ada Byron", *lines[:2]]


def test_no_line_is_lost_where_a_house_words_its_address_otherwise() -> None:
    name = MergeField(("recipient.name",), "", "name")
    first = MergeField(("recipient.address.0",), "", "address_line_1")
    (old,) = (each for each in document().blocks if isinstance(each, AddressBlock))
    block = replace(old, lines=((Text("To "), name), (first,)))
    letter = addressed(replace(document(), blocks=(block,)), somebody())
    assert address(letter) == ["To Ada Byron", "Flat 3", "12 Sample Street", "Northmoor", "ZE1 2AB"]


def test_a_name_in_bold_is_filled_in_too() -> None:
    name = MergeField(("recipient.name",), "Sam", "name")
    (old, *_) = (each for each in every_block(document().blocks) if isinstance(each, Paragraph))
    letter = addressed(replace(document(), blocks=(replace(old, inlines=(Strong((name,)),)),)), somebody())
    assert said(letter) == ["Ada Byron"]
