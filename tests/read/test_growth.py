"""Four times as long a file takes about four times as long to read and to score, whatever is repeated in it, and not sixteen times."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import pytest

from govkit.document import Genre
from govkit.read.opened import Opened
from govkit.read.read import Taken, opened
from govkit.tasks.read_files import read_files
from tests.read.hostile_files import word

SMALL: Final = 3_000  # characters
LARGE: Final = 48_000  # where less tells nothing
TIMES: Final = 4
MOST: Final = 9.0  # times as long; with the square it would be sixteen
LEAST: Final = 0.04  # seconds, under which nothing can be told


def repeated(unit: str) -> Callable[[int], bytes]:
    return lambda size: (unit * (size // len(unit))).encode()


def numbered(unit: str) -> Callable[[int], bytes]:
    return lambda size: "".join(unit.format(number) for number in range(size // len(unit))).encode()


def within(before: str, unit: str, after: str = "") -> Callable[[int], bytes]:
    return lambda size: (before + unit * (size // len(unit)) + after).encode()


def paragraphs(properties: str) -> Callable[[int], bytes]:
    one = f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>a </w:t></w:r></w:p>"
    return lambda size: word(one * (size // 20))


# Each was seen to take the square of its length, or for ever.
GROWING: Final[dict[str, tuple[str, Callable[[int], bytes]]]] = {
    "one word": (".txt", repeated("a")),
    "footnote marks": (".txt", repeated("a¹")),
    "negatives without a stop": (".txt", repeated("no, not ")),
    "negatives that undo each other": (".txt", repeated("not unless ")),
    "short lines": (".txt", repeated("A b\n")),
    "lines of one paragraph": (".txt", repeated("abcdef abcdef abcdef abcdef\n")),
    "capitals": (".txt", repeated("the ABC (")),
    "an abbreviation that small words may spell": (".txt", within("TTTTTX: ", "to the ")),
    "quotation marks that may be ends and starts": (".txt", within("", "‘aa’", " ISA.")),
    "dashes": (".txt", repeated("a—")),
    "figures": (".txt", repeated("1,")),
    "brackets": (".txt", repeated("(a. ")),
    "a mailbox": (".txt", within("a@", "a.", " b")),
    "a frame": (".txt", lambda size: b"=" * size + b" a " + b"=" * (size - 1)),
    "headings of one name": (".md", repeated("# a\n\nb\n\n")),
    "italics": (".md", repeated("*a b*. ")),
    "breaks": (".md", repeated("a  \n")),
    "sentences under one heading": (".md", within("# a\n\n", "A b c.\n\n")),
    "raised signs": (".html", repeated("<sup>1</sup>a")),
    "languages": (".html", numbered("<p lang=x{}>a b</p>")),
    "main parts": (".html", repeated("<main>a b</main>")),
    "links that skip": (".html", repeated("<a href='#x'>skip to it</a><div>a</div>")),
    "blocks in many looks": (".html", within("<i>" * 200, "<p>a</p>")),
    "blocks in many blocks": (".html", within("<div>" * 200, "<p>a</p>")),
    "styles": (".html", within('<p style="', "text-decoration:", '">a</p>')),
    "paragraphs that go on": (".docx", paragraphs("<w:rPr><w:del/></w:rPr>")),
}


class Read:
    """Gives what was read already."""

    def __init__(self, found: Opened) -> None:
        self.found = found

    def read(self, _file: Path) -> Opened:
        return self.found


def seconds(ending: str, content: bytes) -> float:
    """How long reading and scoring takes."""
    began = time.process_time()
    found = opened(Taken(content, ending, Path(f"a{ending}")))
    read_files([Path(f"a{ending}")], Genre.LETTER, None, Read(found))
    return time.process_time() - began


def grows(ending: str, made: Callable[[int], bytes]) -> str:
    """How much longer the longer file takes, if that is too much; what something else on the machine makes slow is measured again."""
    size = SMALL
    while size < LARGE and seconds(ending, made(size)) < LEAST / 2:
        size *= 2
    for _ in range(3):
        short, long = seconds(ending, made(size)), seconds(ending, made(size * TIMES))
        if long <= MOST * max(short, LEAST):
            return ""
    return f"{long / short:.1f} times as long: {long:.2f} s"


def too_slow(names: Iterable[str]) -> dict[str, str]:
    """Those that take too much longer, each with how much."""
    seconds(".txt", b"We can help.")  # loads what it needs
    return {name: how for name in names if (how := grows(*GROWING[name]))}


@pytest.mark.whole
def test_time_grows_with_the_length_and_not_with_its_square_for_one_of_each_ending() -> None:
    assert too_slow({ending: name for name, (ending, _made) in GROWING.items()}.values()) == {}


@pytest.mark.slow
def test_time_grows_with_the_length_and_not_with_its_square() -> None:
    assert too_slow(GROWING) == {}
