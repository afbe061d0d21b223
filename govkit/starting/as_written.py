"""A partnership as the text of a file to fill in, with a comment where one helps."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any, Final

WIDTH: Final = 120
_FIRST: Final = "# yaml-language-server: $schema=partners.schema.json"
_APART: Final = frozenset({"partners"})
_PLAIN: Final = re.compile(r"[^\W_](?:[^:#]|:(?!\s|$)|(?<!\s)#)*(?<![\s:])")
_IN_BRACKETS: Final = re.compile(r"[,\[\]{}]|\?")
_OTHERWISE: Final = re.compile(r"(?i)true|false|yes|no|on|off|null|~|[\d.]+")
_KEPT_PLAIN: Final = frozenset({"true", "false"})


def as_written(raw: Mapping[str, Any], head: str, notes: Mapping[str, str]) -> str:
    """The file. `notes` are the comments of sections and keys, by path, in which `*` is any name; that of a key stands once."""
    left = dict(notes)
    parts = [_FIRST, "#", *_comment(head)]
    for section, value in raw.items():
        parts += ["", *_comment(left.pop(section, "")), *_entry(section, value, (section,), left)]
    return "\n".join(parts) + "\n"


def _comment(words: str) -> list[str]:
    return textwrap.wrap(words, WIDTH, initial_indent="# ", subsequent_indent="# ", break_long_words=False)


def _entry(key: str, value: Any, route: tuple[str, ...], notes: dict[str, str]) -> Iterator[str]:
    """The lines of one key with all below it."""
    indent = "  " * (len(route) - 1)
    head = f"{indent}{_key(key)}:"
    in_line = _in_line(value) if _can_be_in_line(value, route) else None
    if in_line is not None and len(head) + len(in_line) < WIDTH:
        yield _noted(f"{head} {in_line}", route, notes)
        return
    if isinstance(value, str):
        yield _noted(f"{head} >-", route, notes)
        yield from textwrap.wrap(
            value, WIDTH, initial_indent=f"{indent}  ", subsequent_indent=f"{indent}  ", break_on_hyphens=False
        )
        return
    yield _noted(head, route, notes)
    if isinstance(value, list):
        for item in value:
            yield from _item(item, route, notes)
        return
    for number, (inner, child) in enumerate(value.items()):
        if number and len(route) == 1 and route[0] in _APART:
            yield ""
        yield from _entry(inner, child, (*route, inner), notes)


def _item(item: Any, route: tuple[str, ...], notes: dict[str, str]) -> Iterator[str]:
    """The lines of one item of a list, after a dash."""
    indent = "  " * len(route)
    if isinstance(item, str):
        yield f"{indent}- {_single(item)}"
        return
    lines = [line for key, value in item.items() for line in _entry(key, value, (*route, "*", key), notes)]
    yield f"{indent}- {lines[0].strip()}"
    yield from lines[1:]


def _noted(line: str, route: tuple[str, ...], notes: dict[str, str]) -> str:
    """The line with the comment of its key, the first time that it stands in the file."""
    path = ".".join(route)
    pattern = next((each for each in notes if "." in each and fnmatchcase(path, each)), None)
    if pattern is None:
        return line
    words = f"  # {notes[pattern]}"
    if len(line) + len(words) > WIDTH:
        return line
    del notes[pattern]
    return line + words


def _can_be_in_line(value: Any, route: tuple[str, ...]) -> bool:
    """Whether a value can stand on the line of its key: a block only below an entry, where each of its values is single or a list."""
    if not isinstance(value, Mapping):
        return not isinstance(value, list) or all(isinstance(item, str) for item in value)
    inner = [each for each in value.values() if not isinstance(each, str)]
    flat = all(isinstance(each, list) and all(isinstance(item, str) for item in each) for each in inner)
    return len(route) > 1 and flat and (len(route) > 2 or route[0] in {"partnership", "records"})


def _in_line(value: Any, *, bracketed: bool = False) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key)}: {_in_line(each, bracketed=True)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_single(each, bracketed=True) for each in value) + "]"
    return _single(value, bracketed=bracketed)


def _key(written: str) -> str:
    return _single(written, bracketed=True)


def _single(written: str, *, bracketed: bool = False) -> str:
    """The words as YAML takes them: in double quotes where they would mean something else without."""
    plain = _PLAIN.fullmatch(written) and not (bracketed and _IN_BRACKETS.search(written))
    if plain and (written in _KEPT_PLAIN or not _OTHERWISE.fullmatch(written)):
        return written
    return '"' + written.replace("\\", "\\\\").replace('"', '\\"') + '"'
