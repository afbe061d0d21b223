"""Reads plain text: blank lines part blocks, and a line that starts with a bullet or a number is a list item."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

from govkit.document import Block
from govkit.errors import DocumentUnreadable
from govkit.read.blocks import heading, in_sections, listed, paragraph, place
from govkit.read.opened import Opened

FOR: Final = "plain text"
_BULLET: Final = re.compile(r"\s*(?:[-*•▪◦‣·–—]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)")
_ENDS: Final = (".", "!", "?", ":", ";", ",", "…", "”", ")")
_LONGEST_HEADING: Final = 10  # words

Line = tuple[int, str]


def read(content: bytes, file: Path) -> Opened:
    """The blocks of a text file."""
    lines = list(enumerate(decode(content, file).splitlines(), 1))
    parts = [list(part) for has_words, part in groupby(lines, key=lambda line: bool(line[1].strip())) if has_words]
    return Opened(in_sections(block for part in parts for block in _blocks(part, file, last=part is parts[-1])))


def decode(content: bytes, file: Path) -> str:
    """The text of a file, in UTF-8 or, failing that, as Windows writes English."""
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DocumentUnreadable(f"{file}: this is no text, whatever its name says.")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _blocks(part: list[Line], file: Path, *, last: bool) -> Iterator[Block]:
    """The blocks of the lines between two blank ones."""
    if _is_heading(part) and not last:
        yield heading(2, part[0][1], place(file, part[0][0]))
        return
    for is_list, units in groupby(_units(part), key=lambda unit: unit[2]):
        found = [(text, place(file, number)) for number, text, _ in units]
        yield from [listed(found)] if is_list else [paragraph(*each) for each in found]


def _is_heading(part: list[Line]) -> bool:
    text = part[0][1].strip()
    is_bare = not text.endswith(_ENDS) and not _BULLET.match(text)
    return len(part) == 1 and is_bare and len(text.split()) <= _LONGEST_HEADING and text[:1].isupper()


def _units(part: Iterable[Line]) -> Iterator[tuple[int, str, bool]]:
    """Each list item or paragraph with its first line and whether it is an item; lines that only wrap are joined."""
    unit: tuple[int, str, bool] | None = None
    for number, line in part:
        bullet = _BULLET.match(line)
        if unit and not bullet:
            unit = (unit[0], f"{unit[1]} {line.strip()}", unit[2])
            continue
        if unit:
            yield unit
        unit = (number, line[bullet.end() :] if bullet else line.strip(), bool(bullet))
    if unit:
        yield unit
