from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from importlib import resources
from itertools import pairwise
from typing import cast

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from govkit.document import (
    AddressBlock,
    Blank,
    Block,
    Break,
    Cell,
    Clause,
    Contents,
    Design,
    Document,
    Field,
    Group,
    GroupRole,
    Heading,
    Inline,
    Item,
    Link,
    List,
    Paragraph,
    Place,
    Reference,
    Row,
    Stated,
    Strong,
    Style,
    Table,
    Text,
    Tickbox,
    every_block,
    lines,
)
from govkit.document.block import TALL
from govkit.document.unbroken import unbroken
from govkit.paper.widths import Font
from govkit.write.docx import write_docx
from govkit.write.docx.design import PAGES, styles
from tests.conftest import EXAMPLE, PARTNERSHIPS
from tests.rows import over_rows
from tests.write.test_large_print import documents_of_file

HERE = Place("isa/document.html.j2", 1)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADINGS = {"Title": 0, "Heading1": 1, "Heading1WithoutNumber": 1, "Heading2": 2, "Heading3": 3}
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
AWKWARD = "Smith & Sons <Leeds> \"the 'firm'\" ]]> é — \u2011 😀"


def words(*pieces: str | Inline) -> tuple[Inline, ...]:
    return tuple(Text(piece) if isinstance(piece, str) else piece for piece in pieces)


def paragraph(*pieces: str | Inline, style: Style = Style.BODY, number: tuple[int, ...] = ()) -> Paragraph:
    return Paragraph(words(*pieces), HERE, style, number)


def heading(level: int, text: str, *number: int) -> Heading:
    return Heading(level, words(text), HERE, number)


def items(*texts: str, ordered: bool) -> List:
    return List(ordered, tuple(Item(words(text), HERE) for text in texts), HERE)


def row(*texts: str, heading: bool = False, heads_row: bool = False) -> Row:
    return Row(tuple(Cell(words(text), heading or (heads_row and at == 0)) for at, text in enumerate(texts)), HERE)


def group(role: GroupRole, *blocks: Block) -> Group:
    return Group(role, blocks, HERE)


def clause(name: str, number: int, *blocks: Block) -> Clause:
    return Clause(name, blocks, HERE, number)


def document(*blocks: Block, design: Design = Design.AGREEMENT, draft: bool = False) -> Document:
    return Document("isa", "isa", AWKWARD, "en-GB", "EM & 1", "1.0", design, blocks, draft=draft)


LETTERHEAD = group(
    GroupRole.LETTERHEAD,
    paragraph(Strong(words("Eastmere Council"))),
    AddressBlock((words("1 High Street"), words("EM1 1AA")), HERE, recipient=False),
)
EVERYTHING = (
    group(GroupRole.TITLE_PAGE, heading(1, "The agreement"), paragraph("EM & 1", style=Style.SUBJECT)),
    paragraph("Invented", style=Style.MUTED),
    Contents(HERE),
    LETTERHEAD,
    AddressBlock((words(Stated(("recipient.name",), "Ms A <B> & C")), words("Eastmere")), HERE, recipient=True),
    clause(
        "about",
        1,
        heading(2, "About & why", 1),
        paragraph("See ", Reference("kept-for", "clause 2"), " and ", Reference("missing", "clause 9"), number=(1, 1)),
        paragraph(
            "One", Break(), "two ", Strong(words("three ", Link("tel:01632960123", words("ring")))), number=(1, 2)
        ),
        items("first", "second", ordered=True),
        items("third", "fourth", ordered=True),
        items("fifth", ordered=False),
        paragraph(AWKWARD, number=(1, 3)),
    ),
    clause(
        "kept-for",
        2,
        group(
            GroupRole.KEEP_TOGETHER,
            heading(2, "How long", 2),
            heading(3, "Within a clause"),
            paragraph(
                Blank(("retention",), "[to be agreed]"), " and ", Link("https://a.example/?b=1&c=2", words("this"))
            ),
            items("sixth", ordered=True),
        ),
        Table(words("Kept & deleted"), row("Item", "For", heading=True), (row("Name", "1 year"), row("Age", "")), HERE),
        Table((), None, (row("From", "Council", heads_row=True),), HERE),
        paragraph("After the tables", number=(2, 1)),
        group(
            GroupRole.CALLOUT, items("seventh", ordered=False), group(GroupRole.SIGNATURE, Field(words("Signed"), HERE))
        ),
    ),
    clause(
        "slip",
        0,
        group(GroupRole.REPLY_SLIP, paragraph("Cut here"), Tickbox(words("Yes, ", Strong(words("I agree"))), HERE)),
    ),
    group(GroupRole.OUTSTANDING, heading(2, "Still to be settled"), items("the date", ordered=False)),
)


