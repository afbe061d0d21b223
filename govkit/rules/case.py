"""What a rule is held to beside its examples: further cases of a partnership file, and passages of a document."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Case(NamedTuple):
    """What the case is, the changes that make it, as in an example, and where the rule then finds something.

    `finds` holds the paths, with spaces between, and is empty where the rule passes it; `says` is part of what it then says.
    """

    name: str
    changes: str
    finds: str = ""
    says: str = ""
    today: date | None = None


class Passage(NamedTuple):
    """Words of a document, and what the rule finds in them, with ` | ` between; nothing where it passes them.

    That is the very words for a rule about plain language, and the ids of clauses for a rule about documents.
    """

    html: str
    finds: str = ""
