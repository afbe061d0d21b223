"""What differs between the files that people write, in what they are told of a mistake."""

from __future__ import annotations

from typing import Final, NamedTuple


class FileKind(NamedTuple):
    """How to start a file of the kind, what to do about one that is empty, and about a key that has no value."""

    start: str
    when_empty: str
    when_blank: str


PARTNERSHIP_FILE: Final = FileKind(
    "Start with `partnership:`, and write each key as `key: value` with a space after the colon.",
    "Start from an example: `govkit init` makes one.",
    "Write one, or `to be agreed`.",
)
DATA_FILE: Final = FileKind(
    "Write each key as `key: value` with a space after the colon.",
    "Write what it is for, or delete it.",
    "Write one, or delete the key.",
)