class Word:
    """A Word file read back, without a word of the code that wrote it."""

    def __init__(self, content: bytes) -> None:
        self.zip = zipfile.ZipFile(io.BytesIO(content))
        self.body = self.part("document")[0]

    def part(self, name: str) -> etree._Element:
        return etree.fromstring(self.zip.read(f"word/{name}.xml"))

    def all(self, name: str) -> list[etree._Element]:
        return list(self.body.iter(W + name))

    def paragraphs(self) -> Iterator[etree._Element]:
        """The paragraphs in reading order, less the contents list and what shows nothing."""
        for found in self.body.iter(W + "p"):
            in_contents = any(above.find(f"{W}sdtPr/{W}docPartObj") is not None for above in found.iterancestors())
            if not in_contents and shown(found):
                yield found


def shown(paragraph: etree._Element) -> str:
    boxes = {text for control in paragraph.findall(W + "sdt") for text in control.iter(W + "t")}
    pieces = [found for found in paragraph.iter(W + "t", W + "br") if found not in boxes]
    return "".join(" " if found.tag == W + "br" else found.text or "" for found in pieces).strip()


def text_in(element: etree._Element) -> str:
    return "".join(found.text or "" for found in element.iter(W + "t"))


def value(parent: etree._Element, path: str, name: str = "val") -> str | None:
    found = parent.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(W + name)


def style_of(paragraph: etree._Element) -> str:
    return value(paragraph, "pPr/pStyle") or "Normal"


def labels(word: Word) -> Iterator[str]:
    """What Word shows before each paragraph, worked out as Word does."""
    numbering, styles = word.part("numbering"), {one.get(W + "styleId"): one for one in word.part("styles")}
    lists = {one.get(W + "numId"): one for one in numbering.findall(W + "num")}
    kinds = {one.get(W + "abstractNumId"): one for one in numbering.findall(W + "abstractNum")}
    counters: dict[tuple[str | None, int], int] = {}
    begun = set()
    for found in word.paragraphs():
        source = found
        while source.find(f"{W}pPr/{W}numPr") is None and (
            based_on := value(source, "basedOn") or value(source, "pPr/pStyle")
        ):
            source = styles[based_on]
        list_id, level = value(source, "pPr/numPr/numId"), int(value(source, "pPr/numPr/ilvl") or 0)
        if list_id in {None, "0"}:
            yield ""
            continue
        kind = value(lists[list_id], "abstractNumId")
        if list_id not in begun and lists[list_id].find(f"{W}lvlOverride/{W}startOverride") is not None:
            counters.pop((kind, level), None)
        begun.add(list_id)
        counters[kind, level] = counters.get((kind, level), 0) + 1
        for deeper in range(level + 1, 9):
            counters.pop((kind, deeper), None)
        text = value(kinds[kind].findall(W + "lvl")[level], "lvlText") or ""
        letter = value(kinds[kind].findall(W + "lvl")[level], "numFmt") == "lowerLetter"
        for at in range(level + 1):
            count = counters.get((kind, at), 0)
            text = text.replace(f"%{at + 1}", chr(96 + count) if letter else str(count))
        yield text


