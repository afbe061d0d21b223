"""Reads plain text: blank lines part blocks, and a line that starts with a bullet or a number is a list item."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

from govkit.document import Block
from govkit.read import front_matter
from govkit.read.addresses import are_lines, is_closing, is_kept, of_addresses
from govkit.read.blocks import heading, in_sections, listed, paragraph, place
from govkit.read.decoding import decode
from govkit.read.email_lines import without_email_lines
from govkit.read.opened import Opened, counted
from govkit.read.template_tags import steered, without_tags

FOR: Final = "plain text"
_BULLET: Final = re.compile(r"\s*(?:[-*•▪◦‣·●■–—]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)")
_NUMBERED: Final = re.compile(r"\s*(\d{3,4})[.)]\s*(?=[^\s\d])")
_BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)
_FRAME: Final = "*=~_-"
_STARTS: Final = re.compile(r"\w")
_ENDS: Final = (".", "!", "?", ":", ";", ",", "…", "”", ")")
_LONGEST_HEADING: Final = 10  # words
_SIGNED_WITHIN: Final = 3  # parts after “Yours sincerely”

Line = tuple[int, str]


def read(content: bytes, file: Path) -> Opened:
    """The blocks of a text file."""
    text, has_settings = front_matter.without_settings("\n".join(decode(content, file).splitlines()) + "\n")
    untagged = without_tags(text)
    own, of_email = without_email_lines(untagged.text.split("\n"))
    lines = [(number, piece) for number, line in enumerate(own, 1) for piece in _BREAK.split(line)]
    lines = _with_bullets(lines)
    parts = [list(part) for has_words, part in groupby(lines, key=lambda line: bool(line[1].strip())) if has_words]
    settings = (front_matter.SAID,) if has_settings else ()
    width = max((len(line) for _number, line in lines), default=0)
    return Opened(
        in_sections(_all_blocks(parts, file, width)), skipped=(*settings, *steered(untagged), *counted(of_email))
    )


def _with_bullets(lines: list[Line]) -> list[Line]:
    """The lines, with a bullet for each number of three or four figures that counts on from another: 2709. 2710. 2711."""
    numbers = {int(found[1]) for _number, line in lines if (found := _NUMBERED.match(line))}
    made = []
    for number, line in lines:
        found = _NUMBERED.match(line)
        counts = found is not None and not numbers.isdisjoint({int(found[1]) - 1, int(found[1]) + 1})
        made.append((number, f"• {line[found.end() :]}" if found and counts else line))
    return made


def _all_blocks(parts: list[list[Line]], file: Path, width: int) -> Iterator[Block]:
    signed = -_SIGNED_WITHIN - 1
    addressed = of_addresses([part[0][1] if len(part) == 1 else "" for part in parts])
    for at, part in enumerate(parts):
        signed = at if is_closing(part[-1][1]) else signed
        # Nothing stands under the last line, and neither an address nor who signs heads anything.
        may_head = at < len(parts) - 1 and at - signed > _SIGNED_WITHIN and at not in addressed
        yield from _blocks(part, file, width, may_head=may_head)


def _blocks(part: list[Line], file: Path, width: int, *, may_head: bool) -> Iterator[Block]:
    """The blocks of the lines between two blank ones."""
    if may_head and _is_heading(part):
        yield heading(2, _unframed(part[0][1]), place(file, part[0][0]))
        return
    if are_lines([line for _number, line in part]) and not any(_BULLET.match(line) for _number, line in part):
        yield paragraph("\n".join(line.strip() for _number, line in part), place(file, part[0][0]))
        return
    for is_list, units in groupby(_units(part, width), key=lambda unit: unit[2]):
        found = [(text, place(file, number)) for number, text, _ in units]
        yield from [listed(found)] if is_list else [paragraph(*each) for each in found]


def _is_heading(part: list[Line]) -> bool:
    text = _unframed(part[0][1])
    is_bare = not text.endswith(_ENDS) and not _BULLET.match(text)
    return len(part) == 1 and is_bare and len(text.split()) <= _LONGEST_HEADING and text[:1].isupper()


def _unframed(line: str) -> str:
    """A line without the signs that somebody set on both sides of it: * What we ask *."""
    text = line.strip()
    frame = text[: len(text) - len(text.lstrip(_FRAME))]
    inside = text[len(frame) : -len(frame)].strip(" ") if frame and len(text) > 2 * len(frame) else ""
    return inside if text.endswith(frame) and _STARTS.match(inside) else text


def _units(part: Iterable[Line], width: int) -> Iterator[tuple[int, str, bool]]:
    """Each list item or paragraph with its first line and whether it is an item; lines that only wrap are joined."""
    said: list[str] = []
    first, is_item, before = 0, False, ""
    for number, line in part:
        bullet = _BULLET.match(line)
        if said and not bullet:
            said += ["\n" if is_kept(before, line, width) else " ", line.strip()]
        else:
            yield from [(first, "".join(said), is_item)] if said else []
            said = [line[bullet.end() :] if bullet else line.strip()]
            first, is_item = number, bool(bullet)
        before = line
    yield from [(first, "".join(said), is_item)] if said else []
