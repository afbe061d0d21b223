"""The styles of a Word file say what is a heading, in whatever language Word was, and in which the file is."""

from __future__ import annotations

import pytest
from lxml import etree

from govkit.document import Manner
from govkit.read.package import PARSER
from govkit.read.word_styles import CONTENTS, Manners, W, heading_levels, language


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


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ('<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', [1]),
        ('<w:pPr><w:outlineLvl w:val="8"/></w:pPr>', [9]),
        ('<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', []),
        ('<w:pPr><w:outlineLvl w:val="-1"/></w:pPr>', []),
        ("<w:pPr><w:outlineLvl/></w:pPr>", []),
        ('<w:name w:val="heading 4"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>', [4]),
        ('<w:name w:val="TOC 3"/>', [CONTENTS]),
        ('<w:name w:val="toc"/>', []),
        ('<w:name w:val="TITLE"/>', [1]),
        ('<w:name w:val="Subtitle"/>', []),
        ('<w:name w:val="my heading 4"/>', []),
        ('<w:name w:val="heading"/>', []),
        ("<w:name/>", []),
        ("", []),
    ],
)
def test_the_level_of_a_style(inside: str, found: list[int]) -> None:
    given = styles(f'<w:style w:styleId="S">{inside}</w:style>')
    assert [level for _name, level in heading_levels(given)] == found


@pytest.mark.parametrize(
    "inside",
    [
        '<w:name w:val="heading 2"/>',
        '<w:name w:val="title"/>',
        '<w:name w:val="toc 1"/>',
        '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>',
    ],
)
def test_a_style_without_an_id_is_the_one_of_paragraphs_that_name_none(inside: str) -> None:
    assert [name for name, _level in heading_levels(styles(f"<w:style>{inside}</w:style>"))] == [""]


@pytest.mark.parametrize(("said", "code"), [("en-GB", "en"), ("CY", "cy"), ("zh-Hans-CN", "zh"), ("", "")])
def test_of_a_language_its_first_part_is_kept(said: str, code: str) -> None:
    assert language(styles(f'<w:docDefaults><w:lang w:val="{said}"/></w:docDefaults>')) == code
    assert language(styles("<w:docDefaults><w:lang/></w:docDefaults>")) == ""
    assert language(styles(f'<w:style><w:lang w:val="{said}"/></w:style>')) == ""


LOOKS = (
    '<w:style w:styleId="Italic"><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:styleId="Upright"><w:rPr><w:i w:val="0"/></w:rPr></w:style>'
    '<w:style w:styleId="Based"><w:basedOn w:val="Italic"/></w:style>'
    '<w:style w:styleId="Circle"><w:basedOn w:val="Circle"/></w:style>'
    '<w:style w:styleId="InternetHyperlink"><w:rPr><w:u w:val="single"/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    ("run", "paragraph", "manner"),
    [
        ("<w:i/>", "", Manner.ITALIC),
        ('<w:i w:val="true"/>', "", Manner.ITALIC),
        *((f'<w:i w:val="{off}"/>', "", None) for off in ("0", "false", "off")),
        ('<w:u w:val="single"/>', "", Manner.UNDERLINED),
        ('<w:u w:val="none"/>', "", None),
        ("<w:i/><w:u/>", "", Manner.UNDERLINED),
        ('<w:i/><w:u w:val="none"/>', "", Manner.ITALIC),
        ('<w:rStyle w:val="Italic"/>', "", Manner.ITALIC),
        ('<w:rStyle w:val="Based"/>', "", Manner.ITALIC),
        ('<w:rStyle w:val="Circle"/>', "", None),
        ('<w:rStyle w:val="Unknown"/>', "", None),
        ('<w:rStyle w:val="InternetHyperlink"/>', "", None),
        ('<w:i/><w:rStyle w:val="InternetHyperlink"/>', "", None),
        ("", "Italic", Manner.ITALIC),
        ("", "Based", Manner.ITALIC),
        ('<w:i w:val="0"/>', "Italic", None),
        ('<w:rStyle w:val="Upright"/>', "Italic", None),
        ('<w:rStyle w:val="Italic"/>', "Upright", Manner.ITALIC),
        ("<w:b/>", "Unknown", None),
    ],
)
def test_a_run_is_set_as_itself_its_style_or_its_paragraphs_says(
    run: str, paragraph: str, manner: Manner | None
) -> None:
    inside = f'<w:p><w:pPr><w:pStyle w:val="{paragraph}"/></w:pPr><w:r><w:rPr>{run}</w:rPr></w:r></w:p>'
    found = styles(inside).find(f".//{W}r")
    assert found is not None
    assert Manners(styles(LOOKS)).of(found) is manner


def test_a_run_that_says_nothing_of_itself_is_not_set_apart() -> None:
    found = styles("<w:p><w:r/></w:p>").find(f".//{W}r")
    assert found is not None
    assert Manners(styles("")).of(found) is None


@pytest.mark.parametrize(("deep", "manner"), [(19, Manner.ITALIC), (20, None)])
def test_a_style_is_followed_to_the_twentieth_that_it_is_based_on(deep: int, manner: Manner | None) -> None:
    chain = "".join(f'<w:style w:styleId="S{at}"><w:basedOn w:val="S{at + 1}"/></w:style>' for at in range(deep))
    last = f'<w:style w:styleId="S{deep}"><w:rPr><w:i/></w:rPr></w:style>'
    found = styles('<w:p><w:r><w:rPr><w:rStyle w:val="S0"/></w:rPr></w:r></w:p>').find(f".//{W}r")
    assert found is not None
    assert Manners(styles(chain + last)).of(found) is manner