def expected_labels(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in every_block(blocks):
        match block:
            case Heading() | Paragraph():
                yield ".".join(map(str, block.number))
            case List():
                yield from (f"({chr(97 + at)})" if block.ordered else "•" for at in range(len(block.items)))
            case _:
                yield from (
                    "" for _line in lines((replace(block, blocks=()) if isinstance(block, Group | Clause) else block,))
                )


def indent(word: Word, text: str) -> int:
    """How far to the right the list of the paragraph with this text stands, in twentieths of a point."""
    (paragraph,) = [found for found in word.paragraphs() if "".join(map(str, found.itertext())) == text]
    list_id = value(paragraph, "pPr/numPr/numId")
    numbering = word.part("numbering")
    (used,) = [one for one in numbering.findall(W + "num") if one.get(W + "numId") == list_id]
    kind = value(used, "abstractNumId")
    (meant,) = [one for one in numbering.findall(W + "abstractNum") if one.get(W + "abstractNumId") == kind]
    found = meant.find(f"{W}lvl/{W}pPr/{W}ind")
    assert found is not None
    return int(found.get(W + "left", "0"))


@pytest.mark.parametrize("ordered", [True, False])
def test_a_list_under_a_numbered_paragraph_stands_further_in(*, ordered: bool) -> None:
    numbered, heading_, plain = paragraph("Numbered", number=(1, 1)), heading(2, "A heading", 2), paragraph("Plain")
    blocks = (
        numbered,
        items("under a number", ordered=ordered),
        items("still under it", ordered=ordered),
        heading_,
        items("under a heading", ordered=ordered),
        plain,
        items("under words", ordered=ordered),
    )
    word = Word(write_docx(document(*blocks)))
    assert indent(word, "under a number") == indent(word, "still under it") > indent(word, "under words")
    assert indent(word, "under a heading") == indent(word, "under words")


@pytest.fixture(scope="module")
def everything() -> Word:
    return Word(write_docx(document(*EVERYTHING)))


@over_rows("design", list(Design))
def test_the_words_are_those_of_the_tree(design: Design) -> None:
    tree = document(*EVERYTHING, design=design)
    assert [shown(found) for found in Word(write_docx(tree)).paragraphs()] == list(lines(unbroken(tree).blocks))


def test_python_docx_finds_every_paragraph_of_the_text(everything: Word) -> None:
    read = docx.Document(cast(io.BytesIO, everything.zip.fp))
    texts = [found.text for found in read.paragraphs]
    assert {"Cut here", "After the tables", "Signed\t", "seventh"} <= set(texts)
    assert any(text.endswith("Yes, I agree") for text in texts)


def test_word_counts_as_the_tree_does(everything: Word) -> None:
    assert list(labels(everything)) == list(expected_labels(EVERYTHING))


def test_a_document_without_numbers_has_none() -> None:
    word = Word(write_docx(document(clause("a", 0, heading(2, "One"), paragraph("Two")), items("x", ordered=True))))
    assert list(labels(word)) == ["", "", "(a)"]
    assert next(style_of(found) for found in word.paragraphs()) == "Heading1"


def test_headings_have_word_styles_with_outline_levels(everything: Word) -> None:
    used = {shown(found): style_of(found) for found in everything.paragraphs()}
    assert used["The agreement"] == "Title"
    assert (used["About & why"], used["Within a clause"]) == ("Heading1", "Heading2")
    assert used["Still to be settled"] == "Heading1WithoutNumber"
    outline = {one.get(W + "styleId"): value(one, "pPr/outlineLvl") for one in everything.part("styles")}
    assert (outline["Title"], outline["Heading1"], outline["Heading2"]) == ("0", "0", "1")


def test_every_style_and_list_used_is_there(everything: Word) -> None:
    styles = {one.get(W + "styleId") for one in everything.part("styles")}
    used = {one.get(W + "val") for name in ("pStyle", "rStyle", "tblStyle") for one in everything.all(name)}
    assert used - {None} <= styles
    assert {"PlaceholderText", "Blank", "Hyperlink"} <= styles
    assert {one.get(W + "val") for one in everything.all("numId")} <= {
        one.get(W + "numId") for one in everything.part("numbering").iter(W + "num")
    }


def test_a_table_repeats_its_header_and_keeps_its_rows_whole(everything: Word) -> None:
    captioned, headless = everything.all("tbl")
    assert [one.find(f"{W}trPr/{W}tblHeader") is not None for one in captioned.iter(W + "tr")] == [True, False, False]
    assert all(one.find(f"{W}trPr/{W}cantSplit") is not None for one in everything.all("tr"))
    assert headless.find(f".//{W}tblHeader") is None
    assert value(captioned, "tblPr/tblCaption") == "Kept & deleted"
    caption = captioned.getprevious()
    assert caption is not None
    assert (style_of(caption), shown(caption)) == ("Caption", "Kept & deleted")
    assert [style_of(one) for one in headless.iter(W + "p")] == ["TableHeading", "TableText"]


def test_two_tables_stay_two(everything: Word) -> None:
    assert all(one.getnext() is not None for one in everything.all("tbl"))
    assert all(cast(etree._Element, one.getnext()).tag == W + "p" for one in everything.all("tbl"))


def test_words_look_as_they_should(everything: Word) -> None:
    looks = {
        text_in(run): (value(run, "rPr/rStyle"), run.find(f"{W}rPr/{W}b") is not None) for run in everything.all("r")
    }
    assert looks["three "] == (None, True)
    assert looks["ring"] == ("Hyperlink", True)
    assert looks["[to be agreed]"] == ("Blank", False)
    assert looks["clause\u00a0"] == ("ClauseReference", False)
    assert looks["clause\u00a09"] == looks["After the tables"] == (None, False)


def test_spaces_at_the_edge_of_words_are_kept(everything: Word) -> None:
    edged = [one for one in everything.all("t") if (one.text or "") != (one.text or "").strip()]
    assert edged
    assert {one.get("{http://www.w3.org/XML/1998/namespace}space") for one in edged} == {"preserve"}


def test_what_is_set_on_a_paragraph_is_in_the_order_of_the_format(everything: Word) -> None:
    order = [
        "pStyle",
        "keepNext",
        "keepLines",
        "pageBreakBefore",
        "framePr",
        "numPr",
        "pBdr",
        "shd",
        "spacing",
        "ind",
        "sectPr",
    ]
    for properties in everything.all("pPr"):
        names = [one.tag.removeprefix(W) for one in properties]
        assert names == sorted(set(names), key=order.index)


def test_references_and_contents_lead_to_bookmarks(everything: Word) -> None:
    bookmarks = {one.get(W + "name"): one for one in everything.all("bookmarkStart")}
    assert list(bookmarks) == ["clause_about", "clause_kept_for", "clause_slip"]
    anchors = [(one.get(W + "anchor"), text_in(one)) for one in everything.all("hyperlink")]
    inside = [anchor for anchor in anchors if anchor[0]]
    assert inside == [
        ("clause_about", "1About & why"),
        ("clause_kept_for", "2How long"),
    ]
    marked = bookmarks["clause_kept_for"].getparent()
    assert marked is not None
    assert shown(marked) == "How long"
    assert [one.tag.removeprefix(W) for one in marked] == ["pPr", "bookmarkStart", "r", "bookmarkEnd"]
    starts = [one.get(W + "id") for one in everything.all("bookmarkStart")]
    assert starts == [one.get(W + "id") for one in everything.all("bookmarkEnd")]
    assert len(set(starts)) == len(starts)


def test_bookmark_names_suit_word() -> None:
    ids = ["a-b", "a_b", "x" * 60, "x" * 61, "a-b"]
    word = Word(write_docx(document(*(clause(name, 0, paragraph(name)) for name in ids))))
    names = [one.get(W + "name") or "" for one in word.all("bookmarkStart")]
    assert len(set(names)) == len(names) == 4
    assert all(len(name) <= 40 and name.isidentifier() for name in names)


def test_the_contents_list_is_a_field_that_word_can_bring_up_to_date(everything: Word) -> None:
    instructions = [(one.text or "").strip() for one in everything.all("instrText")]
    assert instructions == [
        r'TOC \o "1-1" \h \z',
        r"PAGEREF clause_about \h",
        r"PAGEREF clause_kept_for \h",
        r"REF clause_kept_for \r \h",
    ]
    marks = [one.get(W + "fldCharType") for one in everything.all("fldChar")]
    assert [marks.count(kind) for kind in ("begin", "separate", "end")] == [4, 4, 4]
    assert "updateFields" not in everything.zip.read("word/settings.xml").decode()


def test_a_reference_is_a_field_that_word_numbers_anew(everything: Word) -> None:
    (instruction,) = (one for one in everything.all("instrText") if (one.text or "").strip().startswith("REF"))
    assert (instruction.text or "").strip() == r"REF clause_kept_for \r \h"
    run = instruction.getparent()
    assert run is not None
    paragraph = run.getparent()
    assert paragraph is not None
    assert paragraph.tag == W + "p"  # the field is a link by itself, and stands in no other
    assert "clause\u00a02" in text_in(paragraph)


def test_nothing_is_smaller_than_eleven_points_but_what_a_picture_says() -> None:
    for design in Design:
        sizes = {
            style.get(W + "styleId"): int(size.get(W + "val") or 0)
            for style in etree.fromstring(styles(design, "en-GB", numbered=True))
            for size in style.iter(W + "sz")
        }
        no_words = {"FigureWords", "FigureSmall", "FigureStep", "TableEnd"}  # but those of a picture
        assert {name for name, size in sizes.items() if size < 22} <= no_words, design
        if design is Design.LETTER:
            small = {name for name, size in sizes.items() if size < 28}
            of_agreements = {"Summary", "SummaryMuted", "SummaryBullet"}  # no letter has a page that is set close
            assert small <= {
                *no_words,
                *of_agreements,
                "Letterhead",
                "Footer",
                "Muted",
            }  # the remark that it is an example


@over_rows(
    ("design", "selector", "style"),
    [
        (design, selector, style)
        for design in (Design.AGREEMENT, Design.NOTICE)
        for selector, style in (
            ("h1", "Title"),
            ("h2", "Heading1"),
            ("h3", "Heading2"),
            ("p", "Normal"),
            ("table", "TableText"),
        )
    ],
)
def test_words_are_as_large_and_as_far_apart_as_in_the_pdf(design: Design, selector: str, style: str) -> None:
    css = resources.files("govkit.write.html").joinpath("print.css").read_text("utf-8")
    wanted, body = (rule(css, name) for name in (f".{design} {selector}", f"body.{design}"))
    tree = etree.fromstring(styles(design, "en-GB", numbered=True))
    found = next(one for one in tree if one.get(W + "styleId") == style)
    (default,) = (one for one in tree if one.tag == W + "docDefaults")
    size = value(found, "rPr/sz") or value(default, "rPrDefault/rPr/sz")
    pt = int(size or 0) / 2
    assert pt == points(wanted.get("font-size", body["font-size"]))
    spaced = default.find(f"{W}pPrDefault/{W}pPr/{W}spacing")
    assert spaced is not None
    spacing: dict[str, str] = {str(name): str(value) for name, value in spaced.attrib.items()}
    spacing |= getattr(found.find(f"{W}pPr/{W}spacing"), "attrib", {})
    if selector in {"p", "table"}:  # a heading has one line, mostly
        line = float(wanted.get("line-height", body.get("line-height", "1.4")))
        assert (int(spacing[W + "line"]) / 20, spacing[W + "lineRule"]) == (round(pt * line, 2), "atLeast")
    if selector == "table":
        return
    top, _right, bottom, _left = wanted["margin"].split()
    assert (int(spacing.get(W + "before", 0)) / 20, int(spacing[W + "after"]) / 20) == (points(top), points(bottom))


def rule(css: str, selector: str) -> dict[str, str]:
    """What the stylesheet says of exactly this selector."""
    (said,) = re.findall(rf"^{re.escape(selector)} {{(.*?)}}", css, re.MULTILINE)
    return dict(each.strip().split(": ", 1) for each in said.strip().rstrip(";").split(";"))


def points(length: str) -> float:
    return float(length.removesuffix("pt"))


@over_rows(
    ("rows", "headed", "kept"),
    [
        (3, True, [True, True, True, False]),
        (8, True, [True, True, True, *[False] * 4, True, False]),
        (8, False, [*[True] * 7, False]),
    ],
    ids=["a short one is whole", "a long one leaves no row alone", "one of facts is whole"],
)
def test_rows_stay_on_a_page_as_in_the_pdf(rows: int, *, headed: bool, kept: list[bool]) -> None:
    cells = Row((Cell(words("A"), heading=not headed), Cell(words("B"), heading=False)), HERE)
    table = Table(words("Kept"), cells if headed else None, (cells,) * rows, HERE)
    word = Word(write_docx(document(paragraph("These are:"), table)))
    found = [{one.find(f"{W}pPr/{W}keepNext") is not None for one in row.iter(W + "p")} for row in word.all("tr")]
    assert found == [{each} for each in kept]
    (before,) = (one for one in word.paragraphs() if shown(one) == "These are:")
    assert before.find(f"{W}pPr/{W}keepNext") is not None


def test_rows_with_much_to_say_hold_no_others() -> None:
    row = Row((Cell(words("c " * 300), heading=False), Cell(words("d"), heading=False)), HERE)
    word = Word(write_docx(document(Table((), row, (row,) * 3, HERE))))
    assert [one.find(f".//{W}keepNext") is not None for one in word.all("tr")] == [True, False, False, False]


def test_there_are_twelve_millimetres_to_sign() -> None:
    for design, line in ((Design.AGREEMENT, 16.8), (Design.LETTER, 16.1)):
        tree = etree.fromstring(styles(design, "en-GB", numbered=True))
        (field,) = (one for one in tree if one.get(W + "styleId") == "FillIn")
        assert int(value(field, "pPr/spacing", "before") or 0) / 20 + line >= 12 * 72 / 25.4, design


def test_a_row_with_an_empty_cell_has_room_for_hands() -> None:
    rows = tuple(Row((Cell(words("A"), heading=False), Cell(words(each), heading=False)), HERE) for each in ("", "b"))
    found = Word(write_docx(document(Table((), None, rows, HERE)))).all("tr")
    assert [value(row, "trPr/trHeight") for row in found] == ["681", None]
    assert [one.tag.removeprefix(W) for one in found[0].iterfind(f"{W}trPr/*")] == ["cantSplit", "trHeight"]


def test_a_tall_row_may_go_on_and_its_table_is_not_held_whole() -> None:
    rows = tuple(Row((Cell(words(each), heading=False),), HERE) for each in ("a", "b", "c " * TALL, "d", "e"))
    word = Word(write_docx(document(Table((), None, rows, HERE))))
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in word.all("tr")] == [True, True, False, True, True]
    assert [row.find(f".//{W}keepNext") is not None for row in word.all("tr")] == [True, False, False, True, False]


