"""How words are written: in the style of those that stood there, and in quotes where they need them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

import yaml

WIDTH: Final = 120
_NARROW: Final = 60
_ONE_BLANK: Final = re.compile(r"(?<=\S) (?=\S)")
_PLAIN_TAGS: Final = frozenset({"str", "bool", "timestamp"})
_WHOLE_NUMBER: Final = re.compile(r"0|[1-9][0-9]*")


class WritingRoom(NamedTuple):
    """Where a value is to be written: how far in its key or dash stands, and how much further what is below it.

    `taken` is how much of the line is taken up before it. A list starts `dashes` further in than its key.
    """

    indent: int
    step: int = 2
    dashes: int = 2
    taken: int = 0
    in_braces: bool = False
    has_comment: bool = False

    @property
    def takes_lines(self) -> bool:
        """Whether words can go on below the key."""
        return not self.in_braces and not self.has_comment


def quoted(words: str, quote: str = '"') -> str:
    """Words in quotes; single ones where they are asked for, or where double ones would be full of strokes, and can hold the words."""
    if "\n" not in words and (quote == "'" or (quote != '"' and re.search(r'["\\]', words))):
        return "'" + words.replace("'", "''") + "'"
    return json.dumps(words, ensure_ascii=False)


def spellings(words: str, room: WritingRoom, style: str = "", before: str = "") -> Iterator[str]:
    """The ways to write words, best first: in the style of what stood there, which was `before`, and safely.

    What comes of each is read again by whoever writes it, so a way that would say something else does no harm.
    """
    if style in {"|", ">"} and not room.in_braces:
        yield from _in_lines(words, room, style, before)
    if style in {"'", '"'}:
        yield quoted(words, style)
    if "\n" in words.strip("\n") and room.takes_lines:
        yield from _in_lines(words, room, "|", "")
    if not style and _is_plain(words, room, before):
        if len(words) + room.taken > WIDTH and room.takes_lines:
            yield from _in_lines(words, room, ">", "")
        yield words
    yield quoted(words, "")
    yield quoted(words)


def _is_plain(words: str, room: WritingRoom, before: str) -> bool:
    """Whether words need no quotes, for govkit and for other programs that read YAML."""
    opened = f"{{x: {words}}}\n" if room.in_braces else f"x: {words}\n"
    tag = seen_as(words)
    is_text = tag in _PLAIN_TAGS or (tag == "int" and _WHOLE_NUMBER.fullmatch(words))
    is_as_before = tag != "null" and tag == seen_as(before)
    return bool(is_text or is_as_before) and says_plainly(opened, ("x", words))


def seen_as(words: str) -> str:
    """What other programs take plain words for; `yes` and its like are words to half of them."""
    resolve: Callable[..., str] = yaml.SafeLoader("").resolve
    kind = resolve(yaml.ScalarNode, words, (True, False)).rpartition(":")[2] if words else "null"
    return kind if kind != "bool" or words in {"true", "false"} else "yes-or-no"


def says_plainly(text: str, wanted: tuple[str, ...]) -> bool:
    """Whether a YAML text holds just these words, without quotes."""
    try:
        events = [*yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))]
    except (yaml.YAMLError, ValueError):
        return False
    said = [each for each in events if isinstance(each, yaml.NodeEvent)]
    return (
        tuple(
            each.value
            for each in said[1:]
            if isinstance(each, yaml.ScalarEvent) and not each.style and each.tag is None
        )
        == wanted
        and len(said) == len(wanted) + 1
    )


def _in_lines(words: str, room: WritingRoom, style: str, before: str) -> Iterator[str]:
    """Words below their key, with the comment and the width of what stood there."""
    body = words.rstrip("\n")
    ends = {0: "-", 1: ""}.get(len(words) - len(body), "+")
    head, _, old = before.partition("\n")
    comment = re.search(r"[ \t]+#.*$", head)
    indent = len(old) - len(old.lstrip(" ")) if old.strip() else room.indent + room.step
    margin = " " * indent
    if not body or body[0] == " " or "\t" in body or (style == ">" and re.search(r"^ | $", body, re.MULTILINE)):
        return
    width = max(_NARROW, *(len(line) for line in old.split("\n"))) if old.strip() else WIDTH
    lines = body.split("\n") if style == "|" else [*_folded(body, width - indent)]
    kept = "\n" * (len(words) - len(body) - 1)
    text = "\n".join(margin + line if line else "" for line in lines) + kept
    yield f"{style}{ends}{comment[0] if comment else ''}\n{text}"


def _folded(body: str, width: int) -> Iterator[str]:
    """The lines of words that go on below one another; a line of its own is told by an empty one."""
    for number, line in enumerate(body.split("\n")):
        if number:
            yield ""
        if not line:
            continue
        row = ""
        for word in _ONE_BLANK.split(line):
            if row and len(row) + len(word) + 1 > width:
                yield row
                row = word
            else:
                row = f"{row} {word}" if row else word
        yield row
