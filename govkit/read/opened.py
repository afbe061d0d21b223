"""A document that was opened: what it says, and what of it was passed over."""

from __future__ import annotations

from typing import NamedTuple

from govkit.document import Block


class Opened(NamedTuple):
    """The blocks of a document in reading order, and each sort of thing that was skipped, in words.

    `language` is the one that the file itself names, such as `en` or `cy`, or empty. A block's line counts lines of
    text, paragraphs of a Word or OpenDocument file, and pages of a PDF.
    """

    blocks: tuple[Block, ...]
    language: str = ""
    skipped: tuple[str, ...] = ()