def test_a_table_is_as_wide_as_the_text_whatever_words_it_holds() -> None:
    cells = tuple(Cell(words(each), heading=False) for each in ("https://council.example/" + "a" * 200, "b", "c" * 80))
    (table,) = Word(write_docx(document(Table((), None, (Row(cells, HERE),), HERE)))).all("tbl")
    assert value(table, "tblPr/tblLayout", "type") == "fixed"
    columns = [int(one.get(W + "w") or 0) for one in table.iter(W + "gridCol")]
    assert sum(columns) <= PAGES[Design.AGREEMENT].text_width
    assert min(columns) > 400  # 7 mm: a word in each still has room


def columns_of(*rows: tuple[str, ...]) -> list[float]:
    """How wide the columns of a table are, in points, less the margins of their cells."""
    titles, *others = (
        Row(tuple(Cell(words(each), heading=not at) for each in row), HERE) for at, row in enumerate(rows)
    )
    (table,) = Word(write_docx(document(Table((), titles, tuple(others), HERE)))).all("tbl")
    return [int(one.get(W + "w") or 0) / 20 - 8 for one in table.iter(W + "gridCol")]


def test_each_word_of_a_crowded_table_is_whole_in_its_column() -> None:
    names = "Northmoor Council, Harrow Lane Surgery, Millbrook Surgery and Northmoor Community Health Trust"
    row = (names, "Programme counts", "Unless they opt out", f"{names}: health or social care, 9(2)(h)", "3 months")
    rows = (("From and to", "What", "Goes ahead", "Lawful basis and condition", "Kept for"), *(row,) * 6)
    for column, texts in zip(columns_of(*rows), zip(*rows, strict=True), strict=True):
        for text in texts:
            assert all(Font.ARIAL.width(word, bold=True) * 11 <= column for word in re.findall(r"\w+", text)), text


