"""The styles of a Word file say what is a heading, in whatever language Word was, and in which the file is."""

from __future__ import annotations

import pytest
from lxml import etree

from govkit.read.package import PARSER
from govkit.read.word_styles import CONTENTS, W, heading_levels, language


def styles(inside: str) -> etree._Element:
    return etree.fromstring(f'<w:styles xmlns:w="{W[1:-1]}">{inside}</w:styles>'.encode(), PARSER)


@pytest.mark.parametrize(
    ("inside", "level"),
    [
        ('<w:name w:val="heading 2"/>', 2),
        ('<w:name w:val="Heading 3"/>', 3),
        ('<w:name w:val="Title"/>', 1),
        ('<w:name w:val="toc 1"/>', CONTENTS),
        ('<w:name w:val="berschrift"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>', 2),
    ],
)
def test_a_style_is_a_heading_by_its_name_or_its_level_in_the_outline(inside: str, level: int) -> None:
    assert list(heading_levels(styles(f'<w:style w:styleId="S">{inside}</w:style>'))) == [("S", level)]


def test_a_style_of_body_text_is_no_heading() -> None:
    body = '<w:style w:styleId="B"><w:name w:val="Body Text"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
    assert list(heading_levels(styles(body))) == []


def test_the_language_is_that_of_the_defaults() -> None:
    said = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="cy-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
    assert language(styles(said)) == "cy"
    assert language(styles("")) == ""
