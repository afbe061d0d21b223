from __future__ import annotations

from govkit.document import Block, Clause, Heading, Paragraph, Reference, every_block, leaves, pieces
from govkit.document.number import number, refer
from govkit.document.parse import parse


def clause(name: str, inside: str) -> str:
    return f'<section data-clause="{name}">{inside}</section>'


def numbers(blocks: tuple[Block, ...]) -> list[tuple[int, ...]]:
    return [block.number for block in every_block(blocks) if isinstance(block, Heading | Paragraph)]


def references(blocks: tuple[Block, ...]) -> list[str]:
    return [
        leaf.text
        for block in every_block(blocks)
        for inlines, _place in pieces(block)
        for leaf in leaves(inlines)
        if isinstance(leaf, Reference)
    ]


def test_clauses_are_numbered_in_order_and_their_paragraphs_within_them() -> None:
    blocks = number(parse(clause("a", "<h2>A</h2><p>x</p><p>y</p>") + clause("b", "<h2>B</h2><p>z</p>"), "t"))
    assert numbers(blocks) == [(1,), (1, 1), (1, 2), (2,), (2, 1)]
    assert [block.number for block in blocks if isinstance(block, Clause)] == [1, 2]


def test_only_the_text_of_a_clause_is_numbered() -> None:
    inside = "<h2>A</h2><h3>B</h3><p class=muted>x</p><ul><li>y</li></ul><div class=callout><p>z</p></div><p>w</p>"
    assert numbers(number(parse(clause("a", inside), "t"))) == [(1,), (), (), (), (1, 1)]


def test_nothing_outside_a_clause_is_numbered() -> None:
    assert numbers(number(parse("<h1>T</h1><p>x</p>" + clause("a", "<p>y</p>"), "t"))) == [(), (), (1, 1)]


def test_a_reference_shows_the_number_of_its_clause_wherever_it_stands() -> None:
    to = '<a href="#b"></a>'
    inside = (
        f"<h2>A {to}</h2><p><strong>{to}</strong></p><ul><li>{to}</li></ul><p class=field>{to}</p><address>A {to}</address>"
        f"<table><caption>{to}</caption><tr><th>{to}</th></tr><tr><td>{to}</td></tr></table>"
        f"<div class=callout><p class=tickbox>{to}</p></div>"
    )
    blocks = refer(number(parse(clause("a", inside) + clause("b", "<p>x</p>"), "t")))
    assert references(blocks) == ["clause 2"] * 9


def test_a_reference_that_leads_nowhere_has_no_words() -> None:
    assert references(refer(number(parse(clause("a", '<p><a href="#b"></a></p>'), "t")))) == [""]


def test_a_reference_to_a_clause_without_a_number_says_where_it_stands() -> None:
    both = '<p>See <a href="#first"></a> and <a href="#last"></a></p>'
    blocks = parse(
        clause("first", "<p>x</p>") + both + f"<div class=reply-slip>{clause('last', '<p>y</p>')}</div>" + both, "t"
    )
    assert references(refer(blocks)) == ["above", "below", "above", "above"]
