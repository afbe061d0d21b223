"""The styles of a Word file say what is a heading, in whatever language Word was, and in which the file is."""

from __future__ import annotations

import pytest
from lxml import etree

from govkit.document import Manner
from govkit.read.package import PARSER
from govkit.read.word_package import W
from govkit.read.word_styles import CONTENTS, WordStyles, language
from tests.rows import over_rows


def styles(inside: str) -> etree._Element:
    return etree.fromstring(f'<w:styles xmlns:w="{W[1:-1]}">{inside}</w:styles>'.encode(), PARSER)


def level_of(properties: str, given: str) -> int | None:
    """The level of a paragraph of these properties in a file of these styles."""
    found = styles(f"<w:p><w:pPr>{properties}</w:pPr></w:p>").find(f"{W}p")
    assert found is not None
    return WordStyles(styles(given)).level(found)


@over_rows(
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
    assert level_of('<w:pStyle w:val="S"/>', f'<w:style w:styleId="S">{inside}</w:style>') == level


def test_a_style_of_body_text_is_no_heading() -> None:
    body = '<w:style w:styleId="B"><w:name w:val="Body Text"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
    assert level_of('<w:pStyle w:val="B"/>', body) is None


def test_the_language_is_that_of_the_defaults() -> None:
    said = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="cy-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
    assert language(styles(said)) == "cy"
    assert language(styles("")) == ""


@over_rows(
    ("inside", "found"),
    [
        ('<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', [1]),
        ('<w:pPr><w:outlineLvl w:val="²"/></w:pPr>', []),
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
        ('<w:name w:val="Heading"/>', [2]),
        ("<w:name/>", []),
        ("", []),
    ],
)
def test_the_level_of_a_style(inside: str, found: list[int]) -> None:
    level = level_of('<w:pStyle w:val="S"/>', f'<w:style w:styleId="S">{inside}</w:style>')
    assert level == (found[0] if found else None)


@over_rows(
    "inside",
    [
        '<w:name w:val="heading 2"/>',
        '<w:name w:val="title"/>',
        '<w:name w:val="toc 1"/>',
        '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>',
    ],
)
def test_a_style_without_an_id_is_the_one_of_paragraphs_that_name_none(inside: str) -> None:
    assert level_of("", f"<w:style>{inside}</w:style>") is not None


@over_rows(("said", "code"), [("en-GB", "en"), ("CY", "cy"), ("zh-Hans-CN", "zh"), ("", "")])
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


@over_rows(
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
    assert WordStyles(styles(LOOKS)).manner(found) is manner


def test_a_run_that_says_nothing_of_itself_is_not_set_apart() -> None:
    found = styles("<w:p><w:r/></w:p>").find(f".//{W}r")
    assert found is not None
    assert WordStyles(styles("")).manner(found) is None


@pytest.mark.parametrize(("deep", "manner"), [(19, Manner.ITALIC), (20, None)])
def test_a_style_is_followed_to_the_twentieth_that_it_is_based_on(deep: int, manner: Manner | None) -> None:
    chain = "".join(f'<w:style w:styleId="S{at}"><w:basedOn w:val="S{at + 1}"/></w:style>' for at in range(deep))
    last = f'<w:style w:styleId="S{deep}"><w:rPr><w:i/></w:rPr></w:style>'
    found = styles('<w:p><w:r><w:rPr><w:rStyle w:val="S0"/></w:rPr></w:r></w:p>').find(f".//{W}r")
    assert found is not None
    assert WordStyles(styles(chain + last)).manner(found) is manner


BASED = (
    '<w:style w:type="paragraph" w:styleId="Normal" w:default="1"/>'
    '<w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="House"><w:name w:val="House"/><w:basedOn w:val="H2"/></w:style>'
    '<w:style w:styleId="Deep"><w:basedOn w:val="House"/></w:style>'
    '<w:style w:styleId="Toc"><w:name w:val="TOC Heading"/><w:basedOn w:val="H2"/></w:style>'
    '<w:style w:styleId="Clause"><w:basedOn w:val="H2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
    '<w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style>'
    '<w:style w:styleId="Bullet"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="Indented"><w:basedOn w:val="Bullet"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="Plain"><w:basedOn w:val="Bullet"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
)


@over_rows(
    ("properties", "level"),
    [
        ('<w:pStyle w:val="House"/>', 2),
        ('<w:pStyle w:val="Deep"/>', 2),
        ('<w:pStyle w:val="Toc"/>', CONTENTS),
        ('<w:pStyle w:val="Clause"/>', None),
        ('<w:pStyle w:val="Round"/>', None),
        ('<w:outlineLvl w:val="2"/>', 3),
        ('<w:pStyle w:val="House"/><w:outlineLvl w:val="0"/>', 1),
        ('<w:pStyle w:val="House"/><w:outlineLvl w:val="9"/>', None),
        ("", None),
    ],
)
def test_a_heading_is_one_by_what_its_style_is_based_on_or_by_itself(properties: str, level: int | None) -> None:
    assert level_of(properties, BASED) == level


def test_the_style_of_paragraphs_that_name_none_is_the_default() -> None:
    usual = BASED.replace('w:default="1"/>', 'w:default="1"><w:basedOn w:val="H2"/></w:style>')
    assert level_of("", usual) == 2
    assert level_of("", usual.replace('w:default="1"', 'w:default="0"')) is None


@over_rows(
    ("properties", "is_item"),
    [
        ("", False),
        ('<w:numPr><w:numId w:val="1"/></w:numPr>', True),
        ('<w:numPr><w:numId w:val="0"/></w:numPr>', False),
        ("<w:numPr/>", True),
        ('<w:pStyle w:val="Bullet"/>', True),
        ('<w:pStyle w:val="Indented"/>', True),
        ('<w:pStyle w:val="Plain"/>', False),
        ('<w:pStyle w:val="Bullet"/><w:numPr><w:numId w:val="0"/></w:numPr>', False),
        ('<w:pStyle w:val="House"/>', False),
    ],
)
def test_an_item_has_a_bullet_or_a_number_by_itself_or_by_its_style(properties: str, is_item: bool) -> None:
    found = styles(f"<w:p><w:pPr>{properties}</w:pPr></w:p>").find(f"{W}p")
    assert found is not None
    assert WordStyles(styles(BASED)).is_item(found) is is_item


RUNS = (
    '<w:style w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:styleId="Shown"><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>'
    '<w:style w:styleId="Mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:styleId="Platzhalter"><w:name w:val="Placeholder Text"/></w:style>'
    '<w:style w:styleId="Blank"><w:basedOn w:val="Platzhalter"/></w:style>'
)


@over_rows(
    ("run", "paragraph", "is_so"),
    [
        ("<w:vanish/>", "", (True, False, False)),
        ('<w:vanish w:val="false"/>', "Hidden", (False, False, False)),
        ('<w:rStyle w:val="Hidden"/>', "", (True, False, False)),
        ("", "Hidden", (True, False, False)),
        ('<w:rStyle w:val="Shown"/>', "Hidden", (False, False, False)),
        ('<w:vertAlign w:val="superscript"/>', "", (False, True, False)),
        ('<w:vertAlign w:val="subscript"/>', "Mark", (False, False, False)),
        ('<w:rStyle w:val="Mark"/>', "", (False, True, False)),
        ('<w:rStyle w:val="Platzhalter"/>', "", (False, False, True)),
        ('<w:rStyle w:val="Blank"/>', "", (False, False, True)),
        ("", "", (False, False, False)),
    ],
)
def test_a_run_is_hidden_raised_or_a_prompt(run: str, paragraph: str, is_so: tuple[bool, bool, bool]) -> None:
    inside = f'<w:p><w:pPr><w:pStyle w:val="{paragraph}"/></w:pPr><w:r><w:rPr>{run}</w:rPr></w:r></w:p>'
    found, given = styles(inside).find(f".//{W}r"), WordStyles(styles(RUNS))
    assert found is not None
    assert (given.hides(found), given.raises(found), given.is_prompt(found)) == is_so


@pytest.mark.parametrize(
    ("shows", "is_prompt"), [("<w:showingPlcHdr/>", True), ('<w:showingPlcHdr w:val="0"/>', False)]
)
def test_a_control_that_shows_its_prompt_holds_nothing_yet(shows: str, is_prompt: bool) -> None:
    control = f"<w:sdt><w:sdtPr>{shows}</w:sdtPr><w:sdtContent><w:p><w:r/></w:p></w:sdtContent></w:sdt>"
    found = styles(control).find(f".//{W}r")
    assert found is not None
    assert WordStyles(styles("")).is_prompt(found) is is_prompt
