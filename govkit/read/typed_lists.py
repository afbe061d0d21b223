"""Lists that are written with a sign at the start of each line, where a format has lists of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from govkit.read.bullets import without_label

_IN_MARKDOWN: Final = re.compile(r"^([ \t]*)[•▪◦‣●■◆➢➤✓✔∙·](?=[ \t]*\S)[ \t]*")
_BOX: Final = re.compile(r"^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[[ xX]\][ \t]+(?=\S)")  # to tick
_FENCE: Final = re.compile(r"[ \t]*(?:```|~~~)")


def parted(text: str) -> Iterator[tuple[bool, str]]:
    """The lines that are items, each by itself and without its sign, and what stands before and after them."""
    lines = text.split("\n")
    for is_item, some in groupby(map(without_label, map(str.strip, lines)), key=lambda found: found[1]):
        said = [words for words, _is_item in some]
        yield from ((True, words) for words in said) if is_item else [(False, "\n".join(said))]


def as_markdown(lines: Sequence[str]) -> list[str]:
    """Lines of Markdown with its own sign for a list instead of others, and without boxes to tick, but for code."""
    made, is_code = [], False
    for line in lines:
        is_code ^= _FENCE.match(line) is not None
        made.append(line if is_code else _BOX.sub(r"\1", _IN_MARKDOWN.sub(r"\1- ", line)))
    return made
