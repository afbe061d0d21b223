"""Lists that are written with signs are lists."""

from __future__ import annotations

from pathlib import Path

from govkit.read.from_md import read
from govkit.read.typed_lists import as_markdown, parted
from tests.read.letters import lists, said
from tests.rows import over_rows


@over_rows("sign", "•▪◦‣●■□✓✔∙·")
def test_each_line_with_a_sign_is_an_item(sign: str) -> None:
    assert list(parted(f"You can:\nnow\n{sign} ask\n {sign}say no\nThen stop.")) == [
        (False, "You can:\nnow"),
        (True, "ask"),
        (True, "say no"),
        (False, "Then stop."),
    ]
    assert list(parted(f"a {sign} b")) == [(False, f"a {sign} b")]


def test_a_sign_alone_is_no_item() -> None:
    assert list(parted("•")) == [(False, "•")]


def test_markdown_has_them_too_but_for_code() -> None:
    opened = read("You can:\n\n• ask us\n  anything\n•\tsay no\n\n```\n• code\n```\n".encode(), Path("a.md"))
    assert (said(opened), lists(opened)) == (["You can:", "ask us anything", "say no"], ["ask us anything", "say no"])
    assert as_markdown(["```", "• code", "```", "• a", "  • b"]) == ["```", "• code", "```", "- a", "  - b"]


def test_a_box_to_tick_is_no_word() -> None:
    assert as_markdown(["- [ ] a", "1. [x] b", "  * [X] c", "- [y] d", "- [ ]", "- [x](e)", "[ ] f"]) == [
        *("- a", "1. b", "  * c", "- [y] d", "- [ ]", "- [x](e)", "[ ] f")
    ]
