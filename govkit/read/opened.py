"""A document that was opened: what it says, and what of it was passed over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from govkit.document import Block


class Opened(NamedTuple):
    """The blocks of a document in reading order, and each sort of thing that was skipped, in words.

    `language` is the one that the file itself names, such as `en` or `cy`, or empty. A block's line counts lines of
    text, paragraphs of a Word or OpenDocument file, and pages of a PDF. `left_out` says what was read and is no sentence, such as
    the lines of an address, and `counted_as` what counts as something else than it looks, such as a value that is filled in later.
    """

    blocks: tuple[Block, ...]
    language: str = ""
    skipped: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    counted_as: tuple[str, ...] = ()


def counted(passed_over: Mapping[str, int]) -> Iterator[str]:
    """What was not read, in words: `2 text boxes`, `1 line of the contents`."""
    for what, count in passed_over.items():
        if count:
            yield f"{count} {what if count == 1 else _plural(what)}"


def _plural(what: str) -> str:
    first, of, rest = what.partition(" of ")
    return f"{first}{'es' if first.endswith('x') else 's'}{of}{rest}"
