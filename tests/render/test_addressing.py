"""What is the recipient's own becomes a field of the tree, wherever it is said; an address has all lines that one can have."""

from __future__ import annotations

from govkit.document import AddressBlock, Block, MergeField, Stated, every_block, fields_in, pieces, text_of
from govkit.document.marks import mark
from govkit.document.parse import parse
from govkit.render.addressing import with_fields


def of(path: str, words: str) -> str:
    return mark((path,), words, settled=True)


def fields(blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    runs = (inlines for block in every_block(blocks) for inlines, _place in pieces(block))
    return [(leaf.field, leaf.text) for inlines in runs for leaf in fields_in(inlines)]


def test_a_field_keeps_its_origin_and_its_words() -> None:
    said = with_fields(parse(f"<p>Dear {of('recipient.name', 'Sam')}, {of('letter.subject', 'Hello')}</p>", "t"))
    (found,) = (leaf for inlines, _place in pieces(said[0]) for leaf in fields_in(inlines))
    assert found == MergeField(("recipient.name",), "Sam", "name")
    (_, _, _, subject) = next(pieces(said[0]))[0]
    assert type(subject) is Stated
    assert text_of(next(pieces(said[0]))[0]) == "Dear Sam, Hello"


def test_a_field_is_found_in_clauses_groups_weight_and_links() -> None:
    reference = of("recipient.reference", "12")
    html = (
        f'<section data-clause="a"><div class="reply-slip"><p><strong>{reference}</strong></p></div></section>'
        f'<p><a href="https://a.example">{reference}</a></p>'
    )
    assert fields(with_fields(parse(html, "t"))) == [("reference", "12")] * 2


def test_an_address_goes_on_with_the_lines_that_the_specimen_leaves_empty() -> None:
    lines = "<br>".join(of(f"recipient.address.{index}", f"Line {index}") for index in range(2))
    (address,) = with_fields(
        parse(f'<address class="recipient">{of("recipient.name", "Sam")}<br>{lines}</address>', "t")
    )
    assert isinstance(address, AddressBlock)
    assert fields((address,)) == [
        ("name", "Sam"),
        ("address_line_1", "Line 0"),
        ("address_line_2", "Line 1"),
        ("address_line_3", ""),
        ("address_line_4", ""),
        ("address_line_5", ""),
        ("address_line_6", ""),
    ]


def test_a_letter_that_is_handed_over_has_no_lines_but_the_name() -> None:
    html = f'<address class="recipient">{of("recipient.name", "Sam")}</address><address>1 High Street</address>'
    assert fields(with_fields(parse(html, "t"))) == [("name", "Sam")]
