"""Bullets and numbers that somebody typed are no words of the item."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.document import List, every_block
from govkit.read.bullets import without_label
from tests.read.letters import lists, said
from tests.read.word_files import opened, para
from tests.rows import over_rows

STYLES = (
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="House"><w:basedOn w:val="H1"/></w:style>'
)


@over_rows(
    ("text", "words"),
    [
        ("•We ask", "We ask"),
        ("☐ Yes", "Yes"),
        ("\uf0a7\tWe ask", "We ask"),
        ("– We ask", "We ask"),
        ("o\tWe ask", "We ask"),
        ("o  We ask", "We ask"),
        ("(iv)\tWe ask", "We ask"),
        ("12)\t We ask", "We ask"),
        ("4.1.2\tWe ask", "We ask"),
        ("o We ask", None),
        ("-We ask", None),
        ("1. We ask", None),
        ("4.1 We ask", None),
        ("2027\tWe ask", None),
        ("1.\t", None),
        ("•", None),
    ],
)
def test_a_label_is_told_from_words(text: str, words: str | None) -> None:
    assert without_label(text) == ((text, False) if words is None else (words, True))


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("•\tWe ask", "We ask"),
        ("\uf0b7 We ask", "We ask"),
        ("-\tWe ask", "We ask"),
        ("1.\tWe ask", "We ask"),
        ("(a)\tWe ask", "We ask"),
        ("2.1\tWe ask", "We ask"),
        ("1. We ask", ""),
        ("A. Smith", ""),
        ("We ask", ""),
    ],
)
def test_a_typed_bullet_or_number_makes_an_item(text: str, item: str, tmp_path: Path) -> None:
    parts = [f"<w:t xml:space='preserve'>{part}</w:t>" for part in text.split("\t")]
    found = opened(tmp_path, para(f"<w:r>{'<w:tab/>'.join(parts)}</w:r>"))
    assert lists(found) == ([item] if item else [])
    assert said(found) == [item or text]


def test_a_typed_number_before_a_heading_is_no_part_of_it(tmp_path: Path) -> None:
    words = "<w:r><w:t>1.</w:t><w:tab/><w:t>What we do</w:t></w:r>"
    found = opened(tmp_path, para(words, properties='<w:pStyle w:val="H1"/>'), STYLES)
    assert said(found) == ["What we do"]
    assert not [block for block in every_block(found.blocks) if isinstance(block, List)]