def test_who_signs_in_a_table_has_room_for_it() -> None:
    cells = (Cell(words("Harwick Primary School"), heading=False), *(Cell((), heading=False, to_fill_in=True),) * 2)
    titles = Row(tuple(Cell(words(each), heading=True) for each in ("Party", "Signature", "Date")), HERE)
    (table,) = Word(write_docx(document(Table((), titles, (Row(cells, HERE),) * 3, HERE)))).all("tbl")
    party, *signed = [int(one.get(W + "w") or 0) / 20 for one in table.iter(W + "gridCol")]
    assert min(signed) >= 45 * 72 / 25.4
    assert party > 120


def test_what_says_more_has_a_wider_column_and_a_date_stays_on_its_line() -> None:
    said = "Encrypted on the way, opened by named staff alone and kept in a locked case system. "
    day, short, long = columns_of(("Day", "Flow", "How"), *(("19 December 2027", "Support plan", said * 3),) * 4)
    assert long > 2 * short
    assert Font.ARIAL.width("19 December 2027", bold=False) * 11 <= day


@pytest.mark.parametrize(("count", "kept"), [(4, True), (20, False)])
def test_what_stands_out_is_kept_on_a_page_where_it_is_short(count: int, *, kept: bool) -> None:
    callout = group(GroupRole.CALLOUT, *(paragraph("Words that stand out.") for _ in range(count)))
    body = Word(write_docx(document(callout, design=Design.NOTICE))).body
    assert [one.find(f"{W}pPr/{W}keepNext") is not None for one in body.iter(W + "p")] == [kept] * (count - 1) + [False]


