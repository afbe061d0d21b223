"""Carries italics and underlining through the readers, as characters that no text has, until the words become inlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.document import Emphasis, Inline, Manner
from govkit.read.blanks import texts

_BEGIN: Final = {Manner.ITALIC: "\ue010", Manner.UNDERLINED: "\ue011"}
_END: Final = "\ue012"
_MANNERS: Final = {sign: manner for manner, sign in _BEGIN.items()}
_SIGN: Final = re.compile("([\ue010-\ue012])")
_GOES_ON: Final = re.compile("([\ue010\ue011])([^\ue010-\ue012]*)\ue012([^\\S\n]*)\\1")


def emphasised(text: str, manner: Manner | None) -> str:
    """The words set in this manner. What is set apart inside them is set apart already."""
    words = plain(text).strip()
    if manner is None or not words:
        return text
    before, _, after = plain(text).partition(words)
    return f"{before}{_BEGIN[manner]}{words}{_END}{after}"


def is_set_apart(text: str) -> bool:
    """Whether any of the words are."""
    return _END in text


def plain(text: str) -> str:
    """The words without what sets some of them apart."""
    return _SIGN.sub("", text)


def inlines(text: str) -> list[tuple[Inline, ...]]:
    """The words of each line of a text. What is set apart in the same manner, with only space between, is one."""
    while _GOES_ON.search(text):
        text = _GOES_ON.sub(r"\1\2\3", text)
    manner: Manner | None = None
    found = []
    for line in text.split("\n"):
        parts = list(_line(line, manner))
        found.append(tuple(part for part, _manner in parts if part is not None))
        manner = parts[-1][1]
    return found


def _line(line: str, manner: Manner | None) -> Iterator[tuple[Inline | None, Manner | None]]:
    """Each part of a line with the manner that goes on after it."""
    for part in _SIGN.split(line):
        if _SIGN.match(part):
            manner = _MANNERS.get(part)
            yield None, manner
        else:
            found = tuple(texts(part))
            yield from ((each, manner) for each in ((Emphasis(manner, found),) if manner and found else found))
            if not found:
                yield None, manner
