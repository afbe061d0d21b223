"""What of a drawing is read, and what is counted."""

from __future__ import annotations

from collections import Counter

from lxml import etree

from govkit.read.odt_words import boxes_of, is_drawn
from tests.rows import over_rows

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {"text": "text", "draw": "drawing", "table": "table", "svg": "svg-compatible"}.items()
)


def drawn(inside: str) -> etree._Element:
    return etree.fromstring(f"<x {NAMES}>{inside}</x>")[0]


@over_rows(
    ("inside", "words", "counted"),
    [
        ("<draw:frame><draw:text-box><text:p>a</text:p></draw:text-box></draw:frame>", ["a"], {}),
        ("<draw:frame><draw:text-box><text:list>a</text:list></draw:text-box></draw:frame>", ["a"], {}),
        ("<draw:frame><draw:text-box><text:p/></draw:text-box><draw:image/></draw:frame>", [""], {}),
        ("<draw:g><draw:rect><text:p>a</text:p></draw:rect><draw:rect><text:h>b</text:h></draw:rect></draw:g>", ["a", "b"], {}),
        ("<draw:frame><draw:image/></draw:frame>", [], {"picture": 1}),
        ("<draw:g><draw:image/></draw:g>", [], {"picture": 1}),
        ("<draw:frame><draw:object-ole/><draw:image/></draw:frame>", [], {"object": 1}),
        ("<draw:frame><svg:title>a</svg:title></draw:frame>", [], {}),
        ("<draw:line/>", [], {}),
        ("<draw:g><draw:line/></draw:g>", [], {}),
    ],
)  # fmt: skip
def test_what_holds_words_is_told_from_what_has_none(inside: str, words: list[str], counted: dict[str, int]) -> None:
    passed_over: Counter[str] = Counter()
    assert ["".join(map(str, box.itertext())) for box in boxes_of(drawn(inside), passed_over)] == words
    assert passed_over == counted


@over_rows(
    ("inside", "is_one"), [("<draw:frame/>", True), ("<draw:g/>", True), ("<draw:a/>", False), ("<text:p/>", False)]
)
def test_a_drawing_is_told_from_a_link(inside: str, is_one: bool) -> None:
    assert is_drawn(drawn(inside)) is is_one