def test_the_first_page_of_an_agreement_is_set_close_and_that_of_nothing_else() -> None:
    close = group(
        GroupRole.TITLE_PAGE, heading(1, "T"), paragraph("Words"), List(False, (Item(words("a"), HERE),), HERE)
    )
    for design, found in (
        (Design.AGREEMENT, ["Title", "Summary", "SummaryBullet"]),
        (Design.NOTICE, ["Title", "", "ListBullet"]),
    ):
        body = Word(write_docx(document(close, design=design))).body
        assert [value(one, "pPr/pStyle") or "" for one in body.iter(W + "p")][:3] == found


def test_contents_without_pages_or_clauses_are_still_sound() -> None:
    contents = Word(write_docx(document(*EVERYTHING))).all("sdt")[0]
    assert text_in(contents) == "Contents1About & why2How long"
    marks = [one.get(W + "fldCharType") for one in Word(write_docx(document(Contents(HERE)))).all("fldChar")]
    assert marks == ["begin", "separate", "end"]


def test_links_lead_out(everything: Word) -> None:
    read = docx.Document(cast(io.BytesIO, everything.zip.fp))
    targets = {
        name: relation.target_ref
        for name, relation in read.part.rels.items()
        if relation.reltype == RELATIONSHIP_TYPE.HYPERLINK
    }
    used = [targets[one.get(R + "id") or ""] for one in everything.all("hyperlink") if one.get(R + "id")]
    assert used == ["tel:01632960123", "https://a.example/?b=1&c=2"]


