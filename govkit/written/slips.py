"""Slips of writing that YAML takes for something else: a comma that ends a value, quotes that are none, a colon without its space."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

OPENING: Final = "“”‘’„\u201a«»″\uff02"
COLONS: Final = "\uff1a\ufe55\uff1b;="
_NO_SPACE: Final = re.compile(r"^\s*(?:- +)*(?P<key>[A-Za-z_][\w-]*):(?P<value>[^\s/:].*)$")
_OTHER_COLON: Final = re.compile(rf"^\s*(?:- +)*(?P<key>[A-Za-z_][\w-]*)\s*(?P<sign>[{COLONS}])\s*(?P<value>\S.*)$")
_NO_BREAK: Final = re.compile(r"^\s*(?:- +)*(?P<key>[A-Za-z_][\w-]*):\u00a0+(?P<value>\S.*)$")
_LONGEST: Final = 60
_APOSTROPHE: Final = re.compile(r"(?<=\w)’(?=\w)")

Told = tuple[str, str]


def left_alone(key: Any, between: str, before: Sequence[str]) -> Told | None:
    """What to say of words that stand between commas or brackets without a colon of their own, if these do.

    `between` is what stands between them and the place of their value, and `before` are the keys that came first.
    """
    if key.style or ":" in between:
        return None
    words = _short(key.value)
    if slip := without_space(key.value):
        return slip
    if before:
        curly_ones = any(sign in _APOSTROPHE.sub("", key.value) for sign in OPENING)
        comma = "The curly quotes are no quotes for YAML, so the comma" if curly_ones else "A comma between { and }"
        return (
            f"{comma} ends the value, and “{words}” is taken for the next key, with no value.",
            f'Put the whole value of `{before[-1]}` in straight double quotes: `{before[-1]}: "words, more words"`.',
        )
    return (
        f"“{words}” stands between {{ and }} without a colon and a value.",
        "Write `key: value` there, or put the whole value in double quotes if the brackets belong to its words.",
    )


def swallowed(event: Any) -> Told | None:
    """What to say of a value that another sign of YAML has taken away."""
    if event.anchor:
        return (
            f"has no value: YAML takes “&{_short(event.anchor)}” for a mark, since it starts with “&”.",
            "Put the whole value in double quotes.",
        )
    return None


def without_space(line: str) -> Told | None:
    """What to say of a line that was meant as a key and its value, and lacks the colon with a space behind it."""
    if found := _NO_SPACE.search(line):
        key, value = found["key"], _short(found["value"])
        return f"`{_short(line.strip())}` has no space after its colon.", f"Write `{key}: {value}`."
    if found := _NO_BREAK.search(line):
        return (
            "The space after this colon is a no-break space.",
            f"Delete it and type an ordinary space: `{found['key']}: {_short(found['value'])}`.",
        )
    if found := _OTHER_COLON.search(line):
        what = f"“{found['sign']}” stands here where YAML wants a colon and a space."
        return what, f"Write `{found['key']}: {_short(found['value'])}`."
    return None


def with_space(line: str) -> str:
    """The line with the colon and the space that it lacks, or nothing where it lacks none."""
    for slip in (_NO_SPACE, _NO_BREAK, _OTHER_COLON):
        if found := slip.search(line):
            return f"{line[: found.end('key')]}: {found['value']}"
    return ""


def curly(value: str) -> Told | None:
    """What to say of words that stand in curly quotes as if these were YAML's own, if these do."""
    if not value.lstrip()[:1] or value.lstrip()[0] not in OPENING:
        return None
    return (
        f"This value starts with a curly quote ({value.lstrip()[0]}), and YAML takes only straight ones.",
        'Put the value in straight double quotes, like "this". Word processors make them curly.',
    )


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
