"""Slips of writing are told from words that only look like one, and the cure is written out."""

from __future__ import annotations

from govkit.written.slips import COLONS, OPENING, curly, without_space
from tests.rows import over_rows


@over_rows(
    ("line", "cure"),
    [
        ("name:Council", "Write `name: Council`."),
        ("  - name:Council", "Write `name: Council`."),
        ("  - - name:Council", "Write `name: Council`."),
        ("plain_name:the council", "Write `plain_name: the council`."),
        ("_a-b:1", "Write `_a-b: 1`."),
        ("name:\u00a0Council", "Delete it and type an ordinary space: `name: Council`."),
        ("  - name:\u00a0\u00a0Council", "Delete it and type an ordinary space: `name: Council`."),
        *((f"name {sign} Council", "Write `name: Council`.") for sign in COLONS),
        *((f"  - name{sign}Council", "Write `name: Council`.") for sign in COLONS),
        (f"name:{'x' * 60}", f"Write `name: {'x' * 60}`."),
        (f"name:{'x' * 61}", f"Write `name: {'x' * 60}…`."),
        ("name:one  two", "Write `name: one two`."),
    ],
)
def test_a_line_that_lacks_its_colon_and_space_is_written_out(line: str, cure: str) -> None:
    told = without_space(line)
    assert told is not None
    assert told[1] == cure


@over_rows(
    "line",
    [
        "name: Council",
        "name:",
        "http://council.example",
        "at 9:30",
        "9:30",
        "see name:Council",
        "two words = three",
        "see it:\u00a0now",
        "name::x",
        "=",
        "name =",
        "",
    ],
)
def test_a_line_that_is_in_order_or_no_key_is_let_be(line: str) -> None:
    assert without_space(line) is None


def test_each_sign_in_the_place_of_a_colon_is_named() -> None:
    assert without_space("name = Council") == (
        "“=” stands here where YAML wants a colon and a space.",
        "Write `name: Council`.",
    )
    assert without_space(" name:Council ") == ("`name:Council` has no space after its colon.", "Write `name: Council`.")


@over_rows("sign", OPENING)
def test_each_curly_quote_is_known_at_the_start_of_a_value(sign: str) -> None:
    told = curly(f"  {sign}words")
    assert told is not None
    assert told[0] == f"This value starts with a curly quote ({sign}), and YAML takes only straight ones."


@over_rows("value", ["", "  ", "words", "it’s", '"words"', "'words'"])
def test_other_values_start_with_no_curly_quote(value: str) -> None:
    assert curly(value) is None


def test_the_signs_are_those_that_word_processors_and_other_keyboards_write() -> None:
    assert sorted(OPENING) == sorted("“”‘’„\u201a«»″\uff02")
    assert sorted(COLONS) == sorted("\uff1a\ufe55\uff1b;=")