def test_a_link_inside_a_link_is_one_link() -> None:
    word = Word(write_docx(document(clause("a", 0, paragraph(Link("tel:1", words(Reference("a", "this"))))))))
    assert len(word.all("hyperlink")) == 1


def test_a_box_can_be_ticked_in_word(everything: Word) -> None:
    (box,) = (one for one in everything.all("sdt") if one.find(f"{W}sdtPr/{W}docPartObj") is None)
    assert text_in(box) == "☐"
    assert box.getparent() is not None
    assert value(box, "sdtPr/alias") == "Yes, I agree"
    assert box.find(".//{http://schemas.microsoft.com/office/word/2010/wordml}checkbox") is not None


def test_groups_keep_to_the_page(everything: Word) -> None:
    def has(text: str, name: str) -> bool:
        (found,) = (one for one in everything.paragraphs() if shown(one) == text)
        return found.find(f"{W}pPr/{W}{name}") is not None

    assert has("Still to be settled", "pageBreakBefore")
    assert has("Cut here", "keepNext")
    assert not has("Yes, I agree", "keepNext")
    assert has("How long", "keepNext")
    assert has("seventh", "shd")
    assert [one.get(W + "type") for one in everything.all("br") if one.get(W + "type")] == []


def test_each_shape_of_a_picture_tells_what_it_shows() -> None:
    isa = next(each for each in documents_of_file(EXAMPLE) if each.kind == "isa")
    shapes = list(
        Word(write_docx(isa)).body.iter("{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}cNvPr")
    )
    assert shapes
    assert all(shape.get("descr") for shape in shapes)
    assert {"Box", "Line", "Head of an arrow"} <= {shape.get("descr") for shape in shapes}


@pytest.mark.whole
@over_rows("name", ["families_together.yaml", "scotland.yaml", "opt_out_only.yaml"])
def test_each_document_has_one_title_then_headings_in_order(name: str) -> None:
    for each in documents_of_file(PARTNERSHIPS / name):
        styles = [style_of(one) for one in Word(write_docx(each)).all("p")]
        levels = [HEADINGS[style] for style in styles if style in HEADINGS]
        assert levels.count(0) == 1
        assert levels[0] == 0
        assert all(after <= before + 1 for before, after in pairwise(levels)), each.name
