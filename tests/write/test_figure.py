"""The picture of who sends what to whom, whatever its shape: nothing overlaps, nothing is lost, nothing stands outside."""

from __future__ import annotations

import io
import json
from itertools import combinations

import page
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pypdf import PdfReader

from govkit.document import (
    Blank,
    Design,
    Document,
    Figure,
    Inline,
    Line,
    Place,
    Sending,
    Stage,
    Stated,
    Text,
    pieces,
    text_of,
)
from govkit.write.docx import write_docx
from govkit.write.figure import Box, Dot, Head, Picture, Stroke, Words, in_words, lay_out
from govkit.write.figure.columns import has_room
from govkit.write.figure.layout import MOST_COLUMNS, SIZE, TALLEST
from govkit.write.figure.shapes import WIDTH
from govkit.write.html import write_html
from govkit.write.pdf import write_pdf
from govkit.write.tree import write_tree
from tests.rows import over_rows
from tests.write.test_docx import Word

HERE = Place("isa/clauses/flows.html.j2", 3)
SHORTEST_TYPE = 9
PAGE = 751  # points between the margins of an agreement
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LONG = "Thornbeck and Lower Wharfe Valley Metropolitan Borough Council"
WORDS = st.lists(
    st.sampled_from(["a", "list", "Northmoor", "Community", "Llanfairpwllgwyngyllgogerychwyrndrobwll", "–"]),
    min_size=1,
    max_size=12,
)
FACTS = st.one_of(
    WORDS.map(lambda words: Stated(("a.b",), " ".join(words))), st.just(Blank(("a.b",), "[to be agreed]"))
)


def said(text: str) -> tuple[Inline, ...]:
    return (Text(text),)


def sending(
    senders: tuple[int, ...], receivers: tuple[int, ...], what: str = "List", line: Line = Line.DASHED
) -> Sending:
    return Sending(
        senders, receivers, line, (Stated(("flows.a.from",), ""), *said(what)), said("unless they opt out"), HERE
    )


def figure(count: int, *rows: Stage | Sending, name: str = "Party") -> Figure:
    return Figure(said("Who sends what"), tuple(said(f"{name} {at}") for at in range(count)), rows, HERE)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    count = draw(st.integers(1, 14))
    ends = st.lists(st.integers(0, count - 1), min_size=1, max_size=4, unique=True).map(lambda at: tuple(sorted(at)))
    arrows = st.builds(Sending, ends, ends, st.sampled_from(Line), st.tuples(FACTS), st.tuples(FACTS), st.just(HERE))
    stages = st.builds(Stage, st.sampled_from([1, 2]), st.tuples(FACTS), st.just(HERE))
    rows = draw(st.lists(st.one_of(arrows, arrows, stages), min_size=1, max_size=40))
    columns = draw(st.lists(st.tuples(FACTS), min_size=count, max_size=count))
    return Figure(said("Who sends what"), tuple(columns), tuple(rows), HERE)


def words_in(picture: Picture) -> list[Words]:
    return [shape for shape in picture.shapes if isinstance(shape, Words)]


def text_in(words: Words) -> str:
    return "".join(run.text for line in words.lines for run in line).replace(" ", "")


def overlap(one: Words, other: Words) -> bool:
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height - 0.01 and other.y < one.y + one.height - 0.01


def edges(shape: Box | Words | Stroke | Dot | Head) -> tuple[float, float, float, float]:
    match shape:
        case Box() | Words():
            return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
        case Stroke():
            return shape.x1, shape.y1, shape.x2, shape.y2
        case Dot():
            return shape.x - shape.radius, shape.y - shape.radius, shape.x + shape.radius, shape.y + shape.radius
        case Head():
            back = shape.x - shape.length if shape.right else shape.x + shape.length
            return min(shape.x, back), shape.y - shape.half, max(shape.x, back), shape.y + shape.half


@pytest.mark.parametrize("count", [2, MOST_COLUMNS])
def test_a_drawing_begins_with_a_box_since_libreoffice_turns_one_that_begins_with_ten_upright_lines(count: int) -> None:
    (picture,) = lay_out(figure(count, sending((0,), (count - 1,))))
    boxes = [at for at, shape in enumerate(picture.shapes) if isinstance(shape, Box)]
    upright = [at for at, shape in enumerate(picture.shapes) if isinstance(shape, Stroke) and shape.x1 == shape.x2]
    assert boxes[0] == 0
    assert len(upright) >= count
    assert min(upright) > boxes[0]


