"""Pages of HTML give their words and the blocks that a reader sees, and say what was left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.document import (
    AddressBlock,
    Break,
    Clause,
    Heading,
    Manner,
    Paragraph,
    Place,
    Text,
    every_block,
    pieces,
    text_of,
)
from govkit.document.inline import emphases
from govkit.errors import DocumentUnreadable
from govkit.read import from_html
from govkit.read.from_html import read_text
from govkit.read.opened import Opened
from tests.read.letters import PAGE, SAID, lists, read, said, written
from tests.rows import over_rows

FILE = Path("page.html")


def test_a_page_of_html(tmp_path: Path) -> None:
    opened = read(written(tmp_path, "letter.html", PAGE))
    assert said(opened) == SAID
    assert lists(opened) == SAID[3:5]
    assert opened.language == "en"
    assert set(opened.skipped) == {"1 menu", "1 hidden part", "1 picture"}
    assert [clause.id for clause in opened.blocks if isinstance(clause, Clause)] == [SAID[0], SAID[9]]


def page(markup: str) -> Opened:
    return read_text(f"<html><body>{markup}</body></html>", FILE)


BLOCKS = (
    "p div section article header footer aside ul ol li table thead tbody tfoot td th caption dl dt dd h1 h2 h3 h4 h5 h6 "
    "blockquote figure figcaption form fieldset legend details summary address"
)


@over_rows("tag", BLOCKS.split())
def test_what_stands_in_a_block_is_parted_from_the_words_around_it(tag: str) -> None:
    assert said(page(f"<div>before<{tag}>inside</{tag}>after</div>")) == ["before", "inside", "after"]


def test_a_line_or_a_row_parts_the_words_around_it() -> None:
    assert said(page("<div>before<hr>after</div>")) == ["before", "after"]
    assert said(page("<table><tr><td>one</td></tr><tr><td>two</td></tr></table>")) == ["one", "two"]
    assert said(page("<div>before<tr></tr>after</div>")) == ["before", "after"]


@over_rows("tag", ["span", "b", "em", "a", "label", "abbr"])
def test_what_stands_among_words_parts_nothing(tag: str) -> None:
    assert said(page(f"<div>bef<{tag}>ore</{tag}> after</div>")) == ["before after"]


def test_the_words_of_blocks_in_a_cell_are_parted_by_a_space() -> None:
    assert said(page("<table><tr><th>Who<p>asks</p>whom</th><td>a<br>b</td><td> </td></tr></table>")) == [
        "Who asks whom",
        "a b",
        "",
    ]
    assert said(page("<table><tr><td> </td><td></td></tr></table>")) == []


@over_rows(
    ("markup", "one", "two"),
    [
        ("<nav>x</nav>", "1 menu", "2 menus"),
        ("<pre>x</pre>", "1 block of code", "2 blocks of code"),
        ("<img src=x>", "1 picture", "2 pictures"),
        ("<svg>x</svg>", "1 drawing", "2 drawings"),
        ("<canvas>x</canvas>", "1 drawing", "2 drawings"),
        ("<iframe>x</iframe>", "1 frame", "2 frames"),
        ("<object>x</object>", "1 frame", "2 frames"),
        ("<video>x</video>", "1 film", "2 films"),
        ("<audio>x</audio>", "1 recording", "2 recordings"),
        ("<select><option>x</select>", "1 choice of a form", "2 choices of a form"),
        ("<textarea>x</textarea>", "1 field of a form", "2 fields of a form"),
        ("<span hidden>x</span>", "1 hidden part", "2 hidden parts"),
        ("<p hidden>x</p>", "1 hidden part", "2 hidden parts"),
        ('<b style="display: none">x</b>', "1 hidden part", "2 hidden parts"),
        ('<b style="color: red; VISIBILITY:hidden">x</b>', "1 hidden part", "2 hidden parts"),
    ],
)
def test_what_is_passed_over_is_counted(markup: str, one: str, two: str) -> None:
    opened = page(f"<div>Before {markup} after</div>")
    assert (said(opened), opened.skipped) == (["Before after"], (one,))
    assert page(f"<div>{markup} and {markup}</div>").skipped == (two,)


@over_rows("tag", ["script", "style", "template", "noscript"])
def test_what_nobody_ever_sees_is_left_out_without_a_word(tag: str) -> None:
    opened = page(f"<p>Before <{tag}>x</{tag}>after</p>")
    assert (said(opened), opened.skipped) == (["Before after"], ())


@over_rows(
    ("markup", "manner"),
    [
        ("<em>x</em>", Manner.ITALIC),
        ("<i>x</i>", Manner.ITALIC),
        ("<cite>x</cite>", Manner.ITALIC),
        ("<dfn>x</dfn>", Manner.ITALIC),
        ('<b style="font-style:oblique">x</b>', Manner.ITALIC),
        ('<b style="FONT-STYLE: italic">x</b>', Manner.ITALIC),
        ('<em style="font-style: normal">x</em>', None),
        ("<u>x</u>", Manner.UNDERLINED),
        ("<ins>x</ins>", Manner.UNDERLINED),
        ('<b style="text-decoration: dotted underline">x</b>', Manner.UNDERLINED),
        ('<b style="text-decoration-line: underline">x</b>', Manner.UNDERLINED),
        ('<u style="text-decoration: none">x</u>', None),
        ('<i style="text-decoration: underline">x</i>', Manner.UNDERLINED),
        ('<b style="text-decoration: none; color: underline">x</b>', None),
        ('<a href="/" style="text-decoration: underline">x</a>', None),
        ("<b>x</b>", None),
    ],
)
def test_words_are_set_apart_as_the_page_says(markup: str, manner: Manner | None) -> None:
    (block,) = page(f"<p>Say {markup}</p>").blocks
    assert isinstance(block, Paragraph)
    assert [found for _, found in emphases(block.inlines)] == ([manner] if manner else [])
    assert text_of(block.inlines) == "Say x"


@over_rows(
    ("markup", "kinds"),
    [
        ("<h1>a</h1>", [1]),
        ("<h2>a</h2>", [2]),
        ("<h3>a</h3>", [3]),
        ("<h6>a</h6>", [3]),
        ("<ul><li>a</li></ul>", ["List"]),
        ("<ul><li><p>a</p></li></ul>", ["List"]),
        ("<ul><li>a<ul><li>b</li></ul>c</li></ul>", ["List"] * 3),
        ("<div><p>a</p></div>", ["Paragraph"]),
        ("<address>a<br>b</address>", ["AddressBlock"]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", ["Table"]),
        ("<table><tr><td>a</td></tr></table>", ["Paragraph"]),
        ("a<p>b</p>c", ["Paragraph"] * 3),
        ("<p> </p><p>\n</p><ul><li> </li></ul>", []),
    ],
)
def test_each_block_is_what_it_is_on_the_page(markup: str, kinds: list[int | str]) -> None:
    found = [block for block in every_block(page(markup).blocks) if not isinstance(block, Clause)]
    assert [block.level if isinstance(block, Heading) else type(block).__name__ for block in found] == kinds


def test_a_break_ends_a_line_and_a_line_end_does_not() -> None:
    address, words = page("<address>1 High\nStreet<br> EM1  1AA<br></address><p>one\ntwo<br>three</p>").blocks
    assert isinstance(address, AddressBlock)
    assert [text_of(line) for line in address.lines] == ["1 High Street", "EM1 1AA"]
    assert not address.recipient
    assert isinstance(words, Paragraph)
    assert words.inlines == (Text("one two"), Break(), Text("three"))


def test_a_block_stands_on_its_line() -> None:
    opened = read_text(
        "<html><body>\n<p>one</p>\n<ul>\n<li>two</li></ul><p data-line='9'>three</p></body></html>", FILE
    )
    assert [(text_of(run), place) for block in every_block(opened.blocks) for run, place in pieces(block)] == [
        ("one", Place("page.html", 2)),
        ("two", Place("page.html", 4)),
        ("three", Place("page.html", 9)),
    ]


@over_rows(("written_as", "language"), [("EN-gb", "en"), ("cy", "cy"), ("", "")])
def test_the_page_says_its_language(written_as: str, language: str) -> None:
    assert read_text(f'<html lang="{written_as}"><body><p>x</p></body></html>', FILE).language == language
    assert read_text("<html><body><p>x</p></body></html>", FILE).language == ""


@over_rows(
    ("content", "words"),
    [
        (b'<meta charset="iso-8859-15"><p>\xa4</p>', "€"),
        (b"<META http-equiv=x content='text/html; charset=iso-8859-15'><p>\xa4</p>", "€"),
        (b'<meta charset="martian"><p>caf\xe9</p>', "café"),
        (b'<meta charset="utf-8"><p>caf\xe9</p>', "café"),
        ("<p>café</p>".encode(), "café"),
        (b"<!--" + b"x" * 1950 + b'--><meta charset="iso-8859-15"><p>\xa4</p>', "€"),
    ],
)
def test_a_page_is_read_in_the_characters_that_it_names(content: bytes, words: str) -> None:
    assert said(from_html.read(content, FILE)) == [words]


@over_rows("nothing", ["", "   ", "<!-- -->"])
def test_a_page_of_nothing_is_refused(nothing: str) -> None:
    with pytest.raises(DocumentUnreadable, match=r"page.html: there is nothing to read in this file\."):
        read_text(nothing, FILE)
