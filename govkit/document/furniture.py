"""What a document says around its words: the page, and the marks of what is not to be sent; and which way its lines run."""

from __future__ import annotations

from typing import Final

from govkit.document.node import Node, node

DRAFT: Final = "DRAFT"


@node
class Furniture(Node):
    """The words at the edge of a page, in the language of its document."""

    page: str = "Page"
    of: str = "of"
    of_your_reply: str = "of your reply"
    version: str = "version"
    draft: str = DRAFT
    specimen: str = "Specimen: not to be sent"
    right_to_left: bool = False


ENGLISH: Final = Furniture()