def test_an_arrow_of_the_last_party_to_itself_turns_left_where_there_is_no_room() -> None:
    long = said("Llanfairpwllgwyngyllgogerychwyr")
    columns = (said("a"), said("a party"), long, long, said("a"))
    itself = [Sending((at,), (at,), Line.SOLID, said("a list"), said("at once"), HERE) for at in (0, 4)]
    (picture,) = lay_out(Figure(said("Who sends what"), columns, tuple(itself), HERE))
    first, last = (shape for shape in picture.shapes if isinstance(shape, Head))
    assert (first.right, last.right) == (False, True)
    assert max(edges(shape)[2] for shape in picture.shapes) <= WIDTH


@pytest.mark.slow
@settings(deadline=None, max_examples=150)
@given(drawn=figures())
def test_nothing_overlaps_and_nothing_stands_outside(drawn: Figure) -> None:
    for picture in lay_out(drawn):
        assert picture.width == WIDTH
        assert not [pair for pair in combinations(words_in(picture), 2) if overlap(*pair)]
        for shape in picture.shapes:
            left, top, right, bottom = edges(shape)
            assert left >= -0.01, shape
            assert top >= -0.01, shape
            assert right <= picture.width + 0.01, shape
            assert bottom <= picture.height + 0.01, shape
        for words in words_in(picture):
            assert words.size >= SHORTEST_TYPE
            widths = [line[-1].x + line[-1].width for line in words.lines]
            assert max(widths) <= words.width


@pytest.mark.slow
@settings(deadline=None, max_examples=150)
@given(drawn=figures())
def test_every_word_is_drawn_once_and_in_order(drawn: Figure) -> None:
    rows = [inlines for inlines, _place in pieces(drawn)][1 + len(drawn.columns) :]
    pictures = lay_out(drawn)
    labels: list[str] = []
    for picture in pictures:
        found = [text_in(words) for words in words_in(picture)]
        heads = sum(isinstance(shape, Box) and bool(shape.outline) for shape in picture.shapes)
        names = {text_of(column).replace(" ", "") for column in drawn.columns}
        assert set(found[:heads]) <= names
        in_one = has_room(drawn.columns, WIDTH) and len(drawn.columns) <= MOST_COLUMNS
        assert heads == len(drawn.columns) or not in_one
        labels += found[heads:]
    assert labels == [text_of(inlines).replace(" ", "") for inlines in rows]


@pytest.mark.slow
@settings(deadline=None, max_examples=150)
@given(drawn=figures())
def test_every_arrow_has_its_line_a_dot_at_each_sender_and_a_head_at_each_receiver(drawn: Figure) -> None:
    shapes = [shape for picture in lay_out(drawn) for shape in picture.shapes]
    arrows = [row for row in drawn.rows if isinstance(row, Sending)]
    assert sum(isinstance(shape, Dot) for shape in shapes) == sum(len(arrow.senders) for arrow in arrows)
    assert sum(isinstance(shape, Head) for shape in shapes) == sum(len(arrow.receivers) for arrow in arrows)


def test_an_arrow_points_from_its_senders_to_its_receivers() -> None:
    (picture,) = lay_out(figure(4, sending((1, 2), (0, 3))))
    wide = WIDTH / 4
    dots = [shape.x / wide - 0.5 for shape in picture.shapes if isinstance(shape, Dot)]
    heads = [(shape.x / wide - 0.5, shape.right) for shape in picture.shapes if isinstance(shape, Head)]
    assert (dots, heads) == ([1, 2], [(0, False), (3, True)])


def test_arrows_stand_below_each_other_in_their_order() -> None:
    (picture,) = lay_out(figure(2, *(sending((0,), (1,), f"Flow {at}") for at in range(5))))
    levels = [shape.y for shape in picture.shapes if isinstance(shape, Head)]
    assert levels == sorted(set(levels))


@pytest.mark.parametrize(("name", "most"), [("Moor Trust", 3), ("Northmoor Council", 5), (LONG, 8)])
def test_nine_parties_and_fifteen_flows_take_few_pictures_that_leave_no_page_half_empty(name: str, most: int) -> None:
    rows = [sending((at % 9,), ((at + 3) % 9,), f"{at + 1}. Names of families who ask for help") for at in range(15)]
    stages = [Stage(1, said("Before people agree"), HERE), Stage(2, said("Step 2"), HERE)]
    pictures = lay_out(figure(9, *stages, *rows[:8], *stages, *rows[8:], name=name))
    assert len(pictures) <= most
    assert {words.size for picture in pictures for words in words_in(picture)} == {SIZE}
    assert all(picture.height <= TALLEST < PAGE / 2 for picture in pictures)


