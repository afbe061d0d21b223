"""Documents in the formats that they are offered in: those that govkit makes, and those that the partners bring."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from govkit.document import Document
from govkit.issuing.copies import CopiesWanted
from govkit.model import Partnership
from govkit.sets.offered_versions import brought, made_of_offers, makes_offers


class Offered(NamedTuple):
    """What a partnership offers, and the folder that its file stands in."""

    partnership: Partnership
    beside: Path

    def wanted(self, document: Document, usual: CopiesWanted) -> CopiesWanted:
        """What is written of a document: the usual, and what it offers itself in."""
        return usual.and_offers(made_of_offers(self.partnership)) if makes_offers(document) else usual

    def brought(self, document: Document) -> Mapping[str, bytes]:
        """The versions of a document that the partners bring, as they are, by the names that they go out by."""
        return brought(self.partnership, document, self.beside) if makes_offers(document) else {}