def test_too_many_flows_for_a_page_go_on_under_the_same_columns() -> None:
    pictures = lay_out(figure(3, *(sending((0,), (2,), f"{at}. List") for at in range(60))))
    assert len(pictures) > 1
    assert all(picture.height <= TALLEST for picture in pictures)
    assert all(
        [text_in(words) for words in words_in(picture)][:3] == ["Party0", "Party1", "Party2"] for picture in pictures
    )


def test_too_many_parties_for_a_picture_stand_where_they_take_part() -> None:
    pictures = lay_out(figure(16, *(sending((at,), (at + 1,), f"{at}. List") for at in range(15))))
    heads = [[shape for shape in picture.shapes if isinstance(shape, Box) and shape.outline] for picture in pictures]
    assert len(pictures) > 1
    assert all(len(found) <= MOST_COLUMNS for found in heads)


def test_each_way_of_going_ahead_is_drawn_in_its_own_way() -> None:
    page_of = write_html(document(figure(2, *(sending((0,), (1,), line=line) for line in Line))))
    drawn = etree.HTML(page_of, None)
    arrows = [(one.get("stroke-dasharray"), one.get("stroke-width")) for one in drawn.iter("line")][2:]
    assert len(set(arrows)) == len(Line)


def document(*blocks: Figure) -> Document:
    return Document("isa", "isa", "Title", "en-GB", "R-1", "1.0", Design.AGREEMENT, blocks)


EXAMPLE = figure(
    3,
    Stage(1, said("Before people agree"), HERE),
    sending((0,), (1, 2), "1. R&D <list>"),
    Sending((2,), (0,), Line.THIN, said("2. Back"), (Blank(("flows.b.goes_ahead",), "[to be agreed]"),), HERE),
    name=LONG,
)


def test_it_is_told_in_words_for_those_who_cannot_see_it() -> None:
    assert in_words(figure(3, *EXAMPLE.rows)) == (
        "Before people agree: 1. R&D <list>, from Party 0 to Party 1 and Party 2, unless they opt out. "
        "2. Back, from Party 2 to Party 0, [to be agreed]."
    )


def test_the_pdf_says_its_words_in_order_and_meets_pdf_ua_1() -> None:
    printed = write_pdf(Document("isa", "isa", "Title", "en-GB", "R-1", "1.0", Design.AGREEMENT, (EXAMPLE,)))
    text = "".join(PdfReader(io.BytesIO(printed.pdf)).pages[0].extract_text().split())
    words = "".join("".join(text_of(inlines) for inlines, _place in pieces(EXAMPLE)).split())
    assert text.startswith(words)
    failures = page.validate_pdf_bytes(printed.pdf, profile="ua1").failures
    assert [failure.message for failure in failures] == ["no h1"] or not failures


def test_the_word_file_says_its_words_in_order_and_describes_it() -> None:
    word = Word(write_docx(document(EXAMPLE)))
    words = "".join((one.text or "") for one in word.all("t")).replace(" ", "")
    assert words == "".join(text_of(inlines) for inlines, _place in pieces(EXAMPLE)).replace(" ", "")
    (properties,) = word.body.iter("{*}docPr")
    assert properties.get("descr") == in_words(EXAMPLE)
    numbers = [one.get("id") for one in word.body.iter("{*}docPr", "{*}cNvPr")]
    assert len(set(numbers)) == len(numbers)
    assert {one.getparent().tag for one in word.all("txbxContent")} == {  # type: ignore[union-attr]
        "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}txbx"
    }
    sizes = {one.get(W + "styleId"): one.find(f"{W}rPr/{W}sz") for one in word.part("styles")}
    size = sizes["FigureWords"]
    assert size is not None
    assert size.get(W + "val") == str(int(SIZE * 2))


def test_the_tree_holds_the_sequence_with_its_origins() -> None:
    (written,) = json.loads(write_tree(document(EXAMPLE)))["blocks"]
    assert written["rows"][1]["senders"] == [0]
    assert written["rows"][1]["what"][0] == {"node": "stated", "chain": ["flows.a.from"], "text": ""}


@over_rows("write", [write_html, write_docx, write_tree])
def test_the_same_picture_gives_the_same_bytes(write: object) -> None:
    assert callable(write)
    assert write(document(EXAMPLE)) == write(document(EXAMPLE))
